"""Evidence as words to quote: the clause in which it stands."""

from __future__ import annotations

from collections.abc import Iterable

from tui.framing.model import Certainty, Evidence, How, Label, Mention, Predication, Quotation, Voice
from tui.pair import Side
from tui.spans import Span

NEAR = 60  # characters; a subject further from its verb is left out of the quotation


def predicate_span(mention: Mention, predication: Predication) -> Span:
    """A predicate as words to quote.

    With it stand its subject, if that is near, what it stands under ("sought to break ..."), and what stands
    under it.
    """
    span = predication.clause
    above = [item for item in mention.predications if item.lemma == predication.under]
    if above and 0 <= span.start - above[-1].verb.end < NEAR // 2:
        span = Span(above[-1].verb.start, span.end)
    below = [item for item in mention.predications if item.under == predication.lemma]
    if below and 0 <= below[0].clause.start - span.end < NEAR // 10:
        span = Span(span.start, below[0].clause.end)
    if 0 <= span.start - mention.span.end < NEAR // 4:
        span = Span(mention.span.start, span.end)
    return span


def quotation(side: Side, evidence: Evidence) -> Quotation:
    """The clause around a piece of evidence."""
    span = evidence.span
    mention, predication = evidence.mention, evidence.predication
    if mention is not None:
        spans = [predicate_span(mention, item) for item in mention.predications]
        if predication is not None:
            spans.insert(0, predicate_span(mention, predication))
        holding = [item for item in spans if item.contains(span)]
        if holding:
            span = holding[0]
        elif mention.owned is not None and mention.owned.contains(span):
            span = Span(min(mention.span.start, mention.owned.start), mention.owned.end)
        elif mention.clause is not None and mention.clause.contains(span):
            span = _around(mention.clause, span)
    return Quotation(side, span, evidence.voice, evidence.pole, evidence.why, (evidence.span,))


def label_quotation(side: Side, label: Label) -> Quotation:
    """The word that somebody puts on the target."""
    return Quotation(side, label.span, label.voice, words=(label.span,))


def _around(clause: Span, span: Span) -> Span:
    """The clause if it is short, else the words alone."""
    return clause if clause.end - clause.start < 160 else span


def best_of(evidence: Iterable[Evidence]) -> list[Evidence]:
    """One piece for each sentence and pole, the surest; in the order of the text."""
    best: dict[tuple[int, str], Evidence] = {}
    for item in evidence:
        key = (item.sentence, item.pole.value)
        kept = best.get(key)
        if kept is None or worth(item) > worth(kept):
            best[key] = item
    return sorted(best.values(), key=lambda item: (item.sentence, item.span))


def worth(item: Evidence) -> tuple[float, ...]:
    """How well a piece of evidence shows its pole: sure, not negated, a predicate, named, in more words."""
    named = item.mention is not None and item.mention.how not in {How.CARRIED, How.WE}
    slots = {"does": 3, "undergoes": 3, "label": 3, "is": 2, "of": 2, "clause": 1, "anywhere": 0}
    return (item.sure, not item.negated, slots[item.cue.slot.value], named, item.span.end - item.span.start)


def is_author(voice: Voice) -> bool:
    """Whether nobody but the author answers for the words."""
    return voice.certainty is Certainty.AUTHOR


def fold_overlaps(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Evidence without what lies inside a longer piece of the same axis and pole."""
    kept: dict[tuple[int, str, str], list[Evidence]] = {}
    for item in sorted(evidence, key=lambda item: (item.span.start - item.span.end, item.span.start)):
        same = kept.setdefault((item.sentence, item.cue.axis, item.pole.value), [])
        if not any(other.span.contains(item.span) for other in same):
            same.append(item)
    return sorted(
        (item for same in kept.values() for item in same), key=lambda item: (item.span, item.cue.id)
    )
