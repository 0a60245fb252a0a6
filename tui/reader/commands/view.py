"""How the two texts are shown."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.keys.registry import CommandGroup, Invocation, Needs, Outcome, command
from tui.reader.state.effects import Arrange, Errand, Say
from tui.reader.state.reading_state import Sync
from tui.reader.state.scrolling import Show
from tui.reader.text.folds import folds


@command("sync", "s", group=CommandGroup.VIEW, needs=Needs.NOTHING)
def sync(turn: Invocation) -> Outcome:
    """Scroll both texts along their links, page for page, or each for itself."""
    state = replace(turn.state, sync=turn.state.sync.next)
    key = turn.keymap.key_of("level-view")
    meanwhile = f" The level view{f' ({key})' if key else ''} goes row for row." if state.level else ""
    return state, (Say(_TOLD[state.sync] + meanwhile),)


_TOLD = {
    Sync.ANCHORED: "The texts scroll together, along their links.",
    Sync.PAGE: "The texts scroll page for page: both move by as many rows.",
    Sync.FREE: "Each text scrolls for itself.",
}


@command("level", "z z", group=CommandGroup.VIEW)
def level(turn: Invocation) -> Outcome:
    """Bring the cursor a third down the page and its counterpart level with it."""
    return turn.state, (Show("third", level=True),)


@command("cursor-to-top", "z t", group=CommandGroup.VIEW)
def cursor_to_top(turn: Invocation) -> Outcome:
    """Scroll so that the cursor is at the top of the page."""
    return turn.state, (Show("top"),)


@command("cursor-to-bottom", "z b", group=CommandGroup.VIEW)
def cursor_to_bottom(turn: Invocation) -> Outcome:
    """Scroll so that the cursor is at the bottom of the page."""
    return turn.state, (Show("bottom"),)


@command("level-view", "z l", group=CommandGroup.VIEW, needs=Needs.LINKS)
def level_view(turn: Invocation) -> Outcome:
    """Counterparts begin on one row, with gaps where one text is shorter; and back."""
    return turn.state, (Arrange("level"),)


@command("zoom", "Z", group=CommandGroup.VIEW, needs=Needs.NOTHING)
def zoom(turn: Invocation) -> Outcome:
    """One text alone, with tab for the other, and back to both."""
    return turn.state, (Arrange("zoom"),)


@command("layout", "|", group=CommandGroup.VIEW, needs=Needs.NOTHING)
def layout(turn: Invocation) -> Outcome:
    """Texts one above the other or side by side, however wide the terminal is."""
    return turn.state, (Arrange("layout"),)


@command("swap", "g s", group=CommandGroup.VIEW, needs=Needs.NOTHING)
def swap(turn: Invocation) -> Outcome:
    """Exchange left and right, with all that is fastened to them; again exchanges them back."""
    return turn.state, (Errand.SWAP,)


@command("furniture", "r", group=CommandGroup.VIEW, needs=Needs.NOTHING)
def furniture(turn: Invocation) -> Outcome:
    """Open what is folded of the pages around the texts: menus, notices, further stories; and fold it."""
    if not any(folds(document.blocks) for document in turn.material.documents):
        return turn.state, (Say("Nothing is folded: no part of these pages was set apart from their texts."),)
    unfolded = not turn.state.unfolded
    return replace(turn.state, unfolded=unfolded), (Say(_PAGE[unfolded]),)


_PAGE = {
    True: "The pages are shown whole; what is not of the texts is faint.",
    False: "The texts alone again.",
}


@command("theme", "T", group=CommandGroup.VIEW, needs=Needs.NOTHING)
def theme(turn: Invocation) -> Outcome:
    """Dark or light."""
    return turn.state, (Errand.THEME,)
