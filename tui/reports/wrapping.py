"""Words broken into rows of a width, counted in cells of a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tui.language.lazy import lazy

Row = list[tuple[str, str]]
"""Pieces of text, each with its style in the words of Rich."""

_WORD = lazy(r"\s*\S+\s*")
NARROW = lazy(r"[ -~¡-¬®-˿“”‘’–—…•─]*")
"""Letters and signs of one cell each, as most texts have no others: Rich looks every letter up in a table."""


def wrap(pieces: Row, width: int, *, fold: bool = True) -> list[Row]:
    """Rows of at most `width` cells, one at least; line feeds end a row.

    A word longer than a row is folded, or without `fold` cut, and an ellipsis stands for the rest.
    """
    text = "".join(words for words, _ in pieces)
    if "\n" not in text and cells_of(text) <= width:
        return [_fitted([piece for piece in pieces if piece[0]], width, fold=fold)]
    rows: list[Row] = []
    start = 0
    for line in text.split("\n"):
        ends = [*breaks(line, width, fold=fold), len(line)]
        begin = 0
        for end in ends:
            rows.append(_fitted(_between(pieces, start + begin, start + end), width, fold=fold))
            begin = end
        start += len(line) + 1
    return rows


def breaks(line: str, width: int, *, fold: bool) -> Iterator[int]:
    """Where in a line the second row begins, and every further one: at words, blanks before the break."""
    taken = 0
    wide = _measure(line)
    for match in _WORD.finditer(line):
        word, start = match.group(), match.start()
        length = wide(word.rstrip())
        if length <= width - taken:
            taken += wide(word)
        elif length > width and fold:
            parts = _chopped(word, width)
            for part in parts:
                if start:
                    yield start
                start += len(part)
            taken = wide(parts[-1])
        elif length > width or taken:
            if start:
                yield start
            taken = wide(word)


def cells_of(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return _measure(text)(text)


def _measure(text: str) -> Callable[[str], int]:
    """What counts the cells of a text and of its parts."""
    if NARROW.fullmatch(text):
        return len
    from rich.cells import cell_len

    return cell_len


def _chopped(text: str, width: int) -> list[str]:
    """A text in pieces of at most so many cells."""
    from rich.cells import chop_cells

    return chop_cells(text, width)


def cut(text: str, width: int) -> str:
    """The text, or as much of it as has room beside an ellipsis."""
    return text if cells_of(text) <= width else text[: _fitting(text, width - 1)] + "…"


def _fitting(text: str, width: int) -> int:
    """How many of its first characters fit into so many cells."""
    return len(_chopped(text, width)[0]) if width > 0 else 0


def _between(pieces: Row, start: int, end: int) -> Row:
    found: Row = []
    at = 0
    for words, style in pieces:
        some = words[max(0, start - at) : max(0, end - at)]
        at += len(words)
        if some:
            found.append((some, style))
    return found


def _fitted(row: Row, width: int, *, fold: bool) -> Row:
    """A row without the blanks at its end, and no wider than it may be."""
    while row and not row[-1][0].rstrip():
        row.pop()
    if not row:
        return row
    row[-1] = (row[-1][0].rstrip(), row[-1][1])
    text = "".join(words for words, _ in row)
    if cells_of(text) <= width:
        return row
    kept = _between(row, 0, _fitting(text, width if fold else width - 1))
    return kept if fold else [*kept, ("…", row[-1][1])]
