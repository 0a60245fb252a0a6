"""Regular expressions made when they are first used: half of the rules never meet a text of theirs.

What `re` makes of them lies in a table: to compile them took a thirtieth of what a report takes. One that the
table lacks is compiled, and so is every one where `re` is of another edition.
"""

from __future__ import annotations

import marshal
import re
import sys
from array import array
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, cast

TABLE = Path(__file__).parent / "tables" / "expressions.bin"
ENGINE: Any = import_module("_sre")  # what `re` itself imports
EDITION = (ENGINE.MAGIC, sys.byteorder)

Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What the engine takes besides an expression: flags, code, number of groups, their names, these in order."""


@cache
def table() -> dict[tuple[str, int], Made]:
    """What lies ready, by an expression and its flags; nothing where `re` is of another edition."""
    edition, made = marshal.loads(TABLE.read_bytes())  # noqa: S302 - a part of the program, as its bytecode
    return made if edition == EDITION else {}


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, by way of the table."""
    made = table().get((pattern, int(flags)))
    if made is None:
        return re.compile(pattern, flags)
    own_flags, code, *groups = made
    return cast("re.Pattern[str]", ENGINE.compile(pattern, own_flags, array("I", code).tolist(), *groups))


class Lazy:
    """Stands for a pattern until one of its methods is asked for, and hands on to it from then on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.source = (pattern, flags)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has
        if name == "made":
            self.made = compiled(*self.source)
            return self.made
        value = getattr(self.made, name)
        setattr(self, name, value)
        return value


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, put off to the first use. Functions of `re` do not take it; its methods do the same."""
    return cast("re.Pattern[str]", Lazy(pattern, flags))
