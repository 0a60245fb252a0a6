"""What the size of the terminal decides: the classes that the style sheets know, and the rows of the card."""

from __future__ import annotations

from functools import partial

from textual.geometry import Size
from textual.widget import Widget

from tui.reader.card import status
from tui.reader.screens.stage import Stage
from tui.reader.state.keymap import Keymap
from tui.reader.widgets.styled_lines import StyledLines

WIDTHS = [(0, "-split"), (160, "-wide")]
HEIGHTS = [(0, "-tiny"), (10, "-short"), (20, "-low"), (34, "-tall")]
CARD_ROWS = {"-tiny": 1, "-short": 2, "-low": 5, "-tall": 5}
FIRST_ROWS = {"-tiny": 1, "-short": 2, "-low": 9, "-tall": 9}
CARD_HEADS = {"-tiny": 0, "-short": 0, "-low": 1, "-tall": 2}
"""Rows of the words of a link's card below the texts, of the first card where it may not be higher, and of a
head; no head: it never grows."""

BESIDES, HEADS = 8, 4
"""Rows of heads, margins and status below the texts: of the others the first card has half, if it needs them.
And rows that a card beside the texts has not."""

NAMED = 120
"""Columns from which the margin names the axis, for which a letter stands below."""

LEAST = Size(20, 5)
"""Below this no text can be read: the screen says so."""


def fit(screen: Widget, stage: Stage, size: Size, *, restyle: bool = True) -> None:
    """Give the screen the classes of its size: a wide terminal has the card beside the texts.

    They are those that Textual would set after the first layout, and then style everything anew.
    """
    wide = [name for least, name in WIDTHS if size.width >= least][-1]
    high = [name for least, name in HEIGHTS if size.height >= least][-1]
    small = size.width < LEAST.width or size.height < LEAST.height
    worn = {wide, high, "-too-small"} if small else {wide, high}
    others = {name for _, name in (*WIDTHS, *HEIGHTS)} | {"-too-small"}
    screen.remove_class(*(others - worn), update=restyle)
    screen.add_class(*worn, update=restyle)
    stage.roomy = wide == "-wide"
    stage.name_axes(size.width >= NAMED)
    stage.card_rows, stage.card_head = CARD_ROWS[high], CARD_HEADS[high]
    half = (size.height - BESIDES) // 2 if CARD_HEADS[high] else 0
    stage.first_rows = size.height - HEADS if stage.roomy else max(FIRST_ROWS[high], half)


class SizeLines:
    """What is said of a terminal that is narrow, and of one that is too small: made where there is one."""

    def __init__(self, screen: Widget) -> None:
        self._screen = screen
        self._lines: tuple[StyledLines, ...] = ()

    @property
    def made(self) -> bool:
        """Whether the lines were made already."""
        return bool(self._lines)

    def told(self, keymap: Keymap) -> tuple[StyledLines, ...]:
        """Say what there is to say; the lines if they are new, for the screen to put up."""
        if not (self._screen.has_class("-narrow") or self._screen.has_class("-too-small")):
            return ()
        new = () if self._lines else (StyledLines(id="narrow"), StyledLines(id="too-small"))
        self._lines = self._lines or new
        for widget, source in zip(self._lines, (status.narrow, status.too_small), strict=True):
            widget.show(partial(source, keymap))
        return new
