"""The list of passages that speak of the same, and what is said where nothing was read."""

from dataclasses import replace

import numpy as np

from tests.reader import samples
from tui.meaning.likeness import EncodedTexts
from tui.meaning.sentences import EncodedSentence
from tui.meaning.weights import WIDTH
from tui.pair import Side
from tui.reader.commands import Invocation, by_name
from tui.reader.commands.links import UNREAD
from tui.reader.lists.list_state import drawn
from tui.reader.lists.nearest import MEANING, nearest, nearest_entries
from tui.reader.state.effects import Open, Room, Say
from tui.reader.state.reading_state import Destination, LinkEnds, ReadingState
from tui.reader.text.styled import plain


def read():
    """The sample texts, read: passage 1 on the left is like 2 and then 3 on the right."""
    material = samples.material()

    def sentence(side, passage):
        row = np.random.default_rng(100 * side + passage).integers(-20, 20, WIDTH)
        at = {(0, 1): 9, (1, 2): 9, (1, 3): 5}.get((side, passage), 0)
        row[:40] += 10 * at
        return EncodedSentence(np.array([row], np.int8), np.zeros((0, WIDTH), np.int8), ())

    sides = material.documents.zip(type(material.documents)(0, 1)).map(
        lambda both: tuple(
            None if (both[1], number) == (0, 4) else sentence(both[1], number)
            for number in range(len(both[0].passages))
        )
    )
    return material.with_alignment(replace(material.alignment, reading=EncodedTexts(sides)))


def test_the_most_alike_come_first_the_other_text_before_this_one():
    material = read()
    found = nearest(material, Side.LEFT, 1)
    assert list(found) == [Side.RIGHT, Side.LEFT]
    assert [item.number for item in found[Side.RIGHT][:2]] == ["§3", "§4"]
    assert "§2" not in [item.number for item in found[Side.LEFT]], "itself is not listed"
    first = found[Side.RIGHT][0]
    assert first.destination == Destination(
        Side.RIGHT, material.documents.right.passages[2].span.start, LinkEnds(1, 2)
    ), "they are linked"


def test_rows_say_what_they_are_and_can_be_filtered():
    material = read()
    rows = list(nearest_entries(material, nearest(material, Side.LEFT, 1), "limits"))
    words = [plain(drawn(row, 400)[0]).rstrip() for row in rows]
    assert words[0] == MEANING
    assert words[1] == f"Alike in {material.names.right}"
    assert all("limits" in words[at] for at, row in enumerate(rows) if row.destination)


def test_the_key_opens_the_list_or_says_why_not():
    command = by_name("alike-list")
    state = ReadingState()
    assert command(Invocation(state, samples.material()))[1] == (Say(UNREAD),)
    assert command(Invocation(state, read()))[1] == (Open(Room.ALIKE),)
    assert not read().is_read(Side.LEFT, 4)


def test_counterparts_are_proposed_where_there_is_none():
    command = by_name("next-only")
    _, effects = command(Invocation(ReadingState(), read()))
    assert "gm proposes counterparts" in effects[-1].text
    _, effects = command(Invocation(ReadingState(), samples.material()))
    assert "proposes" not in effects[-1].text
