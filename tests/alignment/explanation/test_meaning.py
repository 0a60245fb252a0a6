"""What the sentence encoder adds to links: its part, its words, and what happens without it."""

import pickle

import pytest

from tui.alignment import align, deepen, rank
from tui.alignment.model import EvidenceKind
from tui.errors import Cancelled
from tui.meaning import Meaning

LEFT = [
    "The bakers of the old town walked out over the price of flour.",
    "A comet was seen above the southern islands in March.",
    "The council will mend the roof of the school next spring.",
    "Fishermen complain that the harbour is too shallow for their boats.",
    "Her grandmother kept bees behind the mill.",
    "Nobody has crossed the pass since the first snow.",
    "The library lends no books to those who live outside the walls.",
    "Two judges resigned after the verdict was leaked.",
    "Tram fares double from Monday.",
    "The orchard was sold to a maker of cider.",
]
RIGHT = [
    "A theatre opened in the former customs house.",
    "Pupils must wait until April before the leaking classrooms are repaired.",
    "Astronomers photographed a bright object with a long tail.",
    "Those who make bread have stopped work because grain is dear.",
    "The mountain road stays closed for the winter.",
    "Passengers on public transport will pay twice as much.",
    "The port needs dredging before larger vessels can enter.",
    "A cyclist found a purse and brought it to the police.",
    "The choir sang for an hour without a break.",
    "Rain is expected on the coast.",
]


@pytest.fixture
def documents(pair):
    return pair(LEFT, RIGHT)


def order(ranking):
    return [(link.left, link.right) for link in ranking]


def test_what_is_said_in_other_words_comes_first(documents):
    wanted = {(0, 3), (1, 2), (2, 1), (3, 6), (5, 4), (8, 5)}
    blind, read = (set(order(rank(documents, (), meaning))[:6]) for meaning in (None, Meaning(None)))
    assert len(wanted & read) >= 5
    assert len(wanted & read) > len(wanted & blind)


def test_its_part_is_told_in_words_or_as_a_whole(documents):
    alignment = align(documents, (), Meaning(None))
    found = alignment.explain(8, 5)
    assert found.parts["meaning"] > 0
    assert sum(item.weight for item in found.evidence) == pytest.approx(1.0, abs=0.02)
    told = {
        (documents.left.words(item.left), documents.right.words(item.right))
        for item in found.evidence
        if item.kind is EvidenceKind.MEANING
    }
    assert told, "fares are what passengers pay"
    for left, right in told:
        assert left in LEFT[8] and right in RIGHT[5]


def test_two_steps_lead_where_one_does(documents):
    whole = align(documents, (), Meaning(None))
    first = align(documents)
    assert first.reading is None
    again = deepen(first, Meaning(None))
    assert again.links == whole.links
    assert again.explain(0, 3) == whole.explain(0, 3)
    assert again.ranks.meaning == whole.ranks.meaning
    with pytest.raises(TypeError):
        deepen(alignment_of_elsewhere(first), Meaning(None))


def alignment_of_elsewhere(alignment):
    from dataclasses import replace

    return replace(alignment, explain=print)


def test_ranks_say_what_the_encoder_says_alone(documents):
    ranks = align(documents, (), Meaning(None)).ranks
    meaning = dict(zip(zip(ranks.left, ranks.right, strict=True), ranks.meaning, strict=True))
    assert meaning[0, 3] > 2
    assert abs(sum(meaning.values())) < 1e-6 * len(meaning) + 1e-3
    assert align(documents).ranks.meaning is None


def test_a_damaged_file_leaves_the_links_of_words_and_says_so(documents, tmp_path):
    damaged = tmp_path / "weights.npz"
    damaged.write_bytes(b"nothing")
    alignment = align(documents, (), Meaning(None, damaged))
    blind = align(documents)
    assert alignment.links == blind.links
    assert "is damaged" in alignment.notices[-1]
    assert blind.notices == alignment.notices[:-1]


def test_cancelling_passes_through(documents):
    def cancel(stage, _):
        if "meaning" in stage:
            raise Cancelled

    with pytest.raises(Cancelled):
        align(documents, (), Meaning(None), progress=cancel)


def test_what_explains_can_be_sent(documents):
    explain = align(documents, (), Meaning(None)).explain
    assert pickle.loads(pickle.dumps(explain))(0, 3) == explain(0, 3)


@pytest.mark.parametrize("left, right", [([], []), ([], ["A bell."]), ([""], [""]), (["!?"], ["…"])])
def test_texts_without_words_have_no_links(pair, left, right):
    assert align(pair(left, right), (), Meaning(None)).links == ()
