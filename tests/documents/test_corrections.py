"""What the reader knows better about a text."""

import pytest

from tests.documents.formats.pdfs import column, pdf
from tui.documents import corrections, load_document
from tui.documents.corrections import correct, parse
from tui.documents.sandbox import draft_cache
from tui.errors import ParallaxError


@pytest.fixture(autouse=True)
def place(monkeypatch, tmp_path):
    monkeypatch.setattr(corrections, "folder", lambda: tmp_path / "corrections")
    monkeypatch.setattr(draft_cache, "folder", lambda: tmp_path / "drafts")


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\nauthor: Nobody\n---\nThe yard is open again.\n", "utf-8")
    return str(path)


def test_a_correction_holds_from_then_on_and_wherever_the_file_lies(text, tmp_path):
    before = load_document(text)
    correct(before, {"author": "Ana Lund", "title": "The yard"})
    after = load_document(text)
    assert (after.metadata.author, after.metadata.title, after.blocks[0].kind) == (
        "Ana Lund",
        "The yard",
        "title",
    )
    assert after.fingerprint == before.fingerprint
    moved = tmp_path / "b.md"
    moved.write_text("The yard is open again.\n", "utf-8")
    assert load_document(str(moved)).metadata.author == "Ana Lund"
    correct(after, {"author": ""})
    assert load_document(text).metadata.author == "Nobody"


def test_what_was_corrected_is_no_guess(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(column("The yard is open again, they say."), info="/CreationDate(D:20250304)"))
    document = load_document(str(path))
    assert (document.metadata.date, document.metadata.guessed) == ("2025-03-04", "date")
    correct(document, {"date": "2024"})
    assert load_document(str(path)).metadata[4] == "2024" and not load_document(str(path)).metadata.guessed


def test_what_was_corrected_is_told(text):
    document = load_document(text)
    assert not corrections.corrected_fields(document)
    correct(document, {"author": "Ana Lund", "source": "https://yard.example/1"})
    after = load_document(text)
    assert corrections.corrected_fields(after) == {"author", "source"}
    assert [notice.message for notice in after.notices if notice.kind == corrections.KIND] == [
        "You corrected the author and address of this text; an empty value forgets that."
    ]


def test_a_date_is_one(text):
    assert parse("date=2023-06") == ("date", "2023-06") and parse("address= x") == ("source", "x")
    with pytest.raises(ParallaxError, match="'June' is no date: write 2023-06-15"):
        parse("date=June")


def test_words_that_correct_nothing():
    assert parse(" Author =  Jo  Berg") == ("author", "Jo Berg")
    for words in ("colour=red", "author"):
        with pytest.raises(ParallaxError, match="FIELD=VALUE"):
            parse(words)
