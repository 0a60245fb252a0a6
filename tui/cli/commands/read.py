"""`parallax` itself: the reader, or the full report where there is no terminal to read on."""

from __future__ import annotations

from contextlib import nullcontext

from tui.cli.arguments import add_texts, text_paths
from tui.cli.usage import Arguments, Parser
from tui.errors import ParallaxError


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_texts(parser)
    parser.add_argument(
        "--no-mouse", dest="mouse", action="store_false", help="leave the mouse to the terminal"
    )
    parser.add_argument(
        "--at",
        metavar="PLACE",
        default="",
        help="begin there: 12, 40%%, p7, ch3, 14:32, n3, f1, s2 or l5, as after : in the reader",
    )
    parser.add_argument("--last", action="store_true", help="open the two files that were read last")


def run(arguments: Arguments) -> int:
    """Open the reader; its exit code."""
    from tui.cli.output import is_served, is_terminal, wants_color

    if arguments.last:
        arguments.texts = _last(arguments.texts)
    paths = text_paths(arguments)
    if not (is_terminal() or is_served()):
        return _print(arguments)
    from tui.cli.ascii import on_screen
    from tui.cli.terminal import screen_elsewhere
    from tui.reader import run_reader

    with nullcontext() if is_served() else screen_elsewhere(), on_screen():
        return run_reader(
            paths.left,
            paths.right,
            codebooks=arguments.codebook,
            target=arguments.target,
            names=arguments.names,
            notes=arguments.notes,
            color=wants_color(arguments),
            clean=arguments.clean,
            settings=arguments.settings,
            mouse=arguments.mouse,
            meaning=arguments.meaning,
            at=arguments.at,
        )


def _last(texts: list[str]) -> list[str]:
    """The paths of the pair that was read last."""
    from tui.faultlog import state_folder
    from tui.reader.memory.recent import pairs

    if texts:
        raise ParallaxError("--last names the two texts itself: leave LEFT and RIGHT out.")
    found = pairs(state_folder())
    if not found:
        raise ParallaxError("No two files were read yet: name LEFT and RIGHT.")
    return list(found[0])


def _print(arguments: Arguments) -> int:
    from tui.cli.commands import report

    arguments.format, arguments.full = "text", True
    arguments.output, arguments.force = None, False
    return report.run(arguments)
