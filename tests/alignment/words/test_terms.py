import numpy as np
import pytest

from tests.benchmarks.alignment_cases import document_of
from tui.alignment.words import terms
from tui.alignment.words.names import Names
from tui.codebook.model import Topic
from tui.errors import silent
from tui.pair import Pair

TEXTS = Pair(
    [
        "The Old Harbour opens at nine.",
        "Boats' owners paid $3m in 2019.",
        "A twin-hulled ferry, says N.A.T.O.",
    ],
    ["Harbour folk opened it.", "Three boats left the old harbour.", "", "The owners' boat paid nothing."],
)
NAMED = Names.of([Topic("port", ("old harbour", "harbour"), "name")])


@pytest.mark.parametrize("names", [Names(), NAMED])
def test_long_texts_have_the_terms_of_short_ones(monkeypatch, names):
    documents = TEXTS.map(document_of)
    short = terms.read_terms(documents, names, silent)
    monkeypatch.setattr(terms, "_KEPT", 0)
    long = terms.read_terms(documents, names, silent)
    assert (short.keys, short.forms) == (long.keys, long.forms)
    assert np.array_equal(short.rarity, long.rarity)
    for before, after in zip(short.sides, long.sides, strict=True):
        assert all(map(np.array_equal, before, after))
    assert not any(long.read)
