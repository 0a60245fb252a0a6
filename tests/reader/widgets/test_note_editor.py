"""Notes as they are written: on a passage, on words, on a shift, on everything."""

from tests.reader.driver import LEFT, RIGHT, reader
from tests.reader.panels.test_notes import placed, wrote
from tui.notes.model import NoteKind
from tui.pair import Pair


async def test_a_note_on_words_selected_in_both_texts(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("j", "V", "h", "V", "tab", "G", "V", "a")
        assert driver.shows("Note on these words")
        note = await wrote(driver, "both")
        assert note.kind is NoteKind.SPAN
        assert [(anchor.side, anchor.exact) for anchor in note.anchors] == [
            (LEFT, "Avalon breaks its old limits"),
            (RIGHT, "Ships sail west."),
        ]
        assert [anchor.speaker for anchor in note.anchors] == ["Ann Roe, the author", "Bo Li, the author"]
        assert driver.state.selection == Pair(None, None)


async def test_a_note_on_a_passage_alone_and_on_the_whole(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("]", "A")
        note = await wrote(driver, "alone")
        assert (note.kind, [anchor.exact for anchor in note.anchors]) == (
            NoteKind.PASSAGE,
            ["Avalon breaks its old limits."],
        )
        await driver.press("g", "a")
        assert driver.shows("Note on the comparison")
        assert (await wrote(driver, "all")).kind is NoteKind.WHOLE
        await driver.press("L", "G", "e")
        await driver.type("!")
        await driver.press("escape")
        await driver.until(lambda: "all!" in driver.notes)
        await driver.press("a")
        assert (await wrote(driver, "all again")).kind is NoteKind.WHOLE


async def test_a_note_that_is_edited_leads_back_to_the_list(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the notes are exported there
    async with reader(tmp_path) as driver:
        for body in ("first", "second", "third"):
            await driver.press("j", "A")
            await wrote(driver, body)
        await driver.press("L", "/")
        await driver.type("second")
        await driver.until(lambda: driver.shows("1 of 3 notes"))
        await driver.press("enter", "e")
        assert driver.app.reading.below.editor.display
        await driver.type("!")
        await driver.press("escape")
        await driver.until(lambda: driver.shows("1 of 3 notes") and driver.shows("second!"))
        assert driver.has_list
        await driver.press("x")
        await driver.until(lambda: driver.shows("exported") or driver.shows("written"))
        assert not driver.app.reading.verdicts, "the x of the list rejects no link"
        await driver.press("escape", "o", "escape")
        assert not driver.has_list, "a note opened from the texts leads to the texts"


async def test_a_note_on_a_shift_keeps_its_title_and_quotations(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("S")
        await driver.until(lambda: driver.is_on_shifts)
        await driver.press("j", "a")
        await driver.until(lambda: not driver.is_on_shifts)
        assert driver.shows("Note on a shift: breaks limits -> bound")
        note = await wrote(driver, "so it turned")
        assert (note.kind, note.subject) == (NoteKind.SHIFT, "breaks limits -> bound by limits")
        assert [(anchor.side, anchor.exact, anchor.speaker) for anchor in note.anchors] == [
            (LEFT, "Avalon breaks its old limits.", "Ann Roe, the author"),
            (RIGHT, "Avalon is bound by its limits, said Mora.", "Mora, reported"),
        ]


async def test_tags_are_completed_while_typing(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("a")
        await wrote(driver, "#limits #Limbo #law")
        await driver.press("G", "a")
        await driver.type("see #li")
        assert driver.shows("#limits") and driver.shows("#Limbo") and not driver.shows("#law")
        await driver.press("tab")
        assert driver.app.reading.below.editor.words.text.casefold().startswith("see #lim")
        first = driver.app.reading.below.editor.words.text
        await driver.press("tab")
        second = driver.app.reading.below.editor.words.text
        assert {first, second} == {"see #limits", "see #Limbo"}
        await driver.press("tab")
        assert driver.app.reading.below.editor.words.text == first
        await driver.press("escape")
        await driver.until(lambda: first in driver.notes)
        assert placed(driver, first).note.tags == (first.removeprefix("see #"),)


async def test_who_says_it_stands_above_the_editor_at_any_width(tmp_path):
    async with reader(tmp_path, size=(60, 24)) as driver:
        await driver.press("]", "a")
        assert driver.shows("Ann Roe, the author") and driver.shows("Mora, reported")
