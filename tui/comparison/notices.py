"""What the reader should know about how two texts were read and compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.documents.model import Document
from tui.framing.naming import GUESSED
from tui.pair import Pair, Side

if TYPE_CHECKING:
    from tui.comparison.model import Comparison

LIMITS = (
    (
        "Links rest on shared and similar terms, numbers, names and topics: two passages that say the same "
        "in other words may be missed, and two that share a subject may say different things."
    ),
    f"Who speaks, who does what, and what “it” stands for is found by rules; “{GUESSED}” marks a guess.",
    "“Only in” and “none found” mean: not found by these rules with this codebook.",
)


class SidedNotice(NamedTuple):
    """One notice, of one text or of both."""

    words: str
    side: Side | None = None
    kind: str = ""  # that of the document's notice


def backwards(documents: Pair[Document]) -> str:
    """That the left text is the later one, if both say when they are from; shifts then run back in time."""
    left, right = (document.metadata.date for document in documents)
    if not right or left[: len(right)] <= right[: len(left)]:
        return ""
    return f"The left text is the later one: every arrow runs from {left} back to {right}."


def notices(documents: Pair[Document], comparison: Comparison | None) -> tuple[SidedNotice, ...]:
    """The notices on each text, its editor's remark first, then those on how both were compared."""
    return (*_on_texts(documents), *(_on_both(comparison) if comparison else ()))


def _on_texts(documents: Pair[Document]) -> Iterator[SidedNotice]:
    for side in Side:
        document = documents[side]
        if document.metadata.note:
            yield SidedNotice(document.metadata.note, side, "remark")
        for notice in document.notices:
            yield SidedNotice(notice.message, side, notice.kind)


def _on_both(comparison: Comparison) -> Iterator[SidedNotice]:
    if order := backwards(comparison.documents):
        yield SidedNotice(order)
    if versions := comparison.versions:
        yield SidedNotice(versions)
    for words in (*comparison.alignment.notices, *comparison.notices):
        yield SidedNotice(words)


def coverage(comparison: Comparison) -> str:
    """How many cues of the codebook fired in each text, and how many in neither."""
    cues = [cue.id for axis in comparison.codebook.axes for cue in axis.cues]
    fired = comparison.framing.map(lambda framing: {cue for cue in cues if framing.fired.get(cue)})
    never = len(set(cues) - fired.left - fired.right)
    names = comparison.names
    return (
        f"Codebook “{comparison.codebook.name}”: of {len(cues)} cues "
        f"{len(fired.left)} fired in {names.left}, "
        f"{len(fired.right)} in {names.right}, {never} in neither; "
        "a cue that never fires is no proof of absence."
    )
