"""What one speaker says, as entries of a list: counts by axis, then every passage."""

from __future__ import annotations

from tui.codebook.model import Pole
from tui.comparison import speech
from tui.comparison.speech import AUTHORS, Saying, Speech
from tui.comparison.wording import speaker_and_how
from tui.language.counted import counted
from tui.pair import Pair, Side
from tui.reader.card.answers import pole_style
from tui.reader.lists.answer import number_of
from tui.reader.lists.entries import BLANK, Entry, heading, styled
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination, Search
from tui.reader.text.styled import FAINT, SOFT, STRONG, Line, joined, line
from tui.spans import Span


def speaker_at(material: Material, side: Side, offset: int) -> str:
    """Who speaks at a place; the author where nobody else does."""
    passage = material.passage(side, offset)
    if material.comparison is None or passage is None:
        return AUTHORS
    return speech.at(material.comparison, side, passage.id)


def name_of(material: Material, side: Side, name: str) -> str:
    """What to call a speaker."""
    return name or material.documents[side].metadata.author_as_speaker


def speech_list(material: Material, said: Speech) -> tuple[Entry, ...]:
    """Who speaks in how many passages, on which axes, and every passage."""
    if material.comparison is None:
        return ()
    many = counted(len(said.sayings), "passage")
    named = f"{said.on_target} name {material.comparison.subject}"
    count = f"{material.names[said.side]}, {many}, {named}"
    return (
        heading(name_of(material, said.side, said.name), count),
        Entry(_counts(material, said)),
        BLANK,
        *(_entry(material, said.side, saying) for saying in said.sayings),
    )


def _counts(material: Material, said: Speech) -> Line:
    """The axes with the pieces of evidence for either answer, each in its colour."""
    parts = [
        line(
            (f"{material.axis_names[axis]} ", SOFT),
            (str(left), pole_style(Pole.LEFT)),
            ":",
            (str(right), pole_style(Pole.RIGHT)),
        )
        for axis, (left, right) in said.counts.items()
    ]
    return joined(parts) if parts else line(("no cue of the codebook in these words", FAINT))


def _entry(material: Material, side: Side, saying: Saying) -> Entry:
    document = material.documents[side]
    _, how = speaker_and_how(saying.voice, document)
    where = number_of(document, saying.passage)
    cues = ((item.span, pole_style(item.pole)) for item in saying.evidence)
    words = line(
        (f"  {where}  ", STRONG if saying.names_target else FAINT),
        "“",
        *styled(document.text, saying.span, cues),
        "”",
        (how.replace(", reported", ""), FAINT),
    )
    return Entry(words, f"saying/{side}/{saying.passage}", Destination(side, saying.span.start))


def walk_of(material: Material, said: Speech) -> Search:
    """All that somebody says as something that was searched for: lit, and walked by the keys of hits."""
    nowhere: Pair[tuple[Span, ...]] = Pair((), ())
    hits = nowhere.with_side(said.side, tuple(saying.span for saying in said.sayings))
    return Search(name_of(material, said.side, said.name), hits)
