"""The shifts of a comparison as a list, in the order of worth: shifts, verbs, axes, strips, voices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.comparison import Comparison
from tui.comparison.basis import axes_shown, basis
from tui.comparison.notices import backwards
from tui.comparison.wording import reported
from tui.framing.model import Quotation, Shift, ShiftKind
from tui.pair import Side
from tui.reader.framing_lists.axis_list import axis_entries
from tui.reader.framing_lists.finding_list import finding_entries
from tui.reader.framing_lists.general_list import number_entries, praise_entries, stance_entries, typical_rows
from tui.reader.framing_lists.verb_list import verb_entries
from tui.reader.framing_lists.voice_list import label_entries, voice_entries
from tui.reader.lists.answer import number_of
from tui.reader.lists.entries import BLANK, Entry, heading, quotation_entry, remark
from tui.reader.lists.sentence_map import SentenceMap
from tui.reader.state.material import Material, heard, stands
from tui.reader.state.reading_state import Destination, Voices
from tui.reader.text.styled import FAINT, SOFT, STRONG, StyledRun, line, shorten

_KINDS = {
    ShiftKind.AXIS: "axis",
    ShiftKind.ANCHOR: "shared words, another predicate",
    ShiftKind.VERB: "verbs",
    ShiftKind.LABEL: "labels",
    ShiftKind.VOICE: "who speaks",
    ShiftKind.ABSENCE: "none found with this codebook",
    ShiftKind.CONTINUITY: "same charge, other voice",
}


def shift_list(material: Material, voices: Voices) -> tuple[Entry, ...]:
    """Everything that is known of the framing, each number with the quotations behind it."""
    comparison = material.comparison
    if comparison is None:
        return ()
    if not any(framing.mentions for framing in comparison.framing):
        return tuple(_who(comparison))  # that the target is nowhere says all there is
    return (
        *_who(comparison),
        *finding_entries(material, comparison, voices),
        remark(basis(comparison)),
        BLANK,
        *_part("shifts", _shifts(material, comparison, voices)),
        *_part("verbs", verb_entries(material, comparison, voices)),
        *_part("stances", stance_entries(material, comparison, voices)),
        *_part("praise", praise_entries(material, comparison, voices)),
        *_part("axes", axis_entries(material, comparison, voices)),
        *_part("numbers", number_entries(material, comparison, voices)),
        *_part("words", typical_rows(material, comparison)),
        *_part("sentences", _strips(material, comparison)),
        *_part("voices", voice_entries(material, comparison, voices)),
        *_part("labels", label_entries(material, comparison, voices)),
    )


def _part(name: str, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Entries under their heading, which opens to them: what findings rest on waits until it is asked for."""
    found = tuple(entries)
    if found:
        words = (StyledRun(" "), *found[0].words)  # the bar of the cursor stands there
        yield Entry(words, f"part/{name}", children=found[1:])
        yield BLANK


def _quoted(
    material: Material, quotations: Iterable[Quotation], key: str, mark: str = " "
) -> tuple[Entry, ...]:
    return tuple(
        quotation_entry(material, item, f"{key}/{mark.strip()}{number}", mark)
        for number, item in enumerate(quotations)
    )


def _who(comparison: Comparison) -> Iterator[Entry]:
    yield heading(f"How the framing of {comparison.subject} differs")
    yield Entry(line((comparison.contrast.verdict, SOFT)))
    if order := backwards(comparison.documents):
        yield Entry(line((order, STRONG)))
    yield BLANK


def _shifts(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    found = [
        entry
        for number, item in enumerate(material.shifts)
        if (entry := _shift(material, item, number, voices))
    ]
    if not found and not axes_shown(comparison):
        return  # a codebook that has nothing to say of these texts is not on the page
    heard_only = "" if voices is Voices.ALL else "the author's own words only; "
    yield heading("Shifts", f"{heard_only}all that the codebook finds; enter shows the words")
    if not found:
        yield Entry(line(("  None found with this codebook and these voices.", SOFT)))
    yield from found
    yield BLANK


def shift_number(key: str) -> int | None:
    """Which of the comparison's shifts an entry stands for or belongs to, by the entry's key."""
    kind, _, rest = key.partition("/")
    number = rest.partition("/")[0]
    return int(number) if kind == "shift" and number.isdecimal() else None


def _shift(material: Material, item: Shift, number: int, voices: Voices) -> Entry | None:
    """A shift: its name and counts; open, its words in both texts, and what is against it."""
    old, new, also = (heard(part, voices) for part in (item.old, item.new, item.also))
    if not old and not new:
        return None
    key = f"shift/{number}"
    note = (Entry(line((f"      {item.note}", FAINT))),) if item.note else ()
    against = f"  ±{len(also)}" if also else ""
    name = f"{number + 1:>2} {item.title.replace('->', '→')}"
    hidden = "" if stands(item, voices) else f"  {_support(item, voices)}"
    counts = f"{len(old)}:{len(new)}"
    if item.kind is ShiftKind.VOICE and (comparison := material.comparison):
        counts = " → ".join("{} of {} reported".format(*reported(one)) for one in comparison.framing)
    words = line((name, STRONG), (f"  {counts}{against}", SOFT), (hidden, FAINT))
    everything = (
        Entry(line((f"      {_support(item, voices)}", FAINT))),
        *_quoted(material, old, key, "◂"),
        *_quoted(material, new, key, "▸"),
        *_quoted(material, also, key, "±"),
        *note,
    )
    return Entry(words, key, children=everything)


def _support(item: Shift, voices: Voices) -> str:
    """How well a shift is supported; no claim is left of one whose words on a side are hidden."""
    if not stands(item, voices):
        return "no shift in the author's own words: one side is in other voices, which are hidden"
    return f"{item.level}, {_KINDS[item.kind]}"


LONGEST_STRIP = 400
"""Sentences of a text that is still shown with a cell for each."""

WORDS = 70
"""Cells of the sentence that is read out while one walks in a strip."""


def _strips(material: Material, comparison: Comparison) -> Iterator[Entry]:
    """Each text at a glance, one cell for a sentence, if both are short enough."""
    if any(len(document.passages) > LONGEST_STRIP for document in material.documents):
        return
    yield heading(
        "Sentence by sentence",
        "· not mentioned  ▁ the author speaks  ▀ others are reported; letters: axes, capital = left pole; "
        "h l walk, enter or a click goes there",
    )
    for side in Side:
        yield Entry((), f"strip/{side}", map=sentence_map(material, comparison, side))
    yield BLANK


def sentence_map(material: Material, comparison: Comparison, side: Side) -> SentenceMap:
    """One text, a cell for each of its sentences."""
    from tui.framing.counting.strip import sentence_strip

    document = material.documents[side]
    cells = sentence_strip(document, comparison.framing[side])
    room = max(len(name) for name in material.names)
    passages = [document.passages[cell.passage] for cell in cells]
    return SentenceMap(
        lead=f"  {material.names[side]:<{room}}  ",
        cells="".join(cell.voice for cell in cells),
        letters=tuple(cell.letters for cell in cells),
        places=tuple(Destination(side, passage.span.start) for passage in passages),
        words=tuple(
            f"{number_of(document, passage.id)} {shorten(document.words(passage.span), WORDS)}"
            for passage in passages
        ),
    )
