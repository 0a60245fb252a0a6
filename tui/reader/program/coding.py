"""The user's own codebook, written while one reads: the cue stands in the file, and counts at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.codebook.own import HEAD, Coding, CodingKind, coded, uncoded
from tui.codebook.read import read_source
from tui.codebook.shipped import own_path
from tui.comparison.codings import find_hits, hits_in_words
from tui.errors import Cancelled, ParallaxError
from tui.reader.program.file_watch import renew
from tui.reader.state.messages import Compared, Failed, Remarked, reporter

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reader.program.running import Running


class CodingStep(NamedTuple):
    """A change to the file that can be taken back as long as nobody else changed it."""

    path: Path
    before: str
    after: str
    words: str


def change(
    reader: Running, old: Coding | None, new: Coding | None, ended: threading.Event
) -> CodingStep | None:
    """Take a coding out, write another, or both, and find everything anew.

    What was done, or None with a fault told.
    """
    path = own_path(reader.loaded.path)
    if path is None:
        reader.reading.post_message(
            Failed("There is no folder for a codebook of your own: name one with --config.")
        )
        return None
    try:
        before = read_source(str(path)) if path.exists() else ""
        step = CodingStep(path, before, _changed(before, old, new), (new or old or _NOTHING).words)
        _write(reader, path, step.after)
        key = reader.reading.key_input.keymap.key_of("undo")
        after = f" {key} takes it back." if key else ""
        _renew(reader, ended, lambda comparison: f"{_said(comparison, old, new)}{after}")
    except Cancelled:
        return None
    except (ParallaxError, ValueError, OSError) as error:
        reader.reading.post_message(Failed(f"{path} was not changed: {error}"))
        return None
    return step


_NOTHING = Coding(CodingKind.CUE, "", "")


def _changed(source: str, old: Coding | None, new: Coding | None) -> str:
    """The source after a change; words that are coded the same way already are taken out."""
    if old is not None:
        source = uncoded(source, old)
    if new is None:
        return source
    after = coded(source, new)
    return uncoded(source, new) if after == source else after


def _said(comparison: Comparison, old: Coding | None, new: Coding | None) -> str:
    if new is None:
        return f"“{old.words if old else ''}” is out of your codebook."
    done = "is coded" if old is None else f"stands in your codebook in place of “{old.words}”"
    if old is not None and old.words == new.words:
        done = "is moved"
    hits = find_hits([new], comparison)[new]
    return f"“{new.words}” {done}, {hits_in_words(hits, comparison.names)}."


def take_back(reader: Running, step: CodingStep, ended: threading.Event) -> None:
    """Put the file back as it was before a step, unless it was changed since."""
    try:
        if read_source(str(step.path)) == step.after:
            _write(reader, step.path, step.before or HEAD)
            _renew(reader, ended, lambda _: f"The coding of “{step.words}” is taken back.")
        else:
            reader.reading.post_message(Failed(f"{step.path} was changed since: it stays as it is."))
    except Cancelled:
        return
    except (ParallaxError, OSError) as error:
        reader.reading.post_message(Failed(f"{step.path} was not changed: {error}"))


def _write(reader: Running, path: Path, source: str) -> None:
    """Replace the file in one step; the reader knows that it did."""
    reader.codings.written = source
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(source, encoding="utf-8")
    new.replace(path)


def _renew(reader: Running, ended: threading.Event, told: Callable[[Comparison], str]) -> None:
    reading = reader.reading
    material, post = reading.material, reading.post_message
    after = renew(material.documents, material.comparison, reader.request, reporter(post, ended))
    post(Compared(after))
    post(Remarked(told(after)))
