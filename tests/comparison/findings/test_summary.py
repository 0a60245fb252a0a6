"""The opening summary says what the data bear, and in one sentence where there is little."""

import pytest

from tests.framing.samples import document
from tui.comparison.findings.citing import FramedText, cite, own_words
from tui.comparison.findings.concern import concern
from tui.comparison.findings.excerpt import excerpt
from tui.comparison.findings.sentences import LONGEST, finding_sentence, lead
from tui.comparison.findings.summary import LINES, ROOM, _line, _named, _telling, summarise
from tui.framing.model import Certainty, Voice, VoiceKind
from tui.pair import Side
from tui.spans import Span

FERRY = "The Orla ferry is late again. The company has promised that the Orla ferry will sail on Sundays."


def test_the_articles(articles):
    summary = summarise(articles)
    assert summary.voices.left.startswith("author speaks ")
    assert summary.voices.right.startswith("others speak ")
    assert 5 <= len(summary.lines) <= LINES
    assert "China Institute of International Studies" in summary.shared
    assert "Sun Wenzhu (2023) and Xiang Haoyu (2025)" in summary.shared
    assert summary.little == ""


def test_every_line_quotes_both_texts(articles):
    for line in summarise(articles).lines:
        for side in Side:
            said = line.said[side]
            document = articles.documents[side]
            assert document.passages[said.passage].span.contains(said.span)
            assert 1 <= len(" ".join(said.span.of(document.text).split())) <= ROOM
            assert all(said.span.contains(mark) for mark in said.marks)


def test_a_guessed_speaker_is_one_whatever_words_say_so(articles, monkeypatch):
    guesses = [said.guessed for line in summarise(articles).lines for said in line.said]
    assert any(guesses)
    monkeypatch.setattr("tui.framing.naming.GUESSED", "perhaps")
    assert [said.guessed for line in summarise(articles).lines for said in line.said] == guesses


def test_no_word_counts_for_one_pole_on_two_axes(articles):
    taken = {}
    for line in summarise(articles).lines:
        finding = articles.findings[line.finding]
        for side in Side:
            for one in finding.cited(side) if finding.shifts else ():
                for span in one.quotation.words:
                    assert not any(span.overlaps(other) for other in taken.get(side, []))
                    taken.setdefault(side, []).append(span)


def test_a_text_beside_itself(comparing):
    summary = summarise(comparing(FERRY, FERRY, "Orla ferry"))
    assert summary.lines == ()
    assert summary.little == "Both texts are the same, word for word: nothing has shifted."


def test_unrelated_texts(comparing):
    bread = "Bread needs flour, water and salt. Knead it for ten minutes and let it rest."
    summary = summarise(comparing(FERRY, bread, "Orla ferry"))
    assert summary.lines == ()
    assert "there is nothing to compare" in summary.little


NOTHING = "# Sunday\n\n***\n"


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        (FERRY, NOTHING, "Sunday holds no sentence"),
        (NOTHING, FERRY, "Sunday holds no sentence"),
        (NOTHING, NOTHING, "Neither text holds a sentence"),
    ],
)
def test_an_empty_side(comparing, left, right, words):
    summary = summarise(comparing(left, right, "Orla ferry"))
    assert summary.lines == ()
    assert summary.little == f"{words}: there is nothing to compare."


def test_two_versions_of_one_text_are_called_so(comparing):
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    text = " ".join(f"The Orla ferry sails north with the mail on {day}." for day in days)
    summary = summarise(comparing(text, f"{text} Nobody minds the Orla ferry.", "Orla ferry"))
    assert "two versions of one text" in summary.little


def test_little_is_called_little(comparing):
    left = "The Orla ferry sails to the northern islands on Sundays."
    right = "The Orla ferry sails no longer to the northern islands on Sundays."
    assert summarise(comparing(left, right, "Orla ferry")).little.startswith("Little was found")


def test_a_finding_in_a_sentence_is_short_and_names_both_texts(articles):
    for finding in articles.findings:
        words = finding_sentence(articles.documents, articles.names, finding)
        assert len(words) <= LONGEST
        assert "2023" in words
        assert "2025" in words
        assert words.endswith(f"Against it: {finding.against}.") is (finding.against > 0)
        for side in Side:
            first = articles.documents[side].words(finding.cited(side)[0].quotation.span).split()
            assert " ".join(first[:4]) in words


def test_nothing_found_is_said_so(comparing):
    left, right = "Is the Orla ferry too old for us?", "Was the Orla ferry ever quick enough for them?"
    little = summarise(comparing(left, right, "Orla ferry")).little
    assert little.startswith("No two passages on the Orla ferry")


def test_only_a_finding_of_the_codebook_is_led_by_its_question(articles):
    place, finding = next((at, one) for at, one in enumerate(articles.findings) if one.shifts and one.axis)
    assert _line(articles, place, finding).lead == articles.codebook.axis(finding.axis).question
    assert _line(articles, place, finding._replace(shifts=())).lead == lead(finding._replace(shifts=()))


@pytest.mark.parametrize(
    ("who", "name", "names"), [("He", "Jo Berg", 0), ("Berg", "Jo Berg", 1), ("Those", "", 1)]
)
def test_a_pronoun_names_nobody_whose_name_stands_elsewhere(who, name, names):
    page = document(f"{who} said that the ferry is late.")
    voice = Voice(VoiceKind.NAMED, Certainty.REPORTED, speaker=Span(0, len(who)), speaker_name=name)
    assert len(_named(page, voice, page.passages[0].span)) == names


HEARING = """CLERK: We open the hearing on the port fee.

MAYOR VOSS: The port fee is fair. It is often said that the port fee, which pays for the pier and for the lamp
on it, will drive the herring boats to Sandvik. Nobody has left.
"""


@pytest.mark.parametrize("room", range(30, 130, 20))
def test_no_title_and_no_excerpt_loses_that_others_say_it(comparing, room):
    compared = comparing(HEARING, FERRY, "port fee")
    document, framing = compared.documents.left, compared.framing.left
    page = FramedText(Side.LEFT, document, framing, concern(document, framing))
    index = next(one.id for one in document.passages if "herring" in document.words(one.span))
    cited = cite(page, index)
    assert "said" in own_words(page, cited) or "drive" not in own_words(page, cited)
    telling = _telling(compared, Side.LEFT, cited)
    found, _ = excerpt(document.text, document.passages[index].span, telling, room)
    assert "will drive" not in found.of(document.text) or "said" in found.of(document.text)
