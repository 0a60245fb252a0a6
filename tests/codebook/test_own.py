"""A codebook that grows while one reads."""

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.codebook.check import check_source
from tui.codebook.model import Pole, Severity
from tui.codebook.own import HEAD, Coding, CodingKind, axis_id, coded, codings, uncoded
from tui.codebook.read import load_codebook

AXIS = Coding(CodingKind.AXIS, "dear", "cost", Pole.LEFT, "Does it cost?", "costs", "pays")
EACH = [
    AXIS,
    Coding(CodingKind.CUE, "tighten", "limits", Pole.RIGHT),
    Coding(CodingKind.CUE, "at any price", "limits", Pole.RIGHT),
    Coding(CodingKind.TOPIC, "toll", "bridge"),
    Coding(CodingKind.NAME, "the island", "Japan"),
    Coding(CodingKind.NOT, "Japan Street", "Japan"),
    Coding(CodingKind.EXCEPT, "tighten a screw", "limits"),
]


def loaded(tmp_path, source):
    path = tmp_path / "codebook.toml"
    path.write_text(source, encoding="utf-8")
    return load_codebook([str(path)])


def errors(source):
    return [str(fault) for fault in check_source("own.toml", source) if fault.severity is Severity.ERROR]


@pytest.mark.parametrize("coding", EACH, ids=lambda coding: f"{coding.kind} {coding.words}")
def test_words_are_in_a_sound_file_and_out_again(coding):
    source = coded("", coding)
    assert f'"{coding.words}"' in source
    assert uncoded(source, coding).count(coding.words) == 0
    assert check_source("own.toml", source) == [] or coding is AXIS  # which needs its other pole
    assert errors(source) == []


def test_comments_and_order_of_a_hand_edited_file_stay():
    mine = f"{HEAD}\n# mine, do not touch\n[[topic]]\nid = 'bridge'   # why\nterms = ['toll', \"fare\"]\n"
    source = mine
    for coding in EACH:
        source = coded(source, coding)
    assert "# mine, do not touch" in source
    assert "id = 'bridge'   # why" in source
    assert source.startswith(mine[: mine.index("terms")])


WRITTEN = """\
[[topic]]
id = "ferry"
terms = ["boat"]

# why it is needed
[[topic]]
id = "bridge"
terms = ["toll"]
# and who pays it

# what people call it
[[alias]]
of = "Japan"
names = ["the island"]
# not the smaller ones
"""


@pytest.mark.parametrize(
    "coding",
    [
        Coding(CodingKind.TOPIC, "boat", "ferry"),
        Coding(CodingKind.TOPIC, "toll", "bridge"),
        Coding(CodingKind.NAME, "the island", "Japan"),
    ],
)
def test_no_comment_goes_with_a_table_that_is_taken_out(coding):
    left = uncoded(WRITTEN, coding)
    assert coding.words not in left
    comments = [line for line in WRITTEN.splitlines() if line.startswith("#")]
    assert [line for line in left.splitlines() if line.startswith("#")] == comments
    tomllib.loads(left)


def test_a_wording_comes_to_those_of_a_shipped_topic(tmp_path):
    before = next(topic for topic in load_codebook().topics if topic.kind == "topic")
    book = loaded(tmp_path, coded("", Coding(CodingKind.TOPIC, "a toll", before.id)))
    after = next(topic for topic in book.topics if (topic.kind, topic.id) == ("topic", before.id))
    assert after.terms == (*before.terms, "a toll")


def test_cues_are_added_to_axes_of_other_files(tmp_path):
    before = load_codebook().axis("limits").cues
    book = loaded(tmp_path, coded("", EACH[1]))
    added = book.axis("limits").cues[len(before) :]
    assert [(cue.pole, cue.place.file) for cue in added] == [(Pole.RIGHT, str(tmp_path / "codebook.toml"))]


def test_a_new_axis_stands_with_its_first_cue(tmp_path):
    axis = loaded(tmp_path, coded("", AXIS)).axis("cost")
    assert (axis.question, axis.left, axis.right, len(axis.cues)) == ("Does it cost?", "costs", "pays", 1)


def test_one_cue_grows():
    source = coded(coded("", EACH[1]), replace(EACH[1], words="curb"))
    assert source.count("[[cue]]") == 1
    assert '["tighten", "curb"]' in source


@given(st.text(min_size=1, max_size=40))
def test_an_id_is_made_of_any_question(question):
    assert axis_id(question)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=40))
def test_any_words_can_be_coded(words):
    source = coded("", Coding(CodingKind.NAME, words, "Japan"))
    assert coded(source, Coding(CodingKind.NAME, words, "Japan")) == source


def test_codings_are_read_back_and_taken_out_one_by_one():
    source = ""
    for coding in EACH:
        source = coded(source, coding)
    plain = [replace(AXIS, kind=CodingKind.CUE, question="", left="", right=""), *EACH[1:]]
    assert set(codings(source)) == set(plain)
    for gone in plain:
        source = uncoded(source, gone)
        assert gone not in codings(source)
    assert codings(source) == ()


def test_words_that_are_two_things_are_taken_out_as_one_of_them():
    topic, name = Coding(CodingKind.TOPIC, "toll", "bridge"), Coding(CodingKind.NAME, "toll", "Japan")
    source = coded(coded("", topic), name)
    assert codings(uncoded(source, topic)) == (name,)
