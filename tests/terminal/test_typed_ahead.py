"""Keys that come in one burst, faster than what they open."""

import re

from tests.terminal.harness import Terminal

READY = re.compile(r"link –/[1-9]")


def test_backspace_and_enter_reach_a_bar_that_is_opening(tmp_path):
    with Terminal.start(home=tmp_path) as terminal:
        terminal.wait_for(READY)
        terminal.send("/pacifist cons" + "\x7f" * 5 + "\r" + "s")
        terminal.wait_for("“pacifist” 1/1 here, 1 there").wait_for("page for page").send("q")
        assert terminal.finish() == 0


def test_keys_reach_an_editor_that_is_opening_and_the_texts_once_it_closed(tmp_path):
    with Terminal.start(home=tmp_path) as terminal:
        terminal.wait_for(READY)
        terminal.send("aone two" + "\x7f" * 3 + "three" + "\x13" + "s")
        terminal.wait_for("✎").wait_for("page for page").send("L").wait_for("one three").send("qq")
        assert terminal.finish() == 0


def test_keys_reach_a_screen_that_is_opening_and_the_texts_once_it_closed(tmp_path):
    with Terminal.start(home=tmp_path) as terminal:
        terminal.wait_for(READY)
        terminal.send("SqLq:2\r").wait_for("passage 2/").send("q")
        assert terminal.finish() == 0
