"""Another text in place of one that is read, and what is known of a text corrected while one reads it."""

import threading
from dataclasses import replace

import pytest

from tests.reader.driver import LEFT, RIGHT, SampleReader, reader
from tui.documents import corrections, read_document
from tui.errors import Cancelled
from tui.pair import Pair


@pytest.fixture(autouse=True)
def place(monkeypatch, tmp_path):
    monkeypatch.setattr(corrections, "folder", lambda: tmp_path / "corrections")


@pytest.fixture
def files(tmp_path):
    words = {"old.md": "The yard is shut.", "new.md": "---\nauthor: Nobody\n---\nThe yard is open again."}
    for name, text in words.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


class Reading(SampleReader):
    def _analyse(self):
        """The texts are what matters."""


async def opened(driver, path):
    await driver.do("open-text")
    await driver.type(str(path))
    await driver.press("enter")


def text(driver, side):
    return driver.app.documents[side].text


async def test_another_file_is_opened_in_place_of_the_active_text(tmp_path, files):
    async with reader(tmp_path, app_class=Reading) as driver:
        right = text(driver, RIGHT)
        await opened(driver, files / "new.md")
        await driver.until(lambda: driver.shows("is open on the left"))
        assert text(driver, LEFT) == "The yard is open again."
        assert text(driver, RIGHT) == right


async def test_a_file_that_cannot_be_read_leaves_both_open(tmp_path, files):
    async with reader(tmp_path, app_class=Reading) as driver:
        before = driver.app.documents
        await opened(driver, files / "none.md")
        await driver.until(lambda: driver.shows("does not exist"))
        assert driver.app.documents is before


async def test_what_is_typed_is_kept_with_the_text(tmp_path, files):
    async with reader(tmp_path, app_class=Reading) as driver:
        await opened(driver, files / "new.md")
        await driver.until(lambda: text(driver, LEFT) == "The yard is open again.")
        await driver.do("origin")
        await driver.press("down", *["backspace"] * len("Nobody"))
        await driver.type("Ana")
        await driver.press("enter")
        await driver.until(lambda: driver.app.documents.left.metadata.author == "Ana")
        assert read_document(str(files / "new.md")).metadata.author == "Ana"
        await driver.do("origin")
        assert driver.shows("corrected")


async def test_a_date_that_is_none_is_told_and_nothing_is_kept(tmp_path, files):
    async with reader(tmp_path, app_class=Reading) as driver:
        await driver.do("origin")
        await driver.press("up", "up")
        await driver.type("x")
        await driver.press("enter")
        assert driver.shows("is no date: write 2023-06-15")
        await driver.press("escape")
        assert driver.app.screen is driver.app.reading


class Arriving(SampleReader):
    """The sample texts are the first pages of longer ones."""

    def __init__(self, documents, *args, **named):
        self.rest = Rest(documents.map(lambda one: replace(one, text=f"{one.text}\n\nThe end.")))
        super().__init__(documents, *args, coming=self.rest, **named)

    def _analyse(self):
        """The texts are what matters."""


class Rest:
    def __init__(self, whole):
        self.found, self.here, self.stopped = whole, threading.Event(), False
        self.progress = None

    def whole(self):
        self.progress("reading page 3 of 9", 0.3)
        self.here.wait()
        if self.stopped:
            raise Cancelled
        return self.found

    def stop(self):
        self.stopped = True
        self.here.set()


async def test_first_pages_are_read_while_the_rest_comes_and_the_place_stays(tmp_path):
    async with reader(tmp_path, app_class=Arriving) as driver:
        await driver.until(lambda: driver.shows("reading page 3 of 9"))
        await driver.until(lambda: driver.app.reading.material.documents.left.passages)
        await driver.press("j", "j")
        here = driver.state.offset
        await driver.do("swap")
        assert driver.shows("still being read") and here > 0
        driver.app.rest.here.set()
        await driver.until(lambda: text(driver, LEFT).endswith("The end."))
        assert driver.state.offset == here and driver.app.coming is None


async def test_whoever_leaves_early_waits_for_nothing(tmp_path):
    async with reader(tmp_path, app_class=Arriving) as driver:
        await driver.until(lambda: driver.shows("reading page 3 of 9"))
        await driver.press("q")
    assert driver.app.rest.stopped and not (tmp_path / "state" / "places").exists()


async def test_texts_exchanged_meanwhile_stay(tmp_path, files):
    async with reader(tmp_path, app_class=Reading) as driver:
        texts, before = driver.app.texts, driver.app.documents
        driver.app.reopen(before.swapped(), before.swapped())
        texts._show(before, Pair(before.left, before.left), "others")
        assert driver.app.documents == before.swapped()
