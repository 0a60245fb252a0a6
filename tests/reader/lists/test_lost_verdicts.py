"""Verdicts whose passages are gone, and verdicts that no file takes."""

from types import SimpleNamespace

import pytest

from tests.reader import samples
from tests.reader.driver import reader
from tests.reader.panels.test_notes import earlier
from tui.notes import open_store, set_verdict
from tui.notes.exchange import import_file
from tui.notes.storage.place import StoreError
from tui.pair import Pair
from tui.reader.lists.lost_verdicts import verdict_rows
from tui.reader.text.styled import plain

REPLACED = (*samples.LEFT[:1], ("Zebras whistle in dark blue fjords.",), *samples.LEFT[1:])


@pytest.fixture
def lost_verdict(tmp_path):
    """A link that was rejected, one of whose passages is no longer in the text."""
    store = open_store(tmp_path / "notes.db")
    set_verdict(store, earlier(left=REPLACED), Pair(1, 2), "rejected")
    store.close()


async def lists_the_lost_verdict(driver):
    await driver.until(lambda: len(driver.app.reading.material.lost) == 1)
    await driver.press("L")
    assert "Verdicts that lost their passages (1)" in driver.list_rows[2]
    assert any("“Zebras whistle in dark blue fjords.”" in row for row in driver.list_rows)
    assert driver.shows("d discard")


async def test_a_verdict_that_lost_a_passage_is_listed_and_attached_anew(tmp_path, lost_verdict):
    async with reader(tmp_path) as driver:
        await driver.until(lambda: len(driver.app.reading.material.lost) == 1)
        await driver.press("G")
        await lists_the_lost_verdict(driver)
        await driver.press("m")
        await driver.until(lambda: not driver.app.reading.material.lost)
        ends = (driver.app.reading.material.documents.left.passages[-1].id, 2)
        assert driver.app.reading.verdicts == {ends: "rejected"}
        await driver.press("u")
        await driver.until(lambda: len(driver.app.reading.material.lost) == 1)


async def test_a_verdict_that_lost_a_passage_is_discarded_and_brought_back(tmp_path, lost_verdict):
    async with reader(tmp_path) as driver:
        await lists_the_lost_verdict(driver)
        await driver.press("d")
        await driver.until(lambda: not driver.app.reading.material.lost)
        assert driver.shows("u brings it back")
        await driver.press("u")
        await driver.until(lambda: len(driver.app.reading.material.lost) == 1)


async def test_verdicts_that_no_file_takes_are_written_to_one_that_can_be_imported(tmp_path):
    (tmp_path / "notes.db").write_bytes(b"no database, and it stays as it is")
    async with reader(tmp_path) as driver:
        await driver.press("]", "x")
        await driver.until(lambda: driver.app.reading.verdicts)
    assert driver.app.last_words.startswith("1 verdict could not be saved and was written to")
    (file,) = (tmp_path / "state").rglob("parallax-unsaved*.md")
    store = open_store(tmp_path / "other.db")
    assert import_file(store, file).verdicts == 1
    store.close()


async def test_a_verdict_that_could_not_be_saved_does_not_look_saved(tmp_path, monkeypatch):
    def full(*_arguments, **_named):
        raise StoreError("The disk is full.")

    monkeypatch.setattr("tui.notes.storage.store.NoteStore.save_verdict", full)
    async with reader(tmp_path) as driver:
        await driver.press("]", "c")
        await driver.until(lambda: driver.shows("The disk is full."))
        await driver.until(lambda: not driver.app.reading.verdicts)
        assert not driver.shows("confirmed by you")


def test_it_is_told_with_its_day():
    judgement = SimpleNamespace(id="a", verdict="confirmed", updated="2026-03-04T05:06:07.000000+00:00")
    lost = (SimpleNamespace(judgement=judgement, places=()),)
    found = [plain(entry.words) for entry in verdict_rows(SimpleNamespace(lost=lost))]
    assert "⚖ Link confirmed  2026-03-04" in found
