"""Small pictures made of characters: readable without colour, and copied like any text."""

from __future__ import annotations

from tui.codebook.model import Pole
from tui.comparison import Comparison
from tui.comparison.wording import axis_letters
from tui.documents.model import PassageKind
from tui.framing.model import Framing, VoiceKind
from tui.pair import Side
from tui.reports.blocks import Picture

BAR_WIDTH = 12


def bar(count: int, most: int, width: int = BAR_WIDTH) -> str:
    """A bar as long as `count` is of `most`; at least one cell for anything above zero."""
    if count <= 0 or most <= 0:
        return ""
    return "█" * max(1, round(width * count / most))


def strip(comparison: Comparison, side: Side) -> Picture:
    """One cell for each sentence: whether the target is named and by whom, and for which pole evidence speaks.

    · no mention, ▁ the author speaks, ▀ somebody else; below, the letter of the first axis with evidence
    in the sentence, a capital for its left pole.
    """
    framing = comparison.framing[side]
    voices, poles = _voices(framing), _poles(framing, axis_letters(comparison.codebook.axes))
    sentences = [
        passage.id
        for passage in comparison.documents[side].passages
        if passage.kind is not PassageKind.HEADING
    ]
    rows = (_row(voices, sentences, "·"), _row(poles, sentences, " "))
    return Picture((comparison.names[side], "axis"), rows)


def _row(signs: dict[int, str], sentences: list[int], blank: str) -> str:
    return "".join(signs.get(number, blank) for number in sentences)


def _voices(framing: Framing) -> dict[int, str]:
    """Sentence -> who speaks of the target there; somebody else's voice outweighs the author's."""
    signs: dict[int, str] = {}
    for mention in framing.mentions:
        other = mention.voice.kind is not VoiceKind.AUTHOR and not mention.voice.imputed
        if other or mention.sentence not in signs:
            signs[mention.sentence] = "▀" if other else "▁"
    return signs


def _poles(framing: Framing, letters: dict[str, str]) -> dict[int, str]:
    signs: dict[int, str] = {}
    for piece in framing.evidence:
        letter = letters[piece.cue.axis]
        signs.setdefault(piece.sentence, letter.upper() if piece.pole is Pole.LEFT else letter)
    return signs
