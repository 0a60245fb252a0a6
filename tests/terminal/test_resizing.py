"""A window that changes its size while the program starts and analyses."""

import random

import pytest

from tests.terminal.harness import READY, Terminal


def page(home, *, sizes=(), first=(24, 80)):
    """What stands on the screen of 24 rows and 100 columns in the end, after these sizes."""
    with Terminal.start(home=home, rows=first[0], cols=first[1]) as terminal:
        for rows, cols in (*sizes, (24, 100)):
            terminal.resize(rows, cols).read_once(0.02)
        terminal.wait_for("is framed").wait_for(READY).send("j").wait_for("passage 2/")
        text = terminal.text
        terminal.send("q")
        assert terminal.finish() == 0
        return text


@pytest.fixture(scope="module")
def calm(tmp_path_factory):
    """The page of a window that never was of another size."""
    return page(tmp_path_factory.mktemp("calm"))


@pytest.mark.parametrize("seed", [1, 2])
def test_in_the_end_the_screen_is_as_if_it_had_always_had_its_size(tmp_path, calm, seed):
    chance = random.Random(seed)
    sizes = [(chance.randint(1, 60), chance.randint(1, 250)) for _ in range(60)]
    assert page(tmp_path, sizes=sizes) == calm
