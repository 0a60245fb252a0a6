"""Codebooks that are edited while one reads."""

import os
import threading

import pytest

from tests.reader import samples
from tests.reader.driver import reader
from tui.codebook import starter
from tui.documents import bundled_paths, read_document
from tui.reader.lists.notice_list import notice_list
from tui.reader.program.app import Reader
from tui.reader.program.file_watch import changes, effect, faults_of, renew, stamps
from tui.reader.state.request import Request
from tui.reader.text.styled import plain
from tui.reader.work.analysis import analyse

BOOK = """
[codebook]
name = "mine"

[[axis]]
id = "ships"
question = "Does it build ships?"
left = "builds"
right = "buys"
  [[axis.cue]]
  pole = "left"
  slot = "does"
  verbs = ["{verb}"]
  [[axis.cue]]
  pole = "right"
  slot = "does"
  verbs = ["purchase"]
"""
BROKEN = BOOK.format(verb="seek").replace('pole = "right"', 'pole = "rihgt"').replace("verbs", "vebrs", 1)


@pytest.fixture(scope="module")
def texts():
    return bundled_paths().map(read_document)


def write(path, text):
    """Write a file so that it looks changed, however fast that is."""
    before = path.stat().st_mtime_ns if path.exists() else 0
    made = path.with_suffix(".part")
    made.write_text(text, encoding="utf-8")
    os.utime(made, ns=(before + 10**9, before + 10**9))
    made.replace(path)  # in one step: a change that is seen half done would be seen twice


def watching(book):
    """A reader on the bundled texts that uses a codebook and looks at it often."""

    class Watching(Reader):
        watch_every = 0.02

        def __init__(self, _documents, _request, **options):
            request = Request(codebooks=(str(book),))
            super().__init__(bundled_paths().map(read_document), request, **options)

    return Watching


def test_a_change_is_seen_once_and_kept_until_one_is_ready(tmp_path):
    book = tmp_path / "mine.toml"
    write(book, "a")
    answers = iter([False, True, True, True])
    ended = threading.Event()

    def ready(_):
        write_now = next(answers, None)
        if write_now is None:
            ended.set()
        elif write_now is False:
            write(book, "b")
        return bool(write_now)

    assert list(changes((str(book),), ended, ready, every=0.001)) == [(str(book),)]


def test_a_missing_file_has_no_stamp(tmp_path):
    assert stamps([str(tmp_path / "none.toml")]) == {str(tmp_path / "none.toml"): None}


def test_that_a_file_is_gone_is_seen_once_and_that_it_is_back(tmp_path):
    book = tmp_path / "mine.toml"
    write(book, "a")
    deeds = iter([book.unlink, lambda: None, lambda: write(book, "a")])
    ended = threading.Event()

    def ready(_):
        deed = next(deeds, None)
        ended.set() if deed is None else deed()
        return True

    assert list(changes((str(book),), ended, ready, every=0.001)) == [(str(book),)] * 2


def test_links_stay_while_the_topics_do(texts, tmp_path):
    book = tmp_path / "mine.toml"
    write(book, BOOK.format(verb="knit"))
    request = Request(codebooks=(str(book),))
    before = analyse(texts, request, lambda *_: None, lambda _: None)
    write(book, BOOK.format(verb="seek"))
    after = renew(before.documents, before, request, lambda *_: None)
    assert after.alignment is before.alignment
    assert "ships" not in {item.cue.axis for item in before.framing.left.evidence}
    assert "ships" in {item.cue.axis for item in after.framing.left.evidence}
    words = effect([str(book)], before, after)
    assert words.startswith("mine.toml was read again: ") and "pieces of evidence" in words and "→" in words
    topic = '\n[[topic]]\nid = "ships"\nterms = ["NATO summit", "2+2 security talks"]\n'
    write(book, BOOK.format(verb="seek") + topic)
    assert renew(before.documents, before, request, lambda *_: None).alignment is not before.alignment


def test_all_faults_are_told(tmp_path):
    book = tmp_path / "mine.toml"
    write(book, BROKEN)
    found = faults_of([str(book)])
    assert len(found) >= 2
    rows = [plain(row.words) for row in notice_list(samples.material(), found)]
    assert all(any(fault.message in row for row in rows) for fault in found)
    assert sum(str(book) in row for row in rows) == 1


async def test_saving_a_codebook_has_its_effect_and_a_fault_keeps_the_old_result(tmp_path):
    book = tmp_path / "mine.toml"
    write(book, starter())

    async with reader(tmp_path, app_class=watching(book), size=(110, 40)) as driver:
        reading = driver.app.reading
        await driver.until(lambda: reading.material.comparison is not None)
        before = reading.material.comparison
        assert "ships" not in {axis.id for axis in before.codebook.axes}
        write(book, BOOK.format(verb="seek"))
        await driver.until(lambda: reading.material.comparison is not before)
        await driver.until(lambda: driver.shows("mine.toml was read again"))
        after = reading.material.comparison
        assert "ships" in {item.cue.axis for item in after.framing.left.evidence}
        write(book, BROKEN)
        await driver.until(lambda: driver.shows("! shows all"))
        assert reading.material.comparison is after
        await driver.press("exclamation_mark")
        assert driver.shows("did you mean")
        await driver.press("escape")
        write(book, BOOK.format(verb="hope"))
        await driver.until(lambda: reading.material.comparison is not after)
        assert reading.faults == ()
        before = reading.material.comparison
        await driver.press("S")
        write(book, BOOK.format(verb="plan"))
        await driver.until(lambda: reading.material.comparison is not before)
        await driver.until(lambda: "mine.toml was read again" in driver.screen[-2])
        await driver.rest()
        assert "mine.toml was read again" in driver.screen[-2], "to list anew does not end the news"


async def test_a_codebook_that_was_broken_at_the_start_can_be_mended(tmp_path):
    book = tmp_path / "mine.toml"
    write(book, BROKEN)

    async with reader(tmp_path, app_class=watching(book)) as driver:
        reading = driver.app.reading
        await driver.until(lambda: reading.material.failure)
        mended = BOOK.format(verb="seek")
        await driver.until(  # saved before anybody looks at the file, it would be no change
            lambda: reading.material.comparison is not None, meanwhile=lambda: write(book, mended)
        )
        assert not reading.material.failure
