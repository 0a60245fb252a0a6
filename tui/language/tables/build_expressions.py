"""Build `expressions.bin`: what `re` makes of every expression that stands in the program as `lazy`.

Run by hand, after some were changed: `python -m tui.language.tables.build_expressions`. The table serves the
Pythons whose `re` is of the edition of the one that builds it; in others expressions are compiled.
"""

from __future__ import annotations

import gc
import marshal
import pkgutil
from array import array
from importlib import import_module
from types import ModuleType
from typing import Any

import tui
from tui.language.lazy import EDITION, TABLE, Lazy, Made


def made(pattern: str, flags: int) -> Made:
    """What `re` makes of an expression."""
    parser, compiler = (import_module(f"re.{part}") for part in ("_parser", "_compiler"))
    parsed: Any = parser.parse(pattern, flags)
    state = parsed.state
    numbered: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        numbered[number] = name
    code = array("I", compiler._code(parsed, flags)).tobytes()  # noqa: SLF001 - `re` keeps nothing else of it
    return flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(numbered)


def sources(package: ModuleType = tui) -> set[tuple[str, int]]:
    """The expressions and flags of every `lazy` of the program, all of which is imported for that."""
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not module.name.rpartition(".")[2].startswith(("build_", "__main__")):
            import_module(module.name)
    found = (one.source for one in gc.get_objects() if isinstance(one, Lazy))
    return {(pattern, int(flags)) for pattern, flags in found}


def build() -> bytes:
    """The table."""
    return marshal.dumps((EDITION, {source: made(*source) for source in sorted(sources())}))


if __name__ == "__main__":
    TABLE.write_bytes(build())
