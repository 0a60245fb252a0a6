"""Arguments that several commands share."""

from __future__ import annotations

import os
from collections.abc import Sequence

from tui.cli.usage import Arguments, Parser, propose
from tui.documents.examples import EXAMPLES
from tui.documents.sources.source import CLIPBOARD, STANDARD_INPUT
from tui.errors import ParallaxError
from tui.pair import Pair, Side

VALUE_OPTIONS = frozenset(
    {"--codebook", "--target", "--name", "--notes", "--config", "--at", "--left", "--right", "--example"}
)
"""Common options that take a value: the word after one of these is no command."""


def add_common(parser: Parser) -> None:
    """Options that every command which analyses a text understands."""
    parser.add_argument(
        "--codebook",
        action="append",
        default=[],
        metavar="FILE",
        help="stack this codebook file on the default ones (repeatable)",
    )
    parser.add_argument("--target", metavar="ID", help="follow this target of the codebook")
    parser.add_argument(
        "--name",
        dest="names",
        action="append",
        default=[],
        metavar="NAME",
        help="follow whatever bears this name (repeatable)",
    )
    parser.add_argument("--no-clean", dest="clean", action="store_false", help="keep page furniture in")
    add_config(parser)
    add_appearance(parser)


def add_config(parser: Parser) -> None:
    """The option that names the settings file."""
    parser.add_argument(
        "--config", metavar="FILE", help="read the settings from this file (default: the user's own)"
    )


def add_appearance(parser: Parser) -> None:
    """Options that every command understands."""
    parser.add_argument("--no-color", dest="color", action="store_false", help="no colour, as with NO_COLOR")
    parser.add_argument("-v", "--verbose", action="store_true", help="tell on stderr what is being done")


def add_notes(parser: Parser) -> None:
    """The options that name the notes file, or leave notes out."""
    parser.add_argument(
        "--notes",
        metavar="FILE",
        default=os.environ.get("PARALLAX_NOTES") or None,
        help="keep the notes in this file (default: the user's data directory)",
    )


def add_store(parser: Parser) -> None:
    """The options of every command on notes."""
    add_notes(parser)
    add_config(parser)
    add_appearance(parser)


def add_texts(parser: Parser) -> None:
    """The two texts, and the options that say how they are read."""
    parser.add_argument(
        "texts",
        nargs="*",
        metavar="LEFT RIGHT",
        help="the earlier and the later text; - is standard input; without both, the bundled articles",
    )
    parser.add_argument(
        "--example", choices=EXAMPLES, metavar="NAME", help=f"read a bundled pair: {' or '.join(EXAMPLES)}"
    )
    parser.add_argument("--swap", action="store_true", help="exchange left and right")
    parser.add_argument("--clipboard", action="store_true", help="take the second text from the clipboard")
    for side in Side:
        parser.add_argument(
            f"--{side}",
            action="append",
            default=[],
            metavar="FIELD=VALUE",
            help=f"correct what is known of {side.upper()} and keep it: date=2024-03 (repeatable)",
        )
    parser.add_argument(
        "--no-meaning",
        dest="meaning",
        action="store_false",
        help="link passages by their words alone, without the sentence encoder, "
        "which does not see negation, opposites, numbers and who does what to whom",
    )
    add_common(parser)
    add_notes(parser)


def add_file(parser: Parser) -> None:
    """The one text of a command that takes one."""
    parser.add_argument("file", metavar="FILE", help="the text; - is standard input")
    add_common(parser)


def add_format(parser: Parser, *formats: str) -> None:
    """The form of the output; the first is the default."""
    parser.add_argument(
        "--format", choices=formats, default=formats[0], help=f"{', '.join(formats)} (default: {formats[0]})"
    )


def add_output(parser: Parser) -> None:
    """The options that say which file the output goes to."""
    parser.add_argument("--output", metavar="FILE", help="write to this file instead of standard output")
    parser.add_argument("--force", action="store_true", help="overwrite the file if it exists")


def text_paths(arguments: Arguments) -> Pair[str]:
    """The paths of the two texts, left and right; `ParallaxError` if there are not two."""
    if arguments.example and arguments.texts:
        raise ParallaxError("--example names the two texts itself: leave LEFT and RIGHT out.")
    texts = [*arguments.texts, CLIPBOARD] if arguments.clipboard else arguments.texts
    paths = _two(texts, arguments.example or "japan")
    if arguments.left or arguments.right:
        _correct(paths, Pair(arguments.left, arguments.right))
    return paths.swapped() if arguments.swap else paths


def _correct(paths: Pair[str], words: Pair[list[str]]) -> None:
    """Keep what is said to be wrong with the metadata of texts, so that it holds from now on."""
    from tui.documents import read_document
    from tui.documents.corrections import correct, parse

    for side in Side:
        if words[side] and paths[side] in (STANDARD_INPUT, CLIPBOARD):
            raise ParallaxError(f"--{side} corrects a file only: save the text first.")
        if changes := dict(map(parse, words[side])):
            correct(read_document(paths[side]), changes)


def _two(texts: Sequence[str], example: str) -> Pair[str]:
    if not texts:
        from tui.documents import bundled_paths

        return bundled_paths(example)
    if meant := _command_meant(texts[0]):
        raise ParallaxError(f"'{texts[0]}' is neither a command nor a file{meant}")
    if len(texts) == 1:
        raise ParallaxError(f"Only one text, '{texts[0]}', was given: parallax compares two, LEFT and RIGHT.")
    if len(texts) > 2:
        raise ParallaxError(f"'{texts[2]}' is one text too many: parallax compares two.")
    if texts[0] == texts[1] == "-":
        raise ParallaxError("Standard input (-) can be read only once: give a file for one of the two texts.")
    return Pair(texts[0], texts[1])


def _command_meant(text: str) -> str:
    """The words that propose a command for a text that does not exist; none where it looks like a file."""
    from tui.cli.registry import COMMANDS, GROUPS

    if text == "-" or os.path.lexists(text) or {"/", "."} & set(text):
        return ""
    return propose(text, sorted({*(name for name in COMMANDS if " " not in name), *GROUPS}))
