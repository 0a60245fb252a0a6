"""A row of text as a strip: styles of all marks on it combined, drawn once and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.reader.engine.row import Row
from tui.reader.text.cells import cells, is_narrow
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
    base: Style  # of plain text


class Painter:
    """Draws rows of `lines` over `text`, and keeps the strips until what they show changes."""

    def __init__(self) -> None:
        self.text = ""
        self.lines = RowTable(1)
        names = ("cursor", *LAYERS, "flash", "selection", "targets")
        self._layers: dict[str, MarkLayer | LazyLayer] = {name: MarkLayer() for name in names}
        self._filled: list[MarkLayer | LazyLayer] = []  # those above the cursor's that hold marks
        self._signs: Signs = _no_signs
        self._letters: dict[int, str] = {}
        self._key = ""
        self._cursor: Span | None = None
        self._cursor_style = "cursor"
        self._cursor_rows = range(0)
        self._margins: dict[tuple[str, tuple[tuple[str, str], ...]], list[Segment]] = {}  # by bar and signs
        self._strips: dict[int, Strip] = {}
        self._look: PaneLook | None = None

    def forget(self) -> None:
        """Draw everything anew when it is next asked for."""
        self._strips.clear()
        self._look = None

    def set_text(self, text: str) -> None:
        """Another text: the marks of the old one are gone."""
        self.text = text
        self._layers, self._filled = dict.fromkeys(self._layers, MarkLayer()), []
        self._signs, self._cursor, self._cursor_rows = _no_signs, None, range(0)
        self._letters = {}
        self._strips.clear()

    def set_lines(self, lines: RowTable) -> None:
        """The same text in other rows."""
        self.lines = lines
        self._cursor_rows = lines.rows_of(*self._cursor) if self._cursor else range(0)
        self._strips.clear()

    def set_key(self, key: str) -> None:
        """Name the key that opens what is folded; an empty string for none."""
        self._key = key
        self._strips.clear()

    def set_layer(self, name: str, marks: Sequence[Mark]) -> list[range]:
        """Replace a layer; returns the rows that look different, or `[]` when any may."""
        old = self._layers[name]
        layer = MarkLayer(marks)
        self._put(name, layer)
        if isinstance(old, LazyLayer) or len(old) + len(layer) > _COMPARED:
            self._strips.clear()
            return [range(len(self.lines))]
        changed = [self.lines.rows_of(mark.start, mark.end) for mark in set(old).symmetric_difference(layer)]
        return self._drop(changed)

    def set_source(self, name: str, source: LazyLayer, changed: Sequence[Span] | None) -> list[range]:
        """Replace a layer by one that is worked out row for row; `changed` is what differs, if known."""
        self._put(name, source)
        if changed is None:
            self._strips.clear()
            return [range(len(self.lines))]
        return self._drop([self.lines.rows_of(*place) for place in changed])

    def set_cursor(self, span: Span | None, style: str) -> list[range]:
        """Move the current passage (style "cursor" or "other"); returns the rows that look different."""
        if (span, style) == (self._cursor, self._cursor_style):
            return []
        rows = self.lines.rows_of(*span) if span else range(0)
        changed = [self._cursor_rows, rows]
        self._cursor, self._cursor_style, self._cursor_rows = span, style, rows
        self._put("cursor", MarkLayer([Mark(*span, style)] if span else ()))
        return self._drop(changed)

    def _put(self, name: str, layer: MarkLayer | LazyLayer) -> None:
        self._layers[name] = layer
        self._filled = [one for key, one in self._layers.items() if len(one) and key != "cursor"]

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
            self._margins.clear()
            self._look = look
        strip = self._strips.get(row)
        if strip is None:
            if len(self._strips) >= _KEPT:  # one at a time: to drop all at once takes a frame
                del self._strips[next(iter(self._strips))]
            strip = self._plain(row, look) or self._filled_up(*self._pieces(row, look), look)
            self._strips[row] = strip
        return strip

    def _plain(self, row: int, look: PaneLook) -> Row | None:
        """A row with nothing on it but its words, as most are, in one piece; None for any other."""
        lines = self.lines
        if row in self._cursor_rows or not 0 <= row < len(lines) or row in lines.folded or lines.is_gap(row):
            return None
        first, last = lines.starts[row], lines.ends[row]
        before = look.indent + look.margin
        room = look.width - before - (last - first)
        if room < 0 or not is_narrow(self.text, first, last) or self._signs_of(row):
            return None
        if any(layer.touches(first, last) for layer in self._filled):
            return None
        words = f"{' ' * before}{self.text[first:last]}{' ' * room}"
        return Row([Segment(words, look.base)], look.width, sure=True)

    def _filled_up(self, segments: list[Segment], used: int, look: PaneLook) -> Strip:
        """The segments, which take so many cells, as a strip as wide as the pane."""
        if used > look.width:
            return Row(Strip(segments).crop(look.width), look.width)
        if used < look.width:
            segments.append(Segment(" " * (look.width - used), look.base))
        return Row(segments, look.width)

    def segments(self, row: int, look: PaneLook) -> list[Segment]:
        """What a row shows: indent, margin, text."""
        return self._pieces(row, look)[0]

    def _pieces(self, row: int, look: PaneLook) -> tuple[list[Segment], int]:
        """The same with the cells that it takes."""
        base, lines = look.base, self.lines
        if not 0 <= row < len(lines):
            return [Segment(" " * look.width, base)], look.width
        segments = [Segment(" " * look.indent, base)] if look.indent else []
        before = look.indent + look.margin
        if lines.gap_starts and lines.is_gap(row):
            segments += [Segment(" " * look.margin, base), Segment(GAP, look.resolve(("gap",)))]
            return segments, before + len(GAP)
        segments += self._margin(row, look)
        if row in lines.folded:
            words = row_for(lines.folded[row], self._key, lines.width)
            return [*segments, Segment(words, look.resolve(("furniture",)))], before + cells(words)
        text, first, last = self.text, lines.starts[row], lines.ends[row]
        layers = [self._layers["cursor"], *self._filled] if row in self._cursor_rows else self._filled
        own = [
            Segment(
                self._lettered(start, text[start:end]) if start in self._letters else text[start:end],
                look.resolve(styles) if styles else base,
            )
            for start, end, styles in flatten(layers, first, last)
        ]
        # to look at the row as a whole takes a tenth of looking at its pieces
        wide = last - first if is_narrow(text, first, last) else sum(cells(one.text) for one in own)
        return segments + own, before + wide

    def _margin(self, row: int, look: PaneLook) -> list[Segment]:
        bar = self._cursor_style if row in self._cursor_rows else ""
        key = bar, tuple(self._signs_of(row))
        if key not in self._margins:
            self._margins[key] = _margin(*key, look)
        return self._margins[key]

    def _signs_of(self, row: int) -> list[tuple[str, str]]:
        start, end = self.lines.starts[row], self.lines.ends[row]
        return self._signs(start, end) if start < end else []


def _margin(bar: str, signs: Iterable[tuple[str, str]], look: PaneLook) -> list[Segment]:
    """The bar of the current passage or a blank, and as many signs as there is room for."""
    glyph, *names = _BARS.get(bar, (" ",))
    found = [Segment(glyph, look.resolve(tuple(names)))]
    room = look.margin - 1
    for sign, style in signs:
        wide = cells(sign)
        if wide <= room:
            found.append(Segment(sign, look.resolve((style,))))
            room -= wide
    return [*found, Segment(" " * room, look.base)] if room else found
