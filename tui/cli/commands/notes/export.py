"""`parallax notes export`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.arguments import add_format, add_output, add_store
from tui.cli.output import write_binary, write_bytes
from tui.cli.preferences import usual_codebooks
from tui.cli.streams import say
from tui.cli.usage import Arguments, Parser
from tui.errors import ParallaxError
from tui.language.counted import counted

if TYPE_CHECKING:
    from tui.notes import NoteStore
    from tui.notes.exchange import Choice
    from tui.notes.model import Judgement, Note


BINARY = ("qdpx", "docx")


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_format(parser, "markdown", "jsonld", "csv", "html", "qdpx", "docx", "qdc", "tags", "csl", "bibtex")
    parser.add_argument(
        "--each",
        metavar="DIR",
        help="one file for each note (Markdown) or each text (jsonld, for web annotators), in this folder",
    )
    parser.add_argument(
        "--texts", nargs=2, metavar=("LEFT", "RIGHT"), help="only what was written on these two texts"
    )
    parser.add_argument(
        "--tag", action="append", default=[], metavar="TAG", help="only notes that bear this tag"
    )
    parser.add_argument(
        "--author", action="append", default=[], metavar="NAME", help="only what this person wrote"
    )
    add_output(parser)
    add_store(parser)


def run(arguments: Arguments) -> int:
    """Write the notes and verdicts out, all or those chosen."""
    from tui.cli.notebook import opened
    from tui.notes.exchange import uncoded

    choice = _choice(arguments)
    if arguments.each is not None:
        return _each(arguments, choice)
    with opened(arguments) as store:
        notes, verdicts = choice.of(store)
        data = _data(store, arguments.format, notes, verdicts, _means(arguments, choice))
        remark = uncoded(store, notes) if arguments.format == "qdpx" else ""
    _write(data, arguments)
    if remark:
        say(remark)
    return 0


def _means(arguments: Arguments, choice: Choice) -> tuple[str, ...]:
    """What findings of these notes go back to, as it is set now, and what was chosen of them."""
    from tui.codebook.digest import all_named
    from tui.codebook.read import book_files

    chosen = str(choice)
    books = all_named(book_files(usual_codebooks(arguments.settings)))
    return (*books, f"chosen: {chosen}") if chosen else books


def _data(
    store: NoteStore,
    format: str,
    notes: tuple[Note, ...],
    verdicts: tuple[Judgement, ...],
    means: tuple[str, ...],
) -> bytes:
    from tui.notes.exchange import export_store

    if format != "docx":
        return export_store(store, format, notes, verdicts, means)
    from tui.reports.content.notebook import notes_document
    from tui.reports.docx import render_docx

    return render_docx(notes_document(notes, store.origins(), verdicts, means))


def _choice(arguments: Arguments) -> Choice:
    from tui.documents import load_document
    from tui.notes.exchange import Choice

    texts = tuple(load_document(path).fingerprint for path in arguments.texts or ())
    return Choice(texts, tuple(arguments.tag), tuple(arguments.author))


def _each(arguments: Arguments, choice: Choice) -> int:
    """One file for each note or text."""
    from tui.cli.notebook import opened
    from tui.notes.exchange import export_each_text, export_folder

    if arguments.format not in ("markdown", "jsonld") or arguments.output is not None:
        raise ParallaxError(
            "--each writes files into a folder: give it no --output, and no --format but markdown or jsonld."
        )
    means = _means(arguments, choice)
    with opened(arguments) as store:
        if arguments.format == "jsonld":
            files = export_each_text(store, choice, means)
        else:
            notes, verdicts = choice.of(store)
            files = export_folder(notes, store.origins(), verdicts, means)
    _write_folder(files, Path(arguments.each), force=arguments.force)
    return 0


def _write(data: bytes, arguments: Arguments) -> None:
    if arguments.format in BINARY:
        write_binary(data, arguments.output, force=arguments.force)
    elif arguments.output is not None:
        write_bytes([data], arguments.output, force=arguments.force)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def _write_folder(files: Mapping[str, str], folder: Path, *, force: bool) -> None:
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
    say(f"Wrote {counted(len(files), 'file')} to {folder}.")
