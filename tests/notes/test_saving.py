import dataclasses
import threading

import pytest

from tests.notes.samples import pair_note
from tui.errors import ParallaxError
from tui.notes.saving import SaveQueue
from tui.notes.storage.faults import BusyError
from tui.notes.storage.store import open_store
from tui.notes.wording import with_body


class Gate:
    """Holds the store's saves until it is opened."""

    def __init__(self, store, monkeypatch):
        self.open = threading.Event()
        self.entered = threading.Event()
        self.count = 0
        original = store.save

        def save(*args, **kwargs):
            self.count += 1
            self.entered.set()
            assert self.open.wait(10)
            return original(*args, **kwargs)

        monkeypatch.setattr(store, "save", save)


def test_the_latest_text_of_a_note_wins_and_is_one_step_to_undo(store, texts, monkeypatch):
    gate = Gate(store, monkeypatch)
    saved = []
    queue = SaveQueue(store, on_saved=saved.append)
    note = pair_note(texts, "")
    for at in range(50):
        queue.save(with_body(note, "x" * at), texts)
    assert gate.entered.wait(10)
    assert [waiting.id for waiting in queue.unsaved()] == [note.id]
    assert not queue.flush(0.05)
    gate.open.set()
    assert queue.close()
    assert gate.count < 5
    assert [found.body for found in store.notes(texts)] == ["x" * 49]
    assert saved[-1].note == store.notes(texts)[0]
    assert queue.unsaved() == ()
    store.undo(texts)
    assert store.notes(texts) == ()


def test_an_edit_of_another_window_is_met_once_however_long_one_types_on(store, texts, tmp_path):
    note = store.save(pair_note(texts, "start"), texts).note
    other = open_store(store.path)
    other.save(with_body(note, "theirs"), texts)
    saved = []
    queue = SaveQueue(store, on_saved=saved.append)
    for body in ("mine", "mine 2", "mine 3"):
        queue.save(with_body(note, body), texts)  # the editor has not heard of the other edit
        assert queue.flush(10)
    assert queue.close()
    assert {found.body for found in other.notes(texts)} == {"theirs", "mine 3"}
    assert [result.message != "" for result in saved] == [True, False, False]
    other.close()


def test_what_could_not_be_saved_is_kept_and_tried_again(store, texts, monkeypatch):
    faults = []
    queue = SaveQueue(store, on_fault=lambda note, fault: faults.append((note.body, str(fault))))

    def refuse(*_, **__):
        raise BusyError("In use.")

    monkeypatch.setattr(store, "save", refuse)
    queue.save(pair_note(texts, "kept"), texts)
    assert not queue.flush(10)
    assert [note.body for note in queue.unsaved()] == ["kept"]
    assert faults[0] == ("kept", "In use.")
    monkeypatch.undo()
    assert queue.flush(10)
    assert [note.body for note in store.notes(texts)] == ["kept"]
    assert queue.unsaved() == ()
    queue.close()


def test_no_fault_ends_the_thread(store, texts, monkeypatch):
    faults = []
    queue = SaveQueue(store, on_fault=lambda _, fault: faults.append(fault))
    monkeypatch.setattr(store, "save", lambda *_, **__: 1 / 0)
    queue.save(pair_note(texts), texts)
    queue.flush(10)
    assert isinstance(faults[0], ParallaxError)
    monkeypatch.undo()
    assert queue.close()
    assert len(store.notes(texts)) == 1


def test_drafts_are_kept_and_give_way_to_the_save(store, texts):
    queue = SaveQueue(store)
    note = pair_note(texts, "being typed")
    queue.save_draft(note, texts)
    assert queue.flush(10)
    assert [draft.note.body for draft in store.drafts(texts)] == ["being typed"]
    queue.save(dataclasses.replace(note, body="done"), texts)
    assert queue.close()
    assert store.drafts(texts) == ()
    with pytest.raises(ParallaxError, match="closed"):
        queue.save(note, texts)
