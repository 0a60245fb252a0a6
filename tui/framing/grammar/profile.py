"""What a word may be by itself, before its context is looked at."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from tui.framing.grammar.closed import CLOSED, MARKS, NOMINAL_ING, Pos
from tui.framing.grammar.words import SentenceToken
from tui.language.english import word_set
from tui.language.lexicon import analyses, known
from tui.language.numbers import SMALL
from tui.language.rarity import zipf

_CODES = {
    ("verb", "base"): "B",
    ("verb", "s"): "Z",
    ("verb", "past"): "D",
    ("verb", "participle"): "P",
    ("verb", "ing"): "G",
    ("noun", "base"): "N",
    ("noun", "plural"): "S",
}
_BY_POS = {"adj": "J", "adv": "R", "noun": "N"}
_TWO_FACED = {"to": Pos.TO, "that": Pos.THAT}  # decided later, by what stands around
_ADJECTIVES = word_set("neighbouring neighboring")
_PAST_ALIKE = word_set("forecast broadcast")  # "forecasted" is the dictionary's only past
_ADVERBS_FIRST = word_set("up down out back off away apart aside only well most")


@lru_cache(maxsize=65536)
def profile(low: str) -> frozenset[str]:
    """What a form may be: verb (B base, Z -s, D past, P participle, G -ing), N noun, S plural, J, R."""
    found = {_CODES.get((pos, slot)) or _BY_POS.get(pos, "") for pos, _, slot in analyses(low)}
    if "N" in found and "S" in found and low.endswith("s") and not low.endswith("ss"):
        found.discard("N")
    if low in NOMINAL_ING:
        found.add("N")
    if low.endswith("ly") and "R" in found:
        found -= {"N", "B"}
    if low in _ADVERBS_FIRST:
        return frozenset("R")
    if low in _ADJECTIVES:
        return frozenset("J")
    if low in _PAST_ALIKE:
        found.add("D")
    return frozenset(found - {""}) or frozenset("N")


@lru_cache(maxsize=65536)
def verb_lemma(low: str, tag: Pos) -> str:
    """The lemma of a form that is a verb with that tag; the form itself when no verb is known."""
    wanted = {
        Pos.BASE: ("base",),
        Pos.ING: ("ing",),
        Pos.PART: ("participle", "past"),
        Pos.FINITE: ("s", "past", "base"),
    }.get(tag, ("s", "past", "base", "participle", "ing"))
    readings = [(slot, lemma) for pos, lemma, slot in analyses(low) if pos == "verb"]
    readings.sort(key=lambda reading: -zipf(reading[1]))  # "installed" is of install, not of instal
    for slot in wanted:
        for found, lemma in readings:
            if found == slot:
                return lemma
    return readings[0][1] if readings else low


@lru_cache(maxsize=65536)
def noun_lemma(low: str) -> str:
    """The singular of a noun form."""
    nouns = [(slot, lemma) for pos, lemma, slot in analyses(low) if pos == "noun"]
    return next((lemma for slot, lemma in nouns if slot == "base"), nouns[0][1] if nouns else low)


def fixed_tag(
    token: SentenceToken, index: int, tokens: list[SentenceToken], names: Collection[int]
) -> Pos | None:
    """The tag of a word whose class needs no context; None for the others."""
    if token.kind == "quote":
        return Pos.QUOTE
    if token.kind == "number":
        return Pos.NUM
    if token.kind == "mark":
        return MARKS.get(token.low, Pos.MARK)
    if index in names:
        return Pos.NAME
    if token.kind == "clitic":
        return _clitic(token, index, tokens)
    if _is_name(token, index, tokens):
        return Pos.NAME
    if token.low in {"more", "most", "less", "least"}:
        following = tokens[index + 1].low if index + 1 < len(tokens) else ""
        return Pos.ADV if following not in CLOSED and profile(following) & {"R", "J"} else Pos.DET
    if token.low == "one" and index + 1 < len(tokens) and tokens[index + 1].low not in CLOSED:
        readings = profile(tokens[index + 1].low)
        return Pos.NUM if readings & {"N", "J"} and not readings & {"D", "Z"} else Pos.PRON
    if token.low in {"by", "no", "means"} and _by_no_means(index, tokens):
        return Pos.NOT if token.low == "no" else Pos.ADV
    if token.low == "no" and index + 1 < len(tokens) and tokens[index + 1].low == "longer":
        return Pos.NOT
    return _TWO_FACED.get(token.low) or CLOSED.get(token.low)


def _by_no_means(index: int, tokens: list[SentenceToken]) -> bool:
    start = index - ("by", "no", "means").index(tokens[index].low)
    return [token.low for token in tokens[max(0, start) : start + 3]] == ["by", "no", "means"]


def _clitic(token: SentenceToken, index: int, tokens: list[SentenceToken]) -> Pos:
    if token.low in CLOSED:
        return CLOSED[token.low]
    before = (
        CLOSED.get(tokens[index - 1].text.lower()) if index and not tokens[index - 1].text.isupper() else None
    )
    if token.low != "'s" or len(token.text) == 1:
        return Pos.POSS
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if before in {Pos.PRON, Pos.WH} or after in {"the", "a", "an", "not", "been", "being", "also", "already"}:
        return Pos.BE
    return Pos.POSS


def _capital_name(token: SentenceToken, *, first: bool) -> bool:
    """Whether a word of a closed class is a name by its capitals: US, WHO, the month of May."""
    capitals = len(token.text) > 1 and token.text.isupper() and token.low in {"us", "it", "who", "may"}
    return capitals or (not first and token.low in {"may", "will", "per"})


def _is_name(token: SentenceToken, index: int, tokens: list[SentenceToken]) -> bool:
    if not token.text[0].isupper():
        return False
    first = index == 0 or (
        tokens[index - 1].kind in {"quote", "mark"} and tokens[index - 1].low not in {",", "-", "—"}
    )
    if first and index > 1 and tokens[index - 1].kind == "quote":  # `"...," Berg said` goes on
        closed = tokens[index - 2].end == tokens[index - 1].start
        first = not (closed and tokens[index - 2].low in {",", "?", "!"})
    if token.low in CLOSED:
        return _capital_name(token, first=first)
    if not first:
        return True
    if "-" in token.low and token.low.split("-")[0] in SMALL:
        return False  # "Seventy-eight"
    if token.text.isupper() and len(token.text) > 1:
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if [item.low for item in tokens[index + 1 : index + 3]] == [",", "who"]:
        return True  # "Harding, who": somebody, whatever else the word may be
    if following is not None and following.text[0].isupper() and following.low not in CLOSED:
        return not profile(token.low) & set("RDG") or not known(token.low)
    return not known(token.low) and not token.low.endswith(("ly", "ing", "ed"))
