"""Which link is current, after the cursor has moved."""

from __future__ import annotations

from dataclasses import replace

from tui.alignment.model import Verdict
from tui.pair import Side
from tui.reader.state.material import Material
from tui.reader.state.reading_state import LinkEnds, ReadingState, Sync


def settle(state: ReadingState, material: Material) -> ReadingState:
    """The state with its current link: the same while the cursor stays on it, else the passage's best."""
    passage = material.passage(state.side, state.offset)
    if passage is None or material.alignment is None:
        return replace(state, link=None)
    kept = state.link or state.resumed
    if kept is None or kept.on(state.side) != passage.id or material.link(kept) is None:
        best = material.best_link(state.side, passage.id, faint=state.faint)
        kept = LinkEnds(best.left, best.right) if best else None
    if kept == state.link and state.resumed is None:
        return state
    return replace(state, link=kept, resumed=None)


def follows_links(state: ReadingState) -> bool:
    """Whether the other end of the current link comes level of itself when the cursor goes to it."""
    return state.sync is Sync.ANCHORED and state.link is not None


def link_number(state: ReadingState, material: Material) -> tuple[int, int]:
    """(n, m): the current link is the n-th of m in the order of the left text; n is 0 off the links.

    The number is the link's name: it is the same whichever text is active, and whether faint links, which
    have none, are shown or not.
    """
    number = material.number(Side.LEFT, state.link, faint=False)
    return number, len(material.links(Side.LEFT, faint=False))


def link_name(state: ReadingState, material: Material) -> str:
    """What the current link is called: `link 3/24`; those without a number by what they are."""
    number, total = link_number(state, material)
    link = material.link(state.link)
    if number or link is None:
        return f"link {number or '–'}/{total}" if total else ""
    return "rejected link" if link.verdict is Verdict.REJECTED else "faint link"
