"""Two texts read at a time, the first pages of a long one before the rest."""

import threading

import pytest

from tests.documents.formats.pdfs import column, pdf
from tui.documents import two_texts as room
from tui.documents.model import Document
from tui.documents.sandbox import draft_cache
from tui.documents.two_texts import TextsBeingRead, read_both
from tui.errors import Cancelled, ParallaxError
from tui.pair import Pair

PAGES = [column(f"On day {n} the dredger worked along the quay from stone {n} on.") for n in range(60)]


@pytest.fixture
def long(tmp_path, monkeypatch):
    monkeypatch.setattr(draft_cache, "folder", lambda: tmp_path / "drafts")
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf(*PAGES))
    return str(path)


def test_the_first_pages_of_a_long_pdf_come_before_the_rest(long, monkeypatch):
    read, go_on = room.read_document, threading.Event()

    def held(path, **more):
        document = read(path, **more)
        go_on.wait()  # the last page is there only when the test says so
        return document

    monkeypatch.setattr(room, "read_document", held)
    coming = TextsBeingRead(Pair(long, long))
    first = coming.first()
    assert not coming.holds(first)
    assert first.left.text.startswith("On day 0") and 10 < first.left.text.count("On day") < 20
    assert first.left.places[-1].label == "p. 12"
    go_on.set()
    whole = coming.whole()
    assert coming.holds(whole) and whole.left.text.count("On day") == 60
    assert whole.left.text.startswith(first.left.text)


def test_what_was_kept_comes_whole(long):
    whole = read_both(Pair(long, long))
    coming = TextsBeingRead(Pair(long, long))
    assert coming.whole() == whole and coming.holds(coming.first())


def test_the_left_fault_is_told_before_the_right_one(tmp_path):
    with pytest.raises(ParallaxError, match=r"one\.txt"):
        read_both(Pair(str(tmp_path / "one.txt"), str(tmp_path / "two.txt")))


def test_stopped_it_reads_no_further(monkeypatch):
    stopped = threading.Event()

    def read(path, *, progress, first):
        first(Document("Some of it.", path))
        stopped.wait()
        progress("reading", 0.5)

    monkeypatch.setattr(room, "read_document", read)
    coming = TextsBeingRead(Pair("a", "b"))
    assert coming.first().left.text == "Some of it."
    coming.stop()
    stopped.set()
    with pytest.raises(Cancelled):
        coming.whole()
