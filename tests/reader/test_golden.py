"""The screens as text, at three sizes, for a reviewer to read.

Each row is followed by a row of attributes where it has any: b bold, i italic, u underlined, r reversed.
`UPDATE_GOLDEN=1 python -m pytest tests/reader/test_golden.py` writes them anew.
"""

import os
from pathlib import Path

import pytest

from tests.reader.driver import reader

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
VIEWS = {"link": ["]"], "level": ["]", "z", "l"], "shifts": ["S"], "first": []}
SIZES = [(80, 24), (120, 40), (200, 50)]


def drawn(app):
    """The screen, row by row, with its attributes."""
    rows = []
    for strip in app.screen._compositor.render_strips():
        words, marks = "", ""
        for segment in strip:
            style = segment.style
            mark = " "
            if style is not None:
                mark = "r" if style.reverse else "b" if style.bold else "u" if style.underline else " "
                mark = "i" if mark == " " and style.italic else mark
            words += segment.text
            marks += "".join(mark if sign.strip() else " " for sign in segment.text)
        rows.append(words.rstrip())
        if marks.strip():
            rows.append(marks.rstrip())
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("view", VIEWS)
async def test_the_screen_is_as_it_was_approved(tmp_path, monkeypatch, size, view):
    monkeypatch.setattr("tui.reader.text.pane.FLASH_SECONDS", 0.001)
    async with reader(tmp_path, size=size, draws=True) as driver:
        await driver.press(*VIEWS[view])
        await driver.rest()
        found = drawn(driver.app)
    kept = GOLDEN / f"reader-{view}-{size[0]}x{size[1]}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        kept.write_text(found, encoding="utf-8")
    assert found == kept.read_text(encoding="utf-8")
