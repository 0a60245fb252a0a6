"""Whether two texts run in parallel, and what a pair of such texts is worth."""

import random
from itertools import product

import numpy as np
import pytest

from tests.alignment.conftest import document
from tui.alignment.matrices.pairs import Pairs
from tui.alignment.scoring.likeness import values_of
from tui.alignment.scoring.parallel import judge, parallelism
from tui.alignment.words.lexicon import read_lexicon
from tui.alignment.words.names import Names
from tui.alignment.words.ngrams import letter_space
from tui.alignment.words.terms import read_terms
from tui.errors import silent
from tui.pair import Pair

SIZE = 64
SYLLABLES = [*map("".join, product("bdfgklmnprtz", "aeiou"))]


def told(beside, size=SIZE):
    """How far texts run in parallel of which passage `left` says the same as `right` alone."""
    pairs = Pairs.all((size, size))
    shared = np.zeros(len(pairs.cells))
    for left, right in beside:
        shared[left * size + right] = 1.0
    return parallelism(shared, pairs)


def mixed(count):
    """So many pairs of passages in no order."""
    return [*zip(range(count), random.Random(7).sample(range(SIZE), count), strict=True)]


def test_texts_that_say_the_same_in_order_run_in_parallel():
    assert told([(at, at) for at in range(SIZE)]) == 1.0


def test_a_counterpart_for_nearly_every_passage_is_enough_in_any_order():
    assert told(mixed(SIZE - 2)) == 1.0


def test_some_counterparts_in_no_order_are_no_parallel():
    assert told(mixed(SIZE // 2)) == told(mixed(SIZE // 4)) == told([]) == 0.0


def test_a_few_counterparts_in_order_are_one():
    assert told([(at, at) for at in range(SIZE // 4)]) == 1.0


def test_short_texts_are_never_judged_so():
    assert told([(at, at) for at in range(20)], size=20) == 0.0


def judged(left, right):
    terms = read_terms(Pair(document(left), document(right)), Names.of(()), silent)
    pairs = Pairs.all((len(left), len(right)))
    return judge(read_lexicon(terms), letter_space(terms), pairs), pairs


def invented(seed):
    """Forty sentences of four invented words each, every word twice in the text."""
    draw = random.Random(seed)
    words = ["".join(draw.choices(SYLLABLES, k=3)) for _ in range(80)]
    return [" ".join(words[(4 * at + step) % 80] for step in range(4)) + "." for at in range(40)]


def test_a_passage_and_its_copy_are_as_like_as_can_be():
    sentences = invented(3)
    found, pairs = judged(sentences, sentences)
    likeness = sum(values_of(part, pairs) for part in found.parts[:3])
    assert likeness.reshape(40, 40).diagonal().mean() == pytest.approx(1.0, abs=0.02)


def test_words_that_keep_standing_opposite_each_other_bring_their_passages_nearer():
    sentences = invented(3)
    here, there = (
        [f"{one[:-1]} {word}." if at % 2 else one for at, one in enumerate(sentences)]
        for word in ("velmora", "tisken")
    )
    found, pairs = judged(here, there)
    assert [part.name for part in found.parts] == ["terms", "phrases", "letters", "learnt words"]
    gained = values_of(found.parts[3], pairs).reshape(40, 40)
    assert gained[1, 1] > 0.0 and gained[1, 1] > gained[1, 2]
