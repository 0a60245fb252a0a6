"""What the background tells the screen: domain objects, never what a widget should do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from tui.alignment.model import Verdict
from tui.documents.model import Document
from tui.pair import Pair, Side
from tui.reader.state.reading_state import LinkEnds, Search

if TYPE_CHECKING:
    from tui.codebook.model import Fault
    from tui.comparison import Comparison
    from tui.notes.model import Note, NoteDraft
    from tui.notes.verdicts import PlacedJudgement
    from tui.reader.state.placed_note import PlacedNote
    from tui.reader.state.throttled import Throttled
    from tui.settings.model import Loaded


class Progressed(Message):
    """The analysis has come so far: a stage in words, and its share done, 0 to 1."""

    def __init__(self, stage: str, fraction: float) -> None:
        super().__init__()
        self.stage = stage
        self.fraction = fraction


def reporter(post: Callable[[Message], object], cancelled: threading.Event) -> Throttled:
    """Tells how far work in the background is, not too often; it raises Cancelled once that is wanted."""
    from tui.reader.state.throttled import Throttled

    return Throttled(lambda stage, fraction: post(Progressed(stage, fraction)), cancelled)


class BackgroundFound(Message):
    """The terminal told its background after the reader had begun: light or dark."""

    def __init__(self, light: bool) -> None:
        super().__init__()
        self.light = light


class Prepared(Message):
    """Both texts are divided into passages."""

    def __init__(self, documents: Pair[Document]) -> None:
        super().__init__()
        self.documents = documents


class Compared(Message):
    """The analysis is done; the comparison that it gave."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self.comparison = comparison


class Deepened(Message):
    """Passages were read for meaning: the comparison as it was, and as it is with that."""

    def __init__(self, before: Comparison, after: Comparison) -> None:
        super().__init__()
        self.before = before
        self.after = after


class TestWanted(Message):
    """The reader asks for the permutation test of this comparison."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self.comparison = comparison


class Tested(Message):
    """The test is done: the comparison it was asked for, and the same with its outcome."""

    def __init__(self, before: Comparison, after: Comparison) -> None:
        super().__init__()
        self.before = before
        self.after = after


class Faulty(Message):
    """Files were changed and have these faults, or none: codebooks or settings; what held before stays."""

    def __init__(self, paths: Sequence[str], faults: tuple[Fault, ...]) -> None:
        super().__init__()
        self.paths = paths
        self.faults = faults


class SettingsRead(Message):
    """The settings were changed and have no faults."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__()
        self.loaded = loaded


class Failed(Message):
    """Work in the background failed; reading goes on. The reason is a sentence."""

    def __init__(self, reason: str, *, ends_analysis: bool = False, ends_notes: bool = False) -> None:
        super().__init__()
        self.reason = reason
        self.ends_analysis = ends_analysis
        self.ends_notes = ends_notes  # they cannot be opened


class Searched(Message):
    """Something was searched for. `kept`: the reader is content with it; None: it was given up."""

    def __init__(self, search: Search, kept: bool | None) -> None:
        super().__init__()
        self.search = search
        self.kept = kept


class PlaceTyped(Message):
    """A place was named in words; none: the reader stays."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class PathTyped(Message):
    """A text to open in place of one of the two was named by its path; none: both stay."""

    def __init__(self, side: Side, path: str) -> None:
        super().__init__()
        self.side = side
        self.path = path


class TagsTyped(Message):
    """Tags were typed for what is current, or for the passage `alone`; none: it stays as it is."""

    def __init__(self, words: str, *, alone: bool) -> None:
        super().__init__()
        self.words = words
        self.alone = alone


class NoteTyped(Message):
    """A note as it stands in the editor; `closed` when the reader is done with it.

    A `draft` is a note in the middle of being typed, a `settled` one was handed over as it is already, and
    the `first` save is that after the editor was opened.
    """

    def __init__(
        self,
        note: Note,
        *,
        closed: bool,
        draft: bool = False,
        first: bool = False,
        settled: bool = False,
    ) -> None:
        super().__init__()
        self.note = note
        self.closed = closed
        self.draft = draft
        self.first = first
        self.settled = settled


class Remarked(Message):
    """Something for the reader to know, in a sentence."""

    def __init__(self, text: str, *, warning: bool = False) -> None:
        super().__init__()
        self.text = text
        self.warning = warning


class NotesFound(Message):
    """The notes that a search found, by id."""

    def __init__(self, query: str, notes: frozenset[str]) -> None:
        super().__init__()
        self.query = query
        self.notes = notes


class NotesChanged(Message):
    """These are the notes and verdicts as they are stored; `foreign` when another program changed them."""

    def __init__(
        self,
        notes: tuple[PlacedNote, ...],
        verdicts: Mapping[LinkEnds, Verdict],
        tags: tuple[str, ...] = (),
        drafts: tuple[NoteDraft, ...] = (),
        lost: tuple[PlacedJudgement, ...] = (),
        *,
        foreign: bool = False,
    ) -> None:
        super().__init__()
        self.notes = notes
        self.verdicts = verdicts
        self.tags = tags  # of all notes in the store, the most used first
        self.drafts = drafts  # what was being typed when an earlier run ended
        self.lost = lost  # verdicts whose passages are not surely found
        self.foreign = foreign
