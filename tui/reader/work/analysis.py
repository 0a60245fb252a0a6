"""The analysis behind the reader: in a thread for short texts, in a process of its own for long ones.

The rooms that analyse are imported here alone, and only when there is something to analyse.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.alignment.model import Alignment, Explanation, Strength, Verdict
from tui.alignment.tables import Links
from tui.documents.model import Document, Passages
from tui.errors import Cancelled, ParallaxError, Progress
from tui.faultlog import state_folder, told_fault, write_log
from tui.pair import Pair, Side
from tui.reader.state.reading_state import Ends
from tui.reader.state.request import Request
from tui.reader.state.throttled import SECONDS_BETWEEN_REPORTS, Throttled

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from tui.comparison import Comparison

LONG = 300_000
"""Characters of both texts together from which on the analysis gets a process, so that keys stay quick."""

Prepared = Callable[[Pair[Document]], None]


def analyse(
    documents: Pair[Document], request: Request, progress: Progress, prepared: Prepared
) -> Comparison:
    """Divide both texts into passages, tell `prepared`, and compare them."""
    from tui.codebook import load_codebook
    from tui.comparison import compare
    from tui.documents import prepare
    from tui.framing.target.choosing import choose_target

    documents = documents.map(lambda item: prepare(item, clean=request.clean, progress=progress))
    prepared(documents)
    codebook = load_codebook(request.codebooks)
    target, notice = choose_target(documents, codebook, request.target, request.names)
    comparison = compare(documents, codebook, target, progress)
    return comparison.with_notices(notice) if notice else comparison


def is_long(documents: Pair[Document]) -> bool:
    """Whether the texts are analysed in a process of their own."""
    return sum(len(document.text) for document in documents) > LONG


def analyse_apart(
    documents: Pair[Document],
    request: Request,
    report: Callable[[str, float], None],
    prepared: Prepared,
    cancelled: threading.Event,
) -> Comparison:
    """Like `analyse`, in another process, which stays to explain pairs of passages. Called in a thread."""
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    arguments = (there, documents.map(_bare), request)
    process = context.Process(target=_serve, args=arguments, name="analysis", daemon=True)
    # The reader puts a writer without a file descriptor in the place of stderr; a new process asks for one.
    with redirect_stderr(sys.__stderr__):
        process.start()
    there.close()
    with _talking():
        for document in documents:
            here.send_bytes(document.text.encode("utf-8", "surrogatepass"))
    while True:
        if cancelled.is_set():
            process.terminate()
            raise Cancelled
        if not here.poll(SECONDS_BETWEEN_REPORTS):
            continue
        with _talking():
            kind, value = here.recv()
        if kind == "progress":
            report(*value)
        elif kind == "prepared":
            documents = documents.zip(value).map(lambda both: _whole(*both))
            prepared(documents)
        elif kind == "failed":
            raise ParallaxError(value)
        else:
            return _received(value, documents, here)


@contextmanager
def _talking() -> Iterator[None]:
    """Say in a sentence that the other process is gone."""
    try:
        yield
    except (EOFError, OSError) as error:
        raise ParallaxError("The analysis ended before it was done; reading goes on without it.") from error


def _bare(document: Document) -> Document:
    """The document without its text, which the other process has or is sent as bytes.

    To send a string keeps its UTF-8 in memory beside it for as long as it lives.
    """
    return replace(document, text="")


def _found(before: Document, after: Document) -> Document:
    """What preparing a document has found, in little room: no text, and no blocks if they are as before."""
    blocks = () if before.blocks == after.blocks else after.blocks
    return replace(after, text="", blocks=blocks, passages=Passages(after.passages))


def _whole(before: Document, found: Document) -> Document:
    """The document after it was prepared elsewhere."""
    return replace(found, text=before.text, blocks=found.blocks or before.blocks)


def _received(comparison: Comparison, documents: Pair[Document], connection: Connection) -> Comparison:
    """The comparison that came from the other process, of the documents that are here."""
    alignment = comparison.alignment
    remote = RemoteExplanations(connection, alignment.cutoffs)
    return replace(comparison, documents=documents, alignment=replace(alignment, explain=remote))


class RemoteExplanations:
    """Asks the process that made the alignment why two passages are linked."""

    def __init__(self, connection: Connection, cutoffs: dict[Strength, float]) -> None:
        self._connection = connection
        self._cutoffs = cutoffs
        self._lock = threading.Lock()

    def __call__(self, left: int, right: int) -> Explanation:
        """Why these passages are linked; without evidence if the process is gone."""
        with self._lock:
            try:
                self._connection.send((left, right))
                found: Explanation = self._connection.recv()
            except (EOFError, OSError):
                return Explanation(left, right, 0.0, None, (), self._cutoffs, {})
        return found

    def close(self) -> None:
        """Nothing more will be asked: the process ends."""
        with self._lock:
            self._connection.close()


def let_go(comparison: Comparison | None) -> None:
    """End the process, if there is one, that stayed to explain the links of a comparison."""
    explain = comparison.alignment.explain if comparison is not None else None
    if isinstance(explain, RemoteExplanations):
        explain.close()


def _serve(connection: Connection, bare: Pair[Document], request: Request) -> None:
    """The other process: analyse, send what was found, then explain until the reader ends."""
    throttled = Throttled(lambda *value: connection.send(("progress", value)), threading.Event())
    texts = Pair(*(connection.recv_bytes().decode("utf-8", "surrogatepass") for _ in Side))
    documents = bare.zip(texts).map(lambda both: replace(both[0], text=both[1]))

    def prepared(after: Pair[Document]) -> None:
        connection.send(("prepared", documents.zip(after).map(lambda both: _found(*both))))

    try:
        comparison = analyse(documents, request, throttled, prepared)
    except ParallaxError as error:
        connection.send(("failed", str(error)))
        return
    except Exception as error:  # noqa: BLE001 - a traceback on stderr would be drawn over the texts
        connection.send(("failed", told_fault("The analysis failed", error, state_folder())))
        return
    explain = comparison.alignment.explain
    links = Links(comparison.alignment.links)
    sendable = replace(comparison.alignment, links=links, explain=_unexplained)
    connection.send(("compared", replace(comparison, documents=bare, alignment=sendable)))
    while True:
        try:
            left, right = connection.recv()
        except (EOFError, OSError):
            return
        try:
            explanation = explain(left, right)
        except Exception as error:  # noqa: BLE001 - as above; the link stands there without its evidence
            write_log(error, state_folder())
            explanation = _unexplained(left, right)
        connection.send(explanation)


def _unexplained(left: int, right: int) -> Explanation:
    """Stands in for a function that cannot be sent to another process."""
    return Explanation(left, right, 0.0, None, (), {}, {})


def judged(alignment: Alignment, verdicts: Mapping[Ends, Verdict]) -> Alignment:
    """The alignment under the reader's verdicts; rejected links stay at its end, marked as such."""
    from tui.alignment import apply_verdicts

    if not verdicts:
        return alignment
    applied = apply_verdicts(alignment, {(ends.left, ends.right): word for ends, word in verdicts.items()})
    there = {(link.left, link.right) for link in applied.links}
    rejected = tuple(
        link._replace(verdict=Verdict.REJECTED)
        for link in alignment.links
        if verdicts.get(Ends(link.left, link.right)) is Verdict.REJECTED
        and (link.left, link.right) not in there
    )
    return replace(applied, links=(*applied.links, *rejected))
