"""Readers of hand-made texts."""

import pytest

from tests.framing.samples import NORWAY, book, document
from tui.framing.evidence.analysis import find_framing
from tui.pair import Pair


@pytest.fixture
def read():
    """The framing of a text for Norway."""

    def reader(text, *axes, target=NORWAY, **more):
        return find_framing(document(text), book(*axes, **more), target)

    return reader


@pytest.fixture
def pair():
    """The documents of two texts and their framings."""

    def reader(left, right, *axes, target=NORWAY, **more):
        codebook = book(*axes, **more)
        documents = Pair(document(left, "old"), document(right, "late"))
        return documents, documents.map(lambda item: find_framing(item, codebook, target))

    return reader
