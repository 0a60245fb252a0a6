"""A text's passages at a place."""

import pytest

from tui.documents.model import Document, Passage, PassageKind
from tui.spans import Span

SPANS = (Span(0, 4), Span(5, 9), Span(10, 14))
TEXT = Document(
    "One. Two. Six.",
    "-",
    passages=tuple(Passage(number, span, PassageKind.SENTENCE, 0) for number, span in enumerate(SPANS)),
)


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (Span(0, 14), [0, 1, 2]),
        (Span(2, 6), [0, 1]),
        (Span(5, 10), [1]),
        (Span(9, 11), [1, 2]),
        (Span(0, 0), []),
    ],
)
def test_the_passages_at_a_place(place, found):
    assert [passage.id for passage in TEXT.passages_in(place)] == found


def test_a_text_without_passages_has_none_at_a_place():
    assert list(Document("One.", "-").passages_in(Span(0, 4))) == []
