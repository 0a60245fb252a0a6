"""Passages read for meaning: once, in order, and told where they cannot be."""

import numpy as np
import pytest

from tui.errors import Cancelled
from tui.meaning import encoder
from tui.meaning.encoder import Meaning, UnreadableError
from tui.meaning.sentences import packed, unpacked
from tui.pair import Pair, Side

TEXTS = Pair(
    (
        "The harbour froze before the fleet could leave.",
        "Bakers in the old town went on strike over the price of flour.",
        "",
    ),
    (
        "A comet was seen from the southern islands.",
        "Ice kept the ships in port.",
        (
            "Those who make bread stopped work because grain had become dear, and the mayor, who had said it "
            "would stay cheap, did not receive them until the market had closed for the week."
        ),
    ),
)


def alike(reading):
    return reading.alike(*(np.arange(len(side)) for side in reading.sides))


def test_what_speaks_of_the_same_is_most_alike():
    reading = Meaning(None).read(TEXTS)
    assert alike(reading)[:2].argmax(1).tolist() == [1, 2]
    assert reading.nearest(Side.LEFT, 0, Side.RIGHT)[0].passage == 1
    words = {
        (TEXTS.left[0][slice(*pair.left)], TEXTS.right[1][slice(*pair.right)])
        for pair in reading.word_pairs(0, 1)
    }
    assert ("fleet", "ships") in words
    long = reading.sides.right[2]
    assert len(long.clauses) > 1
    assert "would" not in {TEXTS.right[2][slice(*place)] for place in long.places}


def test_what_is_kept_is_not_read_again(tmp_path, monkeypatch):
    path = tmp_path / "sentences.db"
    first = Meaning(path).read(TEXTS)
    monkeypatch.setattr(encoder, "read_weights", lambda _: pytest.fail("the weights were loaded"))
    again = Meaning(path).read(TEXTS)
    assert (alike(again) == alike(first)).all()
    assert again.word_pairs(0, 1) == first.word_pairs(0, 1)


def test_those_first_in_order_are_read_of_too_many(monkeypatch):
    monkeypatch.setattr(encoder, "MOST", 2)
    reading = Meaning(None).read(TEXTS, [(Side.RIGHT, 2), (Side.LEFT, 1), (Side.LEFT, 0)])
    assert [sentence is not None for sentence in reading.sides.left] == [False, True, False]
    assert [sentence is not None for sentence in reading.sides.right] == [False, False, True]
    assert (alike(reading) != 0).sum() == 1


def test_what_was_read_before_the_end_is_kept(tmp_path):
    path = tmp_path / "sentences.db"

    def cancel(_stage, fraction):
        if fraction > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        Meaning(path).read(TEXTS, progress=cancel)
    told = []
    Meaning(path).read(TEXTS, progress=lambda *report: told.append(report))
    assert told == []


def test_a_damaged_file_is_told_and_how_to_mend_it(tmp_path):
    damaged = tmp_path / "weights.npz"
    damaged.write_bytes(b"PK nothing")
    with pytest.raises(UnreadableError, match=r"is damaged\. Links rest on words alone; to install"):
        Meaning(None, damaged).read(TEXTS)


def test_another_language_is_told():
    foreign = "Der alte Hafen war schon im Herbst zugefroren, und kein Schiff verliess mehr die Bucht. " * 6
    with pytest.raises(UnreadableError, match="English only"):
        Meaning(None).read(Pair(TEXTS.left, (foreign,)))


def test_texts_without_passages_are_alike_in_nothing():
    reading = Meaning(None).read(Pair((), TEXTS.right))
    assert alike(reading).shape == (0, 3)
    assert reading.nearest(Side.RIGHT, 0, Side.LEFT) == []
    assert len(reading.nearest(Side.RIGHT, 0, Side.RIGHT)) == 2


def test_a_sentence_survives_its_bytes():
    for sentence in Meaning(None).read(TEXTS).sides.right:
        again = unpacked(packed(sentence))
        assert (again.clauses == sentence.clauses).all()
        assert (again.words == sentence.words).all()
        assert again.places == sentence.places
    with pytest.raises(ValueError):
        unpacked(b"\1\0\0\0\0\0\0\0" + bytes(100))
    with pytest.raises(ValueError):
        unpacked(b"")
