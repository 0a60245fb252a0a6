"""Who wrote a text and when, by the lines over it."""

import pytest

from tests.documents.formats.offices import docx, odt, para, rtf, run
from tests.documents.formats.pages import SAID, TITLE
from tests.documents.formats.pdfs import column, pdf

LINES = [TITLE, "By Ines Valgard", "3 March 2025", SAID[0], SAID[1]]


def as_odt(lines):
    paragraphs = "".join(f"<text:p>{words}</text:p>" for words in lines)
    return odt(paragraphs, meta="<dc:creator>desk</dc:creator><dc:date>2026-01-01T10:00:00</dc:date>")


def as_pdf(lines):
    said = [(50, 560, lines[0], 16), *((50, 540 - 14 * n, words) for n, words in enumerate(lines[1:-2]))]
    return pdf([*said, *column(lines[-2], y=480), *column(lines[-1], y=410)], info="/Author(desk)")


KINDS = {
    "docx": lambda lines: docx(*(para(run(words)) for words in lines)),
    "odt": as_odt,
    "rtf": lambda lines: rtf(
        "".join(rf"\pard {words}\par " for words in lines).replace("“", '"').replace("”", '"')
    ),
    "pdf": as_pdf,
}


@pytest.mark.parametrize("kind", KINDS)
def test_lines_over_a_text_say_who_wrote_it_and_when(told, kind):
    found = told(KINDS[kind](LINES))
    assert found.rules() == {"By Ines Valgard": "byline", "3 March 2025": "date"}
    known = found.metadata
    assert (known.author, known.date, known.guessed) == ("Ines Valgard", "2025-03-03", "")


@pytest.mark.parametrize("kind", KINDS)
def test_an_office_is_no_part_of_the_name_and_a_dated_line_names_the_paper(told, kind):
    lines = [TITLE, "By Ines Valgard, harbour correspondent", "The Moss Gazette, 3 March 2025", *SAID[:2]]
    known = told(KINDS[kind](lines)).metadata
    assert (known.author, known.date, known.outlet) == ("Ines Valgard", "2025-03-03", "The Moss Gazette")
    assert known.guessed == "outlet"


@pytest.mark.parametrize("kind", KINDS)
def test_a_place_or_an_office_may_stand_before_the_day_under_a_title(told, kind):
    found = told(KINDS[kind]([TITLE, "Moss Pilot Office, 3 March 2025", *SAID[:2]]))
    assert found.metadata.date == "2025-03-03" and "date" not in found.metadata.guessed
    assert told(KINDS[kind]([*SAID[:2], "Moss Pilot Office, 3 March 2025"])).metadata.date != "2025-03-03"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("genre", ["Editorial, ", "Opinion: ", "Comment, "])
def test_what_kind_of_text_it_is_may_stand_before_paper_and_day(told, kind, genre):
    found = told(KINDS[kind]([TITLE, f"{genre}The Moss Evening Post, Monday, 3 March 2025", *SAID[:2]]))
    assert (found.metadata.date, found.metadata.outlet) == ("2025-03-03", "The Moss Evening Post")


@pytest.mark.parametrize("house", ["Universität Moss", "Moss Museum", "the Academy of Harbours, Moss"])
def test_a_name_with_the_house_it_belongs_to_is_who_wrote(told, house):
    known = told(KINDS["docx"]([TITLE, f"Ines Valgard, {house}", *SAID[:2]])).metadata
    assert known.author == "Ines Valgard"
    assert (
        told(KINDS["docx"]([TITLE, "Ines Valgard, a harbour", *SAID[:2]])).metadata.author != "Ines Valgard"
    )


def page(head, meta=""):
    said = "".join(f"<p>{words}</p>" for words in SAID)
    return f"<!doctype html><html><head>{meta}<title>x</title></head><body><article>{head}{said}</article></body></html>"


@pytest.mark.parametrize(
    "head",
    [
        "<p>By Jane Valgard | March 3, 2025</p>",
        "<p>By Jane Valgard</p><p>Moss, March 3, 2025</p>",
        "<p>By Jane Valgard, editor<br>March 3, 2025</p>",
        "<p>By Jane Valgard<br>Moss, March 3, 2025</p>",
        "<p>By Jane Valgard</p><p>Editorial | March 3, 2025 | 4 min read</p>",
    ],
)
def test_lines_under_the_heading_of_a_page_tell_what_its_head_does_not(told, head):
    found = told(page(f"<h1>{TITLE}</h1>{head}"))
    assert (found.metadata.author, found.metadata.date) == ("Jane Valgard", "2025-03-03")
    assert set(found.rules().values()) <= {"byline", "date"}
    known = told(page(f"<h1>{TITLE}</h1>{head}", '<meta name="author" content="Max Poe">')).metadata
    assert (known.author, known.date) == ("Max Poe", "2025-03-03")


def test_lines_that_are_not_of_the_article_tell_it_too(told):
    paragraphs = "".join(f"<p>{words}</p>" for words in SAID)
    bare = f"<html><body><h1>{TITLE}</h1><p>By Jane Valgard | March 3, 2025</p>{paragraphs}</body></html>"
    known = told(bare).metadata
    assert (known.author, known.date) == ("Jane Valgard", "2025-03-03")


def test_lines_over_the_heading_of_a_page_are_those_of_the_site(told):
    assert not told(page(f"<h1>The Gazette</h1><p>March 9, 2026</p><h2>{TITLE}</h2>")).metadata.date
    assert not told(page(f"<p>March 9, 2026</p><h1>{TITLE}</h1>")).metadata.date


def test_a_list_of_articles_has_no_author(told):
    listed = "<h1>Latest</h1><h2>One pier</h2><p>By Ana Lund</p><h2>Two piers</h2><p>By Jo Berg</p>"
    assert not told(page(listed)).metadata.author


def test_a_line_break_parts_name_and_place(told):
    broken = para(run("By Ines Valgard") + "<w:r><w:br/></w:r>" + run("Moss, 3 March 2025"))
    known = told(docx(para(run(TITLE)), broken, *(para(run(words)) for words in SAID[:2]))).metadata
    assert (known.author, known.date) == ("Ines Valgard", "2025-03-03")


def test_the_first_date_is_that_of_the_text(told):
    lines = [TITLE, "Ines Valgard | 3 March 2025", "Updated 9 March 2025", *SAID[:2]]
    assert told(KINDS["docx"](lines)).metadata.date == "2025-03-03"


def test_a_day_in_the_text_is_not_its_date(told):
    found = told(KINDS["docx"]([TITLE, SAID[0], "3 March 2025", SAID[1]]))
    assert not found.metadata.date and not found.rules()


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_alone_under_a_title_signs_a_dated_text_as_a_guess(told, kind):
    lines = [TITLE, "Ines Valgard", "The Northern Worker, 3 March 2025", *SAID[:2]]
    known = told(KINDS[kind](lines)).metadata
    assert (known.author, known.date) == ("Ines Valgard", "2025-03-03")
    assert "author" in known.guessed
    undated = told(KINDS[kind]([TITLE, "Moss Harbour", *SAID[:2]])).metadata
    assert undated.author != "Moss Harbour"


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_with_its_house_signs_a_text(told, kind):
    known = told(KINDS[kind]([TITLE, "Ines Valgard, Institute of Harbours, Moss", *SAID[:2]])).metadata
    assert (known.author, "author" in known.guessed) == ("Ines Valgard", True)


@pytest.mark.parametrize("kind", ["odt"])
def test_a_month_over_the_text_dates_it_before_what_the_file_knows(told, kind):
    known = told(KINDS[kind]([TITLE, "Harbour Letters, No. 31, November 2024", *SAID[:2]])).metadata
    assert (known.date, "date" in known.guessed) == ("2024-11", True)
