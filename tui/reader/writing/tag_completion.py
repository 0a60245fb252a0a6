"""Tags completed while they are typed."""

from __future__ import annotations

from collections.abc import Iterable

from tui.language.lazy import lazy

_BEGUN = lazy(r"(?<![\w&#/])#([\w/-]*)\Z")


def begun(words: str) -> str | None:
    """The tag that these words end in, without its sign; None if they end in none."""
    found = _BEGUN.search(words)
    return found[1] if found else None


def completions(stem: str, tags: Iterable[str]) -> tuple[str, ...]:
    """The tags that begin so, whatever their case, in the order given; not the one that is complete."""
    low = stem.casefold()
    return tuple(tag for tag in tags if tag.casefold().startswith(low) and tag.casefold() != low)


def offered(typed: str, tags: Iterable[str]) -> tuple[str, ...]:
    """The tags that the last word of a line of tags may become; all of them before a word is begun."""
    return completions(_last(typed), tags)


def completed(typed: str, shown: str, tags: Iterable[str]) -> str:
    """The line with its last word completed; if that is what is shown already, by the tag after that one."""
    fitting = offered(typed, tags)
    if not fitting:
        return shown
    stem = typed[: len(typed) - len(_last(typed))]
    lines = [f"{stem}{tag}" for tag in fitting]
    place = lines.index(shown) + 1 if shown in lines else 0
    return lines[place % len(lines)]


def _last(typed: str) -> str:
    """The word that a line of tags ends in, without the sign of a tag."""
    words = typed.split()
    return words[-1].lstrip("#") if words and not typed[-1:].isspace() else ""
