"""Evidence as the card says it: each pole of an axis once, with how often and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.pair import Side
from tui.reader.panes.highlights import pole_letter
from tui.reader.state.material import Material
from tui.reader.text.styled import POLES, SOFT, Line, line, one_line, shorten

if TYPE_CHECKING:
    from tui.codebook.model import Pole
    from tui.framing.model import Evidence

WORDS = 32
"""Cells of the words of one piece of evidence."""


@dataclass(frozen=True)
class PoleEvidence:
    """The evidence of a passage for one pole of one axis."""

    axis: str
    pole: Pole
    evidence: tuple[Evidence, ...]


def grouped(evidence: Iterable[Evidence]) -> list[PoleEvidence]:
    """The evidence by axis and pole, in the order in which each comes first."""
    found: dict[tuple[str, Pole], list[Evidence]] = {}
    for item in evidence:
        found.setdefault((item.cue.axis, item.pole), []).append(item)
    return [PoleEvidence(axis, pole, tuple(items)) for (axis, pole), items in found.items()]


def group_line(material: Material, side: Side, group: PoleEvidence) -> Line:
    """The words that matched, in the colour of the answer that they speak for, and the axis by its name."""
    style = POLES[group.pole]
    words = ", ".join(f"“{shorten(one, WORDS)}”" for one in _said(material, side, group))
    name = pole_letter(material.axis_names.get(group.axis, group.axis), group.pole)
    return line((words, style), (f" {name}", SOFT))


def pole_words(material: Material, group: PoleEvidence) -> tuple[str, str]:
    """(letter and pole in words, style)."""
    letter = pole_letter(material.axis_letters.get(group.axis, "*"), group.pole)
    return f"{letter} {material.pole_words(group.axis, group.pole)}", POLES[group.pole]


def _said(material: Material, side: Side, group: PoleEvidence) -> Iterator[str]:
    """The words that matched, each once."""
    document = material.documents[side]
    seen: set[str] = set()
    for item in group.evidence:
        words = one_line(document.words(item.span))
        if words.casefold() not in seen:
            seen.add(words.casefold())
            yield words
