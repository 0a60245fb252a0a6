"""By what a codebook's file is known again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

DIGITS = 16
"""Hexadecimal digits of a SHA-256 that are shown: enough to tell two files apart."""


def named(file: str) -> str:
    """A file with its digest: `state_roles.toml, SHA-256 0b5394...`."""
    return f"{Path(file).name}, SHA-256 {_digest(file)}"


def all_named(files: Iterable[str]) -> tuple[str, ...]:
    """Codebooks with their digests, as notes on their way out tell them."""
    return tuple(f"codebook {named(file)}" for file in files)


def _digest(file: str) -> str:
    try:
        return hashlib.sha256(Path(file).read_bytes()).hexdigest()[:DIGITS]
    except OSError:
        return "not known: the file is gone"
