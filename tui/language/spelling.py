"""British and American spelling folded to one form, for comparison only: it need not be a word."""

from __future__ import annotations

import re
import unicodedata

SPELLINGS = {
    "aluminium": "aluminum",
    "analogue": "analog",
    "artefact": "artifact",
    "cheque": "check",
    "connexion": "connection",
    "cosy": "cozy",
    "defence": "defense",
    "enrol": "enroll",
    "fulfil": "fulfill",
    "gaol": "jail",
    "grey": "gray",
    "instalment": "installment",
    "jewellery": "jewelry",
    "kerb": "curb",
    "licence": "license",
    "manoeuvre": "maneuver",
    "moustache": "mustache",
    "mum": "mom",
    "offence": "offense",
    "plough": "plow",
    "practise": "practice",
    "pretence": "pretense",
    "programme": "program",
    "pyjamas": "pajamas",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "scepticism": "skepticism",
    "skilful": "skillful",
    "storey": "story",
    "tsar": "czar",
    "tyre": "tire",
    "wilful": "willful",
    "woollen": "woolen",
}
_NOT_OUR = frozenset(
    [
        "contour",
        "detour",
        "devour",
        "dour",
        "flour",
        "four",
        "hour",
        "our",
        "paramour",
        "pour",
        "scour",
        "sour",
        "tour",
        "velour",
        "your",
        "glamour",
    ]
)
_RULES = (
    (re.compile(r"our(?=(?:s|ed|ing|able|ite|ites|ful|less|er|ers|ism|hood|hoods|ly)?$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=(?:e|ed|es|er|ers|ing)$)"), "yz"),
    (re.compile(r"(?<=[bcdfgpt])re(?=s?$)"), "er"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)"), "l"),
    (re.compile(r"(?:ae|oe)(?=[dmn])"), "e"),
    (re.compile(r"mme(?=s?$)"), "m"),
    (re.compile(r"eable$"), "able"),
    (re.compile(r"ement(?=s?$)"), "ment"),
)
_ANY = re.compile(r"our|i[sz]|ys|re|ogue|ll|[ao]e[dmn]|mm|em|eable")
"""What stands in every word that one of the rules may change; most words hold none of it."""


def fold(word: str) -> str:
    """A word in compatibility form (NFKC), lower case, without accents, apostrophes made straight."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", word).casefold().replace("’", "'"))
    return "".join(character for character in plain if not unicodedata.combining(character))


def american(word: str) -> str:
    """A lower-case word with British spellings folded: defence -> defense, organisation -> organization."""
    known = SPELLINGS.get(word) or (SPELLINGS.get(word[:-1]) if word.endswith("s") else None)
    if known:
        return known
    if len(word) < 5 or word in _NOT_OUR or word.removesuffix("s") in _NOT_OUR:
        return word
    if not _ANY.search(word):
        return word
    for pattern, folded in _RULES:
        word = pattern.sub(folded, word)
    return word
