"""The notebook: everything returns at once, and what came of it is posted."""

import threading

from tests.reader.samples import documents
from tui.alignment.model import Verdict
from tui.notes import make_anchor, new_note
from tui.notes.model import NoteKind
from tui.pair import Side
from tui.reader.state.messages import Failed, NotesChanged, Told
from tui.reader.state.reading_state import Ends
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
    assert post.last(Told).text == "Undone: note “one” on 2020 §2 back."
    book.close()
    _, again = opened(tmp_path / "notes.db")
    (placed,) = again.last(NotesChanged).notes
    assert placed.note.body == "one"
    assert placed.spans(Side.LEFT) == (documents().left.passages[1].span,)


def test_verdicts(tmp_path):
    book, post = opened(tmp_path / "notes.db")
    book.judge(Ends(1, 2), Verdict.CONFIRMED)
    post.last(NotesChanged, lambda message: message.verdicts == {Ends(1, 2): Verdict.CONFIRMED})
    book.undo(redo=False)
    post.last(NotesChanged, lambda message: message.verdicts == {} and post.messages.index(message) > 1)
    book.undo(redo=False)
    assert post.last(Told, lambda message: "Nothing" in message.text)
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
