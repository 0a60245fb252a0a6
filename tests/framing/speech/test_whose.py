"""Whose words are whose, where a careless reading gives them to somebody else; "" is nobody named."""

import pytest

from tests.framing.samples import document
from tui.codebook import load_codebook
from tui.framing.speech.voices import find_voices

BELL = '"The plan is dead," said Gail Petrosky, who builds houses.'

MET = 'I called Council President Marcus Bell, who voted for it. He regrets nothing. "We tried," he said.'
ASKED = """asked us one thing: "Where am I to go?"\n\nMarcus Bell said that he was sorry."""
SAID = [  # text, words of a claim, who is told as its speaker
    # who is named later has not spoken yet
    (
        f"A baker stood up. She {ASKED}",
        "Where am I",
        "baker",
    ),
    (
        f"The hall was cold. He {ASKED}",
        "Where am I",
        "",
    ),
    # a person told of since stands between
    (
        f"{BELL}\n\n{MET}",
        "We tried",
        "Marcus Bell",
    ),
    (
        f'{BELL}\n\nRosa Delgado, the grandmother whom the mayor met, lives here. "It helped," she told me.',
        "It helped",
        "Rosa Delgado",
    ),
    (
        'Not all were glad. Matteo Brandt, the president of the jury, resigned. "It is over," he said.',
        "It is over",
        "Matteo Brandt",
    ),
    (
        "A woman named Rosa Delgado stood up. She had a letter. She said that it was late.",
        "it was late",
        "Rosa Delgado",
    ),
    # whom a sentence opens with and tells of, whatever stands between its subject and its verb
    (
        f'{BELL}\n\nRosa Delgado, who as head had signed, is old. She left. "It was time," she said.',
        "It was time",
        "Rosa Delgado",
    ),
    (
        f'{BELL} Rosa Delgado, whose house in Brask was sold, wept. "It was mine," she said.',
        "It was mine",
        "Rosa Delgado",
    ),
    (
        f'{BELL} It was Dr Rosa Delgado, who built the house, that wrote. She asked. "It is old," she said.',
        "It is old",
        "Rosa Delgado",
    ),
    (
        f'{BELL} Rosa Delgado, mayor until May, left. "It is over," she said.',
        "It is over",
        "Rosa Delgado",
    ),
    # things and crowds between her and what she says are not she
    (
        f'{BELL}\n\nDr Rosa Delgado came. She took weeks. The streets were wet. "It leaks," she said.',
        "It leaks",
        "Rosa Delgado",
    ),
    (
        f'{BELL}\n\nDr Rosa Delgado asked. Those who had paid were angry. "They pay twice," she said.',
        "They pay twice",
        "Rosa Delgado",
    ),
    # a last name alone is whoever had a first name before
    (
        f'Ed Vossler owns it. {BELL} Vossler laughed. "I own nothing," he said.',
        "I own nothing",
        "Ed Vossler",
    ),
    # whose a thing is may be he; who else spoke before is not
    (f'{BELL} Ed Vossler\'s own was not among them. "It is gone," he said.', "It is gone", ""),
    (
        f"{BELL}\n\nWhen I put this to Mr Ames, he said that it would rain.",
        "it would rain",
        "Ames",
    ),
    # an aside with the name of who holds the office
    (
        f"{BELL} A tram, says its leader, Ed Vossler, would have been cheaper.",
        "cheaper",
        "Ed Vossler",
    ),
    # a quotation that is closed is not asked by what follows it
    (
        '"We cook here," said Rosa Delgado, the cook. "We eat at two." The councils asked for an oven.',
        "We eat at two",
        "Rosa Delgado",
    ),
    # names that are words of another kind elsewhere, and numbers that are no names
    ('"It is dry," says Per Berg, who measured it.', "It is dry", "Per Berg"),
    (
        "Sixty-eight per cent of the nurses said that it was late.",
        "it was late",
        "Sixty-eight per cent of the nurses",
    ),
    ("Eight in ten nurses said that it was late.", "it was late", "Eight in ten nurses"),
    # "it" is nobody who was named with a first name, and no several
    (f"{BELL}\n\nThe line could open. It says that this is dear.", "this is dear", ""),
    ("Letters show that it was late.\n\nIt says that this is dear.", "this is dear", ""),
    # one person is nobody's "they"; "it" is the body just told of
    (f"{BELL} They said that it would rain.", "it would rain", ""),
    (
        "The union asked for the books. Norsk Foods pleaded poverty. It spoke of a loss of two million.",
        "a loss",
        "Norsk Foods",
    ),
]


def voices_with(text, words):
    found = find_voices(document(text), load_codebook())
    return [voice for voice in found if any(words in span.of(text) for span in voice.content)]


@pytest.mark.parametrize(("text", "words", "speaker"), SAID)
def test_a_claim_is_given_to_whoever_makes_it(text, words, speaker):
    assert {voice.speaker_name for voice in voices_with(text, words)} == {speaker}


NOT_SAID = [  # text, words that nobody is told to say
    ("No one in my ministry has ever said that the plan is a wall.", "a wall"),
    ("No minister has said that the plan is a wall.", "a wall"),
    ("To listen to the union one would think that the forest was full of monsters.", "monsters"),
    ("It is a promise that we gave our neighbours when we signed the treaty.", "neighbours"),
    ("It is a claim that the company made in May.", "company"),
    ("Guards fired without warning and that ended the talks.", "talks"),
    ("The festivals will think twice about the money, but few can do without it.", "without it"),
    ("Some 212 who had never held a card had joined the union.", "joined"),
    ("They applaud me, as they applaud everybody, and the applause is paid for.", "everybody"),
    ("She blames me a little, because I wrote that the plan was good.", "little"),
    ("They say that it is a gift. It isn't.", "isn't"),
    ("The sums, Berg said to me in May, are the glue of it, and I wrote that glue is cheap.", "cheap"),
    ("The sums, Berg said to me, are old, and I believed it. It turns out dear.", "dear"),
    ('Dr Berg left. "This is a wall," he said. It is a good phrase.', "phrase"),
    ('Berg says: "If it is theirs, ask the people." The city waits.', "Berg says"),
    ("Ada Berg, who speaks for the shops, left.", "shops"),
    ("It cost ten, by the reckoning of its head, Ole Berg.", "Ole"),
    ("It is dry, according to Ole Berg, who led the survey.", "survey"),
    ("They say that it is a gift. It does not.", "does not"),
    ("Townspeople say that the state pays. It does, after a fashion, with forms.", "fashion"),
    (
        "When the union asked Norsk for the books of the trial that it praised, forty people knew.",
        "forty people",
    ),
    ("When two of us wrote to her and asked her to give it back, she laughed.", "laughed"),
    ("I never said that it was the cure. The mayor may have said that.", "."),
]


@pytest.mark.parametrize(("text", "words"), NOT_SAID)
def test_what_nobody_says_is_nobodys_claim(text, words):
    if words == ".":
        found = find_voices(document(text), load_codebook())
        assert all(any(c.isalnum() for c in span.of(text)) for voice in found for span in voice.content)
    else:
        assert voices_with(text, words) == []


STILL_SAID = [
    ("The report made a claim that the company made losses.", "losses"),
    ("They asked that the books be opened.", "books"),
    ("Berg held that the plan was good.", "good"),
    ("Critics say that the plan fails. It only works in summer.", "summer"),
    ("He gave a warning that the dam might break.", "break"),
    ("They criticised the mayor for her haste.", "haste"),
    ("When Berg asked her to go, she answered that it was late.", "late"),
]


@pytest.mark.parametrize(("text", "words"), STILL_SAID)
def test_what_somebody_says_is_still_found(text, words):
    assert voices_with(text, words)


def test_whom_a_pronoun_in_a_quotation_means_is_not_told_before_it():
    text = 'Mothers gave a reason. "They told us that it protects her," said Ann Berg.'
    assert {voice.speaker_name for voice in voices_with(text, "protects her") if voice.cue.start < 40} == {""}


def test_what_is_hers_is_not_she():
    text = "Voss, who had said that her door was open, left. She said that she was proud."
    assert {voice.speaker_name for voice in voices_with(text, "was proud")} == {"Voss"}
