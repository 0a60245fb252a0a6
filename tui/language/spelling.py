"""British and American spelling folded to one form, for comparison only: it need not be a word."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from tui.language.lazy import lazy

SPELLINGS = {
    "aluminium": "aluminum",
    "appal": "appall",
    "analogue": "analog",
    "artefact": "artifact",
    "cheque": "check",
    "connexion": "connection",
    "cosy": "cozy",
    "defence": "defense",
    "distil": "distill",
    "enrol": "enroll",
    "enthral": "enthrall",
    "fulfil": "fulfill",
    "gaol": "jail",
    "grey": "gray",
    "instil": "instill",
    "instalment": "installment",
    "jewellery": "jewelry",
    "kerb": "curb",
    "licence": "license",
    "manoeuvre": "maneuver",
    "moustache": "mustache",
    "mum": "mom",
    "offence": "offense",
    "plough": "plow",
    "ploughed": "plowed",
    "ploughing": "plowing",
    "practise": "practice",
    "practised": "practiced",
    "practising": "practicing",
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
_DOUBLE = r"(?:(?:bef|inst|forest|rec|stonew|snowb|app|enthr)a|(?:ref|overf|dist|inst|fulf)i|(?:enr|unr)o"
_DOUBLE += r"|(?:fort|ret|(?:out|re|under|over)s|missp)e)"
"""What stands before the last two letters of longer words that end in -ll themselves: install, retell."""
_RULES = (  # what stands in every word that a rule changes, the rule
    ("our", lazy(r"our(?=(?:s|ed|ing|able|ite|ites|ful|less|er|ers|ism|hood|hoods|ly)?$)"), "or"),
    ("is", lazy(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)"), "iz"),
    ("ys", lazy(r"(?<=[a-z]{2})ys(?=(?:e|ed|es|er|ers|ing)$)"), "yz"),
    ("re", lazy(r"(?<=[a-z][a-z][bcdfgpt])re(?=s?$)"), "er"),
    ("ogue", lazy(r"ogue(?=s?$)"), "og"),
    (
        "ll",
        lazy(rf"^(?!\w*{_DOUBLE}ll)(\w*[aeiou][^aeiou]+[aeiou]+|fue|due|dia)ll(?=(?:ed|ing|er|ers|or|ors)$)"),
        r"\1l",
    ),
    ("e", lazy(r"(?:ae|(?<!p)oe)(?=[mn]|d(?!$))"), "e"),
    ("mme", lazy(r"mme(?=s?$)"), "m"),
    ("eable", lazy(r"eable$"), "able"),
    ("ement", lazy(r"(?<=dg)ement(?=s?$)"), "ment"),
)
_ANY = lazy(r"our|is|ys|ll|[ao]e[dmn]|(?:re|ogue|mme|ement)s?$|eable$")
"""What stands in every word that one of the rules may change; most words hold none of it."""


def fold(word: str) -> str:
    """A word in compatibility form (NFKC), lower case, without accents, apostrophes made straight."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", word).casefold().replace("’", "'"))
    return "".join(character for character in plain if not unicodedata.combining(character))


@lru_cache(maxsize=1 << 16)
def american(word: str) -> str:
    """A lower-case word with British spellings folded: defence -> defense, organisation -> organization."""
    known = SPELLINGS.get(word) or (SPELLINGS.get(word[:-1]) if word.endswith("s") else None)
    if known:
        return known
    if len(word) < 5 or not _ANY.search(word) or word[: word.find("our") + 3] in _NOT_OUR:
        return word
    for part, pattern, folded in _RULES:
        if part in word:
            word = pattern.sub(folded, word)
    return word
