"""The notes on two texts as a list: half typed ones, those without a place, those to review, the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.comparison.findings.judged import told
from tui.language.counted import counted
from tui.notes import tags_of
from tui.notes.model import AnchorStatus, Note, NoteDraft, NoteKind
from tui.pair import Side
from tui.reader.card.answers import arrowed
from tui.reader.lists.entries import BLANK, Entry, heading
from tui.reader.lists.lost_verdicts import verdict_rows
from tui.reader.lists.note_quotations import quotation, where
from tui.reader.state.material import Material
from tui.reader.state.placed_note import PlacedNote
from tui.reader.state.reading_state import Destination, LinkEnds
from tui.reader.text.styled import ACCENT, FAINT, SOFT, line, shorten

MOST_NOTES = 400
"""Notes that are listed; with more, one filters."""

DRAFT = "draft/"
"""How the key of an entry begins that is a draft; its note's id follows."""


class NoteOrder(StrEnum):
    """How notes are sorted."""

    PLACE = "place"
    TIME = "time"
    TAG = "tag"

    @property
    def following(self) -> NoteOrder:
        """The next one, in a circle."""
        orders = list(NoteOrder)
        return orders[(orders.index(self) + 1) % len(orders)]


@dataclass(frozen=True)
class Listing:
    """What is listed and how."""

    order: NoteOrder = NoteOrder.PLACE
    query: str = ""  # what is typed; words that begin with @ name an author
    found: frozenset[str] | None = None  # ids of the notes that the query found; None until it has
    author: str | None = None  # whose notes alone are listed; "" are those that nobody signed

    @property
    def words(self) -> str:
        """What the notes are searched for."""
        return " ".join(word for word in self.query.split() if not word.startswith("@"))

    @property
    def _named(self) -> tuple[str, ...]:
        """Parts of an author's name that are asked for."""
        return tuple(word[1:].casefold() for word in self.query.split() if word.startswith("@"))

    @property
    def filters(self) -> bool:
        """Whether some notes may be left out, as far as that is known."""
        return self.author is not None or bool(self._named) or (bool(self.words) and self.found is not None)

    def holds(self, note: Note) -> bool:
        """Whether a note is listed."""
        if self.words and self.found is not None and note.id not in self.found:
            return False
        if self.author is not None and note.author != self.author:
            return False
        return all(name in note.author.casefold() for name in self._named)


def authors(notes: Iterable[PlacedNote]) -> Counter[str]:
    """Who wrote the notes, and how many."""
    return Counter(placed.note.author for placed in notes)


def next_author(notes: Iterable[PlacedNote], author: str | None) -> str | None:
    """Whose notes are listed next: those of each author in turn, then of all."""
    names: list[str | None] = [None, *(name for name, _ in authors(notes).most_common())]
    return names[(names.index(author) + 1) % len(names)] if author in names else None


def note_list(material: Material, listing: Listing) -> tuple[Entry, ...]:
    """The notes that the filter leaves, in sections; why there are none as long as they have not come."""
    if material.without_notes:
        return (heading(material.without_notes),)
    notes = [placed for placed in material.notes if listing.holds(placed.note)]
    few = counted(len(material.notes), "note")
    count = f"{len(notes)} of {few}" if listing.filters else few
    rows = [heading(f"{count} on these texts", f"by {listing.order}{_who(material, listing)}"), BLANK]
    if not material.notes and not material.drafts and not material.lost:
        key = material.keymap.key_of("note")
        rows += [Entry(line((f"  {key} in the texts writes the first one.", SOFT)))] if key else []
        return tuple(rows)
    rows += _drafts(material, listing)
    rows += verdict_rows(material) if not listing.query and listing.author is None else ()
    lost = [placed for placed in notes if placed.is_orphan and not placed.note.kept]
    doubtful = [placed for placed in notes if to_review(placed)]
    aside = {placed.note.id for placed in (*lost, *doubtful)}
    rest = [placed for placed in notes if placed.note.id not in aside]
    rows += _section(material, "Lost their words", "m attaches one to the cursor's place", lost, listing)
    rows += _section(material, "To review", "y takes the new place, n keeps the old words", doubtful, listing)
    rows += _by_order(material, rest, listing, headed=bool(aside or material.drafts or material.lost))
    return tuple(rows)


def _who(material: Material, listing: Listing) -> str:
    """The authors of the notes, where there are several; whose notes alone are listed."""
    if listing.author is not None:
        return f"; only those of {listing.author or 'nobody'}"
    found = authors(material.notes)
    if len(found) < 2:
        return ""
    return "; " + ", ".join(
        f"@{name} {many}" if name else f"unsigned {many}" for name, many in found.most_common()
    )


def to_review(placed: PlacedNote) -> bool:
    """Whether the reader should look: a place was found, but not surely, and nothing was said of it yet."""
    doubtful = any(place.status is AnchorStatus.REVIEW for place in placed.places)
    return doubtful and not placed.is_orphan and not placed.note.kept


def _drafts(material: Material, listing: Listing) -> Iterator[Entry]:
    if not material.drafts or listing.query or listing.author is not None:
        return
    yield heading("Being typed when parallax ended", "enter goes on with it, d drops it")
    for draft in material.drafts:
        yield _draft(draft)
        yield from (Entry(where(material, anchor, None)) for anchor in draft.note.anchors)
        yield BLANK


def _draft(draft: NoteDraft) -> Entry:
    words = line(("✎ ", ACCENT), shorten(draft.note.body, 200), (f"  {draft.updated[:10]}", FAINT))
    return Entry(words, f"{DRAFT}{draft.note.id}")


def _section(
    material: Material, title: str, aside: str, notes: list[PlacedNote], listing: Listing
) -> Iterator[Entry]:
    if not notes:
        return
    yield heading(f"{title} ({len(notes)})", aside)
    yield from _threads(material, _sorted(notes, listing.order)[:MOST_NOTES])


def _by_order(
    material: Material, notes: list[PlacedNote], listing: Listing, *, headed: bool
) -> Iterator[Entry]:
    if listing.order is NoteOrder.TAG:
        yield from _by_tag(material, notes)
        return
    if headed and notes:
        yield heading("All others")
    yield from _threads(material, _sorted(notes, listing.order)[:MOST_NOTES])
    yield from _more(len(notes))


def _threads(material: Material, notes: Sequence[PlacedNote]) -> Iterator[Entry]:
    """Each note with the answers to it below, oldest first, at any depth.

    An answer stands by itself where what it answers is not among these notes.
    """
    listed = {placed.note.id for placed in notes}
    answers: dict[str, list[PlacedNote]] = {}
    for placed in sorted(notes, key=lambda one: (one.note.created, one.note.id)):
        if placed.note.answers in listed - {placed.note.id}:
            answers.setdefault(placed.note.answers, []).append(placed)
    below = {placed.note.id for some in answers.values() for placed in some}
    written: set[str] = set()

    def thread(placed: PlacedNote, over: PlacedNote | None, depth: int) -> Iterator[Entry]:
        written.add(placed.note.id)
        yield from _rows(material, placed, over, depth)
        for one in answers.get(placed.note.id, ()):
            if one.note.id not in written:
                yield from thread(one, placed, depth + 1)

    for placed in (*(one for one in notes if one.note.id not in below), *notes):  # a circle begins somewhere
        if placed.note.id not in written:
            yield from thread(placed, None, 0)
            yield BLANK


def _by_tag(material: Material, notes: list[PlacedNote]) -> Iterator[Entry]:
    """The notes under each of their tags, with how many there are; verdicts and those without a tag last."""
    groups: dict[str, list[PlacedNote]] = {}
    forms: dict[str, str] = {}
    for placed in _sorted(notes, NoteOrder.TIME):
        verdict, tags = told(placed.note)
        for name in [*(f"#{tag}" for tag in tags), *filter(None, [verdict])] or [""]:
            groups.setdefault(name.casefold(), []).append(placed)
            forms.setdefault(name.casefold(), name)
    room = MOST_NOTES
    for key in sorted(groups, key=lambda tag: (not tag, tag)):
        many = len(groups[key])
        yield heading(forms[key] or "without a tag", counted(many, "note"))
        yield from _threads(material, groups[key][:room])
        room = max(0, room - many)
    yield from _more(sum(map(len, groups.values())))


def _more(total: int) -> Iterator[Entry]:
    if total > MOST_NOTES:
        yield Entry(line((f"  and {total - MOST_NOTES} more: / filters", SOFT)))


def _sorted(notes: Iterable[PlacedNote], order: NoteOrder) -> list[PlacedNote]:
    newest = sorted(notes, key=lambda placed: (placed.note.updated, placed.note.id), reverse=True)
    if order is NoteOrder.PLACE:
        newest.sort(key=_place)
    return newest


def _place(placed: PlacedNote) -> tuple[int, int]:
    """Notes on the left text come first, each where it stands; notes on everything last."""
    for number, side in enumerate(Side):
        if spans := placed.spans(side):
            return number, spans[0].start
    return len(Side), 0


def _rows(
    material: Material, placed: PlacedNote, over: PlacedNote | None = None, depth: int = 0
) -> Iterator[Entry]:
    """A note and its quotations; an answer stands further in, without those of what it answers."""
    note, indent = placed.note, "  " * depth
    verdict, tags = told(note)
    bare = "" if note.tags else "(empty)"
    body = shorten(note.body, 200)
    written = {tag.casefold() for tag in tags_of(body)}
    others = " ".join(f"#{tag}" for tag in tags if tag.casefold() not in written)
    sign = "↳ " if over is not None else "✎ " if note.body.strip() or bare or verdict else "#"
    by = f"@{note.author}  " if note.author else ""
    words = line(
        (f"{indent}{sign}", ACCENT),
        ": ".join(filter(None, (verdict, body))) or bare,
        (f"  {others}" if others else "", SOFT),
        (f"  {_about(note)}{by}{note.updated[:10]}", FAINT),
    )
    yield Entry(words, note.id, destination(material, placed))
    if note.answers and over is None:
        yield Entry(line(("    answers a note that is not in this list", FAINT)))
    quoted = {(one.anchor.side, one.anchor.exact) for one in over.places} if over else set()
    for place in placed.places:
        if (place.anchor.side, place.anchor.exact) in quoted:
            continue
        if note.kept and place.status is not AnchorStatus.SURE:
            yield Entry(where(material, place.anchor, None, "  old words kept"))
        else:
            yield from map(Entry, quotation(material, place))


def _about(note: Note) -> str:
    match note.kind:
        case NoteKind.SHIFT:
            return f"on the finding: {arrowed(note.subject)}  "
        case NoteKind.WHOLE:
            return "on the comparison  "
        case _:
            return ""


def destination(material: Material, placed: PlacedNote) -> Destination | None:
    """Where a note leads: its first place, with the pair as the link if it is one."""
    spans = {side: placed.spans(side) for side in Side}
    joined = placed.note.kind in (NoteKind.PAIR, NoteKind.SPAN)
    for side in Side:
        if spans[side]:
            found = [material.passage(one, spans[one][0].start) for one in Side if spans[one]]
            ids = [passage.id for passage in found if passage]
            ends = LinkEnds(ids[0], ids[1]) if joined and len(ids) == len(Side) else None
            return Destination(side, spans[side][0].start, ends)
    return None
