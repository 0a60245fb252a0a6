"""Quotations one below the other, each on one line, the words that count in one column."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size

from tui.framing.model import Certainty, Quotation
from tui.framing.naming import short_name
from tui.reader.lists.entries import Entry, destination_of, marked, place_of
from tui.reader.state.material import Material
from tui.reader.text.styled import FAINT, SOFT, Line, StyledRun, fit, flat, line
from tui.spans import Span

NARROW = 100
"""Cells below which the speaker gets less room."""

SPEAKER = (18, 30)
"""Cells of the speaker, in a narrow list and in a wide one."""

VERB = "bold underline"
SHARED = "bold"


def paired_entry(material: Material, quotation: Quotation, key: str, mark: str) -> Entry:
    """A quotation on one line: place, words around those in the middle column, speaker."""
    lead = f"    {mark} {place_of(material, quotation)}"
    room = max(len(name) for name in material.names) + len("    ◂  §000 ")

    def drawn(width: int) -> tuple[Line, ...]:
        speaker = _speaker(quotation, SPEAKER[width >= NARROW])
        cells = width - room - 1 - SPEAKER[width >= NARROW] - 1
        words = tuple(_concordance(material, quotation, max(10, cells)))
        return (fit(line((f"{lead:<{room}} ", SOFT), *words, (" ", ""), (speaker, FAINT)), width),)

    return Entry((), key, destination_of(quotation), aside=quotation.why, drawn=drawn)


def _speaker(quotation: Quotation, cells: int) -> str:
    """Who says it, in few cells; a question mark where the voice is carried on by rule."""
    voice = quotation.voice
    doubt = "?" if voice.certainty is Certainty.CARRIED else ""
    return fit_text(short_name(voice), cells - len(doubt)) + doubt


def fit_text(text: str, cells: int) -> str:
    """A text cut to so many cells, the cut shown."""
    return text if cell_len(text) <= cells else set_cell_size(text, cells - 1).rstrip() + "…"


def _concordance(material: Material, quotation: Quotation, cells: int) -> Iterator[StyledRun]:
    """The sentence in so many cells; the middle column begins at the same cell for all quotations."""
    document = material.documents[quotation.side]
    text = document.text
    middle = _middle(quotation)
    passage = document.passage_at(middle.start)
    around = passage.span if passage else quotation.span
    room = cells * 9 // 20
    verbs = quotation.words if quotation.shared else ()
    before = _styled(text, Span(min(around.start, middle.start), middle.start), verbs)
    after = _styled(text, Span(middle.end, max(around.end, middle.end)), verbs)
    style = VERB if not quotation.shared or middle in quotation.words else SHARED
    yield from _cut_left(before, room)
    rest = fit((StyledRun(flat(middle.of(text)), style), *after), cells - room)
    yield from rest
    yield StyledRun(" " * (cells - room - sum(cell_len(run.text) for run in rest)))


def _middle(quotation: Quotation) -> Span:
    """What stands in the middle column: the first shared word, else the words that count."""
    if quotation.shared:
        return quotation.shared[0]
    return quotation.words[0] if quotation.words else Span(quotation.span.start, quotation.span.start)


def _styled(text: str, span: Span, verbs: tuple[Span, ...]) -> tuple[StyledRun, ...]:
    return line(*marked(text, span, verbs, VERB))


def _cut_left(words: Line, cells: int) -> Iterator[StyledRun]:
    """The end of a line in exactly so many cells, an ellipsis where its beginning was cut."""
    need = sum(cell_len(run.text) for run in words)
    if need <= cells:
        yield StyledRun(" " * (cells - need))
        yield from words
        return
    excess = need - cells + 1
    yield StyledRun("…")
    for run in words:
        size = cell_len(run.text)
        if size <= excess:
            excess -= size
            continue
        kept = run.text
        while excess > 0:
            excess -= cell_len(kept[0])
            kept = kept[1:]
        yield StyledRun(" " * -excess + kept, run.style)
        excess = 0
