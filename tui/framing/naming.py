"""How a speaker is named, and how that is known: the words for cards, lists, reports and notes."""

from __future__ import annotations

from tui.framing.model import Certainty, Voice

UNNAMED = "somebody unnamed"
"""How a speaker is called whom nobody names."""
GUESSED = "carried on?"
"""What marks a guess: the sentence names nobody, and the last speaker may still be speaking."""


def short_name(voice: Voice) -> str:
    """Who speaks, in few words: the author, a name, or somebody unnamed."""
    return "the author" if voice.certainty is Certainty.AUTHOR else voice.speaker_name or UNNAMED


def how_known(voice: Voice) -> str:
    """How it is known that somebody else than the author speaks, to be put behind their name."""
    match voice.certainty:
        case Certainty.QUOTED:
            return ", quoted"
        case Certainty.LABEL:
            if voice.cue:
                return ", as a label"
            return ", by the label of a turn" if voice.speaker else ""
        case Certainty.CARRIED:
            return f" ({GUESSED})"
        case _:
            return ", reported"
