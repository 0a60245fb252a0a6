"""The notes on two texts as a list: those that lost their place first, the newest next."""

from __future__ import annotations

from collections.abc import Iterable

from tui.comparison.wording import reference
from tui.notes.model import AnchorStatus, Resolved
from tui.pair import Side
from tui.reader.entries import BLANK, Entry, heading
from tui.reader.lines import ACCENT, FAINT, SOFT, Line, line, one_line, shorten
from tui.reader.material import Material
from tui.reader.placed import PlacedNote
from tui.reader.state import Destination, Ends

_STATUS = {
    AnchorStatus.SURE: "",
    AnchorStatus.REVIEW: "  the text around it changed: please check",
    AnchorStatus.ORPHAN: "  no longer found in this text",
}


def note_list(material: Material, query: str) -> tuple[Entry, ...]:
    """The notes that match a filter."""
    notes = sorted(material.notes, key=lambda placed: placed.note.updated, reverse=True)
    notes.sort(key=lambda placed: not placed.is_orphan)
    found = [placed for placed in notes if matches(placed, query)]
    few = "1 note" if len(notes) == 1 else f"{len(notes)} notes"
    head = heading(f"{len(found)} of {len(notes)} notes on these texts" if query else f"{few} on these texts")
    if not notes:
        return (head, BLANK, Entry(line(("  a in the texts writes the first one.", SOFT))))
    return (head, BLANK, *(row for placed in found for row in _rows(material, placed)))


def matches(placed: PlacedNote, query: str) -> bool:
    """Whether every word of the filter is in the note, its quotations, tags or subject."""
    note = placed.note
    quotations = (anchor.exact for anchor in note.anchors)
    tags = (f"#{tag}" for tag in note.tags)
    place = one_line(" ".join((note.body, note.subject, *quotations, *tags))).casefold()
    return all(word in place for word in query.casefold().split())


def _rows(material: Material, placed: PlacedNote) -> Iterable[Entry]:
    note = placed.note
    tags = " ".join(f"#{tag}" for tag in note.tags)
    words = line(
        ("✎ ", ACCENT),
        shorten(note.body, 200) or "(empty)",
        (f"  {note.updated[:10]}", FAINT),
        (f"  {tags}", SOFT),
    )
    yield Entry(words, note.id, destination(material, placed))
    for place in placed.places:
        yield Entry(_quotation(material, place))
    yield BLANK


def _quotation(material: Material, place: Resolved) -> Line:
    anchor = place.anchor
    passage = material.passage(anchor.side, place.span.start) if place.span else None
    where = reference(material.names[anchor.side], passage.id) if passage else material.names[anchor.side]
    return line(
        (f"    {where}  ", SOFT),
        (f"“{shorten(anchor.exact, 110)}”", SOFT),
        (_STATUS[place.status], "$warning"),
    )


def destination(material: Material, placed: PlacedNote) -> Destination | None:
    """Where a note leads: its first place, with the pair as the link if it is one."""
    spans = {side: placed.spans(side) for side in Side}
    for side in Side:
        if spans[side]:
            found = [material.passage(one, spans[one][0].start) for one in Side if spans[one]]
            ids = [passage.id for passage in found if passage]
            ends = Ends(ids[0], ids[1]) if len(ids) == len(Side) else None
            return Destination(side, spans[side][0].start, ends)
    return None
