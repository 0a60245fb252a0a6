"""Columns stand where they belong, whatever the terminal makes of the width of words."""

from __future__ import annotations

import re

import pytest
from rich.console import Console
from rich.segment import Segment
from textual.strip import Strip

from tests.terminal.harness import Terminal
from tui.reader.engine.uncertain_widths import drawn, is_sure

TEXTS = (
    "The ferry crossed 漢字かな交じり文 the strait, ＡＢＣ１２３ and ｱｲｳ aboard.",
    "Cafe\u0301 nai\u0308ve a\u0300\u0323\u0302 z\u0351\u0324\u0333\u0347 marks sit on letters of the ferry.",
    "Families 👨‍👩‍👧‍👦 and 🧑🏽‍🚀, flags 🇯🇵 🇫🇷, keycaps 1️⃣ #️⃣ and hearts ❤️ ☎️ ✈︎ cross.",
    "שלום עולם this is Hebrew, مرحبا بالعالم is Arabic, with مُحَمَّد and its marks.",
    "हिन्दी में क्षत्रिय and ภาษาไทย กำลัง and 한국어 ᄒᆞᆫ글 and မြန်မာ wait for the ferry.",
    "Soft\u00adhyphen zero\u200bwidth nb\u00a0space and a\ttab on the ferry.",
    "Joined " + "👨‍👩‍👧‍👦" * 40 + " fill rows of the ferry.",
)
READY = re.compile(r"link [–\d]+/|no analysis|no links|passage 1/")
LINES = set(" ─━│┃┄┆┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╸╺╹╻╴╶╵╷▴▾0123456789k")
BLOCKS = set(" ▀▄█▕≡✎•▶")


@pytest.mark.parametrize("size", [(24, 80), (40, 120)], ids=str)
def test_no_column_moves(tmp_path, size):
    rows, cols = size
    for name, order in (("left.txt", TEXTS), ("right.txt", TEXTS[::-1])):
        (tmp_path / name).write_text("\n\n".join(order) + "\n", encoding="utf-8")
    paths = (str(tmp_path / "left.txt"), str(tmp_path / "right.txt"))
    with Terminal.start(*paths, rows=rows, cols=cols, home=tmp_path) as terminal:
        terminal.wait_for("ferry").wait_for(READY)
        row, column = terminal.find("right.txt")
        right = column - 2
        for keys in ((), ("j",), ("tab",), ("pagedown",), ("]",), ("G",), ("/", "ferry", "enter"), ("gg",)):
            terminal.send(*keys).read_once(0.6)
            while terminal.read_once(0.2):
                pass
            for y in range(row + 3, row + 11):  # the least that is text at either size
                told = f"{keys}, row {y}:\n{terminal.text}"
                assert terminal.cell(y, 0).data in BLOCKS, told
                assert terminal.cell(y, cols - 1).data in BLOCKS, told
                for x in range(right - 5, right):
                    assert terminal.cell(y, x).data in LINES, told
                assert terminal.cell(y, right).data in set(" ▌▏"), told
        terminal.send("q")
        assert terminal.finish() == 0


def strip(text):
    return Strip([Segment(text)])


@pytest.mark.parametrize("text", ["plain words", "“quoted” — ━▾ ✎", "漢字 かな 한국어 ＡＢ", ""])
def test_what_every_terminal_draws_alike_is_sent_as_it_is(text):
    assert is_sure(strip(text))
    assert drawn([(2, 4, strip(text))], Console()) == f"\x1b[3;5H{text}"


@pytest.mark.parametrize("text", ["e\u0301", "👩‍🚀", "🇯🇵", "1️⃣", "हिन्दी", "กำลัง", "مُحَمَّد", "ᄒᆞᆫ"])
def test_what_terminals_differ_on_is_drawn_over_blanks(text):
    assert not is_sure(strip(text))
    sent = drawn([(0, 0, strip(text))], Console())
    assert sent.endswith(f"\x1b[1;1H{text}")
    assert sent.startswith("\x1b[1;1H" + " " * strip(text).cell_length)
