"""Codebooks and settings that are edited while one reads: seen within a second, old ones kept on faults."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import Cancelled, ParallaxError, Progress
from tui.faultlog import log_fault
from tui.reader.state.messages import Compared, Failed, Faulty, Remarked, reporter
from tui.reader.state.request import Request

if TYPE_CHECKING:
    from tui.codebook.model import Codebook, Fault
    from tui.comparison import Comparison
    from tui.documents.model import Document
    from tui.pair import Pair
    from tui.reader.program.running import Running
    from tui.reader.screens.reading import ReadingScreen

EVERY = 1.0
"""Seconds between two looks at the files."""

Stamps = dict[str, tuple[int, int] | None]


def watch(reader: Running, ended: threading.Event) -> None:
    """Look at codebooks and settings until `ended` is set, and tell the reader what became of changes."""
    settings = str(reader.loaded.path) if reader.loaded.path else ""
    reading, post = reader.reading, reader.reading.post_message

    def is_settled(path: str) -> bool:
        material = reading.material
        return path == settings or material.comparison is not None or bool(material.failure)

    files = (*watched(reader.request), *filter(None, [settings]))
    for changed in changes(files, ended, is_settled, reader.watch_every):
        gone = tuple(path for path, stamp in stamps(changed).items() if stamp is None)
        paths = tuple(path for path in changed if path not in gone)
        try:
            if gone:
                post(Faulty(gone, ()))
            if settings in paths:
                from tui.reader.program.settings_reload import check_settings_file

                for message in check_settings_file(settings):
                    post(message)
            if books := tuple(path for path in paths if path != settings and not _is_own(path, reader)):
                read_again(books, reader.request, reading, ended)
        except Cancelled:
            return
        except ParallaxError as error:
            post(Failed(str(error)))
        except Exception as error:  # noqa: BLE001  # whatever fails, the old result stays
            post(Failed(log_fault("The file was not read again", error, reader.folder)))


def _is_own(path: str, reader: Running) -> bool:
    """Whether a file stands as the reader itself wrote it."""
    written = reader.codings.written
    return bool(written) and Path(path).read_text(encoding="utf-8") == written


def watched(request: Request) -> tuple[str, ...]:
    """The files of all codebooks that are in use."""
    from tui.codebook.shipped import BASE, DEFAULTS, book_paths

    shipped = book_paths()
    return tuple(str(shipped.get(name, name)) for name in (BASE, *DEFAULTS, *request.codebooks))


def stamps(paths: Iterable[str]) -> Stamps:
    """When each file was last written, in nanoseconds, and its size in bytes; None if it is not there."""
    found: Stamps = {}
    for path in paths:
        try:
            status = Path(path).stat()
        except OSError:
            found[path] = None
        else:
            found[path] = (status.st_mtime_ns, status.st_size)
    return found


def changes(
    paths: tuple[str, ...], ended: threading.Event, ready: Callable[[str], bool], every: float = EVERY
) -> Iterator[tuple[str, ...]]:
    """The files that were written since the last look, as often as there are some, until `ended` is set.

    While one is not `ready` for a file, its change is kept for later. A file that is gone is told of like
    one that was written; it may be on its way to being replaced.
    """
    before = stamps(paths)
    while not ended.wait(every):
        now = stamps(path for path in paths if ready(path))
        changed = tuple(path for path, stamp in now.items() if stamp != before[path])
        before.update({path: now[path] for path in changed})
        if changed:
            yield changed


def read_again(
    paths: tuple[str, ...], request: Request, reading: ReadingScreen, cancelled: threading.Event
) -> None:
    """Codebook files were changed: compare anew with them, or tell their faults."""
    faults = faults_of(paths)
    material, post = reading.material, reading.post_message
    post(Faulty(paths, faults))
    if faults:
        return
    after = renew(material.documents, material.comparison, request, reporter(post, cancelled))
    post(Compared(after))
    post(Remarked(effect(paths, material.comparison, after)))


def faults_of(paths: Iterable[str]) -> tuple[Fault, ...]:
    """The errors in some codebook files. Raises `ParallaxError` if one cannot be read."""
    from tui.codebook import check_codebook
    from tui.codebook.model import Severity

    found = (fault for path in paths for fault in check_codebook(path))
    return tuple(fault for fault in found if fault.severity is Severity.ERROR)


def renew(
    documents: Pair[Document], before: Comparison | None, request: Request, progress: Progress
) -> Comparison:
    """The comparison with the codebooks as they are; the links stay if the topics did not change."""
    from tui.codebook import load_codebook
    from tui.comparison import compare, reframe
    from tui.framing.target.choosing import choose_target
    from tui.reader.work.analysis import encoder

    codebook = load_codebook(request.codebooks)
    target, notice = choose_target(documents, codebook, request.target, request.names)
    if before is not None and _topics(before.codebook) == _topics(codebook):
        comparison = reframe(before, codebook, target, progress)
    else:
        comparison = compare(documents, codebook, target, progress, encoder(request))
    return comparison.with_notices(notice) if notice else comparison


def _topics(codebook: Codebook) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(topic.kind, topic.id, topic.terms) for topic in codebook.topics]


def effect(paths: Iterable[str], before: Comparison | None, after: Comparison) -> str:
    """What it changed that the files were read again, in a sentence."""
    names = ", ".join(Path(path).name for path in paths)
    then = _counts(before) if before is not None else None
    parts = [
        f"{count} {what}" if then is None or then[what] == count else f"{then[what]} → {count} {what}"
        for what, count in _counts(after).items()
    ]
    return f"{names} was read again: {', '.join(parts)}."


def _counts(comparison: Comparison) -> dict[str, int]:
    return {
        "pieces of evidence": sum(len(side.evidence) for side in comparison.framing),
        "shifts": len(comparison.shifts),
        "links": len(comparison.alignment.links),
    }
