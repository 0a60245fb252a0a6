"""Words of the page on one line: which of them stand there where not all have room."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.comparison.findings.quoting import HANGING, TURNS
from tui.language.english import word_set
from tui.spans import Span

_WORD = re.compile(r"\S+")
_STOPS = ",;:.!?—–)"
_DASHES = {"—", "–", "-", "--"}
_JOINTS = ",;:—–("
_OPENS = "([“‘\"'"
_CLAUSE, _PHRASE, _MARK, _ALL, _LENGTH, _DENIED = 2.0, 1.5, 1.0, 1.5, 3.0, -9.0
"""What it is worth that an excerpt begins or ends with a clause, ends with a phrase, begins with words that
count, holds all of those, is as long as there is room, or leaves out what denies or doubts it."""
_GO_ON = HANGING - word_set(
    "a an the its his her their our my your this that these those no "
    "are be been can could did do does had has have is may might must shall should was were will would"
)
"""Words before which a phrase may end: they hardly ever lead to the object of a verb, or are one."""
_ENDS_NOTHING = HANGING | word_set("he i she they we who")
"""Words at which no phrase ends."""
_PARTNERS = {"“": "”", "”": "“", '"': '"'}
_QUOTES = tuple(_PARTNERS)
_QUOTED = re.compile('[“"](.*)[”"]', re.DOTALL)


class Excerpt(NamedTuple):
    """Words to show of a place."""

    span: Span
    broken: bool  # they end within a phrase, which a sign should say


def excerpt(text: str, span: Span, marks: Sequence[Span], room: int) -> Excerpt:
    """The best run of whole words of at most `room` characters, the sign for a broken end among them.

    It holds the first of the words that count, if they have room at all. Where it can it begins and ends with
    a clause, or with words that can stand at an end, and it leaves out no word that denies what it says.
    """
    words = [Span(*found.span()) for found in _WORD.finditer(text, *span) if found[0] not in _DASHES]
    if not words or _length(text, span) <= room:
        return Excerpt(_without_marks(text, span), broken=False)
    inside = sorted(mark for mark in marks if span.contains(mark)) or words[:1]
    runs = list(_runs(text, span, words, inside[0], room))
    if not runs:
        return Excerpt(inside[0], broken=True)
    best = max(runs, key=lambda run: _worth(text, span, run, inside, room))
    end = best.start + len(best.of(text).rstrip(_JOINTS))
    return Excerpt(_without_marks(text, Span(best.start, end)), broken=_breaks(text, span, best))


def _without_marks(text: str, run: Span) -> Span:
    """Without the quotation marks of the page at both ends, or one that has no partner within."""
    words = run.of(text)
    if whole := _QUOTED.fullmatch(words):
        opened, closed = whole[1].count("“"), whole[1].count("”")
        return Span(run.start + 1, run.end - 1) if opened == closed and '"' not in whole[1] else run
    opens = words[:1] in _QUOTES and not any(mark in words[1:] for mark in _PARTNERS[words[:1]])
    closes = words[-1:] in _QUOTES and not any(mark in words[:-1] for mark in _PARTNERS[words[-1:]])
    return Span(run.start + opens, run.end - closes) if len(words) > 2 else run


def _runs(text: str, span: Span, words: Sequence[Span], first: Span, room: int) -> Iterator[Span]:
    """Runs of words that hold the first of those that count, and have room."""
    for at, word in enumerate(words):
        if word.start > first.start:
            return
        for last in words[at:]:
            run = Span(word.start, last.end)
            if _length(text, run) + _breaks(text, span, run) > room:
                break
            if run.end >= first.end:
                yield run


def _length(text: str, run: Span) -> int:
    return len(" ".join(run.of(text).split()))


def _ends_a_clause(text: str, span: Span, run: Span) -> bool:
    return text[run.end - 1] in _STOPS or not text[run.end : span.end].strip()


def _breaks(text: str, span: Span, run: Span) -> bool:
    """Whether a run ends within a phrase."""
    if _ends_a_clause(text, span, run):
        return False
    last = run.of(text).rsplit(maxsplit=1)[-1].casefold().strip(_OPENS)
    following = text[run.end : span.end].split(maxsplit=1)[0].casefold().strip(_OPENS)
    return last in _ENDS_NOTHING or following not in _GO_ON


def _worth(text: str, span: Span, run: Span, marks: Sequence[Span], room: int) -> tuple[float, int]:
    before = text[span.start : run.start].rstrip()
    clause = re.split(f"[{re.escape(_STOPS)}]", before)[-1]
    begins = _CLAUSE if not clause else _MARK if run.start == marks[0].start else 0.0
    ends = 0.0 if _breaks(text, span, run) else _CLAUSE if _ends_a_clause(text, span, run) else _PHRASE
    held = _ALL * sum(run.contains(mark) for mark in marks) / len(marks)
    denied = _DENIED if TURNS.search(clause) else 0.0
    return begins + ends + held + denied + _LENGTH * _length(text, run) / room, run.end - run.start
