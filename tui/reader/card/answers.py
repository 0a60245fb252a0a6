"""The name of a finding, each answer to the question of its axis in the colour of its pole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language.function_words import FUNCTION_WORDS
from tui.pair import Side
from tui.reader.panes.highlights import NOTE_GLYPH
from tui.reader.state.material import Material
from tui.reader.text.styled import ACCENT, POLES, STRONG, Line, line, shorten

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


def verdict_signs(material: Material, index: int) -> Line:
    """What the reader says of a finding, as the signs of links and notes."""
    said = material.judged.get(index)
    if said is None:
        return ()
    from tui.comparison.findings.judged import GLYPHS

    signs = (GLYPHS[said.verdict] if said.verdict else "") + (NOTE_GLYPH if said.note.body.strip() else "")
    return line((f"{signs} ", ACCENT)) if signs else ()


def titled(finding: Finding) -> str:
    """The title as it is shown."""
    return arrowed(finding.title)


def arrowed(words: str) -> str:
    """Words with the arrow of the screen between what the left text and the right one says."""
    return words.replace(" -> ", BETWEEN)


def pole_style(pole: Pole | None) -> str:
    """The style of words that speak for a pole, or count for something else."""
    return f"bold {POLES[pole].removeprefix('bold ')}" if pole else STRONG


def short_title(finding: Finding, cells: int) -> str:
    """The title in so many cells: of each answer its first words, else the page's own words, cut."""
    title = titled(finding)
    sides = title.split(BETWEEN)
    if finding.axis is not None or len(sides) != len(Side):
        return in_short(title, cells)
    room = cells - len(BETWEEN)
    first = shorten(sides[0], max(room // 2, room - len(sides[1])))
    return f"{first}{BETWEEN}{shorten(sides[1], room - len(first))}"


def in_short(name: str, cells: int) -> str:
    """A name of few cells: of each answer its first words; what both texts say once."""
    if ": " in name:
        return shorten(f"both: {name.split(': ', 1)[1].split(',', maxsplit=1)[0]}", cells)
    sides = name.split(BETWEEN)
    if len(sides) != 2:
        return shorten(name, cells)
    first, second = (side.split(",", maxsplit=1)[0] for side in sides)
    room = cells - len(BETWEEN)
    first = _first_words(first, room - len(second.split()[0]))
    return f"{first}{BETWEEN}{_first_words(second, room - len(first))}"


def _first_words(words: str, cells: int) -> str:
    """As many whole words as so many cells hold, one at least; none that leads on to another stands last."""
    first, *rest = words.split()
    kept = [first]
    for word in rest:
        if len(" ".join([*kept, word])) > cells:
            break
        kept.append(word)
    while len(kept) > 1 and kept[-1] in FUNCTION_WORDS:
        del kept[-1]
    return " ".join(kept)
