"""Annotations of other programs: taken in with their authors, edited, answered, attached later."""

import json

from tui.notes.exchange import import_file, uncoded
from tui.notes.wording import with_body

ROW = {
    "id": "A1",
    "created": "2026-10-01T10:00:00.000000+00:00",
    "updated": "2026-10-01T10:00:00.000000+00:00",
    "user": "acct:alice@hypothes.is",
    "uri": "https://example.org/page",
    "text": "first wording",
    "tags": ["two words"],
    "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "retreat from earlier promises"}]}],
}
ANSWER = {
    **ROW,
    "id": "A2",
    "user": "acct:bob@hypothes.is",
    "text": "I disagree",
    "tags": [],
    "references": ["A1"],
    "target": [{"source": ROW["uri"]}],
}


def taken_in(store, folder, *rows, texts=None):
    file = folder / "rows.json"
    file.write_text(json.dumps({"annotations": rows}))
    return import_file(store, file, texts)


def test_an_annotation_keeps_its_author_and_its_answers(store, texts, tmp_path):
    done = taken_in(store, tmp_path, ROW, ANSWER, texts=texts)
    first, answer = sorted(store.all_notes(), key=lambda note: note.author)
    assert (first.author, answer.author) == ("alice", "bob")
    assert answer.answers == first.id
    assert answer.anchors == first.anchors
    assert "tags written otherwise: two words → #two-words" in str(done)


def test_an_edited_annotation_is_taken_over_where_ours_is_unchanged(store, texts, tmp_path):
    taken_in(store, tmp_path, ROW, texts=texts)
    later = {**ROW, "text": "second wording", "updated": "2026-10-05T10:00:00.000000+00:00"}
    assert taken_in(store, tmp_path, later, texts=texts).updated == 1
    assert [note.body for note in store.all_notes()] == ["second wording"]
    assert taken_in(store, tmp_path, ROW, texts=texts).unchanged == 1  # an older export
    store.save(with_body(store.all_notes()[0], "ours"), texts)
    latest = {**ROW, "text": "third wording", "updated": "2026-10-06T10:00:00.000000+00:00"}
    assert taken_in(store, tmp_path, latest, texts=texts).kept_both == 1
    assert taken_in(store, tmp_path, latest, texts=texts).unchanged == 1
    assert sorted(note.body for note in store.all_notes()) == ["ours", "third wording"]


def test_what_is_found_nowhere_is_said_and_attached_by_a_later_import(store, texts, tmp_path):
    done = taken_in(store, tmp_path, ROW)
    assert "not found in any text known here: 1 quotation" in str(done)
    (lost,) = store.all_notes()
    assert lost.subject == ROW["uri"]  # where the words are to be looked for
    store.save(with_body(store.all_notes()[0], "written on meanwhile"), None)
    assert taken_in(store, tmp_path, ROW, texts=texts).updated == 1
    (note,) = store.all_notes()
    assert (note.body, note.subject) == ("written on meanwhile", "")
    assert note.anchors[0].document == texts.left.fingerprint


def test_texts_that_were_named_at_the_import_are_kept_for_a_coder(store, texts, tmp_path):
    taken_in(store, tmp_path, ROW)
    assert store.text(texts.left.fingerprint) is None
    taken_in(store, tmp_path, ROW, texts=texts)
    assert store.text(texts.left.fingerprint) == texts.left.text
    assert not uncoded(store, store.all_notes())


def test_a_short_quotation_without_context_is_found_in_its_text_and_reviewed(store, texts, tmp_path):
    from tui.notes.anchoring.anchors import resolve
    from tui.notes.model import AnchorStatus

    row = {
        **ROW,
        "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "the boats stay tied up"}]}],
    }
    taken_in(store, tmp_path, row, texts=texts)
    (anchor,) = store.all_notes()[0].anchors
    assert anchor.document == texts.right.fingerprint
    (place,) = resolve([anchor], texts.right)
    assert place.status is AnchorStatus.REVIEW
    assert texts.right.words(place.span) == anchor.exact


def test_a_web_annotation_of_another_program_is_taken_in(store, texts, tmp_path):
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://example.org/annotations/",
        "type": "AnnotationCollection",
        "first": {
            "type": "AnnotationPage",
            "items": [
                {
                    "id": "https://example.org/annotations/1",
                    "type": "Annotation",
                    "creator": {"type": "Person", "name": "Carla"},
                    "bodyValue": "Not consulted?",
                    "target": {
                        "source": "https://example.org/page",
                        "selector": {
                            "type": "TextQuoteSelector",
                            "exact": "Fishermen on the northern coast were not consulted.",
                        },
                    },
                },
                {
                    "id": "https://example.org/annotations/2",
                    "type": "Annotation",
                    "motivation": "replying",
                    "body": [{"type": "TextualBody", "value": "No."}],
                    "target": "https://example.org/annotations/1",
                },
            ],
        },
    }
    file = tmp_path / "page.json"
    file.write_text(json.dumps(page))
    assert import_file(store, file, texts).added == 2
    first, second = sorted(store.all_notes(), key=lambda note: note.answers)
    assert (first.author, first.body) == ("Carla", "Not consulted?")
    assert second.answers == first.id
    assert second.anchors == first.anchors


def test_an_annotation_that_only_points_at_something_says_where(store, texts, tmp_path):
    pointing = {
        **ROW,
        "text": "",
        "body": {"type": "SpecificResource", "source": "https://example.org/tides"},
    }
    taken_in(store, tmp_path, pointing, texts=texts)
    assert [note.body for note in store.all_notes()] == ["https://example.org/tides"]
