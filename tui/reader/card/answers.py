"""The name of a finding, each answer to the question of its axis in the colour of its pole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.text.styled import POLES, STRONG, Line, line

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


def titled(finding: Finding) -> str:
    """The title as it is shown."""
    return finding.title.replace(" -> ", BETWEEN)


def pole_style(pole: Pole | None) -> str:
    """The style of words that speak for a pole, or count for something else."""
    return f"bold {POLES[pole].removeprefix('bold ')}" if pole else STRONG
