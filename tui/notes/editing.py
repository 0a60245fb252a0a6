"""The user's editor on a few words."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from tui.errors import ParallaxError


def edited(text: str) -> str:
    """The text as the user's editor ($VISUAL, $EDITOR or vi) leaves it; `ParallaxError` if that failed."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    with tempfile.TemporaryDirectory(prefix="parallax-") as folder:
        path = Path(folder) / "note.md"
        path.write_text(text, encoding="utf-8")
        try:
            code = subprocess.run([*shlex.split(command), str(path)], check=False).returncode  # noqa: S603 - the user's own editor
        except (OSError, ValueError) as error:
            raise ParallaxError(f"The editor '{command}' cannot be started: set $EDITOR.") from error
        if code:
            raise ParallaxError(f"The editor '{command}' ended with an error ({code}): nothing was saved.")
        return path.read_text(encoding="utf-8", errors="replace")
