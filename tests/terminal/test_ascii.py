"""A terminal whose encoding has letters and little more: the same screen, sign for sign."""

from tests.terminal.harness import ON_A_LINK, Terminal
from tui.cli.ascii import CELLS


def test_the_screen_is_the_same_in_ascii(tmp_path):
    pages = []
    for encoding in ("utf-8", "ascii"):
        env = {"PYTHONIOENCODING": encoding}
        with Terminal.start(home=tmp_path / encoding, cols=100, rows=30, env=env) as terminal:
            terminal.wait_for("is framed").send("]").wait_for(ON_A_LINK)
            while terminal.read_once(0.3):  # all of the page is there
                pass
            if pages:
                terminal.wait_for(lambda it: it.text == pages[0])
                assert terminal.raw.isascii()
            pages.append("".join(CELLS.get(sign, sign) for sign in terminal.text))
            terminal.send("q")
            assert terminal.finish() == 0
