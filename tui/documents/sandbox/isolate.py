"""Reading a text in a child process: whatever its parser does there, the program and the other text stay."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import IO

from tui.documents.draft import NO_MEMORY, Draft, Limits, from_json, ignore_draft
from tui.documents.sources.kinds import SourceKind
from tui.errors import Progress, Unreadable, silent

BEGUN = b'{"first":'
BEAT = 0.2  # seconds between two looks at whether the work is to be stopped
START = (
    "import sys; sys.path.insert(0, sys.argv.pop()); from tui.documents.sandbox.worker import main; main()"
)


Signs = queue.SimpleQueue[tuple[str, float] | bytes]
"""Progress, the first pages as a line, and at last the answer."""


def read_apart(
    kind: SourceKind,
    data: bytes,
    limits: Limits,
    progress: Progress = silent,
    first: Callable[[Draft], None] = ignore_draft,
) -> Draft:
    """The draft of a text; `Unreadable` if there is none, `Cancelled` if `progress` says so."""
    root = str(Path(__file__).resolve().parents[3])
    arguments = [sys.executable, "-I", "-c", START, kind, json.dumps(limits), root]
    try:
        child = subprocess.Popen(  # noqa: S603 - this program itself
            arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
    except OSError as error:
        raise Unreadable(f"cannot be read: no process could be started ({error.strerror}).") from error
    with child:
        try:
            return _answer(child, data, limits, progress, first)
        finally:
            child.kill()


def _answer(
    child: subprocess.Popen[bytes],
    data: bytes,
    limits: Limits,
    progress: Progress,
    first: Callable[[Draft], None],
) -> Draft:
    signs: Signs = queue.SimpleQueue()
    for work in (lambda: _feed(child, data), lambda: _listen(child, signs), lambda: _hear(child, signs)):
        threading.Thread(target=work, daemon=True).start()
    waited, stage, fraction = 0.0, "reading", 0.0
    while waited < limits.seconds:
        try:
            sign = signs.get(timeout=BEAT)
        except queue.Empty:
            waited += BEAT
        else:
            if isinstance(sign, bytes) and sign.startswith(BEGUN):
                with suppress(ValueError, KeyError, TypeError):
                    first(from_json(json.loads(sign)["first"]))
                continue
            if isinstance(sign, bytes):
                return _understood(sign, child, limits)
            waited, (stage, fraction) = 0.0, sign
        progress(stage, fraction)
    raise Unreadable(_overdue(limits))


def _overdue(limits: Limits) -> str:
    return f"took longer than {limits.seconds} s to read: save its text."


def _feed(child: subprocess.Popen[bytes], data: bytes) -> None:
    with suppress(OSError, ValueError):  # whoever was refused early reads no further
        _pipe(child.stdin).write(data)
        _pipe(child.stdin).close()


def _listen(child: subprocess.Popen[bytes], signs: Signs) -> None:
    """Progress, from the child's standard error; whatever else a library says there is passed over."""
    with suppress(OSError, ValueError):
        for line in _pipe(child.stderr):
            fraction, _, stage = line.decode("utf-8", "replace").strip().partition(" ")
            with suppress(ValueError):
                signs.put((stage, float(fraction)))


def _hear(child: subprocess.Popen[bytes], signs: Signs) -> None:
    """The first pages as they come, and the last line: the answer."""
    answer = b""
    with suppress(OSError, ValueError):
        for line in _pipe(child.stdout):
            if line.startswith(BEGUN):
                signs.put(line)
            elif line.strip():
                answer = line
    signs.put(answer)


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ValueError("no pipe")
    return pipe


def _missing(module: str) -> str:
    """What it means that the child found no module: where it is there, there was no room to load it."""
    if not module or find_spec(module.partition(".")[0]) is not None:
        return NO_MEMORY
    return f"cannot be read: '{module}' is missing; install parallax again."


def _understood(answer: bytes, child: subprocess.Popen[bytes], limits: Limits) -> Draft:
    try:
        found = json.loads(answer)
        if "refusal" in found:
            raise Unreadable(found["refusal"])
        if "missing" in found:
            raise Unreadable(_missing(found["missing"]))
        return from_json(found["draft"])
    except (IndexError, ValueError, KeyError, TypeError):
        code = child.wait(limits.seconds)
    with suppress(ImportError, AttributeError):
        import signal

        if -code in (signal.SIGXCPU, signal.SIGKILL):
            raise Unreadable(_overdue(limits))
    raise Unreadable("broke what was to read it: save its text, or save it anew in another format.")
