"""Where no word names the target alone: a group that it belongs to, and calls to be on guard."""

from __future__ import annotations

import re

from tui.codebook.model import Target
from tui.framing.clauses.relations import ClauseRelation, relate
from tui.framing.grammar.closed import Pos
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Role
from tui.language.lazy import lazy
from tui.spans import Span

_GROUP = lazy(
    r"(?:\b[Tt]he alliance(?! (?:of|between|with)\b)"
    r"|(?:\b(?:[Ii]ts|[Tt]he|American|US|U\.S\.|Western) )?\b[Aa]llies(?! of\b))\b"
)
_GUARD = lazy(
    r"\b(?:should|must|ought to|needs? to|ha(?:s|ve) to|are (?:urged|called upon|advised) to) "
    r"((?:stay|remain|be|keep|stand)(?: [\w-]+){0,2} (?:alert|vigilant|watchful|wary|guard)|beware|guard)\b"
    r"(?! (?:of|against|about|for|over)\b)"
)
_WORD = r"[A-Z][\w.]*"


def belongs_from(text: str, target: Target) -> int | None:
    """From which offset on a text has said that the target is in an alliance; None: it never does."""
    names = "|".join(re.escape(name) for name in (*target.names, *target.people) if " " not in name)
    if not names:
        return None
    said = re.search(
        rf"\b(?:(?:{names})[-–/]{_WORD} alliance|{_WORD}[-–/](?:{names}) alliance"
        rf"|alliance (?:with|between) [^.;:]{{0,40}}\b(?:{names})"
        rf"|allies (?:such as|like|including) [^.;:]{{0,60}}\b(?:{names})"
        rf"|(?:{names}),? (?:is |remains |as )?an? [^.;:]{{0,40}}\bally)\b",
        text,
    )
    return said.end() if said else None


def may_imply(text: str, span: Span) -> bool:
    """Whether a group or a call may stand in a passage: nothing is there to read it for otherwise."""
    return _GROUP.search(text, *span) is not None or _GUARD.search(text, *span) is not None


def group_in(sentence: Sentence) -> tuple[Span, ClauseRelation] | None:
    """The group in a sentence: what is done to it is done to the target, what it does is not the target's."""
    found = _GROUP.search(sentence.text, *sentence.span)
    if found is None:
        return None
    span = Span(*found.span())
    first, last = sentence.indices(span)
    relation = relate(sentence, first, last)
    if relation.role is not Role.UNDERGOER:
        predicates = tuple(item._replace(role=Role.OWNER) for item in relation.predicates)
        relation = ClauseRelation(Role.OWNER, predicates, relation.rule, relation.sure)
    return span, relation


def guard_against(sentence: Sentence) -> tuple[Span, ClauseRelation] | None:
    """A call to others to be on guard, that does not say against what: against what was just told."""
    found = _GUARD.search(sentence.text, *sentence.span)
    if found is None or sentence.words[0].tag is Pos.PRON:
        return None
    span = Span(*found.span(1))
    return span, ClauseRelation(Role.OWNER, (), "a call to be on guard", 0.5, sentence.indices(span))
