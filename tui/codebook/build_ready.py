"""Build `books.bin`: the tables of the shipped codebooks, so that no start reads their TOML.

Run by hand, after one was changed: `python -m tui.codebook.build_ready`. A book that was changed since is
read as it stands.
"""

from __future__ import annotations

import marshal

from tui.codebook.plain import READY, digest, read_toml
from tui.codebook.read import read_source
from tui.codebook.shipped import book_paths


def build() -> bytes:
    """The table."""
    sources = [read_source(str(path)) for path in book_paths().values()]
    return marshal.dumps({digest(source): marshal.dumps(read_toml(source)) for source in sources})


if __name__ == "__main__":
    READY.write_bytes(build())
