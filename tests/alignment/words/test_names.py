from tui.alignment.words.names import Names
from tui.codebook.model import Topic
from tui.language.words import terms

NAMES = Names.of(
    [
        Topic("Korea", ("South Korea", "ROK", "Republic of Korea"), "name"),
        Topic("America", ("US", "United States", "Washington"), "name"),
        Topic("alliance", ("US alliance",)),
    ]
)


def keys(text):
    return [term.key for term in NAMES.fold(terms(text))]


def test_every_alias_becomes_one_term():
    assert keys("ROK") == keys("South Korea") == keys("the Republic of Korea")[1:] == ["@Korea"]


def test_the_pronoun_is_no_name():
    assert keys("US") == keys("U.S.") == ["@America"]
    assert keys("us") == ["us"]


def test_a_folded_term_covers_all_words_of_the_name():
    text = "In South Korea's harbours"
    term = NAMES.fold(terms(text))[1]
    assert term.span.of(text) == "South Korea's"


def test_half_a_name_is_left_alone():
    assert keys("South Sudan") == ["south", "sudan"]


def test_names_are_the_topics_of_that_kind_only():
    assert "alliance" not in {topic for entries in NAMES.aliases.values() for _, topic in entries}
