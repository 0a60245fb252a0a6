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
    """Print where the settings file is, or would be."""
    from tui.documents.guard import guard
    from tui.settings import config_path

    path, _ = config_path(arguments.config)
    if path is None:
        raise ParallaxError("There is no home folder for settings: name a file with --config.")
    print(guard(str(path)))
    return 0
