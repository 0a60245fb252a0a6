"""Speakers that a sentence names outside its clause, and verbs that are hard to tell from nouns."""

import pytest

from tests.framing.samples import document
from tui.codebook import load_codebook
from tui.framing.speech.voices import find_voices

SAID = [
    # a text, its speaker, a part of the claim
    ("According to Dahl's reading, the pier must go.", "Dahl", "the pier must go"),
    ("According to the harbour's own figures, the pier pays.", "harbour", "the pier pays"),
    ("By Dahl's account, the pier was sold.", "Dahl", "the pier was sold"),
    ("To Dahl's mind, the pier is a risk.", "Dahl", "the pier is a risk"),
    ("From the crew's point of view, the pier is a risk.", "crew", "the pier is a risk"),
    ("From the point of view of the crew, the pier is a risk.", "crew", "the pier is a risk"),
    ("Summer boat owners warn that the pier may fall.", "Summer boat owners", "the pier may fall"),
    ("Harbour records reveal that the pier was sold.", "Harbour records", "the pier was sold"),
    ("The harbour, for its part, says no offer ever came.", "harbour", "no offer ever came"),
    ("In a note seen by him, Dahl's lawyers state that the pier is his.", "Dahl's lawyers", "the pier is his"),  # noqa: E501
    ("Analysts believe a sale before Easter is likely.", "Analysts", "a sale before Easter is likely"),
    ('"The pier is lost", Ole Dahl, formerly of the bank, added in a talk.', "Ole Dahl", "The pier is lost"),
    ("The judges found no proof that Dahl had paid.", "judges", "no proof that Dahl had paid"),
    ("Officials estimated the damage at ten crowns.", "Officials", "the damage at ten crowns"),
    ("Divers reported seeing a wreck there.", "Divers", "seeing a wreck there"),
    ("Dahl says the pier is old, while Roe insists it is new.", "Dahl", "the pier is old"),
    ("The claim that the pier is weak angered many.", "", "the pier is weak"),
    ("His warning that the pier would fall came too late.", "", "the pier would fall"),
    ('Dahl began with a tale:\n\n"Once we had two piers."', "Dahl", "Once we had two piers"),
    ('"It is old," said Roe. "We paid.\n\n"Nobody knew," he went on. "Not one soul."', "Roe", "Not one soul"),
    ("Some maintain that the pier is lost; others fear a flood.", "others", "a flood"),
    ("The tide is early, its critics say, and the boats are late.", "its critics", "The tide is early"),
    ("The harbour office later disputed this version.", "harbour office", "this version"),
    ("The dockers put the cost at nine million.", "dockers", "the cost at nine million"),
    ("Dahl would have us believe that the pier is safe.", "Dahl", "the pier is safe"),
    ("To borrow a phrase from Eva Roe, a pier is a promise.", "Eva Roe", "a pier is a promise"),
    ("His neighbour was more blunt: the pier is lost.", "His neighbour", "the pier is lost"),
    ("The brigade ruled out a leak.", "brigade", "a leak"),
    ("The guests reaffirmed their support for the pier.", "guests", "their support for the pier"),
    ("Sten Dahl, by contrast: “The pier will stand.”", "Sten Dahl", "The pier will stand"),
    ("‘It is old,’ said Roe. ‘We paid.\n\n‘Nobody knew.’", "Roe", "We paid.\n\n‘Nobody knew"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "claim"), SAID)
def test_what_is_said_and_by_whom(text, speaker, claim):
    found = find_voices(document(text), load_codebook())
    shown = [(voice.speaker_name, span.of(text).rstrip(".")) for voice in found for span in voice.content]
    assert (speaker, claim) in shown


@pytest.mark.parametrize(
    "text",
    [
        "The law says so, but the crew doubts it.",
        "According to the statutes, the pier must go. They add a fee.",
        "The boat passed the pier before Easter and sank.",
    ],
)
def test_nobody_says_this(text):
    for voice in find_voices(document(text), load_codebook()):
        said = (voice.speaker_name, voice.certainty.value)
        assert said not in {("crew", "reported"), ("statutes", "carried")}
        assert "Easter" not in "".join(span.of(text) for span in voice.content)
