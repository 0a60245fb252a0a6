"""The pane on a screen: what it draws, where it scrolls, what it tells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.app import App
from textual.containers import Horizontal
from textual.screen import Screen

from tui.documents.model import Block, BlockKind, Document
from tui.pair import Side
from tui.reader.text.highlight_layers import Mark
from tui.reader.text.pane import TextPane, _nearest
from tui.spans import Span

FURNITURE = "Share this page with your friends."
PARAGRAPHS = (
    FURNITURE,
    "A heading",
    *(
        f"Paragraph {number} tells of rivers,\nof bridges and of ferries that cross them."
        for number in range(40)
    ),
    "The end \x1b[31mis\x07 near\x9b.",
)


def document_of(paragraphs=PARAGRAPHS):
    text = "\n\n".join(paragraphs)
    blocks, place = [], 0
    for number, paragraph in enumerate(paragraphs):
        kind = {0: BlockKind.FURNITURE, 1: BlockKind.HEADING}.get(number, BlockKind.PARAGRAPH)
        blocks.append(Block(Span(place, place + len(paragraph)), kind))
        place += len(paragraph) + 2
    return Document(text, "x", blocks=tuple(blocks))


class Two(Screen):
    """Two panes that keep what they send."""

    def __init__(self):
        super().__init__()
        self.heard = []
        self.left = TextPane(Side.LEFT)
        self.right = TextPane(Side.RIGHT)

    def compose(self):
        with Horizontal():
            yield self.left
            yield self.right

    def on_scrolled(self, message):
        self.heard.append(("scrolled", message.side, message.top_offset))

    def on_pressed(self, message):
        self.heard.append(("pressed", message.side, message.offset, message.count))

    def on_selected(self, message):
        self.heard.append(("selected", message.side, message.span))


class Stage(App):
    """The screen alone."""

    CSS = """
    TextPane > .text-pane--term { text-style: underline; }
    TextPane > .text-pane--hit { text-style: bold; }
    TextPane > .text-pane--flash { text-style: reverse; }
    """

    def get_default_screen(self):
        return Two()


def rows_of(screen):
    return [strip.text for strip in screen._compositor.render_strips()]


def place_of(document, words):
    start = document.text.index(words)
    return Span(start, start + len(words))


async def staged(size, test):
    document = document_of()
    async with Stage().run_test(size=size) as pilot:
        screen = pilot.app.screen
        screen.left.show(document)
        screen.right.show(document)
        await pilot.pause()
        await test(screen, document, pilot)


async def test_text_is_wrapped_and_commands_nothing():
    async def test(screen, document, pilot):
        assert rows_of(screen)[0].startswith("   Share this page with your friends.")
        screen.left.reveal(place_of(document, "near"))
        await pilot.pause()
        last = rows_of(screen)[-1]
        assert "The end �[31mis� near�." in last
        assert not any(
            character < " " or "\x7f" <= character < "\xa0" for row in rows_of(screen) for character in row
        )

    await staged((80, 10), test)


async def test_the_current_passage_has_a_bar_and_the_counterpart_a_thin_one():
    async def test(screen, document, pilot):
        span = place_of(document, "of bridges and of ferries that cross them.")
        screen.left.set_current(span)
        screen.right.set_current(span, active=False)
        await pilot.pause()
        barred = [(row[0], row[40]) for row in rows_of(screen) if row[0] != " "]
        assert barred == [("▌", "▏")] * len(screen.left.lines.rows_of(*span))
        screen.left.set_current(None)
        await pilot.pause()
        assert not any(row.startswith("▌") for row in rows_of(screen))

    await staged((80, 12), test)


async def test_marks_lie_over_one_another_and_go():
    async def test(screen, document, pilot):
        words = place_of(document, "Paragraph 0")
        screen.left.set_marks("terms", [Mark(*words, "term")])
        screen.left.set_marks("hits", [Mark(words.start, words.start + 4, "hit")])

        def styles():
            row = screen.left.screen_row_of(words.start)
            strip = screen.left.render_lines(screen.left.size.region)[row]
            return {segment.text: segment.style for segment in strip}

        assert styles()["Para"].underline
        assert styles()["Para"].bold
        assert styles()["graph 0"].underline
        assert not styles()["graph 0"].bold
        screen.left.set_marks("terms", ())
        screen.left.set_marks("hits", ())
        assert not any(style.underline for style in styles().values())

    await staged((80, 12), test)


async def test_signs_stand_left_of_the_row_that_holds_their_place():
    async def test(screen, document, pilot):
        place = place_of(document, "Paragraph 1").start
        screen.left.set_gutter_signs(
            lambda start, end: [("━✎", "sign-strong")] if start <= place < end else []
        )
        await pilot.pause()
        assert [row[:14] for row in rows_of(screen) if "✎" in row] == [" ━✎Paragraph 1"]

    await staged((80, 12), test)


async def test_a_resize_keeps_the_word_on_the_top_row():
    async def test(screen, document, pilot):
        offset = place_of(document, "Paragraph 20").start
        screen.left.reveal(Span(offset, offset + 1), at="top")
        for width in (50, 120, 30, 80):
            await pilot.resize_terminal(width, 10)
            await pilot.pause()
            assert screen.left.top_row == screen.left.row_of(offset)

    await staged((80, 10), test)


async def test_reveal_puts_a_passage_where_it_is_wanted():
    async def test(screen, document, pilot):
        pane, span = screen.left, place_of(document, "Paragraph 20")
        where = {"top": 0, "third": 4, "bottom": 11}
        for at, row in where.items():
            pane.reveal(span, at=at)
            assert pane.screen_row_of(span.start) == row
        top = pane.top_row
        pane.reveal(span)
        assert pane.top_row == top
        assert pane.shown.contains(span)

    await staged((80, 12), test)


async def test_the_end_rises_only_to_bring_a_passage_level():
    async def test(screen, document, pilot):
        pane, span = screen.left, place_of(document, "The end")
        usual = len(pane.lines) - 12
        pane.reveal(span, at="top")
        assert pane.top_row == usual
        pane.scroll_to_row(pane.row_of(span.start), beyond=True)
        assert pane.screen_row_of(span.start) == 0
        pane.scroll_to_row(10_000)
        assert pane.top_row == usual

    await staged((80, 12), test)


async def test_scrolling_is_told_and_following_is_not():
    async def test(screen, document, pilot):
        screen.left.scroll_to_row(10)
        screen.right.follow_to(7)
        await pilot.pause()
        assert screen.right.top_row == 7
        assert screen.heard == [("scrolled", Side.LEFT, screen.left.offset_at(10))]

    await staged((80, 12), test)


async def test_a_taller_pane_puts_the_end_lower_and_nobody_scrolled_it():
    async def test(screen, document, pilot):
        pane = screen.right
        pane.reveal(Span(len(document.text) - 1, len(document.text)))
        await pilot.pause()
        screen.heard.clear()
        before, times = pane.top_row, pane.scrolled
        await pilot.resize_terminal(60, 24)
        await pilot.pause()
        assert pane.top_row < before and pane.shown.end == len(document.text)
        assert (screen.heard, pane.scrolled) == ([], times), "the other text does not follow"

    await staged((60, 10), test)


async def test_a_click_tells_the_offset_under_it():
    async def test(screen, document, pilot):
        span = place_of(document, "rivers")
        row = screen.right.screen_row_of(span.start)
        column = 40 + 3 + span.start - screen.right.offset_at(row)
        await pilot.click(offset=(column, row))
        assert screen.heard[-1] == ("pressed", Side.RIGHT, span.start, 1)

    await staged((80, 12), test)


async def test_dragging_selects_words_of_the_text_without_the_breaks_of_rows():
    async def test(screen, document, pilot):
        start = place_of(document, "rivers").start
        row = screen.left.screen_row_of(start)
        column = 3 + start - screen.left.offset_at(screen.left.row_of(start))
        await pilot.mouse_down(offset=(column, row))
        await pilot.hover(offset=(3 + 5, row + 1))
        await pilot.mouse_up(offset=(3 + 5, row + 1))
        await pilot.pause()
        span = screen.heard[-1][2]
        assert document.words(span).startswith("rivers,\nof")
        assert screen.get_selected_text() == document.words(span)

    await staged((80, 12), test)


async def test_a_wide_pane_has_its_text_in_the_middle():
    async def test(screen, document, pilot):
        row = next(row for row in rows_of(screen) if "Paragraph 0" in row)
        assert row.index("Paragraph") == (150 - 4 - 88) // 2 + 3
        screen.left.max_text_width = 0
        await pilot.pause()
        row = next(row for row in rows_of(screen) if "Paragraph 0" in row)
        assert row.index("Paragraph") == 3

    await staged((300, 12), test)


ROW = st.integers(0, 200)


@given(ROW, ROW, st.integers(0, 30), st.integers(1, 60))
def test_rows_come_on_screen_by_the_least_scrolling(top, first, more, height):
    last = first + more
    found = _nearest(top, first, last, height)
    if top <= first and last < top + height:
        assert found == top
    elif more < height:
        assert found == (first if first < top else last - height + 1)
    else:
        assert found == first
