import pytest

from tui.documents.model import Document, Passage, PassageKind
from tui.pair import Pair
from tui.spans import Span


def document(sentences, headings=()):
    """A document whose passages are the sentences; those whose numbers are in `headings` are headings."""
    passages, start = [], 0
    for number, sentence in enumerate(sentences):
        kind = PassageKind.HEADING if number in headings else PassageKind.SENTENCE
        passages.append(Passage(number, Span(start, start + len(sentence)), kind, 0))
        start += len(sentence) + 1
    return Document("\n".join(sentences), "test", passages=tuple(passages))


@pytest.fixture
def pair():
    def make(left, right, headings=((), ())):
        return Pair(document(left, headings[0]), document(right, headings[1]))

    return make


LEFT = [
    "The council agreed to rebuild the old harbour bridge before the winter storms.",
    "Fishermen complained that the price of diesel had doubled since March.",
    "A choir from Tromsø sang at the opening of the library.",
    "Nobody knows who stole the brass bell from the chapel.",
]
RIGHT = [
    "The brass bell of the chapel was stolen by an unknown thief.",
    "Schools will close early on Friday.",
    "Diesel prices, fishermen complain, have doubled since March.",
    "Before winter storms arrive, the harbour bridge will be rebuilt, councillors agreed.",
]


@pytest.fixture
def texts(pair):
    """Two texts of four sentences; left 0, 1 and 3 belong to right 3, 2 and 0."""
    return pair(LEFT, RIGHT)
