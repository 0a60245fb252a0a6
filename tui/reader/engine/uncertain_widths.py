"""Words whose width terminals do not agree on, drawn so that nothing beside them moves.

Joined emoji, flags, keycaps, marks on letters and the scripts of South and Southeast Asia take more or fewer
cells than was counted in one terminal or another. Where a row holds any of them, the cells are blanked first
and what stands to the right is put where it belongs. Beyond the last cell of the screen nothing goes on in
the next row: Textual has switched that off.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from textual.strip import Strip

from tui.reader.engine.row import Row

_SURE = (
    "\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e"  # letters, one cell
    "\u2190-\u22ff\u23ce-\u23ce\u2500-\u25fc\u270e-\u270e\u2713-\u2713\u2717-\u2717"  # arrows, lines, signs
    "\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff"  # two cells
    "\uac00-\ud7a3\uff01-\uff60\uffe0-\uffe6"  # two cells
    "\uff61-\uff9f\ufffd-\ufffd"  # one cell
)
"""What takes as many cells in every terminal: first and last characters, a dash between them."""

_KNOWN: set[str] = set()
"""Characters that were found to be sure: a text has a hundred or, in East Asia, some thousands."""

Drawn = tuple[int, int, Strip]
"""A piece of a row: row, column, strip."""


def is_sure(strip: Strip) -> bool:
    """Whether a strip is as wide as was counted, whatever the terminal."""
    if not isinstance(strip, Row):
        return _are_sure(strip.text)
    if strip.sure is None:  # rows are drawn many times
        strip.sure = _are_sure(strip.text)
    return strip.sure


def _are_sure(text: str) -> bool:
    if (text.isascii() and text.isprintable()) or _KNOWN.issuperset(text):
        return True
    unknown = set(text) - _KNOWN
    sure = {character for character in unknown if _is_sure(character)}
    _KNOWN.update(sure)
    return sure == unknown


def _is_sure(character: str) -> bool:
    """Looked up one by one: a pattern of so many ranges takes longer to make than a frame to draw."""
    return any(first <= character <= last for first, last in zip(_SURE[::3], _SURE[2::3], strict=True))


def drawn(pieces: Sequence[Drawn], console: Console) -> str:
    """What is sent to the terminal for pieces of rows, in this order."""
    sent = []
    for y, x, strip in pieces:
        place = f"\x1b[{y + 1};{x + 1}H"
        sent.append(place + (strip.render(console) if is_sure(strip) else _unsure(place, strip, console)))
    return "".join(sent)


def _unsure(place: str, strip: Strip, console: Console) -> str:
    """Blanks, and the words over them."""
    segments = list(strip)
    blank = Strip.blank(strip.cell_length, segments[-1].style).render(console)
    return f"{blank}{place}{strip.render(console)}"
