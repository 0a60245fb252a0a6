"""Files in formats of their own, from the path to the passages; the child process that reads them."""

import socket
import subprocess
import sys

import pytest

from tests.documents.formats.pages import SAID, TITLE, article, book, page
from tui.documents.draft import Limits
from tui.documents.load import load_document
from tui.documents.sandbox import draft_cache, foreign, isolate
from tui.documents.sandbox.isolate import read_apart
from tui.documents.sources.kinds import SourceKind
from tui.errors import Cancelled, ParallaxError, Unreadable


@pytest.fixture(autouse=True)
def cache(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(draft_cache, "folder", lambda: tmp_path / "cache" / "drafts")
    return tmp_path / "cache" / "drafts"


@pytest.fixture
def saved(tmp_path):
    path = tmp_path / "light.txt"  # its name says nothing
    path.write_text(page(article(notes=())), "utf-8")
    return str(path)


def test_a_saved_page_has_passages(saved):
    document = load_document(saved)
    assert [document.words(passage.span) for passage in document.passages][:2] == [TITLE, SAID[0]]
    assert document.format == "web page"


def test_without_the_cleaner_the_text_is_the_same_and_all_of_it_passages(saved):
    clean, whole = load_document(saved), load_document(saved, clean=False)
    assert clean.text == whole.text and len(whole.passages) > len(clean.passages)
    assert whole.passages[0].span.of(whole.text) == "Harbour"


def test_line_by_line_each_block_is_a_line(saved):
    document = load_document(saved, segment="lines")
    assert document.words(document.passages[2].span) == TITLE and "\n\n" not in document.text


def test_the_second_time_no_child_is_needed(saved, monkeypatch, cache):
    first = load_document(saved)
    assert len(list(cache.glob("*.json"))) == 1
    monkeypatch.setattr(foreign, "read_apart", None)
    assert load_document(saved) == first


def test_a_kept_draft_that_was_spoilt_is_made_again(saved, cache):
    first = load_document(saved)
    (path,) = cache.glob("*.json")
    path.write_text('{"version":')
    assert load_document(saved) == first


def test_old_drafts_go(saved, monkeypatch, cache, tmp_path):
    monkeypatch.setattr(draft_cache, "MOST", 1)
    load_document(saved)
    other = tmp_path / "b.epub"
    other.write_bytes(book(f"<p>{SAID[0]}</p>"))
    load_document(str(other))
    assert len(list(cache.glob("*.json"))) == 1


def test_what_is_wrong_with_a_file_is_said_in_a_sentence_that_names_it(tmp_path):
    path = tmp_path / "book.epub"
    path.write_bytes(book(f"<p>{SAID[0]}</p>")[:300])
    with pytest.raises(ParallaxError, match=r"book\.epub' is damaged .*: fetch it again\.$"):
        load_document(str(path))


def test_an_address_is_no_file():
    with pytest.raises(ParallaxError, match=r"never goes online: save the page"):
        load_document("https://courier.example/light")


def test_markdown_may_begin_with_a_tag(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"<div align=center></div>\n<p></p>\n<p></p>\n\n# {TITLE}\n\n{SAID[0]}\n", "utf-8")
    assert load_document(str(path)).format == ""


def test_a_child_that_breaks_is_a_sentence(monkeypatch):
    monkeypatch.setattr(isolate, "START", "import os; os.abort()")
    with pytest.raises(Unreadable, match="broke what was to read it"):
        read_apart(SourceKind.HTML, b"<html>", Limits())


def test_a_child_that_hangs_is_stopped(monkeypatch):
    monkeypatch.setattr(isolate, "START", "import time; time.sleep(60)")
    with pytest.raises(Unreadable, match="took longer than 1 s"):
        read_apart(SourceKind.HTML, b"<html>", Limits(seconds=1))


def test_a_child_that_computes_for_ever_is_stopped(monkeypatch):
    monkeypatch.setattr(
        isolate, "START", "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile 1: pass"
    )
    with pytest.raises(Unreadable, match="took longer"):
        read_apart(SourceKind.HTML, b"<html>", Limits())


def test_a_child_without_memory_says_so():
    data = page(article(notes=())).encode()
    with pytest.raises(Unreadable, match=r"memory|broke"):
        read_apart(SourceKind.HTML, data, Limits(memory=24 << 20))


def test_reading_can_be_given_up(monkeypatch):
    def stop(stage, fraction):
        raise Cancelled

    monkeypatch.setattr(isolate, "START", "import time; time.sleep(60)")
    with pytest.raises(Cancelled):
        read_apart(SourceKind.HTML, b"<html>", Limits(), stop)


def test_reading_opens_no_connection(monkeypatch, tmp_path):
    from tui.documents.draft import Job
    from tui.documents.formats import read

    def refuse(*_, **__):
        raise AssertionError("a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    head = "<base href='http://courier.example/'><link rel=stylesheet href='http://courier.example/a.css'>"
    picture = "<img src='http://courier.example/a.png'><iframe src='http://courier.example/'></iframe>"
    assert read(SourceKind.HTML, Job(page(article() + picture, head).encode())).parts


def test_two_plain_texts_load_no_foreign_parser(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("\n\n".join(SAID), "utf-8")
    code = (
        "import sys; from tui.documents import load_document; load_document(sys.argv[1]);"
        "print({'lxml', 'pypdfium2', 'selectolax', 'trafilatura'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize(
    ("module", "said"),
    [("json", "memory"), ("html.parser", "memory"), ("", "memory"), ("no_such_parser.x", "install parallax")],
)
def test_a_module_that_is_there_was_not_found_for_want_of_memory(module, said, monkeypatch):
    answer = f'import sys; sys.stdin.buffer.read(); print(\'{{"missing": "{module}"}}\')'
    monkeypatch.setattr(isolate, "START", answer)
    with pytest.raises(Unreadable, match=said):
        read_apart(SourceKind.HTML, b"", Limits())
