"""Which words that are spelt nearly alike may stand for each other."""

import pytest

from tui.alignment import align
from tui.alignment.model import EvidenceKind
from tui.alignment.words.kinship import kin


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("2024", "2025"),
        ("3.5", "35"),
        ("forward", "for"),
        ("pacifist", "indo-pacific"),
        ("election", "selection"),
        ("elect", "select"),
        ("proxi", "proxim"),
        ("proxy", "proximity"),
        ("context", "contest"),
        ("minister", "sinister"),
    ],
)
def test_other_words_do_not_stand_for_each_other(left, right):
    assert not kin(left, right)
    assert not kin(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("constrain", "constraint"),
        ("netanyahu", "nethanyahu"),
        ("armament", "rearmament"),
        ("militarist", "militarism"),
        ("leader", "leadership"),
        ("strategy", "strategic"),
        ("zelenskyy", "zelenskiy"),
    ],
)
def test_forms_and_spellings_of_one_word_do(left, right):
    assert kin(left, right)
    assert kin(right, left)


def test_two_years_are_no_likeness(pair):
    texts = pair(
        ["Rovers beat City in 2024 and went forward.", "Rain."], ["Rovers beat City for 2025.", "Snow."]
    )
    fuzzy = [item for item in align(texts).explain(0, 0).evidence if item.kind is EvidenceKind.FUZZY]
    assert [(texts.left.words(item.left), texts.right.words(item.right)) for item in fuzzy] == []
