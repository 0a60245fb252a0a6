"""How rare words are, and the table of it."""

from tui.language.rarity import rarity, zipf
from tui.language.tables import build_rarity
from tui.language.words import normalise


def test_common_words_are_less_rare_than_others():
    order = ["the", "said", "government", "constitution", "pacifist", "backpedalling"]
    values = [rarity(word) for word in order]
    assert values == sorted(values)
    assert (values[0], values[-1]) == (0.0, 1.0)
    assert zipf("the") > 7


def test_a_possessive_is_as_rare_as_its_word():
    assert normalise("China's")[2] == normalise("China")[2]


def test_the_table_is_small_names_its_source_and_its_licence():
    content = build_rarity.TABLE.read_bytes()
    header = content.decode().splitlines()[:4]
    assert len(content) < 400_000
    assert all(line.startswith("#") for line in header)
    assert "wordfreq" in " ".join(header) and "CC BY-SA 4.0" in " ".join(header)


def test_the_table_is_what_its_script_builds():
    assert build_rarity.TABLE.read_bytes().decode() == build_rarity.build()
