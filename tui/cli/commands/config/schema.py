"""`parallax config schema`."""

from __future__ import annotations

from tui.cli.arguments import add_appearance
from tui.cli.output import write_data
from tui.cli.preferences import reader_keys
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_appearance(parser)


def run(_: Arguments) -> int:
    """Print a JSON schema of the settings file, by which editors complete and check it."""
    import json

    from tui.settings.schema import schema

    write_data([json.dumps(schema(reader_keys()), indent=2, ensure_ascii=False), "\n"])
    return 0
