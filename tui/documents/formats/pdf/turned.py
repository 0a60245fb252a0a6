"""Pages whose type stands on its side or upside down, as landscape pages often do: read as one turns them."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

SAMPLES = 40  # characters of a page that tell which way its type runs
QUARTER = math.pi / 2
STRAIGHT = 0.05  # radians


class Turn(NamedTuple):
    """By how many quarters a page has to be turned, clockwise as PDFium counts, and its size before."""

    quarters: int
    width: float
    height: float

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a point is on the turned page."""
        if self.quarters == 1:
            return self.height - y, x
        if self.quarters == 2:
            return self.width - x, self.height - y
        return (y, self.width - x) if self.quarters == 3 else (x, y)

    @property
    def turned_height(self) -> float:
        """The height of the page once it is turned."""
        return self.width if self.quarters % 2 else self.height

    def is_straight(self, angle: float) -> bool:
        """Whether type at an angle, in radians, is upright on the turned page."""
        off = (angle - self.quarters * QUARTER) % (2 * math.pi)
        return min(off, 2 * math.pi - off) < STRAIGHT


def turn_of(text_page: Any, width: float, height: float) -> Turn:  # noqa: ANN401 - a pointer
    """How most of the type of a page stands."""
    count = pdfium.FPDFText_CountChars(text_page)
    found: Counter[int] = Counter()
    for index in range(0, count, max(1, count // SAMPLES)):
        if pdfium.FPDFText_GetUnicode(text_page, index) > 0x20:
            angle = float(pdfium.FPDFText_GetCharAngle(text_page, index))
            found[round(angle / QUARTER) % 4] += 1
    quarters, most = found.most_common(1)[0] if found else (0, 0)
    return Turn(quarters if 2 * most > found.total() else 0, width, height)
