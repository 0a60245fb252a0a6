"""Numbers in figures and in words, and the units that stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.language.lazy import lazy
from tui.language.tokens import Token
from tui.spans import Span

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_UNITS += " seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"

SMALL: dict[str, float] = {word: float(value) for value, word in enumerate(_UNITS.split())}
SMALL |= {word: float(10 * value) for value, word in enumerate(_TENS.split(), start=2)}
SMALL |= {"dozen": 12.0}
ORDINALS: dict[str, float] = {word: float(value) for value, word in enumerate(_ORDINALS.split(), start=1)}
SCALES: dict[str, float] = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SIGNS = {"%": "percent", "$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_PERCENT = {"percent", "percentage", "pct"}
STARTERS = frozenset([*SMALL, *ORDINALS, *SCALES, *_PERCENT, "per"])
"""Lower-case words at which a number or a unit may begin."""
_SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}  # of money: $2.6m
_FIGURES = lazy(r"(\d+(?:\.\d+)?)(?:(st|nd|rd|th)|(k|mn?|bn|tn))?")


class Quantity(NamedTuple):
    """A number, with the tokens that write it."""

    span: Span
    value: str  # canonical: "2", "3.5", "1500000", "2+2", "21st"
    first: int  # index of its first token
    after: int  # index behind its last token


def _figures(text: str) -> tuple[float, bool] | None:
    match = _FIGURES.fullmatch(text.replace(",", ""))
    return (float(match[1]) * _SHORT.get(match[3], 1.0), bool(match[2])) if match else None


def canonical(value: float) -> str:
    """A number as digits without needless zeros or exponent."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _words(tokens: Sequence[Token], index: int) -> tuple[float, int] | None:
    """The value of number words (and of figures before "million") from `index`, and the index behind them."""
    total = current = 0.0
    at = index
    while at < len(tokens):
        word = tokens[at].text.lower()
        figures = _figures(word) if tokens[at].kind == "number" and at == index else None
        if figures and not figures[1]:
            current = figures[0]
        elif word in SMALL and (
            current == 0 or (current % 100 >= 20 and current % 10 == 0 and SMALL[word] < 10)
        ):
            current += SMALL[word]
        elif word in SCALES and at > index:
            current = (current or 1.0) * SCALES[word]
            if SCALES[word] > 100:
                total, current = total + current, 0.0
        else:
            break
        at += 1
    return (total + current, at) if at > index else None


def quantity_at(tokens: Sequence[Token], index: int) -> Quantity | None:
    """The number that begins at a token, or None."""
    token = tokens[index]
    if token.kind == "number" and "+" in token.text:
        return Quantity(token.span, token.text, index, index + 1)
    figures = _figures(token.text) if token.kind == "number" else None
    if figures and figures[1]:
        return Quantity(token.span, canonical(figures[0]) + "th", index, index + 1)
    ordinal = ORDINALS.get(token.text.lower())
    if ordinal is not None:
        return Quantity(token.span, canonical(ordinal) + "th", index, index + 1)
    read = _words(tokens, index)
    if read is None:
        return None
    value, after = read
    return Quantity(Span(token.span.start, tokens[after - 1].span.end), canonical(value), index, after)


def unit_at(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    """The unit that begins at a token ("percent" for %, "per cent", pct) and the index behind it, or None."""
    token = tokens[index]
    word = token.text.lower()
    if token.kind == "sign":
        return SIGNS[token.text], index + 1
    if word in _PERCENT:
        return "percent", index + 1
    if word == "per" and index + 1 < len(tokens) and tokens[index + 1].text.lower() == "cent":
        return "percent", index + 2
    return None
