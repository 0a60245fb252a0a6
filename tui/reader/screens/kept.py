"""What panels over the texts leave behind for the next time they open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.framing.counting.candidates import Listed
    from tui.reader.lists.list_state import Memory
    from tui.reader.lists.note_list import Order
    from tui.reader.panels.finder import FinderBox


@dataclass
class Kept:
    """It lasts as long as the texts are open."""

    shifts: Memory | None = None
    finder: FinderBox | None = None
    note_order: Order | None = None
    targets: tuple[Listed, ...] | None = None  # whom the texts are about, once it was listed
