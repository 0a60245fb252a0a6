"""The pair of files read last, and beginning at a place."""

import json

import pytest

from tests.reader.driver import LEFT, SampleReader, reader
from tui.cli import main
from tui.documents import read_document
from tui.errors import ParallaxError
from tui.pair import Pair
from tui.reader.memory.recent import MOST, NAME, pairs, remember
from tui.reader.program.start import check_place


def files(folder, *names):
    for name in names:
        (folder / name).write_text(f"Words of {name}.\n", encoding="utf-8")
    return Pair(*(read_document(str(folder / name)) for name in names))


def test_the_newest_pair_comes_first_and_once(tmp_path):
    first, second = files(tmp_path, "a.txt", "b.txt"), files(tmp_path, "c.txt", "d.txt")
    for texts in (first, second, first):
        remember(tmp_path / "state", texts)
    found = pairs(tmp_path / "state")
    assert found[0] == Pair(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    assert len(found) == 2
    for _ in range(MOST + 3):
        remember(tmp_path / "state", files(tmp_path, f"{_}.txt", "b.txt"))
    assert len(pairs(tmp_path / "state")) == MOST


def test_a_text_without_a_file_is_not_kept(tmp_path):
    texts = files(tmp_path, "a.txt", "b.txt")
    (tmp_path / "b.txt").unlink()
    remember(tmp_path / "state", texts)
    remember(None, texts)
    assert pairs(tmp_path / "state") == () and pairs(None) == ()


@pytest.mark.parametrize(
    "kept",
    [
        [],
        {"version": 1},
        {"version": 2, "pairs": [["a", "b"]]},
        {"version": 1, "pairs": [["a"], [1, 2], "ab", 3]},
    ],
)
def test_what_makes_no_sense_is_left_out(tmp_path, kept):
    (tmp_path / NAME).write_text(json.dumps(kept))
    assert pairs(tmp_path) == ()


def test_last_opens_the_pair_read_last(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert main(["--last"]) == 2
    assert "No two files were read yet" in capsys.readouterr().err
    remember(tmp_path / "parallax", files(tmp_path, "a.txt", "b.txt"))
    assert main(["--last"]) == 0
    assert "Words of a.txt." in capsys.readouterr().out
    assert main(["--last", "a.txt", "b.txt"]) == 2


@pytest.mark.parametrize("place", ["12", ":12", "40%", "p7", "§7", "n3", "s2", "l5"])
def test_places_to_begin_at(place):
    check_place(place)


@pytest.mark.parametrize("place", ["quit", "p40%", "x1", "-3", "l"])
def test_what_names_no_place_is_told_before_anything_is_drawn(place):
    with pytest.raises(ParallaxError, match="names no place to begin at: 12 passage"):
        check_place(place)


async def test_the_reader_begins_at_a_link(tmp_path):
    class Placed(SampleReader):
        def __init__(self, *arguments, **named):
            super().__init__(*arguments, **named, at="l3")

    async with reader(tmp_path, app_class=Placed) as driver:
        await driver.until(lambda: driver.state.link == (4, 6))
        assert driver.passage == (LEFT, 4)
        await driver.press("gg"[0], "g")
        assert driver.passage == (LEFT, 0), "once only"
