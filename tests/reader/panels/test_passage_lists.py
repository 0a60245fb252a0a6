"""The list of passages without a counterpart, and the table of links."""

from dataclasses import replace

import pytest

from tests.reader import samples
from tests.reader.card.test_link_card import noted
from tests.reader.driver import LEFT, RIGHT, SampleReader, reader
from tui.alignment.model import Alignment, Link, Strength, Verdict
from tui.documents.model import Document
from tui.errors import Cancelled
from tui.notes.model import AnchorStatus, Note, NoteKind, Resolved
from tui.pair import Pair, Side
from tui.reader.lists.answer import entry_of
from tui.reader.lists.entries import Entry
from tui.reader.lists.link_table import LinkOrder, paired, paired_entries
from tui.reader.lists.list_state import drawn
from tui.reader.lists.unmatched import alone, alone_entries
from tui.reader.state.material import Material
from tui.reader.state.messages import Compared
from tui.reader.state.placed_note import PlacedNote
from tui.reader.state.reading_state import Destination, LinkEnds, ReadingState
from tui.reader.text.styled import LIT, line, plain, width

MEANING = (
    "Only in one text means: no likely or better link was found (a score of 0.40). "
    "The other may still say the same in other words."
)


def only(stuff, query="", **changes):
    state = ReadingState(**changes)
    return list(alone_entries(stuff, alone(stuff, state), query, faint=state.faint))


def table(stuff, query="", order=LinkOrder.PLACE, **changes):
    state = ReadingState(**changes)
    return list(paired_entries(stuff, paired(stuff, state), query, order, side=state.side))


def words(rows, cells=130):
    """The lines of the rows, each row on one."""
    return [" ".join(plain(line).strip("\n") for line in drawn(row, cells)).rstrip() for row in rows]


def test_what_only_one_text_says_is_listed_in_order_under_what_that_means():
    found = words(only(samples.material()))
    assert found == [
        MEANING,
        "Only in 2020  3 of 6 passages",
        "  §1  Avalon grows.",
        "  §3  The north is quiet.",
        "  §4  Prices rise [sic] in Avalon.",
        "Only in 2024  2 of 7 passages",
        "  §2  Trade is slow.",
        "  §6  Rain falls.",
    ]
    faint = words(only(samples.material(), faint=True))
    assert "no faint or better link was found (a score of 0.10)" in faint[0]
    assert "  §1  Avalon grows." not in faint


def test_it_leads_to_the_passages_and_begins_where_the_reader_is():
    rows = only(samples.material())
    text = samples.documents().left.text
    assert rows[3].destination == Destination(Side.LEFT, text.index("The north"))
    assert entry_of(rows, ReadingState()) == rows[2].key
    assert entry_of(rows, ReadingState(cursor=Pair(text.index("Avalon breaks"), 0))) == rows[3].key
    assert entry_of(rows, ReadingState(cursor=Pair(len(text), 0))) == rows[4].key, "the last one, behind all"
    assert entry_of(rows, ReadingState(side=Side.RIGHT)) == rows[6].key


def test_a_filter_takes_words_in_any_order_and_says_how_many_match():
    found = words(only(samples.material(), "AVALON rise"))
    assert found[1:] == [
        "Only in 2020  3 of 6 passages, 1 of them match",
        "  §4  Prices rise [sic] in Avalon.",
        "Only in 2024  2 of 7 passages, 0 of them match",
    ]


def test_signs_tell_framing_and_notes():
    whole = samples.comparison()
    links = tuple(link for link in samples.LINKS if link.left != 1)
    stuff = Material(whole.documents, whole, replace(whole.alignment, links=links))
    found = words(only(noted(stuff, "mind", Side.LEFT, 1)), 60)
    row = next(row for row in found if "§2" in row)
    assert row.endswith(" L✎") and len(row) == 60


def test_the_table_says_what_kind_of_echo_each_link_is_and_a_filter_takes_that_word():
    rows = words(table(samples.material()), 110)
    assert "opposite?" in rows[1]
    found = words(table(samples.material(), "oppo"), 110)
    assert all("opposite?" in row for row in found[1:]) and 1 < len(found) < len(rows)
    assert len(table(samples.material(), "opposite limits")) > 1


def test_relations_are_worked_out_for_rows_that_are_drawn_and_where_a_filter_may_mean_one():
    many = samples.document(tuple((f"Passage {number}.",) for number in range(1_500)), "a")
    links = tuple(Link(number, 0, 0.9, Strength.STRONG) for number in range(1_500))
    right = samples.documents().right
    whole = samples.comparison()
    stuff = Material(Pair(many, right), whole, replace(whole.alignment, links=links))
    asked = []
    object.__setattr__(stuff, "relation", asked.append)
    assert len(table(stuff)) == 1_501 and not asked, "all of them are listed"
    words(table(stuff, "1004"))
    assert len(asked) == 2


def test_rows_lead_with_the_words_that_both_ends_share_lit():
    row = table(samples.material())[1]
    (drawn_row,) = row.drawn(76)
    shared = [run.text for run in drawn_row if run.style == LIT]
    assert shared == ["limits", "breaks ~ bound"]
    assert plain(drawn_row).startswith(
        "━ limits · breaks ~ bound  "
    ) and "  §2 ↔ §3  0.90  opposite?" in plain(drawn_row)
    (wide,) = row.drawn(130)
    assert "Avalon breaks its" in plain(wide) and "Avalon is bound" in plain(wide)
    (other,) = table(samples.material())[3].drawn(76)
    assert plain(other).startswith("─ Ships sail east. ↔ Ships sail west.  "), "where no words are shared"


def test_a_table_of_links_with_all_that_is_known_of_each():
    stuff = noted(samples.material(), "mind", Side.RIGHT, 3)
    found = words(table(stuff), 76)
    assert found[0] == "4 links  2 strong, 2 likely · in the order of 2020"
    assert "§2 ↔ §3  0.90  opposite?" in found[1]
    assert "§6 ↔ §4  0.80  " in found[4]
    assert found[4].endswith(" ✎")
    assert not found[1].endswith("✎")
    assert "strong 0.90" in words(table(stuff), 110)[1]
    assert words(table(stuff, faint=True))[0].startswith("5 links  2 strong, 2 likely, 1 faint")


def test_a_note_on_a_pair_is_on_that_link_alone():
    from tui.notes import make_anchor

    stuff = samples.material()
    ends = Pair(1, 2)  # §2 and §3; §2 has another counterpart
    anchors = tuple(
        make_anchor(stuff.documents[side], stuff.documents[side].passages[ends[side]].span, side)
        for side in Side
    )
    note = Note("n1", NoteKind.PAIR, "mind", anchors, updated="2025-01-01T00:00:00Z")
    found = tuple(Resolved(anchor, AnchorStatus.SURE, anchor.span, 1.0) for anchor in anchors)
    rows = words(table(stuff.with_notes((PlacedNote(note, found),))), 76)
    others = [row for row in rows if "§2 ↔" in row and "§3" not in row]
    assert others and [row for row in rows if row.endswith("✎")] == [row for row in rows if "§2 ↔ §3" in row]


def test_the_table_by_strength_and_by_the_other_text():
    best = table(samples.material(), order=LinkOrder.STRENGTH)[1:]
    assert [row.destination.link for row in best] == [(1, 2), (5, 3), (1, 4), (4, 6)]
    right = table(samples.material(), side=Side.RIGHT)
    assert [row.destination.link.right for row in right[1:]] == [2, 3, 4, 6]
    assert right[2].destination == Destination(
        Side.RIGHT, samples.documents().right.passages[3].span.start, LinkEnds(5, 3)
    )
    assert entry_of(right, ReadingState(side=Side.RIGHT, link=LinkEnds(1, 4))) == right[3].key
    assert entry_of(right, ReadingState(side=Side.RIGHT)) == ""


def test_the_table_is_filtered_by_words_of_both_ends_place_strength_and_verdict():
    whole = samples.comparison()
    first = whole.alignment.links[0]._replace(verdict=Verdict.CONFIRMED)
    links = (first, *whole.alignment.links[1:])
    stuff = Material(whole.documents, whole, replace(whole.alignment, links=links))
    assert words(table(stuff, "follows leaves"))[0].startswith("1 of 4 links")
    assert len(table(stuff, "strong")) == 3 and len(table(stuff, "§7")) == 2
    row = words(table(stuff, "confirmed"))[1]
    assert row.startswith("✓ ") and "§2 ↔ §3" in row
    assert len(table(stuff, "zebra")) == 1


@pytest.mark.parametrize("cells", [20, 38, 56, 76, 130])
def test_no_row_is_wider_than_the_list(cells):
    stuff = noted(samples.material(), "mind", Side.RIGHT, 3)
    for row in (*only(stuff), *table(stuff)):
        assert all(width(one) <= cells for one in drawn(row, cells)) or row.is_heading


def test_empty_texts_and_a_text_of_one_passage_have_lists_too():
    empty = Material(Pair(Document("", "a"), Document("", "b")), None, Alignment((), samples.CUTOFFS, None))
    assert len(only(empty)) == 3 and words(table(empty)) == ["0 links  in the order of a"]
    single = samples.document((("One.",),), "a"), samples.document((("Two.",),), "b")
    stuff = Material(Pair(*single), None, Alignment((), samples.CUTOFFS, None))
    assert words(only(stuff))[-4:] == [
        "Only in a  1 of 1 passage",
        "  §1  One.",
        "Only in b  1 of 1 passage",
        "  §1  Two.",
    ]


def test_a_long_list_is_listed_to_its_end():
    many = samples.document(tuple((f"Passage {number}.",) for number in range(3_000)), "a")
    stuff = Material(Pair(many, samples.documents().right), None, Alignment((), samples.CUTOFFS, None))
    rows = only(stuff)
    assert sum(not row.is_heading and row.destination.side is Side.LEFT for row in rows) == 3_000
    assert "  §3000  Passage 2999." in words(only(stuff, "2999"))


def test_work_that_is_given_up_ends():
    with pytest.raises(Cancelled):
        alone(samples.material(), ReadingState(), lambda: True)
    with pytest.raises(Cancelled):
        paired(samples.material(), ReadingState(), lambda: True)


@pytest.mark.parametrize("color", [True, False])
async def test_the_list_of_what_only_one_says_is_filtered_and_entered(tmp_path, color):
    async with reader(tmp_path, color=color) as driver:
        await driver.press("g", ")")
        await driver.until(lambda: driver.shows("Only in 2024"))
        await driver.type("rain")
        await driver.until(lambda: driver.shows("1 of them match"))
        await driver.press("enter")
        assert driver.passage == (RIGHT, 5)
        await driver.press("ctrl+o")
        assert driver.passage == (LEFT, 0)


async def test_the_list_of_what_only_one_says_is_filtered_by_its_text(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("g", ")")
        await driver.until(lambda: driver.shows("Only in 2024"))
        await driver.type("2020")
        await driver.until(lambda: driver.shows("0 of them match"))
        assert driver.shows("north") and not driver.shows("Rain falls")


async def test_what_an_entry_opens_to_comes_into_view(tmp_path):
    async with reader(tmp_path, size=(80, 24)) as driver:
        await driver.press("S")
        found = driver.list
        entries = [Entry(line(f"entry {number}"), f"{number}") for number in range(40)]
        inner = tuple(Entry(line(f"inner {number}"), f"inner/{number}") for number in range(5))
        found.show([*entries, Entry(line("  more"), "more", children=inner), Entry(line("after"), "after")])
        await driver.press("end", "k", "enter")
        await driver.until(lambda: driver.shows("inner 4"))
        assert driver.shows("more") and driver.shows("inner 0")


async def test_the_table_begins_at_the_current_link_and_is_sorted(tmp_path):
    async with reader(tmp_path, size=(120, 30)) as driver:
        await driver.press("]", "]")
        await driver.press("g", "]")
        await driver.until(lambda: driver.shows("4 links  2 strong, 2 likely"))
        assert driver.list.current_key == "link/1/4" and driver.shows("opposite?")
        await driver.press("tab")
        await driver.until(lambda: driver.shows("the best first"))
        await driver.press("up", "enter")
        assert driver.state.link == LinkEnds(5, 3) and driver.passage == (LEFT, 5)


class Unlinked(SampleReader):
    """Two texts that no link connects."""

    def _analyse(self):
        whole = samples.comparison()
        self.prepared(whole.documents)
        self._post(Compared(whole.with_alignment(replace(whole.alignment, links=()))))


async def test_without_a_link_the_table_is_empty_and_enter_does_nothing(tmp_path):
    async with reader(tmp_path, app_class=Unlinked) as driver:
        await driver.until(lambda: driver.app.reading.material.alignment is not None)
        await driver.press("g", "]")
        await driver.until(lambda: driver.shows("0 links"))
        await driver.press("enter", "escape")
        assert driver.passage == (LEFT, 0)


async def test_before_the_analysis_has_ended_there_is_a_word_instead(tmp_path):
    class Waiting(SampleReader):
        def _analyse(self):
            self.prepared(samples.documents())

    async with reader(tmp_path, app_class=Waiting) as driver:
        await driver.until(lambda: driver.app.reading.material.documents.left.passages)
        await driver.press("g", ")")
        assert driver.shows("The analysis is not ready")
        await driver.press("escape", ":")
        await driver.type("l6")
        await driver.press("enter")
        assert driver.shows("Links are being looked for")
