"""The lines of a page in the order of its content stream, which is the order in which it was written.

PDFium gives characters; where they stand says which of them make a line. It is asked for both ends of a word
and a few times a line: all else is arithmetic.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from tui.documents.formats.pdf.letters import ACCENTED, ACCENTS, composed, is_spaced, word_gaps
from tui.documents.formats.pdf.turned import Turn

HYPHENS = "\ufffe\x02"  # PDFium's signs for a hyphen at the end of a line
HYPHEN = "\ufffe"  # ours
RAISED = 0.12  # of the size: a character that stands this far off the line is a superscript
SUPERIOR = 0.2  # of the size: a digit whose foot is as high above the line is a superscript of its font
DIGITS = frozenset("0123456789")
NOT_THE_LINE = 0.75  # of the size: one further off is on another line
JUMP = 4.0  # of the size, from one character to the next: a gap between columns or cells
MAYBE = 1.6  # of the size: a gap between columns if several lines have it there
ALIGNED = 1.5  # points
PROSE = 20  # characters of a line, on average
FEWEST_ROWS = 3  # that show a gap in the same place
SMALLER = 0.92
TAB = 4.0  # of the size, from the mark of a note to its words
LEVEL = 0.1  # points; of the size for two pieces of a line
BESIDE = 3.0  # of the size: a blank and the mark of a note
CLOSING = ",.;:!?)]”’"
WIDEST = 1.2  # of the size: a letter
BLANKS = " \xa0"
WORD = re.compile(r"[^\W\d_]{3,}")
MARKS = re.compile(r"[\d*†‡§¶,()\[\]]+")


class Line(NamedTuple):
    """A line, or the part of one that stands in one column; points, from the lower left corner."""

    text: str
    x0: float
    x1: float
    y: float  # of the line that the letters stand on
    size: float
    bold: bool
    mark: str = ""  # a raised number before the words, as notes have
    upright: bool = True
    cell: bool = False  # of a table
    linked: bool = False  # leads to another page of the web
    marks: tuple[tuple[int, str], ...] = ()  # raised signs that are no words, by where they stood in the text


@dataclass
class _Run:
    """Characters on one line, as they come."""

    y: float
    size: float
    first: int
    chars: list[str] = field(default_factory=list)
    xs: list[float] = field(default_factory=list)
    indices: list[int] = field(default_factory=list)  # of the characters on the page
    last: int = 0
    raised: int = -1  # the last character that was the mark of a note
    mark: str = ""
    marks: list[tuple[int, str]] = field(default_factory=list)

    def text(self) -> str:
        """The words that were read of the line so far."""
        return "".join(self.chars)


class _Reader:
    """Asks PDFium about the characters of one page."""

    def __init__(self, text_page: Any, turn: Turn) -> None:  # noqa: ANN401 - a pointer
        self.page, self.turn = text_page, turn
        self.count = pdfium.FPDFText_CountChars(text_page)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._at = ctypes.byref(self._x), ctypes.byref(self._y)
        self._box = [ctypes.c_double() for _ in range(4)]
        self._fonts: dict[str, bool] = {}

    def size(self, index: int) -> float:
        return float(pdfium.FPDFText_GetFontSize(self.page, index)) * self._scale(index)

    def _scale(self, index: int) -> float:
        """Type may be set at size 1 and scaled by its matrix."""
        matrix = pdfium.FS_MATRIX()
        if pdfium.FPDFText_GetMatrix(self.page, index, matrix):
            return (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
        return 1.0

    def right(self, index: int) -> float:
        left, right, bottom, top = self._box
        pdfium.FPDFText_GetCharBox(self.page, index, left, right, bottom, top)
        corners = ((left.value, bottom.value), (right.value, top.value))
        return max(self.turn.place(x, y)[0] for x, y in corners)

    def is_superior(self, index: int, run: _Run) -> bool:
        """Whether a digit right behind a word is one that its font draws small and high, on the same line."""
        if not run.chars or run.chars[-1] == " ":
            return False
        left, right, bottom, top = self._box
        pdfium.FPDFText_GetCharBox(self.page, index, left, right, bottom, top)
        low, high = (self.turn.place(left.value, edge.value)[1] - run.y for edge in (bottom, top))
        return min(low, high) > SUPERIOR * run.size

    def is_bold(self, index: int) -> bool:
        name = ctypes.create_string_buffer(128)
        pdfium.FPDFText_GetFontInfo(self.page, index, name, 128, ctypes.c_int())
        found = name.value.decode("latin-1").lower()
        return bool(re.search(r"bold|black|heavy|semibd|cmbx|sfbx", found))

    def is_upright(self, index: int) -> bool:
        return self.turn.is_straight(float(pdfium.FPDFText_GetCharAngle(self.page, index)))

    def text(self) -> str:
        """The characters of the page, fetched at once where that gives one for each."""
        buffer = (ctypes.c_ushort * (self.count + 1))()
        if pdfium.FPDFText_GetText(self.page, 0, self.count, buffer) - 1 == self.count:
            return bytes(buffer)[: 2 * self.count].decode("utf-16-le", "surrogatepass")
        codes = [pdfium.FPDFText_GetUnicode(self.page, index) for index in range(self.count)]
        return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)

    def runs(self) -> Iterator[_Run]:
        """Characters gathered into runs; a run ends where the next character is elsewhere."""
        text = self.text()
        ends = {} if ACCENTED.search(text) else {word.start(): word.end() for word in WORD.finditer(text)}
        run: _Run | None = None
        before, beyond = 0.0, 0
        for index, char in enumerate(text):
            if index < beyond or char == "\0":
                continue
            if char in "\r\n":
                if run:
                    yield run
                run = None
                continue
            if char in BLANKS:
                if run:
                    run.chars.append(" ")
                    run.xs.append(before)
                    run.indices.append(index)
                continue
            here, height = self.origin(index)
            end = ends.get(index)
            if run and end and self._holds(run, here - before, height, index, end):
                before, beyond = self._x.value, end
                self._take(run, text[index:end], here, before, end - 1)
                continue
            if run and not self._goes_on(run, here - before, height, index, char):
                yield run
                run = None
            if run is None:
                run = _Run(height, self.size(index), index)
            if run.raised == index:
                run.marks.append((len(run.text().rstrip()), char))
            else:
                self._take(run, HYPHEN if char in HYPHENS else char, here, here, index)
            before = here
        if run:
            yield run

    def origin(self, index: int) -> tuple[float, float]:
        """Where a character stands on the page, in points."""
        pdfium.FPDFText_GetCharOrigin(self.page, index, *self._at)
        if self.turn.quarters:
            self._x.value, self._y.value = self.turn.place(self._x.value, self._y.value)
        return self._x.value, self._y.value

    def _take(self, run: _Run, chars: str, first: float, last: float, index: int) -> None:
        """Characters from one place on a line to another, of which `index` is the last."""
        run.chars += chars
        step = (last - first) / max(1, len(chars) - 1)
        run.xs += [first + step * number for number in range(len(chars))]
        run.indices += range(index + 1 - len(chars), index + 1)
        run.last = index

    def _holds(self, run: _Run, step: float, height: float, index: int, end: int) -> bool:
        """Whether a word goes on with a run: its ends tell for all of its letters, which are no marks."""
        first = self._x.value
        if abs(height - run.y) > RAISED * run.size or not -1.5 * run.size < step < JUMP * run.size:
            return False
        last, level = self.origin(end - 1)
        return abs(level - height) <= LEVEL and 0 < last - first < WIDEST * run.size * (end - index)

    def _goes_on(self, run: _Run, step: float, height: float, index: int, char: str) -> bool:
        off = height - run.y
        if char in ACCENTS and abs(off) < NOT_THE_LINE * run.size and run.xs:
            return run.xs[0] - run.size < run.xs[-1] + step < run.xs[-1] + run.size  # on a letter set before
        if abs(off) <= RAISED * run.size:
            if char in DIGITS and self.is_superior(index, run):
                run.raised = index
            return -1.5 * run.size < step < JUMP * run.size
        if abs(off) > NOT_THE_LINE * run.size or not -run.size < step < JUMP * run.size:
            return False
        if (
            off < 0
            and MARKS.fullmatch(run.text().strip())
            and (size := self.size(index)) * SMALLER > run.size
        ):
            run.mark, run.y, run.size, run.first = run.text().strip(), height, size, index
            run.chars.clear()
            run.xs.clear()
            run.indices.clear()
            return True
        if self.size(index) < SMALLER * run.size:
            if off > 0 and MARKS.fullmatch(char):
                run.raised = index  # the mark of a note is no word
            return True
        return False

    def line(self, run: _Run) -> Line | None:
        text, last = run.text(), max(run.last, run.first)
        if not text.strip():
            return None
        if is_spaced(text):
            self._draw_together(run)
            text = run.text()
        marks = [(len(composed(text[:at], run.xs, run.size)), sign) for at, sign in run.marks]
        text = composed(text, run.xs, run.size)
        lead = len(text) - len(text.lstrip())
        bold = self.is_bold(run.first) and self.is_bold(last)
        size = sorted((run.size, self.size((run.first + last) // 2), self.size(last)))[1]  # of most letters
        x0 = run.xs[next(n for n, char in enumerate(run.chars) if char != " ")]
        right = max(self.right(last), max(run.xs) + 0.4 * run.size)
        upright = self.is_upright(run.first)
        found = Line(text.strip(), x0, max(right, x0), run.y, size, bold, run.mark.strip("[]()"), upright)
        return found._replace(marks=tuple((at - lead, sign) for at, sign in marks))

    def _draw_together(self, run: _Run) -> None:
        """Take the blanks out of words whose letters are spaced out."""
        places = [n for n, char in enumerate(run.chars) if char != " "]
        ends = [self.right(run.indices[n]) for n in places]
        kept = set(places) | word_gaps(places, [run.xs[n] for n in places], ends, run.size)
        run.chars = [char for n, char in enumerate(run.chars) if n in kept]
        run.xs = [x for n, x in enumerate(run.xs) if n in kept]
        run.marks.clear()


def page_lines(text_page: Any, turn: Turn) -> list[Line]:  # noqa: ANN401 - a pointer
    """The lines of a page, columns parted."""
    reader = _Reader(text_page, turn)
    found = [(line, run) for run in reader.runs() if (line := reader.line(run))]
    rising = sum(above.y < below.y for (above, _), (below, _) in pairwise(found))
    if turn.quarters and 2 * rising > len(found):  # PDFium sorted them as if the page were upright
        found.reverse()
    return _in_columns(_rejoined(_marked(list(_parted(found)))))


def _marked(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines with the marks of notes before them, raised and apart, as office programs set them."""
    mark: Line | None = None
    for line in lines:
        if mark is not None and _is_mark_of(mark, line):
            yield line._replace(mark=mark.text.strip("[]()"))
            mark = None
            continue
        if mark is not None:
            yield mark
        mark = line if MARKS.fullmatch(line.text) else None
        if mark is None:
            yield line
    if mark is not None:
        yield mark


def _rejoined(lines: Iterable[Line]) -> list[Line]:
    """Lines that PDFium parts behind the mark of a note, put together."""
    found: list[Line] = []
    for line in lines:
        above = found[-1] if found else None
        if above and above.marks and above.marks[-1][0] >= len(above.text) and _is_beside(above, line):
            text = f"{above.text}{'' if line.text[0] in CLOSING else ' '}{line.text}"
            lead = len(text) - len(line.text)
            marks = above.marks + tuple((at + lead, sign) for at, sign in line.marks)
            found[-1] = above._replace(text=text, x1=line.x1, marks=marks)
        else:
            found.append(line)
    return found


def _is_beside(line: Line, other: Line) -> bool:
    return abs(line.y - other.y) <= LEVEL * line.size and 0 <= other.x0 - line.x1 < BESIDE * line.size


def _is_mark_of(mark: Line, line: Line) -> bool:
    raised = RAISED * line.size < mark.y - line.y < NOT_THE_LINE * line.size
    return raised and mark.size < SMALLER * line.size and 0 <= line.x0 - mark.x1 < TAB * line.size


def _parted(found: Sequence[tuple[Line, _Run]]) -> Iterator[Line]:
    """Lines cut at gaps that several of them have in the same place."""
    gaps = [list(_gaps(run)) for _, run in found]
    for number, (line, run) in enumerate(found):
        cuts = [at for x, at in gaps[number] if _is_shared(gaps, number, x)]
        start = 0
        for cut in [*cuts, len(run.chars)]:
            text = "".join(run.chars[start:cut])
            if text.strip():
                lead = start + len(text) - len(text.lstrip())
                x1 = line.x1 if cut == len(run.chars) else run.xs[cut - 1] + 0.5 * run.size
                marks = tuple((at - lead, sign) for at, sign in run.marks if start < at <= cut)
                cell = line._replace(text=text.strip(), x0=run.xs[lead], x1=x1, marks=marks)
                yield cell if cuts else line
            start = cut


def _is_shared(gaps: Sequence[Sequence[tuple[float, int]]], number: int, x: float) -> bool:
    """Whether lines one after the other have a gap that ends at the same place."""
    around = 0
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(gaps) and any(abs(other - x) <= ALIGNED for other, _ in gaps[at]):
            around += 1
            at += step
    return around + 1 >= FEWEST_ROWS


def _gaps(run: _Run) -> Iterator[tuple[float, int]]:
    """Where wide gaps in a run end: the place on the page, and the number of the character."""
    last = None
    for index, (char, x) in enumerate(zip(run.chars, run.xs, strict=True)):
        if char == " ":
            continue
        if last is not None and x - last > MAYBE * run.size:
            yield x, index
        last = x


def _in_columns(lines: list[Line]) -> list[Line]:
    """Columns that were written across the page, row by row, set one after the other; tables as cells."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(rows[-1][-1].y - line.y) < 0.3 * line.size and line.x0 > rows[-1][-1].x1:
            rows[-1].append(line)
        else:
            rows.append([line])
    made: list[Line] = []
    block: list[list[Line]] = []
    below: dict[int, list[Line]] = {}  # by the column that goes on there
    for row in [*rows, []]:
        if len(row) > 1 and not below and (not block or _alike(block[-1], row)):
            block.append(row)
            continue
        if len(row) == 1 and (column := _goes_on_below(block, below, row[0])) is not None:
            below.setdefault(column, []).append(row[0])
            continue
        made += _unrolled(block, below)
        below = {}
        block = [row] if len(row) > 1 else []
        made += row if len(row) == 1 else []
    return made


def _goes_on_below(block: Sequence[Sequence[Line]], below: dict[int, list[Line]], line: Line) -> int | None:
    """Which column of prose goes on with a line below the rows of all columns."""
    if len(block) < FEWEST_ROWS or any(len(row) != len(block[0]) for row in block):
        return None
    for column in range(len(block[0])):
        cells = [row[column] for row in block]
        pitch, last = cells[-2].y - cells[-1].y, (below.get(column) or cells)[-1]
        prose = sum(len(cell.text) for cell in cells) > PROSE * len(cells) and _runs_on(cells)
        near = abs(line.x0 - cells[-1].x0) <= 3 * ALIGNED and 0 < last.y - line.y < 1.2 * pitch
        if prose and near:
            return column
    return None


def _runs_on(lines: Sequence[Line]) -> bool:
    """Whether lines go on with the sentence above as often as not; cells of a table begin anew."""
    return 2 * sum(line.text[:1].islower() for line in lines[1:]) >= len(lines) - 1


def _alike(above: Sequence[Line], row: Sequence[Line]) -> bool:
    return abs(above[1].x0 - row[1].x0) < 3 * ALIGNED or len(above) == len(row)


def _unrolled(block: Sequence[Sequence[Line]], below: dict[int, list[Line]]) -> Iterator[Line]:
    cells = [line for row in block for line in row]
    if len(block) < FEWEST_ROWS:
        yield from cells
        return
    width = sum(len(line.text) for line in cells) / len(cells)
    prose = width > PROSE and all(len(row) == len(block[0]) for row in block)
    if prose or below:
        for column in range(len(block[0])):
            yield from (row[column] for row in block)
            yield from below.get(column, ())
    else:
        yield from (line._replace(cell=True) for line in cells)
