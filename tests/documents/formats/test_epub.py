"""Books."""

import pytest

from tests.documents.formats.pages import NOTES, SAID, TITLE, book, zipped
from tui.documents.draft import Limits
from tui.documents.model import BlockKind
from tui.errors import Unreadable

ASIDE = f'<aside epub:type="footnote" id="n1"><p>{NOTES[0]}</p></aside>'
LISTED_TWICE = (
    '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
    '<item id="a" href="chapter%200.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="b" href="chapter%200.xhtml#s2" media-type="application/xhtml+xml"/>'
    '<item id="c" href="chapter%201.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>'
)


def test_chapters_are_places(told):
    found = told(book(f"<h1>One</h1><p>{SAID[0]}</p>", f"<h1>Two</h1><p>{SAID[1]}</p>"))
    assert found.words() == ["One", SAID[0], "Two", SAID[1]]
    assert [found.document.place_of(found.document.text.index(words)) for words in SAID[:2]] == [
        "ch. 1",
        "ch. 2",
    ]
    assert found.metadata.title == TITLE and found.metadata.author == "Ines Valgard, Per Holm"
    assert found.metadata.date == "2024-05"


def test_notes_of_a_chapter(told):
    chapter = f'<p>{SAID[1]}<sup><a href="#n1">1</a></sup></p><p><a id="x"/>{SAID[2]}</p>{ASIDE}'
    found = told(book(chapter))
    assert found.words() == [SAID[1], SAID[2], f"[1] {NOTES[0]}"]
    assert found.kinds()[-1] is BlockKind.NOTE


def test_a_chapter_listed_again_for_its_sections_is_read_once(told):
    found = told(book(f"<p>{SAID[0]}</p>", f"<p>{SAID[1]}</p>", extra={"OPS/p.opf": LISTED_TWICE}))
    assert found.words() == list(SAID[:2])


def test_a_locked_book(told):
    rights = '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>'
    with pytest.raises(Unreadable, match="locked by its seller"):
        told(book(f"<p>{SAID[0]}</p>", extra={"META-INF/encryption.xml": rights}))


def test_a_damaged_book(told):
    with pytest.raises(Unreadable, match="fetch it again"):
        told(book(f"<p>{SAID[0]}</p>")[:400])


@pytest.mark.parametrize(
    ("limits", "match"),
    [
        (Limits(members=2), "files"),
        (Limits(unpacked=300), "unpacks to"),
        (Limits(depth=2), "deeper"),
        (Limits(ratio=1), "is packed"),
    ],
)
def test_bounds_of_a_zip(told, limits, match):
    data = book(f"<p>{SAID[0]}</p>", extra={"pad": "a" * 1_100_000} if limits.ratio == 1 else None)
    with pytest.raises(Unreadable, match=match):
        told(data, limits)


def test_a_zip_of_something_else(told):
    with pytest.raises(Unreadable, match="unpack it"):
        told(zipped({"a.txt": "words"}))
