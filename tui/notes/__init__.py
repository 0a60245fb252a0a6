"""Notes, verdicts and drafts: kept safely, found again in edited texts, exported and imported."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.notes.anchoring.anchors import attach, make_anchor, resolve
    from tui.notes.citation import citation, quotation
    from tui.notes.saving import Save, Saver
    from tui.notes.storage.access import open_anyway, open_store
    from tui.notes.storage.store import NoteStore
    from tui.notes.verdicts import (
        lost_verdicts,
        place_verdicts,
        resolve_verdicts,
        set_verdict,
        unresolved_verdicts,
    )
    from tui.notes.wording import new_note, tags_of, with_body

_HOMES = {
    "NoteStore": "storage.store",
    "Save": "saving",
    "Saver": "saving",
    "attach": "anchoring.anchors",
    "citation": "citation",
    "lost_verdicts": "verdicts",
    "make_anchor": "anchoring.anchors",
    "new_note": "wording",
    "open_anyway": "storage.access",
    "open_store": "storage.access",
    "place_verdicts": "verdicts",
    "quotation": "citation",
    "resolve": "anchoring.anchors",
    "resolve_verdicts": "verdicts",
    "set_verdict": "verdicts",
    "tags_of": "wording",
    "unresolved_verdicts": "verdicts",
    "with_body": "wording",
}

__all__ = [
    "NoteStore",
    "Save",
    "Saver",
    "attach",
    "citation",
    "lost_verdicts",
    "make_anchor",
    "new_note",
    "open_anyway",
    "open_store",
    "place_verdicts",
    "quotation",
    "resolve",
    "resolve_verdicts",
    "set_verdict",
    "tags_of",
    "unresolved_verdicts",
    "with_body",
]


def __getattr__(name: str) -> object:
    """Import what is asked for only then: SQLite and RapidFuzz are not needed to show a help text."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
