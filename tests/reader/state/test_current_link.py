"""What the current link is called."""

from dataclasses import replace

from tests.reader import samples
from tui.alignment.model import Verdict
from tui.pair import Side
from tui.reader.card import link_card, status
from tui.reader.state.current_link import link_name
from tui.reader.state.reading_state import LinkEnds, ReadingState
from tui.reader.text.styled import plain

MATERIAL = samples.material()
NUMBERED = MATERIAL.links(Side.LEFT, faint=False)


def on(link, *, faint=False):
    return ReadingState(link=LinkEnds(link.left, link.right), faint=faint)


def test_a_link_keeps_its_name_when_faint_ones_are_shown():
    for number, link in enumerate(NUMBERED, start=1):
        names = {link_name(on(link, faint=faint), MATERIAL) for faint in (False, True)}
        assert names == {f"link {number}/{len(NUMBERED)}"}


def test_faint_links_and_none_have_no_number():
    faint = next(link for link in MATERIAL.links(Side.LEFT, faint=True) if link not in set(NUMBERED))
    assert link_name(on(faint, faint=True), MATERIAL) == "faint link"
    assert link_name(ReadingState(), MATERIAL) == f"link –/{len(NUMBERED)}"


def test_a_rejected_link_is_called_so():
    links = MATERIAL.alignment.links
    judged = tuple(link._replace(verdict=Verdict.REJECTED) if link == NUMBERED[0] else link for link in links)
    stuff = MATERIAL.with_alignment(replace(MATERIAL.alignment, links=judged))
    state = on(NUMBERED[0])
    shown = plain(status.status(state, stuff, "", "", 80)), plain(link_card.link_title(state, stuff))
    assert "rejected link" in shown[0] and "link · " in shown[1] and "rejected by you" in shown[1]
    assert link_name(on(NUMBERED[1]), stuff) == f"link 1/{len(NUMBERED) - 1}"
