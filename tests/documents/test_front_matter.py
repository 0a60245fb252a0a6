"""The block of `key: value` lines at the head of a text."""

import pytest

from tui.documents.front_matter import split_front_matter
from tui.documents.model import Metadata


def test_values():
    text = "---\ntitle: On NATO\nauthor: \"Jane Roe\"\ndate: '2023-06-15'\nnote:\n---\n\nBody.\n"
    assert split_front_matter(text) == (
        Metadata(title="On NATO", author="Jane Roe", date="2023-06-15"),
        "\nBody.\n",
        [],
    )


def test_a_colon_in_a_value():
    assert split_front_matter("---\ntitle: NATO: a history\n---\nx")[0] == Metadata(title="NATO: a history")
    assert split_front_matter("---\nsource: https://a.example/b\n---\nx")[0].source == "https://a.example/b"


@pytest.mark.parametrize(
    "lines",
    [
        "author: [Jane Roe, 'John Doe']",
        "author:\n  - Jane Roe\n  - John Doe",
        "author:\n- Jane Roe\n- John Doe",
    ],
)
def test_lists_are_joined(lines):
    assert split_front_matter(f"---\n{lines}\n---\nx")[0] == Metadata(author="Jane Roe, John Doe")


@pytest.mark.parametrize("first", ["one", ">\n  one", "|\n  one", "\n  one"])
def test_a_value_over_several_lines(first):
    assert split_front_matter(f"---\nnote: {first}\n  two\n\n  three\n---\nx")[0] == Metadata(
        note="one two three"
    )


def test_keys_in_any_case_unknown_ones_told():
    text = "---\nTitle: A\nTags: [x, y]\nlayout: post\n# a remark\n---\nx"
    assert split_front_matter(text) == (Metadata(title="A"), "x", ["tags", "layout"])


def test_other_fence_and_no_text_after_it():
    assert split_front_matter("---\ntitle: A\n...\nx") == (Metadata(title="A"), "x", [])
    assert split_front_matter("---\ntitle: A\n---") == (Metadata(title="A"), "", [])


@pytest.mark.parametrize(
    "text",
    [
        "Title: A\n---\nx",
        "---\ntitle: A\nx and no end",
        "---\nA paragraph of text, not of keys.\n---\nx",
        "---\n- an item without a key\n---\nx",
        "---\n" + "key: value\n" * 300 + "---\nx",
        "----\ntitle: A\n----\nx",
        "\n---\ntitle: A\n---\nx",
    ],
)
def test_what_is_not_well_formed_is_text(text):
    assert split_front_matter(text) == (None, text, [])
