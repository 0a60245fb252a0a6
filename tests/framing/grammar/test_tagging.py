"""Word classes by their neighbours."""

import pytest

from tui.framing.grammar.quotes import over_paragraphs
from tui.framing.grammar.sentence import Sentence
from tui.language.english.verbs import CLAUSE_TAKERS
from tui.language.lexicon import forms
from tui.spans import Span

CASES = [
    ("Norway plans to deliver ships.", {"plans": "FINITE", "to": "TO", "deliver": "BASE", "ships": "NOUN"}),
    ("Did the king claim the land?", {"claim": "BASE"}),
    ("Norway's plans are bold.", {"plans": "NOUN", "'s": "POSS"}),
    ("The security talks with Chad failed.", {"talks": "NOUN", "failed": "FINITE"}),
    ("A report published in May said so.", {"published": "PART", "said": "FINITE"}),
    ("It's a strategy.", {"'s": "BE"}),
    ("Now it's late.", {"'s": "BE"}),
    ("The powers' plans failed.", {"'": "POSS"}),
    ("Norway has hyped the threat and sought help.", {"hyped": "PART", "sought": "FINITE", "threat": "NOUN"}),
    ("Norway wants to obtain help and support from Chad.", {"support": "NOUN"}),
    ("Norway wants to lead and support Chad.", {"support": "BASE"}),
    ("There is growing concern in Chad.", {"growing": "ADJ", "concern": "NOUN"}),
    ("Norway is growing.", {"growing": "ING"}),
    ("Calls to increase spending grew.", {"increase": "BASE", "spending": "NOUN"}),
    ("Norway performs a balancing act.", {"performs": "FINITE", "balancing": "ADJ", "act": "NOUN"}),
    ("Access to trade matters.", {"to": "PREP"}),
    ("The initiative spans Asia.", {"initiative": "NOUN", "spans": "FINITE"}),
    ("He says that the pact that failed is dead.", {"that": "THAT"}),
    ("That pact is dead.", {"That": "DET"}),
    ("Norway told the US that it told us.", {"US": "NAME", "us": "PRON"}),
    ("The pact can help Norway open markets.", {"open": "BASE"}),
    ("By exploiting the crisis Norway won.", {"exploiting": "ING"}),
    ("The strengthening of ties failed.", {"strengthening": "NOUN"}),
    ("Norway raised its budget to 3.5 per cent.", {"3.5": "NUM"}),
    ("Norway backs the dream of a calm and open northern sea.", {"open": "ADJ"}),
    ("Norway's growing naval and civil orders failed.", {"naval": "ADJ", "civil": "ADJ"}),
    ("The Chad-led and U.S.-led pacts failed.", {"U.S.-led": "NAME", "failed": "FINITE"}),
    ("Norway either sells its ships or waits.", {"either": "ADV", "sells": "FINITE"}),
    ("Either party may leave.", {"Either": "DET"}),
    ("Norway sends both ships and men.", {"both": "DET", "ships": "NOUN"}),
    ("Norway plans to better guard its coast.", {"better": "ADV", "guard": "BASE"}),
    ("Norway had better stay.", {"better": "ADV", "stay": "BASE"}),
    ("As Norway marked the day, ships left.", {"As": "SUB", "marked": "FINITE"}),
    ("Ships left days after Norway agreed to help.", {"after": "SUB", "agreed": "FINITE"}),
    ("Ships left after talks led by Chad.", {"after": "PREP", "led": "PART"}),
    ("It seems Oslo wants peace.", {"wants": "FINITE"}),
    ("Norway takes steps towards peace.", {"takes": "FINITE", "steps": "NOUN"}),
    ("Visiting Norwegian Prime Minister Kari Larsen praised Chad.", {"Visiting": "ADJ"}),
    ("Visiting Norwegian Prime Minister Kari Larsen, Chad praised her.", {"Visiting": "ING"}),
    ("The idea is that Norway leaves.", {"leaves": "FINITE"}),
    ("Norway wants to buy coal and ships that float.", {"ships": "NOUN"}),
    ("Norway builds boats and ships the coal.", {"ships": "FINITE"}),
    ("Chad said that ships left.", {"ships": "NOUN", "left": "FINITE"}),
    ("Chad sold a fleet that ships coal.", {"ships": "FINITE"}),
    ("Larsen says Norway hopes for peace and believes in war.", {"hopes": "FINITE"}),
    ("Norway's plan is real but still falls short.", {"falls": "FINITE"}),
    ("Norway is interested in ships.", {"interested": "ADJ"}),
    ("The warning by Kari S. Larsen was heard.", {"S.": "NAME"}),
    ("Ann Dahl, a pilot for the port of Oslo, said no.", {"said": "FINITE"}),
    ("Investor groups argue that fees rise.", {"groups": "NOUN", "argue": "FINITE"}),
    ("Swedes, meanwhile, accused the king.", {"accused": "FINITE"}),
    ("The ships Norway sold were old.", {"sold": "FINITE"}),
    ("A poll published Friday showed it.", {"published": "PART", "showed": "FINITE"}),
    ("A land named Norway sold ships.", {"named": "PART", "sold": "FINITE"}),
    ("The study finds that side effects were rare.", {"side": "ADJ", "effects": "NOUN"}),
    ("The remark that Norway is ready drew fire.", {"drew": "FINITE"}),
    ("According to court documents, it failed.", {"documents": "NOUN"}),
    ("Residents there say no.", {"there": "ADV"}),
    ("They like Norway.", {"like": "FINITE"}),
    ("It looks like Norway is waiting.", {"like": "SUB"}),
]


@pytest.mark.parametrize(("text", "tags"), CASES)
def test_tags(text, tags):
    whole = Span(0, len(text))
    sentence = Sentence(text, whole, over_paragraphs(text, [whole]))
    found = {word.text: word.tag.name for word in sentence.words}
    assert {word: found[word] for word in tags} == tags


def test_groups_hold_auxiliaries_negation_and_particle():
    text = "Norway may not have been stepping back."
    [group] = Sentence(text, Span(0, len(text))).groups
    assert (group.lemma, group.modal, group.negated, group.particle) == ("step", "may", True, "back")
    assert group.progressive


@pytest.mark.parametrize(
    "text",
    [
        "Norway had in recent months widened its fleet.",
        "Norway had slowly and quietly widened its fleet.",
        "Norway has widened its fleet.",
    ],
)
def test_an_auxiliary_finds_its_participle_over_an_insertion(text):
    [group] = Sentence(text, Span(0, len(text))).groups
    assert (group.lemma, group.form, group.passive) == ("widen", "finite", False)


def test_what_an_auxiliary_has_is_no_verb():
    text = "Norway has in its fleet three old ships."
    [group] = Sentence(text, Span(0, len(text))).groups
    assert group.lemma == "have"


def test_by_no_means_is_no_particle():
    text = "The ships are by no means old."
    [group] = Sentence(text, Span(0, len(text))).groups
    assert (group.particle, group.negated) == ("", True)


def test_a_negation_after_be_may_stand_behind_an_adverb():
    text = "Norway is obviously not ready."
    [group] = Sentence(text, Span(0, len(text))).groups
    assert group.negated


def test_phrases_hold_possessors_and_quoted_words():
    text = "The 'so-called' northern threat of Norway's old navy grew."
    whole = Span(0, len(text))
    sentence = Sentence(text, whole, over_paragraphs(text, [whole]))
    found = [sentence.cover(phrase.start, phrase.end).of(text) for phrase in sentence.phrases]
    assert found[-1] == "Norway's old navy"


@pytest.mark.parametrize("verb", sorted(CLAUSE_TAKERS - {"find", "hear", "see", "tell", "write"}))
def test_a_clause_without_that_has_its_own_verb(verb):
    """The tags and the clauses are read with one list of verbs; two lists had drifted apart."""
    form = forms(verb, "verb")[1]
    text = f"The envoy {form} Norway sold the fleet."
    sentence = Sentence(text, Span(0, len(text)))
    assert {word.text: word.tag.name for word in sentence.words}["sold"] == "FINITE"
