"""Where sentences begin and end: spans of the text, by rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tui.language.english import word_set
from tui.language.english.abbreviations import AFTER_TIME, NEEDS_NUMBER, NEVER_LAST, OPENERS, SOMETIMES_LAST
from tui.language.english.verbs import SAID
from tui.language.lazy import lazy
from tui.spans import Span

QUOTES = "\"'”’»›"
CLOSERS = rf"[{QUOTES})\]}}]"
# Marks of footnotes behind the stop; digits are one unless behind another (1.5) that is no year.
NOTES = r"(?:\[(?:\d{1,3}|[ivxlc]{1,7}|[a-z*†]|[\w-]{1,20})\]|[¹²³⁰⁴-⁹]+|[*†‡]{1,3}(?=\s))*"
NUMBER_NOTE = (
    r"(?P<note>(?:(?<=[^\W\d][.!?])|(?<= 1[5-9]\d\d\.)|(?<= 20\d\d\.)"
    r"|(?<=[)\]”\"’][.!?])|(?<=[.!?][”\"’)\]]))"
    r"\d{1,3}(?:[,–-]\d{1,3}){0,4}(?=\s+[\"“‘(\[]?[^\W\d_a-z]|\s*$))?"
)
OPENING = "\"'“‘«‹([{„¿¡"
# A whole run of stops, tried from its start only lest long ones take quadratic time, with the quotation marks
# and brackets that close behind it. The last two alternatives need no white space after them: a space that is
# missing ("region.The"), and the stops of East Asian texts.
OMISSION = r"(?<=[^\W\d_])\.(?= \. \. \.\s+[\"“‘]?[A-Z])"  # a stop, then three for what is left out
STOP = lazy(
    rf"(?<![.!?…‽।])(?P<run>{OMISSION}|\.(?: ?\.)+|[.!?…‽।]+){CLOSERS}*{NOTES}{NUMBER_NOTE}(?=\s)"
    r"|(?<=[a-z0-9]{2})[.!?][”’\"]?(?=[A-Z][a-z]+[ ,;:'’]|(?:A|I) [a-z])"
    r"|[。！？．]+[」』”’）]*"
)
BLANK = lazy(r"\s*")
REACH = 80  # characters looked at behind a stop; texts have no longer run of signs between two words
LONGEST_ABBREVIATION = 24  # characters looked back at for an abbreviation
WORD_BEFORE = lazy(r"[^\s\"“”‘(\[{—–/]*$")
NEXT = lazy(rf"\s*(?P<open>[{re.escape(OPENING)}]*)\s?(?P<word>[^\W_]+(?:['’\-.][^\W_]+)*)?")
ATTRIBUTION = lazy(rf"\s*[A-Z][\w'’-]*\s(?:[\w'’-]+\s){{0,5}}?(?:{'|'.join(sorted(SAID))})\b")
COMPANIES = frozenset(("Inc", "Ltd", "Corp", "Co", "LLC"))  # "Yahoo! Inc."
ADDRESSES = frozenset(("Mr", "Mrs", "Ms"))  # "of Acme Inc. Mr. Roe left."
LETTER_STOPS = lazy(r"(?:[A-Za-z]\.)+[A-Za-z]")
TIME = lazy(r"[ap]\.m", re.IGNORECASE)
SHORT_LEAD = 12  # characters of "At 5 a.m. Mr. Smith": too little for a sentence
NUMBERING = lazy(
    r"(?:[•⁃*-] ?)?(?:(?:Sec(?:tion|t)?|SEC(?:TION)?|Art(?:icle)?|ART(?:ICLE)?|Cl(?:ause)?|Rule|§)\.?\s)?\(?"
    r"(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,4})[.)]+(?:\s[IVX]{1,4}\.)?"
)
ITEM = lazy(
    r"(?:(?<=\s)|(?<![\s\S]))(?P<bullet>[•⁃▪◦] ?)?\(?(?P<mark>\d{1,2}|[A-Za-z])(?P<stop>\.\)|[.)])"
    r"(?=\s+[\"“‘(]?[A-Z])"
)
LONGEST_MARK = 6  # characters of "• (12)"
IN_LINE = lazy(r"[:;]\s+(?:and |or )?\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})$")
SENTENCE_IN_BRACKETS = lazy(r"[(\[][\"“‘]?[A-Z][^()\[\]\s]* [^()\[\]]{0,400}[.!?…][\"”’]?[)\]]")
WORD = lazy(r"\S+")
LONGEST_SENTENCE = 700  # characters; a longer one is counted in words
MOST_WORDS = 150  # of a sentence; the longest of lawyers and of the eighteenth century have fewer
LONGEST_PART, USUAL_PART, SHORTEST_PART = 40, 25, 12  # words
CLAUSE_OPENERS = word_set("""
    and but so because when while if unless although though since until before after that which who whose
    where then now well okay i we you he she it they there this these those what how why
""")
LEADS = word_set("the a an of to in on at by for from with my your his her its our their is are was were")
CONTINUING = "-–—,;:.…%&=+/*"  # signs that do not begin a sentence


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]`, in order; outside of them lies only white space.

    Offsets count in the whole text. The time is linear in the length.
    """
    end = len(text) if end is None else end
    edges = [start, *_items(text, _skip(text, start, end), end), end]
    return [span for one, two in pairwise(edges) for span in _sentences(text, one, two)]


def _items(text: str, start: int, end: int) -> list[int]:
    """Where the second and further items begin of a list that runs on in one line: "1. Boats 2. Nets"."""
    if not {".", ")"}.intersection(text[start : start + LONGEST_MARK]):
        return []
    first = ITEM.match(text, start, end)
    if not first or not (first["bullet"] or first["mark"] in ("1", "a", "A")):
        return []
    before, found = first, []
    for item in ITEM.finditer(text, first.end(), end):
        if _follows(before, item):
            found.append(item.start())
            before = item
    return found


def _follows(before: re.Match[str], item: re.Match[str]) -> bool:
    """Whether a mark is the next after another: of the same form, one further."""
    (kind, one), (other_kind, two) = _rank(before), _rank(item)
    form = all(before[name] == item[name] for name in ("bullet", "stop"))
    initial = item["mark"].isupper() and item["stop"] == "."  # "A. Smith and B. Jones" are no items
    stopped = item.string[max(0, item.start() - 3) : item.start()].rstrip()[-1:] in {".", ";", "!", "?"}
    return form and kind == other_kind and two - one == 1 and (stopped or not initial)


def _rank(item: re.Match[str]) -> tuple[str, int]:
    """The kind of a mark and its place in its row."""
    mark = item["mark"]
    return ("number", int(mark)) if mark.isdigit() else ("letter", ord(mark))


def _sentences(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    begin = _skip(text, start, end)
    for found in STOP.finditer(text, start, end):
        if found.end() > begin and _ends(text, begin, found, end):
            spans.append(Span(begin, found.end()))
            begin = _skip(text, found.end(), end)
    if begin < end:
        spans.append(Span(begin, begin + len(text[begin:end].rstrip())))
    return spans


def cut_long(text: str, span: Span) -> list[Span]:
    """A sentence, or its parts if it is too long to be one: words without stops, as subtitles are.

    Each part has at most `LONGEST_PART` words and begins, where that can be, at a clause.
    """
    if span.end - span.start <= LONGEST_SENTENCE:
        return [span]
    words = list(WORD.finditer(text, *span))
    if len(words) <= MOST_WORDS:
        return [span]
    starts = [0]
    while len(words) - starts[-1] > LONGEST_PART:
        choice = range(starts[-1] + SHORTEST_PART, min(starts[-1] + LONGEST_PART, len(words) - 5) + 1)
        starts.append(max(choice, key=lambda place: _fitness(text, words, place, starts[-1])))
    edges = [*(words[place].start() for place in starts), span.end]
    return [Span(one, one + len(text[one:two].rstrip())) for one, two in pairwise(edges)]


def _fitness(text: str, words: Sequence[re.Match[str]], place: int, begin: int) -> float:
    """How well a part may begin with a word: at a sign, a line or a clause, and not too soon."""
    between = text[words[place - 1].end() : words[place].start()]
    last, word = words[place - 1][0], words[place][0].lower()
    sign = 4 if last[-1] in ";:" else 3 if last[-1] in ",—–" or "\n" in between else 0
    clause = 3 if word in CLAUSE_OPENERS else 0
    broken = 2 if last.lower() in CLAUSE_OPENERS | LEADS else 0
    return sign + clause - broken - abs(place - begin - USUAL_PART) / USUAL_PART


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
        sure = _stands_in(NEVER_LAST, _word_before(text, begin, found.start()))  # "ca. $2"
        return not sure and _before_sign(text, found.end(), end)
    if word[0].islower():
        return False
    run = found["run"] or found[0]
    if run == ".":
        return _full_stop_ends(text, begin, found, following)
    if run[-1] in "!?":
        return word not in COMPANIES and not _is_attributed(text, found, end)
    trails_off = run == ". . ." and re.split("['’]", word)[0] == "I"  # a capital that begins nothing
    return text[found.start() - 1] not in "[(" and not trails_off  # an ellipsis in brackets is not a stop


def _before_sign(text: str, cut: int, end: int) -> bool:
    """Whether a stop ends a sentence when a sign follows and not a word."""
    rest = text[cut : min(end, cut + REACH)].lstrip()
    if not rest or (cut + REACH >= end and not any(map(str.isalnum, rest))):
        return False  # signs at the end of a paragraph stay with its last sentence
    return rest[0] not in CONTINUING or rest.startswith(". . . ")  # an omission opens the next sentence


def _is_attributed(text: str, found: re.Match[str], end: int) -> bool:
    """Whether a quotation that ends in `!` or `?` is followed by who said it: "Why?" Berg asked."""
    if found[0][-1] not in QUOTES:
        return False
    return ATTRIBUTION.match(text, found.end(), min(end, found.end() + REACH)) is not None


def _full_stop_ends(text: str, begin: int, found: re.Match[str], following: re.Match[str]) -> bool:
    stop = found.start()
    before = _word_before(text, begin, stop)
    if not before and text[stop - 1] in "([":
        return False  # "(. 683)" is a number that lost its nought
    if NUMBERING.fullmatch(text, begin, stop + 1) or IN_LINE.search(text, max(begin, stop - 12), stop):
        return False  # the number of a list item stays with it
    numbered = _stands_in(NEEDS_NUMBER, before) or before == "p"
    if found.groupdict().get("note") and text[stop + 1].isdigit():
        return not numbered and not _is_abbreviation(before)  # No.5 is a number, not a note
    if TIME.fullmatch(before):
        return following["word"] not in AFTER_TIME and stop - begin > SHORT_LEAD
    quoted = len(found[0]) > 1 and found[0][1] in QUOTES
    if quoted or numbered:
        return quoted or not any(map(str.isdigit, following["word"]))
    return not _is_abbreviation(before) or (not _stands_in(NEVER_LAST, before) and _opens(text, following))


def _word_before(text: str, begin: int, stop: int) -> str:
    """The word before a full stop; of a hyphenated one its last part if that is an abbreviation (EU-U.S.)."""
    found = WORD_BEFORE.search(text, max(begin, stop - LONGEST_ABBREVIATION), stop)
    word = found[0] if found else ""
    last = word.rpartition("-")[2]
    return last if len(last) < 3 or _is_abbreviation(last) else word


def _is_abbreviation(word: str) -> bool:
    if len(word) == 1:
        return word.isalpha()
    known = _stands_in(SOMETIMES_LAST, word) or _stands_in(NEVER_LAST, word)
    return known or LETTER_STOPS.fullmatch(word) is not None


def _stands_in(words: frozenset[str], word: str) -> bool:
    return word in words or word.lower() in words or (word.isupper() and word.capitalize() in words)


def _opens(text: str, following: re.Match[str]) -> bool:
    """Whether the next word shows that a sentence begins: one that often does, or one in quotation marks."""
    word, opened = following["word"], following["open"]
    if opened and opened[0] in "([":
        return SENTENCE_IN_BRACKETS.match(text, following.start("open")) is not None
    initial = len(word) == 1 and text[following.end() : following.end() + 1] == "."
    return bool(opened) or word in ADDRESSES or (word in OPENERS and not initial)
