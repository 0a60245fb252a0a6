"""The name of a finding, each answer to the question of its axis in the colour of its pole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.panes.highlights import NOTE_GLYPH
from tui.reader.state.material import Material
from tui.reader.text.styled import ACCENT, POLES, STRONG, Line, line

if TYPE_CHECKING:
    from tui.codebook.model import Pole
    from tui.comparison.findings.model import Finding

BETWEEN = " → "
"""Between what the left text says and what the right one does."""


def answers(finding: Finding, name: str = "") -> Line:
    """The title of a finding, or that name of it, which may be shorter."""
    title = name or titled(finding)
    left, between, right = title.partition(BETWEEN)
    if finding.ends is None or not between:
        return line((title, STRONG))
    return line((left, pole_style(finding.ends.left)), between, (right, pole_style(finding.ends.right)))


def judged(material: Material, index: int) -> Line:
    """What the reader says of a finding, as the signs of links and notes."""
    said = material.judged.get(index)
    if said is None:
        return ()
    from tui.comparison.findings.judged import GLYPHS

    signs = (GLYPHS[said.verdict] if said.verdict else "") + (NOTE_GLYPH if said.note.body.strip() else "")
    return line((f"{signs} ", ACCENT)) if signs else ()


def titled(finding: Finding) -> str:
    """The title as it is shown."""
    return finding.title.replace(" -> ", BETWEEN)


def pole_style(pole: Pole | None) -> str:
    """The style of words that speak for a pole, or count for something else."""
    return f"bold {POLES[pole].removeprefix('bold ')}" if pole else STRONG
