"""The axes of a codebook: counts in both texts, shares with their intervals, what chance does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tui.codebook.model import Axis, Pole
from tui.comparison import Comparison
from tui.comparison.basis import axes_shown
from tui.comparison.wording import outcome
from tui.framing.model import AxisCount, Quotation
from tui.pair import Pair, Side
from tui.reader.lists.concordance import NARROW
from tui.reader.lists.entries import BLANK, Entry, heading, quotation_entry, remark
from tui.reader.panes.highlights import pole_letter
from tui.reader.state.material import Material, heard
from tui.reader.state.reading_state import Voices
from tui.reader.text.styled import FAINT, POLES, SOFT, STRONG, Line, fit, line

Counts = tuple[tuple[int, int], tuple[int, int]]
"""(left pole, right pole) in the left text, and in the right one."""

SIGNS = Pair("○", "●")
STROKES = Pair("┄", "─")
SCALE = (15, 25)
"""Cells of the scale from 0 to 1, in a narrow list and in a wide one."""
COUNTS = 18
"""Cells of the counts of one axis."""


def axis_entries(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    """Each axis that a cue fired on, with the share of its right pole; then how sure all of it is."""
    names = material.names
    shown = [item for item in axes_shown(comparison) if heard(item.quotations, voices)]
    if not shown:
        return  # a codebook that has nothing to say of these texts is not on the page
    yield heading(
        "Axes",
        f"left pole : right pole in {names.left} → in {names.right}; "
        f"{SIGNS.left} {names.left} {SIGNS.right} {names.right} share of the right pole, "
        f"{STROKES.left} {STROKES.right} 90 % interval",
    )
    for item in shown:
        axis = comparison.codebook.axis(item.axis)
        yield axis_entry(material, axis, item, heard(item.quotations, voices), voices)
    if silent := _silent(comparison, shown, voices):
        yield remark(f"No cue fired on: {', '.join(silent)}. That proves no absence.")
    yield from (remark(words) for words in _doubts(comparison))
    yield BLANK


def _silent(comparison: Comparison, shown: Sequence[AxisCount], voices: Voices) -> list[str]:
    """The axes without evidence in the files of those that have some."""
    axis = comparison.codebook.axis
    files = {axis(item.axis).place.file for item in shown}
    silent = (item.axis for item in comparison.axes if not heard(item.quotations, voices))
    return [name for name in silent if axis(name).place.file in files]


def axis_entry(
    material: Material, axis: Axis, item: AxisCount, quotations: tuple[Quotation, ...], voices: Voices
) -> Entry:
    """An axis with its poles, the scale, and the counts; it opens to its evidence."""
    counts = item.counts if voices is Voices.ALL else _count(material, quotations)
    letter = material.axis_letters.get(axis.id, "")
    numbers = _numbers(counts)

    def drawn(width: int) -> Sequence[Line]:
        scale = _scale(AxisCount(axis.id, counts, ()), SCALE[width >= NARROW])
        room = (width - 2 - len(scale) - 2 - COUNTS) // 2
        left, right = (
            fit(line((f"{pole_letter(letter, pole)} {axis.pole(pole)}".lstrip(), POLES[pole])), room)
            for pole in Pole
        )
        gap = " " * (room - sum(len(run.text) for run in left))
        after = " " * (room - sum(len(run.text) for run in right))
        return (line("  ", *left, gap, (f" {scale} ", SOFT), *right, after, (numbers, STRONG)),)

    return Entry((), f"axis/{axis.id}", children=_children(material, axis, quotations), drawn=drawn)


def _numbers(counts: Counts) -> str:
    """The counts of both texts: "9:0 → 3:8", "few" after them if they allow no share."""
    (a, b), (c, d) = counts
    few = " few" if AxisCount("", counts, ()).few else ""
    return f" {a}:{b} → {c}:{d}{few}"


def _scale(count: AxisCount, cells: int) -> str:
    """The shares of the right pole on a scale; the word "few" in its middle where there is none."""
    from tui.framing.counting.uncertainty import shares

    drawn = [" "] * cells
    found = shares(count)
    if found.left is None or found.right is None:
        return f"│{'few':^{cells}}│"

    def at(share: float) -> int:
        return min(cells - 1, int(share * cells))

    for share, stroke in zip(found, STROKES, strict=True):
        if share is not None:
            drawn[at(share.low) : at(share.high) + 1] = stroke * (at(share.high) + 1 - at(share.low))
    for share, sign in zip(found, SIGNS, strict=True):
        if share is not None:
            drawn[at(share.share)] = "◉" if drawn[at(share.share)] == SIGNS.left else sign
    return f"│{''.join(drawn)}│"


def _count(material: Material, quotations: Iterable[Quotation]) -> Counts:
    """Quotations per side and pole, at most one per sentence and pole."""
    seen: dict[tuple[Side, Pole | None], set[int]] = {}
    for item in quotations:
        passage = material.passage(item.side, item.span.start)
        seen.setdefault((item.side, item.pole), set()).add(passage.id if passage else -1)
    left, right = ([len(seen.get((side, pole), ())) for pole in Pole] for side in Side)
    return (left[0], left[1]), (right[0], right[1])


def _children(material: Material, axis: Axis, quotations: tuple[Quotation, ...]) -> tuple[Entry, ...]:
    found: list[Entry] = [Entry(line((f"    {axis.question}", FAINT)))]
    for pole in Pole:
        for side in Side:
            some = [item for item in quotations if item.side is side and item.pole is pole]
            if some:
                head = f"    {axis.pole(pole)} in {material.names[side]} ({len(some)})"
                found.append(Entry(line((head, SOFT))))
                found += [
                    quotation_entry(material, item, f"axis/{axis.id}/{pole}/{side}/{number}")
                    for number, item in enumerate(some)
                ]
    return tuple(found)


def _doubts(comparison: Comparison) -> Iterator[str]:
    """What chance does, what the test said, how much of the codebook fired."""
    from tui.framing.counting.wording import coverage

    if comparison.tests is None:
        yield "t: one permutation test over all axes that have five pieces in both texts."
    else:
        yield outcome(comparison.tests)
    if comparison.chance:
        yield comparison.chance
    yield f"{coverage(comparison.framing)}. That a cue never fires proves no absence."
