"""What may follow after a key that begins others, and what colours and letters mean: lines for a popup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tui.codebook.model import Pole
from tui.pair import Side
from tui.reader.card.answers import pole_style
from tui.reader.keys.registry import Command
from tui.reader.panes.highlights import GLYPHS, pole_letter
from tui.reader.state.keymap import keys_in_words
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Awaiting, ReadingState, Voices
from tui.reader.text.styled import (
    ACCENT,
    FAINT,
    SOFT,
    Line,
    StyledRun,
    fit,
    joined,
    line,
    one_line,
    shorten,
    width,
)

COLUMN = 38
"""Cells of a column, at least."""


def follow_ups(commands: Iterable[Command], typed: tuple[str, ...], cells: int) -> tuple[Line, ...]:
    """Every key that may follow on those typed, with what it does in a few words."""
    found: dict[str, str] = {}
    for item in commands:
        for key in item.keys:
            sequence = tuple(key.split(" "))
            if len(sequence) > len(typed) and sequence[: len(typed)] == typed:
                found.setdefault(keys_in_words(" ".join(sequence[len(typed) :])), in_few_words(item.help))
    parts = [line((f"{key:<2} ", ACCENT), words) for key, words in sorted(found.items(), key=_letters_first)]
    return tuple(in_columns(parts, cells))


def in_few_words(words: str) -> str:
    """A line of help up to where it explains itself."""
    return re.split(r"[:;,.]", words, maxsplit=1)[0]


def _letters_first(item: tuple[str, str]) -> tuple[bool, str]:
    return not item[0].isalpha(), item[0].casefold()


def in_columns(parts: Sequence[Line], cells: int) -> Iterator[Line]:
    """Parts one below the other, in as many columns as there is room for."""
    columns = max(1, min(len(parts), (cells - 1) // COLUMN))
    column, rows = (cells - 1) // columns, -(-len(parts) // columns)
    for row in range(rows):
        runs: list[StyledRun] = [StyledRun(" ")]
        for part in parts[row::rows]:
            cut = fit(part, column - 2)
            runs += [*cut, StyledRun(" " * (column - width(cut)))]
        yield tuple(runs)


def marks(state: ReadingState, material: Material, cells: int) -> tuple[Line, ...]:
    """What the letter after `m` or a backtick may be: the marks that there are."""
    if state.awaiting is Awaiting.MARK:
        lead = "a letter, a to z, marks this place"
    else:
        lead = "the letter of a mark goes there, the same key once more back"
    parts = []
    for letter, place in state.marks:
        passage = material.passage(place.side, place.offset)
        where = material.reference(place.side, passage.id) if passage else material.names[place.side]
        words = one_line(material.documents[place.side].words(passage.span)) if passage else ""
        parts.append(line((f"{letter}  ", ACCENT), (f"{where}  ", SOFT), shorten(words, COLUMN)))
    return (line((f" {lead}", SOFT)), *in_columns(parts, cells)) if parts else (line((f" {lead}", SOFT)),)


def legend(material: Material, cells: int) -> tuple[Line, ...]:
    """Letters, names and both answers of the axes that speak here, then the signs of the margin."""
    signs = joined(
        [
            *(line((f"{glyph} ", ACCENT), f"{strength} link") for strength, glyph in GLYPHS.items()),
            line(("✓ ✗ + ", ACCENT), "your verdict"),
            line(("✎ # * ", ACCENT), "note, tags, footnote"),
        ],
        "   ",
    )
    return (*_axes(material, cells), fit(line(" ", *signs), cells))


def _axes(material: Material, cells: int) -> Iterator[Line]:
    comparison = material.comparison
    if comparison is None:
        return
    spoken = {item.cue.axis for side in Side for item in material.evidence(side, Voices.ALL)}
    axes = [axis for axis in comparison.codebook.axes if axis.id in spoken]
    if not axes:
        yield fit(line((" No axis of the codebook speaks in these texts.", SOFT)), cells)
        return
    yield fit(
        line((" In the margin the letter or name is the question, its colour the answer.", SOFT)), cells
    )
    column = (cells - 14) // 2
    for axis in axes:
        letter = material.axis_letters[axis.id]
        left, right = (
            fit(line((f"{pole_letter(letter, pole)} {axis.pole(pole)}", pole_style(pole))), column - 1)
            for pole in Pole
        )
        gap = StyledRun(" " * (column - width(left)))
        yield (*line((f" {axis.short[:10]:<11} ", FAINT)), *left, gap, *right)
