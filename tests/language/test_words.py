import pytest

from tui.language.function_words import FUNCTION_WORDS
from tui.language.irregular import BASE
from tui.language.rarity import rarity, zipf
from tui.language.spelling import american, fold
from tui.language.stems import stem
from tui.language.tables import build_rarity
from tui.language.tokens import tokenise
from tui.language.words import normalise, terms
from tui.spans import Span


def keys(text):
    return [term.key for term in terms(text)]


@pytest.mark.parametrize(
    "text, words",
    [
        (
            "Don’t stop, China's well-known U.S. base!",
            ["Don’t", "stop", "China's", "well", "known", "U.S.", "base"],
        ),
        ("2+2 talks cost $1,234.50 (3.5%)", ["2+2", "talks", "cost", "$", "1,234.50", "3.5", "%"]),
        ("the F35 on 21st May 2023", ["the", "F35", "on", "21st", "May", "2023"]),
        ("naïve 中国 Ærø", ["naïve", "中国", "Ærø"]),
        ("", []),
        ("… — !?", []),
    ],
)
def test_words_numbers_and_signs_are_told_apart(text, words):
    assert [token.text for token in tokenise(text)] == words


def test_tokens_of_a_stretch_count_in_the_whole_text():
    text = "one two three"
    assert [token.span.of(text) for token in tokenise(text, Span(4, 7))] == ["two"]


@pytest.mark.parametrize(
    "one, other",
    [
        ("defence", "defense"),
        ("killed", "kills"),
        ("implemented", "implement"),
        ("poured", "pour"),
        ("touring", "tours"),
        ("poems", "poem"),
        ("vetoed", "veto"),
        ("practised", "practice"),
        ("experienced", "experience"),
        ("spokesmen", "spokesman"),
        ("judgements", "judgment"),
        ("selling", "sell"),
        ("installed", "install"),
        ("distilled", "distil"),
        ("controlling", "controls"),
        ("fuelled", "fueled"),
        ("organisations", "organization"),
        ("colours", "color"),
        ("centre", "center"),
        ("analysed", "analyzing"),
        ("travelling", "traveled"),
        ("programmes", "program"),
        ("sought", "seeks"),
        ("broken", "breaking"),
        ("women", "woman's"),
        ("crises", "crisis"),
        ("rising", "rise"),
        ("raised", "raising"),
        ("China’s", "China"),
        ("backpedalling", "backpedaling"),
    ],
)
def test_spellings_and_forms_of_a_word_have_one_key(one, other):
    assert normalise(one)[0] == normalise(other)[0]


@pytest.mark.parametrize(
    "one, other", [("hour", "hor"), ("your", "yor"), ("rise", "rice"), ("US", "us"), ("wise", "wize")]
)
def test_different_words_keep_different_keys(one, other):
    assert normalise(one)[0] != normalise(other)[0]


@pytest.mark.parametrize("word", ["four", "hours", "pour", "glamour"])
def test_words_that_only_look_british_stay(word):
    assert american(word) == word


def test_folding_takes_accents_width_and_case_away():
    assert fold("Ｃａｆé’s") == "cafe's"


@pytest.mark.parametrize(
    "text, key",
    [
        ("2%", ["#2", "%percent"]),
        ("2 per cent", ["#2", "%percent"]),
        ("two percent", ["#2", "%percent"]),
        ("3.50 pct", ["#3.5", "%percent"]),
        ("twenty-one", ["#21"]),
        ("two hundred and five", ["#200", "and", "#5"]),
        ("1.5 million", ["#1500000"]),
        ("twelve thousand", ["#12000"]),
        ("31,102", ["#31102"]),
        ("2+2", ["#2+2"]),
        ("the first", ["the", "#1th"]),
        ("1st", ["#1th"]),
        ("$5", ["%dollar", "#5"]),
        ("£2.6m", ["%pound", "#2600000"]),
        ("$3bn", ["%dollar", "#3000000000"]),
        ("3m", ["3m"]),
        ("per capita", ["per", "capita"]),
        ("million", ["million"]),
    ],
)
def test_numbers_and_units_have_one_key_however_written(text, key):
    assert keys(text) == key


def test_terms_stand_where_they_are_written():
    text = "It rose by 3.5 per cent of GDP."
    assert [term.span.of(text) for term in terms(text)] == [
        "It",
        "rose",
        "by",
        "3.5",
        "per cent",
        "of",
        "GDP",
    ]


def test_common_words_are_less_rare_than_others():
    order = ["the", "said", "government", "constitution", "pacifist", "backpedalling"]
    values = [rarity(word) for word in order]
    assert values == sorted(values)
    assert (values[0], values[-1]) == (0.0, 1.0)
    assert zipf("the") > 7


def test_a_possessive_is_as_rare_as_its_word():
    assert normalise("China's")[2] == normalise("China")[2]


def test_irregular_forms_lead_to_forms_that_lead_nowhere_else():
    assert not [form for form, base in BASE.items() if BASE.get(base, base) != base]
    assert all(word == word.lower() for word in BASE)


def test_long_codes_are_left_unstemmed():
    assert stem("a" * 60 + "ings") == "a" * 60 + "ings"


def test_function_words_are_folded_forms():
    assert {fold(word) for word in FUNCTION_WORDS} == FUNCTION_WORDS


def test_the_table_is_small_names_its_source_and_its_licence():
    content = build_rarity.TABLE.read_bytes()
    header = content.decode().splitlines()[:4]
    assert len(content) < 400_000
    assert all(line.startswith("#") for line in header)
    assert "wordfreq" in " ".join(header) and "CC BY-SA 4.0" in " ".join(header)


def test_the_table_is_what_its_script_builds():
    assert build_rarity.TABLE.read_bytes().decode() == build_rarity.build()
