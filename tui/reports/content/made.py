"""What a report was made with, so that another person gets the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from tui import __version__
from tui.comparison import Comparison
from tui.pair import Side

DIGITS = 16
"""Hexadecimal digits of a SHA-256 that are shown: enough to tell two files apart."""


def made_with(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """(what, value) of everything that the result depends on."""
    yield "program", f"parallax {__version__}"
    for side in Side:
        document = comparison.documents[side]
        yield f"{side} text", f"{document.origin.file}, SHA-256 {document.fingerprint[:DIGITS]}"
    for file in comparison.codebook.files:
        yield "codebook", f"{Path(file).name}, SHA-256 {_digest(file)}"
    target = comparison.target
    yield "target", f"{target.label} ({', '.join(target.names)})"


def _digest(file: str) -> str:
    try:
        return hashlib.sha256(Path(file).read_bytes()).hexdigest()[:DIGITS]
    except OSError:
        return "not known: the file is gone"
