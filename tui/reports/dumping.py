"""JSON objects as text."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tui.reports.quoted_data import Data


def dump(data: Data) -> Iterator[str]:
    """One JSON object, `schema` first; a line for each key and for each item of a list."""
    joint = "{\n"
    for key, value in data.items():
        yield f"{joint}{_compact(key)}: "
        joint = ",\n"
        if isinstance(value, list) and value:
            yield "[\n"
            yield ",\n".join(map(_compact, value))
            yield "\n]"
        else:
            yield _compact(value)
    yield "\n}\n"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
