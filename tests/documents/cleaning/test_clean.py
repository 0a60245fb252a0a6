"""The cleaner labels page furniture, hides nothing of the text, and says what it did."""

from itertools import pairwise

import pytest

from tests.documents.cleaning.samples import BODY, OTHER
from tui.documents.cleaning.clean import label
from tui.documents.cleaning.run_in import find_teasers
from tui.documents.markup.markdown import render
from tui.documents.model import BlockKind, Document, Metadata
from tui.documents.plain_text.blocks import find_blocks
from tui.spans import Span


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
    assert "--no-clean" in document.notices[0].message


def test_the_repeated_headline_becomes_the_title_unless_there_is_one():
    assert cleaned(PAGE).metadata.title == "Why Tokyo is wary of the alliance"
    titled = Document(PAGE, "page.txt", Metadata(title="Mine"), find_blocks(PAGE))
    assert label(titled).metadata.title == "Mine"


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


class Guarded(str):
    """A text that is never searched from end to end."""

    __slots__ = ()

    def __contains__(self, words):
        raise AssertionError(f"all of the text is searched for {words!r} for a paragraph of it")


def test_a_paragraph_is_searched_for_teasers_and_not_the_text_around_it():
    text = Guarded(f"{BODY} Also read: How the Pier of Bergen Was Built\n\n{OTHER}")
    assert len(list(find_teasers(text, Span(0, text.index("\n"))))) == 1
    assert list(find_teasers(text, Span(text.index("\n"), len(text)))) == []


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


SPOKEN = [
    ("Remarks by Mayor Ana Lund at the opening of the harbour", "Ana Lund"),
    ("Statement of Prime Minister Ana Lund", "Ana Lund"),
    ("Speech given by Ana Lund, president of the union", "Ana Lund"),
    ("Remarks by the president on the harbour", ""),
    ("Remarks by Ana Lund drew laughter.", ""),
    ("Speech is silver and silence is gold", ""),
]


@pytest.mark.parametrize(("line", "name"), SPOKEN)
def test_the_first_line_of_a_speech_is_its_title_and_tells_who_speaks(line, name):
    metadata = cleaned(f"{line}\n\nMarch 3, 2020\n\n{BODY}").metadata
    assert (metadata.author, metadata.title) == (name, line if name else metadata.title)
    assert not name or "author" in metadata.guessed
