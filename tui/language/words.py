"""What a passage says, as comparable terms: words normalised, numbers and units recognised, their rarity."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tui.language.numbers import STARTERS, quantity_at, unit_at
from tui.language.rarity import rarity, zipf
from tui.language.spelling import american, fold
from tui.language.stems import possessive, stem
from tui.language.tokens import Token, tokenise, words_alone
from tui.spans import Span

__all__ = [
    "Term",
    "Token",
    "american",
    "fold",
    "normalise",
    "only_words",
    "plain_words",
    "rarity",
    "stem",
    "terms",
    "tokenise",
    "zipf",
]

_ACRONYM_RARITY = 0.5
_UNIT_RARITY = 0.6
_CAPITAL_WORDS = {"US": "u.s", "IT": "it.", "WHO": "who.", "UN": "u.n", "UK": "u.k", "EU": "e.u"}
NUMBER, UNIT, WORD = "number", "unit", "word"


class Term(NamedTuple):
    """One normalised word, number or unit of a text."""

    span: Span
    key: str  # what is compared: a stem, "#" and a number, or "%" and a unit
    kind: str  # "word", "number" or "unit"
    form: str  # the folded form as it stands
    rarity: float  # 0 to 1, in general English


@lru_cache(maxsize=1 << 17)
def normalise(text: str) -> tuple[str, str, float]:
    """A word's key, its folded form and its rarity."""
    key, form = _key_and_form(text)
    if "." in key or "." in form:
        return key, form, _ACRONYM_RARITY
    base = possessive(form)
    rare = rarity(form)
    return key, form, rare if base == form else min(rarity(base), rare)


@lru_cache(maxsize=1 << 17)
def _key_and_form(text: str) -> tuple[str, str]:
    """A word's key and its folded form. "US" is not "us"."""
    if text in _CAPITAL_WORDS:
        return _CAPITAL_WORDS[text], text.lower()
    form = fold(text)
    return (form.rstrip("."), form) if "." in form else (stem(form), form)


def plain_words(text: str) -> list[tuple[str, str]] | None:
    """The keys and forms of the terms of a text of plain words; None where it has anything else."""
    words = text.replace("-", " ").split()
    if not all(map(str.isalpha, words)) or not STARTERS.isdisjoint(map(str.lower, words)):
        return None
    return [_key_and_form(word) for word in words]


def number_rarity(value: str) -> float:
    """How much a shared number says: small whole numbers little, years more, others most."""
    if value.isdigit():
        return 0.35 if len(value) == 1 else 0.6
    return 0.45 if value.endswith("th") else 0.75


@lru_cache(maxsize=1024)  # links, findings, names and numbers are looked for in the same passages
def terms(text: str, span: Span | None = None) -> tuple[Term, ...]:
    """The terms of a stretch of `text`, in order; offsets count in `text`."""
    plain = _plain_terms(text, *(span or (0, len(text))))
    if plain is not None:
        return plain
    tokens = tokenise(text, span)
    found: list[Term] = []
    index = 0
    while index < len(tokens):
        place, word, kind = tokens[index]
        numeric = _numeric(tokens, index) if kind != "word" or word.lower() in STARTERS else None
        if numeric is None:
            key, form, rare = normalise(word)
            found.append(Term(place, key, WORD, form, rare))
            index += 1
        else:
            term, index = numeric
            found.append(term)
    return tuple(found)


def _plain_terms(text: str, start: int, end: int) -> tuple[Term, ...] | None:
    """The terms of a stretch without any number or unit, as most passages are; None where there is one."""
    found = words_alone(text, start, end)
    words = _only_words(found)
    if found is None or words is None:
        return None
    read = zip(found, map(normalise, words), strict=True)
    return tuple([Term(Span(*match.span()), key, WORD, form, rare) for match, (key, form, rare) in read])


def only_words(text: str, span: Span) -> list[str] | None:
    """The words of a stretch, of which `normalise` makes its terms; None where a number or a unit is one."""
    return _only_words(words_alone(text, *span))


def _only_words(found: list[re.Match[str]] | None) -> list[str] | None:
    words = None if found is None else [match.group() for match in found]
    return words if words is not None and STARTERS.isdisjoint(map(str.lower, words)) else None


def _numeric(tokens: list[Token], index: int) -> tuple[Term, int] | None:
    """The number or the unit that begins at a token and the index behind it, or None."""
    quantity = quantity_at(tokens, index)
    if quantity is not None:
        key = "#" + quantity.value
        return Term(quantity.span, key, NUMBER, key, number_rarity(quantity.value)), quantity.after
    unit = unit_at(tokens, index)
    if unit is None:
        return None
    name, after = unit
    place = Span(tokens[index].span.start, tokens[after - 1].span.end)
    return Term(place, "%" + name, UNIT, name, _UNIT_RARITY), after
