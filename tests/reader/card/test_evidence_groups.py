"""Evidence grouped by pole: each pole once, each word once."""

from dataclasses import replace

from tests.reader import samples
from tui.pair import Side
from tui.reader.card import link_card
from tui.reader.card.evidence_groups import group_line, grouped
from tui.reader.text.styled import plain


def repeated():
    """The sample's left text with three more pieces of evidence for its pole, one on the same words."""
    stuff = samples.material()
    whole = stuff.comparison
    first = whole.framing.left.evidence[0]
    old = samples.place(stuff.documents.left, "old")
    more = (first, first, first._replace(span=old), first)
    framing = whole.framing.with_side(Side.LEFT, replace(whole.framing.left, evidence=more))
    return replace(stuff, comparison=replace(whole, framing=framing))


def test_an_axis_is_said_once_and_each_word_once():
    stuff = repeated()
    (group,) = grouped(stuff.framing.left.evidence)
    words = plain(group_line(stuff, Side.LEFT, group))
    assert words == "“breaks its old limits”, “old” Limits"


def test_the_card_names_a_pole_once_for_each_speaker():
    from tests.reader.card.test_link_card import at

    state, stuff = at(Side.LEFT, 1, repeated())
    rows = [plain(row) for row in link_card.compact(state, stuff)]
    assert rows[1] == "2020    Ann Roe, the author: “breaks its old limits”, “old” Limits"
    assert sum(plain(row).endswith(" Limits") for row in link_card.full(state, stuff)) == 1
