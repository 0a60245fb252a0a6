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


def test_the_first_date_is_that_of_the_text(told):
    lines = [TITLE, "Ines Valgard | 3 March 2025", "Updated 9 March 2025", *SAID[:2]]
    assert told(KINDS["docx"](lines)).metadata.date == "2025-03-03"


def test_a_day_in_the_text_is_not_its_date(told):
    found = told(KINDS["docx"]([TITLE, SAID[0], "3 March 2025", SAID[1]]))
    assert not found.metadata.date and not found.rules()
