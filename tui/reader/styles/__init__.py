"""The style sheets, in Textual's CSS."""

from pathlib import Path

SHEETS = Path(__file__).parent
