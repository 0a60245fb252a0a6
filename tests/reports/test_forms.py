"""The forms of a report: plain where it must be, escaped where it must be, the same twice."""

import base64
import hashlib
import io
import json
import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from docx import Document
from lxml import html as lxml_html

from tui import __version__
from tui.comparison.concordance import contexts
from tui.documents.model import Document as TextDocument
from tui.reports.content import build_report
from tui.reports.content.made import made_with
from tui.reports.content.reading import _joined
from tui.reports.docx import render_docx
from tui.reports.html import render_html
from tui.reports.html_reading import script
from tui.reports.markdown import escape, note_body, render_markdown
from tui.reports.text import WIDEST, print_report
from tui.reports.tsv import context_rows, link_rows, mention_rows
from tui.spans import Span

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def text(comparison, *, width=80, terminal=False, color=False, full=False):
    stream = io.StringIO()
    print_report(build_report(comparison, full=full), stream, width=width, color=color, terminal=terminal)
    return stream.getvalue()


FORMS = {
    "report.txt": lambda comparison: text(comparison, full=True),
    "report.md": lambda comparison: render_markdown(build_report(comparison, full=True)),
    "report.html": lambda comparison: render_html(build_report(comparison, full=True)),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_report_looks_as_it_did(comparison, name):
    """To accept a change: UPDATE_GOLDEN=1, and read what git says of it."""
    made, golden = FORMS[name](comparison), GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(made, "utf-8")
    assert made == golden.read_text("utf-8")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 300])
def test_text_keeps_to_its_width_and_to_plain_characters(comparison, width):
    printed = text(comparison, width=width, full=True)
    assert max(map(len, printed.splitlines())) <= min(width, WIDEST)
    assert "\x1b" not in printed
    assert not any(line.endswith(" ") for line in printed.splitlines())


def test_without_styles_the_evidence_is_named(comparison):
    assert "“break the constraints”" in text(comparison)
    assert "“break the constraints”" not in text(comparison, terminal=True, color=True)


def test_a_terminal_gets_no_control_of_the_texts_making(comparison):
    printed = text(comparison, terminal=True, color=True)
    assert "\x1b[31m" not in printed
    assert "␛[31m" in printed


class Tags(HTMLParser):
    """Collects what a page is made of."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.open, self.links, self.ids = set(), [], [], set()
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag != "meta":
            self.open.append(tag)
        for name, value in attributes:
            assert not name.startswith("on")
            if name == "href":
                self.links.append(value)
            if name == "id":
                assert value not in self.ids
                self.ids.add(value)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("full", [False, True])
def test_html_is_whole_and_harmless(comparison, full):
    page = render_html(build_report(comparison, full=full, beside=not full))
    found = Tags(page)
    assert found.open == []
    assert not found.tags & {"img", "iframe", "link", "svg", "object"}
    allowed = {"script", "form"} if not full else set()
    assert not found.tags & ({"script", "form"} - allowed)
    assert {link.removeprefix("#") for link in found.links} <= found.ids
    assert "default-src 'none'" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_markdown_shows_the_words_of_the_page_as_they_are(comparison):
    page = render_markdown(build_report(comparison))
    assert r"Nothing of this \<b\>stands\</b\> opposite \| \*at all\*." in page
    assert "<script" not in page
    assert "“Japan remains constrained by its constitution.”" in page


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("# no heading", r"\# no heading"),
        ("- no item", r"\- no item"),
        ("1. no number", r"1\. no number"),
        ("snake_case stays", "snake_case stays"),
        ("_no emphasis_", r"\_no emphasis\_"),
        ("2 % of GDP (3.5)", "2 % of GDP (3.5)"),
        ("AT&T &amp; co", r"AT&T \&amp; co"),
        ("[x](y)", r"\[x\](y)"),
    ],
)
def test_markdown_escapes_what_it_must(words, shown):
    assert escape(words) == shown


def test_a_notes_headings_stand_below_those_of_the_report():
    assert note_body("# One\n<b>\n## Two\nthree # four") == "##### One\n&lt;b>\n###### Two\nthree # four"


class Heard(HTMLParser):
    """Collects what a screen reader would say."""

    def __init__(self, page):
        super().__init__()
        self.words, self._hidden = [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if self._hidden or dict(attributes).get("aria-hidden") == "true" or tag == "style":
            self._hidden.append(tag)

    def handle_endtag(self, tag):
        if self._hidden and self._hidden[-1] == tag:
            self._hidden.pop()

    def handle_data(self, data):
        if not self._hidden:
            self.words.append(data)


def test_a_screen_reader_is_told_no_pictures_and_everything_else(comparison):
    page = render_html(build_report(comparison, full=True))
    heard = "".join(Heard(page).words)
    assert "█" in page and "▁" in page
    drawn = {sign for sign in heard if "\u2500" <= sign <= "\u25ff" or "\u2800" <= sign <= "\u28ff"}
    assert drawn <= set("▁▀"), "the legend alone names them"
    for words in ("Who speaks", "break the constraints", "Mentions"):
        assert words in heard
    assert "<th>" not in page.replace("<thead>", ""), "every head says whether it is that of a column"


def test_both_texts_stand_side_by_side_with_what_links_them(comparison):
    page = render_html(build_report(comparison, beside=True))
    told = json.loads(re.search(r'id="link-table">(.*?)</script>', page)[1])
    links = told["links"]
    assert len(links) == len(comparison.shown)
    assert [name for name, *_ in told["choices"]] == ["text", "strength", "axis", "speaker"]
    assert "<select" not in page, "filters are there only where a script can act on them"
    assert page.count(' title="strong: ') == 1, "a reason is written once, however many ends it has"
    assert 'class="quiet" href="#left-1"' in page, "the summary leads to its words"
    found = Tags(page)
    for left, right, _ in links:
        assert {left, right} <= found.ids
    digest = base64.b64encode(hashlib.sha256(script().encode()).digest()).decode()
    assert f"sha256-{digest}" in page
    assert f"<script>{script()}</script>" in page


@pytest.mark.parametrize(
    ("spans", "joined"),
    [
        ([(0, 3), (4, 7), (9, 11)], [(0, 7), (9, 11)]),
        ([(4, 7), (0, 3), (1, 5)], [(0, 7)]),
        ([], []),
    ],
)
def test_words_that_only_blanks_part_are_lit_as_one(spans, joined):
    document = TextDocument("one two, ten", "-")
    assert list(_joined(document, [Span(*span) for span in spans])) == [Span(*span) for span in joined]


def with_addresses(comparison):
    documents = comparison.documents.map(
        lambda one: replace(one, metadata=one.metadata._replace(source="https://example.org/a_b?c=1&d"))
    )
    return replace(comparison, documents=documents, settings="passages are sentences")


def test_addresses_lead_where_a_form_has_links(comparison):
    report = build_report(with_addresses(comparison))
    assert '<a href="https://example.org/a_b?c=1&amp;d" rel="noreferrer">' in render_html(report)
    assert "<https://example.org/a_b?c=1&d>" in render_markdown(report)
    parts = Document(io.BytesIO(render_docx(report))).part.rels.values()
    assert "https://example.org/a_b?c=1&d" in {one.target_ref for one in parts if one.is_external}


def test_every_form_says_what_it_was_made_with(comparison):
    comparison = with_addresses(comparison)
    report = build_report(comparison)
    word = Document(io.BytesIO(render_docx(report)))
    forms = [render_html(report), render_markdown(report), text(comparison)]
    forms.append("\n".join(paragraph.text for paragraph in word.paragraphs))
    for form in forms:
        for known in ("parallax", "SHA-256", "passages are sentences", comparison.target.label):
            assert known in form


def test_every_row_of_a_table_says_what_it_was_made_with(comparison):
    made = list(made_with(with_addresses(comparison)))
    tables = [
        link_rows(comparison.documents, comparison.alignment, comparison.shown, made),
        mention_rows(comparison.documents.left, comparison.framing.left.mentions, made),
        context_rows(comparison.documents, contexts(comparison, "Japan"), made),
    ]
    for lines in tables:
        frame = pd.read_csv(io.StringIO("".join(lines)), sep="\t", keep_default_na=False)
        assert len(frame)
        (told,) = set(frame["made_with"])
        assert told.startswith(f"program: parallax {__version__}; left text: left.md, SHA-256 of its words ")
        for known in ("https://example.org/a_b?c=1&d", "settings: passages are sentences", "target: Japan"):
            assert known in told


def test_levels_of_headings_do_not_skip(comparison):
    for full in (False, True):
        page = render_html(build_report(comparison, full=full, beside=not full))
        levels = [int(level) for level in re.findall(r"<h([1-6])>", page)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_word_document_holds_the_words_as_headings_quotations_and_tables(comparison):
    data = render_docx(build_report(comparison, full=True))
    document = Document(io.BytesIO(data))
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "Quote", "List Bullet"} <= styles
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "“Japan remains constrained by its constitution.”" in words
    assert "<script>alert(1)</script>" in words
    assert document.tables
    marked = [run for one in document.paragraphs for run in one.runs if run.font.highlight_color is not None]
    assert marked
    assert all(run.bold or run.underline for run in marked)


def test_in_a_word_document_nothing_is_torn_from_what_it_heads(comparison):
    document = Document(io.BytesIO(render_docx(build_report(comparison, full=True))))
    for above, below in pairwise(document.paragraphs):
        if above.style.name == "Heading 2" and below.style.name == "Normal":
            assert below.paragraph_format.keep_with_next
    for table in document.tables:
        head, *rows = ([child.tag.rpartition("}")[2] for child in row._tr.trPr] for row in table.rows)
        assert head == ["tblHeader"]
        assert all(one == ["cantSplit"] for one in rows)


def test_a_note_stands_beside_its_passage_and_is_read_after_it(comparison):
    page = lxml_html.fromstring(render_html(build_report(comparison, beside=True)))
    noted = page.xpath("//*[contains(@class, 'reading')]//*[@class='notes']")
    assert noted
    for notes in noted:
        words, last = notes.getparent()
        assert last is notes and words.xpath(".//*[@class='w']")
        assert notes.xpath("./*[@role='note']")
