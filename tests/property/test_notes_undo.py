"""Whatever is done to notes and verdicts, undo takes it back step by step and redo does it again."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.notes.samples import documents, pair_note
from tui.notes.storage.opening import memory
from tui.notes.storage.store import NoteStore
from tui.notes.verdicts import resolve_verdicts, set_verdict
from tui.notes.wording import with_body
from tui.pair import Pair

TEXTS = documents()
PAIRS = [Pair(left, right) for left in range(2) for right in range(2)]


class Notebook(RuleBasedStateMachine):
    """The store beside a list of what it should hold after each step."""

    @initialize()
    def open(self):
        self.store = NoteStore(memory())
        self.past = []
        self.now = ({}, {})
        self.future = []

    def did(self, notes, verdicts):
        self.past.append(self.now)
        self.now = (notes, verdicts)
        self.future = []

    @rule(body=st.text(max_size=9))
    def write(self, body):
        note = self.store.save(pair_note(TEXTS, body), TEXTS).note
        self.did({**self.now[0], note.id: note.body}, self.now[1])

    @precondition(lambda self: self.now[0])
    @rule(data=st.data(), body=st.text(max_size=9), swapped=st.booleans())
    def edit(self, data, body, swapped):
        texts = TEXTS.swapped() if swapped else TEXTS
        note = data.draw(st.sampled_from(self.store.notes(texts)))
        saved = self.store.save(with_body(note, body), texts)
        assert saved.other is None
        self.did({**self.now[0], note.id: saved.note.body}, self.now[1])

    @precondition(lambda self: self.now[0])
    @rule(data=st.data())
    def delete(self, data):
        gone = data.draw(st.sampled_from(sorted(self.now[0])))
        assert self.store.delete(gone) is not None
        self.did({key: body for key, body in self.now[0].items() if key != gone}, self.now[1])

    @rule(pair=st.sampled_from(PAIRS), word=st.sampled_from(["confirmed", "rejected", "added"]))
    def judge(self, pair, word):
        set_verdict(self.store, TEXTS, pair, word)
        self.did(self.now[0], {**self.now[1], tuple(pair): word})

    @precondition(lambda self: self.now[1])
    @rule(data=st.data())
    def take_back(self, data):
        pair = data.draw(st.sampled_from(sorted(self.now[1])))
        set_verdict(self.store, TEXTS, Pair(*pair), None)
        self.did(self.now[0], {key: word for key, word in self.now[1].items() if key != pair})

    @rule()
    def undo(self):
        step = self.store.undo(TEXTS)
        assert (step is None) == (not self.past)
        if self.past:
            self.future.append(self.now)
            self.now = self.past.pop()

    @rule()
    def redo(self):
        step = self.store.redo(TEXTS)
        assert (step is None) == (not self.future)
        if self.future:
            self.past.append(self.now)
            self.now = self.future.pop()

    @invariant()
    def holds_what_it_should(self):
        if not hasattr(self, "store"):
            return
        assert {note.id: note.body for note in self.store.notes(TEXTS)} == self.now[0]
        assert resolve_verdicts(self.store, TEXTS) == self.now[1]
        with self.store.database.reading() as connection:
            indexed = sorted(row[0] for row in connection.execute("SELECT note FROM find"))
        assert indexed == sorted(self.now[0])

    def teardown(self):
        if hasattr(self, "store"):
            self.store.close()


Notebook.TestCase.settings = settings(stateful_step_count=25)
TestNotebook = Notebook.TestCase
