import pytest

from tests.notes.samples import LEFT, documents, pair_note
from tui.errors import ParallaxError
from tui.notes.anchoring.anchors import make_anchor
from tui.notes.model import AnchorStatus, Resolved
from tui.notes.storage.access import open_store
from tui.notes.verdicts import _passage, lost_verdicts, resolve_verdicts, set_verdict, unresolved_verdicts
from tui.pair import Pair, Side


def test_verdicts_are_set_changed_taken_back_and_undone(store, texts):
    set_verdict(store, texts, Pair(0, 1), "rejected")
    set_verdict(store, texts, Pair(2, 1), "added")
    set_verdict(store, texts, Pair(0, 1), "confirmed")
    assert resolve_verdicts(store, texts) == {(0, 1): "confirmed", (2, 1): "added"}
    set_verdict(store, texts, Pair(0, 1), None)
    assert resolve_verdicts(store, texts) == {(2, 1): "added"}
    for expected in (
        {(0, 1): "confirmed", (2, 1): "added"},
        {(0, 1): "rejected", (2, 1): "added"},
        {(0, 1): "rejected"},
        {},
    ):
        store.undo(texts)
        assert resolve_verdicts(store, texts) == expected
    store.redo(texts)
    assert resolve_verdicts(store, texts) == {(0, 1): "rejected"}


def test_verdicts_survive_an_edited_text_and_exchanged_sides(tmp_path, texts):
    store = open_store(tmp_path / "n.db")
    set_verdict(store, texts, Pair(2, 1), "rejected")
    store.close()
    store = open_store(tmp_path / "n.db")
    edited = documents(left="A sentence in front. " + LEFT.replace("budget", "bugdet"))
    assert resolve_verdicts(store, edited) == {(3, 1): "rejected"}
    assert resolve_verdicts(store, edited.swapped()) == {(1, 3): "rejected"}
    store.close()


def test_a_verdict_on_a_passage_that_is_gone_waits_for_the_reader(store, texts):
    set_verdict(store, texts, Pair(2, 1), "rejected")
    gone = documents(left=LEFT.replace(texts.left.words(texts.left.passages[2].span), ""))
    assert resolve_verdicts(store, gone) == {}
    (waiting,) = unresolved_verdicts(store, gone)
    assert waiting.judgement.verdict == "rejected"
    assert lost_verdicts(store) == (), "found in the last version that notes were written on"
    store.save(pair_note(gone), gone)
    assert [judgement.verdict for judgement in lost_verdicts(store)] == ["rejected"]


def test_an_unknown_verdict_is_refused(store, texts):
    with pytest.raises(ParallaxError, match="no verdict 'maybe'"):
        set_verdict(store, texts, Pair(0, 0), "maybe")


def test_a_verdict_moves_only_to_a_place_that_is_sure(texts):
    document = texts.left
    span = document.passages[2].span
    anchor = make_anchor(document, span, Side.LEFT)
    assert _passage(document, Resolved(anchor, AnchorStatus.SURE, span, 1.0)) == 2
    assert _passage(document, Resolved(anchor, AnchorStatus.REVIEW, span, 0.7)) is None
    assert _passage(document, Resolved(anchor, AnchorStatus.ORPHAN, None, 0.0)) is None
