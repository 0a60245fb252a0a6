"""Quoted words in the list of notes: where they stand, or what was found in their place."""

from __future__ import annotations

from collections.abc import Iterator

from tui.notes.model import Anchor, AnchorStatus, Resolved
from tui.reader.state.material import Material
from tui.reader.text.styled import FAINT, SOFT, Line, line, shorten
from tui.spans import Span


def quotation(material: Material, place: Resolved) -> Iterator[Line]:
    """The words of a note; where others stand in their place now, those below, to review unless sure."""
    anchor = place.anchor
    sure = place.status is AnchorStatus.SURE
    if sure and (
        place.span is None or _same(material.documents[anchor.side].words(place.span), anchor.exact)
    ):
        yield where(material, anchor, place.span)
        return
    if place.span is None:
        yield where(material, anchor, None, "  not found in this text")
        return
    name = material.names[anchor.side]
    yield line((f"    {name} was  ", SOFT), (f"“{shorten(anchor.exact, 160)}”", SOFT))
    found = material.documents[anchor.side].words(place.span)
    passage = material.passage(anchor.side, place.span.start)
    found_at = material.reference(anchor.side, passage.id) if passage else name
    doubt = "  changed" if sure else "  is it this?"
    yield line((f"    {found_at} now  ", SOFT), f"“{shorten(found, 160)}”", (doubt, "$warning"))


def _same(found: str, quoted: str) -> bool:
    """Whether two texts have the same words, whatever their marks and spaces."""
    return [*filter(str.isalnum, found.casefold())] == [*filter(str.isalnum, quoted.casefold())]


def where(material: Material, anchor: Anchor, span: Span | None, status: str = "") -> Line:
    """Quoted words with their place and who says them."""
    name = material.names[anchor.side]
    passage = material.passage(anchor.side, span.start) if span else None
    return line(
        (f"    {material.reference(anchor.side, passage.id) if passage else name}  ", SOFT),
        (f"“{shorten(anchor.exact, 160)}”", SOFT),
        (f"  {anchor.speaker}", FAINT),
        (status, "$warning"),
    )
