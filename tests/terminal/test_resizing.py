"""A window that changes its size while the program starts and analyses."""

import random

import pytest

from tests.terminal.harness import READY, Terminal


@pytest.mark.parametrize("seed", [1, 2])
def test_in_the_end_the_screen_is_as_if_it_had_always_had_its_size(tmp_path, seed):
    def is_calm(terminal):
        calm.read_once(0)  # it may have more to draw
        return terminal.text == calm.text

    chance = random.Random(seed)
    sizes = [(chance.randint(1, 60), chance.randint(1, 250)) for _ in range(60)]
    with (
        Terminal.start(home=tmp_path / "calm", rows=24, cols=100) as calm,
        Terminal.start(home=tmp_path / "window", rows=24, cols=80) as window,
    ):
        for rows, cols in (*sizes, (24, 100)):
            window.resize(rows, cols).read_once(0.02)
        for terminal in (calm, window):
            terminal.wait_for("is framed").wait_for(READY)
        window.wait_for(is_calm)  # before that a key may meet one of the sizes between
        for key, place in (("j", "passage 2/"), ("j", "passage 3/"), ("k", "passage 2/")):
            for terminal in (calm, window):
                terminal.send(key).wait_for(place)
            window.wait_for(is_calm)
        for terminal in (calm, window):
            terminal.send("q")
            assert terminal.finish() == 0


def test_the_palette_outlives_a_window_of_a_few_cells(tmp_path):
    with Terminal.start(home=tmp_path, rows=24, cols=100) as terminal:
        terminal.wait_for(READY).send("ctrl+p").wait_for("Search")
        for cells in range(8, 3, -1):
            before = len(terminal.raw)
            terminal.resize(9, cells).wait_for(lambda it, before=before: len(it.raw) > before)
        terminal.resize(24, 100).wait_for("Search").send("escape")
        terminal.wait_for(lambda it: "Search" not in it.text).send("q")
        assert terminal.finish() == 0
