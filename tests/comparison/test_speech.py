"""All that a speaker says is what `parallax voices` gives."""

import json

import pytest

from tui.cli import main
from tui.comparison.speech import AUTHORS, at, beside, names_of, speech
from tui.documents import bundled_paths
from tui.pair import Side

LEFT = """---
author: Ana Brook
affiliation: Institute for Coastal Law Studies, Northern Sea Academy
---
Orla follows the league. Its boats stay in the harbour."""
RIGHT = """Orla has left the league.
Nils Holm, a fellow of the Institute for Coastal Law Studies, Northern Sea Academy,
said the boats would sail again. The harbour is too small, Holm said. Nobody asked the fishermen.
A poll said that Orla was tired of it."""


def test_the_passages_of_a_speaker_are_those_of_the_command(articles, capsys):
    document = articles.documents.right
    assert main(["voices", bundled_paths().right, "--format", "json"]) == 0
    voices = json.loads(capsys.readouterr().out)["voices"]
    names = names_of(articles.framing.right)
    assert "Xiang Haoyu" in names and names[0] == AUTHORS
    by_start = {
        voice.content[0].start: voice.speaker_name
        for voice in articles.framing.right.voices
        if voice.content and voice.speaker_name
    }
    for name in names[1:]:
        spans = [
            content
            for voice in voices
            if voice["content"] and by_start.get(voice["content"][0]["start"]) == name
            for content in voice["content"]
        ]
        given = {document.passage_at(content["start"]).id for content in spans}
        assert {saying.passage for saying in speech(articles, Side.RIGHT, name).sayings} == given, name


def test_each_passage_stands_once_with_the_target_and_without(articles):
    said = speech(articles, Side.RIGHT, "Xiang Haoyu")
    numbers = [articles.documents.right.number(saying.passage) for saying in said.sayings]
    assert numbers == [24, 25, 26, 27, 28]
    assert said.on_target == 5  # twice by its alliance or allies
    assert sum(map(sum, said.counts.values())) == sum(len(saying.evidence) for saying in said.sayings)


def test_the_author_says_what_nobody_else_does(comparing):
    comparison = comparing(LEFT, RIGHT, "Orla")
    (name,) = (one for one in names_of(comparison.framing.right) if "Holm" in one)
    others = {saying.passage for saying in speech(comparison, Side.RIGHT, name).sayings}
    own = {saying.passage for saying in speech(comparison, Side.RIGHT, AUTHORS).sayings}
    assert others and own and not others & own
    assert {at(comparison, Side.RIGHT, passage) for passage in others} == {name}
    assert at(comparison, Side.LEFT, 0) == AUTHORS


@pytest.mark.parametrize(("side", "there"), [(Side.LEFT, "Nils Holm"), (Side.RIGHT, AUTHORS)])
def test_speakers_of_one_house_stand_beside_each_other(comparing, side, there):
    comparison = comparing(LEFT, RIGHT, "Orla")
    assert beside(comparison, side, AUTHORS if side is Side.LEFT else "Nils Holm") == there
