"""A text's passages at a place."""

import pickle
from dataclasses import replace

import pytest

from tui.documents import bundled_paths, load_document
from tui.documents.model import Document, Passage, PassageKind, Passages, Turn
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


def test_a_title_is_number_0_and_leaves_the_fingerprint_alone():
    body = "The yard is open."
    plain = Document(body, "-", passages=(Passage(0, Span(0, 17), PassageKind.SENTENCE, 0),))
    title = Passage(0, Span(0, 5), PassageKind.TITLE, 0)
    sentence = Passage(1, Span(7, 24), PassageKind.SENTENCE, 1)
    titled = Document(f"Ships\n\n{body}", "-", passages=(title, sentence), body=7)
    assert (titled.fingerprint, titled.titled, plain.titled) == (plain.fingerprint, True, False)
    assert [titled.number(0), titled.number(1), plain.number(0)] == [0, 1, 1]
    assert [titled.numbered(0), titled.numbered(1), plain.numbered(1)] == [0, 1, 0]


def test_a_turn_is_found_by_any_place_in_it():
    text = "Ana: Yes.\nBo: No."
    ana, bo = Turn(Span(0, 3), "Ana", Span(5, 9)), Turn(Span(10, 12), "Bo", Span(14, 17))
    document = Document(text, "-", turns=(ana, bo))
    assert [document.turn_at(at) for at in (0, 6, 9, 10, 16, 17)] == [ana, ana, None, bo, bo, None]
