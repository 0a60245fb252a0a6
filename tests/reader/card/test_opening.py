"""The first card: the finding first, in as many rows and cells as there are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader import samples
from tui.comparison.findings.model import Finding, FindingKind, Summary
from tui.pair import Pair
from tui.reader.card import opening
from tui.reader.card.answers import in_short, short_title
from tui.reader.state.material import Material
from tui.reader.text.styled import plain, width


def words(lines):
    return [plain(one) for one in lines]


def test_it_says_in_whose_voice_and_what_stands_against_what():
    rows = words(opening.opening(samples.material(), 118, 9))
    assert "2020: the author speaks" in rows[0]
    assert "2024: author speaks at 1 of 2 mentions" in rows[0]
    first = next(row for row in rows if row.startswith("1 "))
    assert "breaks limits → bound" in first
    assert "breaks its old limits" in first
    assert "is bound by its limits" in first
    assert "Mora" in first


def test_its_head_names_the_target_and_the_keys_that_lead_on():
    head = plain(opening.summary_title(samples.material(), 118))
    assert head.startswith("How Avalon is framed")
    assert "enter" in head


def test_before_the_analysis_it_says_what_is_coming_or_what_went_wrong():
    bare = Material(samples.documents())
    assert "Reading can begin" in words(opening.waiting(bare))[0]
    assert "no book" in words(opening.waiting(replace(bare, failure="no book")))[0]


@given(cells=st.integers(1, 220), rows=st.integers(1, 12))
def test_it_keeps_to_its_rows_and_cells(cells, rows):
    shown = opening.opening(samples.material(), cells, rows)
    assert len(shown) <= rows
    assert all(width(one) <= cells for one in shown)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("aligns, follows → distances, resists", "aligns → distances"),
        ("breaks limits → bound by limits", "breaks limits → bound"),
        ("claims rank and dominance → carries responsibility", "claims rank → carries"),
        ("same charge, other voice: hypes a threat", "both: hypes a threat"),
        ("Another number", "Another number"),
    ],
)
def test_the_name_of_a_contrast_is_cut_at_words(name, short):
    assert in_short(name, 25) == short


@pytest.mark.parametrize(
    ("title", "short"),
    [
        (
            "Again, the harbour has few friends -> … the port …",
            "Again, the harbour has few friends → … the port …",
        ),
        (
            "helps the harbour, its men and all the ships in it -> no",
            "helps the harbour, its men and all the… → no",
        ),
    ],
)
def test_words_of_the_page_are_not_cut_at_their_commas(title, short):
    finding = Finding(FindingKind.SHIFT, title, (), (), Pair(frozenset(), frozenset()))
    assert short_title(finding, 49) == short


@given(cells=st.integers(24, 120))
def test_what_counts_is_never_cut_away(cells):
    rows = opening.opening(samples.material(), cells, 12)
    lit = " ".join(run.text for row in rows for run in row if "pole" in run.style)
    assert "breaks" in lit and "bound" in lit


@pytest.mark.parametrize(
    ("cells", "words"),
    [(55, "others speak at 9 of 10 mentions"), (46, "others at 9 of 10 mentions"), (34, "others speak")],
)
def test_whose_voice_is_said_without_its_count_where_names_are_long(cells, words):
    said = opening.voice("A long name (left)", "others speak at 9 of 10 mentions", cells)
    assert plain(said) == f"A long name (left): {words}"


def test_a_long_last_sentence_has_more_rows():
    little = "The harbour is named in neither text: there is nothing to compare. " * 2
    summary = Summary(Pair("", ""), (), "", little.strip())
    assert " ".join(plain(row).strip() for row in opening.last(summary, 60)) == little.strip()


def test_what_is_said_below_the_contrasts_stands_there_as_soon_as_it_has_room():
    stuff = samples.material()
    whole = stuff.summary
    stuff.comparison.with_findings(
        stuff.comparison.findings, whole._replace(little="", alike="Grand Harbour Office")
    )
    told = "Same institution: Grand Harbour Office"
    least = len(whole.lines) + 2
    assert words(opening.opening(stuff, 118, least))[-1] == told
    assert told not in words(opening.opening(stuff, 118, least - 1))


@pytest.mark.parametrize(
    ("full", "least", "rows", "few", "heights"),
    [
        ([3, 3, 2], [2, 2, 2], 8, 2, [3, 3, 2]),  # all have room
        ([3, 3, 2], [2, 2, 2], 7, 2, [3, 3]),  # two whole ones before three
        ([3, 3, 2], [2, 2, 2], 7, 3, [3, 2, 2]),  # but three if so many are wanted
        ([3, 1, 3], [1, 1, 1], 6, 3, [3, 1, 2]),
        ([3, 3], [2, 2], 1, 2, []),
        ([], [], 5, 4, []),
    ],
)
def test_what_room_there_is_goes_to_whole_quotations_and_to_each_in_turn(full, least, rows, few, heights):
    assert opening.allotted(full, least, rows, few) == heights


@given(data=st.data(), rows=st.integers(0, 20), few=st.integers(0, 7))
def test_no_contrast_has_less_than_it_needs_or_more_than_it_can_use(data, rows, few):
    full = data.draw(st.lists(st.integers(1, 4), max_size=7))
    least = [min(height, 2) for height in full]
    found = opening.allotted(full, least, rows, few)
    assert sum(found) <= rows
    assert all(low <= height <= high for low, height, high in zip(least, found, full, strict=False))
