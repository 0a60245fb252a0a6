"""A text's passages at a place."""

import pickle
from dataclasses import replace

import pytest

from tui.documents import bundled_paths, load_document, prepare
from tui.documents.model import (
    Block,
    BlockKind,
    Document,
    Metadata,
    Passage,
    PassageKind,
    Passages,
    Place,
)
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


def test_a_place_holds_from_its_offset_to_the_next():
    document = replace(TEXT, places=(Place(2, "p. 7"), Place(10, "p. 8")))
    assert [document.place_of(offset) for offset in (0, 2, 9, 10, 99)] == ["", "p. 7", "p. 7", "p. 8", "p. 8"]
    assert TEXT.place_of(3) == ""


def test_words_are_found_again_by_heading_paragraph_and_page():
    parts = [
        ("Ships", BlockKind.TITLE),
        ("Ships", BlockKind.HEADING),
        ("One.", BlockKind.PARAGRAPH),
        ("Menu", BlockKind.FURNITURE),
        ("Two.", BlockKind.PARAGRAPH),
        ("In  port", BlockKind.HEADING),
        ("Three.", BlockKind.QUOTE),
        ("Four.", BlockKind.ITEM),
        ("12 %", BlockKind.CELL),
    ]
    text, blocks = "", []
    for words, kind in parts:
        blocks.append(Block(Span(len(text), len(text) + len(words)), kind))
        text += f"{words}\n\n"
    there = (Place(text.index("Two"), "p. 7"),)
    document = Document(text, "-", Metadata(title="ships"), tuple(blocks), places=there)
    found = {words: str(document.locator(text.index(words))) for words, _ in parts[2:]}
    assert found == {
        "One.": "para. 1",
        "Menu": "",
        "Two.": "para. 2, p. 7",
        "In  port": "sec. “In port”, p. 7",
        "Three.": "sec. “In port”, para. 1, p. 7",
        "Four.": "sec. “In port”, para. 2, p. 7",
        "12 %": "sec. “In port”, p. 7",
    }
    assert str(Document("Bare.", "-").locator(2)) == ""


@pytest.mark.parametrize("kind", list(BlockKind))
def test_passages_are_found_in_every_kind_of_block_but_furniture(kind):
    block = Block(Span(0, 14), kind)
    found = prepare(Document(TEXT.text, "-", blocks=(block,)), clean=False).passages
    expected = {BlockKind.HEADING: 1, BlockKind.TITLE: 1, BlockKind.FURNITURE: 0}.get(kind, 3)
    assert len(found) == expected
