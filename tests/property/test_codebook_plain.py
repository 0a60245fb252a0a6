"""The fast reader reads what `tomllib` reads, or leaves it alone."""

import tomllib

from hypothesis import example, given
from hypothesis import strategies as st

from tui.codebook import book_paths
from tui.codebook.plain import read_plain
from tui.toml.lines import find_lines

names = st.sampled_from(["a", "b", "axis", "axis.cue", "a.b", "a.b.c"])
values = st.sampled_from(
    [
        '"text"',
        '"#no comment"',
        "'literal'",
        '["x", "y"]',
        '["x",\n  "y"\n]',
        '["x", "y",]',
        '["x", # why\n "y"]',
        "[]",
        "[[]]",
        "{}",
        "1",
        "true",
        "1979-05-27",
        '"""long\n[a]\n"""',
        '"tab\\t"',
    ]
)
lines = st.one_of(
    st.builds("[[{}]]".format, names),
    st.builds("[{}]".format, names),
    st.builds("{} = {}".format, names, values),
    st.builds("  {} = {}  # comment".format, names, values),
    st.sampled_from(["", "# [[axis]]", '"quoted" = "x"', "  "]),
)


@given(st.lists(lines, max_size=7))
@example(["[[a]]", "[a.b]", "[[a]]", "[a.b]"])
@example(["[[a]]", "[[a.b]]", "[[a.b]]", "[[a]]", "[[a.b]]"])
@example(["a = []", "[[a]]"])
def test_what_is_read_fast_is_read_the_same(written):
    source = "\n".join(written)
    try:
        expected = tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return  # books with faults never come to the fast reader
    plain = read_plain(source)
    if plain is not None:
        data, places = plain
        assert data == expected
        spans = find_lines(source).spans
        assert places == {path: spans[path][0] for path in places}


def test_the_shipped_books_are_plain():
    for path in book_paths().values():
        source = path.read_text(encoding="utf-8")
        plain = read_plain(source)
        assert plain is not None, path
        assert plain[0] == tomllib.loads(source)
