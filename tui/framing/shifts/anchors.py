"""Shared words, another predicate: clauses about one thing, of which the texts say different things."""

from __future__ import annotations

import itertools
import math
from collections import Counter, defaultdict
from typing import NamedTuple

from tui.documents.model import Document
from tui.framing.evidence.quoting import predicate_span
from tui.framing.model import Framing, Mention, Predication, Quotation, Role
from tui.language.english.verbs import AUXILIARY
from tui.language.words import Term, terms
from tui.pair import Pair, Side
from tui.spans import Span

LOWEST = 1.1  # about two rare words; under this, shared words are chance
COMMON = 100  # clauses; what more of them share is no anchor
COMMON_PREFIX = 7  # letters that two words of one family share: constraint, constrained


class Clause(NamedTuple):
    """One predicate of the target with its content words."""

    side: Side
    mention: Mention
    predication: Predication
    span: Span
    terms: tuple[Term, ...]
    keys: frozenset[str]


class SharedClause(NamedTuple):
    """Two clauses with the words that they share."""

    left: Clause
    right: Clause
    score: float
    words: tuple[tuple[Span, Span], ...]  # shared words on both sides


def clauses(document: Document, framing: Framing, side: Side) -> list[Clause]:
    """Every predicate of the target, once for each place, with the words that could be an anchor."""
    names = {key for name in (*framing.target.names, *framing.target.people) for key in _keys(name)}
    found: dict[int, Clause] = {}
    for mention in framing.mentions:
        for item in mention.predications:
            if item.lemma in AUXILIARY or (item.role is Role.UNDERGOER and not item.passive):
                continue
            if any(other.under == item.lemma for other in mention.predications):
                continue  # "seeks to break": the clause is that of the lower verb
            if item.role is Role.OWNER and (mention.owned is None or item.verb.start < mention.span.start):
                continue  # what the target owns is acted on by somebody else
            span = predicate_span(mention, item)
            if item.role is Role.OWNER and mention.owned is not None:
                span = Span(min(span.start, mention.owned.start), max(span.end, mention.owned.end))
            words = tuple(
                term
                for term in terms(document.text, span)
                if term.key not in names and (term.rarity > 0.3 or term.kind == "unit")
            )
            kept = found.get(item.verb.start)
            if kept is None or len(kept.terms) < len(words):
                found[item.verb.start] = Clause(
                    side, mention, item, span, words, frozenset(t.key for t in words)
                )
    return [found[start] for start in sorted(found)]


def _keys(text: str) -> set[str]:
    return {term.key for term in terms(text)}


def find_anchors(documents: Pair[Document], framing: Pair[Framing]) -> list[SharedClause]:
    """Pairs of clauses that share rare words and have different predicates, best first; each clause once."""
    rows = Pair(
        clauses(documents.left, framing.left, Side.LEFT), clauses(documents.right, framing.right, Side.RIGHT)
    )
    weights = _weights(rows)
    families = _families(rows)
    index: dict[str, list[int]] = defaultdict(list)
    first = [{families.get(term.key, term.key): term for term in reversed(one.terms)} for one in rows.right]
    for place, theirs in enumerate(first):
        for family in theirs:
            index[family].append(place)
    found = []
    for left in rows.left:
        rows_near = (index.get(families.get(key, key), []) for key in left.keys)
        near = {place for row in rows_near if len(row) <= COMMON for place in row}
        for place in near:
            shared = _shared(left, first[place], families)
            anchor = _anchor(left, rows.right[place], shared, weights) if len(shared) > 1 else None
            if anchor is not None:
                found.append(anchor)
    found.sort(key=_order)
    return _once(found)


def _order(anchor: SharedClause) -> tuple[float, int, int]:
    ends = sorted((anchor.left.span.start, anchor.right.span.start))
    return (-round(anchor.score, 6), ends[0], ends[1])


def _once(found: list[SharedClause]) -> list[SharedClause]:
    used: Pair[set[int]] = Pair(set(), set())
    kept = []
    for anchor in found:
        if anchor.left.mention.sentence in used.left or anchor.right.mention.sentence in used.right:
            continue
        used.left.add(anchor.left.mention.sentence)
        used.right.add(anchor.right.mention.sentence)
        kept.append(anchor)
    return kept


def _weights(rows: Pair[list[Clause]]) -> dict[str, float]:
    """The weight of a key: rare in these clauses and rare in general English."""
    counts: Counter[str] = Counter()
    rarest: dict[str, float] = {}
    total = 0
    for side in rows:
        for clause in side:
            total += 1
            counts.update(clause.keys)
            for term in clause.terms:
                rarest[term.key] = max(term.rarity, rarest.get(term.key, 0.0))
    return {
        key: (0.5 + 0.5 * math.log((1 + total) / (0.5 + count)) / math.log(2 + total))
        * (0.4 + 0.6 * rarest[key])
        for key, count in counts.items()
    }


def _families(rows: Pair[list[Clause]]) -> dict[str, str]:
    """Stems that begin alike are one family: constraint and constrain."""
    keys = sorted({key for side in rows for clause in side for key in clause.keys if key[0].isalpha()})
    families: dict[str, str] = {}
    for before, key in itertools.pairwise(keys):
        shared = next(
            (n for n, (a, b) in enumerate(zip(before, key, strict=False)) if a != b),
            min(len(before), len(key)),
        )
        if shared >= COMMON_PREFIX and max(len(before), len(key)) - shared < 3:
            families[key] = families.get(before, before)
    return families


def _shared(left: Clause, right: dict[str, Term], families: dict[str, str]) -> dict[str, tuple[Term, Term]]:
    """The first words of each family that a clause shares with the terms of another one, by family."""
    found: dict[str, tuple[Term, Term]] = {}
    for term in left.terms:
        family = families.get(term.key, term.key)
        if family in right:
            found.setdefault(family, (term, right[family]))
    return found


def _anchor(
    left: Clause, right: Clause, pairs: dict[str, tuple[Term, Term]], weights: dict[str, float]
) -> SharedClause | None:
    if (
        left.predication.lemma == right.predication.lemma
        and left.predication.negated == right.predication.negated
    ):
        return None
    verbs = {_verb_key(left), _verb_key(right)}
    score = 0.0
    for first, second in pairs.values():
        fuzzy = 1.0 if first.key == second.key else 0.8
        score += fuzzy * min(weights[first.key], weights[second.key])
    nouns = [pair for key, pair in pairs.items() if key not in verbs]
    if not nouns or score < LOWEST:
        return None
    words = tuple(sorted((first.span, second.span) for first, second in pairs.values()))
    return SharedClause(left, right, score, words)


def _verb_key(clause: Clause) -> str:
    return next(iter(_keys(clause.predication.lemma)), "")


def quote(anchor: SharedClause, side: Side) -> Quotation:
    """One clause of an anchor as a quotation, its verb and the shared words marked."""
    clause = anchor.left if side is Side.LEFT else anchor.right
    shared = tuple(sorted(pair[0] if side is Side.LEFT else pair[1] for pair in anchor.words))
    verb = clause.predication.verb
    return Quotation(side, clause.span, clause.mention.voice, words=(verb,), shared=shared)


def anchor_title(text: Pair[str], anchor: SharedClause) -> str:
    """The shared words and the two predicates, in words."""
    shared = ", ".join(dict.fromkeys(first.of(text.left).lower() for first, _ in anchor.words[:4]))
    return f"{shared}: {predicate_words(anchor.left)} -> {predicate_words(anchor.right)}"


def predicate_words(clause: Clause) -> str:
    """A predicate in two or three words: "seek to break", "not stepping back", "constrained"."""
    item = clause.predication
    verb = item.lemma
    if item.particle and item.particle not in {"by", "in", "on", "over"}:
        verb = f"{verb} {item.particle}"
    if item.passive:
        verb = f"{verb} (passive)"
    under = f"{item.under} > " if item.under else ""
    return f"{'not ' if item.negated else ''}{under}{verb}"
