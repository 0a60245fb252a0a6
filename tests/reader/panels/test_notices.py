"""What is told of how the texts were read and compared."""

from dataclasses import replace

import pytest

from tests.reader import samples
from tests.reader.driver import RIGHT, SampleReader, reader
from tui.comparison.notices import backwards
from tui.documents import load_document
from tui.documents.model import Document, Notice
from tui.pair import Pair, Side
from tui.reader.card import opening
from tui.reader.commands import keymap
from tui.reader.lists.notice_list import notice_list
from tui.reader.state.material import Material
from tui.reader.state.messages import Compared
from tui.reader.state.reading_state import Destination
from tui.reader.text.styled import plain

PAGE = (
    "Share on Facebook\n\nA headline of five words here\n\nA headline of five words here\n\n"
    + "The sea is wide and the ships are many in the harbour of the town. " * 4
)


def with_notices():
    """The sample texts, one of them with a page's furniture, and something to tell of each and of both."""
    whole = samples.comparison()
    note = whole.documents.left.metadata._replace(note="The title was restored.")
    left = replace(whole.documents.left, metadata=note, notices=(Notice("encoding", "Read as cp1252.", 1),))
    documents = Pair(left, whole.documents.right)
    alignment = replace(whole.alignment, notices=("The texts are long.",))
    return replace(whole, documents=documents, alignment=alignment).with_notices("No target was named.")


def material():
    whole = with_notices()
    return Material(whole.documents, whole, whole.alignment, keymap=keymap())


def rows(stuff, faults=()):
    return [plain(row.words) for row in notice_list(stuff, faults)]


def test_every_notice_is_listed_whole_and_named_after_its_text():
    found = rows(material())
    assert found[1:5] == [
        "  2020  The title was restored.",
        "  2020  Read as cp1252.",
        "  The texts are long.",
        "  No target was named.",
    ]
    assert any("of 2 cues" in row for row in found) and any("“Only in”" in row for row in found)


def test_without_notices_the_list_says_so_and_before_the_analysis_knows_those_of_the_texts():
    assert any("Nothing had to be guessed" in row for row in rows(samples.material()))
    assert rows(Material(material().documents))[1:3] == [
        "  2020  The title was restored.",
        "  2020  Read as cp1252.",
    ]
    assert rows(Material(Pair(Document("", "a"), Document("", "b"))))[0].startswith("Cautions")


@pytest.fixture
def page(tmp_path):
    """A scraped page, read and cleaned."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return load_document(str(path))


def test_what_the_cleaner_set_apart_is_named_with_its_rule_and_leads_to_its_place(page):
    assert page.notices, "the cleaner found something"
    stuff = Material(Pair(samples.documents().left, page))
    entry = next(row for row in notice_list(stuff, ()) if "set apart" in plain(row.words))
    furniture = [block for block in page.blocks if block.rule]
    assert [child.destination for child in entry.children] == [
        Destination(Side.RIGHT, block.span.start) for block in furniture
    ]
    first = plain(entry.children[0].words)
    assert furniture[0].rule in first and "“Share on Facebook”" in first


def test_the_first_card_counts_the_notices():
    assert plain(opening.summary_title(material(), 118)).endswith("! 4 cautions")
    assert "caution" not in plain(opening.summary_title(samples.material(), 118))


class Noticed(SampleReader):
    """The reader on the sample texts with notices."""

    def _analyse(self):
        whole = with_notices()
        self.prepared(whole.documents)
        self._post(Compared(whole))


async def test_the_key_on_the_first_card_shows_them(tmp_path):
    async with reader(tmp_path, app_class=Noticed) as driver:
        await driver.until(lambda: driver.shows("! 4 cautions"))
        await driver.press("exclamation_mark")
        assert driver.shows("2020  Read as cp1252.") and driver.shows("The texts are long.")
        await driver.press("exclamation_mark")
        assert driver.shows("How Avalon is framed")


@pytest.mark.parametrize("color", [True, False])
async def test_what_was_set_apart_can_be_looked_at_before_the_analysis_has_ended(tmp_path, page, color):
    class Divided(SampleReader):
        def _analyse(self):
            self.prepared(Pair(samples.documents().left, page))

    async with reader(tmp_path, app_class=Divided, color=color) as driver:
        await driver.until(lambda: driver.app.reading.material.documents.right.passages)
        await driver.press("exclamation_mark")
        assert driver.shows("set apart")
        await driver.press("enter", "j", "j")
        assert driver.shows("sharing  “Share on Facebook”")
        await driver.press("enter")
        text = driver.app.reading.material.documents.right.text
        assert (driver.state.side, driver.state.offset) == (RIGHT, text.index("A headline"))
        assert driver.shows("Share on Facebook"), "it was folded, and is open now"


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("2025", "2023-06-15", "from 2025 back to 2023-06-15"),
        ("2023-06-15", "2025", ""),
        ("2025-06", "2025", ""),
        ("2025-06-02", "2025-06-01", "from 2025-06-02 back to 2025-06-01"),
        ("", "2023", ""),
        ("2023", "", ""),
    ],
)
def test_a_left_text_that_is_the_later_one_is_told(left, right, told):
    dated = samples.documents().zip(Pair(left, right))
    texts = dated.map(lambda both: replace(both[0], metadata=both[0].metadata._replace(date=both[1])))
    assert (told in backwards(texts)) if told else not backwards(texts)
