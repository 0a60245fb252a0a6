"""`parallax` itself: the reader, or the full report where there is no terminal to read on."""

from __future__ import annotations

from contextlib import nullcontext

from tui.cli.arguments import add_texts, text_paths
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_texts(parser)
    parser.add_argument(
        "--no-mouse", dest="mouse", action="store_false", help="leave the mouse to the terminal"
    )


def run(arguments: Arguments) -> int:
    """Open the reader; its exit code."""
    from tui.cli.output import is_served, is_terminal, wants_color

    paths = text_paths(arguments)
    if not (is_terminal() or is_served()):
        return _print(arguments)
    from tui.cli.terminal import lent_screen
    from tui.reader import run_reader

    with nullcontext() if is_served() else lent_screen():
        return run_reader(
            paths.left,
            paths.right,
            codebooks=arguments.codebook,
            target=arguments.target,
            names=arguments.names,
            notes=arguments.notes,
            color=wants_color(arguments),
            clean=arguments.clean,
            swap=False,  # the paths are exchanged already
            settings=arguments.settings,
            mouse=arguments.mouse,
        )


def _print(arguments: Arguments) -> int:
    from tui.cli.commands import report

    arguments.format, arguments.full = "text", True
    arguments.output, arguments.force = None, False
    return report.run(arguments)
