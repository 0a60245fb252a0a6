"""Keys that come in one burst, faster than what they open."""

from tests.terminal.harness import READY, Terminal


def test_keys_reach_what_is_opening_and_the_texts_once_it_closed(tmp_path):
    with Terminal.start(home=tmp_path) as terminal:
        terminal.wait_for(READY)
        terminal.send("/pacifist cons" + "\x7f" * 5 + "\r" + "s")  # a bar
        terminal.wait_for("“pacifist” 1/1 here, 1 there").wait_for("page for page")
        terminal.send("aone two" + "\x7f" * 3 + "three" + "\x13" + "s")  # an editor
        terminal.wait_for("✎").wait_for("there    free").send("L").wait_for("one three").send("q")
        terminal.send("SqLq:2\r").wait_for("passage 2/").send("q")  # a screen, a list and a bar
        assert terminal.finish() == 0
