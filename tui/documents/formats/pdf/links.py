"""Which lines of a page lead elsewhere on the web: browsers print the links of a page with it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from tui.documents.formats.pdf.lines import Line

LINKED = 0.8  # of the width of a line
MOST = 2_000  # links of a page that are looked at


class _Box(NamedTuple):
    left: float
    right: float
    bottom: float
    top: float


def with_links(page: Any, lines: Sequence[Line]) -> list[Line]:  # noqa: ANN401 - a pointer
    """The lines of a page, those marked that are links to other pages."""
    boxes = list(_boxes(page))
    if not boxes:
        return list(lines)
    return [line._replace(linked=_is_linked(line, boxes)) for line in lines]


def _is_linked(line: Line, boxes: Sequence[_Box]) -> bool:
    height = line.y + 0.25 * line.size  # the middle of small letters
    on = [box for box in boxes if box.bottom < height < box.top]
    covered = sum(max(0.0, min(box.right, line.x1) - max(box.left, line.x0)) for box in on)
    return covered >= LINKED * (line.x1 - line.x0) > 0


def _boxes(page: Any) -> Iterator[_Box]:  # noqa: ANN401
    at, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(MOST):
        if not pdfium.FPDFLink_Enumerate(page, at, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        away = action and pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_URI
        if away and pdfium.FPDFLink_GetAnnotRect(link, box):
            yield _Box(box.left, box.right, box.bottom, box.top)
