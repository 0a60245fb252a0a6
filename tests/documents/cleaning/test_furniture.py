"""Bylines and dates over a text: who wrote it, where and when."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.cleaning.samples import BODY, OTHER
from tui.documents import prepare
from tui.documents.cleaning.clean import label
from tui.documents.cleaning.furniture import LINES
from tui.documents.markup.markdown import render
from tui.documents.model import Document, Metadata
from tui.documents.plain_text.blocks import find_blocks


def prepared(page):
    document = prepare(Document(page, "a.txt", blocks=find_blocks(page)))
    return document, document.metadata


def test_a_byline_with_bars_names_author_and_date_and_the_headline_over_it_stays():
    byline = "Ana Lund | Published 10:20 AM CET, Tue May 7, 2024 | 4 min read"
    page = f"NEWS\n\nThe pier stays shut\n{byline}\n\n{BODY}\n\n{OTHER}"
    document, known = prepared(page)
    assert (known.title, known.author, known.date) == ("The pier stays shut", "Ana Lund", "2024-05-07")
    assert document.words(document.passages[1].span) == "The pier stays shut"
    assert [document.words(b.span) for b in document.blocks if b.rule == "byline"] == [byline]


@pytest.mark.parametrize(
    ("lines", "author", "outlet", "date"),
    [
        ("By Ana Lund\nThe Moss Gazette, 4 March 2019", "Ana Lund", "The Moss Gazette", "2019-03-04"),
        ("By Ana Lund\nMoss Evening News, March 4, 2019", "Ana Lund", "Moss Evening News", "2019-03-04"),
        ("Ana Lund | The Moss Gazette | 4 March 2019", "Ana Lund", "The Moss Gazette", "2019-03-04"),
        ("By Ana Lund\nTestimony of Jo Berg, 4 March 2019", "Ana Lund", "", ""),
        ("By Ana Lund\nThe Gazette\n4 March 2019", "Ana Lund", "", "2019-03-04"),
        ("The Moss Gazette | 4 March 2019", "", "The Moss Gazette", "2019-03-04"),
    ],
)
def test_a_dated_line_over_a_text_names_paper_and_day(lines: str, author: str, outlet: str, date: str):
    page = f"The pier stays shut for good\n\n{lines}\n\n{BODY}\n\n{OTHER}"
    document, known = prepared(page)
    assert (known.author, known.outlet, known.date) == (author, outlet, date)
    assert known.guessed == ("outlet" if outlet else "")
    assert any(notice.kind == "guess" for notice in document.notices) == bool(outlet)


WRAPPED = (
    "The pier is closed, and the council has not said when it will be opened\n"
    "again to the boats. The crews said that they would go to court over it,\n"
    "and the mayor that she would see them there before the winter is over."
)


@pytest.mark.parametrize("body", [f"{BODY}\n\n{OTHER}", f"{WRAPPED}\n\n{OTHER}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("lines", "author", "outlet", "date"),
    [
        ("By Jane Lund", "Jane Lund", "", ""),
        ("By Jane Lund\nOctober 1, 2024", "Jane Lund", "", "2024-10-01"),
        ("By Jane Lund\n\nOctober 1, 2024", "Jane Lund", "", "2024-10-01"),
        ("By Jane Lund | October 1, 2024", "Jane Lund", "", "2024-10-01"),
        ("By Jane Lund | Oct. 12, 2024", "Jane Lund", "", "2024-10-12"),
        ("By Jane Lund | 1 October 2024", "Jane Lund", "", "2024-10-01"),
        ("By Jane Lund, October 1, 2024", "Jane Lund", "", "2024-10-01"),
        ("By Ana Lund, president of Pilots Union 9\nMoss, October 1, 2024", "Ana Lund", "", "2024-10-01"),
        ("By Ana Lund, Staff Writer\nMoss, Norway, 2 May 2024", "Ana Lund", "", "2024-05-02"),
        (
            "By Jo Lund and May Berg, The Gazette, 4 May 2019",
            "Jo Lund and May Berg",
            "The Gazette",
            "2019-05-04",
        ),
    ],
)
def test_byline_and_date_need_no_blank_line(body, gap, lines, author, outlet, date):
    page = f"The pier stays shut{gap}{lines}\n\n{body}"
    document, known = prepared(page)
    assert (known.author, known.outlet, known.date) == (author, outlet, date)
    if author:
        first, second = document.passages[:2]
        assert (document.words(first.span), first.kind) == ("The pier stays shut", "heading")
        assert document.words(second.span).startswith(body[:40])
        assert known.title == "The pier stays shut"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_byline_and_date_are_told_in_markdown_as_well(gap):
    text, blocks, _, _ = render(f"# The pier stays shut{gap}By Jane Lund\nOctober 1, 2024\n\n{WRAPPED}")
    known = label(Document(text, "a.md", blocks=blocks)).metadata
    assert (known.author, known.date) == ("Jane Lund", "2024-10-01")


@pytest.mark.parametrize(
    "line",
    [
        "By Any Means, October Comes",
        "By Late Monday, president of the board gone",
        "By Winning Votes, leader of the left takes Moss",
        "By Winning Votes, Leader of the Left Takes Moss",
        "By Iron Rule, member of the board resigned",
        "By Friday Night, October 1, 2024",
        "By Ana Lund, whose boat was the first to leave",
        "By Monday, the harbour was under water again.",
        "Moss, October 1, 2024",  # no byline over it
    ],
)
def test_what_is_no_byline_names_nobody(line):
    page = f"The pier stays shut\n\n{line}\n\n{BODY}\n\n{OTHER}"
    _, known = prepared(page)
    assert (known.author, known.date) == ("", "")


def test_a_paper_that_the_file_names_is_no_guess():
    page = f"The pier stays shut for good\n\nBy Ana Lund\nThe Moss Gazette, 4 March 2019\n\n{BODY}"
    known = label(Document(page, "a.txt", Metadata(outlet="Moss Weekly"), find_blocks(page))).metadata
    assert (known.outlet, known.guessed, known.date) == ("Moss Weekly", "", "2019-03-04")


def test_the_line_over_a_byline_is_the_title():
    body = "The pier is closed, and the council has not said when it will be opened again to the boats."
    page = f"Why the Pier of Moss Is Shut\n\nBy Ana Lund\n\n{body}"
    _, known = prepared(page)
    assert known.title.startswith("Why the Pier")


@pytest.mark.parametrize("rule", LINES, ids=[rule.name for rule in LINES])
@settings(max_examples=25)
@given(data=st.data())
def test_the_plain_look_at_a_line_passes_none_over_that_the_rule_holds(rule, data):
    pattern = re.compile(rule.pattern.pattern, rule.pattern.flags)
    signs = st.characters(codec="latin-1")
    line = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=signs))
    assert rule.holds(line)
