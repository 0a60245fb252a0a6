import dataclasses

from tests.notes.samples import pair_note
from tests.notes.test_store import HOSTILE
from tui.notes.exchange import export_folder, export_notes, import_file
from tui.notes.model import NoteKind
from tui.notes.store import open_store
from tui.notes.wording import new_note, with_body


def test_a_note_is_exported_with_both_quotations_and_their_citations(store, texts):
    note = pair_note(texts, "# Not an outline\nMore. #treaty")
    store.save(dataclasses.replace(note, tags=("other",)), texts)
    text = export_notes(store.all_notes(), store.origins()).decode()
    assert "> The treaty was signed in the spring." in text
    assert "> — A. Writer, “The Treaty”, Daily, 2023-06-15" in text
    assert "> — B. Other, “The Coast”, Weekly, 2025-06" in text
    assert "\n### Not an outline\nMore. #treaty\n" in text
    assert "\n#other\n" in text
    assert f"^px-{store.all_notes()[0].id}" in text


def test_the_order_of_notes_does_not_matter(store, texts):
    for at in range(4):
        store.save(pair_note(texts, f"note {at}", left=3 - at), texts)
    notes = store.all_notes()
    assert export_notes(notes, store.origins()) == export_notes(notes[::-1], store.origins())


def test_hostile_notes_come_back_as_they_were(store, texts, tmp_path, monkeypatch):
    for body in HOSTILE:
        store.save(new_note(NoteKind.SHIFT, body, pair_note(texts).anchors, subject=body[:40]), texts)
    exported = export_notes(store.all_notes(), store.origins())
    file = tmp_path / "notes.md"
    file.write_bytes(exported)
    monkeypatch.setattr("tui.notes.store.now", lambda: "2031-01-01T00:00:00Z")
    other = open_store(tmp_path / "other.db")
    assert import_file(other, file).added == len(HOSTILE)
    assert export_notes(other.all_notes(), other.origins()) == exported
    assert import_file(other, file).unchanged == len(HOSTILE)
    assert len(other.all_notes()) == len(HOSTILE)
    other.close()


def test_a_note_that_was_edited_in_the_file_is_updated(store, texts, tmp_path):
    note = store.save(pair_note(texts, "Before. #old"), texts).note
    file = tmp_path / "notes.md"
    file.write_bytes(export_notes([note], store.origins()).replace(b"Before. #old", b"After. #new"))
    assert import_file(store, file).updated == 1
    (found,) = store.notes(texts)
    assert (found.body, found.tags) == ("After. #new", ("new",))
    store.undo()
    assert store.notes(texts)[0].body == "Before. #old"


def test_an_old_export_does_not_undo_later_work(store, texts, tmp_path):
    note = store.save(pair_note(texts, "first"), texts).note
    file = tmp_path / "notes.md"
    file.write_bytes(export_notes([note], store.origins()))
    store.save(with_body(note, "second"), texts)
    assert import_file(store, file).unchanged == 1
    file.write_bytes(file.read_bytes().replace(b"first", b"edited outside"))
    assert import_file(store, file).kept_both == 1
    assert import_file(store, file).unchanged == 1
    assert {found.body for found in store.all_notes()} == {"second", "edited outside"}


def test_one_file_for_each_note(store, texts, tmp_path):
    for at in range(3):
        store.save(pair_note(texts, "../../x", left=at), texts)
    files = export_folder(store.all_notes(), store.origins())
    assert len(files) == 3
    other = open_store(tmp_path / "other.db")
    for name, text in files.items():
        assert "/" not in name
        (tmp_path / name).write_text(text, "utf-8")
        assert import_file(other, tmp_path / name).added == 1
    assert other.all_notes() == store.all_notes()
    other.close()
