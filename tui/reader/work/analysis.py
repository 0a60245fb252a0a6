"""The analysis behind the reader: in a thread for short texts, in a process of its own for long ones.

The rooms that analyse are imported here alone, and only when there is something to analyse.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.alignment.model import Alignment, Explanation, Link, Strength, Verdict
from tui.alignment.tables import Links
from tui.documents.model import Document, Passages
from tui.errors import Cancelled, ParallaxError, Progress
from tui.faultlog import log_fault, state_folder, write_log
from tui.pair import Pair, Side
from tui.reader.state.reading_state import LinkEnds
from tui.reader.state.request import Request
from tui.reader.state.throttled import SECONDS_BETWEEN_REPORTS, Throttled

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from tui.comparison.findings.model import Findings, Summary
    from tui.comparison.model import Comparison, Relation
    from tui.meaning import Meaning

LONG = 50_000
"""Characters of both texts together from which on the analysis gets a process, so that keys stay quick: with
as many as `SOON` passages hold, since reading on for meaning takes the longest."""

SOON = 400
"""Passages of both texts up to which links wait until all are read for meaning: some four seconds."""

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
    meaning = encoder(request) if passages(documents) <= SOON else None
    comparison = compare(documents, codebook, target, progress, meaning)
    return comparison.with_notices(notice) if notice else comparison


def deeper(comparison: Comparison, request: Request, progress: Progress) -> Comparison | None:
    """What `analyse` gave once the passages of longer texts are read for meaning; None if they were."""
    from tui.alignment import deepen

    meaning = encoder(request) if passages(comparison.documents) > SOON else None
    if meaning is None:
        return None
    return comparison.with_alignment(deepen(comparison.alignment, meaning, progress=progress))


def passages(documents: Pair[Document]) -> int:
    """How many passages two texts have together."""
    return sum(len(document.passages) for document in documents)


def encoder(request: Request) -> Meaning | None:
    """The sentence encoder, if it is wanted."""
    if not request.meaning:
        return None
    from tui.meaning import Meaning, kept_path

    return Meaning(kept_path())


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
    asking, answering = context.Pipe()
    arguments = (there, answering, documents.map(_bare), request)
    process = context.Process(target=_serve, args=arguments, name="analysis", daemon=True)
    # The reader puts a writer without a file descriptor in the place of stderr; a new process asks for one.
    with redirect_stderr(sys.__stderr__):
        process.start()
    there.close()
    answering.close()
    with _talking():
        for document in documents:
            here.send_bytes(document.text.encode("utf-8", "surrogatepass"))

    def divided(found: Pair[Document]) -> None:
        nonlocal documents
        documents = documents.zip(found).map(lambda both: _whole(*both))
        prepared(documents)

    apart = AnalysisProcess(here, asking, process)
    comparison: Comparison = apart.wait("compared", report, cancelled, divided)
    whole = replace(
        comparison,
        documents=documents,
        alignment=_explained(comparison.alignment, apart),
        relate=apart.relation,
    )
    return whole.with_findings_of(comparison)


def deeper_apart(
    comparison: Comparison, report: Callable[[str, float], None], cancelled: threading.Event
) -> Comparison | None:
    """Like `deeper`, for a comparison of `analyse_apart`, in the same other process. Called in a thread."""
    explain = comparison.alignment.explain
    if not isinstance(explain, RemoteExplanations):
        raise TypeError("the comparison was made here")
    found: _Deeper | None = explain.apart.wait("deeper", report, cancelled)
    if found is None:
        return None
    after = comparison.with_alignment(_explained(found.alignment, explain.apart))
    return after.with_findings(found.findings, found.summary)


def _explained(alignment: Alignment, apart: AnalysisProcess) -> Alignment:
    return replace(alignment, explain=RemoteExplanations(apart, alignment.cutoffs))


class _Deeper(NamedTuple):
    """What reading for meaning changes in a comparison, as it is sent from one process to another."""

    alignment: Alignment
    findings: Findings
    summary: Summary


class _Answer(NamedTuple):
    """What the other process says of two passages."""

    explanation: Explanation | None  # None: only the relation was asked for
    relation: Relation | None


class AnalysisProcess:
    """The other process: what it tells, and the questions that it answers meanwhile.

    What it said last is kept: of the current link both its words and its relation are asked for.
    """

    def __init__(self, reports: Connection, questions: Connection, process: SpawnProcess) -> None:
        self._reports = reports
        self._questions = questions
        self._process = process
        self._lock = threading.Lock()
        self._last: tuple[tuple[int, int], _Answer] | None = None

    def wait(
        self,
        kind: str,
        report: Callable[[str, float], None],
        cancelled: threading.Event,
        prepared: Prepared = lambda _: None,
    ) -> Any:  # noqa: ANN401 - of the kind that was asked for
        """What the process sends of this kind. Raises ParallaxError if it fails, Cancelled if that is set."""
        while True:
            if cancelled.is_set():
                self._process.terminate()
                raise Cancelled
            if not self._reports.poll(SECONDS_BETWEEN_REPORTS):
                continue
            with _talking():
                told, value = self._reports.recv()
            if told == "progress":
                report(*value)
            elif told == "prepared":
                prepared(value)
            elif told == "failed":
                raise ParallaxError(value)
            elif told == kind:
                self._last = None
                return value

    def explanation(self, left: int, right: int) -> Explanation | None:
        """Why two passages are linked; None if the process is gone."""
        found = self._ask(left, right, explained=True)
        if found is not None:
            self._last = (left, right), found
        return found and found.explanation

    def relation(self, left: int, right: int) -> Relation | None:
        """What kind of echo two linked passages are; None if the process is gone."""
        last = self._last  # a list may ask from a thread of its own
        if last is not None and last[0] == (left, right):
            return last[1].relation
        found = self._ask(left, right, explained=False)
        return found and found.relation

    def _ask(self, left: int, right: int, *, explained: bool) -> _Answer | None:
        with self._lock:
            try:
                self._questions.send((left, right, explained))
                found: _Answer = self._questions.recv()
            except (EOFError, OSError):
                return None
        return found

    def close(self) -> None:
        """Nothing more will be asked: the process ends."""
        with self._lock:
            self._questions.close()


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


class RemoteExplanations:
    """Asks the process that made the alignment why two passages are linked."""

    def __init__(self, apart: AnalysisProcess, cutoffs: dict[Strength, float]) -> None:
        self.apart = apart
        self._cutoffs = cutoffs

    def __call__(self, left: int, right: int) -> Explanation:
        """Why these passages are linked; without evidence if the process is gone."""
        found = self.apart.explanation(left, right)
        return found or Explanation(left, right, 0.0, None, (), self._cutoffs, {})


def end_process(comparison: Comparison | None) -> None:
    """End the process, if there is one, that stayed to explain the links of a comparison."""
    explain = comparison.alignment.explain if comparison is not None else None
    if isinstance(explain, RemoteExplanations):
        explain.apart.close()


def _give_way() -> None:
    """Let keys and all else come first from now on, where the system knows of such a thing."""
    if hasattr(os, "nice"):
        os.nice(5)


def _serve(reports: Connection, questions: Connection, bare: Pair[Document], request: Request) -> None:
    """The other process: analyse, send what was found, read on for meaning; explain until the reader ends."""
    throttled = Throttled(lambda *value: reports.send(("progress", value)), threading.Event())
    texts = Pair(*(reports.recv_bytes().decode("utf-8", "surrogatepass") for _ in Side))
    documents = bare.zip(texts).map(lambda both: replace(both[0], text=both[1]))

    def prepared(after: Pair[Document]) -> None:
        reports.send(("prepared", documents.zip(after).map(lambda both: _found(*both))))

    try:
        comparison = analyse(documents, request, throttled, prepared)
        answers = _Answers(questions, comparison)
        reports.send(("compared", to_send(comparison, bare)))
        _give_way()
        after = deeper(comparison, request, throttled)
        if after is not None:
            answers.comparison = after
        reports.send(("deeper", after and _deeper(after)))
    except ParallaxError as error:
        reports.send(("failed", str(error)))
    except (EOFError, OSError):
        return  # the reader is gone
    except Exception as error:  # noqa: BLE001 - a traceback on stderr would be drawn over the texts
        reports.send(("failed", log_fault("The analysis failed", error, state_folder())))


def to_send(comparison: Comparison, bare: Pair[Document]) -> Comparison:
    """A comparison of texts that the reader has, with all for which they would have to be read."""
    sendable = replace(comparison, documents=bare, alignment=_sendable(comparison.alignment))
    return sendable.with_findings_of(comparison.with_all_found())


def _deeper(after: Comparison) -> _Deeper:
    after = after.with_all_found()
    return _Deeper(_sendable(after.alignment), after.findings, after.summary)


class _Answers(threading.Thread):
    """Answers, for as long as somebody may ask; the process lives as long."""

    def __init__(self, questions: Connection, comparison: Comparison) -> None:
        super().__init__(name="answers")
        self._questions = questions
        self.comparison = comparison
        self.start()

    def run(self) -> None:
        """Explain pairs of passages until the reader ends."""
        while True:
            try:
                left, right, explained = self._questions.recv()
            except (EOFError, OSError):
                return
            try:
                explain = self.comparison.alignment.explain
                explanation = explain(left, right) if explained else None
                answer = _Answer(explanation, self.comparison.relation(left, right))
            except Exception as error:  # noqa: BLE001 - the link stands there without its evidence
                write_log(error, state_folder())
                answer = _Answer(_unexplained(left, right), None)
            self._questions.send(answer)


def _sendable(alignment: Alignment) -> Alignment:
    """An alignment without what cannot be sent to another process, or is not needed there."""
    reading = alignment.reading and alignment.reading.without_words()
    return replace(alignment, links=Links(alignment.links), explain=_unexplained, reading=reading)


def _unexplained(left: int, right: int) -> Explanation:
    """Stands in for a function that cannot be sent to another process."""
    return Explanation(left, right, 0.0, None, (), {}, {})


def with_kept_link(alignment: Alignment, link: Link | None) -> Alignment:
    """The alignment with a link as it was before, in its place by score."""
    if link is None:
        return alignment
    others = (one for one in alignment.links if (one.left, one.right) != (link.left, link.right))
    links = sorted((*others, link), key=lambda one: (-one.score, one.left, one.right))
    return replace(alignment, links=tuple(links))


def with_judgements(alignment: Alignment, verdicts: Mapping[LinkEnds, Verdict]) -> Alignment:
    """The alignment under the reader's verdicts; rejected links stay at its end, marked as such."""
    from tui.alignment import apply_verdicts

    if not verdicts:
        return alignment
    applied = apply_verdicts(alignment, {(ends.left, ends.right): word for ends, word in verdicts.items()})
    there = {(link.left, link.right) for link in applied.links}
    rejected = tuple(
        link._replace(verdict=Verdict.REJECTED)
        for link in alignment.links
        if verdicts.get(LinkEnds(link.left, link.right)) is Verdict.REJECTED
        and (link.left, link.right) not in there
    )
    return replace(applied, links=(*applied.links, *rejected))
