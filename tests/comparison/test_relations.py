import pytest

from tests.framing.samples import axis, book, cue
from tui.alignment.model import Link, Strength
from tui.codebook import load_codebook
from tui.codebook.model import Target
from tui.comparison.relations import Relation, relation
from tui.documents.model import Document, Passage, PassageKind
from tui.framing.evidence.analysis import find_framing
from tui.pair import Pair
from tui.spans import Span


def paged(text):
    return Document(text, "it", passages=(Passage(0, Span(0, len(text)), PassageKind.SENTENCE, 0),))


def related(left, right):
    return relation(Pair(left, right).map(paged), Link(0, 0, 0.5, Strength.LIKELY))


@pytest.mark.parametrize(
    "left, right, expected",
    [
        ("The port will take 2% of the budget.", "The port swallows 3.5 per cent of it.", Relation.NUMBER),
        ("Four ferries serve the harbour.", "Nine ferries left the harbour idle.", Relation.NUMBER),
        ("The harbour tunnel is safe.", "The harbour tunnel is not safe.", Relation.OPPOSITE),
        ("Ferry tolls will rise in spring.", "Ferry tolls are going to fall.", Relation.OPPOSITE),
        ("The mayor opposes the tunnel.", "The mayor endorses the tunnel.", Relation.OPPOSITE),
        ("The mayor never opposed the tunnel.", "The mayor endorses the tunnel.", None),
        ("The tunnel flooded on Monday night.", "On Monday the tunnel was flooded.", None),
        ("The tunnel needs lamps.", "Under the tunnel runs an old mine full of bats.", Relation.RELATED),
        ("The ferry crew stays in the union.", "The ferry crew quits the union.", Relation.OPPOSITE),
        ("The port follows the charter.", "The port leaves the charter.", Relation.OPPOSITE),
        ("In 2019 the tunnel was dug.", "The tunnel was dug in 2021.", None),
        ("The toll is a burden.", "I am not convinced that the toll is a burden.", Relation.OPPOSITE),
        ("The crew sold the old ferry.", "There was no wind, the crew sold the old ferry.", None),
        ("The crew kept the ferry in port.", "The crew kept no watch of the ferry in port.", None),
        ("Ropes and nets dry on the old quay.", "Old ropes rot, and nobody dries nets.", Relation.OPPOSITE),
    ],
)
def test_the_words_show_how_two_passages_stand_to_each_other(left, right, expected):
    assert related(left, right) is expected
    assert related(right, left) is expected


NORWAY = Target("norway", "Norway", ("Norway",))


@pytest.mark.parametrize(
    "left, right, expected",
    [
        ("Norway paints the old harbour crane.", "Norway sells the old harbour crane.", Relation.RELATED),
        ("Norway builds the harbour crane.", "Norway constructs the harbour crane.", Relation.SAME),
        ("Norway sold the harbour crane.", "The harbour crane is sold by Norway.", Relation.SAME),
        ("Norway sold the harbour crane.", "The harbour crane stands idle.", Relation.SAME),
    ],
)
def test_who_does_something_else_is_not_said_to_do_the_same(left, right, expected):
    texts = Pair(left, right).map(paged)
    framing = texts.map(lambda text: find_framing(text, load_codebook(), NORWAY))
    assert relation(texts, Link(0, 0, 0.5, Strength.LIKELY), framing) is expected


def framed(left, right, *axes):
    texts = Pair(left, right).map(paged)
    framing = texts.map(lambda text: find_framing(text, book(*axes), NORWAY))
    return relation(texts, Link(0, 0, 0.5, Strength.LIKELY), framing)


def test_what_somebody_else_says_in_the_same_words_is_told_as_that():
    claim = "Norway builds the harbour crane"
    assert framed(f"{claim}.", f"“{claim},” said Ingrid Lund.") is Relation.VOICE
    assert framed(f"“{claim},” said Ingrid Lund.", f"“{claim},” said Ingrid Lund.") is Relation.SAME


def test_two_answers_to_a_question_of_the_codebook_are_opposite():
    limits = axis(cue("left", "does", verbs=["loosen"]), cue("right", "does", verbs=["mend"]))
    left, right = "Norway loosens the harbour rules.", "Norway mends the harbour rules."
    assert framed(left, right, limits) is Relation.OPPOSITE
    assert framed(left, left, limits) is not Relation.OPPOSITE
    assert framed(left, right) is not Relation.OPPOSITE


def test_an_amount_of_money_is_no_year():
    assert related("Tolls cost a family $2100.", "Each family pays $2,400 in tolls.") is Relation.NUMBER
