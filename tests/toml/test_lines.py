"""Lines of tables and keys in a TOML source."""

from tui.toml.lines import find_lines

SOURCE = '''# a comment with [brackets] and "quotes
[codebook]
name = "A # no comment"   # a comment ] with an end

[target.japan]
names = [
  "Japan",
  'Tokyo',  # a comment with " in it
]
people = ["Japanese"]

[[axis]]
id = "one"
  [[axis.cue]]
  pole = "left"
  [[axis.cue]]
  pole = "right"
  example = """
[not.a.header]
"""
[[axis]]
"id" = "two"
[[axis.cue]]
words = ["a", "b"]
'''


def test_tables_and_keys_have_their_lines():
    lines = find_lines(SOURCE)
    assert lines.of(("codebook",)) == 2
    assert lines.of(("codebook", "name")) == 3
    assert lines.of(("target", "japan", "names")) == 6
    assert lines.of(("target", "japan", "people")) == 10
    assert lines.of(("axis",)) == lines.of(("axis", 0)) == 12
    assert lines.of(("target",)) == 5
    assert lines.of(("axis", 0, "cue", 0, "pole")) == 15
    assert lines.of(("axis", 0, "cue", 1)) == 16
    assert lines.of(("axis", 0, "cue", 1, "example")) == 18
    assert lines.of(("axis", 1, "id")) == 22
    assert lines.of(("axis", 1, "cue", 0, "words")) == 24


def test_an_item_of_a_long_list_has_its_own_line():
    lines = find_lines(SOURCE)
    assert lines.of(("target", "japan", "names"), "Tokyo") == 8
    assert lines.of(("target", "japan", "names"), "not there") == 6


def test_what_is_not_written_out_has_the_line_of_what_it_stands_in():
    lines = find_lines('cue = [\n  {pole = "left"},\n]\n[table]\n')
    assert lines.of(("cue", 0, "pole")) == 1
    assert lines.of(("nowhere",)) == 1


def test_a_header_in_a_text_is_no_table():
    assert ("not", "a", "header") not in find_lines(SOURCE).spans
