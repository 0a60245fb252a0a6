"""Two people's notes: out, in, edited, out and in again; nothing is lost and nothing stands twice."""

import json
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.notes.samples import documents, pair_note
from tui.notes.exchange import export_store, import_file
from tui.notes.exchange.jsonld import compacted
from tui.notes.storage.access import open_store
from tui.notes.wording import with_body


def pass_on(giver, taker, folder, kind="jsonld"):
    file = folder / f"{giver.author}.{kind}"
    file.write_bytes(export_store(giver, kind))
    return import_file(taker, file)


def bodies(store):
    return sorted((note.author, note.body) for note in store.all_notes())


def two(folder):
    stores = []
    for name in ("ann", "ben"):
        store = open_store(folder / f"{name}.db")
        store.author = name
        stores.append(store)
    return stores


ACTS = st.lists(
    st.tuples(st.sampled_from(["edit", "edit", "answer", "tag", "delete", "write"]), st.integers(0, 9)),
    max_size=3,
)
ROUNDS = st.lists(
    st.tuples(
        ACTS,
        ACTS,
        st.lists(st.sampled_from([(0, "jsonld"), (1, "jsonld"), (0, "markdown"), (1, "markdown")])),
    ),
    min_size=2,
    max_size=5,
)
"""What Ann does, what Ben does, who then gives the other what they have."""


class Colleagues:
    """Two people at work, and what of theirs must stand in the end; its first line names a wording."""

    def __init__(self, folder):
        self.folder, self.texts, self.stores = folder, documents(), two(folder)
        self.sources = {}  # wording -> the one it was made from
        self.answered = {}  # wording -> what it answers, by the first wording of that
        self.deleted = [set(), set()]  # by whom: the first wordings of what they took out

    def do(self, number, who, what, which):
        store, words = self.stores[who], f"{what} {number}"
        notes = store.all_notes()
        note = notes[which % len(notes)] if notes else None
        if what == "write":
            store.save(pair_note(self.texts, words, left=which % 4), self.texts)
            self.sources[words] = None
        elif what == "answer" and note:
            answer = replace(pair_note(self.texts, words, left=which % 4), answers=note.id)
            store.save(answer, self.texts)
            self.sources[words], self.answered[words] = None, self.first(said(note))
        elif what in ("edit", "tag") and note:
            tags = f"\n#tag{number}" if what == "tag" else ""
            store.save(with_body(note, f"{words}{tags}"), self.texts)
            self.sources[words] = said(note)
        elif what == "delete" and note:
            store.delete(note.id)
            self.deleted[who].add(self.first(said(note)))

    def pass_on(self, who, kind="jsonld"):
        if self.stores[who].all_notes():
            pass_on(self.stores[who], self.stores[1 - who], self.folder, kind)

    def first(self, words):
        """The first wording of the note that says this."""
        while self.sources[words]:
            words = self.sources[words]
        return words

    def standing(self):
        """The wordings that nobody went on from, of notes that nobody deleted."""
        left = set(self.sources) - set(self.sources.values())
        return {words for words in left if not self.was_deleted(words)}

    def was_deleted(self, words):
        return self.first(words) in self.deleted[0] | self.deleted[1]


def said(note):
    return note.body.split("\n")[0]


@pytest.fixture(scope="module")
def ticking():
    """A clock and names that are the same in every run."""
    numbers = count()
    with pytest.MonkeyPatch.context() as patch:
        for room in ("wording", "storage.store"):
            patch.setattr(f"tui.notes.{room}.new_id", lambda: f"{next(numbers):016x}")
            patch.setattr(
                f"tui.notes.{room}.now", lambda: f"2031-01-01T{next(numbers) % 86400 // 3600:02}:00:00Z"
            )
        yield


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=[Phase.generate],
    max_examples=settings.default.max_examples // 2,
)
@given(rounds=ROUNDS)
def test_nothing_is_lost_and_nothing_stands_twice(tmp_path_factory, ticking, rounds):
    work = Colleagues(tmp_path_factory.mktemp("two"))
    numbers = count()
    work.do(next(numbers), 0, "write", 0)
    work.pass_on(0)
    for *acts, passed in rounds:
        for who in (0, 1):
            for act in acts[who]:
                work.do(next(numbers), who, *act)
        for one in passed:
            work.pass_on(*one)
    for who in (0, 1, 0, 1):
        work.pass_on(who)
    seen = []
    for store in work.stores:
        notes = store.all_notes()
        words = {note.id: said(note) for note in notes}
        under = {name: work.first(one) for name, one in words.items()}  # whichever half of it
        under = {name: one for name, one in under.items() if not work.was_deleted(one)}
        kept = [one for one in notes if not work.was_deleted(said(one))]
        seen.append(sorted((one.author, one.body, one.tags, under.get(one.answers)) for one in kept))
        standing = [said(note) for note in notes]
        assert len(set(standing)) == len(standing)
        assert work.standing() <= set(standing)
        for note in notes:
            if note.answers in words:
                assert work.first(words[note.answers]) == work.answered[work.first(said(note))]
        assert not store.check()
    assert seen[0] == seen[1]
    exported = [export_store(store, "jsonld") for store in work.stores]
    for who in (0, 1):
        work.pass_on(who)
    assert [export_store(store, "jsonld") for store in work.stores] == exported
    for store in work.stores:
        store.close()


def test_an_edit_of_a_colleague_is_taken_over_and_told(tmp_path):
    (ann, ben), texts = two(tmp_path), documents()
    note = ann.save(pair_note(texts, "first"), texts).note
    assert pass_on(ann, ben, tmp_path).added == 1
    ben.save(with_body(ben.note(note.id), "first, and better"), texts)
    done = pass_on(ben, ann, tmp_path)
    assert done.updated == 1
    assert "brought up to date: Pair: The treaty was signed" in str(done)
    assert bodies(ann) == bodies(ben) == [("ann", "first, and better")]


def test_edits_on_both_sides_stand_side_by_side_once(tmp_path):
    (ann, ben), texts = two(tmp_path), documents()
    note = ann.save(pair_note(texts, "first"), texts).note
    pass_on(ann, ben, tmp_path)
    ann.save(with_body(ann.note(note.id), "one way"), texts)
    ben.save(with_body(ben.note(note.id), "another way"), texts)
    assert pass_on(ben, ann, tmp_path).kept_both == 1
    pass_on(ann, ben, tmp_path)
    pass_on(ben, ann, tmp_path)
    assert bodies(ann) == bodies(ben) == [("ann", "another way"), ("ann", "one way")]


def test_an_answer_finds_what_it_answers_when_that_was_deleted_and_comes_back(tmp_path):
    (ann, ben), texts = two(tmp_path), documents()
    note = ann.save(pair_note(texts, "first"), texts).note
    pass_on(ann, ben, tmp_path)
    ann.save(with_body(ann.note(note.id), "one way"), texts)
    ben.save(with_body(ben.note(note.id), "another way"), texts)
    ben.save(replace(pair_note(texts, "to that", left=1), answers=note.id), texts)
    pass_on(ben, ann, tmp_path)
    answered = {one.body: one.answers for one in ann.all_notes()}["to that"]
    assert ann.note(answered).body == "another way"
    ann.delete(answered)
    assert pass_on(ben, ann, tmp_path).deleted == 1
    assert ann.note(answered) is None
    import_file(ann, tmp_path / "ben.jsonld", again=True)
    answered = {one.body: one.answers for one in ann.all_notes()}["to that"]
    assert ann.note(answered).body == "another way"


def test_what_was_deleted_stays_so_until_somebody_went_on_with_it(tmp_path):
    (ann, ben), texts = two(tmp_path), documents()
    note = ann.save(pair_note(texts, "first"), texts).note
    ann.save_verdict(documents_anchors(note), "confirmed", texts)
    pass_on(ann, ben, tmp_path)
    ann.save(with_body(ann.note(note.id), "second thoughts"), texts)
    ann.delete(note.id)
    ann.delete_verdict(ann.all_verdicts()[0].id)
    done = pass_on(ben, ann, tmp_path)
    assert (done.deleted, done.added, done.verdicts) == (1, 0, 0)
    assert "deleted here, and left so: 1 (--again takes them in once more)" in str(done)
    assert bodies(ann) == []
    assert ann.all_verdicts() == ()
    ben.save(with_body(ben.note(note.id), "first, and more"), texts)
    assert pass_on(ben, ann, tmp_path).added == 1
    assert bodies(ann) == bodies(ben)


def test_what_was_deleted_comes_again_when_that_is_asked_for(tmp_path):
    (ann, ben), texts = two(tmp_path), documents()
    note = ann.save(pair_note(texts, "first"), texts).note
    ann.save_verdict(documents_anchors(note), "rejected", texts)
    pass_on(ann, ben, tmp_path)
    ann.delete(note.id)
    ann.delete_verdict(ann.all_verdicts()[0].id)
    (tmp_path / "ben.jsonld").write_bytes(export_store(ben, "jsonld"))
    done = import_file(ann, tmp_path / "ben.jsonld", again=True)
    assert (done.added, done.verdicts, done.deleted) == (1, 1, 0)
    assert bodies(ann) == bodies(ben)


def test_authors_come_with_notes_and_verdicts(tmp_path):
    (ann, ben), texts = two(tmp_path), documents()
    note = ann.save(pair_note(texts), texts).note
    ann.save_verdict(documents_anchors(note), "confirmed", texts)
    for kind in ("jsonld", "markdown"):
        pass_on(ann, ben, tmp_path, kind)
    assert [one.author for one in (*ben.all_notes(), *ben.all_verdicts())] == ["ann", "ann"]
    ben.save(with_body(ben.note(note.id), "changed by ben"), texts)
    assert ben.note(note.id).author == "ann"


def documents_anchors(note):
    from tui.pair import Pair

    return Pair(*note.anchors)


def expanded(value):
    """Our page as a JSON-LD processor expands it: addresses for terms, lists of objects for values."""
    oa, parallax = "http://www.w3.org/ns/oa#", "urn:parallax:"
    long = {
        "body": f"{oa}hasBody",
        "target": f"{oa}hasTarget",
        "selector": f"{oa}hasSelector",
        "source": f"{oa}hasSource",
        "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
        "purpose": f"{oa}hasPurpose",
        "motivation": f"{oa}motivatedBy",
        "created": "http://purl.org/dc/terms/created",
        "modified": "http://purl.org/dc/terms/modified",
        "creator": "http://purl.org/dc/terms/creator",
        "name": "http://xmlns.com/foaf/0.1/name",
        "items": "http://www.w3.org/ns/activitystreams#items",
        "format": "http://purl.org/dc/elements/1.1/format",
    }
    node = {}
    for key, inner in value.items():
        if key == "@context":
            continue
        if key in ("id", "type"):
            node[f"@{key}"] = inner if key == "id" else [f"{oa}{inner}"]
            continue
        name = long.get(key) or key.replace("parallax:", parallax).replace(
            "dcterms:", "http://purl.org/dc/terms/"
        )
        name = name if ":" in name else oa + name
        parts = inner if isinstance(inner, list) else [inner]
        values = [
            expanded(one)
            if isinstance(one, dict)
            else {"@id": oa + one if key in ("purpose", "motivation") else one}
            if key in ("purpose", "motivation", "source", "parallax:texts", "parallax:answers")
            else {"@value": one}
            for one in parts
        ]
        node[name] = [{"@list": values}] if key == "parallax:texts" else values
    return node


def test_our_own_file_is_read_in_any_form_of_json_ld(tmp_path):
    (ann, ben), texts = two(tmp_path), documents()
    note = ann.save(pair_note(texts, "About it. #tag"), texts).note
    ann.save(replace(pair_note(texts, "An answer"), answers=note.id), texts)
    page = json.loads(export_store(ann, "jsonld"))
    long = tmp_path / "expanded.jsonld"
    long.write_text(json.dumps([expanded(page)]))
    assert import_file(ben, long).added == 2
    assert ben.all_notes() == ann.all_notes()
    assert ben.origins() == ann.origins()
    short = tmp_path / "compacted.jsonld"
    short.write_text(json.dumps(compacted([expanded(page)])))
    assert import_file(ben, short).unchanged == 2
