"""`parallax config path`."""

from __future__ import annotations

from tui.cli.arguments import add_appearance, add_config
from tui.cli.preferences import settings_file
from tui.cli.streams import say
from tui.cli.usage import Arguments, Parser
from tui.documents.characters.guard import guard


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_config(parser)
    add_appearance(parser)


def run(arguments: Arguments) -> int:
    """Print where the settings file is, or would be; on stderr, where read sentences are kept."""
    from tui.meaning import kept_path

    print(guard(str(settings_file(arguments))))
    if kept := kept_path():
        say(f"What was read for meaning is kept in {kept}; it may be removed.")
    return 0
