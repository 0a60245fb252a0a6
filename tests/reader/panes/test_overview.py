"""What the strip beside a text shows of it."""

from dataclasses import replace
from types import SimpleNamespace

from tests.reader import samples
from tests.reader.card.test_link_card import noted
from tui.pair import Side
from tui.reader.panes.overview import MOST_EVIDENCE, glance
from tui.reader.search.find import find
from tui.reader.state.reading_state import ReadingState


def kinds(material, state=None):
    """What each passage of the left text shows."""
    look = glance(material, Side.LEFT, state or ReadingState())
    return [look(*passage.span) for passage in material.documents.left.passages]


def test_links_are_seen_by_their_strength_and_evidence_before_them():
    plain = [None, "evidence", None, None, "likely", "strong"]
    assert kinds(samples.material()) == plain
    assert kinds(samples.material(), replace(ReadingState(), faint=True)) == ["faint", *plain[1:]]


def test_of_several_things_the_most_important_is_seen():
    material = noted(samples.material(), "note", Side.LEFT, 1)
    assert kinds(material)[1] == "note"
    searching = replace(ReadingState(), search=find(material.documents, "limits"))
    assert kinds(material, searching)[1] == "hit"
    whole = glance(material, Side.LEFT, ReadingState())
    assert whole(0, len(material.documents.left.text)) == "note"


def test_nothing_is_seen_between_two_passages():
    material = samples.material()
    start = material.documents.left.passages[4].span.start
    look = glance(material, Side.LEFT, ReadingState())
    assert look(start, start + 1) == "likely" and look(start + 1, start + 2) is None


def test_where_all_is_evidence_the_strip_shows_none():
    material = samples.material()
    (piece,) = material.evidence(Side.LEFT, ReadingState().voices)
    for count in (MOST_EVIDENCE, MOST_EVIDENCE + 1):
        many = SimpleNamespace(evidence=lambda *_, count=count: (piece,) * count)
        assert (kinds(Overlaid(material, many))[1] == "evidence") is (count <= MOST_EVIDENCE)


class Overlaid:
    """What is asked of the first is answered by the second where it can."""

    def __init__(self, below, above):
        self._both = above, below

    def __getattr__(self, name):
        above, below = self._both
        return getattr(above, name, None) or getattr(below, name)
