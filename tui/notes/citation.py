"""Who wrote a text, where and when, in one line."""

from __future__ import annotations

from functools import lru_cache

from tui.documents.model import Metadata

HOW = (", quoted", ", reported")
"""How words of somebody stand in a text of somebody else, where that is told with the speaker."""


@lru_cache(maxsize=1024)  # thousands of notes quote few texts
def citation(metadata: Metadata, speaker: str = "", where: str = "") -> str:
    """A one-line citation: `Author, “Title”, Outlet, 2023-06-15, para. 3, p. 12, address`, as far as known.

    A text without a title is called by its file. `where` is a `Locator` in words: the nearest heading, the
    paragraph, the page.

    `speaker` is who says the words in the text, and how that is known: `Jo Berg, reported in Author, “Title”,
    ...`, `Jo Berg (carried on?), in Author, ...`; an author (`Author, the author`) is not cited in their own
    text.
    """
    called = f"“{metadata.title}”" if metadata.title else metadata.file
    parts = [metadata.author, called, metadata.outlet, metadata.dated, where, metadata.address]
    known = ", ".join(part for part in map(_line, parts) if part)
    source = known if known != _line(where) else ""
    source = source or ", ".join(filter(None, (_line(metadata.source) or "source unknown", _line(where))))
    said_by = _line(speaker)
    own = _line(metadata.author_as_speaker)
    if said_by == own or said_by.startswith(
        f"{own} ("
    ):  # what stands in brackets qualifies it: imputed, carried
        return source + said_by.removeprefix(own)
    joint = " in " if said_by.endswith(HOW) else ", in "
    return f"{said_by}{joint}{source}" if said_by else source


def short_name(metadata: Metadata) -> str:
    """What to call a text in a list: `2023 The title`, else the outlet, else the name of its file."""
    called = metadata.title or metadata.outlet or metadata.file or metadata.source
    year = "" if "date" in metadata.guessed else metadata.date[:4]
    return _line(" ".join(part for part in (year, called) if part)) or "Text"


def quotation(words: str, metadata: Metadata, speaker: str = "", where: str = "") -> str:
    """Quoted words on one line with their citation, as they are copied: `“...” — Author, “Title”, ...`."""
    return f"“{_line(words)}” — {citation(metadata, speaker, where)}"


def _line(text: str) -> str:
    return " ".join(text.split())
