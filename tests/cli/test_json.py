"""The JSON forms, held to their contract: their keys, and offsets that lead to the words."""

import json

import pytest

from tui.documents import load_document
from tui.faultlog import state_folder
from tui.pair import Pair
from tui.reader.memory.session import keep
from tui.reader.state.reading_state import ReadingState

KINDS = {
    "term",
    "fuzzy",
    "number",
    "opposites",
    "name",
    "topic",
    "letters",
    "clause",
    "around",
    "alike",
    "meaning",
    "rest",
}
STRENGTHS = {"strong", "likely", "faint"}


def check_places(value, text):
    """Every object with start, end and text must quote `text` at its offsets; the number checked."""
    checked = 0
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            assert text[value["start"] : value["end"]] == value["text"]
            checked = 1
        return checked + sum(check_places(part, text) for part in value.values())
    return sum(check_places(part, text) for part in value) if isinstance(value, list) else 0


def read(ran, schema):
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith('{\n"schema": ')
    assert ran.out.endswith("}\n")
    data = json.loads(ran.out)
    assert data["schema"] == schema
    return data


def check_text(data):
    assert {"title", "source", "date", "text"} <= data.keys()
    assert data["text"]


@pytest.mark.parametrize("options", [[], ["--min-score", "0"], ["--segment", "lines"]], ids=" ".join)
def test_align(articles, quick, texts, options):
    words = ["align", "--format", "json", *options]
    data = read(quick(*words, *texts) if options else articles(*words), "parallax/align/1")
    for side in ("left", "right"):
        check_text(data[side])
        passages = data[side]["passages"]
        titled = passages[-1]["kind"] == "title"  # its id is -1, and it comes last
        order = [*range(len(passages) - titled), *([-1] if titled else [])]
        assert [passage["id"] for passage in passages] == order
        assert [passage["number"] for passage in passages] == [one + 1 for one in order]
        assert check_places(passages, data[side]["text"]) == len(passages)
    assert data["links"]
    for link in data["links"]:
        assert link.keys() >= {"left", "right", "score", "strength", "evidence", "verdict"}
        assert 0 <= link["score"] <= 1
        assert link["strength"] in STRENGTHS
        assert link["verdict"] is None
        for piece in link["evidence"]:
            assert piece["kind"] in KINDS
            assert piece["kind"] == "rest" or 0 <= piece["weight"] <= 1
            for side in ("left", "right"):
                check_places(piece[side], data[side]["text"])
                passage = data[side]["passages"][link[side]]
                assert (
                    piece["kind"] == "around"
                    or passage["start"] <= piece[side]["start"] <= piece[side]["end"] <= passage["end"]
                )


def test_links_come_best_first_and_only_those_shown(articles, quick, texts):
    links = read(articles("align", "--format", "json"), "parallax/align/1")["links"]
    assert {link["strength"] for link in links} <= {"strong", "likely"}
    assert [link["score"] for link in links] == sorted((link["score"] for link in links), reverse=True)

    def found(*options):
        return read(quick("align", *texts, "--format", "json", *options), "parallax/align/1")["links"]

    everything = found("--min-score", "0")
    assert {ends(link) for link in found()} < {ends(link) for link in everything}
    assert len(found("--min-score", "0.5")) == sum(link["score"] >= 0.5 for link in everything)


def ends(link):
    return link["left"], link["right"]


def test_lines_are_passages_and_empty_ones_count(quick, tmp_path):
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("the pacifist constitution\n\n---\ntitle: no front matter\n", "utf-8")
    right.write_text("other words\na pacifist constitution", "utf-8")
    data = read(quick("align", left, right, "--format", "json", "--segment", "lines"), "parallax/align/1")
    assert [passage["text"] for passage in data["left"]["passages"]] == [
        "the pacifist constitution",
        "",
        "---",
        "title: no front matter",
    ]
    assert [passage["text"] for passage in data["right"]["passages"]] == [
        "other words",
        "a pacifist constitution",
    ]
    ranked = quick("align", left, right, "--format", "json", "--segment", "lines", "--min-score", "0")
    best = read(ranked, "parallax/align/1")["links"][0]
    assert (best["left"], best["right"]) == (0, 1)


def test_tsv_says_the_same_as_json(articles):
    links = read(articles("align", "--format", "json"), "parallax/align/1")["links"]
    heads, *rows = articles("align", "--format", "tsv").out.splitlines()
    assert heads.split("\t")[:4] == ["left", "right", "score", "strength"]
    assert [row.split("\t")[:2] for row in rows] == [
        [str(link["left"]), str(link["right"])] for link in links
    ]
    assert {row.count("\t") for row in rows} == {heads.count("\t")}


def check_voice(voice, text):
    assert voice["kind"] in {"author", "named", "unnamed", "carried"}
    assert voice["certainty"] in {"quoted", "reported", "label", "carried", "author"}
    for part in ("speaker", "cue"):
        assert voice[part] is None or check_places(voice[part], text) == 1


def check_quotation(quotation, texts, side=None):
    assert quotation["side"] == (side or quotation["side"])
    text = texts[quotation["side"]]
    check_places(quotation, text)
    check_voice(quotation["voice"], text)
    assert quotation["pole"] in {None, "left", "right"}
    assert isinstance(quotation["why"], str)


def test_shifts_are_tested_only_when_that_is_asked_for(articles):
    assert read(articles("shifts", "--format", "json"), "parallax/shifts/1")["tests"] is None
    data = read(articles("shifts", "--test", "--format", "json"), "parallax/shifts/1")
    assert data["tests"]
    survived = {test["axis"] for test in data["tests"] if test["survives"]}
    assert survived == {shift["axis"] for shift in data["shifts"] if shift["level"] == "tested"}


def test_shifts(articles):
    data = read(articles("shifts", "--format", "json"), "parallax/shifts/1")
    texts = {}
    for side in ("left", "right"):
        check_text(data[side])
        texts[side] = data[side]["text"]
    assert data["target"] == "Japan"
    kinds = {"axis", "anchor", "verb", "label", "voice", "absence", "continuity"}
    assert data["shifts"]
    for shift in data["shifts"]:
        assert shift.keys() >= {"kind", "title", "axis", "level", "old", "new", "also"}
        assert shift["kind"] in kinds
        assert shift["level"] in {"worded", "counted", "tested"}
        assert shift["old"] or shift["new"], "no shift without words"
        for quotation in shift["old"]:
            check_quotation(quotation, texts, "left")
        for quotation in shift["new"]:
            check_quotation(quotation, texts, "right")
        for quotation in shift["also"]:
            check_quotation(quotation, texts)
    for axis in data["axes"]:
        assert axis.keys() >= {"id", "question", "left", "right", "counts"}
        assert all(len(axis["counts"][side]) == 2 for side in ("left", "right"))
    assert data["verbs"].keys() == {"left", "both", "right"}
    assert data["adverbs"].keys() == {"left", "both", "right"}
    assert all(use["count"] >= 1 for part in data["verbs"].values() for use in part)


def test_the_evidence_of_an_axis_names_the_file_of_its_cue(quick, texts, home):
    folder = home / ".config" / "parallax"
    folder.mkdir(parents=True)
    cue = '[[cue]]\naxis = "limits"\npole = "left"\nslot = "clause"\nwords = ["GDP"]\n'
    (folder / "codebook.toml").write_text(f'[codebook]\nname = "My codebook"\n{cue}', "utf-8")
    data = json.loads(quick("shifts", *texts, "--format", "json").out)
    axis = next(one for one in data["axes"] if one["id"] == "limits")
    assert any("“GDP”" in one["why"] and "codebook.toml:3" in one["why"] for one in axis["evidence"])


def test_shifts_follow_the_target_that_was_chosen_in_the_reader(quick, texts):
    documents = Pair(*texts).map(load_document)
    keep(state_folder(), documents, ReadingState(followed=("Xiang Haoyu",)))
    chosen = quick("report", *texts)
    assert json.loads(quick("shifts", *texts, "--format", "json").out)["target"] == "Xiang Haoyu"
    assert "as chosen in the reader" in chosen.out
    named = quick("shifts", *texts, "--format", "json", "--name", "GDP")
    assert json.loads(named.out)["target"] == "GDP"
    asked = quick("shifts", *texts, "--format", "json", "--target", "japan")
    assert json.loads(asked.out)["target"] == "Japan"


def test_mentions(quick, texts):
    data = read(quick("mentions", texts[1], "--format", "json"), "parallax/mentions/1")
    assert data["source"]
    for mention in data["mentions"]:
        assert mention["how"] in {"name", "people", "carried", "former", "latter"}
        assert mention["role"] in {"doer", "undergoer", "owner", "near", "other"}
        assert mention.keys() >= {"predicate", "under", "negated", "modal"}
        if mention["predicate"]:
            assert mention["predicate"].keys() == {"start", "end", "lemma"}
        check_voice(mention["voice"], data["text"])
        check_places(mention, data["text"])
    assert [mention["text"] for mention in data["mentions"]] == ["Japan", "It", "its"]
    assert data["mentions"][0]["voice"]["speaker"]["text"] == "Xiang Haoyu"


def test_mentions_of_another_name(quick, texts):
    data = read(
        quick("mentions", texts[1], "--name", "Xiang Haoyu", "--format", "json"), "parallax/mentions/1"
    )
    assert data["mentions"][0]["text"] == "Xiang Haoyu"
    assert "Japan" not in [mention["text"] for mention in data["mentions"]]


def test_voices(quick, texts):
    data = read(quick("voices", texts[1], "--format", "json"), "parallax/voices/1")
    named = [voice for voice in data["voices"] if voice["kind"] == "named"]
    assert named[0]["speaker"]["text"] == "Xiang Haoyu"
    assert named[0]["cue"]["text"] == "says"
    for voice in data["voices"]:
        check_voice(voice, data["text"])
        assert check_places(voice["content"], data["text"]) == len(voice["content"])


def test_report(articles):
    data = read(articles("report", "--format", "json"), "parallax/report/1")
    assert list(data)[:3] == ["schema", "left", "right"]
    assert data["contrast"]["differ"] is True
    assert data["notes"] == []
    assert {link["strength"] for link in data["links"]} <= {"strong", "likely"}


def test_targets(articles):
    data = read(articles("targets", "--format", "json"), "parallax/targets/1")
    for side in ("left", "right"):
        check_text(data[side])
    assert data["candidates"][0]["name"] == "Japan"
    for candidate in data["candidates"]:
        assert candidate.keys() >= {"name", "names", "left", "right", "doer"}
        assert min(candidate["left"], candidate["right"]) > 0
        assert candidate["name"] not in candidate["names"]


def test_targets_that_were_asked_for(articles):
    data = read(articles("targets", "--name", "new zealand", "--format", "json"), "parallax/targets/1")
    assert [candidate["name"] for candidate in data["candidates"]] == ["New Zealand"]
