"""Rows of a transcript: a label stands right over its words."""

from tui.documents import prepare
from tui.documents.model import Document
from tui.documents.plain_text.blocks import find_blocks
from tui.reader.text.wrap import Wrapper

CALL = "9:30 A.M. CET\n\nMAYOR LUND:  The pier is shut.\n\nIt is old.\n\nMR. ASK:  (Laughs.)  Is it?"


def test_a_label_is_the_head_of_its_turn():
    document = prepare(Document(CALL, "a.txt", blocks=find_blocks(CALL)))
    lines = Wrapper(document, document.text).wrap(40)
    rows = [document.text[start:end] for start, end in zip(lines.starts, lines.ends, strict=True)]
    assert rows == [
        "9:30 A.M. CET",
        "",
        "MAYOR LUND:",
        "The pier is shut.",
        "",
        "It is old.",
        "",
        "MR. ASK:",
        "(Laughs.)",
        "",
        "Is it?",
    ]


def test_each_line_of_a_text_read_line_by_line_begins_a_row():
    text = "One sail\nTwo sails and a very long mast of oak\nThree"
    document = prepare(Document(text, "a.txt", blocks=find_blocks(text)), segment="lines")
    lines = Wrapper(document, document.text).wrap(20)
    rows = [document.text[start:end] for start, end in zip(lines.starts, lines.ends, strict=True)]
    assert [row for row in rows if row] == ["One sail", "Two sails and a very", "long mast of oak", "Three"]
