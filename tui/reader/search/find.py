"""Finding words in a text: as they stand, as a regular expression, or as they may be misspelt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tui.documents.model import Document
from tui.errors import Cancelled
from tui.language.other_spellings import other_spellings
from tui.language.percents import pieces, share_shape, written_otherwise
from tui.pair import Pair, Side
from tui.reader.state.reading_state import Search, SearchMode
from tui.spans import Span

MOST_HITS = 20_000
"""Hits kept per text: enough to step through, and a single letter in a long text stays quick."""

LONG = 300_000
"""Characters of both texts together from which on they are searched in the background."""

STRETCH = 100_000
"""Characters searched at once; between two stretches others get their turn."""

REACH = 2_000
"""Characters that a hit may take beyond the stretch in which it begins."""

ALIKE = 80.0
"""Per cent of likeness (RapidFuzz's partial ratio) from which on words are a fuzzy hit."""

SHORTEST_FUZZY = 3

Stop = Callable[[], bool]


def never() -> bool:
    """The search is not given up."""
    return False


def find(
    documents: Pair[Document], query: str, mode: SearchMode = SearchMode.WORDS, stop: Stop = never
) -> Search:
    """Where `query` stands in both texts, at most `MOST_HITS` times in each.

    Without a capital letter case does not count; white space between its words matches any white space;
    a word is found in British and American spelling, a share as 2% and as 2 per cent, and `also` lists what
    was found so.
    A pattern that cannot be searched for has a `fault` and no hits. Raises Cancelled once `stop()` holds.
    """
    if not query.strip():
        return Search(mode=mode)
    if mode is SearchMode.FUZZY:
        hits = documents.map(lambda document: tuple(_alike(document, query, stop)))
        return Search(query, hits, mode)
    if mode is SearchMode.WORDS:
        pattern, also = _spelt(query, [document.text for document in documents])
        hits = documents.map(lambda document: found(pattern, document.text, stop))
        places = ((document.text, hits[side]) for side, document in zip(Side, documents, strict=True))
        return Search(query, hits, also=(*also, *written_otherwise(query, places)))
    try:
        pattern = compiled(query, mode)
    except re.error as error:
        return Search(query, mode=mode, fault=f"no regular expression yet: {error.msg}")
    except ValueError as error:
        return Search(query, mode=mode, fault=str(error))
    return Search(query, documents.map(lambda document: found(pattern, document.text, stop)), mode)


def compiled(query: str, mode: SearchMode) -> re.Pattern[str]:
    """The pattern of a query. Raises re.error for no regular expression, ValueError for an endless one."""
    if mode is SearchMode.REGEX:
        if repeats_repeats(query):
            raise ValueError("a repeated group that may match in several ways is not searched for")
        shape = re.sub(r"\\.", "", query)  # the capital of \W or \S is none
        return re.compile(query, re.MULTILINE | _case(shape))
    return re.compile(r"\s+".join(map(re.escape, query.split())), _case(query))


def _spelt(query: str, texts: list[str]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The pattern of a query with the other spellings of its words and shares, and those of its words."""
    words = pieces(query)
    parts: list[str] = []
    also: list[str] = []
    for number, (word, share) in enumerate(words, start=1):
        part = r"\s+".join(map(re.escape, word.split()))
        if share:
            parts.append(f"(?:{part}|{share_shape(share)})")
            continue
        others = other_spellings(word, texts, whole=number < len(words))
        also += others
        parts.append(rf"(?:{part}|\b(?:{'|'.join(others)})\b)" if others else part)
    return re.compile(r"\s+".join(parts), _case(query)), tuple(also)


def _case(words: str) -> re.RegexFlag:
    return re.NOFLAG if any(character.isupper() for character in words) else re.IGNORECASE


def repeats_repeats(pattern: str) -> bool:
    """Whether a group that holds a repetition or a choice is itself repeated: such a search may never end."""
    bare = re.sub(r"\\.", "x", pattern)
    bare = re.sub(r"\[\^?\]?[^\]]*\]", "x", bare)
    opened: list[bool] = []
    for place, sign in enumerate(bare):
        if sign == "(":
            opened.append(False)
        elif sign == ")" and opened:
            inner = opened.pop()
            repeated = bare[place + 1 : place + 2] in ("*", "+", "{")
            if inner and repeated:
                return True
            if opened and (inner or repeated):
                opened[-1] = True
        elif opened and (sign in "*+{|" or (sign == "?" and bare[place - 1] != "(")):
            opened[-1] = True
    return False


def found(pattern: re.Pattern[str], text: str, stop: Stop = never) -> tuple[Span, ...]:
    """The first `MOST_HITS` places of a pattern, none of them empty. Raises Cancelled once `stop()` holds."""
    hits: list[Span] = []
    last = 0
    for start in range(0, len(text), STRETCH):
        if stop():
            raise Cancelled
        for match in pattern.finditer(text, max(start, last), start + STRETCH + REACH):
            if match.start() >= start + STRETCH:
                break
            last = match.end()
            if match.end() > match.start():
                hits.append(Span(*match.span()))
            if len(hits) == MOST_HITS:
                return tuple(hits)
    return tuple(hits)


def _alike(document: Document, query: str, stop: Stop) -> Iterator[Span]:
    """In each passage the words most like the query, if they are like it."""
    from rapidfuzz import fuzz

    words = " ".join(query.casefold().split())
    if len(words) < SHORTEST_FUZZY:
        return
    text = document.text
    spans = [unit.span for unit in document.passages or document.blocks]
    count = 0
    for number, span in enumerate(spans):
        if number % 500 == 0 and stop():
            raise Cancelled
        passage = text[span.start : span.end].lower()
        if len(passage) != span.end - span.start or len(passage) < len(words) - 2:
            continue
        best = fuzz.partial_ratio_alignment(words, passage, score_cutoff=ALIKE)
        if best is not None:
            yield _whole_words(text, Span(span.start + best.dest_start, span.start + best.dest_end))
            count += 1
        if count == MOST_HITS:
            return


def _whole_words(text: str, span: Span) -> Span:
    """The span with the words that it cuts, without blanks at its ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)
