"""A text at a glance: one cell for each sentence, with who speaks and which axes are touched."""

from __future__ import annotations

from typing import NamedTuple

from tui.codebook.model import Pole
from tui.documents.model import Document
from tui.framing.evidence.quoting import is_author
from tui.framing.model import Framing

SILENT, AUTHOR, OTHERS = "·", "▁", "▀"


class SentenceCell(NamedTuple):
    """A sentence of the strip."""

    passage: int  # passage id
    voice: str  # one of SILENT (the target is not mentioned), AUTHOR, OTHERS (somebody is reported)
    letters: str  # of the axes, in the codebook's order; capital for the left pole, small for the right


def axis_letters(framing: Framing) -> dict[str, str]:
    """Axis id -> its letter: the first letter of its name that is still free, else of the alphabet."""
    letters: dict[str, str] = {}
    for axis in framing.codebook.axes:
        wanted = [*axis.short.lower(), *"abcdefghijklmnopqrstuvwxyz"]
        letters[axis.id] = next((c for c in wanted if c.isalpha() and c not in letters.values()), "?")
    return letters


def sentence_strip(document: Document, framing: Framing) -> tuple[SentenceCell, ...]:
    """One cell for each passage of the document."""
    letters = axis_letters(framing)
    voices: dict[int, str] = {}
    for mention in framing.mentions:
        mark = AUTHOR if is_author(mention.voice) else OTHERS
        voices[mention.sentence] = OTHERS if OTHERS in (mark, voices.get(mention.sentence)) else mark
    axes: dict[int, set[str]] = {}
    for item in framing.evidence:
        letter = letters[item.cue.axis]
        axes.setdefault(item.sentence, set()).add(letter.upper() if item.pole is Pole.LEFT else letter)
    return tuple(
        SentenceCell(
            passage.id,
            voices.get(passage.id, SILENT),
            "".join(sorted(axes.get(passage.id, ()), key=lambda letter: (letter.lower(), letter))),
        )
        for passage in document.passages
    )
