"""A note together with where it stands in the open texts."""

from __future__ import annotations

from dataclasses import dataclass

from tui.notes.model import AnchorStatus, Note, Resolved
from tui.pair import Side
from tui.spans import Span


@dataclass(frozen=True)
class PlacedNote:
    """A note and where its anchors stand in the open texts, in the order of its anchors."""

    note: Note
    places: tuple[Resolved, ...]

    @property
    def words(self) -> str:
        """What the note says: its verdict on a finding, and its text, or its tags if it has none."""
        from tui.comparison.findings.judged import told

        verdict, tags = told(self.note)
        said = self.note.body if self.note.body.strip() else " ".join(f"#{tag}" for tag in tags)
        return ": ".join(filter(None, (verdict, said)))

    def spans(self, side: Side) -> tuple[Span, ...]:
        """Where the note is fastened in one text; orphans have no place."""
        return tuple(
            place.span for place in self.places if place.anchor.side is side and place.span is not None
        )

    @property
    def is_orphan(self) -> bool:
        """Whether some of its words are no longer found."""
        return any(place.status is AnchorStatus.ORPHAN for place in self.places)
