"""What stands in a text and is not said in it: stage directions, clock times, lines of signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.documents.model import Block, BlockKind
from tui.language.lazy import lazy
from tui.spans import Span

_ZONE = r"(?: ?\(?(?:[A-Z]{2,4}|local(?: time)?|EASTERN|Eastern)\)?)?"
_CLOCK = rf"\d{{1,2}}(?:[:.]\d\d){{0,2}} ?(?:[AaPp]\.? ?[Mm]\.?)?{_ZONE}"
CLOCK = lazy(
    rf"(?:(?:END|Begin|BEGIN|Start|START)?:? ?{_CLOCK}|"
    r"\[?\(?\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?\)?\]?)"
)
LONGEST_CLOCK = 40  # characters of "START: 10:30:00 a. m. (local time)", and a few more
_DIRECTION = (
    r"(?:as )?(?:interpreted|translated|prepared|delivered)(?: (?:by|for|from|through) [^()\[\]]{1,40})?|"
    r"(?:(?:loud|light|brief|sustained|prolonged|general|scattered|some|more|standing) )?"
    r"(?:laughter|laughs?|laughing|chuckles?|chuckling|applause|cheers?|cheering|boos|booing|cross-?talk|silence|"
    r"music|noise|pauses?|sighs?|coughs?|inaudible|unintelligible|indiscernible|interruptions?|ovation)"
    r"(?:[,;]? (?:and |from |in |by |at |off)[^()\[\]]{1,40}| continues?| begins?| plays?| resumes?)?|"
    r"(?:speaks?|speaking|responds?|answers?|continues?|replies|remarks)? ?in (?-i:[A-Z])[a-z]+|"
    r"(?:through|via) (?:an? |the )?(?:interpreter|translator)|off[- ]?(?:mic|mike|microphone|camera|screen)|"
    r"(?:audio|video|recording|technical|sound) [a-z]+(?: [a-z]+)?|no (?:audible )?(?:response|reply|answer)|"
    r"(?:gestures|gesturing|points|pointing|nods|nodding|smiles|smiling|holds up|shakes|shaking|waves|waving|"
    r"stands|rises|sits|leaves|whispers)(?: [a-z]+){0,5}"
)
_FRAME = rf"(?:\((?:{_DIRECTION})[.!…]?\)|\[(?:{_DIRECTION})[.!…]?\]|\*(?:{_DIRECTION})[.!…]?\*)\.?"
DIRECTION = lazy(_FRAME, re.IGNORECASE)
# In a transcript any short words in brackets between sentences tell what was done or when, not said.
ASIDE = lazy(
    r"(?:(?<=[.!?…:—-]\s)|(?<=[.!?…:]\s\s)|(?<=\n)|^)"
    r"(?:\([A-Z][a-z]+(?: [\w'’-]+){0,4}\.\)(?=\s|$)|(?<=:\s)\([a-z]+(?: [a-z'’-]+){0,4}\)(?=\s+[A-Z“\"])|"
    r"[(\[]\d{1,2}:\d\d(?::\d\d)?[)\]](?=\s|$)|[(\[][A-Z]{3,}(?:[ ,'’-]{1,2}[A-Z]+){0,6}\.?[)\]](?=\s|$)|"
    r"(?:\([A-Z][\w'’,-]+(?: [\w'’,-]+){0,7}\.?\)|"
    r"\[[A-Z][\w'’,-]+(?: [\w'’,-]+){0,7}\.?\])(?=\s*(?:\n|$)))"
)
RECORDED = lazy(r"\[[A-Z][^\[\]]{1,300}\]\.?\s*")  # a paragraph in which the record tells what was done
_OPENING = lazy(r"[(\[*]")
_TALKED = lazy(r"[^\W_]")


def signs(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    """The blocks without a letter or a digit: rules of dashes, three stars, the ### that ends a release."""
    for block in blocks:
        if block.kind is not BlockKind.FURNITURE and not _TALKED.search(text, *block.span):
            yield block.span


def clocks(text: str, blocks: Sequence[Block], *, transcript: bool) -> Iterator[Span]:
    """The lines that hold nothing but a time of day; digits alone are one in a transcript only."""
    for block in blocks:
        if block.span.end - block.span.start > 2000:
            continue
        start = block.span.start
        for raw in block.span.of(text).split("\n"):
            line = raw.strip()
            words = " ".join(line.split())
            told = transcript or any(map(str.isalpha, line))
            if told and ":" in line and len(words) <= LONGEST_CLOCK and CLOCK.fullmatch(words):
                begin = start + raw.find(line)
                yield Span(begin, begin + len(line))
            start += len(raw) + 1


def directions(text: str, blocks: Sequence[Block], *, transcript: bool) -> Iterator[Span]:
    """Stage directions that stand alone or between sentences; one within a sentence stays where it is."""
    for block in blocks:
        if block.kind is BlockKind.FURNITURE or not _may_begin(block.span.of(text)):
            continue
        found = {Span(*match.span()) for match in DIRECTION.finditer(text, *block.span)}
        if transcript:
            found |= {Span(*match.span()) for match in ASIDE.finditer(text, *block.span)}
            if RECORDED.fullmatch(text, *block.span):
                found = {block.span}
        yield from sorted(span for span in found if _between(text, block.span, span))


def _may_begin(words: str) -> bool:
    """Whether a bracket opens where a sentence or the block begins."""
    return any(_begins(words[: found.start()]) for found in _OPENING.finditer(words))


def _begins(before: str) -> bool:
    before = before[-40:].rstrip()
    return not before or before[-1] in '.!?…:"”’)]—-'


def _between(text: str, block: Span, span: Span) -> bool:
    after = text[span.end : min(block.end, span.end + 40)].lstrip()
    return _begins(text[block.start : span.start]) and (not after or not after[0].islower())
