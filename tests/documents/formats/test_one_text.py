"""One text in every format: the same passages, furniture apart, and notes that find their words in any of them."""

import json

import pytest

from tests.documents.formats.offices import docx, odt, para, rtf, run
from tests.documents.formats.pages import SAID, TITLE, article, book, letter, mhtml, page
from tests.documents.formats.pdfs import column, pdf
from tui.documents.load import prepare
from tui.documents.model import BlockKind
from tui.notes.anchoring.anchors import make_anchor, resolve
from tui.notes.model import AnchorStatus
from tui.pair import Side

PAGE = page(article(notes=()))
STYLES = {"word/styles.xml": '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>'}


def printed():
    lines, y = [(50, 560, TITLE, 18, "F2")], 530
    for words in SAID:
        said = column(words, y=y, width=50)
        lines += said
        y = said[-1][1] - 24
    return pdf(lines)


def escaped(words):
    return "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in words)


def cues():
    times = [f"00:00:{n:02}.000 --> 00:00:{n + 1:02}.000" for n in range(0, 40, 5)]
    return "WEBVTT\n\n" + "\n\n".join(
        f"{time}\n{words}" for time, words in zip(times, (f"{TITLE}.", *SAID), strict=False)
    )


FILES = {
    "page": PAGE.encode(),
    "mhtml": mhtml(PAGE),
    "book": book(f"<h1>{TITLE}</h1>" + "".join(f"<p>{words}</p>" for words in SAID)),
    "letter": letter("See the page.", PAGE),
    "docx": docx(
        para(run(TITLE), properties='<w:pStyle w:val="H"/>'), *(para(run(w)) for w in SAID), parts=STYLES
    ),
    "odt": odt(
        f'<text:h text:outline-level="1">{TITLE}</text:h>' + "".join(f"<text:p>{w}</text:p>" for w in SAID)
    ),
    "rtf": rtf(rf"\pard\s1 {TITLE}\par" + "".join(rf"\pard\s0 {escaped(words)}\par" for words in SAID)),
    "pdf": printed(),
    "data": json.dumps({"@type": "NewsArticle", "articleBody": f"{TITLE}\n\n" + "\n\n".join(SAID)}).encode(),
    "tei": f"<TEI><text><body><div><head>{TITLE}</head>{''.join(f'<p>{w}</p>' for w in SAID)}</div></body></text></TEI>".encode(),
    "subtitles": cues().encode(),
}


@pytest.fixture(scope="module")
def expected():
    return [TITLE, *SAID]


@pytest.mark.parametrize("name", FILES)
def test_the_same_blocks_in_every_format(told, name):
    words = " ".join(told(FILES[name]).words())
    assert words.replace(f"{TITLE}.", TITLE) == " ".join((TITLE, *SAID))


@pytest.mark.parametrize("name", FILES)
def test_the_same_passages_in_every_format(told, name):
    document, web = (prepare(told(FILES[one]).document) for one in (name, "page"))
    found, wanted = ([one.words(passage.span) for passage in one.passages] for one in (document, web))
    assert [words.removesuffix(".") for words in found] == [words.removesuffix(".") for words in wanted]


@pytest.mark.parametrize("name", FILES)
def test_a_note_made_on_the_page_finds_its_words_in_every_format(told, name):
    web, other = (prepare(told(FILES[one]).document) for one in ("page", name))
    passage = next(p for p in web.passages if "bakery" in web.words(p.span))
    (found,) = resolve([make_anchor(web, passage.span, Side.LEFT)], other)
    assert found.status is AnchorStatus.SURE and other.words(found.span) == web.words(passage.span)


def test_every_block_of_every_format_is_of_a_known_kind(told):
    for data in FILES.values():
        assert set(told(data).kinds()) <= {BlockKind.HEADING, BlockKind.PARAGRAPH}


TALK = (
    "Mr. LUND. The quay is old, and nobody minds but the ships that lie there all winter.",
    "It was built by our fathers.",
    "[Laughter.]",
    "Ms. ROE. Who pays for it?",
    "Mr. LUND. The ships.",
)
TALKS = {
    "page": f"<!doctype html><html><body>{article(TALK, notes=())}</body></html>".encode(),
    "book": book(f"<h1>{TITLE}</h1>" + "".join(f"<p>{words}</p>" for words in TALK)),
    "docx": docx(para(run("A talk")), *(para(run(words)) for words in TALK)),
    "rtf": rtf("".join(rf"\pard {words}\par" for words in TALK)),
}


@pytest.mark.parametrize("name", TALKS)
def test_a_transcript_is_read_by_who_speaks_in_every_format(prepared, name):
    document = prepared(TALKS[name])
    said = [(turn.name, document.words(turn.span)) for turn in document.turns]
    assert [name for name, _ in said] == ["Mr. Lund", "Ms. Roe", "Mr. Lund"]
    assert said[1:] == [("Ms. Roe", "Who pays for it?"), ("Mr. Lund", "The ships.")]
    assert "[Laughter.]" not in [document.words(passage.span) for passage in document.passages]
    assert [notice.count for notice in document.notices if notice.kind == "turns"] == [3]


def test_the_cells_of_a_table_name_no_speakers(prepared):
    rows = "".join(f"<tr><td>Mr. {name}:</td><td>{hour}:30</td></tr>" for hour, name in enumerate("LRL", 10))
    document = prepared(
        page(f"<h1>{TITLE}</h1><p>{SAID[0]}</p><table>{rows}</table><p>{SAID[1]}</p>").encode()
    )
    assert document.turns == () and "10:30" in [document.words(one.span) for one in document.passages]


ASKED = (
    ("Why were you at sea so long?", "We were lost. I had no map."),
    ("And then?", "They sang to me."),
    ("Would you go again?", "Yes."),
)
INTERVIEWS = {
    "page": "".join(f"<p><strong>{asked}</strong></p><p>{said}</p>" for asked, said in ASKED).encode(),
    "book": book("".join(f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in ASKED)),
    "docx": docx(*(para(run(asked, "<w:b/>")) + para(run(said)) for asked, said in ASKED)),
}


@pytest.mark.parametrize("name", INTERVIEWS)
def test_an_interview_whose_questions_are_bold_is_read_so_in_every_format(prepared, name):
    document = prepared(INTERVIEWS[name])
    said = [(turn.name, document.words(turn.span)) for turn in document.turns]
    pairs = [(("the questioner", asked), ("the interviewee", answer)) for asked, answer in ASKED]
    assert said == [turn for pair in pairs for turn in pair]
    assert "interview" in [notice.kind for notice in document.notices]


def test_labels_say_more_of_who_speaks_than_bold_questions_do(prepared):
    lines = ((f"<p><b>Gazette: {asked}</b></p>", f"<p><b>Lund:</b> {said}</p>") for asked, said in ASKED)
    document = prepared("".join(map("".join, lines)).encode())
    assert [turn.name for turn in document.turns] == ["Gazette", "Lund"] * len(ASKED)
    assert document.words(document.passages[0].span) == ASKED[0][0]


@pytest.mark.parametrize("plain", ["", "Some word "])
def test_a_first_line_in_bold_is_the_title_of_a_word_file_that_has_none(told, plain):
    first = para(run(plain), run("The ", "<w:b/>"), run("long way back", '<w:b w:val="1"/>'))
    found = told(docx(first, para(run(SAID[0]))))
    assert (found.metadata.title, found.metadata.guessed) == (
        ("", "") if plain else ("The long way back", "title")
    )
