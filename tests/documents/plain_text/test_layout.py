"""Plain text that was copied page by page, parted at line ends, or quoted in mail."""

import pytest

from tui.documents import load_document, prepare
from tui.documents.characters.hyphens import join_parted, words_of
from tui.documents.model import BlockKind
from tui.documents.plain_text.layout import lay_out

PARTED = {
    "a common word": ("the new har-\nbour is open", "the new harbour\nis open"),
    "with a comma": ("a new har-\nbour, they say", "a new harbour,\nthey say"),
    "a name": ("the Nor-\nwegian fleet", "the Norwegian\nfleet"),
    "alone on its line": ("the har-\nbour\nis open", "the harbour\nis open"),
    "at the end": ("the har-\nbour", "the harbour"),
    "in capitals": ("THE HAR-\nBOUR IS", "THE HARBOUR\nIS"),
    "a compound": ("a long-\nrange boat", "a long-range\nboat"),
    "a compound of self": ("of self-\ngovernment there", "of self-government\nthere"),
    "a capital after it": ("the Coast-\nGuard of", "the Coast-Guard\nof"),
    "as elsewhere": ("the co-pilot and the co-\npilot", "the co-pilot and the co-pilot"),
    "joined elsewhere": ("Morvik said in Mor-\nvik", "Morvik said in Morvik"),
    "first half of others": ("the pro-\ngramme of", "the programme\nof"),
    "a number": ("from 10-\n12 boats", "from 10-\n12 boats"),
    "a dash": ("the pier -\nan old one", "the pier -\nan old one"),
}


@pytest.mark.parametrize(("source", "shown"), PARTED.values(), ids=PARTED)
def test_parted_words(source, shown):
    assert join_parted(source, words_of(source))[0] == shown


PAGES = """Harbours of the North                    7

The pier of Bergen was built before the war, and the council has
kept it open through all the win-

Harbours of the North                    8

ters since. It will be mended in May.

The boats have gone.

Harbours of the North                    9

They will be back.
"""


def test_edges_of_pages_are_apart_and_the_sentence_runs_on():
    document = prepare(lay_out(PAGES, "a.txt"))
    assert [document.words(p.span).replace("\n", " ") for p in document.passages] == [
        (
            "The pier of Bergen was built before the war, and the council has "
            "kept it open through all the winters since."
        ),
        "It will be mended in May.",
        "The boats have gone.",
        "They will be back.",
    ]
    assert [b.rule for b in document.blocks if b.kind is BlockKind.FURNITURE] == ["running head"] * 3
    assert "page numbers and running heads" in document.notices[0].message


def test_a_number_and_a_head_may_stand_together_at_an_edge():
    text = (
        "Page 1 of 2\nDRAFT\n\nThe pier of Bergen was built before the\n\nPage 2 of 2\nDRAFT\n\n"
        "War of 1940. It is closed."
    )
    document = prepare(lay_out(text, "a.txt"))
    said = [document.words(p.span).replace("\n", " ") for p in document.passages]
    assert said == ["The pier of Bergen was built before the War of 1940.", "It is closed."]


@pytest.mark.parametrize(
    "text",
    [
        "Chapter 1\n\nIt was cold.\n\nChapter 2\n\nIt was wet.",
        "And the rain\n\nIt was cold.\n\nAnd the rain\n\nIt was wet.",
        "The number is\n\n12\n\nThat is all.",
        "1\n\nIt was cold.\n\n5\n\nIt was wet.",
    ],
)
def test_what_comes_again_is_not_always_an_edge(text):
    document = lay_out(text, "a.txt")
    assert document.text == text
    assert all(block.kind is not BlockKind.FURNITURE for block in document.blocks)


MAIL = """From: Ana Lund <ana@harbour.example>
To: Bo Ask <bo@pier.example>
Subject: The pier
Date: Tue, 7 May 2024 09:00:00 +0200

> Is the pier of the
> old harbour closed?
>> It was open in May.

It is closed, and it stays
closed.

--
Ana Lund
Harbour office
"""


def test_mail(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(MAIL, "utf-8")
    document = load_document(str(path))
    assert [(p.kind.value, document.words(p.span).replace("\n", " ")) for p in document.passages] == [
        ("title", "The pier"),
        ("sentence", "Is the pier of the old harbour closed?"),
        ("sentence", "It was open in May."),
        ("sentence", "It is closed, and it stays closed."),
    ]
    assert document.metadata[:5] == ("The pier", "Ana Lund", "", "", "2024-05-07")
    assert [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.QUOTE] == [
        "Is the pier of the\nold harbour closed?",
        "It was open in May.",
    ]


ANSWER = """It is open again, I hear.

-----Original Message-----
From: Ana Lund [mailto:ana@harbour.example]
Sent: Tuesday, May 7, 2024 9:12 AM
To: Bo Ask
Subject: The pier

The pier is closed.

From: Bo Ask
Sent: Monday, May 6, 2024 8:00 PM
To: Ana Lund

Is it open?
"""


def test_mail_below_an_answer_is_quoted_without_marks():
    told = lay_out(ANSWER, "a.txt")
    apart = [b.span.of(told.text) for b in told.blocks if b.rule == "mail header"]
    assert [words.split(":")[0] for words in "\n".join(apart).split("\n")] == [
        "-----Original Message-----",
        *("From", "Sent", "To", "Subject"),
        *("From", "Sent", "To"),
    ]
    quoted = [b.span.of(told.text) for b in told.blocks if b.kind is BlockKind.QUOTE]
    assert quoted == ["The pier is closed.", "Is it open?"]


def test_most_texts_stay_letter_for_letter():
    text = "One - two.\n\n  3 > 2, they say:\n> so\n\nFrom: here\n\n12\n"
    document = lay_out(text, "a.txt")
    assert (document.text, document.notices) == (text, ())


def test_one_line_that_somebody_wrote_is_quoted():
    told = lay_out("No.\n\nAna Roe wrote on 5 May:\n\n> The pier is shut.\n\nIt is.", "a.txt")
    assert [b.span.of(told.text) for b in told.blocks if b.kind is BlockKind.QUOTE] == ["The pier is shut."]
    alone = lay_out("No.\n\n> The pier is shut.", "a.txt")
    assert BlockKind.QUOTE not in {block.kind for block in alone.blocks}


def test_rows_between_bars_make_a_text_markdown(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("| Year | Boats |\n| 2021 | Nine. Few. |\n\nSo it is.\n", "utf-8")
    document = load_document(str(path))
    shown = [document.words(passage.span) for passage in document.passages]
    assert shown == ["Year", "Boats", "2021", "Nine.", "Few.", "So it is."]


@pytest.mark.parametrize(
    "lines",
    [
        ("https://a.example/pier?id=40", "https://a.example/pier?id=1023"),
        ("-- note 4", "-- note 5"),
        ("Fri Apr 23 14:01:25 1999 Ana", "Fri Apr 30 19:39:25 1999 Ana"),
    ],
)
def test_lines_with_other_numbers_are_no_running_heads(lines):
    text = f"The pier is to be found at\n\n{lines[0]}\n\nand the quay at\n\n{lines[1]}\n\nor near it.\n"
    told = lay_out(text, "a.txt")
    assert BlockKind.FURNITURE not in {block.kind for block in told.blocks}
