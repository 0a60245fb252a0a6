"""Lines of styled words for cards and lists: plain data, made into Textual's content at the last moment."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from tui.language.lazy import lazy
from tui.reader.text.cells import is_narrow


class StyledRun(NamedTuple):
    """Words in one style; the style is Textual's: `bold $accent`."""

    text: str
    style: str = ""


Line = tuple[StyledRun, ...]

SOFT, FAINT, STRONG, ACCENT = "$ink-soft", "$ink-faint", "bold", "bold $accent"
POLES = {"left": "$left-pole", "right": "bold $right-pole"}
"""How the words of a pole are written, as they are marked in the texts."""
LIT = "bold on $term-ground"
"""Words that matched, or that two passages share: lit as they are in the texts."""


def line(*parts: str | tuple[str, str]) -> Line:
    """A line of plain strings and (text, style) pairs; empty parts are left out."""
    runs = [StyledRun(part) if isinstance(part, str) else StyledRun(*part) for part in parts]
    return tuple([run for run in runs if run.text])


@lru_cache(maxsize=4096)
def _cells(text: str) -> int:
    """The width of a text; most of them need not be looked up letter by letter."""
    return len(text) if is_narrow(text, 0, len(text)) else cell_len(text)


def plain(words: Line) -> str:
    """A line without its styles."""
    return "".join(run.text for run in words)


def width(words: Line) -> int:
    """The cells that a line takes."""
    return sum([_cells(run.text) for run in words])


def fit(words: Line, cells: int) -> Line:
    """The line cut to so many cells, with an ellipsis where something was cut."""
    if width(words) <= cells:
        return words
    kept: list[StyledRun] = []
    room = max(0, cells - 1)
    for run in words:
        need = _cells(run.text)
        if need <= room:
            kept.append(run)
            room -= need
            continue
        narrow = is_narrow(run.text, 0, len(run.text))  # else it is cut letter by letter
        cut = run.text[:room] if narrow else set_cell_size(run.text, room)
        kept.append(StyledRun(cut.rstrip() + "…", run.style))
        break
    return tuple(kept)


def spread(left: Line, right: Line, cells: int) -> Line:
    """Two lines at the ends of one, the left one cut if both do not fit."""
    room = cells - width(right)
    if room < 2:
        return fit(left, cells)
    left = fit(left, room - 1) if right else fit(left, cells)
    return (*left, StyledRun(" " * (room - width(left))), *right)


def wrap(words: Line, cells: int, hang: int = 0) -> list[Line]:
    """The line broken at blanks into rows of so many cells; later rows begin with `hang` blanks.

    No row is wider and no letter is lost: a word longer than a row is cut where the row ends.
    """
    return [_trimmed(row) for row in _broken(words, cells, hang)]


def _broken(words: Line, cells: int, hang: int) -> list[Line]:
    """The rows with the blanks at which they were broken, which may stand beyond the last cell."""
    cells = max(1, cells)  # where there is no room at all, a letter a row
    if width(words) <= cells:
        return [words]
    hang = hang if hang + 2 <= cells else 0  # a wide character must fit
    cells_of = len if all(is_narrow(run.text, 0, len(run.text)) for run in words) else cell_len
    rows: list[list[StyledRun]] = [[]]
    used = 0

    def begin() -> None:
        nonlocal used
        rows.append([StyledRun(" " * hang)] if hang else [])
        used = hang

    for word in _words(words):
        parts = word
        if used + cells_of(plain(word).rstrip()) > cells and used > hang:
            begin()
            parts = (StyledRun(word[0].text.lstrip(), word[0].style), *word[1:])
        for part, style in parts:
            piece = part
            while used + cells_of(piece.rstrip()) > cells:
                cut = _fitting(piece, cells - used)
                if not cut and used > hang:
                    begin()
                    continue
                rows[-1].append(StyledRun(piece[: max(1, cut)], style))
                piece = piece[max(1, cut) :]
                begin()
            rows[-1].append(StyledRun(piece, style))
            used += cells_of(piece)
    return [_merged(row) for row in rows]


def _words(words: Line) -> list[Line]:
    """The words of a line with the blanks around them; one that changes its style midway is one word."""
    found: list[Line] = []
    for run in words:
        for piece in _WORDS.findall(run.text):
            grows = found and not piece[0].isspace() and not found[-1][-1].text[-1].isspace()
            if grows:
                found[-1] = (*found[-1], StyledRun(piece, run.style))
            else:
                found.append((StyledRun(piece, run.style),))
    return found


_WORDS = lazy(r"\s*\S+\s*|\s+")


def _fitting(text: str, cells: int) -> int:
    """How many characters of a text fit into so many cells."""
    used = 0
    for number, character in enumerate(text):
        used += cell_len(character)
        if used > cells:
            return number
    return len(text)


def _trimmed(row: Line) -> Line:
    """The row without blanks at its end."""
    while row and not row[-1].text.rstrip():
        row = row[:-1]
    return (*row[:-1], StyledRun(row[-1].text.rstrip(), row[-1].style)) if row else ()


def _merged(runs: Sequence[StyledRun]) -> Line:
    found: list[StyledRun] = []
    for run in runs:
        if found and found[-1].style == run.style:
            found[-1] = StyledRun(found[-1].text + run.text, run.style)
        else:
            found.append(run)
    return tuple(found)


def flow(lines: Sequence[Line], cells: int, rows: int, hang: int = 0) -> tuple[Line, ...]:
    """The lines in so many rows: each gets one, and the first ones more, as far as there is room for all."""
    spare = max(0, rows - len(lines))
    found: list[Line] = []
    for words in lines[:rows]:
        broken = _broken(words, cells, hang)
        most = 1 + min(spare, len(broken) - 1)
        spare -= most - 1
        if most < len(broken):
            first, *others = broken[most - 1 :]
            rest = [*first, *(run for row in others for run in _unhung(row))]
            broken = [*broken[: most - 1], fit(_merged(rest), cells)]
        found += map(_trimmed, broken)
    return tuple(found)


def _unhung(row: Line) -> Line:
    """A later row without the blanks before it."""
    return (StyledRun(row[0].text.lstrip(), row[0].style), *row[1:]) if row else row


def joined(parts: Sequence[Line], between: str = " · ", style: str = FAINT) -> Line:
    """Lines in a row, with a sign between them."""
    runs: list[StyledRun] = []
    for part in parts:
        if not part:
            continue
        if runs:
            runs.append(StyledRun(between, style))
        runs.extend(part)
    return tuple(runs)


def one_line(text: str) -> str:
    """Words of a page as one line."""
    return " ".join(text.split())


def flat(text: str) -> str:
    """Words on one line, a blank kept at either end."""
    inner = one_line(text)
    if not inner:
        return " " if text else ""
    return (" " if text[:1].isspace() else "") + inner + (" " if text[-1:].isspace() else "")


def whole_quotes(text: str) -> str:
    """Words without quotation marks of which the other one was left behind."""
    if text.count('"') % 2:
        text = text.replace('"', "")
    if text.count("“") != text.count("”"):
        text = text.replace("“", "").replace("”", "")
    return _LONE.sub("", text) if text.count("'") == 1 else text


_LONE = lazy(r"(?<!\w)'|(?<=[^\Ws])'(?!\w)")
"""A single quotation mark that is no apostrophe, nor perhaps one of a plural."""


def shorten(text: str, cells: int) -> str:
    """A quotation cut to so many cells at a word, the cut shown."""
    text = one_line(text)
    if cell_len(text) <= cells:
        return text
    cut = set_cell_size(text, max(1, cells - 1)).rstrip()
    space = cut.rfind(" ")
    return (cut[:space] if space > len(cut) // 2 else cut).rstrip(" ,;:") + "…"
