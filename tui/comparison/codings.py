"""Where one's own codings count in two texts, as the matcher sees them, and where their words only stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.topics.topics import TopicFinder
from tui.alignment.words.names import Names
from tui.codebook.model import Pattern, PatternKind, Topic
from tui.codebook.own import Coding, CodingKind
from tui.errors import Cancelled
from tui.framing.evidence.matching import Matcher
from tui.framing.target.reading import ReadDocument, find_words
from tui.language.counted import counted
from tui.language.words import Term, terms
from tui.pair import Pair, Side
from tui.spans import Span

if TYPE_CHECKING:
    from tui.comparison.model import Comparison

Stop = Callable[[], bool]


class Hits(NamedTuple):
    """The places of a coding in one text, in order."""

    counting: tuple[Span, ...]
    standing: tuple[Span, ...]  # the words stand there and count for nothing: under a negation, say


def find_hits(
    codings: Sequence[Coding], comparison: Comparison, stop: Stop = lambda: False
) -> dict[Coding, Pair[Hits]]:
    """The places of each coding in both texts. Raises Cancelled once `stop()` holds."""
    both = [_in_text(codings, comparison, side, stop) for side in Side]
    return {coding: Pair(both[0][coding], both[1][coding]) for coding in codings}


def hits_in_words(found: Pair[Hits], names: Pair[str]) -> str:
    """How often a coding counts: "counts 2 times in 2023 (of 3 places) and 1 time in 2025"."""
    left, right = (_count(found[side], names[side]) for side in Side)
    return f"counts {left} and {right}"


def _count(hits: Hits, name: str) -> str:
    places = len(hits.counting) + len(hits.standing)
    of = f" (of {counted(places, 'place')})" if hits.standing else ""
    return f"{counted(len(hits.counting), 'time')} in {name}{of}"


def _in_text(codings: Sequence[Coding], comparison: Comparison, side: Side, stop: Stop) -> dict[Coding, Hits]:
    cues = [coding for coding in codings if coding.kind in {CodingKind.CUE, CodingKind.AXIS}]
    fired = _fired(cues, comparison, side, stop)
    text = comparison.documents[side].text
    found = {}
    for coding in codings:
        if stop():
            raise Cancelled
        standing = find_words(text, coding.words)
        match coding.kind:
            case CodingKind.CUE | CodingKind.AXIS:
                counting = fired[coding]
            case CodingKind.TOPIC:
                counting = list(_of_topic(coding, comparison, side))
            case CodingKind.NAME:
                mentions = {mention.span for mention in comparison.framing[side].mentions}
                counting = [span for span in standing if span in mentions]
            case _:
                counting = standing
        rest = [span for span in standing if not any(span.overlaps(one) for one in counting)]
        found[coding] = Hits(tuple(counting), tuple(rest))
    return found


def _fired(
    cues: Sequence[Coding], comparison: Comparison, side: Side, stop: Stop
) -> dict[Coding, list[Span]]:
    """Where evidence of a coding's axis and pole stands on words that its pattern matches."""
    found: dict[Coding, list[Span]] = {coding: [] for coding in cues}
    if not cues:
        return found
    matcher = Matcher((coding, _pattern(coding)) for coding in cues)
    framing = comparison.framing[side]
    reading = ReadDocument(comparison.documents[side], comparison.codebook, comparison.target)
    for passage, pieces in framing.evidence_in.items():
        if stop():
            raise Cancelled
        own = [piece for piece in pieces if any(_is_of(piece.cue.axis, piece.cue.pole, one) for one in cues)]
        if not own:
            continue
        sentence = reading.once(passage)
        for coding, hit in matcher.hits(sentence, 0, len(sentence.words)):
            if isinstance(coding, Coding) and any(
                piece.span == hit.span and _is_of(piece.cue.axis, piece.cue.pole, coding) for piece in own
            ):
                found[coding].append(hit.span)
    return {coding: sorted(set(spans)) for coding, spans in found.items()}


def _pattern(coding: Coding) -> Pattern:
    return Pattern(PatternKind.PHRASE if " " in coding.words else PatternKind.WORD, coding.words)


def _is_of(axis: str, pole: str, coding: Coding) -> bool:
    return (axis, pole) == (coding.id, coding.pole)


def _of_topic(coding: Coding, comparison: Comparison, side: Side) -> Iterator[Span]:
    """Where a wording of a topic is found, fuzzily."""
    document = comparison.documents[side]
    pages = [terms(document.text, passage.span) for passage in document.passages]
    finder = TopicFinder.of([Topic(coding.id, (coding.words,))], Names(), _keys(pages))
    for page in pages:
        yield from (match.span for match in finder.find(page))


def _keys(pages: Iterable[Iterable[Term]]) -> list[str]:
    return sorted({term.key for page in pages for term in page})
