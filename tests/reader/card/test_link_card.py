"""The card: why, who, what shifted, notes, in as many lines as there are."""

from dataclasses import replace

from tests.reader import samples
from tui.alignment.model import Alignment, Verdict
from tui.notes.model import AnchorStatus, Note, NoteKind, Resolved
from tui.pair import Pair, Side
from tui.reader.card import link_card
from tui.reader.state.current_link import settle
from tui.reader.state.material import Material
from tui.reader.state.placed_note import PlacedNote
from tui.reader.state.reading_state import LinkEnds, ReadingState, Voices
from tui.reader.text.styled import plain


def at(side, passage, stuff=None, **changes):
    """A state with the cursor on a passage."""
    stuff = stuff or samples.material()
    start = stuff.documents[side].passages[passage].span.start
    return settle(replace(ReadingState().at(side, start), **changes), stuff), stuff


def words(lines):
    return [plain(row) for row in lines]


def noted(stuff, body, side, passage):
    """The material with a note on one passage."""
    from tui.notes import make_anchor

    document = stuff.documents[side]
    anchor = make_anchor(document, document.passages[passage].span, side)
    note = Note("n1", NoteKind.PASSAGE, body, (anchor,), updated="2025-01-01T00:00:00Z")
    placed = PlacedNote(note, (Resolved(anchor, AnchorStatus.SURE, anchor.span, 1.0),))
    return stuff.with_notes((*stuff.notes, placed))


def replace_id(stuff):
    """The last note as a note of its own."""
    last = stuff.notes[-1]
    return stuff.with_notes((*stuff.notes[:-1], replace(last, note=replace(last.note, id="n2"))))


def test_the_title_names_the_link():
    assert plain(link_card.link_title(*at(Side.LEFT, 1))) == (
        "━ link 1/4 · strong 0.90 · opposite? · §2 ↔ §3 · 2 counterparts . ,"
    )
    assert plain(link_card.link_title(*at(Side.LEFT, 2))) == "4 links"


def test_the_title_shows_a_verdict():
    stuff = samples.material()
    links = (stuff.alignment.links[0]._replace(verdict=Verdict.CONFIRMED), *stuff.alignment.links[1:])
    stuff = stuff.with_alignment(Alignment(links, stuff.alignment.cutoffs, stuff.alignment.explain))
    assert "✓ link 1/4" in plain(link_card.link_title(*at(Side.LEFT, 1, stuff)))
    assert "confirmed by you" in plain(link_card.link_title(*at(Side.LEFT, 1, stuff)))


def test_the_compact_card_tells_why_who_and_what_shifted():
    assert words(link_card.compact(*at(Side.LEFT, 1))) == [
        "shares  limits · breaks ~ bound",
        "2020    Ann Roe, the author: “breaks its old limits” Limits",
        "2024    Mora, reported: “bound by its limits” limits",
        "found   breaks limits → bound by limits",
    ]


def test_a_passage_without_a_counterpart_says_so():
    lines = words(link_card.compact(*at(Side.LEFT, 0)))
    assert lines[0] == "2020 §1  no counterpart found; 1 faint: f shows"
    assert lines[1] == "2020    Ann Roe, the author"


def test_the_author_only_filter_drops_reported_evidence():
    state, stuff = at(Side.LEFT, 1, voices=Voices.AUTHOR)
    lines = words(link_card.compact(state, stuff))
    assert "cues only in hidden voices" in lines[2]
    assert not any("breaks limits -> bound by limits" in row for row in lines), "a shift without its words"


def test_the_full_card_has_every_reason_with_its_weight():
    lines = words(link_card.full(*at(Side.LEFT, 1)))
    assert "0.40 limits  these words" in lines
    assert "0.10 breaks ~ bound  forms of one word" in lines
    assert "“breaks its old limits” Limits" in lines
    assert "  because of the words" not in lines, "cues and lines of files stand in W"
    assert (
        lines.index("Why linked")
        < lines.index("2020")
        < lines.index("2024")
        < lines.index("What stands against what")
    )


def test_notes_stand_on_the_card():
    stuff = noted(samples.material(), "mind [the] gap", Side.RIGHT, 2)
    assert words(link_card.compact(*at(Side.LEFT, 1, stuff)))[-1] == "✎ mind [the] gap"
    stuff = replace_id(noted(stuff, "second", Side.LEFT, 1))
    assert words(link_card.compact(*at(Side.LEFT, 1, stuff)))[-1].endswith("and 1 more")
    assert "✎ mind [the] gap" in words(link_card.full(*at(Side.LEFT, 1, stuff)))


def test_a_verdict_on_a_finding_is_not_taken_for_one_on_the_link():
    stuff = noted(samples.material(), "", Side.LEFT, 1)
    placed = stuff.notes[-1]
    said = replace(placed.note, kind=NoteKind.SHIFT, subject="old -> new", tags=("rejected", "odd"))

    def card(note):
        return words(link_card.compact(*at(Side.LEFT, 1, stuff.with_notes((replace(placed, note=note),)))))[
            -1
        ]

    assert card(said) == "✗ finding rejected: old → new  #odd"
    assert card(replace(said, body="far off")) == "✗ finding rejected: old → new  ✎ far off  #odd"
    assert card(replace(said, tags=("odd",))) == "# on a finding: old → new  #odd"


def test_a_card_claims_only_what_both_passages_of_its_link_bear_out():
    stuff = samples.material()
    found = stuff.comparison.findings
    for link in stuff.alignment.links:
        for item in link_card.findings_of(stuff, link):
            assert link.left in item.bearing.left and link.right in item.bearing.right
    first = stuff.alignment.links[0]
    assert [item.title for item in link_card.findings_of(stuff, first)] == [
        "breaks limits -> bound by limits"
    ]
    alone = [link for link in stuff.alignment.links if not link_card.findings_of(stuff, link)]
    touched = [link for link in alone if any(link.left in one.bearing.left for one in found)]
    for link in touched:
        shown = words(link_card.compact(ReadingState(link=LinkEnds(link.left, link.right)), stuff))
        assert any("one side of: " in row for row in shown)


def test_a_link_made_by_hand_has_no_words_to_show():
    state, stuff = at(Side.LEFT, 4)
    assert "no words" in words(link_card.compact(state, stuff))[0]
    assert state.link == LinkEnds(4, 6)


def test_cards_are_empty_before_the_analysis():
    early = Material(samples.documents())
    state = ReadingState()
    assert link_card.compact(state, early) == () and link_card.full(state, early) == ()
    assert link_card.link_title(state, early) == ()


def test_what_stands_on_the_axis_of_the_shift_comes_first():
    stuff = samples.material()
    framing = stuff.comparison.framing
    first = framing.left.evidence[0]
    others = [
        first._replace(span=samples.place(stuff.documents.left, words), cue=first.cue._replace(axis=axis))
        for axis, words in (("tools", "Avalon breaks"), ("rank", "old"))
    ]
    left = replace(framing.left, evidence=(*others, *framing.left.evidence))
    whole = replace(stuff.comparison, framing=Pair(left, framing.right))
    state, stuff = at(Side.LEFT, 1, replace(stuff, comparison=whole))
    row = words(link_card.compact(state, stuff))[1]
    assert row.startswith("2020    Ann Roe, the author: “breaks its old limits” Limits · ")
    alone = replace(state, link=None)
    assert words(link_card.compact(alone, stuff))[1].startswith(
        "2020    Ann Roe, the author: “breaks its old limits” Limits"
    )


def test_a_long_name_leaves_room_for_what_it_says():
    stuff = samples.material()
    framing = stuff.comparison.framing
    names = "Mora Vale, Ilse Brandt, Edith Quell and Otto Hart"
    (item,) = framing.right.evidence
    item = item._replace(voice=item.voice._replace(speaker_name=names))
    whole = replace(stuff.comparison, framing=Pair(framing.left, replace(framing.right, evidence=(item,))))
    row = words(link_card.compact(*at(Side.LEFT, 1, replace(stuff, comparison=whole))))[2]
    assert row.startswith("2024    Mora Vale, Ilse Brandt") and len(names) > 40
    assert row.endswith("…, reported: “bound by its limits” limits") and len(row) < 90
