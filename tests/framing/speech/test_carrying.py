"""Where a reported argument goes on in the next sentence, and where the author is back."""

import pytest

LARSEN = "Kari Larsen argues that Norway is losing its place."

GOES_ON = [
    ("By selling its ships, Norway has made itself poor.", True),
    ("In doing so, Norway has made itself poor.", True),
    ("It has made itself poor.", True),
    ("Its ships are old.", True),
    ("She has resisted every demand from Norway.", False),
    ("Her deputy left Norway.", False),
    ("She did not say why Norway waited.", False),
    ("Norway sold its ships.", False),
    ("In May, Norway sold its ships.", False),
    ("It sold the last ship of Norway in May 2014.", False),
]


@pytest.mark.parametrize(("text", "goes_on"), GOES_ON)
def test_what_unfolds_an_argument_is_carried_and_what_tells_of_the_speaker_is_not(read, text, goes_on):
    voice = read(f"{LARSEN} {text}").mentions[-1].voice
    assert (voice.certainty.value == "carried") is goes_on


def test_after_a_quotation_the_author_is_back(read):
    framing = read('"Norway is lost," said Kari Larsen. It has few ships.')
    assert framing.mentions[-1].voice.certainty.value == "author"


def test_rules_are_a_source_but_never_they(read):
    text = "According to the founding rules, Norway has one vote.\n\nThey argue that Norway has two."
    assert [voice.speaker_name for voice in read(text).voices] == ["founding rules", ""]


def test_a_text_goes_on_where_nobody_else_is_named(read):
    text = (
        "A commentary published on Fjordnet warned of Norway's new ships. "
        "Norway's words are cast as interference."
    )
    first, second = read(text).voices
    assert first.speaker_name == second.speaker_name == "commentary published on Fjordnet"
    assert (first.certainty.value, second.certainty.value) == ("reported", "carried")


def test_a_voice_is_carried_to_a_sentence_that_begins_with_a_pronoun(read):
    text = "Larsen says Norway has resisted the demand. It remains constrained. The fleet sailed from Norway."
    first, second, third = read(text).mentions
    assert first.voice.certainty.value == "reported"
    assert (second.voice.certainty.value, second.voice.speaker_name) == ("carried", "Larsen")
    assert third.voice.certainty.value == "author"


def test_a_voice_is_not_carried_into_another_paragraph(read):
    framing = read("Larsen says Norway has resisted the demand.\n\nIt remains constrained.")
    assert [voice.certainty.value for voice in framing.voices] == ["reported"]
