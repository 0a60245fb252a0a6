"""Regular expressions compiled when they are first used: half of the rules never meet a text of theirs."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a pattern until one of its methods is asked for, and hands on to it from then on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has
        value = getattr(re.compile(*self._source), name)  # `re` keeps the pattern
        setattr(self, name, value)
        return value


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, put off to the first use. Functions of `re` do not take it; its methods do the same."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
