"""Notes as a reader takes them: on anything, found again, reviewed, shared between windows, never lost."""

import shutil
import sqlite3
from dataclasses import replace

import pytest

from tests.reader import samples
from tests.reader.driver import LEFT, reader
from tui.notes import make_anchor, new_note, open_store, set_verdict
from tui.notes.model import NoteKind
from tui.pair import Pair, Side
from tui.reader.state.reading_state import LinkEnds


def earlier(left=samples.LEFT, right=samples.RIGHT):
    """The sample texts as they were when something was written on them."""
    metadata = samples.documents()
    return Pair(
        replace(samples.document(left, "left.md"), metadata=metadata.left.metadata),
        replace(samples.document(right, "right.md", heading=True), metadata=metadata.right.metadata),
    )


def write(path, documents, side, words, body):
    """A note on some words of one text, written in an earlier run; its id."""
    anchor = make_anchor(documents[side], samples.place(documents[side], words), side, "Mora, reported")
    store = open_store(path)
    saved = store.save(new_note(NoteKind.PASSAGE, body, (anchor,)), documents)
    store.close()
    return saved.note.id


def stored(path):
    store = open_store(path)
    notes = store.all_notes()
    store.close()
    return notes


def placed(driver, body):
    return next(one for one in driver.app.reading.material.notes if one.note.body == body)


async def wrote(driver, body):
    await driver.type(body)
    await driver.press("escape")
    await driver.until(lambda: body in driver.notes)
    return placed(driver, body).note


async def test_the_list_is_filtered_as_one_types(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("a")
        await wrote(driver, "one [/] thing")
        await driver.press("G", "a")
        await wrote(driver, "another #tag")
        await driver.press("L", "/")
        await driver.type("#tag")
        await driver.until(lambda: any("1 of 2 notes" in row for row in driver.list_rows))
        assert any("another" in row for row in driver.list_rows)
        await driver.press(*["backspace"] * 4)
        await driver.type('follows "one [/]')
        await driver.until(lambda: any("0 of 2 notes" in row for row in driver.list_rows))
        await driver.press(*["backspace"] * 16)
        await driver.until(lambda: any(row.startswith("2 notes") for row in driver.list_rows))
        await driver.press("down", "s")
        assert any("by time" in row for row in driver.list_rows)
        await driver.press("escape", "L")
        assert any("by time" in row for row in driver.list_rows), "the order is remembered"


async def test_from_a_passage_to_its_notes(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("o")
        assert driver.shows("no note on this passage")
        await driver.press("a")
        await wrote(driver, "first")
        await driver.press("o")
        assert driver.app.reading.below.editor.note.body == "first"
        await driver.press("escape", "a")
        await wrote(driver, "second")
        await driver.press("o")
        await driver.until(lambda: driver.shows("2 notes on these texts"))


ELSEWHERE = (
    *samples.LEFT,
    ("Quite other words stood here.", "Ships often sail far east.", "Then came a fair on the hill."),
)
GONE = (*samples.LEFT[:1], (*samples.LEFT[1], "Zebras whistle in dark blue fjords."), *samples.LEFT[2:])


async def test_an_orphan_is_listed_first_and_attached_by_hand(tmp_path):
    path = tmp_path / "notes.db"
    write(path, earlier(left=GONE), LEFT, "Zebras whistle in dark blue fjords.", "lost one")
    write(path, earlier(), LEFT, "Avalon grows.", "sure one")
    async with reader(tmp_path) as driver:
        await driver.until(lambda: len(driver.notes) == 2)
        await driver.press("G", "L")
        assert driver.list_rows[2].startswith("Lost their words (1)")
        assert any("“Zebras whistle in dark blue fjords.”" in row for row in driver.list_rows)
        assert driver.shows("m attach")
        await driver.press("m")
        await driver.until(lambda: not placed(driver, "lost one").is_orphan)
        assert placed(driver, "lost one").note.anchors[0].exact == "Avalon follows the league."
        assert placed(driver, "lost one").note.anchors[0].speaker == "Mora, reported"
        await driver.press("u")
        await driver.until(lambda: placed(driver, "lost one").is_orphan)
        await driver.press("U")
        await driver.until(lambda: not placed(driver, "lost one").is_orphan)
    async with reader(tmp_path) as driver:
        await driver.until(lambda: len(driver.notes) == 2)
        assert not placed(driver, "lost one").is_orphan
        await driver.press("u", "u")
        await driver.until(lambda: placed(driver, "lost one").is_orphan)


_SECOND = (samples.LEFT[1][0], "The far north is quiet.", samples.LEFT[1][2])
CHANGED = (samples.LEFT[0], _SECOND, samples.LEFT[2])


async def test_words_that_changed_are_shown_as_they_were_and_are(tmp_path):
    write(tmp_path / "notes.db", earlier(left=CHANGED), LEFT, "The far north is quiet.", "edited")
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.notes == ["edited"])
        await driver.press("L")
        assert not any(row.startswith("To review") for row in driver.list_rows)
        assert any("was  “The far north is quiet.”" in row for row in driver.list_rows)
        assert any("now  “The north is quiet.”  changed" in row for row in driver.list_rows)


async def doubtful(driver):
    await driver.until(lambda: driver.notes == ["see"])
    await driver.press("L")
    assert any(row.startswith("To review (1)") for row in driver.list_rows)
    assert any("was  “Ships often sail far east.”" in row for row in driver.list_rows)


@pytest.fixture
def to_review(tmp_path):
    path = tmp_path / "notes.db"
    write(path, earlier(left=ELSEWHERE), LEFT, "Ships often sail far east.", "see")
    return path


async def test_a_doubtful_place_is_accepted(tmp_path, to_review):
    async with reader(tmp_path) as driver:
        await doubtful(driver)
        found = placed(driver, "see").places[0].span.of(samples.documents().left.text)
        assert any(f"now  “{found}”" in row for row in driver.list_rows)
        await driver.press("y")
        await driver.until(lambda: not any(row.startswith("To review") for row in driver.list_rows))
        assert placed(driver, "see").note.anchors[0].exact == found


async def test_old_words_are_kept_and_not_asked_about_again(tmp_path, to_review):
    async with reader(tmp_path) as driver:
        await doubtful(driver)
        await driver.press("n")
        await driver.until(lambda: any("old words kept" in row for row in driver.list_rows))
        await driver.press("escape", "q")
    shutil.rmtree(tmp_path / "state", ignore_errors=True)
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.notes == ["see"])
        await driver.press("L")
        assert not any(row.startswith("To review") for row in driver.list_rows)
        assert placed(driver, "see").note.anchors[0].exact == "Ships often sail far east."


async def test_another_window_is_heard_of(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("L")
        write(tmp_path / "notes.db", samples.documents(), LEFT, "Ships sail east.", "from the other window")
        await driver.until(lambda: driver.notes == ["from the other window"])
        assert any("from the other window" in row for row in driver.list_rows)


async def test_two_edits_of_one_note_keep_both_texts(tmp_path):
    path = tmp_path / "notes.db"
    async with reader(tmp_path) as driver:
        await driver.press("a")
        note = await wrote(driver, "common")
        await driver.press("o")
        await driver.type(" mine")
        other = open_store(path)
        other.save(replace(other.note(note.id), body="theirs"))
        await driver.press("escape")
        await driver.until(lambda: sorted(driver.notes) == ["common mine", "theirs"])
        await driver.until(lambda: driver.shows("Another window changed this note"))
        other.close()
    assert sorted(one.body for one in stored(path)) == ["common mine", "theirs"]


async def test_an_open_note_that_was_not_touched_shows_what_another_window_made_of_it(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("a")
        note = await wrote(driver, "common")
        await driver.press("o")
        other = open_store(tmp_path / "notes.db")
        other.save(replace(other.note(note.id), body="theirs"))
        other.close()
        await driver.until(lambda: driver.app.reading.below.editor.words.text == "theirs")
        await driver.press("escape")
        await driver.rest()
        assert driver.notes == ["theirs"]


async def test_looking_at_a_note_changes_nothing(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("a")
        await wrote(driver, "kept")
        revision = placed(driver, "kept").note.revision
        await driver.press("o", "escape", "L")
        await driver.rest()
        assert placed(driver, "kept").note.revision == revision


def leave_draft(path, body):
    """A draft of a program that ended without a word; its note's id."""
    documents = samples.documents()
    anchor = make_anchor(documents.left, documents.left.passages[1].span, Side.LEFT)
    note = new_note(NoteKind.PASSAGE, body, (anchor,))
    store = open_store(path)
    store.save_draft(note, documents)
    store.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE draft SET pid = 999999999")  # a number that no process has
    connection.close()
    return note.id


async def test_what_was_being_typed_is_offered_at_the_next_start(tmp_path):
    path = tmp_path / "notes.db"
    leave_draft(path, "half a thou")
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.shows("A note was being typed when parallax ended"))
        await driver.press("L")
        assert any("half a thou" in row for row in driver.list_rows)
        await driver.press("enter")
        await driver.type("ght")
        await driver.press("escape")
        await driver.until(lambda: driver.notes == ["half a thought"])
        assert driver.app.reading.material.drafts == ()
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.notes == ["half a thought"])
        assert driver.app.reading.material.drafts == ()


async def test_an_offered_draft_that_is_closed_untouched_is_saved_and_another_is_dropped(tmp_path):
    path = tmp_path / "notes.db"
    leave_draft(path, "wanted")
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.app.reading.material.drafts)
        await driver.press("L", "enter", "escape")
        await driver.until(lambda: driver.notes == ["wanted"])
    leave_draft(path, "unwanted")
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.app.reading.material.drafts)
        await driver.press("L", "d")
        await driver.until(lambda: not driver.app.reading.material.drafts)
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.notes == ["wanted"])
        assert not driver.app.reading.material.drafts


async def test_notes_that_no_file_takes_are_written_beside_and_can_be_imported(tmp_path):
    from tui.notes.exchange import import_file

    path = tmp_path / "notes.db"
    path.write_bytes(b"something else entirely " * 100)
    async with reader(tmp_path) as driver:
        await driver.press("a")
        await driver.type("do not lose this")
        await driver.press("escape")
        await driver.until(lambda: driver.notes == ["do not lose this"])
        await driver.press("q")
    assert "1 note could not be saved" in driver.app.last_words
    (file,) = (tmp_path / "state").glob("parallax-unsaved-*.md")
    assert str(file) in driver.app.last_words
    store = open_store(tmp_path / "other.db")
    import_file(store, file)
    assert [note.body for note in store.all_notes()] == ["do not lose this"]
    store.close()


async def test_nothing_is_said_at_the_end_when_all_is_saved(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("a")
        await wrote(driver, "safe")
        await driver.press("q")
    assert driver.app.last_words == ""


async def test_verdicts_hold_in_an_edited_text_and_after_a_restart(tmp_path):
    path = tmp_path / "notes.db"
    before = earlier(
        left=(("A sentence that went away later.", *samples.LEFT[0]), *samples.LEFT[1:]),
        right=(*samples.RIGHT, ("And one more at the end.",)),
    )
    store = open_store(path)
    set_verdict(store, before, Pair(2, 2), "rejected")  # Avalon breaks / Avalon is bound
    set_verdict(store, before, Pair(5, 5), "added")  # Ships sail east / Rain falls
    store.close()
    for _ in range(2):
        async with reader(tmp_path) as driver:
            await driver.until(lambda: (1, 2) in driver.app.reading.verdicts)
            assert driver.app.reading.verdicts == {(1, 2): "rejected", (4, 5): "added"}
            await driver.press("g", "g", "]")
            assert driver.state.link != (1, 2), "a rejected link does not come back"
            material = driver.app.reading.material
            assert (1, 2) not in [(link.left, link.right) for link in material.links(LEFT, faint=False)]
            added = material.link(LinkEnds(4, 5))
            assert added.verdict == "added"
            walked = [driver.state.link]
            while (4, 5) not in walked and len(walked) < len(samples.LINKS):
                await driver.press("]")
                walked.append(driver.state.link)
            assert walked[-1] == (4, 5)
            assert driver.shows("linked by you")
            await driver.press("q")


async def test_linking_by_hand_from_end_to_end(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("g", "g", "+", "tab", "G", "+")
        await driver.until(lambda: driver.app.reading.verdicts == {(0, 6): "added"})
        assert driver.shows("linked by you")
        await driver.press("q")
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.app.reading.verdicts == {(0, 6): "added"})
        await driver.press("u", "u")  # once asks: it was made in another sitting
        await driver.until(lambda: driver.app.reading.verdicts == {})
        assert driver.app.reading.material.link(LinkEnds(0, 6)) is None
