"""Whose a quotation is, as a whole."""

import pytest

THIN = "The ice is thin,"
SPEAKERS = [
    # a text, the words of a quotation, its speaker
    ('"The ice is thin," Dahl said, "and it will break."', "and it will break.", "Dahl"),
    ('"We waited," the envoy told us, "but nobody came."', "but nobody came.", "envoy"),
    ('"The ice," Dahl said, "is thin."', "is thin.", "Dahl"),
    ('"The ice," Dahl, who runs the port, told the Post on May 3, "is ours."', "is ours.", "Dahl"),
    ('"The ice is thin," Kari Dahl, a pilot from Lagos, said on Monday.', THIN, "Kari Dahl"),
    ('"The ice is thin," Kari Dahl, who runs the port, told the paper.', THIN, "Kari Dahl"),
    ('"The ice is thin," said one of them, Kari Dahl.', THIN, "Kari Dahl"),
    ('"The ice is thin," said its spokeswoman for safety, Kari Dahl.', THIN, "Kari Dahl"),
    ('Dahl did not mince words: "The ice is thin."', "The ice is thin.", "Dahl"),
    ('The envoy threw up her hands: "The ice is thin."', "The ice is thin.", "envoy"),
    ('Dahl: "The ice is thin."', "The ice is thin.", "Dahl"),
    ('"The ice is thin," the pilot shrugged.', THIN, "pilot"),
    ('"What a winter!" smiled the pilot.', "What a winter!", "pilot"),
    ('"Is it thin?" Dahl asked.', "Is it thin?", "Dahl"),
    ('"The ice is thin," snapped harbour pilot Kari Dahl.', THIN, "Kari Dahl"),
    ('Dahl thanked the crew for "five calm winters".', "five calm winters", "Dahl"),
    ('"The ice is thin," Berg said.', THIN, "Berg"),
    ('"The ice is thin," Dahl said. "It will break. It must."', "It will break. It must.", "Dahl"),
    ('"The ice is thin and the winter is long."', "The ice is thin and the winter is long.", ""),
    ("« The ice is thin », said Dahl.", "The ice is thin", "Dahl"),
    ("„The ice is thin“, said Dahl.", "The ice is thin", "Dahl"),
    ("``The ice is thin,'' said Dahl.", THIN, "Dahl"),
]


@pytest.mark.parametrize(("text", "words", "name"), SPEAKERS)
def test_a_quotation_has_its_speaker(read, text, words, name):
    found = [(span.of(text), voice) for voice in read(text).voices for span in voice.content]
    [voice] = [voice for said, voice in found if said == words]
    assert (voice.speaker_name, voice.certainty.value) == (name, "quoted")


def test_a_quotation_over_paragraphs_is_its_speakers_to_the_closing_mark(read):
    text = (
        "“We count the ships,” Dahl said. “Many are old. Norway knows.\n\n"
        "“Until May, Norway had forty.\n\n"
        "“Norway will have fifty.”\n\nNorway denied that."
    )
    names = [mention.voice.speaker_name for mention in read(text).mentions]
    assert names == [*["Dahl"] * 3, ""]
    assert read(text).mentions[-1].voice.certainty.value == "author"


@pytest.mark.parametrize(
    "text",
    [
        'Kari Dahl was asked about the ice. "Thin? The ice is gone."',
        'Kari Dahl shrugged. "Ask the pilots about the ice."',
        'Coach Kari Dahl was cross. "The ice is bad. The ice is thin," she said.',
        'Kari Dahl said the ice was bad. "The ice is thin," the 36-year-old added.',
    ],
)
def test_a_gesture_or_the_sentence_before_names_the_speaker(read, text):
    [said] = [voice for voice in read(text).voices if voice.content[0].start > 15]
    assert ("Kari Dahl" in said.speaker_name, said.certainty.value) == (True, "carried")


def test_where_no_speaker_is_found_the_words_are_not_the_authors(read):
    framing = read('The hall was full. "Norway must leave the pact before the winter comes." Nobody moved.')
    [mention] = framing.mentions
    assert (mention.voice.kind.value, mention.voice.certainty.value) == ("unnamed", "quoted")
    assert mention.voice.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "bridge to nowhere" in Norway cost a fortune.',
        'Norway is no "northern power".',
        'A choir from Norway sang "The Long Road Home".',
        'Dahl mocked the guards of Norway, the "Blue Caps".',
    ],
)
def test_terms_and_titles_in_marks_are_nobodys_speech(read, text):
    assert read(text).voices == ()


def test_a_new_paragraph_is_not_the_last_speakers(read):
    text = '"Norway is lost," said Dahl.\n\n"Norway has never been so strong."'
    first, second = read(text).mentions
    assert (first.voice.speaker_name, second.voice.speaker_name) == ("Dahl", "")
    assert second.voice.certainty.value == "quoted"


def test_a_gesture_that_is_told_in_a_quotation_leads_to_nobody(read):
    voices = read(
        '"I said it would sail, and people laughed. I am glad," Ole Berg said. Norway slept.'
    ).voices
    assert {voice.speaker_name for voice in voices} == {"Ole Berg"}
