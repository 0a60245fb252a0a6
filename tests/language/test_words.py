import pytest

from tui.language.words import normalise, terms


def keys(text):
    return [term.key for term in terms(text)]


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
