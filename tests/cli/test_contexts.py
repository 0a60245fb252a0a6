"""A word in its contexts, and tables that any reader of CSV takes."""

import csv
import io
import json

import pytest


@pytest.fixture
def quoted(home, tmp_path):
    """Two texts with straight quotation marks at the beginning of passages, and tabs."""
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(
        '"Never again," the mayor said of the harbour wall.\n\nThe wall\tcost too much.\n', "utf-8"
    )
    right.write_text('"Once more" was the answer of the harbour board on the wall.\n', "utf-8")
    return left, right


def table(text):
    return list(csv.DictReader(io.StringIO(text, newline=""), dialect="excel-tab"))


@pytest.mark.parametrize("words", [("align", "--min-score", "0"), ("contexts", "wall")])
def test_a_table_is_read_back_cell_for_cell(quick, quoted, words):
    command, *rest = words
    arguments = (command, *rest, *quoted) if command == "contexts" else (command, *quoted, *rest)
    tsv = table(quick(*arguments, "--format", "tsv").out)
    data = json.loads(quick(*arguments, "--format", "json").out)
    assert tsv
    for row in tsv:
        assert None not in row
        assert None not in row.values()
    if command == "align":
        for row, link in zip(tsv, data["links"], strict=True):
            for side in ("left", "right"):
                (passage,) = [one for one in data[side]["passages"] if one["id"] == link[side]]
                assert row[f"{side}_text"] == " ".join(passage["text"].split())
                assert int(row[f"{side}_number"]) == link[side] + 1
    else:
        assert [row["words"] for row in tsv] == [one["text"] for one in data["contexts"]] == ["wall"] * 3


def test_contexts_say_who_speaks_and_how_often(quick, quoted):
    ran = quick("contexts", "harbour", *quoted)
    assert ran.code == 0
    assert "left.txt: 1" in ran.out
    assert "the mayor" in " ".join(ran.out.split())


def test_a_word_that_stands_nowhere_is_said(quick, quoted):
    ran = quick("contexts", "lighthouse", *quoted)
    assert (ran.code, ran.err) == (0, "'lighthouse' stands in neither text.\n")


@pytest.mark.parametrize("command", ["mentions", "voices"])
def test_the_lists_of_one_text_come_as_tables(quick, quoted, command):
    rows = table(quick(command, quoted[0], "--name", "harbour", "--format", "tsv").out)
    assert rows
    assert all(row["number"] for row in rows)
