"""Where sentences begin and end: spans of the text, by rules."""

from __future__ import annotations

import re

from tui.documents.abbreviations import NEEDS_NUMBER, NEVER_LAST, OPENERS, SOMETIMES_LAST, SPEECH
from tui.spans import Span

CLOSERS = "\"'”’»›)\\]}"
OPENING = "\"'“‘«‹([{"
# A run of stops with the quotation marks and brackets that close behind it. The last two alternatives are
# stops that need no white space after them: a missing space ("region.The") and the stops of East Asian texts.
STOP = re.compile(
    rf"(?:\.(?: ?\.)+|[.!?…‽]+)[{CLOSERS}]*(?=\s)"
    rf"|(?<=[a-z0-9]{{2}})[.!?][”’\"]?(?=[A-Z][a-z]+[ ,;:'’]|(?:A|I) [a-z])"
    rf"|[。！？．]+[」』”’）]*"
)
TOKEN_LENGTH = 24  # characters looked back at for an abbreviation
TOKEN = re.compile(r"[^\s\"“”‘(\[{—–/]*$")
NEXT = re.compile(rf"\s*(?P<open>[{re.escape(OPENING)}]*)\s?(?P<word>[^\W_]+(?:['’\-.][^\W_]+)*)?")
ATTRIBUTION = re.compile(r"\s*(?:[A-Z][\w.'’-]*\s+){1,3}([a-z]+)\b")
LETTER_STOPS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]")
NUMBERING = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,4})[.)]+")


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]`, in order; outside of them lies only white space.

    Offsets count in the whole text. The time is linear in the length.
    """
    end = len(text) if end is None else end
    spans: list[Span] = []
    begin = _skip(text, start, end)
    for found in STOP.finditer(text, start, end):
        cut = found.end()
        if cut > begin and _ends(text, begin, found.start(), cut, end):
            spans.append(Span(begin, cut))
            begin = _skip(text, cut, end)
    if begin < end:
        stripped = len(text[begin:end].rstrip())
        if stripped:
            spans.append(Span(begin, begin + stripped))
    return spans


BLANK = re.compile(r"\s*")


def _skip(text: str, start: int, end: int) -> int:
    found = BLANK.match(text, start, end)
    return found.end() if found else start


def _ends(text: str, begin: int, stop: int, cut: int, end: int) -> bool:
    """Whether the stop at `text[stop:cut]` ends the sentence that began at `begin`."""
    following = NEXT.match(text, cut, min(end, cut + 80))
    word = following["word"] if following else None
    opened = following["open"] if following else ""
    if word is None:
        return _before_sign(text, cut, end, opened)
    if word[0].islower():
        return False
    mark = text[stop]
    if mark in "!?":
        return not _goes_on(text, stop, cut, end)
    if mark != "." or text[stop : stop + 2] in ("..", ". "):
        return text[stop - 1 : stop] not in ("[", "(")
    return _full_stop_ends(text, begin, stop, cut, word, opened)


def _before_sign(text: str, cut: int, end: int, opened: str) -> bool:
    """Whether a stop ends a sentence when a sign follows and not a word."""
    rest = text[cut : min(end, cut + 8)].lstrip()
    if not rest:
        return True
    return bool(opened) or rest[0] not in "-–—,;:.…%&=+/"


def _goes_on(text: str, stop: int, cut: int, end: int) -> bool:
    """Whether a quotation that ends in `!` or `?` is followed by who said it: "Why?" Xiang asked."""
    if cut - stop < 2 or text[cut - 1] not in "\"'”’»":
        return False
    said = ATTRIBUTION.match(text, cut, min(end, cut + 80))
    return bool(said and said[1] in SPEECH)


def _full_stop_ends(text: str, begin: int, stop: int, cut: int, word: str, opened: str) -> bool:
    low = max(begin, stop - TOKEN_LENGTH)
    found = TOKEN.search(text, low, stop)
    token = found[0] if found else ""
    if not token:
        return True
    if begin == stop - len(token) and NUMBERING.fullmatch(text, begin, stop + 1):
        return False  # the number of a list item stays with it
    if cut > stop + 1 and text[stop + 1] in "\"'”’»":
        return True
    folded = token.casefold()
    if folded in NEEDS_NUMBER:
        return not (word[0].isdigit() or word.isupper() and len(word) < 5 and folded != "no")
    if folded in NEVER_LAST:
        return False
    if folded in SOMETIMES_LAST or ("." in token and LETTER_STOPS.fullmatch(token)):
        return word in OPENERS or bool(opened)
    if len(token) == 1 and token.isupper():
        return word in OPENERS and word not in ("A", "I")
    return True
