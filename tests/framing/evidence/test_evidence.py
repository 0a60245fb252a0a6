"""Cues on words: slots, near, object, negation, pattern kinds, and the line that says why."""

import pytest

from tests.framing.samples import NORWAY, axis, cue
from tui.codebook.model import Pattern, PatternKind, Target, Trigger

BREAK = cue("left", "does", verbs=["break", "hollow out", "step back"])


def poles(framing):
    return [(item.pole.value, item.negated) for item in framing.evidence]


def words(framing, text):
    return [item.span.of(text) for item in framing.evidence]


@pytest.mark.parametrize(
    ("slot", "found", "not_found"),
    [
        ("does", "Norway defied the court.", "The court defied Norway."),
        ("undergoes", "Chad defied Norway.", "Norway defied Chad."),
        ("undergoes", "Norway was defied by Chad.", "Norway defied Chad."),
    ],
)
def test_verb_slots(read, slot, found, not_found):
    axes = axis(cue("left", slot, verbs=["defy"]))
    assert poles(read(found, axes)) == [("left", False)]
    assert poles(read(not_found, axes)) == []


@pytest.mark.parametrize(
    "text",
    ["Norway is defiant.", "Norway remains defiant.", "A defiant Norway left.", "Norway has become defiant."],
)
def test_the_slot_is(read, text):
    assert poles(read(text, axis(cue("left", "is", words=["defiant"])))) == [("left", False)]


def test_the_slot_is_wants_the_target(read):
    assert poles(read("Norway met a defiant Chad.", axis(cue("left", "is", words=["defiant"])))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Larsen described Norway as a 'springboard' for others.",
        "Larsen called Norway a springboard.",
        "Norway is a springboard.",
        "Norway acts as a springboard.",
        "The pact made Norway a springboard.",
    ],
)
def test_the_slot_label(read, text):
    framing = read(text, axis(cue("left", "label", words=["springboard"])))
    assert poles(framing) == [("left", False)]
    assert [label.lemma for label in framing.labels] == ["springboard"]


def test_the_slot_of(read):
    axes = axis(cue("left", "of", words=["ambition"]))
    assert poles(read("Norway's naval ambition worries Chad.", axes)) == [("left", False)]
    assert poles(read("The ambition of Norway worries Chad.", axes)) == [("left", False)]
    assert poles(read("Chad's ambition worries Norway.", axes)) == []


def test_the_slot_clause_stays_in_the_targets_clause(read):
    axes = axis(cue("left", "clause", phrases=["northern threat"]))
    assert poles(read("Norway speaks of the northern threat.", axes)) == [("left", False)]
    assert poles(read("Chad, which hyped the northern threat, invited Norway.", axes)) == []
    assert poles(read("Chad left because the northern threat grew. Norway stayed.", axes)) == []


def test_verbs_with_a_particle(read):
    text = "Norway wants to hollow the principle out."
    assert words(read(text, axis(BREAK)), text) == ["hollow the principle out"]
    assert poles(read("Norway is stepping up.", axis(BREAK))) == []


def test_near_must_stand_in_the_same_clause(read):
    axes = axis(cue("left", "does", verbs=["break"], near=["constitution*", "pacifis*"]))
    assert poles(read("Norway seeks to break the limits of the pacifist Constitution.", axes)) == [
        ("left", False)
    ]
    assert poles(read("Norway, under its constitution, broke the record.", axes)) == []
    assert poles(read("Norway broke the record and praised the constitution.", axes)) == []


def test_object_must_stand_in_the_object(read):
    axes = axis(cue("right", "does", verbs=["step back"], obj=["bloc"]))
    assert poles(read("Norway is stepping back from the bloc, not from the region.", axes)) == [
        ("right", False)
    ]
    assert poles(read("Despite the bloc, Norway is not stepping back from the region.", axes)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway broke the limits.", [("left", False)]),
        ("Norway did not break the limits.", [("right", True)]),
        ("Norway will never break the limits.", [("right", True)]),
        ("Norway no longer breaks the limits.", [("right", True)]),
        ("Norway refused to break the limits.", [("right", True)]),
        ("Norway's reluctance to break the limits is known.", [("right", True)]),
        ("Norway not only broke the limits but left.", [("left", False)]),
        ("Norway broke the limits, whether or not that is wise.", [("left", False)]),
        ("Norway did not leave, and broke the limits.", [("left", False)]),
        ("Norway broke the limits, not the law.", [("left", False)]),
        ("Norway left without breaking the limits.", [("right", True)]),
    ],
)
def test_negation_flips(read, text, expected):
    assert poles(read(text, axis(BREAK))) == expected


def test_negation_cancels_or_is_kept(read):
    text = "Norway did not break the limits."
    assert poles(read(text, axis(BREAK._replace(negation=replace_kind("cancel"))))) == []
    assert poles(read(text, axis(BREAK._replace(negation=replace_kind("keep"))))) == [("left", True)]


def replace_kind(word):
    from tui.codebook.model import Negation

    return Negation(word)


def test_negators_of_the_codebook(read):
    text = "Norway shies from breaking the limits."
    assert poles(read(text, axis(BREAK))) == [("left", False)]
    found = read(text, axis(BREAK), negators=(Trigger("shy from"),))
    assert poles(found) == [("right", True)]


def test_negators_may_reach_backward_and_stop(read):
    myth = (Trigger("be a myth", direction="backward"), Trigger("not", stops=("but",)))
    assert poles(read("That Norway broke the limits is a myth.", axis(BREAK), negators=myth)) == [
        ("right", True)
    ]
    text = "Norway did not leave but broke the limits."
    assert poles(read(text, axis(BREAK), negators=myth)) == [("left", False)]


def test_pseudo_negators_of_the_codebook(read):
    tables = {"negators": (Trigger("not"),), "pseudo_negators": (Trigger("not for nothing"),)}
    assert poles(read("Not for nothing Norway broke the limits.", axis(BREAK), **tables)) == [("left", False)]


def test_two_negations_cancel_each_other(read):
    assert poles(read("Norway did not refuse to break the limits.", axis(BREAK))) == [("left", False)]


def test_what_the_target_is_said_to_want_is_imputed(read):
    [found] = read("Norway hopes to break the limits.", axis(BREAK)).evidence
    assert found.voice.imputed
    assert "imputing" in found.why


def test_phrases_with_gaps_and_other_spelling(read):
    axes = axis(cue("left", "clause", phrases=["build up * defence", "great-power rivalry"]))
    text = "Norway will build up its naval defense. Norway fears great power rivalries."
    assert words(read(text, axes), text) == ["build up its naval defense", "great power rivalries"]
    assert words(read("Norway will build up one two three four defence.", axes), text) == []


def test_words_with_a_star_match_beginnings(read):
    axes = axis(cue("left", "clause", words=["constrain*"]))
    text = "Norway met constraints."
    assert words(read(text, axes), text) == ["constraints"]


def test_short_names_in_capitals_are_not_pronouns(read):
    axes = axis(cue("left", "clause", words=["US"]))
    assert poles(read("Norway told us a story.", axes)) == []
    assert poles(read("Norway told the US a story.", axes)) == [("left", False)]


def test_scare_quotes_only(read):
    axes = axis(cue("left", "clause", scare=["leadership"]))
    assert poles(read('Norway claims "leadership in the north" again.', axes)) == [("left", False)]
    assert poles(read("Norway claims leadership in the north again.", axes)) == []
    assert poles(read('Larsen said: "Norway shows leadership in the north."', axes)) == []


def test_fuzzy_patterns_are_marked(read):
    fuzzy = (Pattern(PatternKind.FUZZY, "collective self-defence", 85.0),)
    text = "Norway wants collective self defense now."
    found = read(text, axis(cue("left", "clause", other=fuzzy)))
    assert [(item.fuzzy, "fuzzy" in item.why) for item in found.evidence] == [(True, True)]
    assert found.evidence[0].span.of(text) == "collective self defense"
    assert read("Norway wants peace.", axis(cue("left", "clause", other=fuzzy))).evidence == ()


def test_regular_expressions(read):
    regex = (Pattern(PatternKind.REGEX, r"\d+ ships?"),)
    text = "Norway ordered 12 ships."
    assert words(read(text, axis(cue("left", "clause", other=regex))), text) == ["12 ships"]


def test_why_names_words_cue_place_and_speaker(read):
    found = read("Kari Larsen says that Norway broke the limits.", axis(BREAK)).evidence[0]
    assert "“broke”" in found.why
    assert BREAK.id in found.why
    assert "book.toml:7" in found.why
    assert "Kari Larsen" in found.why


def test_a_claim_in_quotation_marks_is_quoted(read):
    found = read('"Norway broke the limits," said Kari Larsen.', axis(BREAK)).evidence[0]
    assert (found.voice.certainty.value, found.voice.speaker_name) == ("quoted", "Kari Larsen")


def test_evidence_of_one_target_is_not_that_of_another(read):
    text = "Norway wooed Chad and broke the limits. Chad, unlike Norway, hollowed the principle out."
    chad = Target("chad", "Chad", ("Chad",))
    ours = {item.span for item in read(text, axis(BREAK)).evidence}
    theirs = {item.span for item in read(text, axis(BREAK), target=chad).evidence}
    assert ours
    assert theirs
    assert not ours & theirs


def test_overlapping_hits_of_one_pole_count_once(read):
    axes = axis(BREAK, cue("left", "clause", phrases=["broke the limits"]))
    text = "Norway broke the limits."
    assert words(read(text, axes), text) == ["broke the limits"]


def test_every_cue_is_listed_as_fired_or_not(read):
    other = cue("right", "does", verbs=["obey"])
    assert read("Norway broke the limits.", axis(BREAK, other)).fired == {BREAK.id: 1, other.id: 0}


def test_a_headline_is_read_as_a_clause(read):
    found = read("# Norway breaking the limits\n\nNorway to break more.", axis(BREAK))
    assert len(found.evidence) == 2


def test_other_country_under_another_name_gives_the_same_evidence(read):
    text = "Norway broke its limits. Kari Larsen described Norway as defiant. It remains proud."
    axes = axis(BREAK, cue("right", "is", words=["defiant", "proud"]))
    renamed = NORWAY._replace(names=("Turkey",), excluded=())
    first = read(text, axes)
    second = read(text.replace("Norway", "Turkey"), axes, target=renamed)
    assert [(item.span, item.pole) for item in first.evidence] == [
        (item.span, item.pole) for item in second.evidence
    ]


def test_a_label_that_is_a_deed_is_called_with_its_object(read):
    bridge = axis(cue("left", "label", words=["bridge"]))
    [label] = read("They called Norway a risk taking.", bridge).labels
    assert label.lemma == "risk taking"


def test_a_label_that_others_wish_for_is_not_what_it_is_called(read):
    bridge = axis(cue("left", "label", words=["bridge"]))
    framing = read("The pact opened an office to make Norway a bridge.", bridge)
    assert (framing.labels, framing.evidence) == ((), ())
    [label] = read("The pact made Norway a bridge.", bridge).labels
    assert label.lemma == "bridge"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Norway, a club of the rich, met in May.", ["club"]),
        ("A pillar of the north, Norway met in May.", ["pillar"]),
        ("Norway, the union and Chad met.", []),
        ("Norway, a union of clubs, and Chad met.", []),
        ("In the north, Norway met in May.", []),
    ],
)
def test_an_apposition_is_a_label(read, text, labels):
    assert [label.lemma for label in read(text).labels] == labels


def test_a_label_in_marks_of_distance_is_not_what_it_is_called(read):
    assert read('Norway poses as a "leader" of the north.').labels == ()
    assert [item.lemma for item in read('Larsen called Norway a "leader" of the north.').labels] == ["leader"]


def test_a_verb_and_its_noun_are_one_predicate(read):
    mention = read("Norway is paying close attention to Chad.").mentions[0]
    assert (mention.predicate.lemma, mention.predicate.noun) == ("pay", "attention")
    mention = read("Norway is paying its debt to Chad.").mentions[0]
    assert mention.predicate.noun == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The cranes are rusting. Norway sells oil.", ["rusting"]),
        ("Chad sank the ferry. Norway, which sank nothing, sells oil.", ["sank", "sank"]),
        ("The cranes are not rusting. Norway sells oil.", []),
    ],
)
def test_a_cue_that_may_stand_anywhere_needs_no_target(read, text, found):
    axes = axis(cue("left", "anywhere", words=["rust"]), cue("left", "anywhere", verbs=["sink"]))
    framing = read(text, axes)
    assert [item.span.of(text) for item in framing.evidence] == found
    assert all(item.mention is None for item in framing.evidence)
    assert [framing.fired[one.id] for one in axes.cues] == [found.count("rusting"), found.count("sank")]


def test_fuzzy_words_are_marked_where_they_stand(read):
    fuzzy = (Pattern(PatternKind.FUZZY, "collective self-defence", 85.0),)
    text = "Chad slept well. Norway wants collectiv self-defense now."
    (found,) = read(text, axis(cue("left", "clause", other=fuzzy))).evidence
    assert found.span.of(text) == "collectiv self-defense"
