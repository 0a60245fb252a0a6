"""The extractor, without what it loads to fetch pages, to sort addresses and to guess dates.

None of that is asked for here, and it is more than half of what its start costs each child process.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any, cast

UNUSED = ("courlan", "htmldate", "trafilatura.downloads", "urllib.request", "urllib3", "urllib3.response")

Extract = Callable[..., Any]


def extractor() -> Extract:
    """What finds the article in markup; `ImportError` where it is not installed."""
    if "trafilatura.core" not in sys.modules:
        try:
            with _placeholders():
                import trafilatura.core  # noqa: F401
        except (ImportError, AttributeError, TypeError):  # another version needs more of them
            for name in [name for name in sys.modules if name.partition(".")[0] == "trafilatura"]:
                del sys.modules[name]
    from trafilatura.core import bare_extraction

    return cast("Extract", bare_extraction)


@contextmanager
def _placeholders() -> Iterator[None]:
    """Modules whose names are empty classes, for as long as others import them."""
    absent = [name for name in UNUSED if name not in sys.modules]
    for name in absent:
        sys.modules[name] = _Placeholder(name)
    try:
        yield
    finally:
        for name in absent:
            sys.modules.pop(name, None)


class _Placeholder(ModuleType):
    __path__: list[str] = []  # noqa: RUF012 - a package without modules

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})
