"""The shifts of a comparison as a list: what shifted, axes, the target's verbs, speakers, labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.codebook.model import Axis, Pole
from tui.comparison import Comparison
from tui.framing.model import Quotation, Shift, ShiftKind, Speaker, VerbUse, VoiceKind
from tui.pair import Pair, Side
from tui.reader.entries import BLANK, Entry, heading, quotation_entry
from tui.reader.lines import FAINT, SOFT, STRONG, Line, line
from tui.reader.material import Material, hears
from tui.reader.state import Voices

_KINDS = {
    ShiftKind.AXIS: "axis",
    ShiftKind.ANCHOR: "shared words, another predicate",
    ShiftKind.VERB: "verbs",
    ShiftKind.LABEL: "labels",
    ShiftKind.VOICE: "who speaks",
    ShiftKind.ABSENCE: "none found with this codebook",
    ShiftKind.CONTINUITY: "same charge, other voice",
}


AxisCounts = tuple[tuple[int, int], tuple[int, int]]
"""(left pole, right pole) in the left text, and in the right one."""


def shift_list(material: Material, voices: Voices) -> tuple[Entry, ...]:
    """Everything that is known of the framing, each number with the quotations behind it."""
    comparison = material.comparison
    if comparison is None:
        return ()
    return (
        *_who(comparison),
        *_shifts(material, voices),
        *_axes(material, comparison, voices),
        *_strips(material, comparison),
        *_verbs(material, comparison, voices),
        *_speakers(material, comparison, voices),
        *_labels(material, comparison, voices),
    )


def heard(quotations: Iterable[Quotation], voices: Voices) -> tuple[Quotation, ...]:
    """The quotations of the voices that are shown."""
    return tuple(item for item in quotations if hears(item.voice.kind, voices))


def _quoted(
    material: Material, quotations: Iterable[Quotation], key: str, mark: str = " "
) -> tuple[Entry, ...]:
    return tuple(
        quotation_entry(material, item, f"{key}/{mark.strip()}{number}", mark)
        for number, item in enumerate(quotations)
    )


def _who(comparison: Comparison) -> Iterator[Entry]:
    yield heading(
        f"How the framing of {comparison.target.label} differs", "enter opens a row or goes to its words"
    )
    yield Entry(line((comparison.contrast.verdict, SOFT)))
    yield BLANK


def _shifts(material: Material, voices: Voices) -> Iterator[Entry]:
    found = [
        entry
        for number, item in enumerate(material.shifts)
        if (entry := _shift(material, item, number, voices))
    ]
    yield heading("Shifts", "the words of both texts; ± stands before what speaks against it")
    if not found:
        yield Entry(line(("  None found with this codebook and these voices.", SOFT)))
    yield from found
    yield BLANK


def _shift(material: Material, item: Shift, number: int, voices: Voices) -> Entry | None:
    old, new, also = (heard(part, voices) for part in (item.old, item.new, item.also))
    if not old and not new:
        return None
    key = f"shift/{number}"
    left, right = _quoted(material, old, key, "◂"), _quoted(material, new, key, "▸")
    against = _quoted(material, also, key, "±")
    note = (Entry(line((f"      {item.note}", FAINT))),) if item.note else ()
    first = (*left[:1], *right[:1])
    words = line(
        (f"  {item.title}", STRONG),
        (f"  {len(old)}:{len(new)}", SOFT),
        (f"  {item.level}, {_KINDS[item.kind]}", FAINT),
    )
    return Entry(words, key, None, (*first, *left[1:], *right[1:], *against, *note), shown=len(first))


def _axes(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    names = material.names
    yield heading("Axes", f"left pole : right pole in {names.left} and in {names.right}")
    axes = {axis.id: axis for axis in comparison.codebook.axes}
    letters, styles = material.axis_letters, material.axis_styles
    for item in comparison.axes:
        axis = axes[item.axis]
        quotations = heard(item.quotations, voices)
        counts = item.counts if voices is Voices.ALL else _count(material, quotations)
        words = _axis_line(axis, letters[axis.id], styles[axis.id], names, counts)
        yield Entry(words, f"axis/{axis.id}", None, _axis_children(material, axis, quotations))
    yield BLANK


def _axis_line(axis: Axis, letter: str, style: str, names: Pair[str], counts: AxisCounts) -> Line:
    few = "  few" if any(sum(count) < 5 for count in counts) else ""
    (a, b), (c, d) = counts
    return line(
        (f"  {letter.upper()} {axis.left}", f"bold ${style}"),
        (" │ ", FAINT),
        (f"{letter} {axis.right}", f"bold ${style}"),
        (f"   {names.left} ", SOFT),
        (f"{a}:{b}", STRONG),
        (f" → {names.right} ", SOFT),
        (f"{c}:{d}", STRONG),
        (few, FAINT),
    )


def _count(material: Material, quotations: Iterable[Quotation]) -> AxisCounts:
    """Quotations per side and pole, at most one per sentence and pole."""
    seen: dict[tuple[Side, Pole | None], set[int]] = {}
    for item in quotations:
        passage = material.passage(item.side, item.span.start)
        seen.setdefault((item.side, item.pole), set()).add(passage.id if passage else -1)
    left, right = ([len(seen.get((side, pole), ())) for pole in Pole] for side in Side)
    return (left[0], left[1]), (right[0], right[1])


def _axis_children(material: Material, axis: Axis, quotations: tuple[Quotation, ...]) -> tuple[Entry, ...]:
    found: list[Entry] = [Entry(line((f"    {axis.question}", FAINT)))]
    for pole in Pole:
        for side in Side:
            some = [item for item in quotations if item.side is side and item.pole is pole]
            if some:
                head = f"    {axis.pole(pole)} in {material.names[side]} ({len(some)})"
                found.append(Entry(line((head, SOFT))))
                found.extend(_quoted(material, some, f"axis/{axis.id}/{pole}/{side}"))
    return tuple(found)


def _verbs(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    names, label = material.names, comparison.target.label
    yield heading(f"What {label} does", "its verbs, with the number of places")
    parts = (
        (f"only in {names.left}", comparison.verbs.left),
        ("in both", comparison.verbs.both),
        (f"only in {names.right}", comparison.verbs.right),
    )
    for where, uses in parts:
        shown = [(use, heard(use.quotations, voices)) for use in uses]
        yield from _verb_rows(material, where, [(use, found) for use, found in shown if found])
    yield BLANK


def _verb_rows(
    material: Material, where: str, uses: list[tuple[VerbUse, tuple[Quotation, ...]]]
) -> Iterator[Entry]:
    words = ", ".join(f"{use.lemma} {len(found)}" for use, found in uses) or "none"
    children: list[Entry] = []
    for use, found in uses:
        children.append(Entry(line((f"    {use.lemma}", STRONG), (f"  {len(found)}", SOFT))))
        children.extend(_quoted(material, found, f"verb/{where}/{use.lemma}"))
    yield Entry(line((f"  {where}  ", SOFT), words), f"verb/{where}", None, tuple(children))


def _speakers(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    yield heading("Who speaks", "and how often on the target")
    for side in Side:
        for speaker in comparison.speakers[side]:
            found = heard(speaker.quotations, voices)
            if found:
                yield _speaker(material, side, speaker, found)
    yield BLANK


def _speaker(material: Material, side: Side, speaker: Speaker, found: tuple[Quotation, ...]) -> Entry:
    author = material.documents[side].metadata.author
    nameless = "the author" if speaker.kind is VoiceKind.AUTHOR else "somebody unnamed"
    if author and speaker.kind is VoiceKind.AUTHOR:
        nameless = f"{author}, the author"
    name = speaker.name or nameless
    key = f"speaker/{side}/{speaker.name}/{speaker.kind}"
    words = line(
        (f"  {material.names[side]}  ", SOFT), name, (f"  {len(found)}", STRONG), (f"  {speaker.kind}", FAINT)
    )
    return Entry(words, key, None, _quoted(material, found, key))


def _labels(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    rows = []
    for side in Side:
        for number, label in enumerate(comparison.framing[side].labels):
            if hears(label.voice.kind, voices):
                quotation = Quotation(side, label.span, label.voice)
                rows.append(quotation_entry(material, quotation, f"label/{side}/{number}"))
    if rows:
        yield heading("What it is called", "nouns that somebody puts on the target")
        yield from rows


LONGEST_STRIP = 100
"""Sentences of a text that is still shown with a cell for each."""


def _strips(material: Material, comparison: Comparison) -> Iterator[Entry]:
    """Each text at a glance, one cell for a sentence, if both are short enough."""
    if any(len(document.passages) > LONGEST_STRIP for document in material.documents):
        return
    from tui.framing import sentence_strip

    yield heading("Sentence by sentence", "· not mentioned  ▁ the author speaks  ▀ others are reported")
    room = max(len(name) for name in material.names)
    for side in Side:
        cells = sentence_strip(material.documents[side], comparison.framing[side])
        lead = f"  {material.names[side]:<{room}}  "
        yield Entry(line((lead, SOFT), "".join(cell.voice for cell in cells)))
        letters = "".join(cell.letters[:1] or " " for cell in cells)
        yield Entry(line((" " * len(lead), ""), (letters.rstrip(), STRONG)))
    yield BLANK
