"""What the commands on notes share: the store, and notes found by their ids."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tui.cli.output import write_data
from tui.cli.setting import put_report
from tui.cli.streams import say
from tui.cli.usage import Arguments
from tui.errors import ParallaxError
from tui.notes import NoteStore, open_store
from tui.notes.model import Note


@contextmanager
def opened(arguments: Arguments, *, writing: bool = False) -> Iterator[NoteStore]:
    """The notes, closed again afterwards; to read what is not there finds nothing and creates nothing."""
    if not writing and arguments.notes and not os.path.lexists(Path(arguments.notes).expanduser()):
        say(f"There is no notes file {arguments.notes} yet: the first note makes it.")
    store = open_store(arguments.notes, create=writing)
    try:
        if writing and not store.writable:
            raise ParallaxError(" ".join(store.notices) or "The notes cannot be written.")
        yield store
    finally:
        store.close()


def find_note(store: NoteStore, id: str) -> Note:
    """The note of that id, of which the beginning is enough; `ParallaxError` if that is none or several."""
    if note := store.note(id):
        return note
    found = [note for note in store.all_notes() if id and note.id.startswith(id)]
    if len(found) == 1:
        return found[0]
    if found:
        raise ParallaxError(f"'{id}' begins the ids of {len(found)} notes: give more of it.")
    raise ParallaxError(f"There is no note '{id}': 'parallax notes list' shows the ids.")


def put_notes(
    store: NoteStore, notes: Sequence[Note], arguments: Arguments, *, verdicts: bool = False, none: str = ""
) -> None:
    """Print notes as asked for, with what became of the verdicts on links if these are asked for too.

    `none` says that of the notes that there are no one is meant.
    """
    from tui.notes import lost_verdicts

    lost = lost_verdicts(store) if verdicts else ()
    if arguments.format == "json":
        from tui.reports.dumping import dump
        from tui.reports.notes_data import notes_data, verdicts_data

        data = notes_data(notes, store.origins())
        if verdicts:
            data["verdicts"] = verdicts_data(store.all_verdicts(), lost)
        write_data(dump(data))
        return
    if not notes and not lost:
        say(none if none and store.all_notes() else "There are no notes.")
        return
    from tui.reports.content.notebook import notes_report

    put_report(notes_report(notes, store.origins(), lost), arguments)
