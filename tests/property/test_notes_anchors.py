"""What holds for every text and every anchor."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from tui.documents.model import Document
from tui.notes.anchoring.anchors import make_anchor, resolve
from tui.notes.anchoring.fold import fold
from tui.notes.model import AnchorStatus
from tui.pair import Side
from tui.spans import Span

SIGNS = st.text(
    st.one_of(st.sampled_from("abcdeABC .,-\n\t'\"’“”…–—\u00ad\u200bﬁ日é"), st.characters(codec="utf-8")),
    max_size=200,
)


@given(SIGNS)
def test_every_folded_character_has_its_place_in_order(text):
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    for before, after in zip(folded.starts, list(folded.starts)[1:], strict=False):
        assert before <= after
    for start, end in zip(folded.starts, folded.ends, strict=True):
        assert 0 <= start < end <= len(text)
    assert fold(folded.text).text == folded.text or any(ord(sign) > 127 for sign in text)


@given(SIGNS, st.data())
def test_an_anchor_in_its_own_text_is_sure(text, data):
    assume(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = Document(text, "")
    (found,) = resolve([make_anchor(document, Span(start, end), Side.LEFT)], document)
    assert (found.status, found.span) == (AnchorStatus.SURE, Span(start, end))


@given(SIGNS, SIGNS, st.data())
def test_a_place_in_any_other_text_lies_in_it(text, other, data):
    assume(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    anchor = make_anchor(Document(text, ""), Span(start, end), Side.LEFT)
    (found,) = resolve([anchor], Document(other, ""))
    assert 0 <= found.score <= 1
    assert (found.span is None) == (found.status is AnchorStatus.ORPHAN)
    if found.span is not None:
        assert 0 <= found.span.start < found.span.end <= len(other)


@given(st.integers(0, 8), st.integers(20, 90), st.sampled_from(["\n", "\n   ", "\t"]))
def test_a_sentence_is_found_when_lines_are_broken_elsewhere(number, width, blank):
    sentences = [
        "The treaty was signed in the spring.", "Critics called it a retreat from earlier promises.",
        "The minister said that the budget would rise.", "Fishermen on the coast were not consulted.",
        "A second round of talks is expected.", "Nobody in the harbour had heard of it.",
        "Prices were higher than in any year before.", "Two delegations left before the vote was taken.",
        "What remains is a promise without a date.",
    ]  # fmt: skip
    text = " ".join(sentences)
    start = text.index(sentences[number])
    anchor = make_anchor(Document(text, ""), Span(start, start + len(sentences[number])), Side.LEFT)
    wrapped = re.sub(rf"(.{{{width}}}\S*) ", rf"\1{blank}", text)
    (found,) = resolve([anchor], Document(wrapped, ""))
    assert found.status is AnchorStatus.SURE
    assert " ".join(found.span.of(wrapped).split()) == sentences[number]
