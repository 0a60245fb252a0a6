"""The list of shifts: every number has its quotations behind it."""

from dataclasses import replace

import pytest

from tests.reader import samples
from tests.reader.driver import reader
from tui.comparison.wording import outcome_briefly
from tui.framing.counting.uncertainty import AxisTest
from tui.framing.model import Label, VerbTable, VerbUse
from tui.pair import Side
from tui.reader.framing_lists.shift_list import sentence_map, shift_list
from tui.reader.lists.entries import rows
from tui.reader.state import messages
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Voices
from tui.reader.text.styled import plain


def listed(entries, opened=frozenset(), width=90):
    """The rows as a list of so many cells shows them, its parts opened."""
    found = []
    parts = frozenset(entry.key for entry in entries if entry.key.startswith("part/"))
    for row in rows(entries, opened | parts):
        if row.map is not None:
            found += [plain(words) for words in row.map.lines(width, None)]
        elif row.drawn is not None:
            found += [plain(words) for words in row.drawn(width)]
        else:
            found.append(plain(row.words))
    return found


def all_keys(entries):
    """The keys of all entries that open, at any depth."""
    return frozenset(
        key for entry in entries for key in ({entry.key} if entry.key else set()) | all_keys(entry.children)
    )


def test_a_closed_shift_is_its_name_and_counts():
    found = listed(shift_list(samples.material(), Voices.ALL))
    at = found.index(" 1 breaks limits → bound by limits  1:1")
    assert not any("“" in row for row in found[at : at + 3])


def test_an_open_shift_shows_whole_quotations_and_what_speaks_against_it():
    stuff = samples.material()
    whole = stuff.comparison
    against = whole.shifts[0]._replace(also=whole.shifts[0].old)
    stuff = replace(stuff, comparison=replace(whole, shifts=(against,)))
    entries = shift_list(stuff, Voices.ALL)
    assert " 1 breaks limits → bound by limits  1:1  ±1" in listed(entries)
    found = listed(entries, frozenset({"shift/0"}))
    at = found.index(" 1 breaks limits → bound by limits  1:1  ±1")
    assert found[at + 1].strip() == "worded, axis"
    assert found[at + 2] == "    ◂ 2020 §2  “Avalon breaks its old limits.”  Ann Roe, the author"
    assert found[at + 3] == "    ▸ 2024 §3  “Avalon is bound by its limits, said Mora.”  Mora, reported"
    assert found[at + 4].startswith("    ± 2020 §2")


def test_axes_count_both_poles_in_both_texts_and_few_is_said():
    entries = shift_list(samples.material(), Voices.ALL)
    (row,) = [row for row in listed(entries) if row.startswith("  L breaks limits")]
    assert "│      few      │" in row and "l bound by limits" in row and row.endswith(" 1:0 → 0:1 few")
    opened = listed(entries, frozenset({"axis/limits"}))
    assert "    breaks limits in 2020 (1)" in opened and "    bound by limits in 2024 (1)" in opened
    assert "    Does it break its limits?" in opened


def test_enough_evidence_is_drawn_on_a_scale():
    stuff = samples.material()
    whole = stuff.comparison
    many = tuple(one._replace(counts=((9, 0), (3, 8))) for one in whole.axes)
    stuff = replace(stuff, comparison=replace(whole, axes=many))
    (row,) = [row for row in listed(shift_list(stuff, Voices.ALL)) if row.startswith("  L breaks limits")]
    scale = row[row.index("│") + 1 : row.rindex("│")]
    assert len(scale) == 15 and scale.index("○") == 0 and scale.index("●") == 10
    assert "┄" in scale and "─" in scale and "few" not in row


def test_the_author_only_view_counts_anew():
    entries = shift_list(samples.material(), Voices.AUTHOR)
    found = listed(entries)
    assert any(row.startswith("  L breaks limits") and "1:0 → 0:0 few" in row for row in found)
    assert not any("Mora" in row for row in found)
    first = next(row for row in found if row.lstrip().startswith("1 breaks limits") and ":" in row)
    assert "no shift in the author's own words" in first and "worded" not in first


def test_chance_coverage_and_the_test_are_told_below_the_axes():
    stuff = samples.material()
    found = " ".join(listed(shift_list(stuff, Voices.ALL)))
    assert "t: one permutation test" in found and "1 fired in the left text" in found
    tests = (AxisTest("limits", 0.7, 0.002, True),)
    tested = replace(stuff, comparison=replace(stuff.comparison, tests=tests))
    assert "limits p = 0.002, tested" in " ".join(listed(shift_list(tested, Voices.ALL)))


def test_verbs_stand_in_three_columns_and_open_to_their_places():
    entries = shift_list(samples.material(), Voices.ALL)
    found = listed(entries, frozenset({"verb/row/0"}))
    head = next(row for row in found if "only in 2020" in row)
    row = found[found.index(head) + 1]
    assert row.index("follow  1") == head.index("only in 2020")
    assert row.index("leave  1") == head.index("only in 2024")
    assert "      2020 §6  “Avalon follows the league.”  Ann Roe, the author" in found
    assert "      2024 §4  “Avalon leaves the league.”  Bo Li, the author" in found


def test_adverbs_of_the_verbs_stand_below_them_and_open_to_their_places():
    stuff = samples.material()
    whole = stuff.comparison
    use = whole.verbs.left[0]._replace(lemma="meekly")
    table = whole.verbs._replace(modifiers=VerbTable((use,), (), ()))
    entries = shift_list(replace(stuff, comparison=replace(whole, verbs=table)), Voices.ALL)
    found = listed(entries, frozenset({"adverb/row/0"}))
    assert any("the adverbs of these verbs" in row for row in found)
    assert any("meekly  1" in row for row in found)
    assert sum("“Avalon follows the league.”" in row for row in found) > sum(
        "“Avalon follows the league.”" in row for row in listed(entries)
    )
    assert not any("adverbs" in row for row in listed(shift_list(stuff, Voices.ALL)))


def test_a_long_table_of_verbs_is_listed_in_part():
    stuff = samples.material()
    whole = stuff.comparison
    use = whole.verbs.left[0]
    uses = tuple(VerbUse(f"verb{number}", use.quotations) for number in range(30))
    stuff = replace(stuff, comparison=replace(whole, verbs=VerbTable(uses, (), ())))
    entries = shift_list(stuff, Voices.ALL)
    assert sum("verb" in row and " 1" in row for row in listed(entries)) == 8
    assert "  22 rows more" in listed(entries)
    assert sum("verb" in row and " 1" in row for row in listed(entries, frozenset({"verb/more"}))) == 30


def test_voices_are_a_bar_of_kinds_of_speaker():
    found = listed(shift_list(samples.material(), Voices.ALL))
    assert "  2020  " + "█" * 24 + "  author 4  of 4" in found
    assert "  2024  " + "█" * 12 + "▓" * 12 + "  author 1 named 1  of 2" in found


def test_labels_are_said_with_who_says_them():
    stuff = samples.material()
    whole = stuff.comparison
    texts = stuff.documents
    label = Label(samples.place(texts.right, "league"), "league", 3, samples.mora(texts.right))
    framing = whole.framing.with_side(Side.RIGHT, replace(whole.framing.right, labels=(label,)))
    stuff = replace(stuff, comparison=replace(whole, framing=framing))
    assert "  2024 §4  called league by Mora, reported" in listed(shift_list(stuff, Voices.ALL))


def test_every_quotation_leads_to_its_words():
    stuff = samples.material()
    entries = shift_list(stuff, Voices.ALL)
    shown = rows(entries, all_keys(entries))
    places = [
        row.destination
        for row in shown
        if row.destination and not row.key.startswith(("voices/", "finding/", "stance/"))
    ]
    assert len(places) == 9
    for place in places:
        quoted = stuff.documents[place.side].text[place.offset :]
        assert quoted.startswith(("breaks", "bound", "follows", "leaves"))


def test_a_short_text_has_a_cell_for_each_sentence():
    found = listed(shift_list(samples.material(), Voices.ALL))
    assert "  2020  ▁▁·▁·▁" in found and "         L" in found
    assert "  2024  ··▀▁···" in found and "          l" in found


def test_a_map_breaks_its_cells_into_rows_and_finds_them_again():
    stuff = samples.material()
    found = sentence_map(stuff, stuff.comparison, Side.LEFT)
    drawn = [plain(words) for words in found.lines(len(found.lead) + 4, None)]
    assert drawn == ["  2020  ▁▁·▁", "         L", "        ·▁"]
    width = len(found.lead) + 4
    assert found.cell_at(len(found.lead) + 1, 0, width) == 1
    assert found.cell_at(len(found.lead) + 1, 1, width) == 1
    assert found.cell_at(len(found.lead) + 1, 2, width) == 5
    assert found.cell_at(len(found.lead) + 3, 2, width) is None
    assert found.cell_at(0, 0, width) is None


def test_keys_are_unique():
    entries = shift_list(samples.material(), Voices.ALL)
    keys = [row.key for row in rows(entries, all_keys(entries)) if row.key]
    assert len(keys) == len(set(keys))


def test_nothing_before_the_analysis():
    assert shift_list(Material(samples.documents()), Voices.ALL) == ()


def test_a_target_in_neither_text_gets_one_sentence_and_no_tables():
    whole = samples.comparison()
    bare = whole.framing.map(lambda framing: replace(framing, mentions=(), evidence=(), labels=()))
    whole = replace(whole, framing=bare, shifts=())
    found = listed(shift_list(Material(whole.documents, whole, whole.alignment), Voices.ALL))
    assert "named in neither text" in " ".join(found)
    assert "--name NAME" in " ".join(found)
    assert not any(row.lstrip().startswith(("Axes", "Who speaks", "What Avalon does")) for row in found)


def test_what_the_test_says_is_short_and_begins_with_what_is_more_than_chance():
    def row(axis, p):
        return AxisTest(axis, 0.5, p, p < 0.05)

    assert outcome_briefly(()) == "Nothing to test: no axis has five pieces in both texts."
    assert outcome_briefly((row("tools", 0.3), row("limits", 0.002))) == (
        "More than chance: limits (p = 0.002); chance may make the rest, from p = 0.300."
    )
    assert outcome_briefly((row("limits", 0.002),)) == "More than chance: limits (p = 0.002)."
    none = outcome_briefly((row("tools", 0.3), row("limits", 0.21)))
    assert none == "No axis differs by more than chance makes: lowest is limits, p = 0.210."
    assert len(none) < 76


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_outcome_is_told_where_one_looks(tmp_path, size):
    async with reader(tmp_path, size=size, draws=True) as driver:
        await driver.press("S")
        assert "all voices (v)" in driver.shown_keys and driver.shown_keys.endswith("esc back")
        await driver.press("t")
        await driver.until(lambda: "Nothing to test" in driver.shown_keys)
        stuff = driver.app.reading.material.comparison
        before = replace(stuff, tests=None)
        driver.app.reading.material = replace(driver.app.reading.material, comparison=before)
        driver.app.screen.material_changed(driver.app.reading.material)
        tests = (AxisTest("limits", 0.7, 0.002, True),)
        driver.app.reading.post_message(messages.Tested(before, replace(before, tests=tests)))
        await driver.until(lambda: "More than chance: limits (p = 0.002)" in driver.shown_keys)
        await driver.press("t")
        assert "More than chance: limits" in driver.shown_keys
        await driver.press("j", "j")
        assert "More than chance" not in driver.shown_keys


def test_what_needs_no_codebook_is_listed_without_one():
    stuff = samples.material()
    bare = replace(stuff.comparison, axes=(), shifts=(), codebook=stuff.comparison.codebook._replace(axes=()))
    entries = shift_list(replace(stuff, comparison=bare), Voices.ALL)
    found = listed(entries)
    parts = [entry.key for entry in entries if entry.key.startswith("part/")]
    assert "part/stances" in parts and "part/verbs" in parts
    assert not {"part/shifts", "part/axes"} & set(parts), "a codebook that found nothing is not on the page"
    assert any("rests on general English alone" in row for row in found)
    assert any(row.split()[:2] == ["does", "2020"] for row in found)


def test_the_head_of_the_shifts_says_whose_words_they_rest_on():
    for voices, said in ((Voices.AUTHOR, True), (Voices.ALL, False)):
        (head,) = [row for row in listed(shift_list(samples.material(), voices)) if row.startswith(" Shifts")]
        assert ("the author's own words only" in head) is said


def test_without_a_shift_the_list_says_so_where_the_codebook_speaks_of_the_texts():
    stuff = samples.material()
    stuff = replace(stuff, comparison=replace(stuff.comparison, shifts=()))
    assert "  None found with this codebook and these voices." in listed(shift_list(stuff, Voices.ALL))
