from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.framing.samples import axis, book, cue
from tui.alignment.model import Link, Strength
from tui.codebook import load_codebook
from tui.codebook.model import Target
from tui.comparison.model import Relation
from tui.comparison.relations import relation
from tui.documents.model import Document, Passage, PassageKind
from tui.framing.evidence.analysis import find_framing
from tui.pair import Pair
from tui.spans import Span


def paged(text):
    return Document(text, "it", passages=(Passage(0, Span(0, len(text)), PassageKind.SENTENCE, 0),))


def related(left, right, reading=None):
    return relation(Pair(left, right).map(paged), Link(0, 0, 0.5, Strength.LIKELY), reading=reading)


@pytest.mark.parametrize(
    "left, right, expected",
    [
        ("The port will take 2% of the budget.", "The port swallows 3.5 per cent of it.", Relation.NUMBER),
        ("Four ferries serve the harbour.", "Nine ferries left the harbour idle.", Relation.NUMBER),
        ("The harbour tunnel is safe.", "The harbour tunnel is not safe.", Relation.OPPOSITE),
        ("Ferry tolls will rise in spring.", "Ferry tolls are going to fall.", Relation.OPPOSITE),
        ("The mayor opposes the tunnel.", "The mayor endorses the tunnel.", Relation.OPPOSITE),
        ("The mayor never opposed the tunnel.", "The mayor endorses the tunnel.", Relation.RELATED),
        ("The tunnel flooded on Monday night.", "On Monday the tunnel was flooded.", None),
        ("The tunnel needs lamps.", "Under the tunnel runs an old mine full of bats.", Relation.RELATED),
        ("The ferry crew stays in the union.", "The ferry crew quits the union.", Relation.OPPOSITE),
        ("The port follows the charter.", "The port leaves the charter.", Relation.OPPOSITE),
        ("In 2019 the tunnel was dug.", "The tunnel was dug in 2021.", Relation.RELATED),
        ("The toll is a burden.", "I am not convinced that the toll is a burden.", Relation.OPPOSITE),
        ("The crew sold the old ferry.", "There was no wind, the crew sold the old ferry.", None),
        ("The crew kept the ferry in port.", "The crew kept no watch of the ferry in port.", None),
        ("Ropes and nets dry on the old quay.", "Old ropes rot, and nobody dries nets.", Relation.OPPOSITE),
    ],
)
def test_the_words_show_how_two_passages_stand_to_each_other(left, right, expected):
    assert related(left, right) is expected
    assert related(right, left) is expected


@pytest.mark.parametrize(
    "left, right",
    [
        ("The miners use the old ferry.", "The miners no longer use the old ferry."),
        ("The crew repairs the harbour crane.", "The crew failed to repair the harbour crane."),
        ("The bank pays for the lamps.", "The bank refuses to pay for the lamps."),
        ("The port sells ropes to sailors.", "The port was barred from selling ropes to sailors."),
        ("The harbour crane is a danger.", "The mayor denies that the harbour crane is a danger."),
        ("No sailor trusts the lighthouse.", "The sailor trusts the lighthouse."),
        ("The crew hardly cleans the lighthouse.", "The crew cleans the lighthouse."),
        ("The lighthouse needs a keeper.", "The lighthouse does not need a keeper."),
        ("The ferry has a licence.", "The ferry does not have a licence."),
        ("The crane should be painted grey.", "The crane should not be painted grey."),
        ("The crew mends the harbour crane.", "The crew doesnt mend the harbour crane."),
    ],
)
def test_a_denial_of_what_the_other_says_is_opposite(left, right):
    assert related(left, right) is Relation.OPPOSITE
    assert related(right, left) is Relation.OPPOSITE


@pytest.mark.parametrize(
    "left, right",
    [
        ("The harbour crane is painted grey.", "The harbour crane should not be painted grey."),
        ("The crew sold the old ferry.", "If the crew had not sold the old ferry, it would sail."),
        ("The crew opened the lighthouse in May.", "The crew did not open the lighthouse until May."),
        ("The harbour made mistakes in spring.", "The harbour will not repeat its mistakes in spring."),
        ("The tunnel flooded on Monday night.", "Why was the tunnel not flooded on Monday night?"),
        ("The old ferry left the harbour.", "The Miss Enter reached the harbour, an old ferry."),
        ("The toll did not rise in spring.", "The toll fell in spring."),
        ("The crew can't mend the harbour crane.", "The crew cant mend the harbour crane."),
        ("The harbour crane isn't safe.", "The harbour crane isnt safe."),
        ("Police keep the harbour vault shut.", "Police looked into the break-in at the harbour vault."),
        (
            "The crew took the lead entering the last lap.",
            "The crew fell with two miles left in the last lap.",
        ),
        ("The ferry crew was fired in spring.", "The mayor didn't say why the ferry crew was fired."),
        ("No sailors were taken into custody on Monday.", "The sailor was not at once taken into custody."),
        ("No claim was made for the lost ferry.", "No claim for the lost ferry was made."),
        ("In May Lund Rovers won against Berg United.", "In May Berg United lost against Lund Rovers."),
        ("The tug is painted grey.", "Unlike the tug, the ferry is not painted grey."),
    ],
)
def test_what_denies_nothing_the_other_says_is_not_opposite(left, right):
    assert related(left, right) is not Relation.OPPOSITE
    assert related(right, left) is not Relation.OPPOSITE


@pytest.mark.parametrize(
    "left, right",
    [
        ("The crew won the third race.", "The crew won the fifth race."),
        ("On 3 May the crew won the race.", "On 9 May the crew won the race."),
        ("Ole Lund, 41, steers the ferry.", "Nils Berg, 29, steers the ferry."),
        ("A 40-year-old sailor steers the ferry.", "A 30-year-old sailor steers the ferry."),
        ("The ferry came after six hours.", "The ferry came two hours sooner."),
        ("Nine sailors live by the lighthouse.", "The old keeper counts four sailors among his friends."),
        ("The harbour town is home to 900 people.", "A storm in the harbour town killed 12 people."),
        ("The crew mended three sails.", "Wind tore these two sails of the crew."),
        ("The crew lost six boats.", "The crew lost six of its nine boats."),
        ("The ferry sails at 6:15 pm on Monday.", "On Monday the ferry sails at 8:40 pm."),
        ("In the race Ole Lund mended six sails.", "In the race Nils Berg mended nine sails."),
        ("The port has 2 cranes and 30 lamps.", "The port has 5 cranes and 90 lamps."),
        ("The crew needs 9 points for the harbour cup.", "The harbour crew won the cup with 1,300 points."),
        ("Divers found three bells, two of them cracked.", "Divers found two cracked bells."),
        ("Police accuse two sailors of the ferry.", "One of the two sailors of the ferry is accused."),
        ("The keeper served the lighthouse seven seasons.", "The lighthouse keeper left after four seasons."),
        ("The ferry was hit around 7 p. m. on Monday.", "On Monday the ferry was hit at 9:40 p. m."),
        # a change is not what it leads to, nor a year's what is summed over several
        ("The harbour index rose 11 points.", "The harbour index rose to 2,117 points."),
        ("Harbour tolls fell by 30 crowns.", "Harbour tolls fell to 90 crowns."),
        ("Harbour tolls rise by 3 percent a year.", "Harbour tolls rose by 11 percent in four years."),
        (
            "Harbour tolls rise 3 percent a year.",
            "Within six years harbour tolls rose 11 percent over 2 years.",
        ),
    ],
)
def test_numbers_that_count_something_else_are_no_other_number(left, right):
    assert related(left, right) is not Relation.NUMBER
    assert related(right, left) is not Relation.NUMBER


@pytest.mark.parametrize(
    "left, right",
    [
        ("The harbour lost two undersea cables.", "Three cables of the harbour were lost."),
        ("The bank lends the port £2.6m.", "The port borrows £3.1 million from the bank."),
        ("The port has three large cranes.", "The port owns seven cranes."),
        ("A storm in the harbour killed 12 people.", "A storm killed 15 people in the harbour."),
        ("The crew lost five boats.", "The crew lost six of its nine boats."),
        ("A storm killed 112 sheep by the harbour.", "The storm has killed 2,840 sheep."),
        ("Harbour tolls rise by 3 percent a year.", "Harbour tolls rose by 7 percent a year."),
        ("Harbour tolls rose 3 percent.", "Harbour tolls rose by 7 percent."),
    ],
)
def test_other_numbers_of_one_thing_are_told(left, right):
    assert related(left, right) is Relation.NUMBER
    assert related(right, left) is Relation.NUMBER


@pytest.mark.parametrize(
    "left, right",
    [
        ("The harbour cannot be a burden for sailors.", "The sailors cannot live with the harbour."),
        ("The harbour trial of the crew continued on Monday.", "Jurors heard lies at the harbour trial."),
        (
            "The bank offers Ingrid Lund £200.",
            "The bank offers old Ingrid Lund ropes, nets, and at last £300.",
        ),
        ("It is hard to mend a net.", "Old Ingrid and her crew mend the net by the sea."),
        ("The crew builds a harbour tower.", "The crew was never meant to build the harbour tower."),
        ("The crew has not scored in the harbour race.", "The crew burned the scores of the harbour race."),
        ("The port and the crew wait.", "Ropes lie in the port, the crew has gone to a far city to rest."),
    ],
)
def test_a_shared_subject_is_not_the_same_claim(left, right):
    assert related(left, right) is Relation.RELATED
    assert related(right, left) is Relation.RELATED


def clause_alike(cosine):
    """What the sentence encoder read, as far as a relation asks."""
    return SimpleNamespace(closest=lambda *_: cosine)


@pytest.mark.parametrize(("cosine", "told"), [(0.8, Relation.SAME), (0.6, Relation.RELATED)])
def test_passages_with_one_clause_in_common_say_the_same_where_it_means_the_same(cosine, told):
    left = "Divers found the bell of the sunken ferry after a long search, a museum said on Monday."
    right = (
        "The bell, which will soon hang in a hall of glass beside maps, anchors, ropes, lanterns and "
        "portraits of forgotten captains, was found by divers who explored the sunken ferry in spring."
    )
    assert related(left, right, clause_alike(cosine)) is (None if told is Relation.SAME else told)
    denied = related(left, right.replace("was found", "was never found"), clause_alike(cosine))
    assert denied in {Relation.RELATED, Relation.OPPOSITE}


def test_few_words_in_common_are_not_the_same_however_alike():
    left, right = "Divers found a bell.", "A bell from the deep was brought up by men in rubber suits."
    assert related(left, right, clause_alike(0.9)) is Relation.RELATED


def test_a_quotation_that_others_introduce_is_the_same():
    said = "“the lighthouse of the old harbour burns oil of whales every night”"
    assert (
        related(f"The keeper wrote that {said}.", f"Reading her letter, sailors heard that {said}.") is None
    )


def test_a_long_passage_is_not_told_by_one_denied_word():
    rest = " ".join(f"Ship{chr(97 + at)} sailed to port{chr(97 + at)} and rested." for at in range(12))
    assert related(f"The lighthouse is safe. {rest}", f"The lighthouse is not safe. {rest}") is not (
        Relation.OPPOSITE
    )


NORWAY = Target("norway", "Norway", ("Norway",))


@pytest.mark.parametrize(
    "left, right, expected",
    [
        ("Norway paints the old harbour crane.", "Norway sells the old harbour crane.", Relation.RELATED),
        ("Norway builds the harbour crane.", "Norway constructs the harbour crane.", Relation.SAME),
        ("Norway sold the harbour crane.", "The harbour crane is sold by Norway.", Relation.SAME),
        ("Norway sold the harbour crane.", "The harbour crane stands idle.", Relation.RELATED),
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


def test_another_number_says_more_than_another_pole():
    limits = axis(cue("left", "does", verbs=["raise"]), cue("right", "does", verbs=["resist"]))
    left, right = "Norway raises tolls to 2% of the budget.", "Norway resists tolls of 3.5 per cent."
    assert framed(left, right, limits) is Relation.NUMBER
    assert framed(left.replace("2%", "3.5%"), right, limits) is Relation.OPPOSITE


def test_an_amount_of_money_is_no_year():
    assert related("Tolls cost a family $2100.", "Each family pays $2,400 in tolls.") is Relation.NUMBER


WORDS = (
    "the ferry crew harbour lamp sells sold not never no denies that is safe unsafe if until 3 five £2m ? . ,"
)
texts = st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join) | st.text(max_size=30)


@given(texts, texts)
def test_any_two_passages_stand_to_each_other_the_same_way_round(left, right):
    assert related(left, right) is related(right, left)


@given(texts)
def test_a_passage_never_stands_against_itself(text):
    assert related(text, text) not in {Relation.OPPOSITE, Relation.NUMBER}


def test_a_change_and_what_it_leads_to_are_not_the_same_either():
    left, right = (
        "The harbour index rose 11 points on Monday.",
        "On Monday the harbour index rose to 2,117 points.",
    )
    assert related(left, right) is Relation.RELATED
