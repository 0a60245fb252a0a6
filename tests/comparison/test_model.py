"""What a comparison says only of texts of a size at which it can be worked out while one waits."""

from types import SimpleNamespace

from tui.comparison.model import MANY, Comparison
from tui.pair import Pair


def chance(monkeypatch, left, right, tests=None):
    """What is said of chance where the two texts have so many mentions."""
    monkeypatch.setattr("tui.framing.counting.uncertainty.placebo", lambda framing: framing)
    monkeypatch.setattr("tui.framing.counting.uncertainty.placebo_line", lambda _: "said")
    framing = Pair(left, right).map(lambda number: SimpleNamespace(mentions=range(number)))
    return Comparison.chance.func(SimpleNamespace(tests=tests, framing=framing))


def test_chance_is_told_of_few_mentions_and_of_many_once_they_were_tested(monkeypatch):
    assert chance(monkeypatch, MANY - 1, 1) == "said"
    assert chance(monkeypatch, MANY, 1) == ""
    assert chance(monkeypatch, MANY, 1, tests=()) == "said"
    assert chance(monkeypatch, 1, 1, tests=()) == "said"
