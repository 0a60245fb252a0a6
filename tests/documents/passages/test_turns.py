"""Labels of transcripts make turns; the words with a colon of other texts make none."""

import pytest

from tui.documents import prepare
from tui.documents.model import BlockKind, Document
from tui.documents.plain_text.blocks import find_blocks


def read(text):
    return prepare(Document(text, "call.txt", blocks=find_blocks(text)))


def turns(text):
    document = read(text)
    return [(turn.name, " ".join(document.words(turn.span).split())) for turn in document.turns]


def apart(text, rule):
    document = read(text)
    return [document.words(block.span) for block in document.blocks if block.rule == rule]


CALL = """Pier Four, Bergen

10:04 A.M. CET

MINISTER MCNAB:  (As translated.)  The ferry will sail again.  (Applause.)

It will sail twice a day.

ADMIRAL ROE-LUND:  We are glad of it.

Q    Who pays, sir?

ADMIRAL ROE-LUND:  Not (inaudible) the crew, McNab says.
"""


def test_names_with_their_offices_on_lines_of_their_own():
    text = (
        "Operator\n\nWelcome to the call.\n\nAna Lund -- Chief Executive Officer\n\nThe ferry is full.\n\n"
        "Bo Ask -- Nordbank -- Analyst\n\nWhen will it sail?\n\n"
        "Ana Lund -- Chief Executive Officer\n\nIn May.\n"
    )
    assert [name for name, _ in turns(text)] == ["Operator", "Ana Lund", "Bo Ask", "Ana Lund"]
    assert turns("Ana Lund - Chief Officer\n\nBo Ask - Analyst\n\nThe ferry is full.") == []


def test_messages_of_a_chat_bear_a_day():
    lines = ("09:13] Ana: the ferry is full", "09:14] Bo: when will it sail?", "09:15] Ana: in May")
    text = "\n".join(f"[7/5/2024, {line}" for line in lines)
    assert [name for name, _ in turns(text)] == ["Ana", "Bo", "Ana"]


def test_a_turn_holds_all_that_is_said_until_the_next_label():
    assert turns(CALL) == [
        (
            "Minister McNab",
            "(As translated.) The ferry will sail again. (Applause.) It will sail twice a day.",
        ),
        ("Admiral Roe-Lund", "We are glad of it."),
        ("the questioner", "Who pays, sir?"),
        ("Admiral Roe-Lund", "Not (inaudible) the crew, McNab says."),
    ]


def test_labels_directions_and_times_are_no_words_of_passages():
    assert apart(CALL, "speaker") == ["MINISTER MCNAB:", "ADMIRAL ROE-LUND:", "Q", "ADMIRAL ROE-LUND:"]
    assert apart(CALL, "stage direction") == ["(As translated.)", "(Applause.)"]
    assert apart(CALL, "time") == ["10:04 A.M. CET"]
    document = read(CALL)
    assert [document.words(p.span) for p in document.passages[1:3]] == [
        "The ferry will sail again.",
        "It will sail twice a day.",
    ]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Q.", "the questioner"),
        ("A:", "the interviewee"),
        ("Q (Harbour Post):", "the questioner"),
        ("Q3.", "the questioner"),
        ("A12:", "the interviewee"),
        ("Follow-up:", "the questioner"),
        ("Eva Lund, harbour master of Bergen:", "Eva Lund"),
        ("Mr. Lund (Norway):", "Mr. Lund"),
        ("Ms. Roe (Ghana) (spoke in French):", "Ms. Roe"),
        ("Ms. de Vries:", "Ms. de Vries"),
        ("The CHAIRWOMAN.", "The Chairwoman"),
        ("Mr. LUND.", "Mr. Lund"),
        ("Chairwoman McNab.", "Chairwoman McNab"),
        ("[00:12:03] Prime Minister Lund:", "Prime Minister Lund"),
        ("00:03 SPEAKER 2:", "Speaker 2"),
        ("Moderator:", "Moderator"),
        ("Representative Jo A. Fox.", "Representative Jo A. Fox"),
        ("SENIOR ADMINISTRATION OFFICIAL:", "Senior Administration Official"),
        ("SECRETARY-GENERAL O'NEILL:", "Secretary-General O'Neill"),
    ],
)
def test_the_forms_of_labels(label, name):
    other = "\n\nMr. Ask: Nobody knows that.\n\n"
    said = "The nets are full this year."
    found = turns(f"{label} {said}{other}{label} {said}")
    assert found[0] == (name, said)
    assert [who for who, _ in found] == [name, "Mr. Ask", name]


def test_plain_names_are_labels_when_they_come_again():
    talk = "Ana Lund: The nets are full.\nBo Ask: Which nets?\nAna Lund: All of them."
    assert [who for who, _ in turns(talk)] == ["Ana Lund", "Bo Ask", "Ana Lund"]


def test_a_surname_that_follows_upon_the_whole_name_is_the_same_label():
    talk = "Ana Lund, host:\nThe nets are full.\nBo Ask, fisherman:\nWhich nets?\nLund:\nAll of them."
    assert [who for who, _ in turns(talk)] == ["Ana Lund", "Bo Ask", "Lund"]


def test_an_acronym_among_names_stays_one():
    talk = "NTB: Who pays?\n\nEva Lund: We do.\n\nHarbour Post: How?\n\nEva Lund: In coins."
    assert [who for who, _ in turns(talk)] == ["NTB", "Eva Lund", "Harbour Post", "Eva Lund"]


def test_initials_stand_for_a_name_that_was_told():
    talk = "Harbour Post: Who pays?\n\nEva Lund: We do.\n\nHP: How?\n\nEL: In coins."
    assert [who for who, _ in turns(talk)] == ["Harbour Post", "Eva Lund", "Harbour Post", "Eva Lund"]


def test_a_dash_may_stand_for_the_colon():
    talk = "HOST - Who pays?\n\nLUND - We do, I fear.\n\nHOST - In coins?"
    assert [who for who, _ in turns(talk)] == ["Host", "Lund", "Host"]
    talk = "Eva Lund — Who pays?\n\nBo Ask — We do, I fear.\n\nEva Lund — In coins?"
    assert [who for who, _ in turns(talk)] == ["Eva Lund", "Bo Ask", "Eva Lund"]


def test_a_message_has_its_time_beside_the_name():
    talk = "Eva Lund 10:02 AM\nWho pays?\nBo Ask 10:03 AM\nWe do.\nEva Lund 10:04 AM\nGood."
    assert turns(talk) == [("Eva Lund", "Who pays?"), ("Bo Ask", "We do."), ("Eva Lund", "Good.")]


def test_how_something_is_said_is_set_apart():
    talk = "LUND: Nets.\n\nASK: (laughing) The old ones. (All of them) were torn.\n\nLUND: Good."
    assert apart(talk, "stage direction") == ["(laughing)"]


def test_a_name_and_a_time_may_stand_on_lines_of_their_own():
    talk = "Speaker 1  00:03\nThe nets are full.\n\nSpeaker 2  00:12\nWhich?\n\nSpeaker 1  00:20\nAll."
    assert turns(talk) == [
        ("Speaker 1", "The nets are full."),
        ("Speaker 2", "Which?"),
        ("Speaker 1", "All."),
    ]


def test_what_ends_a_broadcast_is_set_apart():
    talk = "LUND: Nets. [21:05:12]\n\n(BEGIN VIDEO CLIP)\n\nASK: Which? [Interjections]\n\nLUND: All."
    assert apart(f"{talk}\n\n      END     3:02 P.M. CET", "time") == ["END     3:02 P.M. CET"]
    assert apart(talk, "stage direction") == ["[21:05:12]", "(BEGIN VIDEO CLIP)", "[Interjections]"]


@pytest.mark.parametrize(
    "text",
    [
        "Note: the pier is closed.\n\nNote: bring boots.\n\nNote: no dogs.",
        "Norway: 12 boats\nSweden: 4 boats\nIceland: 31 boats",
        "Subject: the pier\nFrom: Ana\n\nThe pier is closed. It opens in May.",
        "Berg was blunt: the pier is closed.\n\nOsaka and Kobe: two ports.",
        "The pier is closed.\n\nLund: “Open it.”\n\nThe council voted on Monday.",
        "Kobe: Rain all day, then clear.\n\nNara: Dry and cold, some wind.\n\nUji: Snow above the town.",
        "KOBE - The pier is closed.\n\nNARA - A ship sank.\n\nKOBE - The crew sold it.",
        "Chapter 1: The pier\n\nIt was cold.\n\nChapter 2: The boat\n\nIt was wet.",
    ],
)
def test_other_colons_make_no_transcript(text):
    assert turns(text) == []


def test_signs_and_lone_directions_are_no_passages():
    text = "The pier is closed.\n\n***\n\n(Applause.)\n\n[Laughter]\n\n-- -- --\n\nIt opens in May."
    document = read(text)
    assert [document.words(passage.span) for passage in document.passages] == [
        "The pier is closed.",
        "It opens in May.",
    ]


def test_what_a_record_tells_in_brackets_is_not_said():
    told = "[Whereupon, at 11:02 a.m., the council adjourned; it will meet again in May.]"
    talk = f"Mr. LUND. The nets are full.\n\nMs. ROE. Which?\n\nMr. LUND. All.\n\n{told}"
    assert apart(talk, "stage direction") == [told]
    assert apart(f"The nets are full.\n\n{told}", "stage direction") == []


def test_brackets_within_a_sentence_stay():
    text = "The pier (applause was heard there) is closed. They met (in Bergen) again. (It rained.) All left."
    assert [block.kind for block in read(text).blocks] == [BlockKind.PARAGRAPH]


def test_an_office_with_a_stop_is_a_label_where_an_audience_speaks_too():
    text = (
        "The President. Thank you. The nets are full.\n\nThe boats are in.\n\n"
        "Audience members. Hear, hear!\n\n"
        "The President. [Laughter] We know."
    )
    assert [who for who, _ in turns(text)] == ["The President", "Audience members", "The President"]
    assert apart(text, "stage direction") == ["[Laughter]"]


@pytest.mark.parametrize(
    "label", ["Default", "Problem", "Stability", "Win32", "Reminder", "Gentlemen of the Council", "A"]
)
def test_words_before_colons_in_a_manual_are_no_speakers(label):
    part = f"{label}: the value is read once and kept.\n\nIt is read from the file, line by line.\n\n"
    assert turns(part * 6) == []


def test_speakers_with_names_that_are_words_are_told_by_what_they_say():
    asked = "FOX: Will you go?\n\nBROWN: I will go tomorrow.\n\n"
    text = f"{asked}FOX: Thank you, I will come.\n\nBROWN: Good for us."
    assert [who for who, _ in turns(text)] == ["Fox", "Brown", "Fox", "Brown"]


def test_an_address_at_the_head_of_a_speech_is_no_speaker():
    opening = "Mr. Speaker, Madam Chair, Members of the House: I thank you.\n\n"
    text = f"{opening}Mr. Roe: We thank you.\n\nMr. Lund: So do I."
    assert [who for who, _ in turns(text)] == ["Mr. Roe", "Mr. Lund"]
