"""What needs no codebook: what the target wants and must, praise and blame, numbers, typical words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.codebook.read import evaluation_book
from tui.comparison import Comparison
from tui.framing.counting.stances import StanceUse, stance_title
from tui.framing.model import Quotation
from tui.framing.target.aliases import is_plural
from tui.pair import Side
from tui.reader.framing_lists.axis_list import axis_entry
from tui.reader.lists.concordance import paired_entry
from tui.reader.lists.entries import BLANK, Entry, heading, quotation_entry, remark
from tui.reader.state.material import Material, heard, hears
from tui.reader.state.reading_state import Voices
from tui.reader.text.styled import FAINT, SOFT, STRONG, Line, fit, line, width

GENERAL = "by general English"
FIRST = 12
"""Pairs of numbers that are listed at once, and typical words of a text."""
_STANCE = 12  # cells of a stance


def stance_entries(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    """A row for each stance, with its counts and commonest verbs in both texts; it opens to the places."""
    found = [(use, heard(use.quotations, voices)) for use in comparison.stances]
    rows = [(use, quotations) for use, quotations in found if quotations]
    if not rows:
        return
    target = comparison.target
    yield heading(stance_title(comparison.subject, plural=is_plural(target)), f"places, {GENERAL}")
    for use, quotations in rows:
        yield _stance(material, use, quotations)
    yield BLANK


def _stance(material: Material, use: StanceUse, quotations: tuple[Quotation, ...]) -> Entry:
    cells = [_verbs(material, side, [one for one in quotations if one.side is side]) for side in Side]

    def drawn(wide: int) -> Sequence[Line]:
        room = (wide - _STANCE - 2) // 2
        columns = [run for cell in cells for run in _column(cell, room)]
        return (fit(line("  ", (f"{use.stance:<{_STANCE}}", STRONG), *columns), wide),)

    children = tuple(
        quotation_entry(material, one, f"stance/{use.stance}/{number}")
        for number, one in enumerate(quotations)
    )
    return Entry((), f"stance/{use.stance}", children=children, drawn=drawn)


def _verbs(material: Material, side: Side, quotations: Sequence[Quotation]) -> Line:
    """A text's name, the places, and the commonest words of their verbs."""
    text = material.documents[side].text
    words = Counter(
        " ".join(span.of(text).split()).lower() for one in quotations for span in one.words
    ).most_common()
    return line(
        (f"{material.names[side]} ", FAINT),
        (f"{len(quotations)}  ", STRONG),
        ", ".join(word for word, _ in words),
    )


def _column(cell: Line, room: int) -> Line:
    cell = fit(cell, room - 2)
    return line(*cell, " " * (room - width(cell)))


def praise_entries(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    """Words of blame and praise in the target's clauses, by kind, with their places."""
    book = evaluation_book()
    shown = [item for item in comparison.evaluations if heard(item.quotations, voices)]
    if not shown:
        return
    names = material.names
    yield heading(
        f"Blame and praise of {comparison.subject}",
        f"words {GENERAL} in its clauses, blame : praise in {names.left} → in {names.right}; "
        "that they stand there is nobody's claim",
    )
    for item in shown:
        yield axis_entry(material, book.axis(item.axis), item, heard(item.quotations, voices), voices)
    yield BLANK


def number_entries(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    """Passages that count the same and come to other numbers, one below the other."""
    found = [
        one for one in comparison.numbers if all(hears(end.voice.kind, voices) for end in (one.old, one.new))
    ]
    if not found:
        return
    yield heading("Numbers that changed", f"linked passages that count the same, {GENERAL}; a guess")
    for number, one in enumerate(found[:FIRST]):
        yield paired_entry(material, one.old, f"number/{number}/old", "◂")
        yield paired_entry(material, one.new, f"number/{number}/new", "▸")
    if found[FIRST:]:
        yield remark(f"{len(found) - FIRST} pairs more are in the report.")
    yield BLANK


def typical_rows(material: Material, comparison: Comparison) -> Iterator[Entry]:
    """The words most typical of each text, in a row each."""
    found = comparison.typical
    if not any(found.words):
        return
    key = material.keymap.key_of("contexts")
    more = f"; {key} lists them with their places" if key else ""
    yield heading("Typical words", f"by G², {GENERAL}; here : there{more}")
    for side in Side:
        words = ", ".join(one.counted(side) for one in found.words[side][:FIRST])
        yield Entry(line((f"  {material.names[side]}  ", SOFT), words or "none"), f"typical/{side}")
    yield BLANK
