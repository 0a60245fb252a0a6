"""What a passage says, as comparable terms: words normalised, numbers and units recognised, their rarity."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tui.language.numbers import quantity_at, unit_at
from tui.language.rarity import rarity, zipf
from tui.language.spelling import american, fold
from tui.language.stems import possessive, stem
from tui.language.tokens import Token, tokenise
from tui.spans import Span

__all__ = ["Term", "Token", "american", "fold", "normalise", "rarity", "stem", "terms", "tokenise", "zipf"]

_ACRONYM_RARITY = 0.5
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
    """A word's key, its folded form and its rarity. "US" is not "us"."""
    if text in _CAPITAL_WORDS:
        return _CAPITAL_WORDS[text], text.lower(), _ACRONYM_RARITY
    form = fold(text)
    if "." in form:
        return form.rstrip("."), form, _ACRONYM_RARITY
    base = possessive(form)
    return stem(form), form, min(rarity(base), rarity(form))


def number_rarity(value: str) -> float:
    """How much a shared number says: small whole numbers little, years more, others most."""
    if value.isdigit():
        return 0.35 if len(value) == 1 else 0.6
    return 0.45 if value.endswith("th") else 0.75


def terms(text: str, span: Span | None = None) -> list[Term]:
    """The terms of a stretch of `text`, in order; offsets count in `text`."""
    tokens = tokenise(text, span)
    found: list[Term] = []
    index = 0
    while index < len(tokens):
        quantity = quantity_at(tokens, index)
        if quantity is not None:
            key = "#" + quantity.value
            found.append(Term(quantity.span, key, NUMBER, key, number_rarity(quantity.value)))
            index = quantity.after
            continue
        unit = unit_at(tokens, index)
        if unit is not None:
            place = Span(tokens[index].span.start, tokens[unit[1] - 1].span.end)
            found.append(Term(place, "%" + unit[0], UNIT, unit[0], 0.6))
            index = unit[1]
            continue
        key, form, rare = normalise(tokens[index].text)
        found.append(Term(tokens[index].span, key, WORD, form, rare))
        index += 1
    return found
