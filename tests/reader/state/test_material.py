"""What there is to read, looked up in several ways."""

from tests.reader import samples
from tests.reader.card.test_link_card import noted
from tui.alignment.model import Strength
from tui.pair import Side
from tui.reader.state.material import Material
from tui.reader.state.reading_state import LinkEnds, Voices


def test_links_come_in_the_order_of_each_text():
    stuff = samples.material()
    assert [(link.left, link.right) for link in stuff.links(Side.RIGHT, faint=False)] == [
        (1, 2),
        (5, 3),
        (1, 4),
        (4, 6),
    ]
    assert stuff.number(Side.LEFT, LinkEnds(0, 1), faint=True) == 1
    assert len(stuff.links(Side.LEFT, faint=True)) == 5


def test_notes_change_without_working_anything_out_again():
    stuff = samples.material()
    evidence = stuff.evidence(Side.LEFT, Voices.ALL)
    changed = noted(stuff, "new", Side.LEFT, 1)
    assert changed.evidence(Side.LEFT, Voices.ALL) is evidence
    assert len(changed.notes) == 1 and not stuff.notes
    span = changed.documents.left.passages[1].span
    assert [note.body for note in changed.notes_on(Side.LEFT, span)] == ["new"]
    assert changed.notes_on(Side.RIGHT, span) == ()


def test_voices_of_a_passage():
    stuff = samples.material()
    assert [voice.speaker_name for voice in stuff.voices_of(Side.RIGHT, 2)] == ["Mora"]
    assert not stuff.voices_of(Side.LEFT, 1)
    assert not Material(samples.documents()).voices_of(Side.LEFT, 1)


def test_the_walk_leaves_nothing_out_and_finds_its_place():
    stuff = samples.material()
    for side in Side:
        walk = stuff.walk[side]
        assert [passage.id for passage in walk] == list(range(len(walk)))
        for index, passage in enumerate(walk):
            assert stuff.walk_index(side, passage.span.start) == index
            assert stuff.walk_index(side, passage.span.end - 1) == index


def test_a_link_is_found_by_its_ends_shown_or_not():
    stuff = samples.material()
    assert stuff.link(LinkEnds(0, 1)).strength is Strength.FAINT
    assert stuff.number(Side.LEFT, LinkEnds(0, 1), faint=False) == 0
    assert stuff.link(LinkEnds(0, 2)) is stuff.link(None) is None
    links = stuff.links(Side.RIGHT, faint=True)
    numbers = [stuff.number(Side.RIGHT, LinkEnds(link.left, link.right), faint=True) for link in links]
    assert numbers == [1, 2, 3, 4, 5]


def test_the_strongest_link_of_passages_in_a_row():
    stuff = samples.material()
    assert stuff.strongest(Side.LEFT, range(6), faint=False) is Strength.STRONG
    assert stuff.strongest(Side.LEFT, range(2, 5), faint=False) is Strength.LIKELY
    assert stuff.strongest(Side.LEFT, range(1), faint=False) is None
    assert stuff.strongest(Side.LEFT, range(1), faint=True) is Strength.FAINT
