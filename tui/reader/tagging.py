"""Tags completed while they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BEGUN = re.compile(r"(?<![\w&#/])#([\w/-]*)\Z")


def begun(words: str) -> str | None:
    """The tag that these words end in, without its sign; None if they end in none."""
    found = _BEGUN.search(words)
    return found[1] if found else None


def completions(stem: str, tags: Iterable[str]) -> tuple[str, ...]:
    """The tags that begin so, whatever their case, in the order given; not the one that is complete."""
    low = stem.casefold()
    return tuple(tag for tag in tags if tag.casefold().startswith(low) and tag.casefold() != low)
