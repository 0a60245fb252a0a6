"""The notebook: everything returns at once, and what came of it is posted."""

import threading

from tests.reader.driver import PATIENCE
from tests.reader.samples import documents
from tui.alignment.model import Verdict
from tui.notes import make_anchor, new_note
from tui.notes.model import NoteKind
from tui.notes.storage.store import NoteStore
from tui.notes.wording import with_body
from tui.pair import Side
from tui.reader.state.messages import Failed, NotesChanged, Remarked
from tui.reader.state.reading_state import LinkEnds
from tui.reader.work.notebook import Notebook


class Post:
    """Keeps what is posted; `last` waits for a message of one kind that satisfies a condition."""

    def __init__(self):
        self.messages = []
        self._arrived = threading.Condition()

    def __call__(self, message):
        with self._arrived:
            self.messages.append(message)
            self._arrived.notify_all()

    def last(self, kind, condition=bool):
        def found():
            return [one for one in self.messages if isinstance(one, kind) and condition(one)]

        with self._arrived:
            assert self._arrived.wait_for(found, 10), self.messages
            return found()[-1]


def opened(path):
    post = Post()
    book = Notebook(str(path), post)
    book.open(documents())
    post.last(NotesChanged)
    return book, post


def a_note(body):
    texts = documents()
    return new_note(
        NoteKind.PASSAGE, body, (make_anchor(texts.left, texts.left.passages[1].span, Side.LEFT, "Ann"),)
    )


def test_a_note_is_saved_changed_deleted_and_brought_back(tmp_path):
    book, post = opened(tmp_path / "notes.db")
    note = a_note("one")
    book.save(note)
    post.last(NotesChanged, lambda message: [one.note.body for one in message.notes] == ["one"])
    book.delete(note.id)
    post.last(NotesChanged, lambda message: not message.notes and post.messages.index(message) > 1)
    book.undo(redo=False)
    assert post.last(Remarked).text == "Undone: note “one” on 2020 §2 back."
    book.close()
    _, again = opened(tmp_path / "notes.db")
    (placed,) = again.last(NotesChanged).notes
    assert placed.note.body == "one"
    assert placed.spans(Side.LEFT) == (documents().left.passages[1].span,)


def test_verdicts(tmp_path):
    book, post = opened(tmp_path / "notes.db")
    book.judge(LinkEnds(1, 2), Verdict.CONFIRMED)
    post.last(NotesChanged, lambda message: message.verdicts == {LinkEnds(1, 2): Verdict.CONFIRMED})
    book.undo(redo=False)
    post.last(NotesChanged, lambda message: message.verdicts == {} and post.messages.index(message) > 1)
    book.undo(redo=False)
    assert post.last(Remarked, lambda message: "Nothing" in message.text)
    assert book.close()


def test_a_file_that_is_no_database_is_told_of_and_notes_are_kept_meanwhile(tmp_path):
    path = tmp_path / "notes.db"
    path.write_bytes(b"something else entirely " * 100)
    book, post = opened(path)
    assert "memory" in post.last(Failed).reason
    book.save(a_note("kept for now"))
    post.last(NotesChanged, lambda message: len(message.notes) == 1)
    book.close()


def test_nothing_is_done_before_it_is_open(tmp_path):
    post = Post()
    book = Notebook(str(tmp_path / "notes.db"), post)
    book.save(a_note("early"))
    assert "not open" in post.last(Failed).reason
    assert book.close()


def test_no_file_is_made_before_there_is_something_to_keep(tmp_path):
    path = tmp_path / "notes" / "notes.db"
    book, _ = opened(path)
    assert book.close() and not path.parent.exists()
    book, _ = opened(path)
    book.save(a_note("kept at the very end"))
    assert book.close() and path.exists()
    _, again = opened(path)
    assert [one.note.body for one in again.last(NotesChanged).notes] == ["kept at the very end"]


def test_notes_of_another_program_that_made_the_file_are_told(tmp_path):
    path = tmp_path / "notes.db"
    first, told = opened(path)
    second, done = opened(path)
    second.save(a_note("from elsewhere"))
    done.last(NotesChanged, lambda message: message.notes)
    first.poll()
    told.last(NotesChanged, lambda message: message.notes)
    assert first.close() and second.close()


def test_a_file_that_cannot_be_made_is_told_of_at_once(tmp_path):
    (tmp_path / "taken").write_text("no folder", encoding="utf-8")
    book, post = opened(tmp_path / "taken" / "notes.db")
    assert "memory" in post.last(Failed).reason
    book.close()


class Gate:
    """Holds the saves of every store until it is opened, and counts them."""

    def __init__(self, monkeypatch):
        self.open, self.entered, self.count = threading.Event(), threading.Event(), 0
        original = NoteStore.save

        def save(*args, **kwargs):
            self.count += 1
            self.entered.set()
            assert self.open.wait(PATIENCE)
            return original(*args, **kwargs)

        monkeypatch.setattr(NoteStore, "save", save)


def test_of_saves_that_wait_only_the_last_is_carried_out(tmp_path, monkeypatch):
    book, _ = opened(tmp_path / "notes.db")
    gate, note = Gate(monkeypatch), a_note("")
    for at in range(1, 50):
        book.save(with_body(note, "x" * at))
    assert gate.entered.wait(PATIENCE)
    gate.open.set()
    assert book.close() and gate.count < 5
    _, again = opened(tmp_path / "notes.db")
    assert [one.note.body for one in again.last(NotesChanged).notes] == ["x" * 49]


def test_what_is_asked_for_is_done_in_its_order(tmp_path, monkeypatch):
    book, _ = opened(tmp_path / "notes.db")
    gate, note, other = Gate(monkeypatch), a_note("one"), a_note("other")
    book.save(note)
    book.save(other)
    book.delete(note.id)
    book.save(with_body(other, "other, changed"))
    book.undo(redo=False)
    gate.open.set()
    assert book.close()
    _, again = opened(tmp_path / "notes.db")
    bodies = sorted(one.note.body for one in again.last(NotesChanged).notes)
    assert bodies == ["other"], "the change is undone, what was deleted before it stays so"


def test_a_tag_that_was_half_typed_when_the_note_was_saved_is_not_known(tmp_path):
    book, post = opened(tmp_path / "notes.db")
    note = a_note("see #lim")
    book.save(note)
    post.last(NotesChanged, lambda message: message.tags == ("lim",))
    book.save(with_body(note, "see #limits"))
    post.last(NotesChanged, lambda message: message.tags == ("limits",))
    book.close()


def test_what_cannot_be_saved_is_told_and_given_back_at_the_end(tmp_path, monkeypatch):
    book, post = opened(tmp_path / "notes.db")
    monkeypatch.setattr(NoteStore, "save", lambda *_, **__: 1 / 0)
    book.save(a_note("kept"))
    assert "not saved yet" in post.last(Failed).reason
    book.confirm()
    assert not book.close()
    assert [note.body for note in book.lost.notes] == ["kept"]
