"""Who says what."""

import pytest

from tests.framing.samples import document
from tui.codebook import load_codebook
from tui.framing.speech.voices import find_voices

LARSEN = "Kari Larsen"

CASES = [
    # sentence, speaker, certainty, a part of the claim
    ("According to Kari Larsen, Norway has left the bloc.", LARSEN, "reported", "Norway has left the bloc"),
    ("Norway has left the bloc, according to Kari Larsen.", LARSEN, "reported", "Norway has left the bloc"),
    (
        "From the king's rivals' perspective, the pact is a threat.",
        "king's rivals",
        "reported",
        "the pact is a threat",
    ),
    ("From Chad's vantage point, Norway's reluctance speaks volumes.", "Chad", "reported", "speaks volumes"),
    ("In the view of Kari Larsen, the pact is dead.", LARSEN, "reported", "the pact is dead"),
    ("For Swedish observers, the pact is dead.", "Swedish observers", "reported", "the pact is dead"),
    (
        "Among Swedish analysts, the prospect has sparked concern.",
        "Swedish analysts",
        "reported",
        "the prospect",
    ),
    ("As Kari Larsen sees it, the pact is dead.", LARSEN, "reported", "the pact is dead"),
    ("Kari Larsen's claim that the pact is dead was heard.", LARSEN, "reported", "the pact is dead"),
    (
        "There is growing realisation in Chad that the pact is dead.",
        "in Chad",
        "reported",
        "the pact is dead",
    ),
    ("The perception is that the pact is dead.", "", "reported", "the pact is dead"),
    ('"The pact is dead," said Kari Larsen.', LARSEN, "quoted", "The pact is dead"),
    ("“The pact is dead,” Kari Larsen said.", LARSEN, "quoted", "The pact is dead"),
    ("Kari Larsen said, 'The pact is dead.'", LARSEN, "quoted", "The pact is dead"),
    ("Kari Larsen says that the pact is dead.", LARSEN, "reported", "the pact is dead"),
    ("Kari Larsen says the pact is dead.", LARSEN, "reported", "the pact is dead"),
    (
        "Kari Larsen said in a statement on Monday that the pact is dead.",
        LARSEN,
        "reported",
        "the pact is dead",
    ),
    ("Burdened by debt, Larsen says, the pact has died.", "Larsen", "reported", "the pact has died"),
    ("The pact is dead, Kari Larsen said.", LARSEN, "reported", "The pact is dead"),
    ("Kari Larsen has maintained that expanded trade may help.", LARSEN, "reported", "expanded trade"),
    ("Kari Larsen said at a meeting in Lagos, Norway had left.", LARSEN, "reported", "Norway had left"),
    ("A friend, Kari Larsen, said the pact is dead.", LARSEN, "reported", "the pact is dead"),
    ("The paper quoted Kari Larsen as saying the pact is dead.", LARSEN, "reported", "the pact is dead"),
    ("It is said that the pact is dead.", "", "reported", "the pact is dead"),
    ("The pact is dead, said Kari Larsen.", LARSEN, "reported", "The pact is dead"),
    ("The pact is dead, Kari Larsen said in a talk in Lagos.", LARSEN, "reported", "The pact is dead"),
    ('"The pact is dead, "said Kari Larsen.', LARSEN, "quoted", "The pact is dead"),
    ("Secretary General Kari Larsen said the pact is dead.", LARSEN, "reported", "the pact is dead"),
    (
        "President and General Manager Kari Larsen said the pact is dead.",
        LARSEN,
        "reported",
        "the pact is dead",
    ),
    ("Larsen and Dahl said the pact is dead.", "Larsen and Dahl", "reported", "the pact is dead"),
    ("Kari Larsen said two women and one man left.", LARSEN, "reported", "two women and one man left"),
    ("They argue, the pact is dead.", "", "reported", "the pact is dead"),
    ("Kari Larsen described Norway as a 'springboard' for others.", LARSEN, "label", "springboard"),
    ("Kari Larsen called Norway a springboard.", LARSEN, "label", "a springboard"),
    ("Kari Larsen, a fellow of the Northern Institute, branded Norway as a pawn.", LARSEN, "label", "a pawn"),
    ("Another commentator branded Norway as a pawn.", "Another commentator", "label", "a pawn"),
    ("Norway's words are cast as interference.", "", "label", "interference"),
    ("Norway is seen by Swedish analysts as a pawn.", "Swedish analysts", "label", "a pawn"),
    ("Kari Larsen criticised Norway for its greed.", LARSEN, "label", "greed"),
    ("What seemed a pause appears to some analysts as a rethink.", "some analysts", "reported", "a rethink"),
    ("Harding, who had left, had called the pact a pawn.", "Harding", "label", "a pawn"),
    ('Larsen called the pact "a pawn of others".', "Larsen", "label", "a pawn of others"),
    ('"The pact is dead," said the sporting director, Kari Larsen.', LARSEN, "quoted", "The pact is dead"),
    ('"The pact is dead," sporting director Kari Larsen told us.', LARSEN, "quoted", "The pact is dead"),
]


CASES += [
    ("Larsen made bold claims that the pact is dead.", "Larsen", "reported", "the pact is dead"),
    ("Larsen issued a warning that the pact is dead.", "Larsen", "reported", "the pact is dead"),
    ("Larsen rejected claims that the pact is dead.", "", "reported", "the pact is dead"),
    (
        "The warning by Admiral Kari Larsen, the head of the fleet, that the pact is dead was heard.",
        LARSEN,
        "reported",
        "the pact is dead",
    ),
    ("Most of Chad's pilots say that the pact is dead.", "Most of Chad's pilots", "reported", "the pact is"),
    ("A number of analysts suggest that the pact is dead.", "number of analysts", "reported", "the pact is"),
    ("The report suggests that the pact is dead.", "report", "reported", "the pact is dead"),
    (
        "As Kari Larsen said in a talk in Lagos on Tuesday, the pact is dead.",
        LARSEN,
        "reported",
        "the pact is",
    ),
    ("Others argue the pact is dead.", "Others", "reported", "the pact is dead"),
    ('Kari Larsen said that Norway "went too far" in May.', LARSEN, "reported", "Norway"),
    (
        "Chad faced new threats; Kari Larsen praised the king and warned that the pact is dead.",
        LARSEN,
        "reported",
        "the pact is dead",
    ),
    ("Critics are quick to describe Norway as a trap.", "Critics", "label", "a trap"),
    ("Larsen continues to insist that the pact is dead.", "Larsen", "reported", "the pact is dead"),
]


CASES += [
    (
        "On Tuesday, the minister of ships, Kari Larsen, said that the pact is dead.",
        LARSEN,
        "reported",
        "the pact",
    ),
    ("Her team announced Monday it was leaving the pact.", "Her team", "reported", "it was leaving the pact"),
    ("The envoy told reporters on Friday the pact is dead.", "envoy", "reported", "the pact is dead"),
    ("The envoy said on Friday the pact is dead.", "envoy", "reported", "the pact is dead"),
    ("Investor groups argue that the pact is dead.", "Investor groups", "reported", "the pact is dead"),
    ("Swedes especially say the pact is dead.", "Swedes", "reported", "the pact is dead"),
    ("Supporters of the law say it helps.", "Supporters", "reported", "it helps"),
    ("Some say the pact is dead.", "Some", "reported", "the pact is dead"),
    ("The pact, says Kari Larsen, is dead.", LARSEN, "reported", "is dead"),
    (
        "The pact would die, predicted Kari Larsen, who runs the port.",
        LARSEN,
        "reported",
        "The pact would die",
    ),
    (
        "The pact is dead, Larsen said after talks that lasted a day.",
        "Larsen",
        "reported",
        "The pact is dead",
    ),
    ("A file released last year says that the pact is dead.", "file", "reported", "the pact is dead"),
    (
        "A study in the Northern Review says the pact is dead.",
        "study in the Northern Review",
        "reported",
        "the pact",
    ),
    ("The police report that the pact is dead.", "police", "reported", "the pact is dead"),
    (
        "The Skippers' Association says the pact is dead.",
        "Skippers' Association",
        "reported",
        "the pact is dead",
    ),
    ("As the minister has said: the pact is dead.", "minister", "reported", "the pact is dead"),
    ('As the minister has said: "The pact is dead."', "minister", "quoted", "The pact is dead."),
    ('Said the minister: "The pact is dead."', "minister", "quoted", "The pact is dead."),
    ('As the minister said: "The pact is dead."', "minister", "quoted", "The pact is dead."),
    ("It pleased the miners, who said it would last.", "miners", "reported", "it would last"),
    ("The miner, who denies the charges, left.", "miner", "reported", "the charges"),
    ("The union said in a letter it was late.", "union", "reported", "it was late"),
    ("The pact is dead, miners believe.", "miners", "reported", "The pact is dead"),
    (
        "It sank after the minister, Kari Larsen, told us the ice was thin.",
        "Kari Larsen",
        "reported",
        "the ice",
    ),
    ("The ice, Kari Larsen said with a smile, is thin.", LARSEN, "reported", "is thin"),
    ("Kari Larsen reiterated her call for calm.", LARSEN, "reported", "her call for calm"),
    ("Kari Larsen described how the ice broke.", LARSEN, "reported", "how the ice broke"),
    ('Kari Larsen defended the ice, calling the pact "old and tired".', LARSEN, "label", "the pact"),
    ("Kari Larsen denies having met the miners.", LARSEN, "reported", "having met the miners"),
    ("The ice could break, pilots fear.", "pilots", "reported", "The ice could break"),
    ("The union called the pact reckless.", "union", "label", "the pact reckless"),
    ("The miners were told the pact was dead.", "", "reported", "the pact was dead"),
    ("On Monday Kari Larsen said the ice was thin.", LARSEN, "reported", "the ice was thin"),
    ("Kari Larsen hinted at a strike.", LARSEN, "reported", "a strike"),
    ("Kari Larsen appealed for calm.", LARSEN, "reported", "calm"),
    ("Kari Larsen recalled hearing a bang.", LARSEN, "reported", "hearing a bang"),
    ('Kari Larsen nodded: "Late."', LARSEN, "quoted", "Late."),
    ('Asked if he would go, Kari Larsen frowned: "Not now."', LARSEN, "quoted", "Not now."),
    ("Kari Larsen, whose party calls the pact a joke, left.", "whose party", "label", "the pact a joke"),
    ("Larsen denied the charges.", "Larsen", "reported", "the charges"),
    ("Larsen vowed on Monday to leave the pact.", "Larsen", "reported", "to leave the pact"),
    ("Larsen warned of a long winter.", "Larsen", "reported", "a long winter"),
    ("Larsen asked why the pact is dead.", "Larsen", "reported", "why the pact is dead"),
    ("Larsen feared a long winter.", "Larsen", "reported", "a long winter"),
    ("It is learned that the pact is dead.", "", "reported", "the pact is dead"),
    ("The pact is reportedly dead.", "", "reported", "The pact is reportedly dead"),
    (
        "There is a shift in the mood of Swedish commentary: the pact is dead.",
        "Swedish commentary",
        "reported",
        "dead",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "certainty", "claim"), CASES)
def test_patterns(read, text, speaker, certainty, claim):
    found = [
        (voice.speaker_name, voice.certainty.value, " ".join(span.of(text) for span in voice.content))
        for voice in read(text).voices
    ]
    assert any(name == speaker and sure == certainty and claim in content for name, sure, content in found), (
        found
    )


ENGLISH = [  # with the cues of the English codebook
    ("Kari Larsen (Upper Vale) wondered whether the pact is dead.", LARSEN, "reported", "whether the pact"),
    ("The trains stopped after the envoy warned of a long winter.", "envoy", "reported", "a long winter"),
    ("The pact is dead, the envoys say; nobody mourns.", "envoys", "reported", "The pact is dead"),
    ("Larsen voiced alarm at the delay.", "Larsen", "reported", "alarm at the delay"),
    ("The envoy, Kari Larsen, voiced alarm at the delay.", LARSEN, "reported", "alarm at the delay"),
    ("Larsen rejected the accusation.", "Larsen", "reported", "the accusation"),
    ("Passengers told how the ice broke.", "Passengers", "reported", "how the ice broke"),
    ("The envoy reminded guests that silence was golden.", "envoy", "reported", "silence was golden"),
    ("The union representing the pilots has demanded a rise.", "union", "reported", "a rise"),
    ("Larsen calls that “pure theatre”.", "Larsen", "label", "pure theatre"),
    ("Word has it that the pact is dead.", "Word", "reported", "the pact is dead"),
    ("The pact, Larsen told the hall, is dead.", "Larsen", "reported", "is dead"),
    ("The pact, retorted Larsen, is dead.", "Larsen", "reported", "is dead"),
    ("The company warned on Monday it had lost money.", "company", "reported", "it had lost money"),
    ("Larsen believes the team needs a rest.", "Larsen", "reported", "the team needs a rest"),
    ("Larsen apologised, promising to pay.", "Larsen", "reported", "to pay"),
    ("The panel recommended closing the port.", "panel", "reported", "closing the port"),
    ("What Larsen said was that the pact is dead.", "Larsen", "reported", "the pact is dead"),
    ("What the envoy told us was: the pact is dead.", "envoy", "reported", "the pact is dead"),
    ("A survey suggests most pilots back Larsen.", "survey", "reported", "most pilots back Larsen"),
    ("Larsen offered to mend the boats.", "Larsen", "reported", "to mend the boats"),
    ("Larsen & Co. will lose, Larsen estimates.", "Larsen", "reported", "will lose"),
]


@pytest.mark.parametrize(("text", "speaker", "certainty", "claim"), ENGLISH)
def test_cues_of_english(text, speaker, certainty, claim):
    found = [
        (voice.speaker_name, voice.certainty.value, " ".join(span.of(text) for span in voice.content))
        for voice in find_voices(document(text), load_codebook())
    ]
    assert any(name == speaker and sure == certainty and claim in content for name, sure, content in found), (
        found
    )


def test_the_cue_and_the_speaker_are_words_of_the_page(read):
    text = "Kari Larsen, a fellow, described Norway as a pawn."
    voice = read(text).voices[0]
    assert (voice.cue.of(text), voice.speaker.of(text)) == ("described", "Kari Larsen")


def test_a_participle_has_the_speaker_of_its_verb(read):
    text = "Kari Larsen said that the pact is dead, adding that Norway killed it."
    voices = [voice for voice in read(text).voices if voice.cue.of(text) == "adding"]
    assert [voice.speaker_name for voice in voices] == [LARSEN]


def test_a_participle_has_the_speaker_of_the_verb_of_speech_next_to_it(read):
    text = "Chad is lost, Kari Larsen said, adding that Norway killed it."
    voices = [voice for voice in read(text).voices if voice.cue.of(text) == "adding"]
    assert [voice.speaker_name for voice in voices] == [LARSEN]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ('Norway "has never paid its debt", Larsen said.', 'Norway "has never paid its debt"'),
        ('Norway has "old ships" and "young men," Larsen said.', 'Norway has "old ships" and "young men,"'),
        ('"Norway is lost," Larsen said.', "Norway is lost,"),
        ('In May, "Norway is lost," Larsen said.', "Norway is lost,"),
    ],
)
def test_a_claim_quoted_in_part_is_reported_as_a_whole(read, text, claim):
    [voice] = read(text).voices
    assert [span.of(text) for span in voice.content] == [claim]


def test_the_target_that_hopes_quotes_nobody(read):
    framing = read("Norway hopes to break the quota.")
    mention = framing.mentions[0]
    assert mention.voice.certainty.value == "author"
    assert mention.voice.imputed


def test_the_target_that_claims_is_imputed(read):
    framing = read("Norway says that it has left the bloc.")
    assert [voice.imputed for voice in framing.voices] == [True]
    assert framing.mentions[1].voice.certainty.value == "author"


def test_what_others_report_of_the_target_stays_their_claim(read):
    framing = read("Kari Larsen says that Norway believes that Norway is lost.")
    last = framing.mentions[-1].voice
    assert (last.speaker_name, last.imputed) == (LARSEN, True)


def test_scare_quotes_are_not_speech(read):
    assert read('Norway hyped the so-called "northern threat" again.').voices == ()


def test_a_relative_clause_is_no_report(read):
    assert read("Larsen announced a statement that listed the risks.").voices == ()


@pytest.mark.parametrize(
    "text", ['Larsen said "Norway is lost.', "'Norway is lost, Larsen said.", '"', "”’Norway’“"]
)
def test_an_unclosed_quotation_breaks_nothing(read, text):
    assert all(voice.content for voice in read(text).voices)


def test_cues_of_several_words_come_from_the_codebook(read):
    from tui.codebook.model import Trigger

    cues = (Trigger("point out", kind="speech"), Trigger("citing", kind="source"))
    assert [
        voice.speaker_name for voice in read("Larsen pointed out that all is lost.", voice_cues=cues).voices
    ] == ["Larsen"]
    found = read("The pact is dead, citing Larsen, and gone.", voice_cues=cues).voices
    assert [voice.speaker_name for voice in found] == ["Larsen"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Larsen urged Norway to honour the pact.", ["Norway to honour the pact"]),
        ("Larsen praised Chad and called on Norway to sign.", ["Norway to sign"]),
        ("Larsen urged calm in Norway.", []),
        ("The need to urge Norway to sign grew.", []),
    ],
)
def test_what_somebody_is_urged_to_do_is_a_claim(read, text, claims):
    from tui.codebook.model import Trigger

    cues = tuple(Trigger(words, kind="speech") for words in ("urge", "call on"))
    voices = read(text, voice_cues=cues).voices
    assert [(voice.speaker_name, voice.content[0].of(text)) for voice in voices] == [
        ("Larsen", claim) for claim in claims
    ]


def test_voices_of_the_codebook_replace_the_built_in_ones(read):
    from tui.codebook.model import Trigger

    text = "Kari Larsen quips that Norway is lost."
    assert read(text).voices == ()
    assert len(read(text, voice_cues=(Trigger("quip", kind="speech"),)).voices) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Larsen did not say whether Norway had left.",
        "Neither side said that Norway had left.",
        "Norway is poor, as it has been for years.",
        "Sailors from Norway were held as prisoners.",
        "A sign at the ramp warns of elk in Norway.",
        "Asked about Norway, Larsen walked away.",
        "If Larsen believes that Norway is lost, ships leave.",
        "President Larsen and I think that Norway is lost.",
    ],
)
def test_no_report(read, text):
    assert read(text).voices == ()


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Larsen's remarks that Norway is ready drew fire in Chad.", ["Norway is ready"]),
        ("Chad says Norway is ready, but Mali does not agree.", ["Norway is ready"]),
        ("Many say Norway is ready, and some say it is not.", ["Norway is ready", "it is not"]),
        ("Larsen denied claims that Norway is ready.", ["claims that Norway is ready", "Norway is ready"]),
    ],
)
def test_where_a_claim_ends(read, text, claims):
    from tui.codebook.model import Trigger

    cues = (*(Trigger(word, kind="speech") for word in ("say", "deny")), Trigger("remark", kind="noun"))
    cues += (Trigger("claim", kind="noun"),)
    assert [span.of(text) for voice in read(text, voice_cues=cues).voices for span in voice.content] == claims


@pytest.mark.parametrize(
    ("quoted", "claim"),
    [
        ("The pact says that Norway is lost,", "Norway is lost"),
        ("The pact describes Norway as a pawn,", "Norway as a pawn"),
        ("Norway is seen as a pawn by the pact,", "Norway is seen as a pawn by the pact"),
    ],
)
def test_what_a_quoted_speaker_reports_ends_with_the_quotation(read, quoted, claim):
    text = f'"{quoted}" said Kari Larsen, who has served as a captain for years.'
    said = {span.of(text) for voice in read(text).voices for span in voice.content}
    assert said == {quoted, claim}
