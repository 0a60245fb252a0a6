"""What rests on a codebook and what on general English, and which axes have anything to say of two texts."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from tui.codebook.shipped import DEFAULTS, book_paths
from tui.framing.model import AxisCount
from tui.framing.target.bearers import is_state
from tui.pair import Side

if TYPE_CHECKING:
    from tui.comparison.model import Comparison


def axes_shown(comparison: Comparison) -> tuple[AxisCount, ...]:
    """The axes on the page: those of which a cue fired.

    The books that are read without being asked for are about states: followed is anything else, and one of
    their axes must have fired in both texts.
    """
    meant = suits_the_usual_books(comparison)
    usual = {str(path) for name, path in book_paths().items() if name in DEFAULTS}
    return tuple(
        count
        for count in comparison.axes
        if count.quotations
        and (
            meant
            or comparison.codebook.axis(count.axis).place.file not in usual
            or {quotation.side for quotation in count.quotations} == set(Side)
        )
    )


def suits_the_usual_books(comparison: Comparison) -> bool:
    """Whether the target is a state, or one that a codebook names: of others the usual books know little."""
    own = set(comparison.target.names)
    named = any(own & set(target.names) for target in comparison.codebook.targets)
    return named or is_state(comparison.target)


def basis(comparison: Comparison) -> str:
    """In a sentence, what rests on which."""
    files = dict.fromkeys(comparison.codebook.axis(one.axis).place.file for one in axes_shown(comparison))
    if not files:
        return "All of this rests on general English alone."
    books = ", ".join(PurePath(file).name for file in files)
    return f"Axes and their shifts rest on a codebook ({books}), all else on general English."
