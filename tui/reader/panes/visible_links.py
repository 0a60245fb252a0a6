"""The links of what is on screen, by the rows of the screen that they join."""

from __future__ import annotations

from collections.abc import Iterator

from tui.alignment.model import Link, Strength, Verdict
from tui.pair import Pair, Side
from tui.reader.panes.gutter import GutterLink
from tui.reader.state.material import Material
from tui.reader.state.reading_state import LinkEnds, ReadingState
from tui.reader.text.pane import TextPane


def visible_links(state: ReadingState, material: Material, panes: Pair[TextPane]) -> Iterator[GutterLink]:
    """All links of the current passages and the best one of every other: more cannot be told apart."""
    if material.alignment is None:
        return
    found: dict[tuple[int, int], Link] = {}
    for side in Side:
        here = state.link.on(side) if state.link is not None else None
        last = None
        numbers = material.documents[side].numbers_in(panes[side].shown)
        for link in material.links_among(side, numbers, faint=state.faint):
            passage = link.passage(side)
            if passage != last or passage == here:
                found[link.left, link.right] = link
            last = passage
    for ends, link in found.items():
        left, right = (_screen_row(panes[side], material, side, link.passage(side)) for side in Side)
        said = link.verdict in (Verdict.CONFIRMED, Verdict.ADDED)
        strength = Strength.STRONG if said else link.strength
        rejected = link.verdict is Verdict.REJECTED
        yield GutterLink(left, right, strength, ends == state.link, rejected, LinkEnds(*ends))


def _screen_row(pane: TextPane, material: Material, side: Side, passage: int) -> int:
    span = material.documents[side].passages[passage].span
    row = pane.row_of(span.start) - pane.top_row
    if row < 0 and pane.row_of(max(span.start, span.end - 1)) >= pane.top_row:
        return 0
    return row
