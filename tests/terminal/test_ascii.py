"""A terminal whose encoding has letters and little more: the same screen, sign for sign."""

from tests.terminal.harness import ON_A_LINK, Terminal
from tui.cli.ascii import CELLS


def start(home, encoding):
    return Terminal.start(home=home / encoding, cols=100, rows=30, env={"PYTHONIOENCODING": encoding})


def test_the_screen_is_the_same_in_ascii(tmp_path):
    def is_the_same(terminal):
        whole.read_once(0)  # it may have more to draw
        return terminal.text == "".join(CELLS.get(sign, sign) for sign in whole.text)

    with start(tmp_path, "utf-8") as whole, start(tmp_path, "ascii") as plain:
        for terminal in (whole, plain):
            terminal.wait_for("is framed").send("]").wait_for(ON_A_LINK)
        plain.wait_for(is_the_same)
        assert plain.raw.isascii()
        for terminal in (whole, plain):
            terminal.send("q")
            assert terminal.finish() == 0
