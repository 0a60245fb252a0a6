"""Notes written to a file while one reads."""

import pytest

from tests.reader.driver import reader
from tui.errors import ParallaxError
from tui.reader.work.note_export import write_new


def test_a_file_that_is_there_is_not_overwritten(tmp_path):
    first, second = write_new(b"one", tmp_path), write_new(b"two", tmp_path)
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    assert second.name == f"{first.stem}-2.md" and first.name.startswith("parallax-notes-2")


def test_a_folder_that_takes_no_file_is_named(tmp_path):
    with pytest.raises(ParallaxError, match=r"gone: No such file"):
        write_new(b"one", tmp_path / "gone")


async def test_all_notes_or_those_that_the_filter_leaves(tmp_path, monkeypatch):
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.chdir(folder)
    async with reader(tmp_path, size=(160, 24)) as driver:
        await driver.press("g", "e")
        await driver.until(lambda: driver.shows("There are no notes to write out."))
        for words in ("first", "second"):
            await driver.press("a", *words, "escape", "j")
        await driver.until(lambda: len(driver.notes) == 2)
        await driver.press("g", "e")
        await driver.until(lambda: driver.shows("2 notes were written to"))
        await driver.press("L")
        await driver.press("slash")
        await driver.type("second")
        await driver.until(lambda: driver.shows("1 of 2 notes"))
        await driver.press("enter", "x")
        await driver.until(lambda: driver.shows("1 note was written to"))
    whole, part = (
        file.read_text(encoding="utf-8") for file in sorted(folder.iterdir(), key=lambda f: len(f.name))
    )
    assert "first" in whole and "second" in whole
    assert "second" in part and "first" not in part


async def test_verdicts_are_counted_with_the_notes_they_go_with(tmp_path, monkeypatch):
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.chdir(folder)
    async with reader(tmp_path, size=(160, 24)) as driver:
        await driver.press("]", "c", "g", "e")
        await driver.until(lambda: driver.shows("1 verdict was written to"))
        await driver.press("A", *"words", "escape")
        await driver.until(lambda: driver.notes == ["words"])
        await driver.press("g", "e")
        await driver.until(lambda: driver.shows("1 note and 1 verdict were written to"))
