"""Beside a quotation stands who says the words shown, not in whose voice the target is named."""

from types import SimpleNamespace

import pytest

from tui.comparison.findings.speaking import said_by, speaker_of, what_is_said
from tui.comparison.findings.summary import summarise
from tui.comparison.wording import who_says
from tui.framing.model import Certainty, Quotation, Voice, VoiceKind
from tui.framing.speech.voices import AUTHOR
from tui.pair import Side
from tui.spans import Span

SHOWN = Span(100, 140)


def voice(*content, **more):
    told = {"kind": VoiceKind.NAMED, "certainty": Certainty.REPORTED, "speaker_name": "Jo Berg", **more}
    return Voice(content=tuple(Span(*span) for span in content), **told)


def speaking(*voices, mentions=()):
    found = tuple(SimpleNamespace(span=span, voice=one) for span, one in mentions)
    framing = SimpleNamespace(voices=(AUTHOR, *voices), mentions_in={3: found})
    return speaker_of(framing, 3, SHOWN)


@pytest.mark.parametrize(
    ("content", "speaks"),
    [
        (((90, 121),), True),  # 21 of 40 characters
        (((90, 120),), False),  # one half
        (((100, 110), (125, 136)), True),  # a report in two stretches
        (((0, 100), (140, 200)), False),  # beside it
    ],
)
def test_a_speaker_has_words_of_which_more_than_half_is_their_report(content, speaks):
    somebody = voice(*content)
    assert speaking(somebody) is (somebody if speaks else AUTHOR)


def test_of_two_speakers_the_one_with_more_of_it():
    first, second = voice((100, 118)), voice((118, 140))
    assert speaking(first, second) is second
    assert speaking(first, voice((118, 130))) is AUTHOR


def test_the_speaker_and_the_cue_belong_to_a_report():
    told = voice((100, 112), cue=Span(113, 117), speaker=Span(118, 126))
    assert speaking(told) is told
    assert speaking(told._replace(certainty=Certainty.LABEL)) is AUTHOR
    assert speaking(told._replace(speaker_name="this")) is AUTHOR


def test_a_mention_of_the_target_beside_the_quotation_speaks_not_for_it():
    told = voice((100, 130))
    assert speaking(told, mentions=[(Span(132, 138), AUTHOR)]) is told


def test_words_that_are_nobodys_for_the_most_are_those_of_the_mention():
    told = voice((100, 112))
    assert speaking(told, mentions=[(Span(102, 108), told)]) is told
    assert speaking(told, mentions=[(Span(120, 128), AUTHOR)]) is AUTHOR
    assert speaking(told, mentions=[(Span(150, 158), told)]) is AUTHOR  # not shown


def test_what_the_target_is_said_to_claim_is_told_with_its_mention():
    claimed = voice((105, 140), kind=VoiceKind.AUTHOR, certainty=Certainty.AUTHOR, imputed=True)
    assert speaking(claimed) is claimed
    assert speaking(claimed, mentions=[(Span(100, 104), AUTHOR)]) is AUTHOR


def test_whose_own_words_hold_the_evidence_says_it():
    told, label = voice((100, 130)), voice((132, 138), certainty=Certainty.LABEL)
    framing = SimpleNamespace(voices=(told, label), mentions_in={})
    for own, speaks in ((AUTHOR, told), (label, label)):
        assert said_by(framing, Quotation(Side.LEFT, SHOWN, own), 3, SHOWN) is speaks


OLD = """The Orla ferry stopped for good in March, and the two villages fell quiet.

"Our children now row across the sound to school," said Tilde Moen, a teacher who took the Orla ferry daily.

The mayor, Aksel Ruud, told this paper about the Orla ferry that a bridge will open before 2031.
"""
LATE = """Children row across the sound to school because the Orla ferry is gone.

A bridge will open in 2029 where the Orla ferry crossed, the county promises.
"""


def test_a_quotation_with_the_target_beside_it_is_its_speakers_in_a_comparison(comparing):
    comparison = comparing(OLD, LATE, "Orla ferry")
    page = comparison.documents.left
    spoken = {
        who_says(one.quotation.voice, page)
        for finding in comparison.findings
        for one in finding.old
        if "row across" in one.quotation.span.of(page.text)
    }
    assert spoken == {"Tilde Moen, quoted"}
    said = [line.said.left for line in summarise(comparison).lines]
    assert "Tilde Moen" in [one.speaker for one in said if "row across" in one.span.of(page.text)]


def test_the_target_that_is_quoted_is_the_speaker(comparing):
    left = 'The talks were long. "We came to save two harbours from closing," Tilde Moen said.'
    right = 'The talks were short. "We came to close two harbours," Tilde Moen told the council.'
    comparison = comparing(left, right, "Tilde Moen")
    ends = [one for finding in comparison.findings for side in Side for one in finding.cited(side)]
    voices = [one.quotation.voice for one in ends if "harbours" in _words(comparison, one)]
    spoken = [who_says(one, comparison.documents.left) for one in voices]
    assert spoken
    assert set(spoken) == {"Tilde Moen, quoted"}
    assert [one.speaker_name for one in comparison.voices_of(Side.LEFT, 1)] == ["Tilde Moen"]


def _words(comparison, cited):
    return cited.quotation.span.of(comparison.documents[cited.quotation.side].text)


def test_of_a_quotation_a_title_has_what_is_said_where_the_target_is_named_in_it():
    quoted = voice((100, 120), certainty=Certainty.QUOTED)
    assert what_is_said(quoted, SHOWN, ()) == Span(100, 120)
    assert what_is_said(quoted, SHOWN, [Span(105, 110)]) == Span(100, 120)
    assert what_is_said(quoted, SHOWN, [Span(130, 135)]) == SHOWN
    assert what_is_said(voice((100, 120)), SHOWN, ()) == SHOWN, "a report without quotation marks"
    assert what_is_said(AUTHOR, SHOWN, ()) == SHOWN


def test_who_speaks_is_no_matter_that_both_texts_share(comparing):
    old = "“Nobody wanted the Orla dam,” said Henrike Adler.\n\nThe Orla dam is old.\n\nThe Orla dam lasts."
    new = "“Everybody wants the Orla dam,” said Henrike Adler.\n\nThe Orla dam is new.\n\nThe Orla dam fell."
    found = comparing(old, new, "Orla dam").findings
    assert found
    for finding in found:
        assert "Adler" not in finding.title
        for side in Side:
            for one in finding.cited(side):
                assert not any(
                    "Adler" in span.of(old if side is Side.LEFT else new) for span in one.quotation.shared
                )
