"""Opens the view of a speaker, and comes back from it to the texts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.pair import Side
from tui.reader.framing_lists.speech_list import speaker_at
from tui.reader.panels.speaker import SpeakerScreen
from tui.reader.state.reading_state import Destination

if TYPE_CHECKING:
    from tui.reader.screens.surface import Surface


def open_speaker_here(screen: Surface) -> None:
    """The speaker of the passage under the cursor."""
    state = screen.state
    open_speaker(screen, state.side, speaker_at(screen.material, state.side, state.offset))


def open_speaker(screen: Surface, side: Side, name: str) -> None:
    """A speaker; what is chosen there is gone to, and all that they say is lit and walked there."""
    panel = SpeakerScreen(screen.material, side, name)

    def back(destination: Destination | None) -> None:
        if destination is not None:
            screen.become(replace(screen.state, search=panel.walk(destination.side)))
        screen.arrive(destination)

    screen.app.push_screen(panel, back)
