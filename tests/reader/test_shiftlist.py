"""The list of shifts: every number has its quotations behind it."""

from tests.reader import samples
from tests.reader.test_card import noted
from tui.pair import Side
from tui.reader.entries import rows
from tui.reader.lines import plain
from tui.reader.material import Material
from tui.reader.notelist import note_list
from tui.reader.shiftlist import shift_list
from tui.reader.state import Voices


def listed(entries, opened=frozenset()):
    return [plain(row.words) for row in rows(entries, opened)]


def test_a_shift_shows_its_first_words_on_both_sides():
    found = listed(shift_list(samples.material(), Voices.ALL))
    at = found.index("  breaks limits -> bound by limits  1:1  worded, axis")
    assert found[at + 1] == "    ◂ 2020 §2  “Avalon breaks its old limits.”  Ann Roe, the author"
    assert found[at + 2] == "    ▸ 2024 §3  “Avalon is bound by its limits, said Mora.”  Mora, reported"


def test_axes_count_both_poles_in_both_texts_and_few_is_said():
    entries = shift_list(samples.material(), Voices.ALL)
    axis = next(entry for entry in entries if entry.key == "axis/limits")
    assert plain(axis.words) == "  L breaks limits │ l bound by limits   2020 1:0 → 2024 0:1  few"
    opened = listed(entries, frozenset({"axis/limits"}))
    assert "    breaks limits in 2020 (1)" in opened and "    bound by limits in 2024 (1)" in opened
    assert "    Does it break its limits?" in opened


def test_the_author_only_view_counts_anew():
    entries = shift_list(samples.material(), Voices.AUTHOR)
    found = listed(entries)
    assert "  L breaks limits │ l bound by limits   2020 1:0 → 2024 0:0  few" in found
    assert not any("Mora" in row for row in found)


def test_verbs_stand_by_where_they_are_used():
    found = listed(shift_list(samples.material(), Voices.ALL), frozenset({"verb/only in 2020"}))
    assert "  only in 2020  follow 1" in found and "  in both  none" in found
    assert "      2020 §6  “Avalon follows the league.”  Ann Roe, the author" in found


def test_every_quotation_leads_to_its_words():
    stuff = samples.material()
    entries = shift_list(stuff, Voices.ALL)
    everything = frozenset(entry.key for entry in entries if entry.key)
    places = [row.destination for row in rows(entries, everything) if row.destination]
    assert len(places) == 9
    for place in places:
        quoted = stuff.documents[place.side].text[place.offset :]
        assert quoted.startswith(("breaks", "bound", "follows", "leaves"))


def test_a_short_text_has_a_cell_for_each_sentence():
    found = listed(shift_list(samples.material(), Voices.ALL))
    assert "  2020  ▁▁·▁·▁" in found and "         L" in found
    assert "  2024  ··▀▁···" in found and "          l" in found


def test_keys_are_unique():
    entries = shift_list(samples.material(), Voices.ALL)
    everything = frozenset(entry.key for entry in entries if entry.key)
    keys = [row.key for row in rows(entries, everything) if row.key]
    assert len(keys) == len(set(keys))


def test_nothing_before_the_analysis():
    assert shift_list(Material(samples.documents()), Voices.ALL) == ()


def test_notes_are_listed_with_their_words_and_filtered():
    stuff = noted(samples.material(), "mind\nthe #gap", Side.LEFT, 1)
    found = listed(note_list(stuff, ""))
    assert found[0] == "1 note on these texts"
    assert found[2].startswith("✎ mind the #gap  2025-01-01")
    assert found[3] == "    2020 §2  “Avalon breaks its old limits.”"
    assert listed(note_list(stuff, "OLD gap"))[0] == "1 of 1 notes on these texts"
    assert listed(note_list(stuff, "zebra"))[0] == "0 of 1 notes on these texts"
    entry = note_list(stuff, "")[2]
    assert entry.destination.side is Side.LEFT and entry.destination.link is None


def test_without_notes_the_list_says_how_to_write_one():
    assert any("a in the texts" in row for row in listed(note_list(samples.material(), "")))
