"""What the reader is asked to do with two texts."""

from __future__ import annotations

from typing import NamedTuple


class Request(NamedTuple):
    """What to analyse the texts with."""

    codebooks: tuple[str, ...] = ()
    target: str | None = None
    names: tuple[str, ...] = ()
    clean: bool = True
    meaning: bool = False  # whether the sentence encoder reads the passages
