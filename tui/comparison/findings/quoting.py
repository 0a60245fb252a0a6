"""Words of a passage as a reader takes them in: at most thirty, cut where the sentence may be cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from tui.language.english import word_set
from tui.language.english.abbreviations import NEVER_LAST
from tui.language.english.nouns import MONTHS
from tui.language.english.verbs import GIVEN, IMPLICIT_NEGATIVES, VOLITION
from tui.language.lazy import lazy
from tui.language.lexicon import lemmas
from tui.spans import Span

MOST = 30
"""Words of a quotation ..."""
WHOLE = 34
"""... unless so many are the whole sentence."""
_STATES = 2.0
"""What it is worth that a quotation holds a statement."""
_PARTS = lazy(
    r"[,;:.!?—–…)\]][\"'”’]*\s+|\s+(?=[(\[—–])|\s+(?=(?:and|but|or|which|that|who|because|while|although|when)\b)"
)
_SCRAP = lazy(r"(?:and|or|but)(?:\s+\S+){0,2}\s*")
"""What is left of a row whose next words have no room: "and the middle"."""
_OPEN_ROW = lazy(r",?\s+(?:and|or|but),(?:\s+\S+){0,2}\s*$")
"""What is left of an aside before the words it leads to: "and, more recently,"."""
_WITHIN = lazy(
    r"\s+(?=(?:after|against|as|at|before|between|by|for|from|if|in|into|on|over|since|than|through|to|under|"
    r"where|with|without)\b)"
)
HANGING = word_set(
    "a about after against an and are as at be because been before between but by can could did do does even "
    "for from had has have her his if in into is its may might more must my no nor not of on or our over "
    "shall should since so than that the their these this those through to under very was were when where "
    "whether which while who whose will with without would your"
)
"""Words that only open what follows them: none of them stands at the end of a quotation."""
_LEADING_ON = VOLITION | GIVEN | IMPLICIT_NEGATIVES
"""Verbs that say nothing without the verb behind them: "attempted to" ..."""
_READY = word_set("able unable likely unlikely ready willing unwilling due bound free keen reluctant")
"""... and adjectives that do not: "has been able to"."""
TURNS = lazy(
    r"(?i)\b(?:not|never|nobody|none|neither|nor|hardly|whether|if|unless|without|doubts?|den(?:y|ies|ied)"
    r"|\w+n['’]t|cannot|believed|thought|hoped|assumed|supposed"
    r"|(?:heard|read|rumou?rs?|story|talk)(?:\s+\w+){0,3}\s+that|(?:suggest|say|claim|argu|imply|deny)ing\s+that)\b"
)
"""Words that deny or doubt what follows, give it to nobody, or say who held it once: no quotation begins
behind one."""
_BACK = lazy(
    r"(?i)\s*(?:the (?:latter|former)|such|this|these|those|which|who|whose|by|for|in|of|with|than|to|less"
    r"|more|rather|so|too|very)\b"
)
"""Words that go on with what stands before: no statement that a quotation begins with has one first."""
STOPS = ",;:.!?—–)"
"""Signs at which a clause may end."""
_ONE = lazy(
    rf"(?i:\b(?:{'|'.join(sorted(MONTHS))})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}\b)"
    rf"|\b(?:(?!I\b)[A-Z]|{'|'.join(sorted(word.capitalize() for word in NEVER_LAST))})\.\s+\w+"
)
_NUMBERED = lazy(r"(?:\d{1,2}\.|\(?(?:\d{1,2}|[a-z])\))\s+(?=[^\W\d_])")
_JOINT = lazy(r"\s*(?:(?:and|but|or|that|which|who)\s+)?")
_PARTNERS = {"“": "”", "”": "“", '"': '"'}
_QUOTES = tuple(_PARTNERS)
_QUOTED = lazy('(?=“.*”$|".*"$).(.*).', re.DOTALL)


class Given(NamedTuple):
    """Words that a passage gives to others than who is named beside them."""

    cue: Span  # that it is said
    words: Span  # what is said

    def is_lost(self, run: Span) -> bool:
        """Whether words to quote hold some of them and not that others say them."""
        return run.overlaps(self.words) and not run.contains(self.cue)


def leads_on(last: str, following: str) -> bool:
    """Whether of two words, without signs and in small, the first leads to what the second begins."""
    return following == "to" and (last in _READY or not _LEADING_ON.isdisjoint(lemmas(last, "verb")))


def without_number(text: str, passage: Span) -> Span:
    """A passage without its number in a list: "2. ", "(b) "."""
    number = _NUMBERED.match(text, *passage)
    return passage if number is None else Span(number.end(), passage.end)


def unbroken(text: str, passage: Span) -> list[Span]:
    """The dates and shortened names of a passage, "Dr. Berg": signs within end nothing."""
    return [Span(*found.span()) for found in _ONE.finditer(text, *passage)]


def cut(
    text: str,
    passage: Span,
    marks: Sequence[tuple[Span, float]],
    most: int = MOST,
    *,
    statements: Sequence[Span] = (),
    must: Sequence[Span] = (),
    given: Sequence[Given] = (),
) -> Span:
    """The words of a passage to quote: all of it up to `most` words, else its best run of parts.

    Parts end at signs of punctuation and before "and", "which" and the like, and where they are too long
    before prepositions. The best run holds the `marks` of most weight; of runs that are worth the same, the
    first. It begins with the passage or with one of its `statements` that nothing denies, unless it then
    holds none of the words of which it `must` hold some. Where it can it loses nothing that is `given`.
    """
    if word_count(text, passage) <= most:
        return passage
    begins = _beginnings(text, passage, statements)
    edges = sorted({*_edges(text, passage, most), *begins})
    every = [(edge, _longest_from(text, edges[place:], most)) for place, edge in enumerate(edges[:-1])]
    runs = [one for one in every if not any(other.is_lost(one[1]) for other in given)] or every

    def worth(run: Span) -> float:
        held = sum(weight for mark, weight in marks if run.contains(mark))
        return held + _STATES * any(run.contains(one) for one in statements)

    holding = [(edge, run) for edge, run in runs if any(run.contains(one) for one in must)] or runs
    stated = [run for edge, run in holding if edge in begins]
    return without_marks(text, max(stated or [run for _, run in holding], key=worth))


def _beginnings(text: str, passage: Span, statements: Sequence[Span]) -> set[int]:
    """Where a passage begins, and where the statements do that nothing denies or doubts."""
    stated = {
        one.start
        for one in statements
        if not _BACK.match(text, one.start) and not TURNS.search(clause_before(text, passage, one.start))
    }
    return stated | {passage.start} if statements else stated


def clause_before(text: str, passage: Span, start: int) -> str:
    """The words of a passage between the last sign before a place and the place."""
    return re.split(f"[{re.escape(STOPS)}]", text[passage.start : start].rstrip())[-1]


def without_marks(text: str, run: Span) -> Span:
    """Without the quotation marks of the page at both ends, or one that has no partner within."""
    words = run.of(text)
    if whole := _QUOTED.fullmatch(words):
        opened, closed = whole[1].count("“"), whole[1].count("”")
        return Span(run.start + 1, run.end - 1) if opened == closed and '"' not in whole[1] else run
    opens = words[:1] in _QUOTES and not any(mark in words[1:] for mark in _PARTNERS[words[:1]])
    closes = words[-1:] in _QUOTES and not any(mark in words[:-1] for mark in _PARTNERS[words[-1:]])
    return Span(run.start + opens, run.end - closes) if len(words) > 2 else run


def _longest_from(text: str, edges: Sequence[int], most: int) -> Span:
    """The parts from one edge on that hold at most `most` words; a part too long is cut, a scrap left out."""
    start = end = before = edges[0]
    for edge in edges[1:]:
        if word_count(text, Span(start, edge)) > most:
            end = before if before > start and _SCRAP.fullmatch(text, before, end) else end
            break
        before, end = end, edge
    if end == start:
        return _stripped(text, first_words(text, Span(start, edges[1]), most))
    return _stripped(text, Span(start, end), inside=end < edges[-1])


def _edges(text: str, passage: Span, most: int) -> list[int]:
    """Where parts begin and end; parts that are too long have edges within."""
    edges = [passage.start]
    for edge in [*(found.end() for found in _PARTS.finditer(text, *passage)), passage.end]:
        edges += _within(text, Span(edges[-1], edge), most)
        edges.append(edge)
    inside = set(chain.from_iterable(range(one.start + 1, one.end) for one in unbroken(text, passage)))
    return sorted({*edges} - inside)


def _within(text: str, part: Span, most: int) -> Iterator[int]:
    """Edges within a part: none where it is short enough, before prepositions, else after so many words."""
    if word_count(text, part) <= most:
        return
    start = part.start
    inner = (found.end() for found in _WITHIN.finditer(text, *part))
    for edge in [*(edge for edge in inner if not _torn_to(text, part, edge)), part.end]:
        words = [found.start() for found in re.finditer(r"\S+", text[start:edge])]
        if len(words) > most:
            yield from (start + place for place in words[most // 2 :: most // 2])
        yield edge
        start = edge


def _torn_to(text: str, part: Span, edge: int) -> bool:
    """Whether a place parts "able" from "to"."""
    before = text[part.start : edge].rsplit(maxsplit=1)
    return bool(before) and leads_on(before[-1].casefold(), text[edge : edge + 3].strip().casefold())


def first_words(text: str, span: Span, most: int) -> Span:
    """The first words of a place, at most so many, of a date or a shortened name all or none."""
    words = [found.end() for found in re.finditer(r"\S+", text[span.start : span.end])]
    if len(words) <= most:
        return span
    end = span.start + words[most - 1]
    torn = next((one for one in unbroken(text, span) if span.start < one.start < end < one.end), None)
    return Span(span.start, end if torn is None else span.start + len(text[span.start : torn.start].rstrip()))


def whole_words(text: str, span: Span) -> Span:
    """A place without words at its end that only open what is cut off: "the", "of", "which"."""
    words = [(found.start(), found.group()) for found in re.finditer(r"\S+", text[span.start : span.end])]
    while len(words) > 1 and words[-1][1].casefold() in HANGING:
        words.pop()
    return Span(span.start, span.start + words[-1][0] + len(words[-1][1])) if words else span


def _stripped(text: str, span: Span, *, inside: bool = True) -> Span:
    """Without the joint before it and the signs behind it; cut off `inside` a sentence, no word hangs."""
    words = text[span.start : span.end]
    if inside and (row := _OPEN_ROW.search(words)):
        words = words[: row.start()]
    joint = _JOINT.match(words)
    start = span.start + (joint.end() if joint else 0)
    end = max(start, span.start + len(words.rstrip().rstrip(",;:—–").rstrip()))
    return whole_words(text, Span(start, end)) if inside else Span(start, end)


def word_count(text: str, span: Span) -> int:
    """How many words a place has."""
    return len(text[span.start : span.end].split())
