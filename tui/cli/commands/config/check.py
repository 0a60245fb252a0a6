"""`parallax config check`."""

from __future__ import annotations

from tui.cli.arguments import add_appearance, add_config
from tui.cli.commands.codebook.check import FAULTY
from tui.cli.preferences import reader_keys
from tui.cli.usage import Arguments, Parser
from tui.documents.characters.guard import guard


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_config(parser)
    add_appearance(parser)


def run(arguments: Arguments) -> int:
    """Print all faults of the settings file, with line and proposal; warn of themes that are hard to read."""
    from tui.settings import SettingsError, load_settings

    try:
        loaded = load_settings(arguments.config, reader_keys)
    except SettingsError as error:
        for fault in error.faults:
            print(guard(fault))
        return FAULTY
    if loaded.path is None or not loaded.path.exists():
        print(guard(f"{loaded.path or 'no home folder'}: no settings file; the defaults hold"))
        return 0
    from tui.settings.contrast import weaknesses

    warnings = [f"{sentence} (warning)" for sentence in weaknesses(loaded)]
    for line in warnings or [f"{loaded.path}: no faults"]:
        print(guard(line))
    return 0
