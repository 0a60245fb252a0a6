"""CONTRIBUTING leads to files that are there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PATH = re.compile(r"`(\.?[a-z_]+(?:/[\w.]*)+|[\w/]+\.(?:py|toml|tcss|css))`")


def test_every_path_it_names_is_there():
    named = set(PATH.findall(CONTRIBUTING))
    assert len(named) > 80
    assert [
        path for path in sorted(named) if not any((top / path).exists() for top in (ROOT, ROOT / "tui"))
    ] == []
