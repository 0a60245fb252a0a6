"""The JSON forms of a comparison made by hand; tests/cli/test_json.py holds the contract on real texts."""

import json
from dataclasses import replace

from tui.alignment.model import Link, Strength
from tui.framing.model import VerbTable
from tui.reports import links_data
from tui.reports.data import report_data
from tui.reports.dumping import dump
from tui.reports.links_data import align_data


def test_one_object_a_line_for_each_item():
    written = "".join(dump({"schema": "x/1", "none": [], "many": [{"a": 1}, {"a": "ü\n"}]}))
    assert written == '{\n"schema": "x/1",\n"none": [],\n"many": [\n{"a": 1},\n{"a": "ü\\n"}\n]\n}\n'
    assert json.loads(written)["many"][1] == {"a": "ü\n"}


def test_adverbs_and_guessed_speakers_are_told(comparison):
    told = report_data(comparison)
    assert told["adverbs"] == {"left": [], "both": [], "right": []}
    assert [one["carried"] for one in told["speakers"]["right"]] == [0]
    adverbs = VerbTable(comparison.verbs.left, (), ())
    told = report_data(replace(comparison, verbs=comparison.verbs._replace(modifiers=adverbs)))
    assert told["adverbs"]["left"] == [{"lemma": "seek", "count": 1}]


def test_evidence_of_a_long_ranking_is_given_for_the_best_and_for_links(comparison, monkeypatch):
    links = [
        Link(0, 0, 0.9, Strength.STRONG),
        Link(1, 1, 0.1, Strength.FAINT),
        Link(1, 0, 0.05, Strength.FAINT),
    ]
    everything = align_data(comparison.documents, comparison.alignment, links)
    assert all(link["evidence"] for link in everything["links"])
    assert everything["notices"] == []
    monkeypatch.setattr(links_data, "MOST_EXPLAINED", 2)
    shortened = align_data(comparison.documents, comparison.alignment, links)
    assert [bool(link["evidence"]) for link in shortened["links"]] == [True, True, False]
    assert "higher --min-score" in shortened["notices"][0]


def test_a_report_holds_what_was_found(comparison):
    found = json.loads("".join(dump(report_data(comparison))))
    assert found["shifts"][0]["old"][0]["text"] == "break the constraints"
    assert found["shifts"][0]["also"][0]["side"] == "right"
    assert found["axes"][0]["counts"] == {"left": [1, 0], "right": [0, 1]}
    assert found["speakers"]["right"][0]["name"] == "Xiang Haoyu"
    assert found["only"] == {"left": [1], "right": [1]}
    assert found["notes"][0]["anchors"][1]["exact"] == "Japan remains constrained by its constitution."


def test_a_phrase_is_evidence_of_terms(comparison):
    from tui.alignment.model import EvidenceKind

    why = comparison.alignment.explain(0, 0)
    phrase = why.evidence[0]._replace(kind=EvidenceKind.PHRASE)
    alignment = replace(comparison.alignment, explain=lambda *_: why._replace(evidence=(phrase,)))
    (piece,) = align_data(comparison.documents, alignment, alignment.links)["links"][0]["evidence"]
    assert (piece["kind"], piece["phrase"]) == ("term", True)
