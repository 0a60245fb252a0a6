"""Notes out and in: Markdown, JSON-LD, CSV, HTML, QDPX; our own files and those of Hypothes.is back."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.notes.exchange.formats import (
        FORMATS,
        Choice,
        export_each_text,
        export_folder,
        export_notes,
        export_store,
        uncoded,
    )
    from tui.notes.exchange.imports import Imported, import_file, import_notes

_HOMES = {
    "Choice": "formats",
    "FORMATS": "formats",
    "Imported": "imports",
    "export_each_text": "formats",
    "export_folder": "formats",
    "export_store": "formats",
    "export_notes": "formats",
    "import_file": "imports",
    "import_notes": "imports",
    "uncoded": "formats",
}

__all__ = [
    "FORMATS",
    "Choice",
    "Imported",
    "export_each_text",
    "export_folder",
    "export_notes",
    "export_store",
    "import_file",
    "import_notes",
    "uncoded",
]


def __getattr__(name: str) -> object:
    """Import what is asked for only then."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
