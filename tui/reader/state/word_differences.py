"""Which words differ between the two passages of a link: word by word, for versions and translations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tui.documents.model import Document
from tui.language.lazy import lazy
from tui.pair import Pair, Side
from tui.reader.state.word import WORD
from tui.reader.text.highlight_layers import Mark
from tui.spans import Span

MOST_WORDS = 4000
"""Words of a passage that are compared: a longer one is no sentence."""

_APOSTROPHE = str.maketrans({"’": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-"})


class DifferingRun(NamedTuple):
    """A stretch in which the passages differ: its place on each side, empty where one has no words there."""

    left: Span
    right: Span

    def on(self, side: Side) -> Span:
        """The place on one side."""
        return self.left if side is Side.LEFT else self.right


class Differences(NamedTuple):
    """How two passages differ.

    `only` are words that the other passage does not have, `moved` those that it has in another place; words
    that follow one another are one span. `shared` counts the words that both have in the same order.
    """

    runs: tuple[DifferingRun, ...]
    only: Pair[tuple[Span, ...]]
    moved: Pair[tuple[Span, ...]]
    counts: Pair[int]  # of words in `only`
    displaced: int  # words in `moved`, on each side
    shared: int


def compare(documents: Pair[Document], places: Pair[Span]) -> Differences | None:
    """The differences of two places, whatever the case of their letters; None if they are too long for it."""
    from rapidfuzz.distance import LCSseq

    words = documents.zip(places).map(lambda both: list(_words(both[0].text, both[1])))
    if max(map(len, words)) > MOST_WORDS:
        return None
    keys = documents.zip(words).map(lambda both: [_key(both[0].text, word) for word in both[1]])
    opcodes = LCSseq.opcodes(keys.left, keys.right)
    changed = _joined(
        [(op.src_start, op.src_end, op.dest_start, op.dest_end) for op in opcodes if op.tag != "equal"]
    )
    lone = Pair(
        [index for a, b, _, _ in changed for index in range(a, b)],
        [index for _, _, a, b in changed for index in range(a, b)],
    )
    elsewhere = _elsewhere(keys, lone)
    only = lone.zip(elsewhere).map(lambda both: [index for index in both[0] if index not in both[1]])
    runs = (
        DifferingRun(_place(words.left, places.left, a, b), _place(words.right, places.right, c, d))
        for a, b, c, d in changed
    )
    return Differences(
        tuple(runs),
        words.zip(only).map(lambda both: _spans(*both)),
        words.zip(elsewhere).map(lambda both: _spans(both[0], sorted(both[1]))),
        only.map(len),
        len(elsewhere.left),
        len(words.left) - len(lone.left),
    )


def _words(text: str, place: Span) -> Iterator[Span]:
    return (Span(*match.span()) for match in WORD.finditer(text, place.start, place.end))


def _key(text: str, word: Span) -> str:
    return word.of(text).translate(_APOSTROPHE).casefold()


Stretch = tuple[int, int, int, int]


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Stretches that meet on both sides as one: words taken out where others were put in."""
    found: list[Stretch] = []
    for a, b, c, d in stretches:
        if found and (found[-1][1], found[-1][3]) == (a, c):
            found[-1] = (found[-1][0], b, found[-1][2], d)
        else:
            found.append((a, b, c, d))
    return found


def _elsewhere(keys: Pair[list[str]], lone: Pair[list[int]]) -> Pair[set[int]]:
    """The words that differ only by their place."""
    counted = keys.zip(lone).map(lambda both: Counter(both[0][index] for index in both[1]))
    both = counted.left & counted.right

    def take(side: tuple[list[str], list[int]]) -> set[int]:
        rest, taken = Counter(both), set()
        for index in side[1]:
            if rest[side[0][index]] > 0:
                rest[side[0][index]] -= 1
                taken.add(index)
        return taken

    return keys.zip(lone).map(take)


def _place(words: Sequence[Span], whole: Span, first: int, last: int) -> Span:
    """From one word to another; without words, the point where they would stand."""
    if first < last:
        return Span(words[first].start, words[last - 1].end)
    at = words[first].start if first < len(words) else words[-1].end if words else whole.start
    return Span(at, at)


def _spans(words: Sequence[Span], chosen: Sequence[int]) -> tuple[Span, ...]:
    """The words as spans, those that follow one another in one."""
    found: list[Span] = []
    last = -2
    for index in chosen:
        if index == last + 1:
            found[-1] = Span(found[-1].start, words[index].end)
        else:
            found.append(words[index])
        last = index
    return tuple(found)


def marks_of(found: Differences, side: Side, current: int) -> tuple[Mark, ...]:
    """The words of one side that differ; `current` is the number of the run one stands on, 0 for none."""
    here = found.runs[current - 1].on(side) if 0 < current <= len(found.runs) else Span(0, 0)
    marks = [Mark(*here, "differs-here")] if here.start < here.end else []
    for spans, style in ((found.only, "differs"), (found.moved, "differs-moved")):
        marks += (Mark(*span, style) for span in spans[side] if not span.overlaps(here))
    return tuple(sorted(marks))


def difference_remark(run: DifferingRun, quote: Callable[[Side, Span], str], names: Pair[str]) -> str:
    """A run in words: what one passage has where the other has something else, or nothing."""
    left, right = (quote(side, run.on(side)) for side in Side)
    if left and right:
        return f"“{left}” ↔ “{right}”"
    return f"“{left}” only in {names.left}" if left else f"“{right}” only in {names.right}"


_BLANKS = lazy(r"\s+")


def quoted(text: str, span: Span) -> str:
    """Words of a run in one line."""
    return _BLANKS.sub(" ", span.of(text))
