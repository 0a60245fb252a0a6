"""Which target is followed, and what the reader is told of the choice."""

import pytest

from tests.framing.samples import NORWAY, document
from tui.codebook.model import Codebook, Target
from tui.errors import ParallaxError
from tui.framing.target.choosing import choose_target
from tui.pair import Pair

CHAD = Target("chad", "Chad", ("Chad",))
BOTH = Codebook("two", targets=(NORWAY, CHAD))


def texts(left, right):
    return Pair(document(left), document(right))


def test_the_first_target_if_both_texts_mention_it():
    assert choose_target(texts("Norway. Chad. Chad.", "Norway."), BOTH) == (NORWAY, None)


def test_else_the_best_candidate_said_as_a_guess():
    target, notice = choose_target(texts("Norway won. Chad lost.", "Chad won."), BOTH)
    assert target.id == "chad"
    assert "a guess" in notice
    assert "Norway, whom the codebook names, is not in both" in notice
    assert "parallax targets" in notice


def test_a_target_that_is_hardly_in_the_texts_gives_way():
    about = " ".join(f"Peru sold {number} ships." for number in range(20))
    target, notice = choose_target(texts(f"{about} Norway paid.", f"{about} Norway paid."), BOTH)
    assert target.label == "Peru"
    assert "Norway, whom the codebook names, is hardly in them" in notice


def test_a_candidate_may_be_no_target_of_the_codebook():
    target, notice = choose_target(texts("The bike lanes help.", "Bike lanes cost. Bike lanes help."), BOTH)
    assert target.label == "bike lanes"
    assert "Norway" not in notice  # whom neither text speaks of nobody asked for


def test_else_the_first_with_a_notice():
    target, notice = choose_target(texts("Norway.", "Chad."), BOTH)
    assert target is NORWAY
    assert "followed is Norway" in notice


def test_one_text_alone():
    text = document("Peru won. Peru lost.")
    target, notice = choose_target(Pair(text, text), BOTH)
    assert (target.label, "named 2 times" in notice) == ("Peru", True)
    once = document("Peru Airlines landed. Its pilot slept.")
    assert choose_target(Pair(once, once), BOTH)[0] is NORWAY


def test_an_explicit_choice_wins():
    assert choose_target(texts("Norway.", "Norway."), BOTH, "chad") == (CHAD, None)
    target, notice = choose_target(texts("Weibo.", "Weibo."), BOTH, names=("Weibo", "the site"))
    assert (target.label, target.names[0], notice) == ("Weibo", "Weibo", None)
    assert "site" in target.names


def test_faults_are_said_in_one_sentence():
    with pytest.raises(ParallaxError, match=r"no target 'peru'.*norway, chad"):
        choose_target(texts("", ""), BOTH, "peru")
    with pytest.raises(ParallaxError, match="names no target"):
        choose_target(texts("", ""), Codebook("none"))


@pytest.mark.parametrize("name", ["", "  ", "!!!"])
def test_a_name_without_a_letter_is_refused_in_a_sentence(name):
    with pytest.raises(ParallaxError, match="holds no letter"):
        choose_target(texts("Norway won.", "Chad won."), BOTH, names=["Norway", name])
