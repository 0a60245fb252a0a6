"""Links as tables are the same links."""

import pickle

import pytest

from tui.alignment.model import Link, Strength, Verdict
from tui.alignment.tables import Links

STRONG, LIKELY, FAINT = Strength
LINKS = (
    Link(3, 1, 0.9, STRONG),
    Link(1, 4, 0.7, LIKELY, Verdict.CONFIRMED),
    Link(3, 0, 0.6, LIKELY),
    Link(2, 2, 0.3, FAINT),
    Link(0, 5, 0.2, FAINT, Verdict.ADDED),
    Link(1, 1, 0.8, STRONG, Verdict.REJECTED),
)


def test_the_same_links_come_out():
    table = Links(LINKS)
    assert table == LINKS and hash(table) == hash(LINKS)
    assert len(table) == 6 and table[-1] == LINKS[-1] and table[1:3] == LINKS[1:3]
    assert pickle.loads(pickle.dumps(table)) == LINKS
    assert table.chosen([4, 0]) == (LINKS[4], LINKS[0])
    with pytest.raises(IndexError):
        table[6]
