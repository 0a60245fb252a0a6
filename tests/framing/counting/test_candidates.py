"""The list from which a target is chosen."""

from tests.framing.samples import book, document
from tui.framing.counting.candidates import list_targets
from tui.framing.target.aliases import follow
from tui.pair import Pair

TEXTS = Pair(
    document("Kenya built a port. Ilda Maroz said that Kenya had lied."),
    document("The port pleased Kenyan sailors. Nairobi sold it."),
)


def test_counts_roles_and_voices():
    kenya = follow(["Kenya"], [text.text for text in TEXTS])
    (row,) = list_targets(TEXTS, book(), [kenya])
    assert set(row.called) == {"Kenya", "Kenyan", "Nairobi"}
    left, right = row.named
    assert (left.mentions, left.doer, left.author, left.others) == (2, 2, 1, ("Ilda Maroz",))
    assert (right.mentions, right.doer, right.author, right.others) == (2, 1, 2, ())


def test_without_a_choice_those_that_are_proposed():
    assert list_targets(TEXTS, book())[0].target.label == "Kenya"
