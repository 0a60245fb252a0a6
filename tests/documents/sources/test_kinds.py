"""Recognition by content."""

import pytest

from tests.documents.formats.pages import SAID, article, book, letter, mhtml, page, zipped
from tui.documents.sources.kinds import SourceKind, sniff
from tui.errors import Unreadable

SAMPLES = [
    (page(article()).encode(), SourceKind.HTML),
    (b"\t\t<!DOCTYPE html>\n<html><body><p>Words.</p></body></html>", SourceKind.HTML),
    (b"<p>One.</p><p>Two.</p><p>Three.</p>", SourceKind.HTML),
    (b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><body/></html>', SourceKind.HTML),
    (mhtml(page(article())), SourceKind.MHTML),
    (letter("Words."), SourceKind.MAIL),
    (book("<p>Words.</p>"), SourceKind.EPUB),
    (b"%PDF-1.4\n", SourceKind.PDF),
    (b"\xef\xbb\xbf{\\rtf1 words}", SourceKind.RTF),
    (zipped({"word/document.xml": "<d/>"}), SourceKind.DOCX),
    (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), SourceKind.ODT),
    (b"WEBVTT\n\n00:01.000 --> 00:02.000\nWords", SourceKind.SUBTITLES),
    (b"\n1\r\n00:00:01,000 --> 00:00:02,000\r\nWords\r\n", SourceKind.SUBTITLES),
    (b'{"@type": "NewsArticle"}', SourceKind.JSON),
    (b'<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', SourceKind.TEI),
    (b'<!DOCTYPE article PUBLIC "-//NLM//DTD JATS 1.0//EN" "a.dtd">\n<article/>', SourceKind.JATS),
    (" ".join(SAID).encode(), SourceKind.TEXT),
    (b"---\ntitle: A\n---\n\n# Words\n", SourceKind.TEXT),
    (b"[1] The first note is quoted here.", SourceKind.TEXT),
    (b"{Laughter} Thank you.", SourceKind.TEXT),
    (b"<i>Stage whisper</i> and then prose.", SourceKind.TEXT),
    (b"From: the desk\nTo: all\nSubject: tides\n\nWords.", SourceKind.TEXT),
    (b"Ana: We met.\nBo: We did.\n", SourceKind.TEXT),
    (b"", SourceKind.TEXT),
]


@pytest.mark.parametrize(("data", "kind"), SAMPLES, ids=lambda value: str(value)[:24])
def test_the_content_says_what_a_source_is(data, kind):
    assert sniff(data) is kind


@pytest.mark.parametrize(
    ("data", "match"),
    [
        (zipped({"ppt/slides/slide1.xml": "<s/>"}), "slides"),
        (zipped({"xl/workbook.xml": "<s/>"}), "table of figures"),
        (zipped({"notes.txt": "x"}), "unpack it"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(90), "old Office file"),
        (b'{"@type": "NewsArticle", "headline": "A sec', "breaks off"),
        (bytes(60) + b"BOOKMOBI", "Kindle"),
        (b"%!PS-Adobe-3.0", "as PDF"),
    ],
)
def test_what_cannot_be_read_is_named(data, match):
    with pytest.raises(Unreadable, match=match):
        sniff(data)
