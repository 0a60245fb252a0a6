"""`parallax config new`."""

from __future__ import annotations

from tui.cli.arguments import add_appearance, add_config
from tui.cli.output import write_data
from tui.cli.preferences import reader_keys, settings_file
from tui.cli.streams import say
from tui.cli.usage import Arguments, Parser
from tui.errors import ParallaxError


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("--force", action="store_true", help="overwrite the file if it exists")
    add_config(parser)
    add_appearance(parser)


def run(arguments: Arguments) -> int:
    """Write a settings file with every default as a comment."""
    from tui.settings import starter

    path = settings_file(arguments)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ParallaxError(f"The folder {path.parent} cannot be made ({error.strerror}).") from error
    write_data([starter(reader_keys())], str(path), force=arguments.force)
    say(f"Written to {path}: edit it, then 'parallax config check'.")
    return 0
