from tui.alignment.model import Alignment, Link, Strength, Verdict
from tui.comparison.near_misses import near_misses


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
