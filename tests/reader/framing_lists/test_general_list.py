"""What needs no codebook, listed."""

from types import SimpleNamespace

from tests.reader import samples
from tests.reader.framing_lists.test_shift_list import listed
from tui.pair import Side
from tui.reader.framing_lists.general_list import number_entries
from tui.reader.state.reading_state import Voices


def listed_numbers(numbers):
    return listed(list(number_entries(samples.material(), SimpleNamespace(numbers=numbers), Voices.ALL)))


def test_numbers_that_changed_stand_one_below_the_other():
    texts = samples.documents()
    old = samples.quoted(texts, Side.LEFT, "Prices rise", "rise", samples.AUTHOR)
    new = samples.quoted(texts, Side.RIGHT, "Rain falls", "falls", samples.AUTHOR)
    head, *rows = listed_numbers([SimpleNamespace(old=old, new=new)])
    assert head.startswith("Numbers that changed")
    assert "◂" in rows[0] and "Prices rise" in rows[0] and "▸" in rows[1] and "Rain falls" in rows[1]


def test_without_such_numbers_nothing_stands_there():
    assert listed_numbers([]) == []
