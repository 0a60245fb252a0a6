"""What stands in the rows of a card that its link or passage leaves: where to go from here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from tui.alignment.model import Link
from tui.pair import Pair, Side
from tui.reader.card.link_card import finding_title, findings_of, lead, place_of
from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState
from tui.reader.text.styled import ACCENT, FAINT, SOFT, Line, line, one_line

WORDS = 200
"""Characters of a passage, more than any row holds."""


def spare_rows(state: ReadingState, material: Material) -> Iterator[Line]:
    """More on the current link or passage, the best first, a row each.

    Other findings that the link bears out, other counterparts of the passage, or those that nearly are, and
    the link to which the key for the next one leads, or that for the one before.
    """
    link, passage = material.link(state.link), material.passage(state.side, state.offset)
    here = link.passage(state.side) if link is not None else passage.id if passage is not None else None
    if here is None:
        return
    if link is not None:
        for finding in findings_of(material, link, state.voices)[1:]:
            yield finding_title(finding)
    others = material.links_of(state.side, here, faint=link is None or state.faint)
    for other in others:
        if other != link:
            yield _counterpart(state, material, other, "also" if link is not None else "near")
    yield from _next(state, material, here)


def _counterpart(state: ReadingState, material: Material, link: Link, name: str) -> Line:
    side = state.side.other
    said = f"{material.reference(side, link.passage(side))} "
    return line(
        (lead(name), FAINT), (said, SOFT), (f"{link.score:.2f} ", FAINT), _words(material, side, link)
    )


def _next(state: ReadingState, material: Material, here: int) -> Iterator[Line]:
    """Where the keys for the next link and the one before lead."""
    links = material.links(state.side, faint=False)
    number = material.number(state.side, state.link, faint=False)
    ahead = number or bisect_right(links.ends[state.side], here)
    behind = (number or bisect_left(links.ends[state.side], here) + 1) - 2
    following, before = (material.keymap.key_of(one) for one in ("next-link", "previous-link"))
    for key, place in ((following, ahead), (before, behind), (f"2{following}", ahead + 1)):
        if following and before and 0 <= place < len(links):
            link = links[place]
            cited = Pair(*(place_of(material, side, link.passage(side)) for side in Side))
            said = line((f"{cited.left} ↔ {cited.right} ", SOFT), _words(material, state.side, link))
            yield (*line((lead(key), ACCENT)), *said)


def _words(material: Material, side: Side, link: Link) -> str:
    document = material.documents[side]
    return f"“{one_line(document.words(document.passages[link.passage(side)].span))[:WORDS]}”"
