"""The strip, the coverage line, the tables, progress and cancelling."""

import pytest

from tests.framing.samples import NORWAY, axis, book, cue, document
from tui.errors import Cancelled
from tui.framing.counting.counts import speakers, verb_table
from tui.framing.counting.strip import axis_letters, sentence_strip
from tui.framing.counting.wording import coverage
from tui.framing.evidence.analysis import find_framing
from tui.framing.speech.voices import find_voices

LIMITS = axis(cue("left", "does", verbs=["break"]), cue("right", "does", verbs=["obey"]))
LEVEL = axis(cue("left", "does", verbs=["lead"], axis="level"), id="level")
TEXT = "Norway broke the law. The fleet sailed. Larsen says Norway obeyed and led."


def test_a_cell_for_each_sentence(read):
    framing = read(TEXT, LIMITS, LEVEL)
    assert axis_letters(framing) == {"limits": "l", "level": "e"}
    cells = sentence_strip(document(TEXT), framing)
    assert [(cell.voice, cell.letters) for cell in cells] == [("▁", "L"), ("·", ""), ("▀", "El")]


def test_coverage_counts_cues(pair):
    _, framing = pair("Norway broke the law.", "Norway obeyed.", LIMITS, LEVEL)
    assert coverage(framing) == "3 cues: 1 fired in the left text, 1 in the right, 1 in neither"


def test_verbs_of_one_text_and_of_both(pair):
    documents, framing = pair(
        "Norway broke the law. Norway obeyed. It is stepping up.",
        "Norway obeyed. Norway did not break the law.",
    )
    table = verb_table(documents, framing)
    assert [use.lemma for use in table.left] == ["break", "step up"]
    assert [use.lemma for use in table.both] == ["obey"]
    assert [use.lemma for use in table.right] == ["not break"]
    assert [len(use.quotations) for use in table.both] == [2]


def test_speakers_with_the_author_first(pair):
    text = "Norway left. Kari Larsen says Norway obeyed. Larsen argues that Norway broke the law."
    documents, framing = pair(text, "Norway left.")
    left, right = speakers(documents, framing)
    assert [(item.name, len(item.quotations)) for item in left] == [("", 1), ("Kari Larsen", 2)]
    assert [item.name for item in right] == [""]


def test_progress_is_told_and_may_cancel():
    told = []
    find_framing(document(TEXT), book(LIMITS), NORWAY, lambda stage, fraction: told.append((stage, fraction)))
    assert {stage for stage, _ in told} == {"framing"}
    fractions = [fraction for _, fraction in told]
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)

    def cancel(stage, fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        find_framing(document(TEXT), book(LIMITS), NORWAY, cancel)
    with pytest.raises(Cancelled):
        find_voices(document(TEXT), book(), progress=cancel)


def test_mentions_and_voices_alone():
    page = document(TEXT)
    mentions = find_framing(page, book(), NORWAY).mentions
    assert [item.span.of(TEXT) for item in mentions] == ["Norway", "Norway"]
    assert [item.speaker_name for item in find_voices(page, book())] == ["Larsen"]


def test_an_empty_text_has_nothing():
    framing = find_framing(document(""), book(LIMITS), NORWAY)
    assert (framing.mentions, framing.voices, framing.evidence) == ((), (), ())


def test_speakers_count_the_mentions_in_their_voice(pair):
    text = (
        "Norway left. Kari Larsen says Norway obeyed and that Norway fell. Larsen argues that ships left. "
        "Dahl said that prices rose."
    )
    documents, framing = pair(text, "Ships left.")
    left, right = speakers(documents, framing)
    assert [(item.name, len(item.quotations)) for item in left] == [("", 1), ("Kari Larsen", 2)]
    assert sum(len(item.quotations) for item in left) == len(framing.left.mentions)
    assert right == ()
