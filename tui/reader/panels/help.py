"""Every key, generated from the registry, with a filter."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input

from tui.framing.naming import GUESSED
from tui.reader.card.link_card import strength_legend
from tui.reader.commands import Command, all_commands
from tui.reader.panels.panel import Panel
from tui.reader.state.keymap import Keymap, keys_in_words
from tui.reader.state.material import Material
from tui.reader.text.paint import GAP
from tui.reader.text.styled import ACCENT, FAINT, SOFT, STRONG, Line, line, plain, wrap
from tui.reader.widgets.one_line_input import OneLineInput
from tui.reader.widgets.styled_lines import StyledLines

KEYS_WIDTH = 22
"""Cells of the keys with two blanks behind them; longer ones push their words aside."""

WORDS = (
    ("quoted", "the words stand in quotation marks"),
    ("reported", "the author retells in their own words what somebody says"),
    (GUESSED, "nobody is named in the sentence: the last speaker may still be speaking"),
    ("as a label", "somebody is only said to call it so"),
    ("imputed to the target", "the author says what the target hopes, seeks or claims; nobody is quoted"),
    ("worded", "a shift that quotations show"),
    ("counted", "a shift that numbers show too"),
    ("tested", "a shift that a permutation test does not put down to chance"),
    ("few", "fewer than five mentions, too few for a share"),
    (
        "G²",
        "log-likelihood of two counts (Dunning 1993), + if the right has more; rather high: words cluster",
    ),
    ("faint", "a link that is probably none; {faint} shows them"),
    (
        "speaks of the same",
        (
            "a sentence encoder finds the passages alike; it hardly sees who does what to whom (cosine .99), "
            "opposites (.88), negation (.83), other numbers and countries (.81), where a paraphrase has .50"
        ),
    ),
)
"""Words of the screen that are not everybody's."""


class HelpScreen(Panel[None]):
    """The keys, and how to read the signs."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        self._material = material

    def compose(self) -> ComposeResult:
        """A filter over the list."""
        with Vertical(classes="panel"):
            yield OneLineInput(
                placeholder="type words or a key to filter, esc closes", id="filter", compact=True
            )
            with VerticalScroll():
                yield StyledLines(id="list")

    def on_mount(self) -> None:
        """Show everything; typing filters."""
        self._fill("")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the keys that fit what was typed."""
        self._fill(event.value)

    def key_down(self) -> None:
        """Scroll the keys down by a row."""
        self.query_one(VerticalScroll).scroll_relative(y=3, animate=False)

    def key_up(self) -> None:
        """Scroll the keys up by a row."""
        self.query_one(VerticalScroll).scroll_relative(y=-3, animate=False)

    def key_pagedown(self) -> None:
        """Scroll the keys down by a page."""
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def key_pageup(self) -> None:
        """Scroll the keys up by a page."""
        self.query_one(VerticalScroll).scroll_page_up(animate=False)

    def _fill(self, query: str) -> None:
        keymap = self._material.keymap
        commands = all_commands(keymap)
        lines = key_lines(commands, query) + help_lines(commands, query)
        lines += axis_lines(self._material, query) + word_lines(keymap, query)
        lines = lines or (line(("Nothing matches.", SOFT)),)
        self.query_one("#list", StyledLines).show(lambda cells: _wrapped(lines, cells))


def key_lines(commands: Iterable[Command], query: str) -> tuple[Line, ...]:
    """What the key does that was typed as the filter, then what the sequences do that begin with it."""
    asked = query.strip()
    rows: list[tuple[int, Line]] = []
    for item in commands if asked else ():
        keys = [keys_in_words(key) for key in item.keys]
        begun = any(key.startswith(f"{asked} ") for key in item.keys)
        if asked in keys or begun:
            rows.append((asked not in keys, _row(keys, item)))
    if not rows:
        return ()
    head = line((f"The key {asked}", ACCENT))
    return ((), head, *(row for _, row in sorted(rows, key=lambda one: one[0])))


def _row(keys: list[str], item: Command) -> Line:
    return line((f"  {'  '.join(keys):<{KEYS_WIDTH - 2}}  ", STRONG), item.help)


def help_lines(commands: Iterable[Command], query: str = "") -> tuple[Line, ...]:
    """The help as lines: by group, only what matches the filter."""
    lines: list[Line] = []
    if not query.strip():
        lines += _signs()
    group = None
    for item in commands:
        if not matches(item, query):
            continue
        if item.group is not group:
            group = item.group
            lines += [(), line((str(group), ACCENT))]
        lines.append(_row([keys_in_words(key) for key in item.keys], item))
    return tuple(lines)


def word_lines(keymap: Keymap, query: str = "") -> tuple[Line, ...]:
    """What words of the screen mean."""
    keys = {"faint": keymap.key_of("faint") or "a command"}
    rows = [line((f"  {word:<{KEYS_WIDTH - 2}}  ", STRONG), what.format(**keys)) for word, what in WORDS]
    return _section(line(("Words", ACCENT)), rows, query)


def _section(head: Line, rows: list[Line], query: str) -> tuple[Line, ...]:
    """The rows that the filter leaves, under their heading."""
    found = [row for row in rows if all(word in plain(row).casefold() for word in query.casefold().split())]
    return ((), head, *found) if found else ()


def axis_lines(material: Material, query: str = "") -> tuple[Line, ...]:
    """Which axis a letter in the margin stands for."""
    axes = material.comparison.codebook.axes if material.comparison else ()
    letters = material.axis_letters
    rows = [
        line((f"  {letters[axis.id].upper()} {letters[axis.id]}  ", STRONG), f"{axis.left} ↔ {axis.right}")
        for axis in axes
        if axis.id in letters
    ]
    head = line(("Letters in the margin", ACCENT), ("  capital: the first, small: the second", FAINT))
    return _section(head, rows, query)


def _wrapped(lines: tuple[Line, ...], cells: int) -> tuple[Line, ...]:
    return tuple(row for words in lines for row in wrap(words, cells, KEYS_WIDTH + 2))


def matches(item: Command, query: str) -> bool:
    """Whether every word of the filter is in the command's name, help, group or keys."""
    place = " ".join((item.name, item.help, item.group, *map(keys_in_words, item.keys))).casefold()
    return all(word in place for word in query.casefold().split())


def _signs() -> list[Line]:
    words = "  Words that a link rests on are lit on both sides; ~ in the card is alike, ≈ the same matter."
    return [
        line(("Signs", ACCENT)),
        (*line("  "), *strength_legend(), *line("   ✓ ✗ + your verdict   ✎ note   # tags   * footnote")),
        line(
            "  A letter in the margin is an axis of framing (the list is below the keys): a capital its left "
            "pole, a small one its right. Where the texts are stacked or one is alone, a linked passage "
            "bears the strength of its link instead, for no lines show it; the card has its letter."
        ),
        line((words, FAINT)),
        line("  Between the texts ━▾3 leads to words that are not on screen: 3 pages further down (▴: up)."),
        line((f"  {GAP} is a row that the level view leaves free.", FAINT)),
        line(("  The mouse: click passages, links and the strip of the whole text, drag along it.", FAINT)),
        line(("  Shift and drag selects as the terminal does.", FAINT)),
    ]
