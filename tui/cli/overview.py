"""The help of the program as a whole."""

from __future__ import annotations

from tui.cli.registry import COMMANDS, READER, sentence
from tui.cli.usage import Parser

EPILOG = """\
Without a command, parallax opens the reader; without texts, on the two bundled articles.
LEFT is the earlier text, RIGHT the later one; - is standard input.
Exit codes: 0 done, 2 wrong usage or unreadable input, 3 a check found faults, 128+n ended by signal n.
'parallax COMMAND --help' tells more of a command."""


def overview(group: str = "") -> str:
    """The commands, of one group or all, and the options of the reader."""
    names = [name for name in COMMANDS if name.startswith(group)]
    width = max(map(len, names))
    lines = [f"  {name:<{width}}  {COMMANDS[name].help}" for name in names]
    if group:
        return "\n".join([f"usage: parallax {group} COMMAND ...", "", "commands:", *lines])
    return "\n".join(
        [
            "usage: parallax [COMMAND] [LEFT RIGHT] [options]",
            "",
            sentence(READER.help),
            "",
            "commands:",
            *lines,
            "",
            *_options(READER.parser()),
            "",
            EPILOG,
        ]
    )


def _options(parser: Parser) -> list[str]:
    lines = parser.format_help().splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("options:"))
    return [*lines[start:], "  --version             print the version"]
