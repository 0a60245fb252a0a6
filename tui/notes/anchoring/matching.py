"""Where quoted words stand in a folded text, by words and context (all similarities are Levenshtein's)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Levenshtein

from tui.language.lazy import lazy

MANY = 64  # exact copies of a quotation that are weighed
TRIMMED = 60  # characters from which a quotation may have lost a whole piece at an end
GAP = 15
KEPT = 0.5  # likeness of a context that shows that the end beside it is there
PUT_IN = 400  # characters that may have been put into a quotation
STRETCHED = 0.05  # of likeness that it costs
CUTS = 8  # places at which something put in is looked for
BOTH_ENDS = 0.6  # likeness that both parts of a quotation must have that something was put into
RAN_TOGETHER = 8  # characters beside an edge of words where another end is tried
OUTSIDE = 0.7  # what an edit of the context counts beside one of the words
INSIDE_A_WORD = 5.0  # edits that an end inside a word counts for
EDGE_LIKE = 0.4  # what it counts that a quotation at the edge of a text is found at an edge
LITTLE = 8  # characters of context that are none
PIECE = 64  # characters by which the words inside an end are compared
END = 32  # characters by which an end of a quotation is found
LETTERS_A_SLIP = 4  # letters of a word for each that may be another
_EDGE = lazy(r"(?<!\w)(?=\w)|(?<=\w)(?!\w)|^|$|(?<=\S)(?=\s)|(?<=\s)(?=\S)")


@dataclass(frozen=True, slots=True)
class SoughtQuote:
    """What is looked for: folded words with the folded words around them, and where to look first."""

    words: str
    before: str
    after: str
    near: float  # 0 to 1: how far into the text it was


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place `[start, end)` in the folded text and what speaks for it, each 0 to 1."""

    start: int
    end: int
    words: float  # likeness of the words
    before: float  # likeness of the context before
    after: float
    near: float
    length: int  # of the quotation
    torn: bool = False  # an end that was an edge of words stands inside a word

    @property
    def score(self) -> float:
        """The weight of all evidence: the shorter a quotation, the more its context counts."""
        words = 0.35 + 0.3 * min(1.0, self.length / 60)
        context = 0.7 * (self.before + self.after) / 2 + 0.3 * max(self.before, self.after)
        return 0.98 * (words * self.words + (1 - words) * context) + 0.02 * self.near


@lru_cache(maxsize=2048)  # the notes of the open texts are looked up after each change
def find_places(quote: SoughtQuote, text: str) -> tuple[FoundPlace, ...]:
    """Where the quotation may stand, best first."""
    if not quote.words or not text:
        return ()
    spots = _exact(quote.words, text)
    if not any(_place(quote, text, *spot).score > 0.9 for spot in spots):
        spots |= _fuzzy(quote, text)
    places = [_place(quote, text, *spot) for spot in spots]
    tight = [place for place in places if not any(_holds(place, other) for other in places)]
    return tuple(sorted(tight, key=lambda place: (-place.score, place.start, place.end)))


def _holds(place: FoundPlace, other: FoundPlace) -> bool:
    """Whether a place holds another that has the words as well: the rest of it is only its context's."""
    inside = place.start <= other.start and other.end <= place.end
    return inside and other.end - other.start < place.end - place.start and other.words > place.words


def _exact(words: str, text: str) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    at = text.find(words)
    while at >= 0 and len(found) < MANY:
        found.add((at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def _fuzzy(quote: SoughtQuote, text: str) -> set[tuple[int, int]]:
    """Places found by likeness: the words in their context, the words alone, their two ends apart."""
    found: set[tuple[int, int]] = set()
    wide = fuzz.partial_ratio_alignment(quote.before + quote.words + quote.after, text)
    if wide is not None:
        slack = len(quote.words) // 2
        low, high = max(0, wide.dest_start - slack), min(len(text), wide.dest_end + slack)
        found.add(_aligned(quote.words, text, low, high))
        found.add(_by_ends(quote, text, low, high))
        found.add(_by_ends(quote, text, max(0, low - PUT_IN), min(len(text), high + PUT_IN)))
    alone = _aligned(quote.words, text, 0, len(text))
    found.add(alone)
    if len(quote.words) > END:
        slack = len(quote.words) // 2
        found.add(_by_ends(quote, text, max(0, alone[0] - slack), min(len(text), alone[1] + slack)))
    fitted = (_fit(quote, text, start, end) for start, end in found if start < end)
    return {spot for spot in fitted if spot is not None}


def _aligned(words: str, text: str, low: int, high: int) -> tuple[int, int]:
    """Where the words are most alike within `[low, high)`."""
    found = fuzz.partial_ratio_alignment(words, text[low:high])
    if found is None:
        return low, low
    return low + found.dest_start, low + found.dest_end


def _by_ends(quote: SoughtQuote, text: str, low: int, high: int) -> tuple[int, int]:
    """From where the beginning is most alike to where the end is, whatever became of the middle."""
    before, after = quote.before[-END:], quote.after[:END]
    start, _ = _aligned(before + quote.words[:END], text, low, high)
    _, end = _aligned(quote.words[-END:] + after, text, low, high)
    return start + len(before), end - len(after)


def _fit(quote: SoughtQuote, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Move both ends to where the words inside and the context outside agree in most characters."""
    reach = 16 + len(quote.words) // 8
    head, tail = quote.words[:PIECE], quote.words[-PIECE:]
    before, after = quote.before[-END:], quote.after[:END]
    for _ in range(2):
        moved = start, end

        def start_cost(at: int, end: int = end) -> float:
            inside = Levenshtein.distance(head, text[at : min(end, at + PIECE)])
            return inside + OUTSIDE * Levenshtein.distance(before, text[max(0, at - len(before)) : at])

        start = _cheapest(text, start, start - reach, min(start + reach, end - 1), start_cost)

        def end_cost(at: int, start: int = start) -> float:
            inside = Levenshtein.distance(tail, text[max(start, at - PIECE) : at])
            return inside + OUTSIDE * Levenshtein.distance(after, text[at : at + len(after)])

        end = _cheapest(text, end, max(start + 1, end - reach), end + reach, end_cost)
        if (start, end) == moved:
            break
    return _trim(quote, text, start, end) if len(quote.words) >= TRIMMED else _stripped(text, start, end)


def _cheapest(text: str, near: int, low: int, high: int, cost: Callable[[int], float]) -> int:
    """The offset in `[low, high]` that costs the fewest edits.

    An edge of words is preferred; beside the best one others are tried too, for words may have run together.
    """
    costs = {at: cost(at) for at in _edges(text, low, high)}
    if not costs:
        return near
    best = min(costs, key=lambda at: (costs[at], abs(at - near)))
    for at in range(max(0, low, best - RAN_TOGETHER), min(len(text), high, best + RAN_TOGETHER) + 1):
        if at not in costs:
            costs[at] = cost(at) + INSIDE_A_WORD
    return min(costs, key=lambda at: (costs[at], abs(at - near)))


def _trim(quote: SoughtQuote, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Drop what only fills the room of words that are gone at an end whose context is gone too.

    What is kept is the stretch of the alignment in which most characters agree, less those that differ; what
    was put in or taken out in one piece counts for `GAP` characters at most.
    """
    place = _place(quote, text, start, end)
    best = agreed = 0
    low, first, last = start, start, end
    for op in Levenshtein.opcodes(quote.words, text[start:end]):
        if op.tag == "equal":
            agreed += op.dest_end - op.dest_start
            if agreed > best:
                best, first, last = agreed, low, start + op.dest_end
            continue
        agreed -= min(GAP, max(op.src_end - op.src_start, op.dest_end - op.dest_start))
        if agreed <= 0:
            agreed, low = 0, start + op.dest_end
    first = start if place.before >= KEPT else first
    last = end if place.after >= KEPT else last
    while first > start and text[first - 1].isalnum() and text[first].isalnum():
        first -= 1
    while last < end and text[last - 1].isalnum() and text[last].isalnum():
        last += 1
    if quote.words[0].isalnum():
        while first < last and not text[first].isalnum():
            first += 1
    return _stripped(text, first, last)


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _edges(text: str, low: int, high: int) -> list[int]:
    low, high = max(0, low), min(len(text), high)
    return [match.start() for match in _EDGE.finditer(text, low, high + 1) if match.start() <= high]


def _place(quote: SoughtQuote, text: str, start: int, end: int) -> FoundPlace:
    return FoundPlace(
        start,
        end,
        words=_words(quote.words, text[start:end]),
        before=_before(quote, text, start),
        after=_after(quote, text, end),
        near=1 - abs(quote.near - start / max(1, len(text))),
        length=len(quote.words),
        torn=_torn(quote.before[-1:] + quote.words[:1], text[max(0, start - 1) : start + 1])
        or _torn(quote.words[-1:] + quote.after[:1], text[end - 1 : end + 1]),
    )


def _torn(seam: str, found: str) -> bool:
    """Whether a seam between two characters lies inside a word, and did not before."""
    return len(found) == 2 and found.isalnum() and not seam.isalnum()


def _words(words: str, found: str) -> float:
    """Likeness of the words; one piece put in between two of them counts for little, whatever its length."""
    alike = _alike(words, found)
    if len(found) <= len(words) + GAP:
        return alike
    blanks = [at for at, sign in enumerate(words) if sign == " "]
    for cut in blanks[:: 1 + len(blanks) // CUTS]:
        head, tail = words[:cut], words[cut:]
        heads, tails = _alike(head, found[:cut]), _alike(tail, found[len(found) - len(tail) :])
        if min(heads, tails) >= BOTH_ENDS:
            alike = max(alike, (heads * len(head) + tails * len(tail)) / len(words) - STRETCHED)
    return alike


def _before(quote: SoughtQuote, text: str, start: int) -> float:
    found = text[max(0, start - len(quote.before)) : start]
    return _context(quote.before, found, at_edge=start <= LITTLE)


def _after(quote: SoughtQuote, text: str, end: int) -> float:
    return _context(quote.after, text[end : end + len(quote.after)], at_edge=len(text) - end <= LITTLE)


def _context(expected: str, found: str, *, at_edge: bool) -> float:
    """Likeness of a context; a few characters at the edge of a text say next to nothing."""
    if len(expected) <= LITTLE:
        return EDGE_LIKE if at_edge else 0.0
    return _alike(expected, found)


def _alike(one: str, other: str) -> float:
    return Levenshtein.normalized_similarity(one, other)


def same_words(words: str, found: str) -> bool:
    """Whether two wordings differ in letters only, as typing errors do: no word out, in, or another.

    A number has no letters to spare. Words may have run together.
    """
    olds, news = words.split(), found.split()
    ops = Levenshtein.opcodes(olds, news)
    for differing, changes in groupby(ops, key=lambda op: op.tag != "equal"):
        if not differing:
            continue
        run = list(changes)
        old = olds[run[0].src_start : run[-1].src_end]
        new = news[run[0].dest_start : run[-1].dest_end]
        pairs = zip(old, new, strict=True) if len(old) == len(new) else [("".join(old), "".join(new))]
        if not all(_same_word(*pair) for pair in pairs):
            return False
    return True


def _same_word(old: str, new: str) -> bool:
    letters = [sign for sign in old if sign.isalpha()]
    if any(sign.isdigit() for sign in old) and old != new:
        return False
    return OSA.distance(old, new) <= (len(letters) + LETTERS_A_SLIP - 1) // LETTERS_A_SLIP


def stands_again(quote: SoughtQuote, text: str, place: FoundPlace, likeness: float) -> bool:
    """Whether the words stand a second time, outside of a place, with at least that likeness."""
    for low, high in ((0, place.start), (place.end, len(text))):
        if fuzz.partial_ratio(quote.words, text[low:high], score_cutoff=100 * likeness) and high - low >= len(
            quote.words
        ):
            return True
    return False
