"""Texts as references, read back by the rules of their formats."""

import json
import re

import pytest

from tui.documents.model import Metadata
from tui.notes.citation import short_name
from tui.notes.exchange.references import authors, bibtex, csl, keyed, yaml_lines

BERG = Metadata(
    title="A & B: {braces}",
    author="Jo van Berg",
    outlet="Weekly",
    date="2025-06",
    source="https://example.org/a_b",
    file="b.md",
)
FILE = Metadata(file="notes.txt")


def test_csl_holds_what_is_known():
    item, file = json.loads(csl([BERG, FILE]))
    assert item == {
        "id": "berg2025",
        "type": "article-magazine",
        "title": "A & B: {braces}",
        "author": [{"family": "Berg", "given": "Jo van"}],
        "container-title": "Weekly",
        "issued": {"date-parts": [[2025, 6]]},
        "URL": "https://example.org/a_b",
    }
    assert file == {"id": "notestxt", "type": "article-magazine", "title": "notes.txt"}


def test_a_date_that_is_a_guess_is_given_as_one():
    guess = BERG._replace(guessed="date")
    (item,) = json.loads(csl([guess]))
    assert item["issued"] == {"date-parts": [[2025, 6]], "circa": True}
    assert "note = {date guessed}," in bibtex([guess]) and "guessed" not in bibtex([BERG])
    assert short_name(guess) == "A & B: {braces}" and short_name(BERG).startswith("2025 ")


def test_bibtex_keeps_its_braces_closed():
    text = bibtex([BERG])
    assert "@misc{berg2025," in text
    assert "title = {{A \\& B: \\{braces\\}}}," in text
    assert "month = jun," in text
    plain = re.sub(r"\\[{}]", "", text)
    assert plain.count("{") == plain.count("}")


def test_two_texts_of_one_author_and_year_have_keys_of_their_own():
    other = BERG._replace(title="Another")
    assert [key for key, _ in keyed([BERG, other, BERG])] == ["berg2025", "berg2025b"]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Jo Berg", ["Jo Berg"]),
        ("Berg, Jo", ["Berg, Jo"]),
        ("Jo Berg and Ann Lee", ["Jo Berg", "Ann Lee"]),
        ("Jo Berg, Ann Lee", ["Jo Berg", "Ann Lee"]),
        ("Berg, Jo; Lee, Ann", ["Berg, Jo", "Lee, Ann"]),
        ("", []),
    ],
)
def test_authors_are_told_apart(author, names):
    assert list(authors(Metadata(author=author))) == names


def test_the_front_matter_has_json_that_yaml_reads():
    head, line, cited = yaml_lines([BERG])
    assert cited == 'nocite: "@*"'  # else pandoc lists only what the text cites
    assert head == "references:"
    assert json.loads(line.removeprefix("  - "))["id"] == "berg2025"
    assert yaml_lines([]) == []
