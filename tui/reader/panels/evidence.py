"""Why words are marked: the cue that fired, where the codebook says so, who speaks, by which rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll

from tui.comparison.wording import who_says
from tui.documents.model import Document
from tui.framing.model import Evidence, Mention, Predication
from tui.reader.card.evidence_groups import PoleEvidence, pole_words
from tui.reader.panels.panel import Panel
from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState
from tui.reader.text.styled import ACCENT, FAINT, SOFT, STRONG, Line, line, one_line, plain, wrap
from tui.reader.widgets.styled_lines import StyledLines

HANG = 14
"""Cells of the word that leads a line."""


class EvidenceScreen(Panel[None]):
    """The evidence of the passage under the cursor, that at the cursor itself first."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("W,enter", "close", show=False)]

    def __init__(self, state: ReadingState, material: Material) -> None:
        super().__init__()
        self._lines = evidence_lines(state, material)

    def compose(self) -> ComposeResult:
        """The evidence as one text that scrolls."""
        with Vertical(classes="panel"), VerticalScroll():
            found = StyledLines(id="list")
            found.show(lambda cells: tuple(row for words in self._lines for row in _wrapped(words, cells)))
            yield found


def _wrapped(words: Line, cells: int) -> list[Line]:
    """A line in rows: what a word leads hangs behind it, all else begins where it began."""
    return wrap(words, cells, HANG if plain(words).startswith("  ") else 0)


def evidence_lines(state: ReadingState, material: Material) -> tuple[Line, ...]:
    """Every piece of evidence of the passage under the cursor with all that is known of it."""
    passage = material.passage(state.side, state.offset)
    if passage is None:
        return (line(("There is nothing to explain here.", SOFT)),)
    document = material.documents[state.side]
    found = sorted(
        material.evidence_of(state.side, passage.id, state.voices),
        key=lambda item: not item.span.start <= state.offset < item.span.end,
    )
    head = (
        line((f"{material.reference(state.side, passage.id)}  why words are marked", ACCENT)),
        line(one_line(document.words(passage.span))),
    )
    if not found:
        none = "No cue of the codebook fired here. That proves nothing."
        return (*head, (), line((none, SOFT)))
    body = [row for item in found for row in ((), *_piece(material, document, item))]
    return (*head, *body, (), line(("esc closes", FAINT)))


def _piece(material: Material, document: Document, item: Evidence) -> Iterator[Line]:
    """One piece of evidence: words, pole, cue, speaker, rules."""
    words = one_line(document.words(item.span))
    yield line(
        (f"“{words}”  ", STRONG),
        pole_words(material, PoleEvidence(item.cue.axis, item.pole, (item,))),
        *_doubts(item),
    )
    patterns = ", ".join(pattern.text for pattern in item.cue.patterns)
    yield _row("cue", f"{item.cue.id} ({item.cue.slot}): {patterns}")
    for name, asked in (("near", item.cue.near), ("object", item.cue.object)):
        if asked:
            yield _row(f"asks {name}", ", ".join(pattern.text for pattern in asked))
    yield _row("codebook", f"{item.cue.place.file}, line {item.cue.place.line}")
    yield _row("speaker", f"{who_says(item.voice, document)}{_rule(item.voice.rule)}")
    if item.mention is not None:
        yield _row("target", _mention(document, item.mention))
    if item.predication is not None:
        yield _row("verb", _verb(document, item.predication))


def _doubts(item: Evidence) -> Iterator[tuple[str, str]]:
    """What makes the evidence less sure."""
    if item.fuzzy:
        yield "  fuzzy", SOFT
    if item.negated:
        yield f"  negated: {item.cue.negation}", SOFT
    if item.sure < 1:
        yield f"  sure {item.sure:.2f}", SOFT


def _mention(document: Document, mention: Mention) -> str:
    """How the target is named there, and by which rule if the name is not there itself."""
    words = one_line(document.words(mention.span))
    return f"“{words}” ({mention.how}, {mention.role}){_rule(mention.rule)}"


def _verb(document: Document, item: Predication) -> str:
    """The verb as it is read: what it stands under, its modal, its negation."""
    parts = [f"“{one_line(document.words(item.verb))}” ({item.lemma}, {item.level})"]
    if item.under:
        parts.append(f"under {item.under}")
    if item.modal:
        parts.append(f"modal {item.modal}")
    if item.negated:
        parts.append("negated")
    return ", ".join(parts) + _rule(item.rule)


def _rule(rule: str) -> str:
    return f"; rule: {rule}" if rule else ""


def _row(name: str, words: str) -> Line:
    return line((f"  {name:<{HANG - 2}}", FAINT), words)
