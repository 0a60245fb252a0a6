"""Which target is followed, and what the reader is told of the choice."""

import pytest

from tests.framing.samples import NORWAY, document
from tui.codebook.model import Codebook, Target
from tui.errors import ParallaxError
from tui.framing import choose_target
from tui.pair import Pair

CHAD = Target("chad", "Chad", ("Chad",))
BOTH = Codebook("two", targets=(NORWAY, CHAD))


def texts(left, right):
    return Pair(document(left), document(right))


def test_the_first_target_if_both_texts_mention_it():
    assert choose_target(texts("Norway. Chad. Chad.", "Norway."), BOTH) == (NORWAY, None)


def test_else_the_one_mentioned_most_in_both_said_as_a_guess():
    target, notice = choose_target(texts("Norway. Chad.", "Chad."), BOTH)
    assert target is CHAD
    assert "a guess" in notice
    assert "Norway" in notice


def test_else_the_first_with_a_notice():
    target, notice = choose_target(texts("Norway.", "Chad."), BOTH)
    assert target is NORWAY
    assert "followed is Norway" in notice


def test_an_explicit_choice_wins():
    assert choose_target(texts("Norway.", "Norway."), BOTH, "chad") == (CHAD, None)
    target, notice = choose_target(texts("Mali.", "Mali."), BOTH, names=("Mali", "Bamako"))
    assert (target.label, target.names, notice) == ("Mali", ("Mali", "Bamako"), None)


def test_faults_are_said_in_one_sentence():
    with pytest.raises(ParallaxError, match=r"no target 'peru'.*norway, chad"):
        choose_target(texts("", ""), BOTH, "peru")
    with pytest.raises(ParallaxError, match="names no target"):
        choose_target(texts("", ""), Codebook("none"))
