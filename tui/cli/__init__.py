"""The command line: arguments in, exit codes out."""

from __future__ import annotations

import os
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run `parallax` with these arguments (those of the process if None) and return its exit code."""
    try:
        if "_ARGCOMPLETE" in os.environ:  # a shell asks, at a tab
            from tui.cli.completion import answer

            answer()
        from tui.cli.process import run
    except KeyboardInterrupt:  # ctrl+c while Python still loads
        return 130
    return run(argv)
