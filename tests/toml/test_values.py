"""What is wrong with a value, in the words that settings and codebooks share."""

import pytest

from tui.toml.values import ValueForm, ValueKind, fault_of, listed, near, shown

WIDTH = ValueForm(ValueKind.NUMBER, least=20, most=400)
SEASON = ValueForm(ValueKind.TEXT, ("spring", "autumn"))
LIST = ValueForm(ValueKind.TEXTS)


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (True, ValueForm(ValueKind.TRUTH)),
        (0, WIDTH),
        (20, WIDTH),
        (400, WIDTH),
        ("autumn", SEASON),
        ("anything", ValueForm(ValueKind.TEXT)),
        ([], LIST),
        (["oats", "rye"], LIST),
    ],
)
def test_a_sound_value_has_no_fault(value, form):
    assert fault_of(value, form) == ""


@pytest.mark.parametrize(
    ("value", "form", "fault"),
    [
        (1, ValueForm(ValueKind.TRUTH), "must be true or false, not 1"),
        (True, WIDTH, "must be a number, not true"),
        (19, WIDTH, "must be 0 or a number from 20 to 400, not 19"),
        (401, WIDTH, "must be 0 or a number from 20 to 400, not 401"),
        (-1, WIDTH, "must be 0 or a number from 20 to 400, not -1"),
        (7, SEASON, "must be a text in quotation marks, not 7"),
        ("sprung", SEASON, "cannot be 'sprung': did you mean 'spring'?"),
        ("x", SEASON, "cannot be 'x': it is spring or autumn"),
        (["oats", 3], LIST, 'must be a list of texts, as in ["one", "two"], not a list'),
    ],
)
def test_a_fault_is_the_rest_of_a_sentence(value, form, fault):
    assert fault_of(value, form) == fault


def test_what_there_is_can_be_said_otherwise():
    assert fault_of("x", SEASON, "write spring or autumn") == "cannot be 'x': write spring or autumn"
    assert near("x", ["spring"]) == ""


def test_words_to_choose_from_are_listed_as_one_says_them():
    assert [listed(words) for words in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == [
        "",
        "a",
        "a or b",
        "a, b or c",
    ]


def test_a_value_is_shown_as_toml_writes_it_or_by_its_kind():
    assert [shown(value) for value in (False, "a", 2.5, [1], {}, None)] == [
        "false",
        '"a"',
        "2.5",
        "a list",
        "a table",
        "a date",
    ]
