"""Other texts in place of those that are read: the same ones exchanged, or two others."""

import threading
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from tests.reader import samples
from tests.reader.driver import LEFT, PATIENCE, RIGHT, ReaderDriver, SampleReader, exchanged, reader, running
from tests.reader.long import compared, long_documents
from tui.alignment.model import Verdict
from tui.documents import read_document
from tui.pair import Pair
from tui.reader.memory import recent, session
from tui.reader.panels.recent import RecentBox
from tui.reader.program import analysing as module
from tui.reader.program.app import Reader
from tui.reader.state.messages import Compared
from tui.reader.state.reading_state import LinkEnds, Position
from tui.reader.state.request import Request

EARLIER = (
    "The harbour was closed to grain ships.\n\nJapan breaks the limits of its constitution.\n\nIt rained.\n"
)
LATER = "Nobody came.\n\nSnow fell.\n\nJapan is bound by the limits of its constitution.\n\nGrain returned.\n"


def files(folder):
    found = Pair(folder / "earlier.txt", folder / "later.txt")
    for path, words in found.zip(Pair(EARLIER, LATER)):
        path.write_text(words, encoding="utf-8")
    return found.map(str)


@asynccontextmanager
async def fresh(folder, documents):
    """A reader that analyses in earnest."""
    app = Reader(documents, Request(), notes=str(folder / "n.db"), folder=folder / "state", color=True)
    async with running(app) as pilot:
        yield ReaderDriver(app, pilot)


async def analysed(driver):
    return await driver.until(lambda: driver.app.reading.material.alignment is not None)


class LongPair(SampleReader):
    """Two texts longer than a screen, analysed at once whichever is the left one."""

    def __init__(self, _documents, *arguments, **more):
        super().__init__(long_documents(60, 90), *arguments, **more)

    def _analyse(self):
        whole = compared(long_documents(60, 90), ((6, 3), (30, 60)))
        whole = whole if self.documents.left.text == whole.documents.left.text else exchanged(whole)
        self.prepared(whole.documents)
        self._post(Compared(whole))


def whereabouts(driver):
    """Where the cursor is, by the words."""
    side, number = driver.passage
    document = driver.app.reading.material.documents[side]
    return document.words(document.passages[number].span)


async def swapped(driver):
    await driver.do("swap")
    await driver.until(lambda: "exchanged" in driver.said)
    await analysed(driver)
    await driver.rest()


async def test_exchanged_the_texts_read_as_if_they_had_been_opened_so(tmp_path):
    documents = files(tmp_path).map(read_document)
    async with fresh(tmp_path / "one", documents) as driver:
        await analysed(driver)
        await driver.press("j")
        await swapped(driver)
        found = driver.app.reading.material.comparison
        screen = driver.screen
    async with fresh(tmp_path / "two", documents.swapped()) as driver:
        await analysed(driver)
        await driver.press("l", "j", "j")
        await driver.press("k")
        expected = driver.app.reading.material.comparison
        assert found.alignment.links == expected.alignment.links and found.alignment.links
        assert found.shifts == expected.shifts and found.documents == expected.documents
        assert screen[:-2] == driver.screen[:-2]


async def test_all_that_is_fastened_to_the_texts_goes_along_and_comes_back(tmp_path):
    async with reader(tmp_path, size=(80, 24)) as driver:
        await driver.press("j", "m", "a", "a")
        await driver.type("on the pair")
        await driver.press("escape")
        await driver.until(lambda: "on the pair" in driver.notes)
        await driver.press("c", "G", "/")
        await driver.type("league")
        await driver.press("enter", "H", "j", "j")
        await driver.rest()
        place, words, before = driver.state.place, whereabouts(driver), driver.screen
        hits = driver.state.search.hits
        assert place.side is LEFT and all(hits)
        await swapped(driver)
        assert driver.state.place == Position(RIGHT, place.offset) and whereabouts(driver) == words
        assert driver.state.search.hits == hits.swapped()
        await driver.until(lambda: driver.notes == ["on the pair"])
        link = driver.app.reading.material.link(LinkEnds(2, 1))
        assert link is not None and link.verdict is Verdict.CONFIRMED
        await driver.press("`", "a")
        assert driver.passage == (RIGHT, 1) and driver.shows("✎ on the pair")
        await driver.press("ctrl+o")
        assert driver.state.place == Position(RIGHT, place.offset)
        await swapped(driver)
        await driver.until(lambda: driver.notes == ["on the pair"])
        assert driver.screen[:-2] == before[:-2]
        assert driver.state.place == place


@pytest.mark.parametrize("columns", [80, 81, 100])
async def test_a_link_that_was_level_is_level_afterwards(tmp_path, columns):
    async with reader(tmp_path, size=(columns, 12), app_class=LongPair) as driver:
        await analysed(driver)
        await driver.press("]", "]")
        for _ in range(2):
            rows = [driver.screen_row(side, driver.state.link.on(side)) for side in (LEFT, RIGHT)]
            assert rows[0] is not None and rows[0] == rows[1]
            await swapped(driver)


async def test_the_words_on_the_page_stay_however_quickly_the_texts_are_exchanged(tmp_path):
    async with reader(tmp_path, size=(81, 12), app_class=LongPair) as driver:
        await analysed(driver)
        await driver.press("s", "s", "4", "0", "G", "z", "t", "l", "2", "0", "G", "z", "t")
        panes = driver.app.reading.stage.pane
        before = [panes(side).top_offset for side in (LEFT, RIGHT)]
        assert all(before)
        await driver.press("g", "s", "g", "s")
        await driver.rest()
        panes = driver.app.reading.stage.pane
        assert [panes(side).top_offset for side in (LEFT, RIGHT)] == before


async def test_a_link_is_level_however_quickly_the_texts_are_exchanged(tmp_path):
    async with reader(tmp_path, size=(80, 12), app_class=LongPair) as driver:
        await analysed(driver)
        await driver.press("]", "]", "g", "s", "g", "s", "g", "s")
        await driver.until(lambda: driver.state.link == LinkEnds(60, 30))
        await driver.rest()
        assert driver.screen_row(LEFT, 60) == driver.screen_row(RIGHT, 30) is not None


async def test_texts_that_were_scrolled_apart_stay_so(tmp_path):
    async with reader(tmp_path, size=(81, 12), app_class=LongPair) as driver:
        await analysed(driver)
        await driver.press("]", "s", "s", "ctrl+e", "ctrl+e")
        before = [driver.screen_row(side, driver.state.link.on(side)) for side in (LEFT, RIGHT)]
        assert before[0] != before[1]
        await swapped(driver)
        after = [driver.screen_row(side, driver.state.link.on(side)) for side in (RIGHT, LEFT)]
        assert after[0] != after[1] and abs(after[0] - before[0]) <= 1


async def test_a_verdict_given_while_they_are_exchanged_holds_afterwards(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("j")
        await swapped(driver)
        await driver.press("x")
        await driver.until(lambda: LinkEnds(2, 1) in driver.app.reading.verdicts)
        await swapped(driver)
        await driver.until(lambda: driver.app.reading.verdicts == {LinkEnds(1, 2): Verdict.REJECTED})
        await driver.press("u")
        await driver.until(lambda: not driver.app.reading.verdicts)


async def test_the_place_belongs_to_the_two_texts_not_to_their_order(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("j", "m", "b")
        await swapped(driver)
        await driver.press("G", "q")
    async with reader(tmp_path) as driver:
        assert driver.passage == (LEFT, 5), "where it was left, although they were exchanged then"
        assert driver.state.mark("b") == Position(LEFT, driver.app.reading.material.documents.left.starts[1])


def test_of_two_orders_that_were_kept_the_later_one_counts(tmp_path):
    documents = files(tmp_path).map(read_document)
    begun = session.restore(tmp_path, documents)
    session.keep(tmp_path, documents, begun.at(LEFT, 5))
    session.keep(tmp_path, documents.swapped(), begun.at(RIGHT, 7))
    assert session.restore(tmp_path, documents).place == Position(LEFT, 7)
    session.keep(tmp_path, documents, begun.at(LEFT, 9))
    assert session.restore(tmp_path, documents).place == Position(LEFT, 9)
    assert session.restore(tmp_path, documents.swapped()).place == Position(RIGHT, 9)


async def test_an_analysis_that_ends_late_is_not_taken_for_that_of_other_texts(tmp_path, monkeypatch):
    first, second = files(tmp_path).map(read_document), files(tmp_path).map(read_document).swapped()
    began, may_end, ended = threading.Event(), threading.Event(), threading.Event()
    analyse = module.analyse

    def slow(documents, *rest):
        if documents.left.path == first.left.path:
            began.set()
            assert may_end.wait(PATIENCE)
            try:
                return analyse(documents, request, lambda *_: None, lambda _: None)
            finally:
                ended.set()
        return analyse(documents, *rest)

    request = Request()
    monkeypatch.setattr(module, "analyse", slow)
    async with fresh(tmp_path, first) as driver:
        await driver.until(began.is_set)
        await swapped(driver)
        may_end.set()
        await driver.until(ended.is_set)
        await driver.rest()
        material = driver.app.reading.material
        assert material.comparison.documents.left.path == second.left.path
        assert material.documents.left.text == LATER


async def test_a_pair_read_before_is_opened_where_it_was_left(tmp_path):
    paths = files(tmp_path)
    others = Pair(*(tmp_path / name for name in ("c.txt", "d.txt")))
    for path in others:
        path.write_text(f"Words of {path.name}.\n\nMore of them.\n")
    recent.remember(tmp_path / "state", paths.map(read_document))
    recent.remember(tmp_path / "state", others.map(str).map(read_document))
    async with fresh(tmp_path, paths.map(read_document)) as driver:
        await analysed(driver)
        await driver.press("j", "A")
        await driver.type("kept")
        await driver.press("escape")
        await driver.do("recent")
        await driver.until(lambda: driver.shows("open now"))
        await driver.press("enter")
        await driver.until(lambda: driver.shows("Words of c.txt."))
        await analysed(driver)
        assert driver.notes == [] and "c.txt and d.txt are open" in driver.said
        assert recent.pairs(tmp_path / "state")[0] == others.map(str)
        await driver.press("j", "g", "r")
        await driver.until(lambda: driver.shows("open now"))
        await driver.type("earlier")
        await driver.until(lambda: not driver.shows("c.txt ↔"))
        await driver.press("enter")
        await driver.until(lambda: driver.notes == ["kept"])
        await driver.until(lambda: driver.state.offset == EARLIER.index("Japan"))


async def test_what_cannot_be_opened_is_said_and_the_texts_stay(tmp_path):
    paths = files(tmp_path)
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    recent.remember(tmp_path / "state", Pair(paths.left, str(bad)).map(_as_if))
    async with reader(tmp_path) as driver:
        await driver.press("j", "g", "r")
        await driver.until(lambda: driver.shows("bad.txt"))
        await driver.press("enter")
        await driver.until(lambda: "bad.txt" in driver.sentence)
        assert driver.passage == (LEFT, 1) and driver.shows("Avalon breaks")


async def test_what_cannot_be_read_further_leaves_no_progress_behind(tmp_path):
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4\nnothing of it")
    async with reader(tmp_path) as driver:
        await driver.press("g", "f", *str(bad), "enter")
        await driver.until(lambda: "is damaged" in driver.sentence)
        assert "bad.pdf" in driver.sentence and not driver.app.reading.progress
        assert driver.shows("Avalon breaks")


def _as_if(path):
    return replace(samples.documents().left, path=path)


def rows(folder, documents, query=""):
    screen = RecentBox(folder, documents)
    return screen, ["".join(run.text for run in row.words) for row in screen.answer(query, _go_on).entries]


def _go_on():
    return False


def test_the_list_says_what_is_open_and_what_is_gone(tmp_path):
    paths = files(tmp_path)
    documents = paths.map(read_document)
    (tmp_path / "third.txt").write_text("Words.")
    recent.remember(tmp_path, Pair(documents.left, read_document(str(tmp_path / "third.txt"))))
    recent.remember(tmp_path, documents)
    screen, words = rows(tmp_path, documents)
    assert "earlier.txt ↔ later.txt   open now" in words[0] and str(tmp_path) in words[0]
    assert "open now" in rows(tmp_path, documents.swapped())[1][0], "exchanged they are open too"
    assert "earlier.txt ↔ third.txt" in words[1] and "open now" not in words[1]
    assert "the bundled articles" in words[2]
    answer = screen.answer("", _go_on)
    assert [not row.key for row in answer.entries] == [True, False, False]
    assert screen.pairs[int(answer.entries[1].key)] == Pair(paths.left, str(tmp_path / "third.txt"))
    (tmp_path / "third.txt").unlink()
    assert "gone: third.txt" in rows(tmp_path, documents)[1][1]
    assert rows(tmp_path, documents, "japan nato")[1] == [words[2]]
    assert rows(tmp_path, documents, "nowhere")[1] == ["No such pair was read."]


async def test_keys_typed_ahead_reach_the_texts_that_come(tmp_path):
    async with reader(tmp_path, app_class=SampleReader) as driver:
        await driver.press("j", "g", "s", "j")
        await driver.until(lambda: driver.shows("2024") and driver.state.side is RIGHT)
        await driver.until(lambda: driver.passage == (RIGHT, 2))
