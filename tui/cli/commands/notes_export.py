"""`parallax notes export`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from tui.cli.arguments import add_format, add_output, add_store
from tui.cli.usage import Arguments, Parser
from tui.errors import ParallaxError


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_format(parser, "markdown", "jsonld", "csv", "html", "qdpx")
    parser.add_argument("--each", metavar="DIR", help="one Markdown file for each note, in this folder")
    add_output(parser)
    add_store(parser)


def run(arguments: Arguments) -> int:
    """Write all notes and verdicts out."""
    from tui.cli.notebook import opened
    from tui.notes.exchange import export_folder, export_store

    if arguments.each is None:
        with opened(arguments) as store:
            data = export_store(store, arguments.format)
        _write(data, arguments)
        return 0
    if arguments.format != "markdown" or arguments.output is not None:
        raise ParallaxError(
            "--each writes Markdown files into a folder: give it no --format and no --output."
        )
    with opened(arguments) as store:
        files = export_folder(store.all_notes(), store.origins(), store.all_verdicts())
    _write_folder(files, Path(arguments.each), force=arguments.force)
    return 0


def _write(data: bytes, arguments: Arguments) -> None:
    from tui.cli.output import write_bytes

    if arguments.output is not None:
        write_bytes([data], arguments.output, force=arguments.force)
        return
    if arguments.format == "qdpx" and sys.stdout.isatty():
        raise ParallaxError("A QDPX file is no text for a terminal: name a file with --output.")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def _write_folder(files: Mapping[str, str], folder: Path, *, force: bool) -> None:
    from tui.cli.notebook import count
    from tui.cli.output import write_bytes
    from tui.cli.streams import say

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ParallaxError(f"'{folder}' is no folder to write into: {error.strerror}.") from error
    there = [name for name in files if (folder / name).exists()]
    if there and not force:
        raise ParallaxError(
            f"'{folder / there[0]}' exists: choose another folder, or overwrite with --force."
        )
    for name, text in files.items():
        write_bytes([text.encode("utf-8")], str(folder / name), force=force)
    say(f"Wrote {count(files, 'file')} to {folder}.")
