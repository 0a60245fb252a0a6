from tui.alignment.model import Alignment, Link, Strength, Verdict
from tui.comparison.near_misses import SENSE, alike_in_sense, near_misses
from tui.pair import Pair


def _no_reason(_left, _right):
    return None


def test_the_best_faint_links_that_nobody_judged_come_first():
    links = [
        Link(0, 0, 0.9, Strength.STRONG),
        Link(1, 1, 0.2, Strength.FAINT),
        Link(2, 2, 0.3, Strength.FAINT),
        Link(3, 3, 0.4, Strength.FAINT, Verdict.REJECTED),
    ]
    found = near_misses(Alignment(links, {}, _no_reason))
    assert [link.left for link in found] == [2, 1]
    assert len(near_misses(Alignment(links, {}, _no_reason), most=1)) == 1


class _Reading:
    def __init__(self, *mutual):
        self._mutual = mutual

    def mutual(self):
        return list(self._mutual)


class _Why:
    score = 0.1


def test_pairs_alike_in_meaning_only_are_listed_unless_they_are_links_or_not_visited():
    links = [Link(0, 0, 0.9, Strength.STRONG), Link(1, 1, 0.2, Strength.FAINT, Verdict.REJECTED)]
    mutual = ((0, 0, 0.9), (1, 1, 0.8), (4, 2, 0.7), (2, 3, 0.6), (3, 9, 0.55), (5, 4, SENSE - 0.01))
    alignment = Alignment(links, {}, lambda *_: _Why(), reading=_Reading(*mutual))
    passages = Pair(frozenset(range(6)), frozenset(range(6)))
    found = alike_in_sense(alignment, passages)
    assert [(*link[:2], alike) for link, alike in found.items()] == [(4, 2, 0.7), (2, 3, 0.6)]
    assert len(alike_in_sense(alignment, passages, most=1)) == 1
    assert alike_in_sense(Alignment(links, {}, _no_reason), passages) == {}
