"""Who speaks of the target, how much, and what they call it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.comparison import Comparison
from tui.comparison.wording import who_says
from tui.framing.model import Certainty, Mention, Quotation, Speaker, VoiceKind
from tui.framing.naming import GUESSED, UNNAMED
from tui.framing.target.aliases import label_title
from tui.pair import Pair, Side
from tui.reader.lists.concordance import NARROW
from tui.reader.lists.entries import BLANK, Entry, destination_of, heading, place_of, quotation_entry
from tui.reader.state.material import Material, heard, hears
from tui.reader.state.reading_state import Voices
from tui.reader.text.styled import FAINT, SOFT, STRONG, Line, fit, line

BAR = (24, 48)
"""Cells of a voice bar, in a narrow list and in a wide one."""

FIRST = 4
"""Speakers of a text that are listed at once."""

SIGNS = {"author": "█", "named": "▓", "unnamed": "░"}

LABEL = "label"


def voice_entries(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    """A bar for each text, then the speakers of both."""
    label = comparison.subject
    signs = "  ".join(f"{sign} {kind}" for kind, sign in SIGNS.items())
    yield heading("Who speaks", f"mentions of {label}: {signs}")
    for side in Side:
        yield _bar(material, comparison, side, voices)
    for side in Side:
        rows = [
            _speaker(material, side, speaker, found)
            for speaker in comparison.speakers[side]
            if (found := heard(speaker.quotations, voices))
        ]
        yield from rows[:FIRST]
        if rows[FIRST:]:
            words = f"  {material.names[side]}  {len(rows) - FIRST} speakers more"
            yield Entry(line((words, FAINT)), f"speaker/{side}/more", children=tuple(rows[FIRST:]))
    yield BLANK


def _kind(mention: Mention) -> str:
    """Whose words a mention stands in; a voice that is carried on is that of its speaker."""
    voice = mention.voice
    if voice.kind is VoiceKind.AUTHOR or voice.certainty is Certainty.AUTHOR:
        return "author"
    return "named" if voice.kind is VoiceKind.NAMED or voice.speaker_name else "unnamed"


def _bar(material: Material, comparison: Comparison, side: Side, voices: Voices) -> Entry:
    """How many mentions are whose words; it opens to all of them."""
    by_kind: dict[str, list[Quotation]] = {kind: [] for kind in SIGNS}
    document = material.documents[side]
    for mention in comparison.framing[side].mentions:
        if hears(mention.voice.kind, voices):
            span = document.passages[mention.sentence].span
            by_kind[_kind(mention)].append(Quotation(side, span, mention.voice, words=(mention.span,)))
    counts = {kind: len(found) for kind, found in by_kind.items()}
    total = sum(counts.values())
    lead = f"  {material.names[side]:<{max(map(len, material.names))}}  "

    def drawn(width: int) -> Sequence[Line]:
        bar = _cells(counts, BAR[width >= NARROW])
        words = " ".join(f"{kind} {count}" for kind, count in counts.items() if count) or "not mentioned"
        return (fit(line((lead, SOFT), bar, (f"  {words}", STRONG), (f"  of {total}", FAINT)), width),)

    return Entry((), f"voices/{side}", children=tuple(_mentions(material, side, by_kind)), drawn=drawn)


def _mentions(material: Material, side: Side, by_kind: dict[str, list[Quotation]]) -> Iterator[Entry]:
    for kind, found in by_kind.items():
        if found:
            yield Entry(line((f"    {kind} ({len(found)})", SOFT)))
            for number, item in enumerate(found):
                yield quotation_entry(material, item, f"voices/{side}/{kind}/{number}")


def _cells(counts: dict[str, int], cells: int) -> str:
    """A bar of so many cells, shared out by the largest remainders."""
    total = sum(counts.values())
    if not total:
        return " " * cells
    exact = {kind: cells * count / total for kind, count in counts.items()}
    whole = {kind: int(share) for kind, share in exact.items()}
    for kind in sorted(exact, key=lambda kind: whole[kind] - exact[kind])[: cells - sum(whole.values())]:
        whole[kind] += 1
    return "".join(SIGNS[kind] * size for kind, size in whole.items())


def _speaker(material: Material, side: Side, speaker: Speaker, found: tuple[Quotation, ...]) -> Entry:
    author = material.documents[side].metadata.author_as_speaker
    nameless = author if speaker.kind is VoiceKind.AUTHOR else UNNAMED
    name = speaker.name or nameless
    key = f"speaker/{side}/{speaker.name}/{speaker.kind}"
    carried = sum(item.voice.certainty is Certainty.CARRIED for item in found)
    guessed = f", {carried} {GUESSED}" if carried else ""
    kind = (f"  {speaker.kind}{guessed}", FAINT)
    words = line((f"  {material.names[side]}  ", SOFT), name, (f"  {len(found)}", STRONG), kind)
    quotations = tuple(
        quotation_entry(material, item, f"{key}/{number}") for number, item in enumerate(found)
    )
    return Entry(words, key, children=quotations)


def label_entries(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    """What the target is called, by whom."""
    found = Pair(*(_called(material, comparison, side, voices) for side in Side))
    if any(found):
        yield heading(label_title(comparison.target), "the nouns, and who says them")
        for side in Side:
            yield from found[side]
        yield BLANK


def _called(material: Material, comparison: Comparison, side: Side, voices: Voices) -> list[Entry]:
    document = material.documents[side]
    rows = []
    for number, label in enumerate(comparison.framing[side].labels):
        if hears(label.voice.kind, voices):
            quotation = Quotation(side, label.span, label.voice)
            words = line(
                (f"  {place_of(material, quotation)}  ", SOFT),
                "called ",
                (" ".join(document.words(label.span).split()), STRONG),
                f" by {who_says(label.voice, document).removesuffix(f', as a {LABEL}')}",
            )
            shown = quotation_entry(material, quotation, f"label/{side}/{number}/words")
            rows.append(Entry(words, f"label/{side}/{number}", destination_of(quotation), (shown,)))
    return rows
