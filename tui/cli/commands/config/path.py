"""`parallax config path`."""

from __future__ import annotations

from tui.cli.arguments import add_appearance, add_config
from tui.cli.usage import Arguments, Parser
from tui.errors import ParallaxError


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_config(parser)
    add_appearance(parser)


def run(arguments: Arguments) -> int:
    """Print where the settings file is, or would be; on stderr, where read sentences are kept."""
    from tui.cli.streams import say
    from tui.documents.characters.guard import guard
    from tui.meaning import kept_path
    from tui.settings import config_path

    path, _ = config_path(arguments.config)
    if path is None:
        raise ParallaxError("There is no home folder for settings: name a file with --config.")
    print(guard(str(path)))
    if kept := kept_path():
        say(f"What was read for meaning is kept in {kept}; it may be removed.")
    return 0
