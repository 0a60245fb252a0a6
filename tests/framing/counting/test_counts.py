"""Verbs, adverbs and speakers, counted as quotations."""

import pytest

from tests.framing.samples import axis, cue
from tui.framing.counting.counts import axis_counts, speakers, verb_table


def named(table):
    return [[use.lemma for use in column] for column in (table.left, table.both, table.right)]


def test_the_verbs_have_their_adverbs(pair):
    left = "Norway has reluctantly joined the pact. Norway openly defied Chad."
    right = "Norway increasingly follows its rules closely. Norway openly armed."
    documents, framing = pair(left, right)
    table = verb_table(documents, framing)
    assert named(table) == [["defy", "join"], [], ["arm", "follow"]]
    assert named(table.modifiers) == [["reluctantly"], ["openly"], ["closely", "increasingly"]]
    [use] = table.modifiers.left
    assert [span.of(left) for span in use.quotations[0].words] == ["has reluctantly joined", "reluctantly"]


def test_the_commonest_verb_stands_first(pair):
    documents, framing = pair("Norway armed. Norway waited. Norway waited.", "Norway waited. Norway zoomed.")
    assert named(verb_table(documents, framing)) == [["arm"], ["wait"], ["zoom"]]
    documents, framing = pair("Norway armed. Norway waited. Norway waited.", "Chad slept.")
    assert named(verb_table(documents, framing)) == [["wait", "arm"], [], []]


@pytest.mark.parametrize(
    "text",
    [
        "Norway recently joined the pact.",
        "Norway joined the only early pact.",
        "The pact slowly crushed Norway.",
        "Chad slowly sank. Norway joined the pact.",
        "Norway left, and Chad openly wept.",
    ],
)
def test_what_is_no_adverb_of_the_targets_verbs(pair, text):
    documents, framing = pair(text, text)
    assert named(verb_table(documents, framing).modifiers) == [[], [], []]


def test_a_verb_of_two_names_counts_once(pair):
    documents, framing = pair("Norway and Oslo left.", "Chad slept.")
    [use] = verb_table(documents, framing).left
    assert (use.lemma, len(use.quotations)) == ("leave", 1)


def test_a_speaker_tells_how_many_mentions_are_guessed(pair):
    text = "Larsen says Norway is lost. He warned that Norway would fall. Norway sleeps."
    documents, framing = pair(text, text)
    found = [(one.name, len(one.quotations), one.carried) for one in speakers(documents, framing).left]
    assert found == [("", 1, 0), ("Larsen", 2, 1)]


def test_a_sentence_counts_once_for_a_pole(pair):
    axes = axis(
        cue("left", "does", verbs=["break"]),
        cue("left", "does", verbs=["defy"]),
        cue("right", "does", verbs=["keep"]),
    )
    text = "Norway broke the quota, defied the court and kept the peace. Norway broke the law."
    documents, framing = pair(text, "Norway kept the peace.", axes)
    [count] = axis_counts(documents, framing)
    assert count.counts == ((2, 1), (0, 1))
