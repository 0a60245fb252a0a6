"""Lines of styled words for cards and lists: plain data, made into Textual's content at the last moment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size


class Run(NamedTuple):
    """Words in one style; the style is Textual's: `bold $accent`."""

    text: str
    style: str = ""


Line = tuple[Run, ...]

SOFT, FAINT, STRONG, ACCENT = "$ink-soft", "$ink-faint", "bold", "bold $accent"


def line(*parts: str | tuple[str, str]) -> Line:
    """A line of plain strings and (text, style) pairs; empty parts are left out."""
    runs = (Run(part) if isinstance(part, str) else Run(*part) for part in parts)
    return tuple(run for run in runs if run.text)


def plain(words: Line) -> str:
    """A line without its styles."""
    return "".join(run.text for run in words)


def width(words: Line) -> int:
    """The cells that a line takes."""
    return sum(cell_len(run.text) for run in words)


def fit(words: Line, cells: int) -> Line:
    """The line cut to so many cells, with an ellipsis where something was cut."""
    if width(words) <= cells:
        return words
    kept: list[Run] = []
    room = max(0, cells - 1)
    for run in words:
        need = cell_len(run.text)
        if need <= room:
            kept.append(run)
            room -= need
            continue
        kept.append(Run(set_cell_size(run.text, room).rstrip() + "…", run.style))
        break
    return tuple(kept)


def spread(left: Line, right: Line, cells: int) -> Line:
    """Two lines at the ends of one, the left one cut if both do not fit."""
    room = cells - width(right)
    if room < 2:
        return fit(left, cells)
    left = fit(left, room - 1) if right else fit(left, cells)
    return (*left, Run(" " * (room - width(left))), *right)


def joined(parts: Sequence[Line], between: str = " · ", style: str = FAINT) -> Line:
    """Lines in a row, with a sign between them."""
    runs: list[Run] = []
    for part in parts:
        if not part:
            continue
        if runs:
            runs.append(Run(between, style))
        runs.extend(part)
    return tuple(runs)


def one_line(text: str) -> str:
    """Words of a page as one line."""
    return " ".join(text.split())


def shorten(text: str, cells: int) -> str:
    """A quotation cut to so many cells at a word, the cut shown."""
    text = one_line(text)
    if cell_len(text) <= cells:
        return text
    cut = set_cell_size(text, max(1, cells - 1)).rstrip()
    space = cut.rfind(" ")
    return (cut[:space] if space > len(cut) // 2 else cut).rstrip(" ,;:") + "…"
