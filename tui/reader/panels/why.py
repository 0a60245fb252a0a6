"""Why two passages are linked, or why not: every reason with its weight."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll

from tui.alignment.model import Explanation
from tui.comparison.reasons import PARTS, SAID
from tui.pair import Side
from tui.reader.card.link_card import pair_of_words
from tui.reader.panels.panel import Panel
from tui.reader.state.material import Material
from tui.reader.state.reading_state import LinkEnds, ReadingState
from tui.reader.text.styled import ACCENT, FAINT, SOFT, STRONG, Line, line, one_line, wrap
from tui.reader.widgets.styled_lines import StyledLines

_SCALE = (
    "  Each part counts by how far this pair stands above the other pairs of the two texts. The score is the "
    "sum on a curve from 0 to 1; it is never 0."
)
_BLIND = (
    "  “Speaks of the same” is no “says the same”: negation, opposites, numbers and who does what to whom "
    "hardly change it."
)
BAR = 20
"""Cells of the bar of the heaviest reason."""


class WhyScreen(Panel[None]):
    """The explanation of the current link, or of the two passages under the cursors."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("w,enter", "close", show=False)]

    def __init__(self, state: ReadingState, material: Material) -> None:
        super().__init__()
        self._lines = why_lines(state, material)

    def compose(self) -> ComposeResult:
        """The reasons as one text that scrolls."""
        with Vertical(classes="panel"), VerticalScroll():
            found = StyledLines(id="list")
            found.show(lambda cells: tuple(row for words in self._lines for row in wrap(words, cells)))
            yield found


def why_lines(state: ReadingState, material: Material) -> tuple[Line, ...]:
    """The two passages, the score and its parts, the words in order of weight."""
    ends = state.link or _under_cursors(state, material)
    explanation = material.explanation(ends)
    if ends is None or explanation is None:
        return (line(("There is nothing to explain yet.", SOFT)),)
    lines: list[Line] = [line((_headline(explanation), STRONG)), ()]
    for side in Side:
        document = material.documents[side]
        passage = document.passages[ends.on(side)]
        lines += [
            line((material.reference(side, passage.id), ACCENT)),
            line(one_line(document.words(passage.span))),
            (),
        ]
    lines.append(line(("Reasons, heaviest first", ACCENT)))
    heaviest = max((item.weight for item in explanation.evidence), default=0.0)
    for item in explanation.evidence:
        bar = "▪" * max(1, round(BAR * max(0.0, item.weight) / heaviest)) if heaviest > 0 else ""
        lines.append(
            line(
                (f"  {item.weight:5.3f} ", SOFT),
                (f"{bar:<{BAR}} ", ACCENT),
                pair_of_words(material, item),
                (f"  {SAID[item.kind]}", FAINT),
            )
        )
    if not explanation.evidence:
        lines.append(line(("  none", SOFT)))
    if explanation.parts:
        lines += [(), line(("Parts of the score", ACCENT))]
        lines += [
            line((f"  {value:5.2f}  ", SOFT), PARTS.get(name, name))
            for name, value in explanation.parts.items()
        ]
        total = sum(explanation.parts.values())
        lines += [
            line((f"  {total:5.2f}  ", STRONG), ("their sum", STRONG)),
            line((f"  {explanation.score:5.2f}  ", STRONG), ("the score that stands for it", STRONG)),
            line((_SCALE, FAINT)),
            *([line((_BLIND, FAINT))] if "meaning" in explanation.parts else []),
        ]
    cutoffs = ", ".join(f"{strength} from {value:.2f}" for strength, value in explanation.cutoffs.items())
    lines += [(), line((f"Strengths: {cutoffs}.", FAINT)), line(("esc closes", FAINT))]
    return tuple(lines)


def _headline(explanation: Explanation) -> str:
    if explanation.strength is None:
        return f"Not linked: score {explanation.score:.2f}, under the lowest cut-off"
    return f"Link: {explanation.strength}, score {explanation.score:.2f}"


def _under_cursors(state: ReadingState, material: Material) -> LinkEnds | None:
    passages = [material.passage(side, state.cursor[side]) for side in Side]
    if passages[0] is None or passages[1] is None:
        return None
    return LinkEnds(passages[0].id, passages[1].id)
