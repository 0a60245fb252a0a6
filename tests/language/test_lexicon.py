import pytest

from tui.language.lexicon import CODES, TABLE, _slots, _table, classes, forms, known, lemmas, slots


@pytest.mark.parametrize(
    ("form", "pos", "lemma"),
    [
        ("broke", "verb", "break"),
        ("broken", "verb", "break"),
        ("sought", "verb", "seek"),
        ("stopped", "verb", "stop"),
        ("dying", "verb", "die"),
        ("are", "verb", "be"),
        ("hyped", "verb", "hype"),
        ("crises", "noun", "crisis"),
        ("allies", "noun", "ally"),
        ("better", "adj", "good"),
        ("travelled", "verb", "travel"),
        ("Constrained", "verb", "constrain"),
    ],
)
def test_forms_lead_to_their_lemma(form, pos, lemma):
    assert lemma in lemmas(form, pos)


def test_a_form_may_have_several_lemmas():
    assert lemmas("leaves", "noun") == ("leaf", "leave")
    assert lemmas("leaves", "verb") == ("leave",)


def test_classes_of_ambiguous_and_of_plain_words():
    assert classes("support") == {"verb", "noun"}
    assert classes("deterrence") == {"noun"}
    assert "adv" in classes("slowly")


def test_forms_start_with_the_lemma():
    assert forms("break", "verb") == ("break", "broke", "broken", "breaking", "breaks")
    assert set(forms("be", "verb")) >= {"am", "are", "is", "was", "were", "been", "being"}
    assert forms("hyperbole", "noun")[0] == "hyperbole"


@pytest.mark.parametrize(
    ("form", "pos"), [("frobnicating", "verb"), ("blorpification", "noun"), ("zorkly", "adv")]
)
def test_words_that_the_table_lacks_are_read_by_their_ending(form, pos):
    assert not known(form)
    assert pos in classes(form)


def test_prefixes_and_hyphens_take_the_classes_of_their_base():
    assert "reshape" in lemmas("reshaping", "verb")
    assert classes("like-minded") == {"adj"}
    assert "adj" in classes("frobnic-led")


def test_regular_forms_of_a_verb_that_the_table_lacks():
    assert forms("frobnicate", "verb") == ("frobnicate", "frobnicated", "frobnicating", "frobnicates")


@pytest.mark.parametrize("word", ["break", "carry", "stop", "travel", "cast", "have", "lie", "hollow"])
def test_every_form_of_a_verb_finds_its_way_back(word):
    for form in forms(word, "verb"):
        assert word in lemmas(form, "verb")


def test_slots_tell_the_inflection():
    assert slots("cast", "verb") >= {"base", "past", "participle"}
    assert slots("breaks", "verb") == {"s"}


def test_the_table_stays_small():
    assert TABLE.stat().st_size < 700_000


def test_every_line_of_the_table_can_be_read():
    lines = _table()[0]
    assert lines == sorted(lines)
    for lemma, _, entry in (line.partition(" ") for line in lines):
        read = [pos for pos in CODES if _slots(lemma, pos) is not None]
        assert len(read) == len(entry.split(" "))


def test_nouns_that_the_dictionary_knows_only_as_verbs():
    for word in ("dam", "bar", "log", "act"):
        assert "noun" in classes(word)
        assert lemmas(f"{word}s", "noun") == (word,)
