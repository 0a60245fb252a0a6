"""The reader's verdicts on links: confirmed, rejected, added by hand."""

from __future__ import annotations

from dataclasses import dataclass

from tui.documents.model import Document
from tui.notes.model import Anchor, AnchorStatus, Judgement, Resolved
from tui.notes.storage.store import NoteStore
from tui.pair import Pair, Side
from tui.spans import Span


@dataclass(frozen=True, slots=True)
class PlacedJudgement:
    """A verdict and where its two passages stand in the texts as they are now."""

    judgement: Judgement
    places: Pair[Resolved]
    passages: Pair[int] | None  # None unless both places are sure


def set_verdict(
    store: NoteStore, documents: Pair[Document], passages: Pair[int], verdict: str | None
) -> Judgement | None:
    """Save what the reader says of a pair of passages, by their ids; None takes an earlier verdict back.

    `verdict` is `confirmed`, `rejected` or `added`. Undone by `store.undo(documents)`.
    """
    from tui.notes.anchoring.anchors import make_anchor

    earlier = [placed.judgement for placed in place_verdicts(store, documents) if placed.passages == passages]
    if verdict is None:
        for judgement in earlier:
            store.delete_verdict(judgement.id)
        return None
    anchors = Pair(
        *(make_anchor(documents[side], documents[side].passages[passages[side]].span, side) for side in Side)
    )
    return store.save_verdict(anchors, verdict, documents, id=earlier[-1].id if earlier else None)


def resolve_verdicts(store: NoteStore, documents: Pair[Document]) -> dict[tuple[int, int], str]:
    """The verdicts that hold: ids of the left and right passage -> `confirmed`, `rejected` or `added`.

    Only those whose two passages are found surely; the latest wins. The words are the values of
    `tui.alignment.model.Verdict`.
    """
    return {
        (placed.passages.left, placed.passages.right): placed.judgement.verdict
        for placed in place_verdicts(store, documents)
        if placed.passages is not None
    }


def unresolved_verdicts(store: NoteStore, documents: Pair[Document]) -> tuple[PlacedJudgement, ...]:
    """The verdicts that need the reader's eye, because a passage was not found surely."""
    return tuple(placed for placed in place_verdicts(store, documents) if placed.passages is None)


def lost_verdicts(store: NoteStore) -> tuple[Judgement, ...]:
    """The verdicts on any texts that are not surely found in the last versions of these, oldest first."""
    lost: list[Judgement] = []
    for documents in store.comparisons() if store.all_verdicts() else ():
        for judgement in store.verdicts(documents):
            places = (_place(store, judgement.anchors[side], documents[side]) for side in Side)
            if any(place.status is not AnchorStatus.SURE for place in places):
                lost.append(judgement)
    return tuple(sorted(lost, key=lambda judgement: (judgement.updated, judgement.id)))


def place_verdicts(store: NoteStore, documents: Pair[Document]) -> tuple[PlacedJudgement, ...]:
    """Every verdict on two texts, found again in them as they are now, oldest first."""
    judgements = store.verdicts(documents)
    return tuple(_placed(store, judgement, documents) for judgement in judgements)


def _placed(store: NoteStore, judgement: Judgement, documents: Pair[Document]) -> PlacedJudgement:
    places = Pair(*(_place(store, judgement.anchors[side], documents[side]) for side in Side))
    passages = Pair(*(_passage(documents[side], places[side]) for side in Side))
    if passages.left is None or passages.right is None:
        return PlacedJudgement(judgement, places, None)
    return PlacedJudgement(judgement, places, Pair(passages.left, passages.right))


def _place(store: NoteStore, anchor: Anchor, document: Document) -> Resolved:
    from tui.notes.anchoring.anchors import resolve

    earlier = None if anchor.document == document.fingerprint else store.text(anchor.document)
    return resolve([anchor], document, earlier)[0]


def _passage(document: Document, place: Resolved) -> int | None:
    """The passage that shares most characters with a sure place."""
    if place.status is not AnchorStatus.SURE or place.span is None:
        return None
    span = place.span
    shares = {passage.id: _shared(passage.span, span) for passage in document.passages_in(span)}
    best = max(shares, key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] else None


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
