"""The syntax of patterns: `break`, `constraint*`, `follow * suit`, `scare:leader`, `fuzzy:...@88`, `/./`."""

from __future__ import annotations

import re

from tui.codebook.model import Pattern, PatternKind

DEFAULT_CUTOFF = 88.0
LOWEST_CUTOFF = 60.0  # under this nearly any two phrases of one length are alike

LISTS = {
    "verbs": PatternKind.VERB,
    "words": PatternKind.WORD,
    "phrases": PatternKind.PHRASE,
}
"""The lists of a cue -> the kind of the plain entries in them."""


class PatternError(ValueError):
    """A pattern that cannot be read. The message says what to write."""


def parse_pattern(text: str, plain: PatternKind | None = None) -> Pattern:
    """The pattern that `text` writes.

    `plain` is the kind of an entry without a prefix; None (in `near` and `object`) decides by the entry:
    several words are a phrase, one is a word. Raises `PatternError`.
    """
    if text.isalpha():  # most are one plain word, and thousands are read at each start
        return Pattern(plain or PatternKind.WORD, text)
    text = " ".join(text.split())
    if not text:
        raise PatternError("an empty pattern: leave it out")
    if len(text) > 1 and text.startswith("/") and text.endswith("/"):
        return _regex(text[1:-1])
    prefix, colon, rest = text.partition(":")
    if colon:
        return _prefixed(prefix.strip(), rest.strip(), text)
    return _plain(text, plain or (PatternKind.PHRASE if " " in text else PatternKind.WORD))


def _regex(text: str) -> Pattern:
    try:
        compiled = re.compile(text)
    except re.error as error:
        raise PatternError(f"/{text}/ is not a regular expression: {error}") from None
    if compiled.match(""):
        raise PatternError(f"/{text}/ also matches nothing at all: ask for at least one character")
    return Pattern(PatternKind.REGEX, text)


def _prefixed(prefix: str, rest: str, text: str) -> Pattern:
    if prefix not in ("scare", "fuzzy"):
        raise PatternError(f"'{text}': unknown kind '{prefix}': write 'scare:', 'fuzzy:' or no colon")
    if prefix == "scare":
        return Pattern(PatternKind.SCARE, _plain(rest, PatternKind.PHRASE).text)
    phrase, at, number = rest.partition("@")
    try:
        cutoff = float(number) if at else DEFAULT_CUTOFF
    except ValueError:
        raise PatternError(f"'{text}': '{number}' is not a number: write 'fuzzy:{phrase}@88'") from None
    if not LOWEST_CUTOFF <= cutoff <= 100:
        raise PatternError(f"'{text}': cut-off {number} is out of range: write {LOWEST_CUTOFF:g} to 100")
    if "*" in phrase:
        raise PatternError(f"'{text}': no '*' in a fuzzy pattern: it matches near wordings by itself")
    return Pattern(PatternKind.FUZZY, _plain(phrase.strip(), PatternKind.PHRASE).text, cutoff)


def _plain(text: str, kind: PatternKind) -> Pattern:
    if not any(character.isalnum() or character == "%" for character in text):
        raise PatternError(f"'{text}' holds no word")
    if kind is PatternKind.VERB and "*" in text:
        raise PatternError(f"'{text}': no '*' in a verb: the lemma finds all its forms")
    if kind is PatternKind.WORD:
        if " " in text:
            raise PatternError(f"'{text}' is more than one word: put it under 'phrases'")
        if "*" in text[:-1]:
            raise PatternError(f"'{text}': '*' stands at the end of a word only")
    if kind is PatternKind.PHRASE and "*" in text:
        _check_phrase(text)
    return Pattern(kind, text)


def _check_phrase(text: str) -> None:
    words = text.split()
    if "*" in (words[0], words[-1]):
        raise PatternError(f"'{text}': '*' (up to three words) stands between words only")
    if any("*" in word and word != "*" for word in words):
        raise PatternError(f"'{text}': in a phrase '*' stands alone, for up to three words")
