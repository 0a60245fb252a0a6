"""Credits at the end of a text: who wrote, edited and published it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.documents.cleaning.furniture import NAME, ROLES, line_rule
from tui.documents.model import Block
from tui.documents.passages.sentences import split_sentences
from tui.language.lazy import lazy
from tui.spans import Span

PARAGRAPH = 160  # characters of a block that is surely text; those who wrote it are named below, not in it
MOST_CREDITS = 6
STOPS = (".", "!", "?", ".'", '."', ".”", ".’")
LONGEST_CREDIT = 400  # characters

_WORK = "(?:[Ee]dit|[Rr]eport)(?:ed|ing)|[Ww]rit(?:ten|ing)|[Cc]ompiled|[Tt]ranslated|EDITED|REPORTED|WRITTEN"
CREDITS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (  # one of these words stands in it
    (("by",), lazy(rf"\(?\s*(?:[Aa]dditional )?(?:{_WORK})(?: and \w+)? (?:by|BY):? [A-Z].{{0,160}}")),
    (("from",), lazy(r"\(?[Ww]ith (?:agency )?inputs? from .{1,80}")),
    (
        ("views", "opinions"),
        lazy(
            r"\(?(?:(?:the|these|all) )?(?:views|opinions)"
            r"(?: (?:and opinions )?(?:expressed|presented|given)\b.{0,80}?)?"
            r" (?:are|do not|don['’]t|represent)\b.{0,20}"
            r"\b(?:personal|authors?|writers?|own|those of|necessarily|reflect)\b.{0,160}",
            re.IGNORECASE,
        ),
    ),
    (("@",), lazy(r"(?:[A-Z]\w+ ){0,3}(?:author |writer )?(?:tweets?|posts?)\b.{0,30}@\w+.{0,40}")),
    (
        ("author", "writer"),
        lazy(rf"\(?The (?:author|writer)s? (?:is|are|was|were)\b.{{0,80}}\b(?:{ROLES})s?\b.{{0,200}}"),
    ),
    (("source:",), lazy(r"\(?Source: .{1,120}")),
    (("(",), lazy(rf"\(\s*{NAME}, [^()]{{0,200}}\b(?:Source: |(?i:{ROLES})\b)[^()]{{0,300}}\)")),
)
AUTHOR_CREDIT = lazy(rf"(?P<name>{NAME}) (?:is|was) (?:an? |the )?[^.]{{0,80}}\b(?:{ROLES})s?\b.{{0,200}}")


def find_credits(text: str, blocks: Sequence[Block]) -> list[Span]:
    """Credits at the end of a text, from the last sentence backwards."""
    found: list[Span] = []
    first = next((block for block in blocks if block.span.end - block.span.start >= PARAGRAPH), None)
    for block in reversed(blocks[1:]):
        if _is_credit(text, block.span):
            found.append(block.span)
        elif not line_rule(block.span.of(text)):
            spans = _closing_spans(text, block.span)
            start = first.span.start if first else 0
            found += _closing_credits(text, spans, start, some=bool(found))
            break
    return found[:MOST_CREDITS]


def _closing_spans(text: str, block: Span) -> list[Span]:
    """The sentences of a paragraph but its first, last ones first; closing words in brackets are one."""
    spans = split_sentences(text, *block)
    opening = text.rfind("(", max(block.start, block.end - LONGEST_CREDIT), block.end)
    after_stop = text[block.start : max(block.start, opening)].rstrip().endswith(STOPS)
    if after_stop and text[block.end - 1] == ")":
        spans = [span for span in spans if span.end <= opening] + [Span(opening, block.end)]
    return spans[:0:-1]


def _closing_credits(text: str, spans: Sequence[Span], start: int, *, some: bool) -> Iterator[Span]:
    """The credits among sentences that are walked backwards; `some` says that others follow them."""
    for span in spans:
        if not _is_credit(text, span) and not (some and _is_author(text, start, span)):
            return
        some = True
        yield span


def _is_credit(text: str, span: Span) -> bool:
    if span.end - span.start > LONGEST_CREDIT:
        return False
    words = " ".join(span.of(text).split())
    low = words.lower()
    return any(any(one in low for one in held) and pattern.fullmatch(words) for held, pattern in CREDITS)


def _is_author(text: str, start: int, span: Span) -> bool:
    """Whether a sentence presents its author: a person whom the text from `start` has not named before."""
    found = AUTHOR_CREDIT.fullmatch(" ".join(span.of(text).split()))
    return found is not None and text.find(found["name"].split()[-1], start, span.start) < 0
