"""`parallax config check`."""

from __future__ import annotations

from tui.cli.arguments import add_appearance, add_config
from tui.cli.commands.codebook.check import FAULTY
from tui.cli.preferences import reader_keys, usual_codebooks
from tui.cli.usage import Arguments, Parser
from tui.documents.characters.guard import guard
from tui.errors import ParallaxError
from tui.settings.model import Loaded


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_config(parser)
    add_appearance(parser)


def run(arguments: Arguments) -> int:
    """Print all faults of the settings file, with line and proposal; warn of themes that are hard to read.

    Codebooks and the target that it names have to be there as well.
    """
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
    if faults := _misnamed(loaded):
        for fault in faults:
            print(guard(f"{loaded.path}: {fault}"))
        return FAULTY
    from tui.settings.contrast import weaknesses

    warnings = [f"{sentence} (warning)" for sentence in weaknesses(loaded)]
    for line in warnings or [f"{loaded.path}: no faults"]:
        print(guard(line))
    return 0


def _misnamed(loaded: Loaded) -> list[str]:
    """What the settings name that is not there."""
    from tui.codebook import load_codebook

    try:
        codebook = load_codebook(usual_codebooks(loaded))
    except ParallaxError as error:
        return list(getattr(error, "faults", [str(error)]))
    known = [target.id for target in codebook.targets]
    if not loaded.settings.target or loaded.settings.target in known:
        return []
    return [f"target: no codebook has '{loaded.settings.target}': write one of {', '.join(known)}."]
