"""Turns of a transcript, and quoted mail, as voices."""

import re
from dataclasses import replace

import pytest

from tests.framing.samples import NORWAY, book, document
from tui.documents.model import Block, BlockKind, Turn
from tui.framing.evidence.analysis import find_framing
from tui.framing.speech.voices import find_voices
from tui.spans import Span

TEXT = (
    "MINISTER DAHL: Norway will wait. It has time.\n\nNorway has ships.\n\n"
    "Q: Will Norway sign?\n\nDAHL: Larsen said that Norway would not."
)


def span(words, start=0):
    place = TEXT.index(words, start)
    return Span(place, place + len(words))


def transcript():
    turns = (
        Turn(span("MINISTER DAHL"), "Minister Dahl", Span(span("Norway will").start, span("ships.").end)),
        Turn(span("Q"), "the questioner", span("Will Norway sign?")),
        Turn(span("DAHL", 20), "Minister Dahl", span("Larsen said that Norway would not.")),
    )
    return replace(document(TEXT), turns=turns)


def test_a_turn_is_its_speakers_over_all_its_paragraphs():
    mentions = find_framing(transcript(), book(), NORWAY).mentions
    found = [(item.voice.speaker_name, item.voice.certainty.value) for item in mentions]
    assert found == [
        ("Minister Dahl", "label"),
        ("Minister Dahl", "label"),
        ("Minister Dahl", "label"),
        ("the questioner", "label"),
        ("Larsen", "reported"),
    ]


def test_a_turn_without_a_label_names_no_place_for_its_speaker():
    turn = transcript().turns[0]
    plain = replace(transcript(), turns=(turn._replace(label=Span(0, 0), name="the interviewee"),))
    voice = find_voices(plain, book(), NORWAY)[0]
    assert (voice.speaker, voice.speaker_name, voice.certainty.value) == (None, "the interviewee", "label")


def test_the_label_is_the_speaker_on_the_page():
    voice = find_voices(transcript(), book())[0]
    assert (voice.speaker.of(TEXT), voice.cue, voice.kind.value) == ("MINISTER DAHL", None, "named")
    questions = [voice for voice in find_voices(transcript(), book()) if voice.kind.value == "unnamed"]
    assert [voice.speaker_name for voice in questions] == ["the questioner"]


def test_who_says_i_in_a_turn_quotes_themselves():
    text = 'DAHL: Norway sleeps. "Norway is lost, my friends," I told them.'
    turn = Turn(Span(0, 4), "Dahl", Span(6, len(text)))
    mentions = find_framing(replace(document(text), turns=(turn,)), book(), NORWAY).mentions
    assert [mention.voice.speaker_name for mention in mentions] == ["Dahl", "Dahl"]


def test_marks_of_distance_in_a_turn_stay_so():
    text = 'DAHL: Norway wants to be a "leader" of the north.'
    turn = Turn(Span(0, 4), "Dahl", Span(6, len(text)))
    framing = find_framing(replace(document(text), turns=(turn,)), book(), NORWAY)
    assert framing.labels == ()


@pytest.mark.parametrize(
    "line",
    [
        "On Sun, 5 May 2024 at 09:12, Ana Roe <ana@example.org> wrote:",
        "On Sunday, May 5, 2024 at 9:12 AM Ana Roe\n<ana@example.org> wrote:",
        "Ana Roe wrote on 5 May:",
    ],
)
def test_quoted_mail_is_by_whoever_wrote_it(line):
    text = f"{line}\n\nNorway will sign.\n\nI doubt it."
    page = document(text)
    blocks = [Block(page.blocks[0].span, BlockKind.PARAGRAPH), *page.blocks[1:]]
    blocks[1] = Block(page.blocks[1].span, BlockKind.QUOTE)
    [mention] = find_framing(replace(page, blocks=tuple(blocks)), book(), NORWAY).mentions
    assert (mention.voice.speaker_name, mention.voice.certainty.value) == ("Ana Roe", "label")


def test_mail_below_an_answer_is_by_whoever_its_head_names():
    head = "From: Ana Lund <ana@pier.example>\nTo: Bo\nSubject: Boats"
    text = f"No.\n\n{head}\n\nNorway sails."
    kinds = (BlockKind.PARAGRAPH, BlockKind.FURNITURE, BlockKind.QUOTE)
    rules = (None, "mail header", None)
    edges = (Span(0, 3), Span(5, 5 + len(head)), Span(7 + len(head), len(text)))
    blocks = tuple(Block(s, k, rule=r) for s, k, r in zip(edges, kinds, rules, strict=True))
    voice = find_voices(replace(document(text), blocks=blocks), book(), NORWAY)[0]
    assert (voice.speaker_name, voice.speaker.of(text)) == ("Ana Lund", "Ana Lund")
    assert voice.content == (edges[2],)


def test_what_is_quoted_within_a_mail_is_by_somebody_before():
    text = "Ana Roe wrote:\n\nNorway waits.\n\nNorway will sign."
    page = document(text)
    levels = (0, 2, 1)
    blocks = tuple(
        Block(block.span, BlockKind.QUOTE if level else block.kind, level=level)
        for block, level in zip(page.blocks, levels, strict=True)
    )
    mentions = find_framing(replace(page, blocks=blocks), book(), NORWAY).mentions
    assert [mention.voice.speaker_name for mention in mentions] == ["", "Ana Roe"]


PARLEY = (
    "Q: Larsen said that Norway waits. Will it sail?\n\nA: It said that Norway sleeps.\n\n"
    "Q: You say that Norway sleeps. Why?\n\nA: He said that Norway was ill."
)


def parley():
    """Questions and answers, each in a turn of its own."""
    turns, names = [], {"Q": "the questioner", "A": "the interviewee"}
    for start in (0, *(match.start() + 2 for match in re.finditer("\n\n", PARLEY))):
        end = PARLEY.find("\n\n", start)
        label = Span(start, start + 1)
        turns.append(Turn(label, names[label.of(PARLEY)], Span(start + 3, len(PARLEY) if end < 0 else end)))
    return replace(document(PARLEY), turns=tuple(turns))


def test_nobody_outside_a_turn_is_carried_on_into_it():
    voices = find_voices(parley(), book(), NORWAY)
    reported = [voice.speaker_name for voice in voices if voice.cue is not None]
    assert reported == ["Larsen", "", "", ""]


def test_who_questions_and_who_answers_have_no_name():
    kinds = {voice.kind.value for voice in find_voices(parley(), book(), NORWAY) if voice.cue is None}
    assert kinds == {"unnamed"}


def test_who_says_i_in_a_quotation_is_not_reported_again(read):
    voices = read('"I said that Norway would sail," Larsen told them.').voices
    assert [voice.speaker_name for voice in voices] == ["Larsen"]
