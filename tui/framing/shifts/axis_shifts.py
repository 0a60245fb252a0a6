"""Shifts on the axes of the codebook: another pole, none found, the same charge in another voice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from tui.codebook.model import Axis, Pole
from tui.documents.model import Document
from tui.framing.counting.counts import axis_evidence
from tui.framing.counting.uncertainty import ENOUGH, interval
from tui.framing.counting.wording import count_words, names_of
from tui.framing.evidence.quoting import is_author, quotation, worth
from tui.framing.model import Evidence, Framing, Level, Quotation, Shift, ShiftKind
from tui.framing.shifts.support import Weighed
from tui.language.words import terms
from tui.pair import Pair, Side

COMPARED = 300  # pieces a side that are searched for shared words
RARE = 0.35  # rarity from which a shared word is worth naming


def axis_shifts(documents: Pair[Document], framing: Pair[Framing]) -> Iterator[Weighed]:
    """Axes on which the texts lean apart, axes that one text lacks, charges that others keep up."""
    for place, axis in enumerate(framing.left.codebook.axes):
        if axis.side:
            continue
        pieces = Pair(axis_evidence(framing.left, axis.id), axis_evidence(framing.right, axis.id))
        if not pieces.left and not pieces.right:
            continue
        if not pieces.left or not pieces.right:
            yield from _absence(documents, axis, pieces, place)
            continue
        yield from _axis(documents, axis, pieces, place)
        yield from _continuity(documents, framing, axis, pieces, place)


def _main_pole(items: list[Evidence]) -> Pole | None:
    left = sum(item.pole is Pole.LEFT for item in items)
    right = len(items) - left
    return None if left == right else Pole.LEFT if left > right else Pole.RIGHT


def _axis(
    documents: Pair[Document], axis: Axis, pieces: Pair[list[Evidence]], place: int
) -> Iterator[Weighed]:
    """The texts lean to opposite poles, or one leans much less than the other."""
    poles = pieces.map(_main_pole)
    ends = _ends(poles, pieces)
    if ends is None:
        return
    old = _quotes(Side.LEFT, [item for item in pieces.left if item.pole is ends.left])
    new = _quotes(Side.RIGHT, [item for item in pieces.right if item.pole is ends.right])
    if not old or not new:
        return
    counter = [
        *(quotation(Side.LEFT, item) for item in pieces.left if item.pole is not ends.left),
        *(quotation(Side.RIGHT, item) for item in pieces.right if item.pole is not ends.right),
    ]
    counted = all(len(items) >= ENOUGH for items in pieces)
    title = f"{axis.pole(ends.left)} -> {axis.pole(ends.right)}"
    shift = Shift(
        kind=ShiftKind.AXIS,
        title=title,
        level=Level.COUNTED if counted else Level.WORDED,
        old=old,
        new=new,
        also=tuple(counter),
        axis=axis.id,
        note=_axis_note(documents, axis, pieces),
    )
    lean = sum(abs(_lean(items)) for items in pieces) / 2
    support = min(sum(item.pole is ends[side] for item in pieces[side]) for side in Side)
    yield Weighed(shift, support * lean + 3.0 * counted, (place,))


def _lean(items: list[Evidence]) -> float:
    """From -1 (all left pole) to 1 (all right pole)."""
    right = sum(item.pole is Pole.RIGHT for item in items)
    return (2 * right - len(items)) / len(items)


def _ends(poles: Pair[Pole | None], pieces: Pair[list[Evidence]]) -> Pair[Pole] | None:
    """The poles between which the framing moves; None when both texts lean the same way."""
    leans = pieces.map(_lean)
    if poles.left is poles.right or abs(leans.left - leans.right) < 0.6:
        return None
    if poles.left is not None and poles.right is not None:
        return Pair(poles.left, poles.right)
    known = poles.left or poles.right
    if known is None:
        return None
    return Pair(known, known.other) if poles.left is not None else Pair(known.other, known)


def _axis_note(documents: Pair[Document], axis: Axis, pieces: Pair[list[Evidence]]) -> str:
    words = f"{axis.question} {count_words(axis, pieces)}"
    if any(len(items) < ENOUGH for items in pieces):
        return f"{words}; few: quotations only, no share"
    parts = []
    for side in Side:
        share = interval(sum(item.pole is Pole.RIGHT for item in pieces[side]), len(pieces[side]))
        if share is not None:
            name = documents[side].name
            parts.append(
                f"{name} {share.share:.0%} “{axis.right}” (90 % interval {share.low:.0%} to {share.high:.0%})"
            )
    return f"{words}; {', '.join(parts)}"


def _quotes(side: Side, items: list[Evidence]) -> tuple[Quotation, ...]:
    """The best quotations of some evidence, each sentence once, in the order of worth."""
    ordered = sorted(items, key=lambda item: (tuple(-part for part in worth(item)), item.span))
    return tuple(quotation(side, item) for item in ordered)


def _absence(
    documents: Pair[Document], axis: Axis, pieces: Pair[list[Evidence]], place: int
) -> Iterator[Weighed]:
    """An axis that only one text speaks to: none found with this codebook in the other."""
    side = Side.LEFT if pieces.left else Side.RIGHT
    items = pieces[side]
    if len(items) < 2:
        return
    pole = _main_pole(items) or Pole.LEFT
    quotes = _quotes(side, [item for item in items if item.pole is pole])
    also = tuple(quotation(side, item) for item in items if item.pole is not pole)
    name = documents[side.other].name
    shift = Shift(
        kind=ShiftKind.ABSENCE,
        title=f"{axis.pole(pole)}: none found with this codebook in {name}",
        level=Level.WORDED,
        old=quotes if side is Side.LEFT else (),
        new=quotes if side is Side.RIGHT else (),
        also=also,
        axis=axis.id,
        note=f"{axis.question} {count_words(axis, pieces)}; that no cue fired proves no absence",
    )
    yield Weighed(shift, 0.25 * len(quotes), (place,))


def _continuity(
    documents: Pair[Document], framing: Pair[Framing], axis: Axis, pieces: Pair[list[Evidence]], place: int
) -> Iterator[Weighed]:
    """Both texts make one charge in shared words or by one cue, the author in one and others in the other."""
    for pole in Pole:
        same = Pair(_at(pieces.left, pole), _at(pieces.right, pole))
        for author in Side:
            own, others = same[author], same[author.other]
            if not own or not others or not all(_own_words(item) for item in own):
                continue
            if any(is_author(item.voice) for item in others):
                continue
            fired = Pair(_fired(framing.left, axis, pole), _fired(framing.right, axis, pole))
            shared = _shared(documents, fired)
            if not shared and not _cues(fired.left) & _cues(fired.right):
                continue
            quotes = {side: _quotes(side, same[side]) for side in Side}
            against = (
                quotation(side, item) for side in Side for item in pieces[side] if item.pole is not pole
            )
            who = names_of([item.voice for item in others])
            words = f"; shared words: {', '.join(shared)}" if shared else ""
            shift = Shift(
                kind=ShiftKind.CONTINUITY,
                title=f"same charge, other voice: {axis.pole(pole)}",
                level=Level.WORDED,
                old=quotes[Side.LEFT],
                new=quotes[Side.RIGHT],
                also=tuple(against),
                axis=axis.id,
                note=f"said by the author in one text, by {who} in the other{words}",
            )
            yield Weighed(
                shift,
                0.5 * min(len(own), len(others)) + 1.5 * max(0, len(shared) - 1),
                (place, pole is Pole.RIGHT),
            )


def _own_words(item: Evidence) -> bool:
    """Whether the author answers for a charge: also where hearsay is passed on ("it is learned that")."""
    return is_author(item.voice) or (item.voice.speaker is None and not item.voice.speaker_name)


def _at(items: list[Evidence], pole: Pole) -> list[Evidence]:
    return [item for item in items if item.pole is pole]


def _fired(framing: Framing, axis: Axis, pole: Pole) -> list[Evidence]:
    found = (item for item in framing.evidence if item.cue.axis == axis.id and item.pole is pole)
    return list(islice(found, COMPARED))


def _cues(items: list[Evidence]) -> set[str]:
    return {item.cue.id for item in items}


def _shared(documents: Pair[Document], fired: Pair[list[Evidence]]) -> list[str]:
    """The rare words that one piece of each text has in common, of the two pieces that share most."""
    left = [_rare(documents.left, item) for item in fired.left]
    best: list[str] = []
    for keys in (_rare(documents.right, item).keys() for item in fired.right):
        for words in left:
            common = sorted(words[key] for key in words.keys() & keys)
            best = max(
                best, common, key=lambda words: (len(words), [-ord(letter) for letter in "".join(words)])
            )
    return best


def _rare(document: Document, item: Evidence) -> dict[str, str]:
    """Stem -> word, for the rarer words of a piece of evidence."""
    found = terms(document.text, item.span)
    return {term.key: document.words(term.span).lower() for term in found if term.rarity > RARE}
