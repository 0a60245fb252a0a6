"""Tags on passages, words and pairs without a note."""

from dataclasses import replace

import pytest

from tests.reader import samples
from tests.reader.card.test_link_card import noted
from tests.reader.driver import LEFT, reader
from tui.notes.model import NoteKind
from tui.pair import Side
from tui.reader.card import link_card
from tui.reader.lists.note_list import Listing, note_list
from tui.reader.panes.highlights import NOTE_GLYPH, TAG_GLYPH, note_glyphs
from tui.reader.state.reading_state import LinkEnds, ReadingState
from tui.reader.text.styled import plain
from tui.reader.writing.tag_completion import completed, offered
from tui.reader.writing.tags import known_tags, read_tags, shown_at_once, tagged_here, toggled


def tagged(stuff, state, *tags):
    """The material with these tags on what is current, or off it."""
    return shown_at_once(stuff, toggled(tagged_here(state, stuff), tags).note)


ALONE = ReadingState()
PAIR = ReadingState(link=LinkEnds(1, 2))


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("limits", ("limits",)),
        ("#limits #Law/EU", ("limits", "Law/EU")),
        ("limits, law", ("limits", "law")),
        ("limits LIMITS", ("limits",)),
        ("12", ()),
        ("  ", ()),
        ("f-35 a&b", ("f-35", "a-b")),
    ],
)
def test_tags_are_typed_with_or_without_their_sign(typed, tags):
    assert read_tags(typed) == tags


def test_a_tag_stands_on_the_words_the_pair_or_the_passage():
    stuff = samples.material()
    assert tagged_here(ALONE, stuff).kind is NoteKind.PASSAGE
    assert tagged_here(PAIR, stuff).kind is NoteKind.PAIR
    assert tagged_here(PAIR, stuff, alone=True).kind is NoteKind.PASSAGE
    words = ALONE.select(Side.LEFT, samples.place(stuff.documents.left, "grows"))
    assert tagged_here(words, stuff).kind is NoteKind.SPAN


def test_another_tag_on_the_same_place_joins_the_first_and_again_comes_off():
    stuff = tagged(samples.material(), ALONE, "limits")
    stuff = tagged(stuff, ALONE, "law")
    assert [placed.note.tags for placed in stuff.notes] == [("limits", "law")]
    assert tagged_here(ALONE, stuff).tags == ("limits", "law") and tagged_here(PAIR, stuff).tags == ()
    stuff = tagged(stuff, ALONE, "LIMITS")
    assert [placed.note.tags for placed in stuff.notes] == [("law",)]
    assert tagged(stuff, ALONE, "law").notes == (), "without a tag nothing is left"


def test_a_note_with_words_keeps_its_tags_to_itself():
    stuff = noted(samples.material(), "mind the #gap", Side.LEFT, 0)
    assert tagged_here(ALONE, stuff).tags == ()
    assert len(tagged(stuff, ALONE, "limits").notes) == 2


def test_what_was_done_is_said():
    note = tagged_here(PAIR, samples.material())
    assert toggled(note, ("limits", "law")).words == "#limits #law on this pair."
    there = replace(note, tags=("limits",))
    assert toggled(there, ("limits",)).words == "#limits taken off this pair."
    assert toggled(there, ("limits", "law")).words == "#law on this pair, #limits taken off."


def test_the_tags_of_the_notes_come_before_the_axes_and_poles():
    stuff = samples.material().with_notes((), ("seen", "limits"))
    assert known_tags(stuff) == ("seen", "limits", "limits/breaks-limits", "limits/bound-by-limits")
    assert known_tags(samples.Material(samples.documents())) == ()


def test_the_last_word_typed_is_completed_tab_by_tab():
    tags = ("limits", "limbo", "law")
    assert offered("", tags) == tags and offered("seen #lim", tags) == ("limits", "limbo")
    assert completed("seen #li", "seen #li", tags) == "seen #limits"
    assert completed("seen li", "seen limits", tags) == "seen limbo"
    assert completed("seen li", "seen limbo", tags) == "seen limits"
    assert completed("zebra", "zebra", tags) == "zebra"


def test_tags_have_a_sign_of_their_own_in_margin_card_and_list():
    stuff = tagged(samples.material(), ALONE, "limits")
    assert note_glyphs(stuff, Side.LEFT) == {0: TAG_GLYPH}
    assert "# #limits" in [plain(row) for row in link_card.compact(ALONE, stuff)]
    rows = [plain(entry.words) for entry in note_list(stuff, Listing())]
    assert any(row.startswith("#  #limits") for row in rows)
    both = noted(stuff, "mind", Side.LEFT, 0)
    assert note_glyphs(both, Side.LEFT) == {0: NOTE_GLYPH}, "a note's words count more"


@pytest.mark.parametrize("color", [True, False])
async def test_a_tag_is_typed_repeated_taken_off_and_taken_back(tmp_path, color):
    async with reader(tmp_path, color=color) as driver:

        def found():
            return sorted(placed.note.tags for placed in driver.app.reading.material.notes)

        await driver.press("j", "j", "t")
        assert driver.shows("tab limits"), "the codebook's axes are offered"
        assert "enter puts on, takes off" in driver.screen[-1]
        await driver.type("lim")
        await driver.press("tab")
        assert driver.shows(" # limits")
        await driver.press("enter")
        assert driver.shows("#limits on this passage.") and driver.passage == (LEFT, 2)
        await driver.press("j", ";")
        await driver.until(lambda: found() == [("limits",), ("limits",)])
        assert driver.shows("# #limits")
        await driver.press(";")
        await driver.until(lambda: found() == [("limits",)])
        assert driver.shows("#limits taken off this passage.")
        await driver.press("u")
        await driver.until(lambda: found() == [("limits",), ("limits",)])
        await driver.press("k", "t")
        assert driver.shows("on it: #limits")
        await driver.press("escape")
        assert found() == [("limits",), ("limits",)]


async def test_two_tags_in_haste_are_one_note_and_are_still_there_the_next_time(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("]", "t", *"one", "enter", "t", *"two", "enter")
        await driver.until(lambda: driver.app.reading.material.notes)
        assert [placed.note.tags for placed in driver.app.reading.material.notes] == [("one", "two")]
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.app.reading.material.notes)
        note = driver.app.reading.material.notes[0].note
        assert (note.kind, note.tags, note.body) == (NoteKind.PAIR, ("one", "two"), "")
        await driver.press("L")
        assert driver.shows("#one #two")
        await driver.press("slash")
        await driver.type("#two")
        await driver.until(lambda: driver.shows("1 of 1 note"))


async def test_words_may_be_written_to_tags_and_opening_them_alone_changes_nothing(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("t", *"limits", "enter", "o")
        assert driver.shows("Note on a passage #limits")
        await driver.press("escape")
        await driver.rest()
        assert [placed.note.tags for placed in driver.app.reading.material.notes] == [("limits",)]
        await driver.press("o")
        await driver.type("mind")
        await driver.press("escape")
        await driver.until(lambda: driver.notes == ["mind"])
        assert driver.app.reading.material.notes[0].note.tags == ("limits",)


async def test_selected_words_are_tagged_and_let_go(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("V", "t", *"limits", "enter")
        assert driver.shows("#limits on these words.") and driver.state.selected is None
        note = driver.app.reading.material.notes[0].note
        assert note.kind is NoteKind.SPAN and note.anchors[0].exact == "Avalon grows."


async def test_what_is_no_tag_is_told(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press(";")
        assert driver.shows("Nothing was tagged yet")
        await driver.press("t", *"12", "enter")
        assert driver.shows("A tag is a word of letters") and not driver.notes
