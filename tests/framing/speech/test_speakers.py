"""Who a speaker is: by name, by a pronoun, by what stands around the words."""

import pytest

LARSEN = "Kari Larsen"


def test_a_body_that_the_target_owns_speaks_for_it(read):
    [voice] = read("Norway's Defence Ministry said that all is lost.").voices
    assert (voice.speaker_name, voice.imputed) == ("", True)
    [voice] = read("Chad's Defence Ministry said that all is lost.").voices
    assert (voice.speaker_name, voice.imputed) == ("Defence Ministry", False)


@pytest.mark.parametrize("many", ["Most", "Dozens", "A group", "Hundreds"])
def test_of_a_quantity_it_is_those_it_counts_who_can_speak(read, many):
    assert read(f"{many} of the fishermen suggest that Norway is late.").voices
    assert not read(f"{many} of the tables suggest that Norway is late.").voices


def test_speakers_merge_by_name(read):
    framing = read(
        "Kari Larsen argues that the pact is dead. Larsen says Norway killed it. She warned that more die."
    )
    assert [voice.speaker_name for voice in framing.voices] == [LARSEN, LARSEN, LARSEN]


def test_a_pronoun_takes_the_last_speaker_of_its_number(read):
    text = "Swedish scholars argue that the pact is dead. Kari Larsen says it lives. They insist that it is."
    assert [voice.speaker_name for voice in read(text).voices] == [
        "Swedish scholars",
        LARSEN,
        "Swedish scholars",
    ]


PRONOUNS = [
    # the sentences before, the sentence with the pronoun, for whom it stands
    (
        '"It is best," said the director, Ann Dahl. Ships left. Manager Kari Larsen saw a pact.',
        '"It is dead," she said.',
        LARSEN,
    ),
    ("Dahl said that the pact is dead. Larsen says it lives.", "He warned that more die.", "Larsen"),
    ("Dahl said that ships left. The manager shook a fist.", '"No more ships," he said.', "manager"),
    ("Dahl said that ships left. Larsen, who was out, came.", '"No more ships," he said.', "Larsen"),
    ("Dahl said that the pact is dead. Prices rose.", "He warned that more die.", "Dahl"),
    ("Dahl said that ships left. Kari Larsen came home.", '"No more ships," he said.', ""),
    (
        "Dahl said that ships left. Chad's Foreign Ministry said that more go.",
        "It added that fish go.",
        "Foreign Ministry",
    ),
    ("The Northern Times said that ships left. Prices rose.", '"No more ships," he said.', ""),
    ("Swedish media said that ships left. Prices rose.", '"No more ships," he said.', ""),
    ("The club said that ships left. Prices rose.", '"No more ships," he said.', ""),
    ("Dahl said that ships left. He said that more go.", '"No more ships," she said.', ""),
]


@pytest.mark.parametrize(("before", "text", "name"), PRONOUNS)
def test_a_pronoun_stands_for_the_subject_before_it_or_for_nobody(read, before, text, name):
    voice = read(f"{before} {text}").voices[-1]
    assert voice.speaker_name == name
    assert (voice.certainty.value == "carried") is bool(name)


def test_the_author_is_not_taken_for_the_last_speaker(read):
    framing = read("Larsen says that Norway is lost. I think that Norway lives.")
    assert [mention.voice.speaker_name for mention in framing.mentions] == ["Larsen", ""]


def test_who_stands_in_a_quotation_does_not_report_it(read):
    text = '"Norway is the best of the allies," said the director, Kari Larsen.'
    [mention] = read(text).mentions
    assert [item.lemma for item in mention.predications] == ["be"]
    [mention] = read('"There is no pact with Norway," said Kari Larsen.').mentions
    assert mention.predications == ()


def test_names_between_dashes_are_the_speakers(read):
    text = "Young scholars—Kari Larsen, Ole Berg, and Siv Dahl—have identified Norway's plan as one of hope."
    assert read(text).voices[0].speaker_name == "Kari Larsen, Ole Berg and Siv Dahl"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # one person is nobody's "they"
        ("The manager said that ships left. The rule, they say, is dead.", ["manager", ""]),
        # whoever is spoken to is no speaker met before
        ("Kari Larsen said that ships left. The pact is dead, you said.", [LARSEN, ""]),
        ("The Fish Board tells us that it sank. I have heard it said that it floats.", ["Fish Board", ""]),
        ("Larsen said that it sank. This one will say that ships wait.", ["Larsen"]),
        # nor is nothing
        ("Larsen said that ships left. Nothing tells us that fish go.", ["Larsen"]),
        # an office without a name stays one, and has its place
        ("As the Chancellor said, the pact is dead.", ["the Chancellor"]),
        ("The eager senator from Kvern said that the pact is dead.", ["eager senator from Kvern"]),
    ],
)
def test_who_is_not_named_keeps_the_words_of_the_page(read, text, speakers):
    assert [voice.speaker_name for voice in read(text).voices] == speakers


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Teachers in Bergen were less sure.", "Teachers"),
        ("Letters from Bergen were few.", "Swedish scholars"),
    ],
)
def test_people_of_whom_the_sentence_before_tells_are_they(read, before, name):
    voice = read(f"Swedish scholars say the pact is dead. {before} The pact, they said, may live.").voices[-1]
    assert (voice.speaker_name, voice.certainty.value) == (name, "carried")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“The pact is dead,” said those who live below the dam.", "those who live below the dam"),
        ("“The pact is dead,” said some in the ministry.", "some in the ministry"),
        ("“The pact is dead,” said those who have lost a boat, and left.", "those who have lost a boat"),
    ],
)
def test_those_are_named_with_what_tells_who_they_are(read, text, name):
    [voice] = read(text).voices
    assert voice.speaker_name == name


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # what tells which one it is belongs to a name
        (
            "The Ministry of Fish, which owns it, said it sank. The Ministry of Salt said it floats.",
            ["Ministry of Fish", "Ministry of Salt"],
        ),
        (
            "The Ministry of Fish said it sank. The Ministry of Salt said it is. The Ministry said: wait.",
            ["Ministry of Fish", "Ministry of Salt", "Ministry"],
        ),
        ("The Bank of Chad said it sank. The Bank said it floats.", ["Bank of Chad", "Bank of Chad"]),
        ("The Bank of Chad said it sank. Chad said it floats.", ["Bank of Chad", "Chad"]),
        ("The Friends of the Kraken said it sank.", ["Friends of the Kraken"]),
        ("The Institute for the Study of Fish said it sank.", ["Institute for the Study of Fish"]),
        ("The government of Chad said it sank.", ["government of Chad"]),
        ("As the President of Chad said, it sank.", ["the President of Chad"]),
        ("Margit van der Velde said it sank.", ["Margit van der Velde"]),
        # and nothing else does
        ("The Bank of Chad on Monday said it sank.", ["Bank of Chad"]),
        ("Kari Larsen of the Bank said it sank.", [LARSEN]),
    ],
)
def test_a_speaker_keeps_what_tells_which_one_it_is(read, text, speakers):
    assert [voice.speaker_name for voice in read(text).voices] == speakers


def test_a_body_with_the_targets_name_in_its_own_is_not_the_target(read):
    text = (
        "The Bank of Norway said it sank. The people of Norway said it is. A senator from Norway said it ran."
    )
    voices = read(text).voices
    names = ["Bank of Norway", "people of Norway", "senator from Norway"]
    assert [(voice.speaker_name, voice.imputed) for voice in voices] == [(name, False) for name in names]
