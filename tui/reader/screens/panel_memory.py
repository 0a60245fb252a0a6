"""What panels over the texts leave behind for the next time they open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.framing.counting.candidates import ListedTarget
    from tui.reader.lists.list_state import ListMemory
    from tui.reader.lists.note_list import NoteOrder
    from tui.reader.panels.finder import FinderBox


class PanelMemory:
    """It lasts as long as the texts are open."""

    shifts: ListMemory | None = None
    note_of_shifts = ""  # the id of the note that is being written from the list of shifts
    finder: FinderBox | None = None
    note_order: NoteOrder | None = None
    targets: tuple[ListedTarget, ...] | None = None  # whom the texts are about, once it was listed
