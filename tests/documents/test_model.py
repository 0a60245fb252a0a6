"""A text's passages at a place."""

import pickle
from dataclasses import replace

import pytest

from tui.documents import bundled_paths, load_document
from tui.documents.model import Document, Passage, PassageKind, Passages
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


def test_compact_passages_are_the_same_passages():
    document = load_document(bundled_paths().left)
    compact = Passages(document.passages)
    assert compact == document.passages and document.passages == compact
    assert hash(compact) == hash(document.passages)
    assert (compact[-1], compact[3:5]) == (document.passages[-1], list(document.passages[3:5]))
    assert next(reversed(compact)) == document.passages[-1]
    with pytest.raises(IndexError):
        compact[len(compact)]
    after = replace(document, passages=compact)
    assert after == document and list(after.starts) == document.starts
    assert pickle.loads(pickle.dumps(compact)) == compact


def test_compact_passages_know_whether_they_all_hold_words():
    assert Passages(TEXT.passages).all_hold_words({1})
    assert not Passages(TEXT.passages).all_hold_words({0})
    assert not Passages([Passage(0, Span(3, 3), PassageKind.LINE, 0)]).all_hold_words(set())
