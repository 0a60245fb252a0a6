"""The list of notes: sections, orders, words old and found."""

from dataclasses import replace

from tests.reader import samples
from tests.reader.card.test_link_card import noted
from tests.reader.framing_lists.test_shift_list import listed
from tui.notes import make_anchor, new_note
from tui.notes.model import AnchorStatus, NoteDraft, NoteKind, Resolved
from tui.pair import Side
from tui.reader.lists.note_list import Listing, NoteOrder, destination, next_author, note_list
from tui.reader.state.placed_note import PlacedNote
from tui.reader.state.reading_state import LinkEnds
from tui.spans import Span


def placed(name, body, side, words, *, status=AnchorStatus.SURE, span=None, updated="2025-01-01T00:00:00Z"):
    """A note on words of a sample text, found where `span` says, or where the words stand."""
    document = samples.documents()[side]
    anchor = make_anchor(document, samples.place(document, words), side, "Mora, reported")
    note = replace(new_note(NoteKind.PASSAGE, body, (anchor,)), id=name, updated=updated)
    span = None if status is AnchorStatus.ORPHAN else span or anchor.span
    return PlacedNote(note, (Resolved(anchor, status, span, 1.0),))


def three():
    """Notes in an order of their own for time, place and tag."""
    return samples.material().with_notes(
        (
            placed("c", "third #beta", Side.RIGHT, "Trade", updated="2025-01-03T00:00:00Z"),
            placed("a", "first #Alpha", Side.LEFT, "follows", updated="2025-01-02T00:00:00Z"),
            placed("b", "second", Side.LEFT, "grows", updated="2025-01-01T00:00:00Z"),
        )
    )


def keys(entries):
    return [entry.key for entry in entries if entry.key]


def test_notes_are_listed_with_their_words():
    stuff = noted(samples.material(), "mind\nthe #gap", Side.LEFT, 1)
    found = listed(note_list(stuff, Listing()))
    assert found[0] == "1 note on these texts  by place"
    assert found[2].startswith("✎ mind the #gap") and found[2].count("#gap") == 1
    assert found[3].startswith("    2020 §2  “Avalon breaks its old limits.”")
    entry = note_list(stuff, Listing())[2]
    assert entry.destination.side is Side.LEFT and entry.destination.link is None


def test_each_tag_of_a_note_stands_once():
    one = placed("a", "of #Law and #lawyers", Side.LEFT, "follows")
    given = PlacedNote(replace(one.note, tags=("law", "lawyers", "gap")), one.places)
    row = listed(note_list(samples.material().with_notes((given,)), Listing()))[2]
    assert row.startswith("✎ of #Law and #lawyers  #gap  2025")


def test_a_tag_that_is_cut_from_the_words_stands_beside_them():
    one = placed("a", "so many words " * 20 + "#end", Side.LEFT, "follows")
    row = listed(note_list(samples.material().with_notes((one,)), Listing()))[2]
    assert row.count("#end") == 1


def test_a_filter_leaves_what_was_found():
    found = listed(note_list(three(), Listing(query="third", found=frozenset({"c"}))))
    assert found[0].startswith("1 of 3 notes on these texts")
    assert any("third" in row for row in found) and not any("second" in row for row in found)
    assert listed(note_list(three(), Listing(query="third")))[0].startswith("3 notes"), "not searched yet"


def test_three_orders():
    assert keys(note_list(three(), Listing(NoteOrder.PLACE))) == ["b", "a", "c"]
    assert keys(note_list(three(), Listing(NoteOrder.TIME))) == ["c", "a", "b"]
    assert keys(note_list(three(), Listing(NoteOrder.TAG))) == ["a", "c", "b"]
    rows = listed(note_list(three(), Listing(NoteOrder.TAG)))
    assert [row for row in rows if row.startswith(("#", "without"))] == [
        "#Alpha  1 note",
        "#beta  1 note",
        "without a tag  1 note",
    ]
    assert [NoteOrder.PLACE.following, NoteOrder.TIME.following, NoteOrder.TAG.following] == [
        NoteOrder.TIME,
        NoteOrder.TAG,
        NoteOrder.PLACE,
    ]


def test_a_note_stands_under_each_of_its_tags_which_are_counted():
    notes = (
        placed("a", "one #law #Limits", Side.LEFT, "follows", updated="2025-01-02T00:00:00Z"),
        placed("b", "two #limits", Side.LEFT, "grows", updated="2025-01-01T00:00:00Z"),
    )
    entries = note_list(samples.material().with_notes(notes), Listing(NoteOrder.TAG))
    assert keys(entries) == ["a", "a", "b"]
    assert [row for row in listed(entries) if row.startswith("#")] == ["#law  1 note", "#Limits  2 notes"]


def test_a_verdict_on_a_finding_is_no_tag():
    one = placed("a", "", Side.LEFT, "follows")
    note = replace(one.note, kind=NoteKind.SHIFT, tags=("rejected", "law"))
    stuff = samples.material().with_notes((PlacedNote(note, one.places),))
    rows = listed(note_list(stuff, Listing(NoteOrder.TAG)))
    assert [row for row in rows if row.endswith("1 note")] == ["#law  1 note", "finding rejected  1 note"]


def doubtful():
    text = samples.documents().left.text
    start = text.index("Prices rise")
    return samples.material().with_notes(
        (
            placed("sure", "one", Side.LEFT, "grows"),
            placed(
                "see",
                "two",
                Side.LEFT,
                "The north is quiet.",
                status=AnchorStatus.REVIEW,
                span=Span(start, start + 11),
            ),
            placed("lost", "three", Side.RIGHT, "Rain falls.", status=AnchorStatus.ORPHAN),
        )
    )


def test_what_lost_its_words_comes_first_then_what_to_review_with_both_wordings():
    found = note_list(doubtful(), Listing())
    assert keys(found) == ["lost", "see", "sure"]
    rows = listed(found)
    assert rows[2].startswith("Lost their words (1)")
    assert "    2024  “Rain falls.”  Mora, reported  not found in this text" in rows
    was = rows.index("    2020 was  “The north is quiet.”")
    assert rows[was + 1].startswith("    2020 §4 now  “Prices rise”")


def test_a_note_that_keeps_its_old_words_is_not_asked_about():
    stuff = doubtful()
    kept = tuple(replace(one, note=replace(one.note, kept=True)) for one in stuff.notes)
    rows = listed(note_list(stuff.with_notes(kept), Listing()))
    assert not any(row.startswith(("Lost", "To review")) for row in rows)
    assert sum("old words kept" in row for row in rows) == 2


def test_drafts_are_offered_above_everything():
    note = doubtful().notes[0].note
    stuff = doubtful().with_notes((), (), (NoteDraft(note, "2025-02-03T00:00:00Z"),))
    rows = listed(note_list(stuff, Listing()))
    assert rows[2].startswith("Being typed when parallax ended")
    assert rows[3] == "✎ one  2025-02-03"


def test_a_note_on_a_shift_names_it_and_leads_to_its_first_words():
    stuff = doubtful()
    left, right = stuff.notes[0], stuff.notes[1]
    note = replace(
        left.note, kind=NoteKind.SHIFT, subject="old -> new", anchors=left.note.anchors + right.note.anchors
    )
    shift = PlacedNote(note, left.places + right.places)
    stuff = stuff.with_notes((shift,))
    assert any("on the finding: old → new" in row for row in listed(note_list(stuff, Listing())))
    judged = replace(shift, note=replace(note, body="", tags=("rejected", "later")))
    rows = listed(note_list(stuff.with_notes((judged,)), Listing()))
    assert any("finding rejected  #later  on the finding: old → new" in row for row in rows)
    assert judged.words == "finding rejected: #later"
    assert destination(stuff, shift).link is None, "its quotations are no link"


def test_without_notes_the_list_says_how_to_write_one():
    stuff = samples.material().with_notes(())
    assert any("a in the texts" in row for row in listed(note_list(stuff, Listing())))


def test_notes_that_have_not_come_are_not_counted():
    assert listed(note_list(samples.material(), Listing())) == ["The notes are being read."]
    failed = replace(samples.material(), without_notes="The notes cannot be opened.")
    assert listed(note_list(failed, Listing())) == ["The notes cannot be opened."]


def signed(name, author, answers="", **more):
    one = placed(name, f"said by {author or 'nobody'}", Side.LEFT, "follows", **more)
    return PlacedNote(replace(one.note, author=author, answers=answers, created=one.note.updated), one.places)


def conversation():
    """A note of Ann, two answers to it, and an answer to what is not here."""
    return samples.material().with_notes(
        (
            signed("second", "Ann Lee", "first", updated="2025-01-03T00:00:00Z"),
            signed("first", "Ann Lee", updated="2025-01-01T00:00:00Z"),
            signed("answer", "Bo", "first", updated="2025-01-02T00:00:00Z"),
            signed("deeper", "", "answer", updated="2025-01-04T00:00:00Z"),
            signed("alone", "Bo", "gone", updated="2024-01-01T00:00:00Z"),
        )
    )


def test_answers_stand_below_what_they_answer_oldest_first_without_its_quotation():
    for order in (NoteOrder.PLACE, NoteOrder.TIME):
        found = [key for key in keys(note_list(conversation(), Listing(order))) if key != "alone"]
        assert found == ["first", "answer", "deeper", "second"]
    rows = listed(note_list(conversation(), Listing()))
    at = next(number for number, row in enumerate(rows) if row.startswith("✎ said by Ann Lee"))
    assert rows[at + 1].startswith("    2020 §6  “follows”")
    assert rows[at + 2].startswith("  ↳ said by Bo  @Bo  2025-01-02")
    assert rows[at + 3].startswith("    ↳ said by nobody  2025-01-04")
    assert rows[at + 4].startswith("  ↳ said by Ann Lee")
    assert any("answers a note that is not in this list" in row for row in rows)


def test_notes_that_answer_each_other_are_all_listed_once():
    both = samples.material().with_notes((signed("a", "", "b"), signed("b", "", "a"), signed("c", "", "c")))
    assert sorted(keys(note_list(both, Listing()))) == ["a", "b", "c"]


def test_notes_of_one_author_are_listed_by_key_or_by_name():
    stuff = conversation()
    head = listed(note_list(stuff, Listing()))[0]
    assert head.startswith("5 notes on these texts  by place; @Ann Lee 2, @Bo 2, unsigned 1")
    one = Listing(author="Bo")
    assert keys(note_list(stuff, one)) == ["answer", "alone"]
    assert listed(note_list(stuff, one))[0] == "2 of 5 notes on these texts  by place; only those of Bo"
    assert sorted(keys(note_list(stuff, Listing(query="@ann")))) == ["first", "second"]
    assert keys(note_list(stuff, Listing(query="@lee said", found=frozenset({"first"})))) == ["first"]
    assert Listing(query="@lee said it").words == "said it"
    turns = [None]
    while len(turns) < 5:
        turns.append(next_author(stuff.notes, turns[-1]))
    assert turns == [None, "Ann Lee", "Bo", "", None]
    assert next_author(stuff.notes, "who is gone") is None


def test_a_note_on_several_places_stands_at_the_first_of_them():
    first, last = (placed("both", "both ends", Side.LEFT, words) for words in ("grows", "follows"))
    both = replace(first, places=(*first.places, *last.places))
    between = placed("between", "between", Side.LEFT, "quiet")
    stuff = samples.material().with_notes((between, both))
    assert keys(note_list(stuff, Listing(NoteOrder.PLACE))) == ["both", "between"]


def test_a_note_on_words_of_both_texts_leads_to_their_pair():
    left, right = placed("a", "", Side.LEFT, "breaks"), placed("a", "", Side.RIGHT, "bound")
    both = replace(left, places=left.places + right.places)
    both = replace(both, note=replace(both.note, kind=NoteKind.PAIR))
    found = destination(samples.material(), both)
    assert (found.side, found.link) == (Side.LEFT, LinkEnds(1, 2))
