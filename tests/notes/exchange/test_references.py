"""Texts as references, read back by the rules of their formats."""

import json
import re

import pytest

from tui.documents.model import Metadata
from tui.notes.citation import short_name
from tui.notes.exchange.collection import Collection
from tui.notes.exchange.references import bibtex, csl, keyed, yaml_lines
from tui.notes.model import Note, NoteKind

BERG = Metadata(
    title="A & B: {braces}",
    author="Jo van Berg",
    outlet="Weekly",
    date="2025-06",
    source="https://example.org/a_b",
    file="b.md",
)
FILE = Metadata(file="notes.txt")
MEANS = "parallax 1; codebook a@b.toml, SHA-256 0b53"


def collected(*origins):
    """Notes on texts with these origins; the fingerprints are a, b, c."""
    texts = dict(zip("abc", origins, strict=False))
    note = Note("n", NoteKind.WHOLE, "On all.", (), texts=tuple(texts))
    program, book = MEANS.split("; ")
    return Collection((note,), texts, made_with=program, means=(book,))


def test_the_name_of_a_file_is_a_title_only_where_nothing_else_is_known():
    origin = Metadata(author="Jo Berg", outlet="Weekly", file="berg.md")
    (item,) = json.loads(csl(collected(origin)))
    assert "title" not in item and "title" not in bibtex(collected(origin))


def test_csl_holds_what_is_known():
    item, file = json.loads(csl(collected(BERG, FILE)))
    assert item == {
        "id": "berg2025",
        "type": "article-magazine",
        "title": "A & B: {braces}",
        "author": [{"family": "Berg", "given": "Jo van"}],
        "container-title": "Weekly",
        "issued": {"date-parts": [[2025, 6]]},
        "URL": "https://example.org/a_b",
        "custom": {"sha256": "a", "made_with": MEANS},
    }
    custom = {"sha256": "b", "made_with": MEANS}
    assert file == {"id": "notestxt", "type": "article-magazine", "title": "notes.txt", "custom": custom}


@pytest.mark.parametrize(
    ("author", "name", "key"),
    [
        ("Ada Moss", {"family": "Moss", "given": "Ada"}, "moss"),
        ("Moss, Ada", {"family": "Moss", "given": "Ada"}, "moss"),
        ("Zhao Lanying", {"literal": "Zhao Lanying"}, "zhao"),
        ("Lanying Zhao", {"family": "Zhao", "given": "Lanying"}, "zhao"),
        ("Zhao, Lanying", {"family": "Zhao", "given": "Lanying"}, "zhao"),
        ("Kim So-ra", {"literal": "Kim So-ra"}, "kim"),
        ("Harbour Watch", {"family": "Watch", "given": "Harbour"}, "watch"),
        ("Staff", {"literal": "Staff"}, "staff"),
    ],
)
def test_a_name_that_may_begin_with_the_familys_stays_whole(author, name, key):
    (item,) = json.loads(csl(collected(Metadata(author=author))))
    assert (item["author"], item["id"]) == ([name], key)


def test_texts_of_one_origin_are_one_reference_with_both_hashes():
    (item,) = json.loads(csl(collected(BERG, BERG)))
    assert item["custom"]["sha256"] == "a b"


def test_a_date_that_is_a_guess_is_given_as_one():
    guess = BERG._replace(guessed="date")
    (item,) = json.loads(csl(collected(guess)))
    assert item["issued"] == {"date-parts": [[2025, 6]], "circa": True}
    assert "note = {date guessed}," in bibtex(collected(guess)) and "guessed" not in bibtex(collected(BERG))
    assert short_name(guess) == "A & B: {braces}" and short_name(BERG).startswith("2025 ")


def test_bibtex_keeps_its_braces_closed():
    text = bibtex(collected(BERG))
    assert text.startswith(f"% {MEANS.replace('@', '(at)')}\n\n@misc")
    assert "sha256 = {a}," in text
    assert "@misc{berg2025," in text
    assert "title = {{A \\& B: \\{braces\\}}}," in text
    assert "month = jun," in text
    plain = re.sub(r"\\[{}]", "", text)
    assert plain.count("{") == plain.count("}")


def test_two_texts_of_one_author_and_year_have_keys_of_their_own():
    other = BERG._replace(title="Another")
    assert [key for key, _ in keyed([BERG, other, BERG])] == ["berg2025", "berg2025b"]


def test_the_front_matter_has_json_that_yaml_reads():
    head, line, cited = yaml_lines([BERG])
    assert cited == 'nocite: "@*"'  # else pandoc lists only what the text cites
    assert head == "references:"
    assert json.loads(line.removeprefix("  - "))["id"] == "berg2025"
    assert yaml_lines([]) == []


def test_words_of_a_title_are_no_markdown_in_the_front_matter():
    _, line, _ = yaml_lines([Metadata(title="A *calm* reply [sic]", source="https://example.org/a_b")])
    item = json.loads(line.removeprefix("  - "))
    assert item["title"] == r"A \*calm\* reply \[sic\]"
    assert item["URL"] == "https://example.org/a_b"
