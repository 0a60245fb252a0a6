"""What differs between two texts, with the words that show it."""

import pytest

from tests.framing.samples import axis, cue
from tui.framing.counting.uncertainty import AxisTest, permutation_test
from tui.framing.model import Level, Shift, ShiftKind
from tui.framing.shifts.find import find_shifts, with_tests
from tui.pair import Side

LIMITS = axis(
    cue("left", "does", verbs=["break", "hollow out", "defy"]),
    cue("right", "undergoes", verbs=["constrain", "bind"]),
)
ORDER = axis(
    cue("left", "does", verbs=["subvert"], axis="order"),
    cue("right", "does", verbs=["uphold"], axis="order"),
    id="order",
)


def of_kind(shifts, kind):
    return [shift for shift in shifts if shift.kind.value == kind]


def test_a_text_against_itself_has_no_shift(pair):
    text = "Norway broke the limits. Larsen says Norway is bound by its constitution."
    documents, framing = pair(text, text, LIMITS)
    assert find_shifts(documents, framing) == ()


def test_an_axis_turns(pair):
    left = "Norway broke the limits. Norway has defied the court."
    right = "Larsen says Norway is constrained by its law. Norway defied the king."
    documents, framing = pair(left, right, LIMITS)
    [shift] = of_kind(find_shifts(documents, framing), "axis")
    assert shift.title == "left of limits -> right of limits" or "left of limits" in shift.title


def test_an_axis_shift_shows_both_sides_and_the_counter_evidence(pair):
    left = "Norway broke the limits. Norway has defied the court. Norway hollowed out the law."
    right = "Norway is constrained by its law. Norway is bound by a treaty. Norway defied the king."
    documents, framing = pair(left, right, LIMITS)
    [shift] = of_kind(find_shifts(documents, framing), "axis")
    assert [quote.side for quote in shift.old] == [Side.LEFT] * 3
    assert [quote.side for quote in shift.new] == [Side.RIGHT] * 2
    assert [quote.span.of(right) for quote in shift.also] == ["Norway defied the king"]
    assert shift.level.value == "worded"
    assert "few" in shift.note
    assert "3:0 -> 1:2" in shift.note


def test_five_pieces_on_each_side_are_counted_with_an_interval(pair):
    left = " ".join(f"Norway broke the rule of {name}." for name in ("Ann", "Bo", "Cy", "Di", "Ed"))
    right = " ".join(f"Norway is bound by the rule of {name}." for name in ("Ann", "Bo", "Cy", "Di", "Ed"))
    documents, framing = pair(left, right, LIMITS)
    [shift] = of_kind(find_shifts(documents, framing), "axis")
    assert shift.level.value == "counted"
    assert "90 % interval" in shift.note


def test_what_one_text_lacks_is_not_called_absent(pair):
    left = "Norway broke the limits. Norway subverts the order. Norway subverted peace."
    documents, framing = pair(left, "Norway defied the court.", LIMITS, ORDER)
    [shift] = of_kind(find_shifts(documents, framing), "absence")
    assert "none found with this codebook" in shift.title
    assert shift.old
    assert not shift.new


def test_the_same_charge_in_another_voice_is_no_shift_of_the_axis(pair):
    left = "Norway broke the limits. Norway defied the court."
    right = "Kari Larsen says that Norway broke the limits. Larsen argues that Norway defied the court."
    documents, framing = pair(left, right, LIMITS)
    shifts = find_shifts(documents, framing)
    assert not of_kind(shifts, "axis")
    [shift] = of_kind(shifts, "continuity")
    assert "same charge, other voice" in shift.title
    assert "Kari Larsen" in shift.note


def test_shared_words_with_another_predicate(pair):
    left = "In those years Norway sought to break the constraints of its pacifist Constitution."
    right = "Larsen said that Norway remains constrained by a pacifist constitution."
    documents, framing = pair(left, right)
    anchors = of_kind(find_shifts(documents, framing), "anchor")
    assert "pacifist" in anchors[0].title
    assert "break" in anchors[0].title
    assert "constrain" in anchors[0].title
    assert "sought to break" in anchors[0].old[0].span.of(left)


def test_numbers_of_one_unit_are_an_anchor(pair):
    left = "Norway will raise its fishing quota to 2% of the national GDP."
    right = "Norway resisted calls for a quota of 3.5 per cent of GDP."
    documents, framing = pair(left, right)
    [anchor] = of_kind(find_shifts(documents, framing), "anchor")
    assert "gdp" in anchor.title


def test_labels_name_who_used_them(pair):
    left = "Norway acts as a leader."
    right = "Kari Larsen described Norway as a springboard for others."
    documents, framing = pair(left, right)
    [shift] = of_kind(find_shifts(documents, framing), "label")
    assert shift.title == "called leader -> called springboard"
    assert "springboard: Kari Larsen" in shift.note


def test_who_speaks_is_a_shift_of_its_own_and_claims_no_change_of_view(pair):
    left = "Norway broke the limits. Norway defied the court. Norway left."
    right = "Larsen says Norway broke the limits. Larsen says Norway is bound by law."
    documents, framing = pair(left, right)
    [shift] = of_kind(find_shifts(documents, framing), "voice")
    assert "no change of anybody's view" in shift.note


def test_wanting_against_doing(pair):
    left = "Norway hopes to lead. Norway seeks to rule. Norway intends to win."
    right = "Norway is leading. Norway is ruling. Norway is winning."
    documents, framing = pair(left, right)
    titles = [shift.title for shift in of_kind(find_shifts(documents, framing), "verb")]
    assert "Norway is said to want -> Norway is said to be doing" in titles


def test_wanting_against_doing_shows_what_speaks_against_it(pair):
    left = "Norway hopes to lead. Norway seeks to rule. Norway intends to win. Norway is sleeping."
    right = "Norway is leading. Norway is ruling. Norway is winning. Norway hopes to rest."
    documents, framing = pair(left, right)
    [shift] = [shift for shift in find_shifts(documents, framing) if "said to be doing" in shift.title]
    texts = documents.map(lambda document: document.text)
    assert [quote.span.of(texts[quote.side]) for quote in shift.also] == [
        "Norway is sleeping",
        "Norway hopes to rest",
    ]
    assert [quote.side for quote in shift.also] == [Side.LEFT, Side.RIGHT]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Norway hopes to lead. Norway seeks to rule.",
            "Norway is leading. Norway is ruling. Norway is winning.",
        ),
        (
            "Norway hopes to lead. Norway seeks to rule. Norway intends to win.",
            "Norway is leading. Norway is ruling.",
        ),
        (
            "Norway hopes to lead. Norway seeks to rule. Norway intends to win.",
            "Norway is leading. Norway is ruling. Norway is going. Norway hopes to nap. Norway aims to go.",
        ),
        (
            "Norway hopes to lead. Norway seeks to go. Oslo aims to go. Norway is dozing. Norway is dying.",
            "Norway is leading. Norway is ruling. Norway is winning.",
        ),
    ],
)
def test_too_little_wanting_or_doing_is_no_shift(pair, left, right):
    documents, framing = pair(left, right)
    assert not [shift for shift in find_shifts(documents, framing) if "said to be doing" in shift.title]


def test_what_one_text_lacks_is_shown_with_what_speaks_against_it(pair):
    left = "Norway subverts the order. Norway subverted peace. Norway upholds the law."
    documents, framing = pair(left, "Norway slept.", ORDER)
    [shift] = of_kind(find_shifts(documents, framing), "absence")
    assert shift.title.startswith("left of order")
    assert len(shift.old) == 2
    assert [quote.span.of(left) for quote in shift.also] == ["Norway upholds the law"]


def test_one_piece_alone_is_no_absence_in_the_other(pair):
    documents, framing = pair("Norway subverts the order.", "Norway slept.", ORDER)
    assert not of_kind(find_shifts(documents, framing), "absence")


def test_wanting_counts_sentences_that_affirm_it(pair):
    right = "Norway is leading. Norway is ruling. Norway is winning."
    for left in (
        "Norway hopes to lead, seeks to rule and intends to win.",
        "Norway does not hope to lead. Norway never seeks to rule. Norway does not intend to win.",
    ):
        documents, framing = pair(left, right)
        assert not [shift for shift in find_shifts(documents, framing) if "doing" in shift.title]


@pytest.mark.parametrize("swap", [False, True])
def test_every_quotation_lies_in_its_text(pair, swap):
    texts = ["Norway broke the limits of law.", "Larsen says Norway is bound by law. It is a pawn."]
    documents, framing = pair(*(reversed(texts) if swap else texts), LIMITS)
    for shift in find_shifts(documents, framing):
        for quote in (*shift.old, *shift.new, *shift.also):
            assert 0 <= quote.span.start < quote.span.end <= len(documents[quote.side].text)
        assert all(quote.side is Side.LEFT for quote in shift.old)
        assert all(quote.side is Side.RIGHT for quote in shift.new)
        assert shift.old or shift.new


def test_the_test_marks_what_survives_it(pair):
    names = ("Ann", "Bo", "Cy", "Di", "Ed", "Flo", "Gus")
    left = " ".join(f"Norway broke the rule of {name}." for name in names)
    right = " ".join(f"Norway is bound by the rule of {name}." for name in names)
    documents, framing = pair(left, right, LIMITS)
    shifts = with_tests(find_shifts(documents, framing), permutation_test(framing, seed=2, rounds=300))
    [shift] = of_kind(shifts, "axis")
    assert shift.level.value == "tested"
    assert "survives the corrected permutation test" in shift.note


@pytest.mark.parametrize("kind", ShiftKind)
def test_only_shifts_of_an_axis_are_marked_by_its_test(kind):
    shift = Shift(kind, "limits", Level.WORDED, (), (), axis="limits")
    outcome = AxisTest("limits", 0.5, 0.01, survives=True)
    [found] = with_tests([shift], [outcome])
    assert (found.level is Level.TESTED) is (kind is ShiftKind.AXIS)
    assert with_tests([shift], [AxisTest("order", 0.5, 0.01, survives=True)]) == (shift,)


def test_charges_without_shared_words_or_cue_are_not_called_the_same(pair):
    apart = axis(cue("left", "does", verbs=["defy"]), cue("left", "does", verbs=["arm"]))
    documents, framing = pair(
        "Norway armed. Norway left.", "Kari Larsen says that Norway defied the court.", apart
    )
    assert not of_kind(find_shifts(documents, framing), "continuity")


def test_a_sentence_without_end_is_read_in_time(pair):
    endless = "Norway said that the ally has resisted calls from Chad and the minister warned it, " * 50
    _, framing = pair(endless, endless + "Norway broke the law.", LIMITS)
    assert len(framing.left.mentions) >= 50


def test_an_axis_and_shared_words_in_the_same_quotations_are_shown_once(pair):
    left = (
        "Norway fell. Norway sought to break the constraints of its pacifist constitution. Norway defied me."
    )
    right = "Norway is bound by law. Larsen said that Norway remains constrained by a pacifist constitution."
    documents, framing = pair(left, right, LIMITS)
    shifts = find_shifts(documents, framing)
    assert of_kind(shifts, "anchor") == []
    [shift] = of_kind(shifts, "axis")
    assert shift.title == "left of limits -> right of limits"
    assert "“pacifist” ~ “pacifist”" in shift.note
    assert "constitution" in shift.old[0].span.of(left)
    assert "constitution" in shift.new[0].span.of(right)


def test_what_is_denied_or_only_possible_is_not_said_to_be_doing(pair):
    wants = "Norway hopes to lead. Norway seeks to expand. Norway wants to grow."
    doubted = "Norway is not leaving the pact. Norway may be drifting. Norway is building ships."
    documents, framing = pair(wants, doubted)
    assert not [shift for shift in find_shifts(documents, framing) if "said to be doing" in shift.title]


def test_no_label_found_is_never_said_beside_a_label(pair):
    documents, framing = pair(
        "Chad used Norway as a platform.",
        "Norway is a fortress of the north. Chad uses Norway as a platform.",
    )
    [shift] = [item for item in find_shifts(documents, framing) if item.kind.value == "label"]
    assert shift.title == "called platform -> called fortress, platform"
    assert shift.old
    documents, framing = pair("Norway slept.", "Norway is a fortress of the north.")
    [shift] = [item for item in find_shifts(documents, framing) if item.kind.value == "label"]
    assert shift.title == "no label found -> called fortress"


def test_the_words_that_show_a_pole_best_are_quoted_first(pair):
    axes = axis(*LIMITS.cues, cue("left", "anywhere", phrases=["loose talk"]))
    left = "Loose talk fills the halls of Norway. Norway broke the limits."
    right = "Norway is constrained by its law. Norway is bound by a treaty."
    documents, framing = pair(left, right, axes)
    [shift] = of_kind(find_shifts(documents, framing), "axis")
    assert shift.old[0].span.of(left).startswith("Norway broke")
