"""Notes, verdicts, copies and sources."""

import contextlib
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.reader.driver import LEFT, RIGHT
from tests.reader.scenarios.scenario import scenario
from tui.alignment.model import Verdict
from tui.reader.state.reading_state import LinkEnds


async def write(driver, name, words):
    """A note by one of the commands that open the editor."""
    await driver.do(name)
    await driver.type(words)
    await driver.press("escape")
    await driver.until(lambda: words in driver.notes)
    return next(placed.note for placed in driver.app.reading.material.notes if placed.note.body == words)


def verdict(driver, left, right):
    link = driver.app.reading.material.link(LinkEnds(left, right))
    return link.verdict if link else None


@scenario("copy")
async def copy(driver):
    await driver.do("copy")
    assert driver.copied == "“Avalon grows.” — Ann Roe, left.md, The Gazette, 2020, para. 1"
    assert "The passage with its source went to" in driver.said


@scenario("copy-pair")
async def copy_pair(driver):
    await driver.do("copy-pair")
    assert "No link is current" in driver.said
    await driver.do("next-link")
    await driver.do("copy-pair")
    assert "breaks its old limits" in driver.copied and "said Mora" in driver.copied


@scenario("source")
async def source(driver):
    await driver.do("source")
    assert "No web address is known" in driver.said


@scenario("open-source")
async def open_source(driver):
    await driver.do("open-source")
    assert "No web address is known" in driver.said


@scenario("note")
async def note(driver):
    await driver.do("next-link")
    written = await write(driver, "note", "on a pair")
    assert {anchor.side for anchor in written.anchors} == {LEFT, RIGHT}
    assert driver.shows("✎")


@scenario("note-alone")
async def note_alone(driver):
    await driver.do("next-link")
    written = await write(driver, "note-alone", "on one side")
    assert {anchor.side for anchor in written.anchors} == {LEFT}


@scenario("note-on-all")
async def note_on_all(driver):
    written = await write(driver, "note-on-all", "on the whole")
    assert written.anchors == ()


@scenario("export-notes")
async def export_notes(driver):
    with TemporaryDirectory() as folder, contextlib.chdir(folder):
        written = await write(driver, "note-on-all", "to be exported")
        await driver.do("export-notes")
        await driver.until(lambda: list(Path(folder).glob("*.md")))
        await driver.until(lambda: "written to" in driver.said)
        file = next(Path(folder).glob("parallax-notes-*.md"))
        assert "to be exported" in file.read_text(encoding="utf-8") and written.id in file.read_text("utf-8")


def tags(driver):
    return [placed.note.tags for placed in driver.app.reading.material.notes if not placed.note.body]


@scenario("tag")
async def tag(driver):
    await driver.do("end")
    await driver.do("tag")
    await driver.type("final")
    await driver.press("enter")
    await driver.until(lambda: ("final",) in tags(driver))
    assert "#final on this pair." in driver.said
    await driver.do("tag-again")
    await driver.until(lambda: not tags(driver))


@scenario("tag-alone")
async def tag_alone(driver):
    await driver.do("end")
    await driver.do("tag-alone")
    await driver.type("single")
    await driver.press("enter")
    await driver.until(lambda: ("single",) in tags(driver))
    assert "#single on this passage." in driver.said
    await driver.do("tag-again")
    await driver.until(lambda: not tags(driver))
    assert "#single taken off this passage." in driver.said


@scenario("tag-again")
async def tag_again(driver):
    await driver.do("tag-again")
    assert "Nothing was tagged yet" in driver.said
    await driver.do("tag")
    await driver.type("twice")
    await driver.press("enter")
    await driver.do("next-passage")
    await driver.do("tag-again")
    await driver.until(lambda: tags(driver).count(("twice",)) == 2)
    await driver.do("tag-again")
    await driver.until(lambda: tags(driver) == [("twice",)])
    await driver.do("previous-passage")
    await driver.do("tag-again")
    await driver.until(lambda: not tags(driver))


@scenario("next-note-here")
async def next_note_here(driver):
    await driver.do("end", count=5)
    await driver.do("next-note-here")
    assert "There is no note on this passage" in driver.said
    await write(driver, "note-alone", "on the whole passage")
    await driver.press("V", "h", "h", "h")
    await write(driver, "note", "on one word")
    await driver.do("next-note-here")
    first = driver.said
    assert "1/2 here, on “Ships" in first
    await driver.do("next-note-here")
    assert "2/2 here, on “Ships" in driver.said and driver.said != first
    await driver.do("open-note")
    assert driver.app.reading.below.editor.display
    assert driver.app.reading.below.editor.note.id == driver.state.noted
    await driver.press("escape")
    await driver.do("next-note-here")
    assert driver.said == first, "after the last one the first again"
    await driver.do("start", count=4)
    await driver.press("p")
    assert "(+1 on this passage: go)" in driver.said


@scenario("open-note")
async def open_note(driver):
    await driver.do("end")
    await write(driver, "note-alone", "the last one")
    await driver.do("start")
    await driver.do("open-note")
    assert "There is no note on this passage" in driver.said
    await driver.do("end")
    await driver.do("open-note")
    assert driver.shows("the last one") and driver.app.reading.below.editor.display


@scenario("notes")
async def notes(driver):
    await write(driver, "note-on-all", "to be listed")
    await driver.do("notes")
    assert any("to be listed" in row for row in driver.list_rows)


@scenario("next-note")
async def next_note(driver):
    await driver.do("next-passage", count=3)
    await write(driver, "note-alone", "further on")
    await driver.again()
    await driver.do("next-note", count=9)
    await driver.do("previous-note")
    await driver.do("next-note")
    assert driver.passage[1] > 0 and "Note " in driver.said


@scenario("previous-note")
async def previous_note(driver):
    await write(driver, "note-alone", "at the beginning")
    await driver.do("end")
    await driver.do("previous-note", count=9)
    assert driver.passage == (LEFT, 0) and "at the beginning" in driver.said


@scenario("confirm")
async def confirm(driver):
    await driver.do("next-link")
    await driver.do("confirm")
    assert verdict(driver, 1, 2) is Verdict.CONFIRMED and driver.shows("✓")
    await driver.do("confirm")
    assert verdict(driver, 1, 2) is None


@scenario("reject")
async def reject(driver):
    await driver.do("next-link")
    await driver.do("reject")
    assert verdict(driver, 1, 2) is Verdict.REJECTED
    await driver.do("undo")
    await driver.until(lambda: verdict(driver, 1, 2) is None)


@scenario("link-by-hand")
async def link_by_hand(driver):
    await driver.do("next-passage", count=2)
    await driver.do("link-by-hand")
    assert driver.shows("linking by hand")
    await driver.do("right-text")
    await driver.do("end")
    await driver.do("link-by-hand")
    assert verdict(driver, 2, 6) is Verdict.ADDED
    await driver.do("undo")
    await driver.until(lambda: verdict(driver, 2, 6) is None)


@scenario("undo")
async def undo(driver):
    await driver.do("next-link")
    await driver.do("confirm")
    await driver.do("undo")
    await driver.until(lambda: verdict(driver, 1, 2) is None)


@scenario("redo")
async def redo(driver):
    await driver.do("next-link")
    await driver.do("confirm")
    await driver.do("undo")
    await driver.until(lambda: verdict(driver, 1, 2) is None)
    await driver.do("redo")
    await driver.until(lambda: verdict(driver, 1, 2) is Verdict.CONFIRMED)
    await driver.do("confirm")
