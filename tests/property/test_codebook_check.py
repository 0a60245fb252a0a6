"""The checker never fails, and finds each corruption of a good book at its line."""

import json
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.codebook import starter
from tui.codebook.check import check_source
from tui.codebook.model import Severity
from tui.codebook.schema import ARRAYS, AXIS, CUE, TARGET, TOP
from tui.toml.lines import find_lines

WORDS = sorted({*TOP, *AXIS.keys, *CUE.keys, *TARGET.keys, "cue", "terms", "words", "kind", "stops"})
names = st.sampled_from(WORDS) | st.from_regex(r"[a-z_-]{1,8}", fullmatch=True)
texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12) | st.sampled_from(
    ["left", "does", "broke", "hype*", "scare:", "fuzzy:x@", "//", "/(/", "“x”", "*"]
)
scalars = texts | st.integers(-5, 5) | st.booleans() | st.floats(allow_nan=False, allow_infinity=False)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=4),
    max_leaves=12,
)
documents = st.dictionaries(names, values, max_size=5)


def toml(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name} = {toml(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
    if isinstance(value, float):
        return repr(value)
    return str(value).lower()


@given(documents)
def test_any_tables_are_checked_without_failing(data):
    source = "\n".join(f"{name} = {toml(value)}" for name, value in data.items())
    assert tomllib.loads(source) == data
    last = source.count("\n") + 1
    assert all(1 <= fault.place.line <= last for fault in check_source("f", source))


@given(st.text(st.sampled_from("[]{}=\"'#\n.,abc “*\\"), max_size=60))
def test_any_text_is_checked_without_failing(source):
    last = source.count("\n") + 1
    assert all(1 <= fault.place.line <= last for fault in check_source("f", source))
    assert find_lines(source).source == source


KEYS = {
    number: line
    for number, line in enumerate(starter().split("\n"), 1)
    if "=" in line and not line.lstrip().startswith("#")
}
APART = 5
"""Of the lines that give a value every fifth is spoiled at a time."""


def spoiled(first, spoil):
    """The lines of the starter that were spoiled, and the faults that are found then."""
    lines, numbers = starter().split("\n"), list(KEYS)[first::APART]
    for number in numbers:
        lines[number - 1] = spoil(*map(str.strip, KEYS[number].split("=", 1)))
    return numbers, check_source("f", "\n".join(lines))


@pytest.mark.parametrize("first", range(APART))
def test_a_corrupted_key_is_told_at_its_line(first):
    numbers, faults = spoiled(first, lambda name, value: f"{name}x = {value}")
    for number in numbers:
        name = f"'{KEYS[number].partition('=')[0].strip()}x'"
        assert [fault for fault in faults if fault.place.line == number and name in fault.message]


@pytest.mark.parametrize("first", range(APART))
def test_a_value_of_the_wrong_kind_is_told_at_its_line(first):
    numbers, faults = spoiled(first, lambda name, _: f"{name} = 17")
    assert set(numbers) <= {fault.place.line for fault in faults if fault.severity is Severity.ERROR}


@pytest.mark.parametrize("table", sorted(ARRAYS))
def test_an_empty_table_lacks_what_is_required(table):
    faults = check_source("f", f"[[{table}]]\n")
    assert [fault for fault in faults if "is missing" in fault.message and fault.place.line == 1]
