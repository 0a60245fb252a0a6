"""From plain lines to what Textual draws; never through markup, for the words are a stranger's."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from tui.reader.text.styled import Line, fit


def content(lines: Iterable[Line], cells: int | None = None) -> Content:
    """Lines as content; each cut to `cells` if given."""
    rows = [Content.assemble(*(fit(row, cells) if cells is not None else row)) for row in lines]
    return Content("\n").join(rows)
