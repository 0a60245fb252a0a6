"""Why words are marked: everything that led to the mark, in one key."""

from dataclasses import replace

from tests.reader import samples
from tests.reader.card.test_link_card import at
from tests.reader.driver import reader
from tui.framing.model import How, Mention, Role
from tui.pair import Side
from tui.reader.panels.evidence import evidence_lines
from tui.reader.text.styled import plain


def shown(side, passage, stuff=None):
    return [plain(row) for row in evidence_lines(*at(side, passage, stuff))]


def test_words_cue_codebook_and_speaker_are_told():
    found = shown(Side.RIGHT, 2)
    assert found[0] == "2024 §3  why words are marked"
    assert "“bound by its limits”  l bound by limits" in found
    assert "  cue         limits/right/1 (does): bind" in found
    assert "  codebook    book.toml, line 3" in found
    assert "  speaker     Mora, reported" in found


def test_a_carried_mention_says_its_rule():
    stuff = samples.material()
    whole = stuff.comparison
    first = whole.framing.left.evidence[0]
    mention = Mention(
        first.span, 1, How.CARRIED, Role.DOER, (), first.voice, rule="subject of the sentence before"
    )
    framing = replace(whole.framing.left, evidence=(first._replace(mention=mention, sure=0.7),))
    stuff = replace(stuff, comparison=replace(whole, framing=whole.framing.with_side(Side.LEFT, framing)))
    found = shown(Side.LEFT, 1, stuff)
    assert any("carried, doer" in row and "rule: subject of the sentence before" in row for row in found)
    assert any("sure 0.70" in row for row in found)


def test_silence_is_no_proof():
    assert "No cue of the codebook fired here. That proves nothing." in shown(Side.LEFT, 0)


async def test_one_key_opens_and_closes_it(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("e", "W")
        assert driver.shows("why words are marked") and driver.shows("book.toml, line 3")
        await driver.press("W")
        await driver.until(lambda: not driver.shows("why words are marked"))


async def test_a_quotation_in_the_list_says_why(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("S", "j")
        assert "because" in driver.screen[-2]
