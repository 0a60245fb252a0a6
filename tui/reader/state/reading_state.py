"""What the reader looks at: one small frozen value. Commands turn it into the next one; widgets draw it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Literal, NamedTuple

from tui.pair import Pair, Side
from tui.spans import Span


class Voices(StrEnum):
    """Whose words are highlighted and counted."""

    ALL = "all"
    AUTHOR = "author"


class Sync(StrEnum):
    """What the other text does when one is scrolled."""

    ANCHORED = "anchored"  # follows along the links
    PAGE = "page"  # moves by as many rows
    FREE = "free"  # stays

    @property
    def next(self) -> Sync:
        """The way that comes after this one."""
        ways = list(Sync)
        return ways[(ways.index(self) + 1) % len(ways)]


class Layout(StrEnum):
    """How the reader wants the texts to stand."""

    AUTO = "auto"  # as the width of the terminal has it
    BESIDE = "beside"
    STACKED = "stacked"


What = Literal["level", "zoom", "layout"]
"""What of the arrangement of the texts is to be changed."""


class Position(NamedTuple):
    """A place to come back to: a character offset in one of the texts."""

    side: Side
    offset: int


class LinkEnds(NamedTuple):
    """The passage ids of a link, left and right."""

    left: int
    right: int

    def on(self, side: Side) -> int:
        """The passage id on one side."""
        return self.left if side is Side.LEFT else self.right

    @staticmethod
    def of(side: Side, here: int, there: int) -> LinkEnds:
        """The ends of a link seen from one side."""
        return LinkEnds(here, there) if side is Side.LEFT else LinkEnds(there, here)


class Destination(NamedTuple):
    """Where another screen sends the reader."""

    side: Side
    offset: int
    link: LinkEnds | None = None
    speaker: str | None = None  # whose words are to be shown there, "" for the author's; None: nobody's


class SearchMode(StrEnum):
    """How a query is meant."""

    WORDS = "words"
    REGEX = "regex"
    FUZZY = "fuzzy"


class Search(NamedTuple):
    """What was searched for and where it was found in both texts, in order."""

    query: str = ""
    hits: Pair[tuple[Span, ...]] = Pair((), ())
    mode: SearchMode = SearchMode.WORDS
    fault: str = ""  # why it could not be searched for
    also: tuple[str, ...] = ()  # words in another spelling that were found with it

    def hits_in(self, side: Side, place: Span) -> Sequence[Span]:
        """The hits in one text that overlap a place."""
        hits = self.hits[side]
        first = bisect_right(hits, place.start, key=lambda hit: hit.end)
        return hits[first : bisect_left(hits, place.end, key=lambda hit: hit.start)]


class KeyboardSelection(NamedTuple):
    """A selection that is being made by keyboard: what it began at stays, one end moves with the cursor."""

    anchor: Span  # the passage it began at, or the point where its resting end stands
    at_end: bool = True  # the moving end is the last one


class Awaiting(StrEnum):
    """What the next key is for: the value is the name of the command that gets it."""

    MARK = "mark"
    GO_TO_MARK = "go-to-mark"
    LETTER = "letters"


class HintTarget(NamedTuple):
    """A passage on screen that a letter stands on."""

    letter: str
    place: Position


class WordDifference(NamedTuple):
    """One of the places in which the words of a link's passages differ."""

    ends: LinkEnds
    number: int  # from 1


LONGEST_JUMP_LIST = 100


def _nothing_selected() -> Pair[Span | None]:
    return Pair(None, None)


@dataclass(frozen=True)
class ReadingState:
    """Where the reader is and what is shown. Offsets are characters of the side's document."""

    side: Side = Side.LEFT
    cursor: Pair[int] = field(default_factory=lambda: Pair(0, 0))
    link: LinkEnds | None = None  # the current link
    resumed: LinkEnds | None = None  # the link of the last time, until it is known which links there are
    back: tuple[Position, ...] = ()  # newest last
    forward: tuple[Position, ...] = ()  # nearest last
    faint: bool = False  # faint links are shown too
    differences: bool = False  # of a link the words that differ are marked, not those that it rests on
    differing: WordDifference | None = None  # the difference that was walked to
    voices: Voices = Voices.ALL
    sync: Sync = Sync.ANCHORED
    layout: Layout = Layout.AUTO
    level: bool = False  # counterparts start on one row, where the texts are side by side
    zoom: bool = False  # the active text is shown alone
    unfolded: bool = False  # the page's furniture is shown
    search: Search = field(default_factory=Search)
    searched: tuple[str, SearchMode] | None = None  # what was searched for last
    half: Position | None = None  # the first end of a link made by hand
    selection: Pair[Span | None] = field(default_factory=_nothing_selected)  # selected words of each text
    grip: KeyboardSelection | None = None  # the keyboard is selecting in the active text
    marks: tuple[tuple[str, Position], ...] = ()  # letter and place, by letter
    awaiting: Awaiting | None = None  # the next key is an answer
    targets: tuple[HintTarget, ...] = ()  # the letters on the screen, one key of which jumps
    last_tags: tuple[str, ...] = ()  # that were put on a place
    last_alone: bool = False  # they were put on a passage, not on its pair
    followed: tuple[str, ...] = ()  # the names of the target that was chosen; () leaves it to the program
    unfollowed: tuple[str, ...] | None = None  # those of the target before, for which it is exchanged
    noted: str = ""  # the note walked to among several on one passage
    tour: int | None = None  # the step of the tour, from 0; None when there is none
    welcome: bool = True  # the card says who speaks, until the reader first moves

    @property
    def offset(self) -> int:
        """The cursor on the active side."""
        return self.cursor[self.side]

    @property
    def place(self) -> Position:
        """Where the reader is."""
        return Position(self.side, self.offset)

    def mark(self, letter: str) -> Position | None:
        """The place marked with a letter."""
        return dict(self.marks).get(letter)

    @property
    def hit_number(self) -> int:
        """The number, from 1, of the hit under the cursor in the active text; 0 off the hits."""
        hits = self.search.hits[self.side]
        index = bisect_left(hits, self.offset, key=lambda span: span.start)
        return index + 1 if index < len(hits) and hits[index].start == self.offset else 0

    @property
    def selected(self) -> Span | None:
        """The selected words of the active text."""
        return self.selection[self.side]

    def select(self, side: Side, span: Span | None, grip: KeyboardSelection | None = None) -> ReadingState:
        """The same with these words of one text selected; None: nothing there."""
        return replace(self, selection=self.selection.with_side(side, span), grip=grip)

    def unselect(self) -> ReadingState:
        """The same with nothing selected in either text."""
        return replace(self, selection=_nothing_selected(), grip=None)

    def at(self, side: Side, offset: int) -> ReadingState:
        """The same with the cursor of one side moved there and that side active."""
        return replace(self, side=side, cursor=self.cursor.with_side(side, offset), welcome=False)

    def jump(self, side: Side, offset: int) -> ReadingState:
        """Like `at`, and the place left behind goes on the jump list, whose way forward is forgotten."""
        here = self.place
        if here == Position(side, offset):
            return self.at(side, offset)
        back = tuple(place for place in self.back if place != here)
        kept = (*back, here)[-LONGEST_JUMP_LIST:]
        return replace(self.at(side, offset), back=kept, forward=())


def following(state: ReadingState, names: tuple[str, ...]) -> ReadingState:
    """The same with the target of these names followed; () is the one the program chooses."""
    if names == state.followed:
        return state
    return replace(state, followed=names, unfollowed=state.followed)
