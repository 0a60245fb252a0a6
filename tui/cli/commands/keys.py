"""`parallax keys`."""

from __future__ import annotations

from tui.cli.arguments import add_appearance, add_config, add_format
from tui.cli.output import write_data
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_format(parser, "text", "markdown")
    add_config(parser)
    add_appearance(parser)


def run(arguments: Arguments) -> int:
    """Print every command of the reader with its keys, the user's own where the settings give some."""
    from tui.reader.commands import all_commands, keymap, markdown_table

    keys_now = keymap(arguments.settings.settings.keys)
    if arguments.format == "markdown":
        write_data([markdown_table(keys_now)])
        return 0
    from tui.reader.state.keymap import keys_in_words

    group = None
    lines = []
    for item in all_commands(keys_now):
        if item.group is not group:
            group = item.group
            lines.append(f"\n{group}\n")
        keys = " ".join(map(keys_in_words, item.keys)) or "-"
        lines.append(f"  {keys:<24}{item.help}\n")
    write_data([line.removeprefix("\n") if not number else line for number, line in enumerate(lines)])
    return 0
