"""What the tests see of a terminal is what pyte draws, letter by letter."""

import pyte
import pytest

from tests.terminal.drawing import Screen, Stream

SENT = (
    "\x1b[2J\x1b[HAt the top\r\nbelow\ttab"
    "\x1b[3;5H\x1b[1;38;2;1;2;3mbold\x1b[0m, plain ▍ § “quoted”"
    "\x1b[4;15Hover the edge of the screen"
    "\x1b[6;2Hwide 漢字 and cafe\u0301\x1b[7mreversed\x1b[m\x1b[6;4Hpart"
    "\x1b[7Ha row\x1b[;3Hone number\x1b[8;99Hfar\x1b[2;1H\x1b[K\x1b[?25l\x1b[9;1Hend"
)


@pytest.mark.parametrize("size", [1, 3, 8, len(SENT)])
def test_words_colours_and_places_are_drawn_as_pyte_draws_them(size):
    theirs, ours = pyte.Screen(20, 9), Screen(20, 9)
    for stream in (pyte.Stream(theirs), Stream(ours)):
        for start in range(0, len(SENT), size):
            stream.feed(SENT[start : start + size])
    rows, columns = range(theirs.lines), range(theirs.columns)
    cells = [[[screen.buffer[y][x] for x in columns] for y in rows] for screen in (theirs, ours)]
    assert cells[0] == cells[1]
    assert (theirs.cursor.y, theirs.cursor.x, theirs.cursor.attrs) == (
        ours.cursor.y,
        ours.cursor.x,
        ours.cursor.attrs,
    )
    assert ours.display == ["".join(cell.data for cell in row) for row in cells[0]]
