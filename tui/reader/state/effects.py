"""What a command asks of the world besides a new state. The reading screen carries effects out.

They are named tuples: such a class is made in a seventh of the time of a dataclass, and there are many that
the first key waits for.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, NamedTuple

from tui.alignment.model import Verdict
from tui.pair import Pair, Side
from tui.reader.state.reading_state import LinkEnds, What
from tui.reader.state.scrolling import Scroll, Show
from tui.spans import Span


class Room(StrEnum):
    """A screen or panel beside the two texts."""

    HELP = "help"
    SHIFTS = "shifts"
    NOTES = "notes"
    NOTE = "note"  # the editor, on what is current
    NOTE_ALONE = "note-alone"  # on the passage, not on its pair
    TAGS = "tags"  # the line in which one types them
    TAGS_ALONE = "tags-alone"  # for the passage, not for its pair
    NOTE_WHOLE = "note-whole"  # on the comparison
    WHY = "why"
    NOTICES = "notices"  # on how the texts were read; faults of a codebook
    EVIDENCE = "evidence"  # why words are marked
    CODING = "coding"  # what the selected words are
    TARGETS = "targets"  # whom the texts are about
    SEARCH = "search"
    FINDER = "finder"
    ONLY = "only"  # passages without a counterpart
    LINK_LIST = "link list"
    NEAR_MISSES = "near misses"  # pairs just under the line
    ALIKE = "alike"  # passages that speak of the same as this one
    CONTEXTS = "contexts"  # of a keyword
    RECENT = "recent"  # pairs of files
    OTHER = "other"  # the line in which one types what to open in place of a text
    ORIGIN = "origin"  # who wrote a text, where and when
    GO_TO = "go to"  # the line in which one types where
    PALETTE = "palette"
    SPEAKER = "speaker"  # all that the speaker of this passage says
    LEGEND = "legend"  # what colours and signs mean, until the next key


class Errand(StrEnum):
    """What needs no more words."""

    CURSOR_IN_VIEW = "cursor in view"  # another text became active: its cursor stays there, or goes there
    LETTERS = "letters"  # on the passages on screen; without any passage the next key is free again
    EXPORT = "export"  # all notes on the texts to a file
    FOLLOW = "follow"  # find everything anew for the target that the state names
    SWAP = "swap"  # the left text and the right one
    THEME = "theme"  # from dark to light or back
    SUSPEND = "suspend"  # the terminal is the shell's until the reader returns
    QUIT = "quit"  # everything is saved


class Say(NamedTuple):
    """Tell the reader one short sentence."""

    text: str
    warning: bool = False


class Flash(NamedTuple):
    """Light up a place for a moment."""

    side: Side
    span: Span


class Reveal(NamedTuple):
    """Scroll each text as little as is needed for its place to be seen."""

    places: Pair[Span]


class MoveToHeight(NamedTuple):
    """Move the cursor to the passage at this height of what the active text shows."""

    at: Literal["top", "middle", "bottom"]


class Arrange(NamedTuple):
    """Show one text alone or both again, or put the texts otherwise: it depends on the terminal's width."""

    what: What


class Call(NamedTuple):
    """Carry another command out, as if its key had been pressed."""

    command: str


class Judge(NamedTuple):
    """Keep what the reader says of a link; None takes the verdict back."""

    ends: LinkEnds
    verdict: Verdict | None


class Undo(NamedTuple):
    """Take back the last verdict or the last change to a note; `redo` does it again."""

    redo: bool = False


class Open(NamedTuple):
    """Open a screen or panel."""

    room: Room


class OpenNote(NamedTuple):
    """Open a note in the editor, or with `listed` the list of notes with it highlighted."""

    note: str
    listed: bool = False


class SetTags(NamedTuple):
    """Put tags on what is current, or take them off where they are; `alone`: on the passage, not its pair."""

    tags: tuple[str, ...]
    alone: bool


class Copy(NamedTuple):
    """Put words on the clipboard; `what` names them for the message, as its subject."""

    text: str
    what: str


class Browse(NamedTuple):
    """Open an address in the desktop's browser."""

    address: str


Effect = (
    Errand
    | Say
    | Show
    | Scroll
    | Flash
    | Reveal
    | MoveToHeight
    | Arrange
    | Call
    | Judge
    | Undo
    | Open
    | OpenNote
    | SetTags
    | Copy
    | Browse
)
