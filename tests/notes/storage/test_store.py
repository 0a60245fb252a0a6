import dataclasses
import stat

import pytest

from tests.notes.samples import HOSTILE, LEFT, RIGHT, document, documents, pair_note
from tui.errors import ParallaxError
from tui.notes.model import NoteKind
from tui.notes.storage.access import open_store
from tui.notes.wording import new_note, with_body
from tui.pair import Pair, Side


def test_a_saved_note_is_there_after_a_restart(tmp_path, texts):
    store = open_store(tmp_path / "n.db")
    saved = store.save(pair_note(texts), texts)
    store.close()
    again = open_store(tmp_path / "n.db")
    assert again.notes(texts) == (saved.note,)
    assert saved.note.tags == ("treaty",)
    assert saved.note.revision == 1
    assert saved.note.texts == (texts.left.fingerprint, texts.right.fingerprint)
    assert again.text(texts.left.fingerprint) == LEFT
    assert again.origins()[texts.right.fingerprint].outlet == "Weekly"
    again.close()


def test_only_the_owner_can_read_notes_and_backups(tmp_path, texts):
    store = open_store(tmp_path / "deep" / "er" / "n.db")
    store.save(pair_note(texts), texts)
    store.close()
    again = open_store(tmp_path / "deep" / "er" / "n.db")
    again.save(pair_note(texts), texts)
    folder = tmp_path / "deep" / "er"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) == 2
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    again.close()


def test_notes_are_found_on_the_exchanged_sides(store, texts):
    saved = store.save(pair_note(texts, left=1, right=2), texts)
    (found,) = store.notes(texts.swapped())
    assert found.anchor(Side.RIGHT).exact == saved.note.anchor(Side.LEFT).exact
    edited = store.save(with_body(found, "From the other side."), texts.swapped())
    assert edited.other is None
    store.save(edited.note)  # without the texts, sides as they were shown
    (back,) = store.notes(texts)
    assert back.anchor(Side.LEFT).exact == saved.note.anchor(Side.LEFT).exact
    assert back.body == "From the other side."


def test_notes_are_found_on_an_edited_text(store, texts):
    store.save(pair_note(texts), texts)
    edited = documents(left=LEFT.replace("spring", "autumn").replace("Fishermen", "Farmers"))
    moved = Pair(dataclasses.replace(edited.left, path="elsewhere/other.md"), edited.right)
    assert len(store.notes(moved)) == 1


def test_notes_are_found_on_a_heavily_damaged_text_at_the_same_place(store, texts):
    store.save(pair_note(texts), texts)
    damaged = "".join(sign if at % 6 else "x" for at, sign in enumerate(LEFT))
    assert len(store.notes(documents(left=damaged))) == 1


def test_notes_are_not_found_on_another_text_at_the_same_place(store, texts):
    store.save(pair_note(texts), texts)
    other = document("Bread wants flour, water, salt and time. Knead it well and let it rest overnight.")
    assert store.notes(Pair(other, texts.right)) == ()


def test_two_versions_of_one_text_that_are_compared_stay_apart(store):
    versions = Pair(document(LEFT, "old.md"), document(LEFT.replace("spring", "summer"), "new.md"))
    note = pair_note(versions)
    store.save(note, versions)
    (found,) = store.notes(versions)
    assert found.anchor(Side.RIGHT).document == versions.right.fingerprint
    assert [len(store.notes(Pair(side, side))) for side in versions] == [0, 0]


def test_two_edits_of_one_note_keep_both_bodies(tmp_path, texts):
    one, other = (open_store(tmp_path / "n.db") for _ in range(2))
    first = one.save(pair_note(texts, "start"), texts).note
    theirs = other.save(with_body(first, "theirs"), texts)
    mine = one.save(with_body(first, "mine"), texts)
    assert theirs.other is None
    assert mine.other == theirs.note
    assert mine.message
    assert {note.body for note in one.notes(texts)} == {"theirs", "mine"}
    again = one.save(with_body(mine.note, "mine, continued"), texts)
    assert again.other is None
    assert {note.body for note in other.notes(texts)} == {"theirs", "mine, continued"}
    one.close()
    other.close()


def test_changes_of_another_program_are_seen(tmp_path, texts):
    one, other = (open_store(tmp_path / "n.db") for _ in range(2))
    assert not one.changed()
    other.save(pair_note(texts), texts)
    assert one.changed()
    assert not one.changed()
    one.save(pair_note(texts), texts)
    assert not one.changed()
    one.close()
    other.close()


def test_a_note_that_was_deleted_meanwhile_lives_again_with_what_was_typed(tmp_path, texts):
    one, other = (open_store(tmp_path / "n.db") for _ in range(2))
    note = one.save(pair_note(texts, "start"), texts).note
    other.delete(note.id)
    saved = one.save(with_body(note, "typed on"), texts)
    assert [found.body for found in other.notes(texts)] == ["typed on"]
    assert saved.other is None
    one.close()
    other.close()


def test_undo_and_redo_go_on_after_a_restart(tmp_path, texts):
    store = open_store(tmp_path / "n.db")
    note = store.save(pair_note(texts, "one"), texts).note
    store.save(with_body(note, "two"), texts)
    store.delete(note.id)
    store.close()
    store = open_store(tmp_path / "n.db")
    assert store.notes(texts) == ()
    store.undo(texts)
    assert [note.body for note in store.notes(texts)] == ["two"]
    store.undo(texts)
    assert [note.body for note in store.notes(texts)] == ["one"]
    step = store.undo(texts)
    assert step.after is None
    assert store.notes(texts) == ()
    assert store.undo(texts) is None
    for expected in (["one"], ["two"], []):
        assert store.redo(texts) is not None
        assert [note.body for note in store.notes(texts)] == expected
    assert store.redo(texts) is None
    store.close()


def test_typing_on_is_one_step_to_undo(store, texts):
    note = store.save(pair_note(texts, "one"), texts).note
    for body in ("one t", "one tw", "one two"):
        note = store.save(with_body(note, body), texts, continuing=body != "one t").note
    store.undo(texts)
    assert [found.body for found in store.notes(texts)] == ["one"]


def test_typing_after_a_pause_is_a_step_of_its_own(store, texts, monkeypatch):
    note = store.save(pair_note(texts, "one"), texts).note
    monkeypatch.setattr("tui.notes.storage.history.seconds_since", lambda _: 61)
    store.save(with_body(note, "one and later two"), texts, continuing=True)
    store.undo(texts)
    assert [found.body for found in store.notes(texts)] == ["one"]


def test_undo_does_not_take_back_what_another_window_made(tmp_path, texts):
    one, other = (open_store(tmp_path / "n.db") for _ in range(2))
    note = one.save(pair_note(texts, "one"), texts).note
    note = one.save(with_body(note, "two"), texts).note
    with other.database.writing() as connection:  # a change that is not in the history
        connection.execute("UPDATE note SET body = 'three', revision = revision + 1")
    with pytest.raises(ParallaxError, match="changed in another window"):
        one.undo(texts)
    assert [found.body for found in one.notes(texts)] == ["three"]
    one.close()
    other.close()


def test_something_new_ends_what_could_be_redone(store, texts):
    note = store.save(pair_note(texts, "one"), texts).note
    store.save(with_body(note, "two"), texts)
    store.undo(texts)
    store.save(pair_note(texts, "another"), texts)
    assert store.redo(texts) is None


@pytest.mark.parametrize("body", HOSTILE, ids=lambda body: ascii(body[:16]))
def test_hostile_notes_are_kept_harmless(store, texts, body):
    saved = store.save(dataclasses.replace(pair_note(texts), body=body), texts).note
    (found,) = store.notes(texts)
    assert found == saved
    assert not set(found.body) & set("\x00\x1b\x07\r\u202e\u2066\ud800")
    assert len(found.body) == len(body.replace("\r\n", "\n"))


def test_search_finds_words_quotations_phrases_and_tags(store, texts):
    about = store.save(pair_note(texts, "The minister's Café promise. #budget/line"), texts).note
    store.save(pair_note(texts, "Nothing of it.", left=3, right=4), texts)
    for query in ("minist", "cafe", '"café promise"', "#budget", "critics spring treaty", "PROMISE café"):
        expected = [] if query == "critics spring treaty" else [about.id]
        assert [note.id for note in store.search(query)] == expected, query
    assert len(store.search("northern")) == 1  # only quoted, not written
    assert store.search('" * OR -- %') == ()
    assert store.search("") == ()
    store.delete(about.id)
    assert store.search("minist") == ()
    store.undo()
    assert [note.id for note in store.search("minist", texts)] == [about.id]


@pytest.mark.parametrize("query", ['"Norway\'s"', '"Norway’s"', "Norway's", '"of Norway\'s" Norway'])
def test_a_genitive_is_searched_for_whole(store, texts, query):
    meant = [
        store.save(pair_note(texts, body), texts).note.id for body in ("of Norway's fjords", "of Norway’s")
    ]
    for body in ("of Norway should", "of Norway, Sweden", "Norway"):
        store.save(pair_note(texts, body), texts)
    assert {note.id for note in store.search(query)} == set(meant)


def test_quoted_words_are_searched_for_to_their_end(store, texts):
    note = store.save(pair_note(texts, "a harbour town"), texts).note
    assert store.search('"harbour to"') == ()
    assert [found.id for found in store.search('harbour to "a harbour town"')] == [note.id]


def test_search_in_a_script_without_blanks(store, texts):
    note = store.save(pair_note(texts, "日本の防衛費は増加した"), texts).note
    assert [found.id for found in store.search("防衛費")] == [note.id]
    assert store.search("減少") == ()


def test_tags_are_counted(store, texts):
    store.save(pair_note(texts, "#one #two"), texts)
    store.save(pair_note(texts, "#two"), texts)
    assert store.tags() == (("two", 2), ("one", 1))


def test_a_note_on_the_whole_comparison_has_no_anchor(store, texts):
    store.save(new_note(NoteKind.WHOLE, "All in all."), texts)
    assert [note.kind for note in store.notes(texts)] == [NoteKind.WHOLE]


def test_drafts_outlive_the_program_and_go_with_the_save(tmp_path, texts, monkeypatch):
    store = open_store(tmp_path / "n.db")
    note = pair_note(texts, "half a sen")
    store.save_draft(note, texts)
    store.close()
    store = open_store(tmp_path / "n.db")
    assert store.drafts(texts) == ()  # the program that typed it (this process) still runs
    monkeypatch.setattr("tui.notes.storage.drafts._running", lambda *_: False)
    (draft,) = store.drafts(texts)
    assert draft.note.body == "half a sen"
    store.save(draft.note, texts)
    assert store.drafts(texts) == ()
    store.close()


def test_a_draft_typed_with_the_texts_exchanged_comes_back_either_way_round(tmp_path, texts, monkeypatch):
    store, turned = open_store(tmp_path / "n.db"), texts.swapped()
    store.save(pair_note(texts), texts)  # from now on these texts have a first and a second
    note = pair_note(turned, "half a sen")
    store.save_draft(note, turned)
    monkeypatch.setattr("tui.notes.storage.drafts._running", lambda *_: False)
    store.close()
    store = open_store(tmp_path / "n.db")
    (as_typed,), (other_way,) = store.drafts(turned), store.drafts(texts)
    assert [(one.side, one.exact) for one in as_typed.note.anchors] == [
        (one.side, one.exact) for one in note.anchors
    ]
    assert {(one.side, one.exact) for one in other_way.note.anchors} == {
        (one.side.other, one.exact) for one in note.anchors
    }
    store.close()


def test_the_right_text_is_kept_too(store, texts):
    store.save(pair_note(texts), texts)
    assert store.text(texts.right.fingerprint) == RIGHT
    assert store.check() == ()


def test_what_was_deleted_long_ago_is_let_go(store, texts, monkeypatch):
    monkeypatch.setattr("tui.notes.storage.history.PRUNE_EVERY", 1)
    old, fresh, kept = (store.save(pair_note(texts, body), texts).note for body in ("old", "fresh", "kept"))
    monkeypatch.setattr("tui.notes.storage.history.now", lambda: "2020-01-01T00:00:00Z")
    store.delete(old.id)
    monkeypatch.undo()
    store.delete(fresh.id)
    monkeypatch.setattr("tui.notes.storage.history.PRUNE_EVERY", 1)
    monkeypatch.setattr("tui.notes.storage.history.KEEP_STEPS", 2)
    store.save(with_body(kept, "kept still"), texts)
    with store.database.reading() as connection:
        bodies = {row[0] for row in connection.execute("SELECT body FROM note")}
        steps = connection.execute("SELECT count(*) FROM history").fetchone()[0]
    assert bodies == {"fresh", "kept still"}
    assert steps == 2
    assert store.check() == ()


def test_two_drafts_that_were_both_edited_keep_their_sides(store):
    drafts = Pair(document(LEFT, "old.md"), document(LEFT.replace("spring", "summer"), "new.md"))
    store.save(pair_note(drafts), drafts)
    edited = Pair(
        document(LEFT.replace("spring", "summer").replace("Critics", "Many"), "old.md"),
        document(LEFT.replace("Critics", "Some"), "new.md"),
    )
    (note,) = store.notes(edited)
    assert note.anchor(Side.LEFT).document == drafts.left.fingerprint
