"""How the framing of the target differs between two texts: every difference with the words that show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tui.codebook.model import Axis, Pole
from tui.documents.model import Document
from tui.framing.anchors import anchor_title, find_anchors, quote
from tui.framing.counts import axis_evidence, verb_uses
from tui.framing.grammar.closed import word_set
from tui.framing.model import (
    Evidence,
    Framing,
    Level,
    Quotation,
    Role,
    Shift,
    ShiftKind,
)
from tui.framing.quotations import is_author, predicate_span, quotation, worth
from tui.framing.uncertainty import ENOUGH, interval
from tui.framing.wording import count_words, names_of, voices_words
from tui.pair import Pair, Side

MOST = 4  # quotations a side, of the best
ANCHORS = 12


@dataclass(frozen=True, slots=True)
class Weighed:
    """A shift with the number of pieces that support it."""

    shift: Shift
    support: float
    tie: tuple[int, ...]


def find_shifts(documents: Pair[Document], framing: Pair[Framing]) -> tuple[Shift, ...]:
    """Every shift between two texts, the best supported first. A text compared with itself has none.

    Swapping the texts gives the same list with old and new exchanged.
    """
    if documents.left.text == documents.right.text:
        return ()
    found = [
        *_axes(documents, framing),
        *_anchors(documents, framing),
        *_verbs(documents, framing),
        *_manner(documents, framing),
        *_labels(documents, framing),
        *_voices(documents, framing),
    ]
    found.sort(key=lambda item: (-round(item.support, 6), item.tie, item.shift.kind.value))
    return tuple(item.shift for item in found)


def _axes(documents: Pair[Document], framing: Pair[Framing]) -> Iterator[Weighed]:
    for place, axis in enumerate(framing.left.codebook.axes):
        pieces = framing.map(lambda side, axis=axis: axis_evidence(side, axis.id))  # type: ignore[misc]
        if not pieces.left and not pieces.right:
            continue
        if not pieces.left or not pieces.right:
            yield from _absence(documents, axis, pieces, place)
            continue
        yield from _axis(documents, axis, pieces, place)
        yield from _continuity(axis, pieces, place)


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


def _continuity(axis: Axis, pieces: Pair[list[Evidence]], place: int) -> Iterator[Weighed]:
    """Both texts make one charge, the author in one and others in the other."""
    for pole in Pole:
        found = pieces.map(lambda items, pole=pole: [item for item in items if item.pole is pole])  # type: ignore[misc]
        if not found.left or not found.right:
            continue
        own = found.map(lambda items: [item for item in items if is_author(item.voice)])
        others = found.map(lambda items: [item for item in items if not is_author(item.voice)])
        for author, reporter in ((Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)):
            if own[author] and not others[author] and others[reporter] and not own[reporter]:
                quotes = {
                    author: _quotes(author, own[author]),
                    reporter: _quotes(reporter, others[reporter]),
                }
                who = names_of([item.voice for item in others[reporter]])
                shift = Shift(
                    kind=ShiftKind.CONTINUITY,
                    title=f"same charge, other voice: {axis.pole(pole)}",
                    level=Level.WORDED,
                    old=quotes[Side.LEFT],
                    new=quotes[Side.RIGHT],
                    axis=axis.id,
                    note=f"said by the author in one text, by {who} in the other",
                )
                yield Weighed(
                    shift, min(len(own[author]), len(others[reporter])) + 0.5, (place, pole is Pole.RIGHT)
                )


def _anchors(documents: Pair[Document], framing: Pair[Framing]) -> Iterator[Weighed]:
    texts = documents.map(lambda document: document.text)
    for anchor in find_anchors(documents, framing)[:ANCHORS]:
        shared = ", ".join(
            f"“{first.of(texts.left)}” ~ “{second.of(texts.right)}”" for first, second in anchor.words
        )
        shift = Shift(
            kind=ShiftKind.ANCHOR,
            title=anchor_title(texts, anchor),
            level=Level.WORDED,
            old=(quote(anchor.left),),
            new=(quote(anchor.right),),
            note=f"shared words: {shared}",
        )
        ends = sorted((anchor.left.span.start, anchor.right.span.start))
        yield Weighed(shift, 1.5 * anchor.score, tuple(ends))


def _verbs(documents: Pair[Document], framing: Pair[Framing]) -> Iterator[Weighed]:
    """What the target is said to do in one text only: its commonest verbs on each side."""
    uses = Pair(verb_uses(framing.left, Side.LEFT), verb_uses(framing.right, Side.RIGHT))
    only = Pair(
        {lemma: found for lemma, found in uses.left.items() if lemma not in uses.right},
        {lemma: found for lemma, found in uses.right.items() if lemma not in uses.left},
    )
    if not only.left or not only.right:
        return
    common = only.map(
        lambda table: sorted(table, key=lambda lemma: (-len(table[lemma]), table[lemma][0].span))[:8]
    )
    label = framing.left.target.label
    shift = Shift(
        kind=ShiftKind.VERB,
        title=f"{label}'s verbs: {', '.join(common.left)} -> {', '.join(common.right)}",
        level=Level.WORDED,
        old=tuple(only.left[lemma][0] for lemma in common.left),
        new=tuple(only.right[lemma][0] for lemma in common.right),
        note=(
            f"{len(only.left)} verbs only in {documents.left.name}, "
            f"{len(only.right)} only in {documents.right.name}, "
            f"{len(uses.left.keys() & uses.right.keys())} in both"
        ),
    )
    yield Weighed(shift, 0.25 * min(len(only.left), len(only.right)), (0,))


def _manner(documents: Pair[Document], framing: Pair[Framing]) -> Iterator[Weighed]:
    """Said to want against said to be doing: volition over the verb, or the progressive."""
    del documents
    wants = Pair(_wanting(framing.left, Side.LEFT), _wanting(framing.right, Side.RIGHT))
    doing = Pair(_doing(framing.left, Side.LEFT), _doing(framing.right, Side.RIGHT))
    label = framing.left.target.label
    for first, second in ((Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)):
        enough = len(wants[first]) >= 3 and len(doing[second]) >= 3
        if (
            not enough
            or len(wants[first]) < 2 * len(wants[second])
            or len(doing[second]) < 2 * len(doing[first])
        ):
            continue
        parts = {first: ("is said to want", wants[first]), second: ("is said to be doing", doing[second])}
        also = tuple(quote for side in Side for quote in (doing[side] if side is first else wants[side]))
        shift = Shift(
            kind=ShiftKind.VERB,
            title=f"{label} {parts[Side.LEFT][0]} -> {label} {parts[Side.RIGHT][0]}",
            level=Level.WORDED,
            old=parts[Side.LEFT][1],
            new=parts[Side.RIGHT][1],
            also=also,
            note=(
                f"verbs of will {len(wants.left)} -> {len(wants.right)}, "
                f"progressive forms {len(doing.left)} -> {len(doing.right)}"
            ),
        )
        yield Weighed(shift, 0.5 * min(len(wants[first]), len(doing[second])), (1,))


_VOLITION = word_set(
    "hope expect intend want wish seek attempt aim desire aspire try plan attempt ambition aspiration "
    "intention desire willingness"
)


def _wanting(framing: Framing, side: Side) -> tuple[Quotation, ...]:
    found: dict[int, Quotation] = {}
    for mention in framing.mentions:
        for item in mention.predications:
            if item.role is Role.DOER and item.under in _VOLITION and item.level == "infinitive":
                found.setdefault(
                    mention.sentence, Quotation(side, predicate_span(mention, item), mention.voice)
                )
    return tuple(found[key] for key in sorted(found))


def _doing(framing: Framing, side: Side) -> tuple[Quotation, ...]:
    found: dict[int, Quotation] = {}
    for mention in framing.mentions:
        for item in mention.predications:
            if item.role is Role.DOER and item.progressive:
                found.setdefault(
                    mention.sentence, Quotation(side, predicate_span(mention, item), mention.voice)
                )
    return tuple(found[key] for key in sorted(found))


def _labels(documents: Pair[Document], framing: Pair[Framing]) -> Iterator[Weighed]:
    """What the target is called in one text only, and by whom."""
    del documents
    shared = {item.lemma for item in framing.left.labels} & {item.lemma for item in framing.right.labels}
    own = framing.map(lambda side: [item for item in side.labels if item.lemma not in shared])
    if not own.left and not own.right:
        return
    words = Pair(
        *(
            ", ".join(f"{lemma}" for lemma in dict.fromkeys(item.lemma for item in items)) or "no label found"
            for items in own
        )
    )
    quotes = {side: tuple(Quotation(side, item.span, item.voice) for item in own[side]) for side in Side}
    by = "; ".join(f"{item.lemma}: {names_of([item.voice])}" for side in Side for item in own[side])
    shift = Shift(
        kind=ShiftKind.LABEL,
        title=f"called {words.left} -> called {words.right}",
        level=Level.WORDED,
        old=quotes[Side.LEFT],
        new=quotes[Side.RIGHT],
        note=by,
    )
    yield Weighed(shift, 0.8 * max(len(own.left), len(own.right)), (0,))


def _voices(documents: Pair[Document], framing: Pair[Framing]) -> Iterator[Weighed]:
    """Whose claims the mentions stand in: a difference in who speaks, not in what is thought."""
    counts = framing.map(lambda side: Counter(is_author(mention.voice) for mention in side.mentions))
    totals = counts.map(lambda count: sum(count.values()))
    if not totals.left or not totals.right:
        return
    reported = Pair(counts.left[False] / totals.left, counts.right[False] / totals.right)
    if abs(reported.left - reported.right) < 0.2:
        return
    more = Side.LEFT if reported.left > reported.right else Side.RIGHT
    quotes = {}
    for side in Side:
        wanted = [item for item in framing[side].mentions if is_author(item.voice) is (side is not more)]
        seen = {item.sentence: item for item in reversed(wanted)}
        quotes[side] = tuple(
            Quotation(side, item.clause or item.span, item.voice) for _, item in sorted(seen.items())
        )[: MOST * 2]
    shift = Shift(
        kind=ShiftKind.VOICE,
        title=voices_words(more),
        level=Level.COUNTED if min(totals) >= ENOUGH else Level.WORDED,
        old=quotes[Side.LEFT],
        new=quotes[Side.RIGHT],
        note=(
            "mentions in somebody else's words: "
            f"{documents.left.name} {counts.left[False]} of {totals.left}, "
            f"{documents.right.name} {counts.right[False]} of {totals.right}; "
            "who speaks differs, so a difference in what is said is no change of anybody's view"
        ),
    )
    yield Weighed(shift, 10 * abs(reported.left - reported.right), (0,))
