"""Where sentences begin and end: spans of the text, by rules."""

from __future__ import annotations

import re

from tui.language.english.abbreviations import AFTER_TIME, NEEDS_NUMBER, NEVER_LAST, OPENERS, SOMETIMES_LAST
from tui.language.english.verbs import SAID
from tui.spans import Span

QUOTES = "\"'”’»›"
CLOSERS = rf"[{QUOTES})\]}}]"
NOTES = r"(?:\[(?:\d{1,3}|[ivxlc]{1,7}|[a-z*†])\]|[¹²³⁰⁴-⁹]+)*"  # marks of footnotes behind the stop
OPENING = "\"'“‘«‹([{„¿¡"
# A whole run of stops, tried from its start only lest long ones take quadratic time, with the quotation marks
# and brackets that close behind it. The last two alternatives need no white space after them: a space that is
# missing ("region.The"), and the stops of East Asian texts.
STOP = re.compile(
    rf"(?<![.!?…‽।])(?P<run>\.(?: ?\.)+|[.!?…‽।]+){CLOSERS}*{NOTES}(?=\s)"
    r"|(?<=[a-z0-9]{2})[.!?][”’\"]?(?=[A-Z][a-z]+[ ,;:'’]|(?:A|I) [a-z])"
    r"|[。！？．]+[」』”’）]*"
)
BLANK = re.compile(r"\s*")
REACH = 80  # characters looked at behind a stop; texts have no longer run of signs between two words
LONGEST_ABBREVIATION = 24  # characters looked back at for an abbreviation
WORD_BEFORE = re.compile(r"[^\s\"“”‘(\[{—–/]*$")
NEXT = re.compile(rf"\s*(?P<open>[{re.escape(OPENING)}]*)\s?(?P<word>[^\W_]+(?:['’\-.][^\W_]+)*)?")
ATTRIBUTION = re.compile(rf"\s*[A-Z][\w'’-]*\s(?:[\w'’-]+\s){{0,5}}?(?:{'|'.join(sorted(SAID))})\b")
LETTER_STOPS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
TIME = re.compile(r"[ap]\.m", re.IGNORECASE)
SHORT_LEAD = 12  # characters of "At 5 a.m. Mr. Smith": too little for a sentence
NUMBERING = re.compile(r"(?:[•⁃*-] ?)?\(?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,4})[.)]+")
CONTINUING = "-–—,;:.…%&=+/*"  # signs that do not begin a sentence


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]`, in order; outside of them lies only white space.

    Offsets count in the whole text. The time is linear in the length.
    """
    end = len(text) if end is None else end
    spans: list[Span] = []
    begin = _skip(text, start, end)
    for found in STOP.finditer(text, start, end):
        if found.end() > begin and _ends(text, begin, found, end):
            spans.append(Span(begin, found.end()))
            begin = _skip(text, found.end(), end)
    if begin < end:
        spans.append(Span(begin, begin + len(text[begin:end].rstrip())))
    return spans


def _skip(text: str, start: int, end: int) -> int:
    found = BLANK.match(text, start, end)
    return found.end() if found else start


def _ends(text: str, begin: int, found: re.Match[str], end: int) -> bool:
    """Whether a stop ends the sentence that began at `begin`."""
    if found.start() == begin:
        return False  # no word yet
    following = NEXT.match(text, found.end(), min(end, found.end() + REACH))
    word = following["word"] if following else None
    if following is None or word is None:
        return _before_sign(text, found.end(), end)
    if word[0].islower():
        return False
    run = found["run"] or found[0]
    if run == ".":
        return _full_stop_ends(text, begin, found, following)
    if run[-1] in "!?":
        return not _is_attributed(text, found, end)
    return text[found.start() - 1] not in "[("  # an ellipsis in brackets is not a stop


def _before_sign(text: str, cut: int, end: int) -> bool:
    """Whether a stop ends a sentence when a sign follows and not a word."""
    rest = text[cut : min(end, cut + REACH)].lstrip()
    if not rest or (cut + REACH >= end and not any(map(str.isalnum, rest))):
        return False  # signs at the end of a paragraph stay with its last sentence
    return rest[0] not in CONTINUING


def _is_attributed(text: str, found: re.Match[str], end: int) -> bool:
    """Whether a quotation that ends in `!` or `?` is followed by who said it: "Why?" Berg asked."""
    if found[0][-1] not in QUOTES:
        return False
    return ATTRIBUTION.match(text, found.end(), min(end, found.end() + REACH)) is not None


def _full_stop_ends(text: str, begin: int, found: re.Match[str], following: re.Match[str]) -> bool:
    stop = found.start()
    before = _word_before(text, begin, stop)
    if not before:
        return text[stop - 1] not in "(["  # "(. 683)" is a number that lost its nought
    if NUMBERING.fullmatch(text, begin, stop + 1):
        return False  # the number of a list item stays with it
    if len(found[0]) > 1 and found[0][1] in QUOTES:
        return True
    if TIME.fullmatch(before):
        return following["word"] not in AFTER_TIME and stop - begin > SHORT_LEAD
    if _stands_in(NEEDS_NUMBER, before) or before == "p":
        return not any(map(str.isdigit, following["word"]))
    return not _is_abbreviation(before) or (not _stands_in(NEVER_LAST, before) and _opens(text, following))


def _word_before(text: str, begin: int, stop: int) -> str:
    """The word before a full stop; of a hyphenated one its last part if that is short (Aoraki-Mt.)."""
    found = WORD_BEFORE.search(text, max(begin, stop - LONGEST_ABBREVIATION), stop)
    word = found[0] if found else ""
    last = word.rpartition("-")[2]
    return last if len(last) < 3 else word


def _is_abbreviation(word: str) -> bool:
    if len(word) == 1:
        return word.isalpha()
    known = _stands_in(SOMETIMES_LAST, word) or _stands_in(NEVER_LAST, word)
    return known or LETTER_STOPS.fullmatch(word) is not None


def _stands_in(words: frozenset[str], word: str) -> bool:
    return word in words or word.lower() in words


def _opens(text: str, following: re.Match[str]) -> bool:
    """Whether the next word shows that a sentence begins: one that often does, or one in quotation marks."""
    word = following["word"]
    initial = len(word) == 1 and text[following.end() : following.end() + 1] == "."
    return bool(following["open"]) or (word in OPENERS and not initial)
