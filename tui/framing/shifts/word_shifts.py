"""Shifts of wording: shared words with another predicate, verbs, labels."""

from __future__ import annotations

from collections.abc import Iterator

from tui.documents.model import Document
from tui.framing.counting.counts import verb_name, verb_uses
from tui.framing.counting.wording import names_of
from tui.framing.evidence.quoting import label_quotation, predicate_span
from tui.framing.model import Framing, Level, Quotation, Role, Shift, ShiftKind
from tui.framing.shifts.anchors import anchor_title, find_anchors, quote
from tui.framing.shifts.support import Weighed
from tui.language.english.verbs import VOLITION
from tui.language.lazy import lazy
from tui.pair import Pair, Side
from tui.spans import Span

ANCHORS = 12  # the most pairs that are shown
NUMBER = 12  # characters of a number that are looked for before its unit
_NUMBER = lazy(r"\d[\d.,]*\s*$")
_UNITS = frozenset({"per cent", "percent"})


def anchor_shifts(documents: Pair[Document], framing: Pair[Framing]) -> Iterator[Weighed]:
    """Shifts of which both texts share the words but not the predicate."""
    texts = documents.map(lambda document: document.text)
    for anchor in find_anchors(documents, framing)[:ANCHORS]:
        shared = ", ".join(
            f"“{_numbered(texts.left, first)}” ~ “{_numbered(texts.right, second)}”"
            for first, second in anchor.words
        )
        shift = Shift(
            kind=ShiftKind.ANCHOR,
            title=anchor_title(texts, anchor),
            level=Level.WORDED,
            old=(quote(anchor, Side.LEFT),),
            new=(quote(anchor, Side.RIGHT),),
            note=f"shared words: {shared}",
        )
        ends = sorted((anchor.left.span.start, anchor.right.span.start))
        yield Weighed(shift, 1.5 * anchor.score, tuple(ends))


def _numbered(text: str, span: Span) -> str:
    """The words at a place, a unit with the number before it."""
    unit = not span.of(text)[:1].isalnum() or span.of(text).lower() in _UNITS
    number = _NUMBER.search(text, max(0, span.start - NUMBER), span.start) if unit else None
    return text[number.start() if number else span.start : span.end]


def verb_shifts(framing: Pair[Framing]) -> Iterator[Weighed]:
    """What the target is said to do in one text only: its commonest verbs on each side."""
    uses = Pair(verb_uses(framing.left, Side.LEFT), verb_uses(framing.right, Side.RIGHT))
    only = Pair(
        {lemma: found for lemma, found in uses.left.items() if lemma not in uses.right},
        {lemma: found for lemma, found in uses.right.items() if lemma not in uses.left},
    )
    if not only.left or not only.right:
        return
    ranks = Pair(_plainness(framing.left), _plainness(framing.right))
    common = only.zip(ranks).map(
        lambda both: sorted(
            both[0], key=lambda lemma: (-len(both[0][lemma]), -both[1][lemma], both[0][lemma][0].span)
        )[:8]
    )
    label = framing.left.target.label
    shift = Shift(
        kind=ShiftKind.VERB,
        title=f"verbs of {label}: {', '.join(common.left)} -> {', '.join(common.right)}",
        level=Level.WORDED,
        old=tuple(only.left[lemma][0] for lemma in common.left),
        new=tuple(only.right[lemma][0] for lemma in common.right),
        note=(
            f"verbs only in the left text: {len(only.left)}, only in the right: {len(only.right)}, "
            f"in both: {len(uses.left.keys() & uses.right.keys())}"
        ),
    )
    yield Weighed(shift, 0.25 * min(len(only.left), len(only.right)), (0,))


def _plainness(framing: Framing) -> dict[str, float]:
    """Verb -> how plainly it is said of the target: a main verb more than one under a verb of will."""
    found: dict[str, float] = {}
    for mention in framing.mentions:
        for item in mention.predications:
            plain = (
                mention.sure - (item.level == "infinitive") - item.negated - (mention.role is not Role.DOER)
            )
            lemma = verb_name(item)
            found[lemma] = max(plain, found.get(lemma, plain))
    return found


def manner_shifts(framing: Pair[Framing]) -> Iterator[Weighed]:
    """Said to want against said to be doing: volition over the verb, or the progressive."""
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


def _wanting(framing: Framing, side: Side) -> tuple[Quotation, ...]:
    found: dict[int, Quotation] = {}
    for mention in framing.mentions:
        for item in mention.predications:
            wanted = item.under in VOLITION and item.level == "infinitive"
            if item.role is Role.DOER and wanted and not item.negated:
                quote = Quotation(side, predicate_span(mention, item), mention.voice, words=(item.verb,))
                found.setdefault(mention.sentence, quote)
    return tuple(found[key] for key in sorted(found))


def _doing(framing: Framing, side: Side) -> tuple[Quotation, ...]:
    found: dict[int, Quotation] = {}
    for mention in framing.mentions:
        for item in mention.predications:
            asserted = not item.negated and item.modal is None  # "may be leaving" is said to be possible
            if item.role is Role.DOER and item.progressive and asserted:
                quote = Quotation(side, predicate_span(mention, item), mention.voice, words=(item.verb,))
                found.setdefault(mention.sentence, quote)
    return tuple(found[key] for key in sorted(found))


def label_shifts(framing: Pair[Framing]) -> Iterator[Weighed]:
    """What the target is called in one text only, and by whom."""
    shared = {item.lemma for item in framing.left.labels} & {item.lemma for item in framing.right.labels}
    own = framing.map(lambda side: [item for item in side.labels if item.lemma not in shared])
    if not own.left and not own.right:
        return
    if not own.left or not own.right:  # one text calls it nothing else: what both call it stands beside
        own = framing.map(lambda side: list(side.labels))
    words = own.map(lambda items: ", ".join(dict.fromkeys(item.lemma for item in items)))
    words = words.map(lambda found: f"called {found}" if found else "no label found")
    quotes = {side: tuple(label_quotation(side, item) for item in own[side]) for side in Side}
    by = "; ".join(f"{item.lemma}: {names_of([item.voice])}" for side in Side for item in own[side])
    shift = Shift(
        kind=ShiftKind.LABEL,
        title=f"{words.left} -> {words.right}",
        level=Level.WORDED,
        old=quotes[Side.LEFT],
        new=quotes[Side.RIGHT],
        note=by,
    )
    yield Weighed(shift, 0.8 * max(len(own.left), len(own.right)), (0,))
