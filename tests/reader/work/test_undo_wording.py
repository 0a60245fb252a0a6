"""Undo and redo name what they do, and ask before they walk into work of another sitting."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.reader.driver import reader
from tests.reader.samples import documents
from tui.notes import make_anchor, new_note
from tui.notes.model import Judgement, NoteKind
from tui.notes.storage.history import UndoStep
from tui.pair import Pair, Side
from tui.reader.work.undo_wording import asked, day, undo_remark

TEXTS = documents()


def anchors(left, right):
    numbers = Pair(left, right)
    return Pair(
        *(
            make_anchor(TEXTS[side], TEXTS[side].passages[numbers[side]].span, side, "")
            for side in Side
            if numbers[side] is not None
        )
    )


def note(body="", tags=(), kind=NoteKind.PAIR, **more):
    return replace(new_note(kind, body, tuple(anchors(1, 2))), tags=tags, **more)


def verdict(word):
    return Judgement("v", word, anchors(1, 2))


def undone(before, after, *, redo=False):
    return undo_remark(UndoStep(before, after), TEXTS, lambda anchor: anchor.span, redo=redo)


LONG = "Sought to prevent that and much more"
ONE = replace(note("alone"), kind=NoteKind.PASSAGE, anchors=note().anchors[1:])


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (note(LONG), None, "Undone: note “Sought to prevent…” on §2 ↔ §3 removed."),
        (None, note(LONG), "Undone: note “Sought to prevent…” on §2 ↔ §3 back."),
        (note("later"), note("first"), "Undone: note “first” on §2 ↔ §3 as it was."),
        (note(tags=("x",)), None, "Undone: tag #x on §2 ↔ §3 taken off."),
        (None, note(tags=("x", "y")), "Undone: tags #x #y on §2 ↔ §3 back."),
        (note("w", ("x", "y")), note("w", ("x",)), "Undone: tag #y on §2 ↔ §3 taken off."),
        (note("w", ("x",)), note("w", ("y",)), "Undone: tags #x #y on §2 ↔ §3 changed back."),
        (note("w", ("x",)), None, "Undone: note “w” on §2 ↔ §3 removed."),
        (note(), None, "Undone: empty note on §2 ↔ §3 removed."),
        (ONE, None, "Undone: note “alone” on 2024 §3 removed."),
        (note("w", kind=NoteKind.WHOLE), None, "Undone: note “w” on both texts removed."),
        (note("w", kind=NoteKind.SHIFT, subject="a -> b"), None, "Undone: note “w” on “a -> b” removed."),
        (verdict("confirmed"), None, "Undone: verdict “confirmed” on §2 ↔ §3 removed."),
        (verdict("rejected"), verdict("added"), "Undone: verdict “rejected” on §2 ↔ §3 is “added” again."),
        (verdict("added"), None, "Undone: link by hand §2 ↔ §3 removed."),
        (None, verdict("added"), "Undone: link by hand §2 ↔ §3 back."),
    ],
)  # fmt: skip
def test_what_is_undone_is_named_with_its_place(before, after, words):
    assert undone(before, after) == words
    assert len(words) < 80


def test_redo_has_a_word_of_its_own_and_lost_words_are_said_to_be_gone():
    assert undone(None, note("w"), redo=True) == "Done again: note “w” on §2 ↔ §3 back."
    lost = undo_remark(UndoStep(note("w"), None), TEXTS, lambda _: None, redo=False)
    assert lost == "Undone: note “w” on a place that is gone removed."


def test_work_of_another_day_is_dated_and_fits_a_line():
    step = UndoStep(note(LONG), None, "elsewhere", "2020-03-01T12:00:00Z")
    words = asked(step, TEXTS, lambda anchor: anchor.span, "u", redo=False)
    assert words == "Earlier: u again undoes note “Sought to prevent…” on §2 ↔ §3 (2020-03-01)."
    assert len(words) < 80
    assert day("") == "earlier"
    assert ":" in day(datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    assert ":" not in day((datetime.now(UTC) - timedelta(days=3)).strftime("%Y-%m-%dT%H:%M:%SZ"))


async def test_an_earlier_sitting_is_not_walked_into_unasked(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("a")
        await driver.type("of before")
        await driver.press("escape")
        await driver.until(lambda: driver.notes == ["of before"])
        await driver.press("q")
    async with reader(tmp_path) as driver:
        await driver.until(lambda: driver.notes == ["of before"])
        await driver.press("t")
        await driver.type("mine")
        await driver.press("enter")
        await driver.until(lambda: len(driver.notes) == 2)
        await driver.press("u")
        await driver.until(lambda: "Undone: tag #mine on 2020 §1 taken off." in driver.said)
        await driver.press("u")
        await driver.until(lambda: "Earlier: u again undoes note “of before” on 2020 §1" in driver.said)
        assert driver.notes == ["of before"]
        await driver.press("j", "u")
        await driver.until(lambda: driver.said.startswith("Undone: note “of before”"))
        await driver.until(lambda: driver.notes == [])
        await driver.press("U")
        await driver.until(lambda: driver.said.startswith("Done again: note “of before”"))
        assert driver.notes == ["of before"]
        await driver.press("c", "u", "u")
        await driver.until(lambda: "Earlier: u again" in driver.said), "asked anew after work of one's own"
