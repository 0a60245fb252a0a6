"""`parallax config show`."""

from __future__ import annotations

from tui.cli.arguments import add_appearance, add_config
from tui.cli.output import write_data
from tui.cli.preferences import reader_keys
from tui.cli.usage import Arguments, Parser
from tui.documents.characters.guard import guard


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_config(parser)
    add_appearance(parser)


def run(arguments: Arguments) -> int:
    """Print every setting as TOML, with what it is for and where its value comes from."""
    from tui.settings import load_settings
    from tui.settings.writing import described

    loaded = load_settings(arguments.config, reader_keys)
    write_data(f"{guard(line)}\n" for line in described(loaded, reader_keys()))
    return 0
