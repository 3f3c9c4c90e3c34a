"""How others would group the same passages: peers of ``quality.stories`` and ``speed.grouping``.

Each takes passages, on our terms, and gives labels at several of its settings; what is printed is
its best, which nobody knows beforehand. Noise points are groups of their own. They need what
``requirements.txt`` names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from digest.model import Passage

Clustering = Callable[[Sequence[Passage]], list[list[int]]]

_SEED = 0
_DIMENSIONS = 50  # of the latent space that HDBSCAN works in
_PERMUTATIONS = 128


def average_link(cut: Sequence[Passage]) -> list[list[int]]:
    """scikit-learn's average linkage of cosine distances, at thresholds from .05 to .55."""
    from scipy.cluster.hierarchy import fcluster
    from sklearn.cluster import AgglomerativeClustering

    vectors = _tfidf(cut)
    distances = 1 - (vectors @ vectors.T).toarray()
    model = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=0.0
    ).fit(distances)
    sizes = [1] * len(cut)
    tree = []
    for (a, b), height in zip(model.children_, model.distances_, strict=True):
        sizes.append(sizes[a] + sizes[b])
        tree.append([float(a), float(b), float(height), float(sizes[-1])])
    return [fcluster(tree, 1 - t / 100, "distance").tolist() for t in range(5, 60, 5)]


def hdbscan(cut: Sequence[Passage]) -> list[list[int]]:
    """HDBSCAN (Campello et al., 2013) in the space of a latent semantic analysis."""
    from sklearn.decomposition import TruncatedSVD

    size = min(_DIMENSIONS, len(cut) - 1)
    reduced = TruncatedSVD(size, random_state=_SEED).fit_transform(_tfidf(cut))
    return _dense(reduced, (2, 3, 5))


def bertopic(cut: Sequence[Passage]) -> list[list[int]]:
    """The clustering of BERTopic (Grootendorst, 2022) without the sentence embeddings that it
    downloads: UMAP and HDBSCAN with its defaults, on tf-idf; and smaller clusters than those."""
    from umap import UMAP

    reduced = UMAP(
        n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=_SEED, n_jobs=1
    ).fit_transform(_tfidf(cut))
    return _dense(reduced, (10, 5, 3, 2))


def minhash(cut: Sequence[Passage]) -> list[list[int]]:
    """Connected passages whose sets of terms are alike by MinHash and locality-sensitive
    hashing (Broder, 1997), from a Jaccard similarity of .2, .3, .5 and .7."""
    from datasketch import MinHash, MinHashLSH

    sketches = []
    for passage in cut:
        sketch = MinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        sketch.update_batch([term.encode() for term in passage.terms])
        sketches.append(sketch)
    found = []
    for threshold in (0.2, 0.3, 0.5, 0.7):
        index = MinHashLSH(threshold=threshold, num_perm=_PERMUTATIONS)
        for n, sketch in enumerate(sketches):
            index.insert(n, sketch)
        found.append(_connected([index.query(sketch) for sketch in sketches]))
    return found


PEERS: Mapping[str, Clustering] = {
    "scikit-learn average link": average_link,
    "HDBSCAN": hdbscan,
    "BERTopic's clustering": bertopic,
    "MinHash": minhash,
}


def _tfidf(cut: Sequence[Passage]) -> Any:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.feature_extraction.text import TfidfTransformer

    counts = [dict(zip(p.terms, p.counts, strict=True)) for p in cut]
    return TfidfTransformer(sublinear_tf=True).fit_transform(DictVectorizer().fit_transform(counts))


def _dense(points: Any, sizes: Sequence[int]) -> list[list[int]]:
    from sklearn.cluster import HDBSCAN

    found = []
    for least in sizes:
        labels = HDBSCAN(min_cluster_size=least, copy=True).fit_predict(points).tolist()
        found.append([label if label >= 0 else -2 - n for n, label in enumerate(labels)])
    return found


def _connected(alike: Sequence[Sequence[int]]) -> list[int]:
    """Labels of the connected components of a graph, given by the neighbours of each point."""
    of = list(range(len(alike)))

    def root(n: int) -> int:
        while of[n] != n:
            of[n] = of[of[n]]
            n = of[n]
        return n

    for n, others in enumerate(alike):
        for other in others:
            of[root(other)] = root(n)
    return [root(n) for n in range(len(alike))]
