"""Where a claim ends, what is no claim at all, and what is denied."""

import pytest

from tests.framing.samples import axis, cue, document
from tui.codebook import load_codebook
from tui.codebook.model import Trigger
from tui.framing.speech.voices import find_voices

BREAK = axis(cue("left", "does", verbs=["break"]))
RUMOURS = tuple(Trigger(word, kind="noun") for word in ("rumour", "claim", "fear"))


@pytest.mark.parametrize(
    "text",
    [
        "This suggests that Norway is lost.",
        "A number of storms have highlighted Norway's need for ships.",
        "The trend underlines the weakness of Norway.",
        "Larsen said that, for the sake of peace, Norway would respond firmly by building ships.",
        "Norway would wait, Larsen might say.",
        "The king's plans to describe Norway as a pawn failed.",
        "Chad's need to urge calm grew in Norway.",
        "Critics are unlikely to describe Norway as a trap.",
        "Critics do not tend to describe Norway as a trap.",
    ],
)
def test_what_shows_something_says_nothing(read, text):
    words = ("suggest", "highlight", "underline", "say", "respond", "urge")
    cues = tuple(Trigger(word, kind="speech") for word in words)
    voices = read(text, voice_cues=(*cues, Trigger("describe", kind="label"))).voices
    assert {voice.speaker_name for voice in voices} <= {"Larsen"}
    assert not any(voice.imputed for voice in voices)


@pytest.mark.parametrize(
    "speaker", ["Larsen", "The report", "Some analysts", "The king's adviser", "Most of them", "Tusk"]
)
def test_who_may_speak_is_a_speaker_of_verbs_that_show(read, speaker):
    cues = (Trigger("underline", kind="speech"),)
    [voice] = read(f"{speaker} underlined that Norway is lost.", voice_cues=cues).voices
    assert voice.content[0].start > 0


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Rumours that Norway would leave the pact were denied.", "Norway would leave the pact"),
        (
            "The claim that Norway, which joined late, is leaving and that Chad will follow was heard.",
            "Norway, which joined late, is leaving and that Chad will follow",
        ),
        ("Fears that Norway would leave the pact and the treaty were calmed.", None),
        (
            "Fears that Norway would leave and Chad would follow were calmed.",
            "Norway would leave and Chad would follow",
        ),
        ("The claim that Chad thinks Norway is weak has grown.", "Chad thinks Norway is weak"),
        ("Larsen repeated the claim that the ships Norway sold were old.", "the ships Norway sold were old"),
        ("Larsen said that Norway had left and warned that fish would go.", "Norway had left"),
        (
            "Larsen says Norway hopes for peace and believes in law.",
            "Norway hopes for peace and believes in law",
        ),
        ("Ole Berg quoted a friend as saying that Norway is lost.", "Norway is lost"),
        (
            "Although ships left - Larsen said in May that Norway was lost - the king of Norway stayed.",
            "Norway was lost",
        ),
        (
            "Larsen said that Norway - a kingdom in the north - was lost.",
            "Norway - a kingdom in the north - was lost",
        ),
        ("Sweden regards Norway as a rival and hardly hides its plan.", "Norway as a rival"),
        ("Sweden describes Norway as a rival, but the truth is bitter.", "Norway as a rival"),
        (
            "Sweden describes Norway as a rival that cheats and steals.",
            "Norway as a rival that cheats and steals",
        ),
    ],
)
def test_a_claim_ends_where_its_clause_ends(read, text, claim):
    cues = (*RUMOURS, *(Trigger(word, kind="speech") for word in ("say", "warn")))
    cues += (Trigger("regard", kind="label"), Trigger("describe", kind="label"))
    [voice] = [voice for voice in read(text, voice_cues=cues).voices if voice.cue.of(text) != "warned"]
    content = " ".join(span.of(text) for span in voice.content)
    assert content == claim if claim is not None else "were calmed" not in content


@pytest.mark.parametrize(
    ("text", "pole"),
    [
        ("Larsen denied that Norway had broken the quota.", "right"),
        ("Larsen did not deny that Norway broke the quota.", "left"),
        ("Larsen rejected claims that Norway has broken the quota.", "right"),
        ("Claims that Norway has broken the quota were dismissed by Larsen.", "right"),
        ("Claims that Norway has broken the quota were repeated by Larsen.", "left"),
        ("This does not mean that Norway is breaking the quota.", "right"),
        ("This means that Norway is breaking the quota.", "left"),
        ("Larsen does not believe Norway will break the quota.", "right"),
        ("Larsen denied that Norway had not broken the quota.", "left"),
        ("The claim that Norway has broken the quota refutes Larsen.", "left"),
        ("Larsen denied the charge, and Norway broke the quota.", "left"),
        ("Norway denied breaking the quota.", "right"),
    ],
)
def test_what_is_denied_counts_for_the_other_pole(read, text, pole):
    framing = read(text, BREAK)
    assert [item.pole.value for item in framing.evidence] == [pole]
    verbs = [item for mention in framing.mentions for item in mention.predications if item.lemma == "break"]
    assert {item.negated for item in verbs} == {pole == "right"}


def test_it_that_speaks_for_the_target_is_imputed(read):
    text = "Oslo said that all is lost. It added that Norway is lost."
    first, second = read(text).voices
    assert [(voice.imputed, voice.speaker_name) for voice in (first, second)] == [(True, ""), (True, "")]


def test_claims_that_somebody_answers_are_not_theirs(read):
    cues = (*RUMOURS, Trigger("respond", kind="speech"), Trigger("say", kind="speech"))
    text = "Larsen responded on Monday to Chad's claim that Norway is lost."
    assert [voice.speaker_name for voice in read(text, voice_cues=cues).voices] == ["Chad"]
    [voice] = read("Larsen said in a talk that Norway is lost.", voice_cues=cues).voices
    assert voice.speaker_name == "Larsen"


def test_a_quotation_over_two_sentences_is_its_speakers(read):
    text = 'Larsen said: "Norway is lost. Norway will break the quota." Norway sleeps.'
    names = [mention.voice.speaker_name for mention in read(text).mentions]
    assert names == ["Larsen", "Larsen", ""]


CARRIED = [
    # two sentences after a report; how many of the three are somebody's
    ("It remains bound.", "It sleeps.", 2),
    ("Chad remains bound.", "It sleeps.", 1),
    ("The king came.", "They left.", 1),
    ('"It is all over for them now."', "It sleeps.", 2),
    ('"The war is over for them now."', "It sleeps.", 2),
]


@pytest.mark.parametrize(("second", "third", "many"), CARRIED)
def test_a_voice_is_carried_over_one_sentence_and_no_further(read, second, third, many):
    framing = read(f"Larsen says that Norway is lost. {second} {third}")
    sentences = {voice.content[0].start for voice in framing.voices}
    assert len(sentences) == many


def test_a_quotation_that_goes_on_is_not_carried_as_well(read):
    text = 'Larsen said: "Norway is lost. Are they ready for it?" Norway sleeps.'
    assert [voice.certainty.value for voice in read(text).voices] == ["quoted"]


def test_the_cue_at_the_end_of_a_quotation_overrules_a_guess(read):
    text = 'Chad said that ships left. "It is Norway that pays. It must explain," Larsen said.'
    assert [mention.voice.speaker_name for mention in read(text).mentions] == ["Larsen", "Larsen"]
    assert [voice.speaker_name for voice in read(text).voices] == ["Chad", "Larsen"]


def test_a_label_is_not_carried(read):
    framing = read("Larsen described Norway as a pawn. It remains bound.")
    assert [voice.certainty.value for voice in framing.voices] == ["label"]


def test_a_statement_of_the_target_itself_is_not_carried(read):
    framing = read("Norway says that all is lost. It remains bound.")
    assert [voice.certainty.value for voice in framing.voices] == ["author"]
    framing = read("Larsen says that all is lost, and Norway says that it is not. It remains bound.")
    assert framing.voices[-1].speaker_name == "Larsen"


def test_the_last_of_two_voices_is_carried(read):
    framing = read("Larsen says that all is lost, and Dahl says that Norway is not. It remains bound.")
    assert [voice.speaker_name for voice in framing.voices] == ["Larsen", "Dahl", "Dahl"]


def test_the_target_that_speaks_has_no_name_as_a_speaker(read):
    [voice] = read("Norway says that all is lost.").voices
    assert (voice.speaker_name, voice.kind.value, voice.imputed) == ("", "author", True)


def test_who_bears_the_name_of_the_target_before_their_own_is_quoted(read):
    [voice] = read("Norwegian analysts said that all is lost.").voices
    assert (voice.speaker_name, voice.imputed) == ("Norwegian analysts", False)


def test_what_others_expect_of_the_target_is_not_imputed_to_it(read):
    [mention] = read("Norway is expected to lead.").mentions
    assert not mention.voice.imputed


def test_a_scare_quote_at_the_start_is_not_carried(read):
    framing = read('Larsen says that Norway is lost. "Peace" was the word of the day in Chad and Mali.')
    assert len(framing.voices) == 1


def test_the_target_that_is_quoted_speaks_for_itself(read):
    framing = read('"Nobody asked us to the table," Norway said. It added that "the table was ours".')
    assert (framing.voices[0].speaker_name, framing.voices[0].imputed) == ("Norway", False)
    assert framing.voices[0].certainty.value == "quoted"
    assert framing.mentions[-1].voice.certainty.value == "author"


@pytest.mark.parametrize(
    "text",
    [
        # what is paid is not said
        "Norby has charged a fee of 70 cents since 2011, and its trade has grown.",
        "Norby charges a fee that small boats cannot pay.",
        # a clause of time says nothing of the clause behind it
        "Three years after she refused, the Kraken Museum bought a boat.",
        # and "and" may lead to another clause
        "They were told this in 2011, and the board chose to wait.",
    ],
)
def test_a_clause_that_nobody_says_is_not_reported(text):
    assert find_voices(document(text), load_codebook()) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Mayor Kari Dahl, who had promised that the boats would remain cheap, voted for the fee.",
            ["the boats would remain cheap"],
        ),
        (
            'The board said in a statement that the count it had asked for in 2011 "was never made".',
            ['the count it had asked for in 2011 "was never made"'],
        ),
        ("Critics charged that the fee was a trick.", ["the fee was a trick"]),
        ("When Ole Berg spoke of higher fees, the hall fell silent.", ["higher fees"]),
        ("As Ole Berg pointed out, it is possible that boats wait.", ["it is possible that boats wait"]),
    ],
)
def test_a_claim_ends_where_its_speaker_acts_and_is_told_once(text, said):
    voices = find_voices(document(text), load_codebook())
    assert [span.of(text) for voice in voices for span in voice.content] == said
