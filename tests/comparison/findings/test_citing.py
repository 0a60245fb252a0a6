"""In whose voice a passage speaks that does not name the target."""

from types import SimpleNamespace

import pytest

from tui.comparison.findings.citing import _voice
from tui.framing.model import Certainty, Voice, VoiceKind
from tui.framing.speech.voices import AUTHOR
from tui.spans import Span

PASSAGE = SimpleNamespace(span=Span(100, 140))


def voice(*content):
    return Voice(VoiceKind.NAMED, Certainty.REPORTED, content=tuple(Span(*span) for span in content))


def speaking(*voices, mentions=()):
    page = SimpleNamespace(framing=SimpleNamespace(voices=(AUTHOR, *voices)))
    return _voice(page, PASSAGE, mentions)


@pytest.mark.parametrize(
    ("content", "speaks"),
    [
        (((90, 121),), True),  # 21 of 40 characters
        (((90, 120),), False),  # one half
        (((100, 110), (125, 136)), True),  # 21 in two stretches
        (((0, 100), (140, 200)), False),  # beside it
    ],
)
def test_a_speaker_has_a_passage_of_which_more_than_half_is_theirs(content, speaks):
    somebody = voice(*content)
    assert speaking(somebody) is (somebody if speaks else AUTHOR)


def test_of_two_speakers_the_one_with_more_of_it():
    first, second = voice((100, 118)), voice((118, 140))
    assert speaking(first, second) is second
    assert speaking(first, voice((118, 130))) is AUTHOR


def test_a_passage_that_names_the_target_speaks_with_its_first_mention():
    first = voice((0, 5))
    assert speaking(voice((100, 140)), mentions=[SimpleNamespace(voice=first)]) is first
