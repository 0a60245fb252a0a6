"""Rival names of one thing, by more than chance."""

from math import log

import pytest

from tests.alignment.conftest import document
from tui.comparison.findings.model import FindingKind
from tui.comparison.findings.rivals import _ratio, rivals
from tui.pair import Pair, Side

LEFT = " ".join(f"The town of Orla lives from the North Shore in month {number}." for number in range(12))
RIGHT = LEFT.replace("North", "Gold")


def written(words):
    return document([f"{sentence.rstrip('.')}." for sentence in words.split(". ")])


def test_each_text_has_its_own_name(comparing):
    comparison = comparing(LEFT, RIGHT, "Orla")
    (found,) = rivals(comparison.documents)
    assert (len(found.old.left), len(found.old.right)) == (12, 0)
    assert (len(found.new.left), len(found.new.right)) == (0, 12)
    finding = next(one for one in comparison.findings if one.kind is FindingKind.WORDING)
    assert finding.title == "“North Shore” 12 -> 0, “Gold Shore” 0 -> 12"
    for side, words in ((Side.LEFT, "North Shore"), (Side.RIGHT, "Gold Shore")):
        text = comparison.documents[side].text
        assert all(one.quotation.words[0].of(text) == words for one in finding.cited(side))


def test_once_each_is_chance(comparing):
    left = "Orla lives from the North Shore. Nobody else does."
    right = "Orla lives from the Gold Shore. Nobody else does."
    assert rivals(comparing(left, right, "Orla").documents) == []


def test_part_of_a_longer_name_is_no_rival(comparing):
    right = RIGHT.replace("Gold Shore", "Old Gold Shore")
    assert rivals(comparing(LEFT, right, "Orla").documents) == []


@pytest.mark.parametrize("before", ["the busy", "Orla's", "its own quiet", "along the"])
def test_words_before_a_name_do_not_hide_it(comparing, before):
    right = LEFT.replace("the North", f"{before} Gold")
    (found,) = rivals(comparing(LEFT, right, "Orla").documents)
    assert (len(found.old.left), len(found.new.right)) == (12, 12)


def test_the_articles(articles):
    first = articles.findings[:8]
    (found,) = (one for one in first if one.kind is FindingKind.WORDING)
    assert found.title == "“Asia-Pacific” 8 -> 3, “Indo-Pacific” 0 -> 6"


def test_the_ratio_is_none_for_use_alike_and_known_for_use_apart():
    assert _ratio(Pair((2, 4), (1, 2))) == pytest.approx(0)
    assert _ratio(Pair((10, 0), (0, 10))) == pytest.approx(40 * log(2))
    assert _ratio(Pair((8, 2), (2, 8))) == pytest.approx(2 * (16 * log(1.6) + 4 * log(0.4)))


def test_each_of_two_names_is_told_once_where_both_texts_know_both():
    left, right = (
        f"{words} Some call it the {other} Shore." for words, other in ((LEFT, "Gold"), (RIGHT, "North"))
    )
    (found,) = rivals(Pair(left, right).map(written))
    assert [len(one) for one in (*found.old, *found.new)] == [12, 1, 1, 12]


def test_a_name_and_plain_words_are_no_rivals():
    assert rivals(Pair(LEFT, RIGHT.replace("Gold Shore", "Gold shore")).map(written)) == []


def test_two_pairs_of_rivals_are_two_findings(comparing):
    left = " ".join(f"The town of Orla fears the East Wind in week {number}." for number in range(12))
    comparison = comparing(f"{LEFT}\n\n{left}", f"{RIGHT}\n\n{left.replace('East', 'Storm')}", "Orla")
    worded = [finding for finding in comparison.findings if finding.kind is FindingKind.WORDING]
    assert len(worded) == 2
