"""Teasers and headings that a scrape ran into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.documents.cleaning.furniture import TEASER_WORDS
from tui.language.english import word_set
from tui.language.english.abbreviations import OPENERS
from tui.language.english.verbs import SAID
from tui.language.lazy import lazy
from tui.spans import Span

LONGEST_TEASER = 30  # words
LONGEST_TEASER_TO_STOP = 15
HEADING_WORDS = range(3, 8)
REACH = 90  # characters looked back at for the stop before a heading

# Words that begin a sentence. Not those that stand with a capital in mid-sentence as well: "vitamin A is",
# "as I am", "reached out His hand".
_BEGINNING = OPENERS - {"A", "I", "He", "His"} | {"Despite", "Although", "However"}
# A sentence that begins although nothing ended before it: a capital opener after a lower-case word.
_RESUMED = lazy(
    r"(?<=[a-z]\s)(?:(?P<opener>[A-Z][a-z]*)(?=\s[a-z])|(?:Despite|Although|However)\b|"
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2}(?=,\s(?:an?|the|who|whose)\s[a-z]))"
)
# What shows that a heading ran into it. Openers that stand in names ("the Japan First agenda") do not; behind
# a teaser any of them does.
AFTER_HEADING = lazy(
    r"(?<=[a-z]\s)(?:Despite|Although|However|Meanwhile|While|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2}"
    r"(?=,\s(?:an?|the|who|whose)\s[a-z]))\b"
)
TEASER = lazy(rf"(?:(?<=[.!?]\s)|(?<=[.!?][\"'”’)]\s))(?:{TEASER_WORDS})\s?:\s(?=[A-Z\"'‘“])")
_TEASED = ("Also ", "ALSO ", "Read ", "READ ", "Related", "RELATED")  # one of them stands in every teaser
LAST_STOP = lazy(r".*[.!?][\"'”’)]?\s+", re.DOTALL)
FIRST_STOP = lazy(r"[.!?](?=\s)")
GLUED = lazy(r"(?<=\s)[A-Z][a-z]+")

VERBS = SAID | word_set("""
    is are was were be been has have had do does did will would can could may might must shall should
    told tells announced argued argues noted notes called calls made makes became becomes
""")
FUNCTION = word_set("""
    a an the this that these those my your his her its our their of in on at by for from to with into over
    under about between against and or but nor as than if when while who which whose whom where how why not no
    what because since until though although so yet
""")
NO_TITLES = word_set("i we you he she it they not willing able let")
PERSON = lazy(
    r"(?:.*(?:man|woman|person|ist|yst|er|or|ian|ant|ent)|chief|head|king|queen|star|ace|hero|icon|legend|guard|"
    r"general|judge|pope|prince|princess|duke|scholar|fellow|coach|critic|diplomat|expert|aide|boss|pilot)"
)


def find_teasers(text: str, block: Span) -> Iterator[Span]:
    """Run-in teasers ("Also read: ...") of a paragraph, each up to where the text resumes."""
    if all(text.find(word, *block) < 0 for word in _TEASED):
        return
    for found in TEASER.finditer(text, block.start, block.end):
        end = _teaser_end(text, found.end(), block.end)
        if end:
            yield Span(found.start(), end)


def _teaser_end(text: str, start: int, end: int) -> int | None:
    """Where a teaser whose headline starts at `start` ends; None where that cannot be told."""
    stop = FIRST_STOP.search(text, start, end)
    last = stop.end() if stop else end
    resumed = next(_resumed(text, start, last), None)
    if resumed:
        last = resumed.start()
        heading = _glued_heading(text, start, last)
        last = heading if heading is not None else last
    words = len(text[start:last].split())
    most = LONGEST_TEASER if resumed or not stop else LONGEST_TEASER_TO_STOP
    return start + len(text[start:last].rstrip()) if words <= most else None


def _glued_heading(text: str, start: int, end: int) -> int | None:
    """Where a heading begins that is glued to the end of a teaser.

    A capital in mid-headline is a name, unless the word is a gerund or stands elsewhere in small letters.
    """
    for found in GLUED.finditer(text, start + 1, end):
        word = found[0].lower()
        common = word.endswith("ing") or re.search(rf"\b{word}\b", text)
        if common and _is_heading(text[found.start() : end].split()):
            return found.start()
    return None


def _resumed(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where sentences begin although nothing ended before them."""
    for found in _RESUMED.finditer(text, start, end):
        if found["opener"] is None or found["opener"] in _BEGINNING:
            yield found


def find_headings(text: str, block: Span, after: frozenset[int]) -> Iterator[Span]:
    """Headings run into a paragraph: a few words without a verb between a full stop and a sentence.

    `after` holds the ends of teasers, which count as stops.
    """
    for found in _resumed(text, *block):
        low = max(block.start, found.start() - REACH)
        teaser = max((end for end in after if low <= end < found.start()), default=None)
        if teaser is not None:
            begin = teaser
        elif not AFTER_HEADING.match(text, found.start()):
            continue
        elif stop := LAST_STOP.match(text, low, found.start()):
            begin = stop.end()
        else:
            continue
        lead = text[begin : found.start()]
        words = lead.split()
        named = found[0].split()[0] not in OPENERS
        if _is_heading(words) and (not named or _no_title(words)):
            start = begin + len(lead) - len(lead.lstrip())
            yield Span(start, begin + len(lead.rstrip()))


def _is_heading(words: list[str]) -> bool:
    if len(words) not in HEADING_WORDS or not words[0][0].isupper() or words[0] in OPENERS:
        return False
    if any(char in ',;:()"“”' for word in words for char in word):
        return False
    folded = [word.lower() for word in words]
    spoken = any(word in NO_TITLES or re.search(r"['’](?:m|re|ve|ll|d)$|n['’]t$", word) for word in folded)
    return folded[-1] not in FUNCTION and VERBS.isdisjoint(folded) and not spoken


def _no_title(words: list[str]) -> bool:
    """Whether words before a name are no title of its owner, as in "Former defence minister Taro Kono, a"."""
    last = words[-1].lower()
    if PERSON.fullmatch(last):
        return False
    plural = last.endswith("s") and not last.endswith("ss")
    return plural or any(word.lower().endswith("ing") for word in words)
