"""Paragraphs and headings."""

import textwrap

import pytest

from tui.documents.model import BlockKind
from tui.documents.plain_text.blocks import LineMark, find_blocks, line_blocks

LONG = "Japan has resisted calls to spend more on its defence, and it is bound by its constitution. " * 3
PROSE = (
    "It is learned that the minister plans to attend the summit again this year, although no date has been "
    "set so far and nobody at the ministry would confirm it when asked about it."
)


def words(text):
    return [block.span.of(text) for block in find_blocks(text)]


def test_blank_lines_part_paragraphs():
    assert words("One.\n\nTwo\nthree.\n \n\n  Four.  \n") == ["One.", "Two\nthree.", "Four."]


def test_wrapped_lines_are_one_paragraph():
    text = "\n\n".join(textwrap.fill(PROSE, 72) for _ in range(3))
    assert words(text) == [textwrap.fill(PROSE, 72)] * 3


def test_long_lines_are_paragraphs_of_their_own():
    text = f"{LONG.strip()}\n{LONG.strip()}\nA short one that follows.\n{LONG.strip()}"
    assert words(text) == text.split("\n")


def test_an_indented_line_begins_a_paragraph():
    first, second = textwrap.fill(PROSE, 60), textwrap.fill(PROSE, 60, initial_indent="    ")
    assert words(first + "\n" + second) == [first, second.strip()]


def test_a_short_last_line_before_a_capital_ends_a_paragraph():
    paragraph = textwrap.fill(PROSE, 70)
    assert len(paragraph.split("\n")[-1]) < 40
    assert words(paragraph + "\n" + paragraph) == [paragraph, paragraph]


def test_list_items_are_blocks():
    text = (
        "Three points were made on that day at the meeting:\n- one of them,\n  it goes on\n- two,\n3. three."
    )
    assert words(text) == [
        "Three points were made on that day at the meeting:",
        "- one of them,\n  it goes on",
        "- two,",
        "3. three.",
    ]


def test_verse_an_address_and_a_list_stay_lines():
    verse = "The pier is old,\n  The boat is new,\nAnd in the cold\n  The gulls are few."
    assert words(verse) == ["The pier is old,", "The boat is new,", "And in the cold", "The gulls are few."]
    assert words("Pier Four\nHarbour Road 5\nBergen") == ["Pier Four", "Harbour Road 5", "Bergen"]


def test_verse_in_small_letters_stays_lines():
    ragged = "i asked the river its name\nand it said rain\nthen i asked the rain and\nit said the same"
    assert len(words(ragged)) == 1  # a line that hangs in the air is a wrapped one
    free = "i had a boat\nand a dog to keep\none lamp to read by\nno more sleep\nin the harbour"
    assert words(free) == free.split("\n")
    stepped = "   we sold the boat\nand lost the dog\n   the lamp burns on\nthrough morning fog"
    assert words(stepped) == [line.strip() for line in stepped.split("\n")]


@pytest.mark.parametrize(
    "text",
    [
        "Sailors from\nBergen and Oslo met in the old hall at the end of the pier on Friday.",
        "The boat,\nHarbour officials said in the old hall on Friday afternoon,\nis ready.",
        "The price of a berth on the pier went up all year, and the rate rose from 2 to\n3. It stays.",
        "The council met again in the hall at the pier, and everyone agreed with it\n— or so it seemed.",
        "The sailors were\nNorwegians from the islands who had come for the council in the old hall.",
    ],
)
def test_a_wrapped_paragraph_is_not_cut(text):
    assert words(text) == [text]


def test_a_title_right_over_its_text():
    text = f"The old pier\n{textwrap.fill(PROSE, 70)}"
    assert [block.kind for block in find_blocks(text)] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_kinds_and_marks():
    text = "Two piers:\n* one\n* two\n\nSo they say\nand more\n-----\nEnd."
    marks = {text.index("So"): LineMark(BlockKind.QUOTE, None, 1)}
    assert [(block.kind.value, block.span.of(text)) for block in find_blocks(text, marks)] == [
        ("paragraph", "Two piers:"),
        ("item", "* one"),
        ("item", "* two"),
        ("quote", "So they say"),
        ("paragraph", "and more"),
        ("paragraph", "-----"),
        ("paragraph", "End."),
    ]


def test_a_line_alone_over_a_paragraph_is_a_heading():
    text = f"\n\n{LONG}\n\n".join(["The Summit", "Rethinking ties", "He left.", "and more", "End"])
    found = [(b.span.of(text), b.level, b.rule) for b in find_blocks(text) if b.kind is BlockKind.HEADING]
    assert found == [("The Summit", 1, "line alone"), ("Rethinking ties", 2, "line alone")]


def test_a_question_over_a_text_is_its_title_where_no_interviewer_asks_on():
    asked, again = "Who may use the pier?", "And who pays for the pier?"
    assert find_blocks(f"{asked}\n\n{LONG}")[0].kind is BlockKind.HEADING
    talk = find_blocks(f"{asked}\n\n{LONG}\n\n{again}\n\n{LONG}")
    assert {block.kind for block in talk} == {BlockKind.PARAGRAPH}
    assert find_blocks(f"{LONG}\n\n{again}\n\n{LONG}")[1].kind is BlockKind.PARAGRAPH


def test_a_short_paragraph_below_is_enough():
    text = "Preamble\n\nThe rules of this society were written by its first members, and nobody changed them."
    assert [block.kind for block in find_blocks(text)] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert [block.kind for block in find_blocks("Preamble\n\nRules and members")] == [BlockKind.PARAGRAPH] * 2


def test_a_byline_may_stand_between_title_and_text():
    blocks = find_blocks(f"The Summit\nBy Jane Roe\n{LONG}\n{LONG}")
    assert [block.level for block in blocks] == [1, 2, 0, 0]


def test_lines():
    text = " one \n\ntwo\n   \n"
    assert [tuple(block.span) for block in line_blocks(text)] == [(1, 4), (6, 6), (7, 10), (11, 11)]
    assert len(line_blocks("a\nb")) == len(line_blocks("a\nb\n")) == 2
    assert len(line_blocks("a\n\n")) == 2
