"""Wrapping loses no character, makes no row too wide, and rows and offsets agree."""

import re
from array import array

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.documents.model import Block, BlockKind, Document
from tui.reader.text.cells import cells, is_narrow
from tui.reader.text.drawable import drawable
from tui.reader.text.wrap import Wrapper, wrap_exactly, wrap_narrow
from tui.spans import Span

ALPHABET = st.sampled_from("aabc .,“”—’-  é中文、（）\u0301👩\u200d👧🇯🇵שלום\u00a0\n\t\x1b")
WORDS = st.lists(
    st.text(ALPHABET, min_size=1, max_size=12) | st.sampled_from(["word", "and", "e" * 30]), max_size=30
)
TEXTS = st.lists(WORDS.map(" ".join), max_size=5).map("\n\n".join)
WIDTHS = st.integers(2, 40)


def document_of(text, kinds=()):
    spans = [
        Span(*found.span())
        for found in re.finditer(r"\S(?:.*?\S)??(?=\s*(?:\n[ \t]*\n|\Z))", text, re.DOTALL)
    ]
    kinds = list(kinds) + [BlockKind.PARAGRAPH] * len(spans)
    return Document(
        text, "x", blocks=tuple(Block(span, kind) for span, kind in zip(spans, kinds, strict=False))
    )


def wrapped(text, width, **options):
    drawn = drawable(text)
    return drawn, Wrapper(document_of(text), drawn).wrap(width, **options)


@given(TEXTS, WIDTHS)
@settings(deadline=None)
def test_every_character_stands_in_exactly_one_row(text, width):
    drawn, lines = wrapped(text, width)
    shown = [0] * len(text)
    for start, end in zip(lines.starts, lines.ends, strict=True):
        for offset in range(start, end):
            shown[offset] += 1
    assert all(count <= 1 for count in shown)
    assert all(count == 1 for character, count in zip(drawn, shown, strict=True) if not character.isspace())


@given(TEXTS, WIDTHS)
@example("a \u200d\u200db", 2)
@settings(deadline=None)
def test_no_row_is_wider_than_the_width(text, width):
    drawn, lines = wrapped(text, width)
    assert all(cells(drawn[start:end]) <= width for start, end in zip(lines.starts, lines.ends, strict=True))


@given(TEXTS, WIDTHS)
@settings(deadline=None)
def test_rows_follow_one_another(text, width):
    _, lines = wrapped(text, width)
    places = [place for row in zip(lines.starts, lines.ends, strict=True) for place in row]
    assert places == sorted(places)


@given(TEXTS, WIDTHS)
@settings(deadline=None)
def test_the_row_of_an_offset_shows_it(text, width):
    _, lines = wrapped(text, width)
    for row, (start, end) in enumerate(zip(lines.starts, lines.ends, strict=True)):
        for offset in range(start, end):
            assert lines.row_of(offset) == row
        if start < end:
            assert lines.row_of(lines.offset_at(row)) == row


@given(st.text(ALPHABET), WIDTHS)
@settings(deadline=None)
def test_narrow_text_wraps_the_same_on_both_paths(text, width):
    text = re.sub(" +", " ", "".join(c for c in drawable(text) if is_narrow(c, 0, 1))).strip()
    tables = []
    for wrap in (wrap_narrow, wrap_exactly):
        starts, ends = array("I"), array("I")
        wrap(text, Span(0, len(text)), width, starts, ends)
        tables.append((list(starts), list(ends)))
    assert tables[0] == tables[1]


@given(st.text())
@settings(deadline=None)
def test_what_is_drawn_is_as_long_as_the_text_and_commands_nothing(text):
    drawn = drawable(text)
    assert len(drawn) == len(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", drawn)
