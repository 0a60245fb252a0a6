"""The words most typical of each text."""

from dataclasses import replace

import pytest

from tests.reader import samples
from tests.reader.driver import SampleReader, reader
from tui.comparison.typical import find_typical
from tui.documents.model import BlockKind, Document
from tui.errors import Cancelled
from tui.pair import Pair
from tui.reader.lists.list_state import drawn
from tui.reader.lists.typical_words import typical_entries
from tui.reader.state.material import Material
from tui.reader.text.styled import plain, width

LEFT = (("The ships of the US sail. " * 40,), ("The harbour sleeps, and so do ships.",))
RIGHT = (("Limits bind the coalition's ships. " * 40,), ("Limits, say the others.",))


def texts():
    return Pair(
        samples.document(LEFT, "left.md", date="2020"), samples.document(RIGHT, "right.md", date="2024")
    )


def rows(cells=76):
    stuff = Material(texts())
    return drawn_rows(stuff, cells)


def drawn_rows(stuff, cells):
    """(row, the words that it leads to) for every line."""
    return [
        (row, entry.gives or "")
        for entry in typical_entries(stuff, find_typical(stuff.documents))
        for row in drawn(entry, cells)
    ]


def test_each_text_has_its_words_with_counts_and_ratio():
    found = rows()
    listed = {words: plain(row) for row, words in found if words}
    assert list(listed) == ["US", "sail", "limits", "bind", "coalition"], "ships are in both"
    assert listed["limits"].split()[:4] == ["●", "limits", "41", "(201.0‰)"]
    assert listed["US"].split()[4:6] == ["0", "(0.0‰)"]
    heads = [plain(row) for row, words in found if not words]
    assert any(head.startswith("Typical of 2024") for head in heads)


@pytest.mark.parametrize("cells", [50, 60, 76, 130])
def test_rows_fit_and_stand_in_columns(cells):
    found = [row for row, words in rows(cells) if words]
    assert all(width(row) <= cells for row in found)
    assert len({width(row) for row in found}) == 1
    assert all(width(row) <= 20 for row, _ in rows(20))


def test_wide_letters_keep_the_columns():
    wide = (("世界 ships. " * 30,), ("The harbour sleeps.",))
    documents = Pair(samples.document(wide, "left.md", title="世界の港の話である"), texts().right)
    stuff = Material(documents)
    found = drawn_rows(stuff, 76)
    assert any("世界" in words for _, words in found)
    assert len({width(row) for row, words in found if words}) == 1
    heads = [row for row, words in found if plain(row).startswith("Typical of")]
    assert len({width(row) for row in heads}) == 1


def test_page_furniture_is_not_counted():
    whole = texts().left
    blocks = (whole.blocks[0]._replace(kind=BlockKind.FURNITURE), *whole.blocks[1:])
    stuff = Material(Pair(replace(whole, blocks=blocks), texts().right))
    assert find_typical(stuff.documents).totals.left == 7


def test_empty_texts_have_nothing_typical():
    stuff = Material(Pair(Document("", "a"), Document("", "b")))
    found = [plain(row) for row, _ in drawn_rows(stuff, 76)]
    assert sum("no word stands here three times" in row for row in found) == 2


def test_counting_that_is_given_up_ends():
    with pytest.raises(Cancelled):
        find_typical(texts(), lambda: True)


class Worded(SampleReader):
    """The reader on texts with words to compare, before they are analysed."""

    def _analyse(self):
        self.prepared(texts())


@pytest.mark.parametrize("color", [True, False])
async def test_typical_words_lead_to_their_contexts(tmp_path, color):
    async with reader(tmp_path, app_class=Worded, color=color) as driver:
        await driver.until(lambda: driver.app.reading.material.documents.left.passages)
        await driver.press("K")
        await driver.until(lambda: driver.shows("Typical of 2020"))
        await driver.press("down", "enter")
        await driver.until(lambda: driver.shows("2020 40"))
        assert driver.shows("more often in 2020") and driver.shows("sail")
        await driver.press("ctrl+u")
        await driver.until(lambda: driver.shows("Typical of 2020"))


def test_a_row_takes_as_many_lines_as_it_says_before_it_is_drawn():
    entries = list(typical_entries(Material(texts()), find_typical(texts())))
    known = [entry for entry in entries if entry.height]
    assert known and all(len(drawn(entry, 76)) == entry.height for entry in known)
