"""The cleaner labels page furniture, hides nothing of the text, and says what it did."""

from itertools import pairwise

import pytest

from tui.documents import prepare
from tui.documents.cleaning.clean import label
from tui.documents.markup.markdown import render
from tui.documents.model import BlockKind, Document, Metadata
from tui.documents.plain_text.blocks import find_blocks

BODY = (
    "Japan has resisted calls to spend more on its defence. It remains bound by its constitution, and few in "
    "Tokyo expect that to change soon. The alliance, officials say, is as strong as ever."
)
OTHER = (
    "The talks were called off in the spring. No date has been set for another round, and the ministry would "
    "not say whether there will be one before the end of the year."
)


def cleaned(text):
    return label(Document(text, "page.txt", blocks=find_blocks(text)))


def furniture(text):
    document = cleaned(text)
    return [(b.rule, b.span.of(text)) for b in document.blocks if b.kind is BlockKind.FURNITURE]


def headings(text):
    return [b.span.of(text) for b in cleaned(text).blocks if b.rule == "run-in heading"]


VIEWS = "The views expressed are the author's own."
PAGE = f"""Skip to main content
Home > World > Asia
Why Tokyo is wary of the alliance
Why Tokyo is wary of the alliance
By Jane Roe and John Doe
Posted 3 hours ago
Share on Facebook Twitter WhatsApp

{BODY}

ADVERTISEMENT

Also read: What the summit left open

{OTHER}

Subscribe to our newsletter

{BODY} Jane Roe is a senior fellow at the Institute of Small Wars. {VIEWS} (Edited by Max Poe)

Download our app for the latest stories
© 2024 The Daily Paper. All rights reserved.
12 comments
"""


def test_a_page():
    assert furniture(PAGE) == [
        ("navigation", "Skip to main content"),
        ("navigation", "Home > World > Asia"),
        ("repeated headline", "Why Tokyo is wary of the alliance"),
        ("repeated headline", "Why Tokyo is wary of the alliance"),
        ("byline", "By Jane Roe and John Doe"),
        ("relative date", "Posted 3 hours ago"),
        ("sharing", "Share on Facebook Twitter WhatsApp"),
        ("navigation", "ADVERTISEMENT"),
        ("teaser", "Also read: What the summit left open"),
        ("invitation", "Subscribe to our newsletter"),
        ("credit", "Jane Roe is a senior fellow at the Institute of Small Wars."),
        ("credit", VIEWS),
        ("credit", "(Edited by Max Poe)"),
        ("app banner", "Download our app for the latest stories"),
        ("copyright", "© 2024 The Daily Paper. All rights reserved."),
        ("navigation", "12 comments"),
    ]


def test_the_text_and_its_order_stay():
    document = cleaned(PAGE)
    held = "".join(block.span.of(PAGE) for block in document.blocks)
    assert "".join(held.split()) == "".join(PAGE.split())
    spans = [block.span for block in document.blocks]
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_labelling_twice_is_labelling_once():
    document = cleaned(PAGE)
    assert label(document) is document


def test_the_notice_counts_and_tells_of_the_switch():
    document = cleaned(PAGE)
    assert document.notices[0].count == 16
    assert document.notices[0].kind == "cleaned"
    assert document.notices[0].message.startswith("16 stretches of the page were set apart from the text (")
    assert "navigation 4" in document.notices[0].message
    assert "can be switched off" in document.notices[0].message


def test_the_repeated_headline_becomes_the_title_unless_there_is_one():
    assert cleaned(PAGE).metadata.title == "Why Tokyo is wary of the alliance"
    titled = Document(PAGE, "page.txt", Metadata(title="Mine"), find_blocks(PAGE))
    assert label(titled).metadata.title == "Mine"


def test_a_byline_with_bars_names_author_and_date_and_the_headline_over_it_stays():
    byline = "Ana Lund | Published 10:20 AM CET, Tue May 7, 2024 | 4 min read"
    page = f"NEWS\n\nThe pier stays shut\n{byline}\n\n{BODY}\n\n{OTHER}"
    document = prepare(Document(page, "a.txt", blocks=find_blocks(page)))
    known = document.metadata
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
    document = prepare(Document(page, "a.txt", blocks=find_blocks(page)))
    known = document.metadata
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
    document = prepare(Document(page, "a.txt", blocks=find_blocks(page)))
    known = document.metadata
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
    known = label(Document(page, "a.txt", blocks=find_blocks(page))).metadata
    assert (known.author, known.date) == ("", "")


def test_a_paper_that_the_file_names_is_no_guess():
    page = f"The pier stays shut for good\n\nBy Ana Lund\nThe Moss Gazette, 4 March 2019\n\n{BODY}"
    known = label(Document(page, "a.txt", Metadata(outlet="Moss Weekly"), find_blocks(page))).metadata
    assert (known.outlet, known.guessed, known.date) == ("Moss Weekly", "", "2019-03-04")


def test_the_line_over_a_byline_is_the_title():
    body = "The pier is closed, and the council has not said when it will be opened again to the boats."
    page = f"Why the Pier of Moss Is Shut\n\nBy Ana Lund\n\n{body}"
    assert prepare(Document(page, "a.txt", blocks=find_blocks(page))).metadata.title.startswith(
        "Why the Pier"
    )


def test_the_byline_names_the_author_unless_somebody_did():
    assert cleaned(PAGE).metadata.author == "Jane Roe and John Doe"
    known = Document(PAGE, "page.txt", Metadata(author="Max Poe"), find_blocks(PAGE))
    assert label(known).metadata.author == "Max Poe"


@pytest.mark.parametrize(
    "line", ["Menu", "logo", "5 min read", "an hour ago", "Log in / Register", "FacebookTwitterEmail"]
)
def test_lines_that_are_furniture_wherever_they_stand(line):
    assert [words for _, words in furniture(f"{BODY}\n\n{line}\n\n{OTHER}")] == [line]


@pytest.mark.parametrize(
    "credit",
    [
        "(Reporting by Jane Roe; Editing by John Doe)",
        "Edited by: Max Poe",
        "With inputs from agencies",
        "Views are personal.",
        "Source: The Daily Paper, June 15, 2023",
        "The author is a professor of law at the University of Bonn.",
        "Jane Roe tweets @janeroe.",
        "(Jane Roe, Research Fellow at the Institute of Small Wars. Source: The Daily Paper)",
    ],
)
@pytest.mark.parametrize("join", [" ", "\n\n"])
def test_credits_at_the_end(credit, join):
    assert furniture(f"{OTHER}\n\n{BODY}{join}{credit}") == [("credit", credit)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Opinions differ on who owns the islands.",
        "The author is dead.",
        "Writing by hand is an art.",
        "(The analyst was not available for comment.)",
        "Reported by nobody, the case was closed.",
        "Kishida is a leader of the ruling party.",
        "By then, the ministry had changed its mind.",
        "Edited volumes on the alliance abound.",
        "Japan is a member of the group and its director.",
        "Views on the alliance remain deeply personal.",
        "He tweets about the alliance every day.",
        "So said an expert (Jane Roe, a fellow in Bonn)",
    ],
)
@pytest.mark.parametrize("join", [" ", "\n\n"])
def test_a_last_sentence_of_the_text_is_no_credit(sentence, join):
    assert furniture(f"{OTHER}\n\n{BODY}{join}{sentence}") == []


def test_an_author_named_before_is_no_credit():
    credit = "Jane Roe is a fellow at the Institute of Small Wars. Views are personal."
    text = f"{OTHER} Jane Roe disagrees.\n\n{BODY} {credit}"
    assert furniture(text) == [("credit", "Views are personal.")]


@pytest.mark.parametrize(
    "line",
    [
        "The Summit",
        "Rain, rain, go away,",
        "Print is dead, and nobody minds.",
        "He gave a menu to each of them.",
        "“Just now,” she said.",
        "Three days ago he was still here.",
        "Share what you have.",
        "Chapter 3",
        "(c) 30 days after the notice the parties may meet",
        "(c) 2024 was worse than 2023.",
        "By the river",
        "Follow the money, as they say.",
        "Related matters were not discussed.",
        "Get up and go.",
        "* Facebook",
        "2018 Twitter",
    ],
)
def test_lines_of_a_text_are_no_furniture(line):
    assert furniture(f"{line}\n\n{BODY}\n\n{line}\n\n{OTHER}\n\n{line}") == []


def test_a_refrain_is_no_repeated_headline():
    text = f"{BODY}\n\nAnd the rain came down again\n\n{OTHER}\n\nAnd the rain came down again"
    assert furniture(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "June 15, 2023",
        "Published: 15 June 2023",
        "Updated on Sept. 3rd, 2025, 7:35 am",
        "Last updated 2025-06-24 10:02 GMT",
        "Tuesday, 24 June 2025 | 18:00",
        "24.06.2025",
    ],
)
def test_a_line_that_is_a_date_dates_the_page_only_above_its_text(line):
    assert furniture(f"The Summit\n\n{line}\n\n{BODY}\n\n{line}\n\n{OTHER}\n\n{line}") == [("date", line)]


def test_short_lines_at_an_edge_need_the_company_of_other_furniture():
    assert furniture(f"Asia\n\nThe Daily Paper\n\n{BODY}") == []
    assert furniture(f"logo\n\nThe Daily Paper\n\n2 hours ago\n\n• Asia\n\nOld Ties\n\n{BODY}") == [
        ("navigation", "logo"),
        ("page edge", "The Daily Paper"),
        ("relative date", "2 hours ago"),
        ("page edge", "• Asia"),
    ]


def test_a_long_list_is_no_edge_of_a_page():
    names = "\n".join(f"Name {number}" for number in range(60))
    assert furniture(f"{BODY}\n\nlogo\n\n{names}\n\n2 hours ago") == [
        ("navigation", "logo"),
        ("relative date", "2 hours ago"),
    ]


def test_lines_that_come_again_in_verse_are_no_headlines():
    verse = "And the rain came down again\nOn the hills of my home\n" * 2
    assert furniture(f"{verse}\n\n{BODY}") == []
    assert furniture(f"- one item of a list\n- one item of a list\n\n{BODY}") == []
    long = "\n".join(f"Line {number} of a longer list" for number in range(50))
    assert furniture(f"{long}\nLine 7 of a longer list\n\n{BODY}") == []


def test_where_most_would_be_hidden_nothing_is():
    text = f"{BODY}\n\n" + "Also read: What the summit left open\n\n" * 10
    assert furniture(text) == []
    assert len(furniture(text + f"{BODY}\n\n" * 3)) == 10


def test_headings_that_the_format_marks_are_kept():
    text, blocks, *_ = render(f"# Menu\n\n{BODY}\n\n## Latest news\n\n{OTHER}")
    assert label(Document(text, "page.md", blocks=blocks)).blocks == blocks
    assert furniture(text) == [("navigation", "Menu"), ("navigation", "Latest news")]


def test_a_teaser_in_the_text_ends_where_a_sentence_resumes():
    teaser = "Also read: Allies wonder about the summit in Bonn"
    text = f"{BODY} {teaser} While the ministry is silent, others speak. {OTHER}"
    assert furniture(text) == [("teaser", teaser)]


def test_a_teaser_that_runs_into_the_credits():
    text = f"{OTHER}\n\n{BODY} Also read: Allies wonder Edited by Max Poe (Edited by Max Poe)"
    assert [words for _, words in furniture(text)] == [
        "Also read: Allies wonder Edited by Max Poe (Edited by Max Poe)"
    ]
    text = f"{OTHER}\n\n{BODY} Also read: Allies wonder what is next. Views are personal."
    assert furniture(text) == [
        ("teaser", "Also read: Allies wonder what is next."),
        ("credit", "Views are personal."),
    ]


def test_a_teaser_and_a_heading_glued_to_it():
    teaser = "Read also: Allies wonder about the summit in Bonn"
    text = f"{BODY} {teaser} Looking for other friends Despite this, they meet. {OTHER}"
    assert furniture(text) == [("teaser", teaser)]
    assert headings(text) == ["Looking for other friends"]


def test_a_teaser_whose_end_cannot_be_told_stays():
    teaser = "Also read: Allies wonder about the summit"
    long = "and the minister said on Monday that he would not go there at all."
    assert furniture(f"{BODY} {teaser} {long} {OTHER}") == []


@pytest.mark.parametrize(
    ("heading", "following"),
    [
        ("Rethinking old ties", "Pan Li, a researcher in Bonn, spoke of a springboard."),
        ("Tokyo rethinking western ties", "Pan Li, the minister, spoke of a springboard."),
        ("Investing in regional ties", "Despite the drift, it stays."),
        ("New doubts in the capital", "While some call, nobody answers."),
    ],
)
def test_run_in_headings(heading, following):
    text = f"{BODY} {heading} {following} {OTHER}"
    assert headings(f"{text}\n\n© 2024 The Daily Paper") == [heading]
    assert headings(text) == []  # nothing else shows that a page was scraped
    assert furniture(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Former defence minister Taro Kono, a critic of the plan, agreed.",
        "Leading security analyst Jane Roe, a fellow in Bonn, agreed.",
        "A report in The Daily Paper said so.",
        "British newspaper giant The Guardian reported it.",
        "Adequate daily vitamin A intake is advised.",
        "Nobody knows what The alliance wants.",
        "Analysts, diplomats and officials In short were silent.",
        "What they said I cannot repeat here.",
        "Premier Dahl's Norway First programme has pleased the fishermen.",
        "Ask the Sailors Through Stormy Waters club of Bergen, they say.",
    ],
)
def test_sentences_that_hold_no_heading(sentence):
    assert headings(f"{BODY} {sentence} {OTHER}") == []


def test_a_text_without_paragraphs_is_left_alone():
    text = "Menu\n\nLog in\n\nHome"
    assert cleaned(text).blocks == find_blocks(text)


def test_nothing_found_changes_nothing():
    document = Document(BODY, "a.txt", blocks=find_blocks(BODY))
    assert label(document) is document


@pytest.mark.parametrize(
    "line",
    [
        "See also |pier-depth|.",
        "See also: How the Pier of Bergen Was Built",
        "Read more: https://pier.example/how-it-was-built",
        "Also see: the tables below.",
        "1:00:00",
        "Read more | about it.",
    ],
)
def test_lines_that_only_look_like_those_of_a_page(line):
    assert furniture(f"{BODY}\n\n{line}\n\n{OTHER}") == []
