"""Editors' votes: what round-ups and headline lists in the folder itself chose.

'이 시각 헤드라인' and weekly round-ups are the judgement of people who read all day. Each of
their passages joined the story that it tells; a list votes once for a story, however many of
its lines do.
"""

from __future__ import annotations

from digest.model import Form, Story

# A headline list is made of the whole day's news; a round-up may be that of a town or a trade,
# and a folder has many.
_WEIGHTS: dict[Form, float] = {"headlines": 1.0, "roundup": 0.4}


def votes(story: Story) -> float:
    """The votes of the round-ups and headline lists that chose this story, 0 or more.

    A list that could not be cut tells no one story and chose none; what no article beside the
    lists tells was not chosen from anything.
    """
    passages = story.passages
    if all(passage.form in _WEIGHTS for passage in passages):
        return 0.0
    ballots = {
        p.article: _WEIGHTS[p.form] for p in passages if _is_cut_list(p.form, p.id, p.article)
    }
    return round(sum(ballots.values()), 3)


def _is_cut_list(form: Form, passage: str, article: str) -> bool:
    return form in _WEIGHTS and passage != article
