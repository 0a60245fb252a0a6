"""The block of `key: value` lines at the head of a text."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tui.documents.markup.front_matter import _plain_yaml, split_front_matter
from tui.documents.model import Metadata


def test_values():
    text = "---\ntitle: On NATO\nauthor: \"Jane Roe\"\ndate: '2023-06-15'\nnote:\n---\n\nBody.\n"
    assert split_front_matter(text) == (
        Metadata(title="On NATO", author="Jane Roe", date="2023-06-15"),
        "\nBody.\n",
        [],
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
    assert split_front_matter(text) == (Metadata(title="A"), "x", ["Tags", "layout"], [])


def test_other_fence_and_no_text_after_it():
    assert split_front_matter("---\ntitle: A\n...\nx") == (Metadata(title="A"), "x", [], [])
    assert split_front_matter("---\ntitle: A\n---") == (Metadata(title="A"), "", [], [])


@pytest.mark.parametrize(
    "text",
    [
        "Title: A\n---\nx",
        "---\ntitle: A\nx and no end",
        "---\nA paragraph of text, not of keys.\n---\nx",
        '{\n"title": "A" and more',
        "---\n- an item without a key\n---\nx",
        "---\n" + "key: value\n" * 300 + "---\nx",
        "----\ntitle: A\n----\nx",
        "\n---\ntitle: A\n---\nx",
    ],
)
def test_what_is_not_well_formed_is_text(text):
    assert split_front_matter(text) == (None, text, [], [])


FORMS = {
    "escapes": (r'title: "The Pier\u2019s\_End \\n"', "title", "The Pier’s End \\n"),
    "folded in quotes": ('title: "The old\\\n  \\ pier"', "title", "The old pier"),
    "quoted key": ('"title": Piers', "title", "Piers"),
    "authors": ("authors: [Ana Lund, Bo Ask]", "author", "Ana Lund, Bo Ask"),
    "authors with their places": ("author:\n  - name: Ana Lund\n    email: x\n  - name: Bo Ask", "author",
                                  "Ana Lund, Bo Ask"),
    "creator": ("creator: Ana Lund", "author", "Ana Lund"),
    "url": ("url: https://a.example/b", "source", "https://a.example/b"),
    "source before url": ("url: https://a.example/b\nsource: book.pdf", "source", "book.pdf"),
    "publication": ("publication: The Harbour Post", "outlet", "The Harbour Post"),
    "sitename before hostname": ("hostname: a.example\nsitename: The Post", "outlet", "The Post"),
    "date with time": ("date: 2023-03-07T12:00:00+02:00", "date", "2023-03-07"),
    "date with time after a blank": ("date: 2023-03-07 12:00", "date", "2023-03-07"),
    "published": ("published: 2023-03", "date", "2023-03"),
    "date in words": ("date: March 7, 2023", "date", "2023-03-07"),
    "no date": ("date: last-modified", "date", ""),
    "names in parts": (
        "author:\n  - name: {given: Ana, family: de Lund}\n  - Bo Ask", "author", "Ana de Lund, Bo Ask"
    ),
    "colon in a title": ("title: Piers: a history\nlayout: post", "title", "Piers: a history"),
    "a sign of YAML in a title": ("title: *Piers* at sea", "title", "*Piers* at sea"),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "field", "words"), FORMS.values(), ids=FORMS)
def test_the_names_and_forms_that_tools_write(lines, field, words):
    assert getattr(split_front_matter(f"---\n{lines}\n---\nx").metadata, field) == words


def test_toml_and_json():
    head = 'title = "Piers"\ndate = 2024-05-01T10:00:00+09:00\nauthors = ["Ana", "Bo"]\n[extra]\na = 1'
    toml = f"+++\n{head}\n+++\nx"
    known = Metadata(title="Piers", author="Ana, Bo", date="2024-05-01")
    assert split_front_matter(toml) == (known, "x", ["extra"], [])
    json = '{\n"title": "Piers", "date": "2024-05-01", "authors": ["Ana", "Bo"]\n}\nx'
    assert split_front_matter(json) == (known, "x", [], [])


def test_a_sites_own_keys_may_lie_in_a_table():
    text = '+++\ntitle = "Piers"\n[params]\nurl = "https://pier.example"\nwide = true\n+++\nx'
    known = Metadata(title="Piers", source="https://pier.example")
    assert split_front_matter(text) == (known, "x", ["params"], [])


def test_the_head_that_pandoc_writes():
    text = "% Piers and *boats*\n  of Bergen\n% Ana Lund; Bo Ask\n% 7 May 2024\n\nx"
    known = Metadata(title="Piers and boats of Bergen", author="Ana Lund, Bo Ask", date="2024-05-07")
    assert split_front_matter(text) == (known, "\nx", [], [])
    assert split_front_matter("% of boats lost:\n12\n\nx").metadata is None


def test_keys_without_fences_over_an_empty_line():
    known = Metadata(title="Piers", author="Ana Lund", date="2024-05-07")
    assert split_front_matter("Title: Piers\nAuthor: By Ana Lund\nDate: 2024-05-07\n\nx") == (
        known,
        "\nx",
        [],
        [],
    )
    for text in ("Title: Piers\n\nx", "Ana: Hello\nBo: Hello\n\nx", "Date: 2024\nNote: old\n\nx"):
        assert split_front_matter(text).metadata is None


def test_what_cannot_be_read_is_named_and_the_rest_is_read():
    text = '---\ntitle: Piers\n"broken: [x\nauthor: Ana\n---\nx'
    assert split_front_matter(text) == (Metadata(title="Piers", author="Ana"), "x", [], ['"broken: [x'])


@pytest.mark.parametrize("value", ["&a [*a, *a]", "[" * 600, "!!python/name:os.system", "{a: {b: {c: d}}}"])
def test_hostile_values_do_no_harm(value):
    assert split_front_matter(f"---\ntitle: A\nkey: {value}\n---\nx").metadata == Metadata(title="A")


def test_a_rule_at_the_head_of_a_text_is_no_fence():
    text = "---\n\nThe pier is closed.\n\n---\n\nIt is old."
    assert split_front_matter(text).metadata is None


LINES = st.one_of(
    st.from_regex(r"\A(title|by|a-b):( {1,2}[a-z0-9\"'#:\[(&*!|>%@`,{}. -]{0,9})?\Z"),
    st.from_regex(r"\A(title|by): \"[a-z\"'#:\[\\ -]{0,7}\" ?\Z"),
    st.from_regex(r"\A {0,3}[a-z\"(#:\[&*!|>%@`,{}? -]{0,9}\Z"),
)


@given(st.lists(LINES, max_size=5).map("\n".join))
@example("title: On ships\n  and the sea\nby: (none)")
@example("title:\nby: Jo\nby: Al")
@example('title: "Ships: a # history" \nby: Jo')
@example('title: "Ships"\n  and more')
@example("title: a\n\n  b")
def test_what_is_read_without_a_parser_is_what_the_parser_reads(source):
    plain = _plain_yaml(source)
    assert plain is None or plain == yaml.load(source, Loader=yaml.BaseLoader)


def test_plain_heads_need_no_parser():
    assert _plain_yaml('title: "Ships: a history"') == {"title": "Ships: a history"}
    source = "title: On ships, at sea\nby:\nnote: It is long\n  and goes on; so it is."
    assert _plain_yaml(source) == {
        "title": "On ships, at sea",
        "by": "",
        "note": "It is long and goes on; so it is.",
    }
