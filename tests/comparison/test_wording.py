"""What two texts are called, and what is said when they are versions of one."""

from types import SimpleNamespace

import pytest

from tui.comparison.versions import same_text
from tui.comparison.wording import _shares_differ, side_names, voices_by_passage, who_says
from tui.documents import prepare
from tui.documents.model import Document, Metadata
from tui.documents.plain_text.blocks import find_blocks
from tui.framing.model import Certainty, Voice, VoiceKind
from tui.pair import Pair

TEXT = (
    "The pier of Bergen is closed since the storm. Nobody knows when it will be open again. The boats lie in "
    "the bay behind the island. The council has asked for more money. The ministry has not answered the "
    "letter. The fishermen go to Moss instead."
)


def document(text=TEXT, **metadata):
    return prepare(Document(text, "a.txt", Metadata(**metadata), find_blocks(text)))


@pytest.mark.parametrize(
    ("left", "right", "names"),
    [
        ({"date": "2012-03-04"}, {"date": "2013-01-01"}, ("2012", "2013")),
        ({"date": "2012-03"}, {"date": "2012-07"}, ("2012-03", "2012-07")),
        (
            {"date": "2012", "author": "Ana Lund, Bo Ask"},
            {"date": "2012", "author": "Eva Moe"},
            ("Lund 2012", "Moe 2012"),
        ),
        ({"date": "2012"}, {"date": "2012", "author": "Eva Moe"}, ("2012 (left)", "2012 (right)")),
        (
            {"title": "The ferry, the storm and the new pier"},
            {"title": "Donaudampfschifffahrtsgesellschaft"},
            ("The ferry, the storm…", "Donaudampfschifffahrtsg…"),
        ),
    ],
)
def test_two_texts_never_bear_one_name(left, right, names):
    assert tuple(side_names(Pair(document(**left), document(**right)))) == names


def test_two_versions_of_one_text():
    changed = TEXT.replace("more money", "a loan").replace("Nobody knows", "It is unknown")
    assert "4 sentences stand in both" not in same_text(Pair(document(), document(changed)))
    assert "5 sentences stand in both" in same_text(Pair(document(), document(TEXT.replace("more", "some"))))
    for old, new in (
        ("since", "after"),
        ("when", "if"),
        ("behind", "near"),
        ("asked", "begged"),
        ("not", "never"),
    ):
        changed = changed.replace(old, new)
    assert "sentences stand in both, word for word or with some words changed" in same_text(
        Pair(document(), document(changed))
    )
    assert same_text(Pair(document(), document("The pier is open. The boats have gone to sea again."))) == ""


def test_hearsay_of_what_the_target_plans_is_nobodys_and_not_the_authors():
    hearsay = Voice(VoiceKind.UNNAMED, Certainty.REPORTED, imputed=True)
    assert who_says(hearsay, document()) == "somebody unnamed, reported"
    planned = Voice(VoiceKind.AUTHOR, Certainty.AUTHOR, imputed=True)
    assert who_says(planned, document(author="Jo Berg")) == "Jo Berg, the author (imputed to the target)"


def test_a_turn_whose_speaker_the_page_does_not_name_has_no_label():
    turn = Voice(VoiceKind.UNNAMED, Certainty.LABEL, speaker_name="the questioner")
    assert who_says(turn, document()) == "the questioner"
    assert who_says(turn._replace(speaker_name=""), document()) == "somebody unnamed"


def test_texts_differ_in_speakers_where_shares_of_enough_mentions_lie_apart():
    assert _shares_differ(Pair((0, 20), (18, 20)))
    assert not _shares_differ(Pair((17, 20), (18, 20)))
    assert not _shares_differ(Pair((0, 1), (1, 1)))


def test_who_is_quoted_in_a_passage_is_known_by_the_passage():
    text = document()
    quoted, author = (
        Voice(kind, certainty, content=tuple(passage.span for passage in text.passages[1:3]))
        for kind, certainty in ((VoiceKind.NAMED, Certainty.REPORTED), (VoiceKind.AUTHOR, Certainty.AUTHOR))
    )
    assert voices_by_passage(text, SimpleNamespace(voices=(author, quoted))) == {1: [quoted], 2: [quoted]}
