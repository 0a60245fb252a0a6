"""The mouse as a terminal reports it: pressed, moved with the button down, let go, the wheel."""

import re

from tests.terminal.harness import READY, Terminal

EDGE = 79
FIRST, LAST = 3, 12
"""Rows that show text on a screen of 24."""


def passage(terminal):
    found = re.search(r"2025 passage (\d+)/", terminal.text)
    return int(found[1]) if found else 0


def test_the_strip_takes_clicks_drags_and_the_wheel(tmp_path):
    with Terminal.start(rows=24, cols=80, home=tmp_path) as terminal:
        terminal.wait_for(READY)
        terminal.click(LAST - 2, EDGE).wait_for(lambda here: passage(here) > 10)
        terminal.drag([(LAST, EDGE), (8, 60), (FIRST, 75)]).wait_for("2025 passage 0/")
        terminal.drag([(FIRST, EDGE), (5, 60), (20, 70)]).wait_for(lambda here: passage(here) > 40)
        terminal.drag([(LAST, EDGE), (FIRST, EDGE)]).wait_for("2025 passage 0/")
        before = terminal.rows[FIRST:LAST]
        terminal.wheel(8, EDGE).wait_for(lambda here: here.rows[FIRST:LAST] != before)
        terminal.send("q")
        assert terminal.finish() == 0
