"""Who wrote a text, where and when, in one line."""

from __future__ import annotations

from tui.documents.model import Metadata


def citation(metadata: Metadata, speaker: str = "") -> str:
    """A one-line citation: `Author, “Title”, Outlet, 2023-06-15`, as much of it as is known.

    `speaker` is who says the quoted words in the text, when that is not its author:
    `Jo Berg, quoted in Author, “Title”, ...`.
    """
    parts = [metadata.author, f"“{metadata.title}”" if metadata.title else "", metadata.outlet, metadata.date]
    known = ", ".join(part for part in map(_line, parts) if part)
    source = known or _line(metadata.source) or "source unknown"
    return f"{_line(speaker)}, quoted in {source}" if _line(speaker) else source


def quotation(words: str, metadata: Metadata, speaker: str = "") -> str:
    """Quoted words on one line with their citation, as they are copied: `“...” — Author, “Title”, ...`."""
    return f"“{_line(words)}” — {citation(metadata, speaker)}"


def _line(text: str) -> str:
    return " ".join(text.split())
