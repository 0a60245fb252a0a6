"""Texts in formats of their own: recognised by content, read apart, kept for the next time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.documents.assemble import BETWEEN, assemble
from tui.documents.draft import Draft, Limits, ignore_draft
from tui.documents.model import Document
from tui.documents.plain_text.blocks import line_blocks
from tui.documents.sandbox.draft_cache import cache_draft, cached_draft
from tui.documents.sandbox.isolate import read_apart
from tui.documents.sources.kinds import SourceKind
from tui.documents.sources.source import called
from tui.errors import ParallaxError, Progress, Unreadable, silent

LIMITS = Limits()


def read_foreign(
    path: str,
    data: bytes,
    kind: SourceKind,
    *,
    lines: bool = False,
    progress: Progress = silent,
    first: Callable[[Document], None] | None = None,
) -> Document:
    """The document of a source of this kind; with `lines` each of its blocks is a line.

    `first` is called with the first pages of a long one, perhaps.

    Raises `ParallaxError` with the sentence that says what is wrong with the source.
    """
    from tui.documents.formats import FORMATS

    try:
        begun = (lambda draft: first(assemble(draft, path, FORMATS[kind].name))) if first else ignore_draft
        draft = cached_draft(kind, data) or _read(kind, data, progress, begun)
    except Unreadable as refusal:
        raise ParallaxError(f"{called(path)} {refusal}") from None
    document = assemble(draft, path, FORMATS[kind].name)
    if not document.blocks:
        raise ParallaxError(f"{called(path)} holds no words to read: give a file with text in it.")
    if lines:
        text = document.text.replace(BETWEEN, "\n")
        return replace(document, text=text, blocks=line_blocks(text), turns=(), places=(), marks=())
    return document


def _read(kind: SourceKind, data: bytes, progress: Progress, begun: Callable[[Draft], None]) -> Draft:
    draft = read_apart(kind, data, LIMITS, progress, begun)
    cache_draft(kind, data, draft)
    return draft
