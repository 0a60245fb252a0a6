"""Saving: upon our own last save, and again if it failed."""

import dataclasses

import pytest

from tests.notes.samples import pair_note
from tui.errors import ParallaxError
from tui.notes.saving import Save, Saver
from tui.notes.storage.access import open_store
from tui.notes.storage.faults import BusyError
from tui.notes.wording import with_body


def test_typing_on_is_one_step_to_undo(store, texts):
    saved = []
    saver = Saver(store, on_saved=saved.append)
    note = pair_note(texts, "")
    for at in range(1, 5):
        saver.carry_out(Save(with_body(note, "x" * at), texts))
    assert [found.body for found in store.notes(texts)] == ["xxxx"]
    assert saved[-1].note == store.notes(texts)[0] and len(saved) == 4
    assert saver.unsaved == ()
    store.undo(texts)
    assert store.notes(texts) == ()


def test_an_edit_of_another_window_is_met_once_however_long_one_types_on(store, texts):
    note = store.save(pair_note(texts, "start"), texts).note
    other = open_store(store.path)
    other.save(with_body(note, "theirs"), texts)
    saved = []
    saver = Saver(store, on_saved=saved.append)
    for body in ("mine", "mine 2", "mine 3"):
        saver.carry_out(Save(with_body(note, body), texts))  # the editor has not heard of the other edit
    assert {found.body for found in other.notes(texts)} == {"theirs", "mine 3"}
    assert [result.message != "" for result in saved] == [True, False, False]
    other.close()


@pytest.mark.parametrize("fault", [BusyError("In use."), ZeroDivisionError("In use.")])
def test_what_could_not_be_saved_is_kept_and_tried_again(store, texts, monkeypatch, fault):
    faults = []
    saver = Saver(store, on_fault=lambda note, fault: faults.append((note.body, fault)))

    def refuse(*_, **__):
        raise fault

    monkeypatch.setattr(store, "save", refuse)
    saver.carry_out(Save(pair_note(texts, "kept"), texts))
    assert not saver.retry()
    assert [note.body for note in saver.unsaved] == ["kept"]
    body, told = faults[0]
    assert body == "kept" and isinstance(told, ParallaxError) and "In use." in str(told)
    monkeypatch.undo()
    assert saver.retry() and saver.unsaved == ()
    assert [note.body for note in store.notes(texts)] == ["kept"]


def test_a_later_save_takes_the_place_of_one_that_failed(store, texts, monkeypatch):
    saver = Saver(store)
    note = pair_note(texts, "first")
    monkeypatch.setattr(store, "save", lambda *_, **__: 1 / 0)
    saver.carry_out(Save(note, texts))
    monkeypatch.undo()
    saver.carry_out(Save(with_body(note, "second"), texts, draft=True))
    assert [found.body for found in store.notes(texts)] == ["second"], "a save that failed stays a save"
    assert saver.retry() and store.drafts(texts) == ()


def test_drafts_are_kept_and_give_way_to_the_save(store, texts):
    saver = Saver(store)
    note = pair_note(texts, "being typed")
    saver.carry_out(Save(note, texts, draft=True))
    assert [draft.note.body for draft in store.drafts(texts)] == ["being typed"]
    assert store.notes(texts) == ()
    saver.carry_out(Save(dataclasses.replace(note, body="done"), texts))
    assert store.drafts(texts) == ()


def test_a_save_in_the_place_of_another_that_waits(texts):
    note = pair_note(texts, "one")
    save, draft = Save(note), Save(note, draft=True)
    assert draft.upon(save) == save and save.upon(draft) == save and draft.upon(draft) == draft
    begins = Save(note, continuing=False)
    assert not save.upon(begins).continuing and not begins.upon(save).continuing
    assert save.upon(None) is save
