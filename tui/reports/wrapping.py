"""Words broken into rows of a width, counted in cells of a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

from tui.language.lazy import lazy

Row = list[tuple[str, str]]
"""Pieces of text, each with its style in the words of Rich."""

_WORD = lazy(r"\s*\S+\s*")


def wrap(pieces: Row, width: int, *, fold: bool = True) -> list[Row]:
    """Rows of at most `width` cells, one at least; line feeds end a row.

    A word longer than a row is folded, or without `fold` cut, and an ellipsis stands for the rest.
    """
    text = "".join(words for words, _ in pieces)
    if "\n" not in text and _cells(text) <= width:
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
    for match in _WORD.finditer(line):
        word, start = match.group(), match.start()
        length = _cells(word.rstrip())
        if length <= width - taken:
            taken += _cells(word)
        elif length > width and fold:
            parts = chop_cells(word, width)
            for part in parts:
                if start:
                    yield start
                start += len(part)
            taken = cell_len(parts[-1])
        elif length > width or taken:
            if start:
                yield start
            taken = _cells(word)


def _cells(text: str) -> int:
    """What `cell_len` gives, told at once of plain letters, as most words are."""
    return len(text) if text.isascii() and text.isprintable() else cell_len(text)


def cut(text: str, width: int) -> str:
    """The text, or as much of it as has room beside an ellipsis."""
    return text if cell_len(text) <= width else text[: _fitting(text, width - 1)] + "…"


def _fitting(text: str, width: int) -> int:
    """How many of its first characters fit into so many cells."""
    return len(chop_cells(text, width)[0]) if width > 0 else 0


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
    if _cells(text) <= width:
        return row
    kept = _between(row, 0, _fitting(text, width if fold else width - 1))
    return kept if fold else [*kept, ("…", row[-1][1])]
