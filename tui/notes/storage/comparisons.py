"""Which comparison the notes of two open texts belong to, and which way round they were written down.

A comparison is a pair of works; the same two texts may be opened the other way round, and then the sides of
what is stored are exchanged on the way in and out.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace

from tui.documents.model import Document, Metadata
from tui.notes.model import Judgement, Note
from tui.notes.storage import editions
from tui.notes.storage.history import Thing, UndoStep
from tui.pair import Pair, Side

ComparisonOrder = tuple[int, bool]  # the number of a comparison; whether its sides are exchanged


class KnownComparisons:
    """Finds comparisons, and remembers those that were found."""

    def __init__(self) -> None:
        self._found: dict[Pair[str], ComparisonOrder] = {}

    def find(self, connection: sqlite3.Connection, documents: Pair[Document]) -> ComparisonOrder | None:
        """The comparison of two texts or of earlier versions of them; None if there is none yet."""
        key = documents.map(lambda document: document.fingerprint)
        if key not in self._found:
            shelf = editions.comparison_of(connection, editions.works_of(connection, documents))
            if shelf is None:
                return None
            self._found[key] = shelf
        return self._found[key]

    def ensure(self, connection: sqlite3.Connection, documents: Pair[Document]) -> ComparisonOrder:
        """The comparison of two texts, made if need be; both texts are kept in full."""
        known = documents.map(lambda document: editions.known_edition(connection, document))
        shelf = self.find(connection, documents)
        if shelf is not None and None not in tuple(known):
            return shelf
        found = editions.works_of(connection, documents)
        left = editions.remember(connection, documents.left, found.left)
        right = left
        if documents.right.fingerprint != documents.left.fingerprint:
            right = editions.remember(connection, documents.right, found.right)
        return _ensured(connection, Pair(left, right))

    def of_note(
        self, connection: sqlite3.Connection, note: Note, documents: Pair[Document] | None
    ) -> ComparisonOrder | None:
        """The comparison of a note: of these texts, else where it is, else of the texts that it names."""
        if documents is not None:
            return self.ensure(connection, documents)
        row = connection.execute("SELECT comparison, texts FROM note WHERE id = ?", (note.id,)).fetchone()
        if row is not None and row[0] is not None:
            texts = tuple(json.loads(row[1]))
            return int(row[0]), texts != note.texts and texts == note.texts[::-1]
        if len(note.texts) != len(Side):
            return None
        left, right = (editions.hear_of(connection, fingerprint, Metadata()) for fingerprint in note.texts)
        return _ensured(connection, Pair(left, right))

    def of_verdict(self, connection: sqlite3.Connection, judgement: Judgement) -> ComparisonOrder:
        """The comparison of the two texts that a verdict names, made if need be."""
        texts = judgement.anchors.map(lambda anchor: anchor.document)
        return _ensured(connection, texts.map(lambda text: editions.hear_of(connection, text, Metadata())))


def turned(note: Note) -> Note:
    """The note as it is when the sides are exchanged."""
    anchors = tuple(replace(anchor, side=anchor.side.other) for anchor in note.anchors)
    return replace(note, anchors=anchors, texts=note.texts[::-1])


def turned_judgement(judgement: Judgement) -> Judgement:
    """The verdict as it is when the sides are exchanged."""
    exchanged = judgement.anchors.swapped()
    return replace(judgement, anchors=Pair(*(replace(exchanged[side], side=side) for side in Side)))


def turned_step(step: UndoStep) -> UndoStep:
    """The step as it is when the sides are exchanged."""
    return replace(step, before=_turned(step.before), after=_turned(step.after))


def _turned(thing: Thing | None) -> Thing | None:
    if thing is None:
        return None
    return turned(thing) if isinstance(thing, Note) else turned_judgement(thing)


def _ensured(connection: sqlite3.Connection, pair: Pair[int]) -> ComparisonOrder:
    found = editions.comparison_of(connection, pair)
    return found or (editions.ensure_comparison(connection, pair), False)
