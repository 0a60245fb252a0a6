"""Texts: reading them, making them safe, labelling what belongs to the page, finding their sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.documents.examples import bundled_paths
    from tui.documents.load import load_document, prepare, read_document
    from tui.documents.passages.sentences import split_sentences
    from tui.documents.two_texts import read_both

__all__ = ["bundled_paths", "load_document", "prepare", "read_both", "read_document", "split_sentences"]


def __getattr__(name: str) -> object:
    if name == "split_sentences":
        from tui.documents.passages.sentences import split_sentences

        return split_sentences
    if name == "bundled_paths":
        from tui.documents.examples import bundled_paths

        return bundled_paths
    if name == "read_both":
        from tui.documents.two_texts import read_both

        return read_both
    if name in __all__:
        from tui.documents import load

        return getattr(load, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
