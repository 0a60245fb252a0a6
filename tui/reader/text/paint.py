"""A row of text as a strip: styles of all marks on it combined, drawn once and kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.strip import Strip

from tui.reader.engine.row import Row
from tui.reader.text.cells import cells
from tui.reader.text.folds import row_for
from tui.reader.text.highlight_layers import LAYERS, LazyLayer, Mark, MarkLayer, flatten
from tui.reader.text.row_table import RowTable
from tui.spans import Span

MARGIN = 3  # cells left of the text, at least: the bar of the current passage and two for signs
GAP = "╌╌╌"  # in a row that is left free so that counterparts are level
_BARS = {"cursor": ("▌", "bar"), "other": ("▏", "other-bar")}
_KEPT = 384  # strips of some 8 kB each; a tall screen has a hundred
_COMPARED = 2000  # marks of a layer that are compared with what they replace

Signs = Callable[[int, int], list[tuple[str, str]]]
"""From a stretch of the text to the signs that belong to it, in order, each with its style."""


def _no_signs(_start: int, _end: int) -> list[tuple[str, str]]:
    return []


Resolve = Callable[[tuple[str, ...]], Style]
"""From names of component classes, lowest first, to what is sent to the terminal."""


class PaneLook(NamedTuple):
    """Everything about a pane, besides its text, that its strips depend on."""

    width: int  # of the strip
    indent: int  # blank cells before the margin, which centre a narrow text in a wide pane
    margin: int  # cells left of the text
    resolve: Resolve
    background: Color
    filters: Sequence[LineFilter]


class Painter:
    """Draws rows of `lines` over `text`, and keeps the strips until what they show changes."""

    def __init__(self) -> None:
        self.text = ""
        self.lines = RowTable(1)
        names = ("cursor", *LAYERS, "flash", "selection", "targets")
        self._layers: dict[str, MarkLayer | LazyLayer] = {name: MarkLayer() for name in names}
        self._order = list(self._layers.values())
        self._signs: Signs = _no_signs
        self._letters: dict[int, str] = {}
        self._key = ""
        self._cursor: Span | None = None
        self._cursor_style = "cursor"
        self._strips: dict[int, Strip] = {}
        self._look: PaneLook | None = None

    def forget(self) -> None:
        """Draw everything anew when it is next asked for."""
        self._strips.clear()
        self._look = None

    def set_text(self, text: str) -> None:
        """Another text: the marks of the old one are gone."""
        self.text = text
        self._layers = dict.fromkeys(self._layers, MarkLayer())
        self._order = list(self._layers.values())
        self._signs, self._cursor = _no_signs, None
        self._letters = {}
        self._strips.clear()

    def set_lines(self, lines: RowTable) -> None:
        """The same text in other rows."""
        self.lines = lines
        self._strips.clear()

    def set_key(self, key: str) -> None:
        """Name the key that opens what is folded; an empty string for none."""
        self._key = key
        self._strips.clear()

    def set_layer(self, name: str, marks: Sequence[Mark]) -> list[range]:
        """Replace a layer; returns the rows that look different, or `[]` when any may."""
        old = self._layers[name]
        layer = MarkLayer(marks)
        self._layers[name] = layer
        self._order = list(self._layers.values())
        if isinstance(old, LazyLayer) or len(old) + len(layer) > _COMPARED:
            self._strips.clear()
            return [range(len(self.lines))]
        changed = [self.lines.rows_of(mark.start, mark.end) for mark in set(old).symmetric_difference(layer)]
        return self._drop(changed)

    def set_source(self, name: str, source: LazyLayer, changed: Sequence[Span] | None) -> list[range]:
        """Replace a layer by one that is worked out row for row; `changed` is what differs, if known."""
        self._layers[name] = source
        self._order = list(self._layers.values())
        if changed is None:
            self._strips.clear()
            return [range(len(self.lines))]
        return self._drop([self.lines.rows_of(*place) for place in changed])

    def set_cursor(self, span: Span | None, style: str) -> list[range]:
        """Move the current passage (style "cursor" or "other"); returns the rows that look different."""
        if (span, style) == (self._cursor, self._cursor_style):
            return []
        changed = [self.lines.rows_of(*place) for place in (self._cursor, span) if place is not None]
        self._cursor, self._cursor_style = span, style
        self._layers["cursor"] = MarkLayer([Mark(*span, style)] if span else ())
        self._order = list(self._layers.values())
        return self._drop(changed)

    def set_letters(self, letters: Mapping[int, str]) -> None:
        """Replace the letters that stand on the text."""
        self._letters = dict(letters)
        self.set_layer("targets", [Mark(offset, offset + 1, "target") for offset in sorted(letters)])
        self._strips.clear()

    def _lettered(self, start: int, words: str) -> str:
        """A letter in place of a character, as wide as it was."""
        return self._letters[start] + " " * (cells(words) - 1)

    def set_signs(self, signs: Signs) -> None:
        """Replace the signs in the margin."""
        self._signs = signs
        self._strips.clear()

    def _drop(self, changed: list[range]) -> list[range]:
        for rows in changed:
            if len(rows) > len(self._strips):
                self._strips.clear()
                break
            for row in rows:
                self._strips.pop(row, None)
        return changed

    def strip(self, row: int, look: PaneLook) -> Strip:
        """The strip of a row; blank beyond the last."""
        if look is not self._look:
            self._strips.clear()
            self._look = look
        strip = self._strips.get(row)
        if strip is None:
            if len(self._strips) >= _KEPT:  # one at a time: to drop all at once takes a frame
                del self._strips[next(iter(self._strips))]
            strip = self._finish(self.segments(row, look), look)
            self._strips[row] = strip
        return strip

    def _finish(self, segments: list[Segment], look: PaneLook) -> Strip:
        """The segments as one strip: to make one takes as long as to look up what five segments look like."""
        blank = look.width - sum(cells(segment.text) for segment in segments)
        if blank < 0:
            return Row(Strip(segments).crop(look.width), look.width)
        if blank:
            segments.append(Segment(" " * blank, look.resolve(())))
        for line_filter in look.filters:
            segments = line_filter.apply(segments, look.background)
        return Row(segments, look.width)

    def segments(self, row: int, look: PaneLook) -> list[Segment]:
        """What a row shows: indent, margin, text."""
        base = look.resolve(())
        if not 0 <= row < len(self.lines):
            return [Segment(" " * look.width, base)]
        segments = [Segment(" " * look.indent, base)] if look.indent else []
        if self.lines.is_gap(row):
            return [*segments, Segment(" " * look.margin, base), Segment(GAP, look.resolve(("gap",)))]
        segments += self._margin(row, look)
        if row in self.lines.folded:
            words = row_for(self.lines.folded[row], self._key, self.lines.width)
            return [*segments, Segment(words, look.resolve(("furniture",)))]
        text = self.text
        for start, end, styles in flatten(self._order, self.lines.starts[row], self.lines.ends[row]):
            words = self._lettered(start, text[start:end]) if start in self._letters else text[start:end]
            segments.append(Segment(words, look.resolve(styles) if styles else base))
        return segments

    def _margin(self, row: int, look: PaneLook) -> list[Segment]:
        base = look.resolve(())
        signs = [Segment(" ", base)]
        if self._cursor is not None and row in self.lines.rows_of(*self._cursor):
            glyph, style = _BARS[self._cursor_style]
            signs = [Segment(glyph, look.resolve((style,)))]
        room = look.margin - 1
        for glyph, style in self._signs_of(row):
            wide = cells(glyph)
            if wide <= room:
                signs.append(Segment(glyph, look.resolve((style,))))
                room -= wide
        if room:
            signs.append(Segment(" " * room, base))
        return signs

    def _signs_of(self, row: int) -> list[tuple[str, str]]:
        start, end = self.lines.starts[row], self.lines.ends[row]
        return self._signs(start, end) if start < end else []
