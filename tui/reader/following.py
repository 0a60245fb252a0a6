"""Which link is current, after the cursor has moved."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.material import Material
from tui.reader.state import Ends, ReadingState


def settle(state: ReadingState, material: Material) -> ReadingState:
    """The state with its current link: the same while the cursor stays on it, else the passage's best."""
    passage = material.passage(state.side, state.offset)
    if passage is None or material.alignment is None:
        return replace(state, link=None)
    if state.link and state.link.on(state.side) == passage.id and material.link(state.link):
        return state
    links = material.links_of(state.side, passage.id, faint=state.faint)
    best = Ends(links[0].left, links[0].right) if links else None
    return replace(state, link=best)


def link_number(state: ReadingState, material: Material) -> tuple[int, int]:
    """(n, m): the current link is the n-th of m in the order of the active text; n is 0 off the links."""
    numbers = material.numbers(state.side, faint=state.faint)
    return (numbers.get(state.link, 0) if state.link else 0), len(numbers)
