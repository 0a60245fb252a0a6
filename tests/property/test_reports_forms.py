"""Whatever the words are, the forms of a report keep them, and keep to their limits."""

import io
import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.cli.ascii import CELLS, on_screen, register
from tui.documents.characters.guard import guard
from tui.pair import Pair
from tui.reports.blocks import (
    Items,
    Picture,
    Prose,
    Quote,
    Quotes,
    Report,
    Section,
    Table,
    fold,
    line,
    strong,
)
from tui.reports.html import render_html
from tui.reports.markdown import escape, render_markdown
from tui.reports.text import print_report

WORDS = st.text(max_size=60)
LINES = st.builds(lambda plain, bold: line(plain, strong(bold)), WORDS, WORDS)
BLOCKS = st.one_of(
    st.builds(Prose, LINES),
    st.builds(lambda items: Items(tuple(items)), st.lists(LINES, max_size=3)),
    st.builds(lambda *quote: Quotes((Quote(*quote),)), WORDS, LINES, WORDS, WORDS),
    st.builds(
        lambda heads, rows: Table(heads, tuple(rows)),
        st.tuples(WORDS, WORDS),
        st.lists(st.tuples(LINES, LINES)),
    ),
)
REPORTS = st.builds(
    lambda title, blocks: Report(title, Pair("a", "b"), (), (Section("id", title, tuple(blocks)),)),
    WORDS,
    st.lists(BLOCKS, max_size=4),
)


class Words(HTMLParser):
    """The words that a browser would show, and the tags."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.said = [], []
        self.feed(page)

    def handle_starttag(self, tag, _attributes):
        self.tags.append(tag)

    def handle_data(self, data):
        self.said.append(data)


@given(REPORTS, st.integers(40, 100))
def test_text_is_no_wider_than_asked_and_commands_no_terminal(report, width):
    stream = io.StringIO()
    print_report(report, stream, width=width, color=False, terminal=False)
    printed = stream.getvalue()
    assert all(cell_len(row) <= width for row in printed.split("\n"))
    assert printed.replace("\n", "") == guard(printed.replace("\n", ""))


@given(REPORTS)
def test_html_shows_the_words_and_nothing_else_of_them(report):
    page = Words(render_html(report))
    assert guard(report.title) in "".join(page.said)
    assert "script" not in page.tags
    assert page.tags.count("section") == 1


@given(REPORTS)
def test_markdown_holds_no_tag(report):
    assert not re.search(r"(?<!\\)<", render_markdown(report))


@given(WORDS)
def test_escaping_markdown_loses_nothing(words):
    assert re.sub(r"\\(.)", r"\1", escape(words)) == guard(words)


@given(st.lists(st.text("·▁▀", min_size=7, max_size=7), min_size=1, max_size=3), st.integers(8, 40))
def test_folding_a_picture_loses_no_cell(rows, width):
    labels = tuple(f"{number}" for number in range(len(rows)))
    folded = fold(Picture(labels, tuple(rows)), width)
    assert all(len(row) <= width for row in folded)
    for label, row in zip(labels, rows, strict=True):
        assert "".join(part[3:] for part in folded if part.startswith(label)) == row


@given(st.text())
def test_any_character_has_a_form_in_ascii(words):
    register()
    assert words.encode("ascii", "parallax.ascii").decode("ascii").isascii()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Mn", "Me"]) | st.sampled_from(sorted(CELLS))))
def test_on_a_screen_every_character_keeps_its_width(words):
    with on_screen():
        written = words.encode("ascii", "parallax.ascii").decode("ascii")
    assert len(written) == sum(map(cell_len, words))


def test_forms_for_a_screen_are_one_cell_wide():
    assert all(cell_len(sign) == cell_len(form) == 1 and form.isascii() for sign, form in CELLS.items())
