"""Which piece of evidence shows an answer best."""

from itertools import pairwise
from types import SimpleNamespace

from tui.codebook.model import Slot
from tui.framing.evidence.quoting import worth
from tui.spans import Span


def piece(slot, words):
    cue = SimpleNamespace(slot=slot)
    return SimpleNamespace(sure=1.0, negated=False, cue=cue, mention=None, span=Span(0, words))


def test_what_the_target_does_shows_more_than_words_beside_it():
    order = [{Slot.ANYWHERE}, {Slot.CLAUSE}, {Slot.IS, Slot.OF}, {Slot.DOES, Slot.UNDERGOES, Slot.LABEL}]
    for less, more in pairwise(order):
        assert all(worth(piece(one, 90)) < worth(piece(other, 9)) for one in less for other in more)
