"""A process that has imported the program once and forks for every test: a start costs next to nothing.

What it forks finds a terminal or files, arguments, an environment and a folder of its own, as `python -m tui`
would. A command, and the program where its start is to be cold, is executed in the fork, with nothing of this
left.
"""

from __future__ import annotations

import atexit
import gc
import os
import pkgutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle, send_handle
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

OWN = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TEXTUAL_ANIMATIONS": "none", "PYTHONWARNINGS": "default"}
"""What Python and Textual read before the program does."""


class Start(NamedTuple):
    """What is to run, and where; no command is the program itself."""

    command: Sequence[str]
    arguments: Sequence[str]
    env: Mapping[str, str]
    cwd: str


class Forked:
    """A process that was started so."""

    def __init__(self, server: Connection, pid: int) -> None:
        self._server = server
        self.pid = pid
        self.code: int | None = None

    def has_ended(self, *, wait: bool = False) -> bool:
        """Whether it has, now or at last; `code` is its exit code then, 128 + n if signal n ended it."""
        if self.code is None:
            self._server.send((self.pid, wait))
            self.code = self._server.recv()
        return self.code is not None


def fork(start: Start, *ends: int) -> Forked:
    """Start it on the far end of a pseudo-terminal, or with three files for its standard streams."""
    server, process = _server()
    server.send((start, len(ends)))
    for end in ends:
        send_handle(server, end, process.pid)
    return Forked(server, server.recv())


def run(start: Start, stdin: bytes = b"") -> tuple[int, bytes, bytes]:
    """Run it away from any terminal: its exit code, and what it wrote on both streams."""
    with TemporaryFile() as words, TemporaryFile() as out, TemporaryFile() as err:
        words.write(stdin)
        words.seek(0)
        process = fork(start, words.fileno(), out.fileno(), err.fileno())
        process.has_ended(wait=True)
        out.seek(0)
        err.seek(0)
        assert process.code is not None
        return process.code, out.read(), err.read()


@cache
def _server() -> tuple[Connection, subprocess.Popen[bytes]]:
    here, there = Pipe()
    process = subprocess.Popen(
        [sys.executable, "-c", f"from {__name__} import serve; serve({there.fileno()})"],
        env=os.environ | OWN,
        cwd=Path(__file__).parents[2],
        pass_fds=[there.fileno()],
        start_new_session=True,
    )
    there.close()

    def end() -> None:
        here.close()
        process.wait()

    atexit.register(end)
    return here, process


def serve(descriptor: int) -> None:
    """Be the server, until nobody asks any more."""
    asked = Connection(descriptor)
    while True:
        try:
            wanted = asked.recv()
        except EOFError:
            return
        if isinstance(wanted[0], Start):
            start, number = wanted
            if not start.command:
                _warm()
            ends = [recv_handle(asked) for _ in range(number)]
            pid = os.fork()
            if pid == 0:
                asked.close()
                _take(ends)
                _run(start)
            for end in ends:
                os.close(end)
            asked.send(pid)
        else:
            pid, wait = wanted
            ended, status = os.waitpid(pid, 0 if wait else os.WNOHANG)
            code = os.waitstatus_to_exitcode(status)
            asked.send((code if code >= 0 else 128 - code) if ended else None)


def _take(ends: Sequence[int]) -> None:
    """Make a terminal, or three files, the standard streams."""
    if len(ends) == 1:
        os.login_tty(ends[0])
        return
    os.setsid()
    for number, end in enumerate(ends):
        os.dup2(end, number)
        os.close(end)


def _run(wanted: Start) -> None:
    """Be the program; called in the fork, and never returns."""
    os.chdir(wanted.cwd)
    if wanted.command:
        program, *first = wanted.command
        os.execvpe(program, [program, *first, *wanted.arguments], dict(wanted.env))
    os.environ.clear()
    os.environ.update(wanted.env)
    encoding = wanted.env.get("PYTHONIOENCODING", "utf-8")
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        how, errors = ("w" if number else "r"), ("backslashreplace" if number == 2 else "surrogateescape")
        buffered = 1 if number == 2 or os.isatty(number) else -1
        stream = os.fdopen(number, how, buffered, encoding, errors=errors, closefd=False)
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    sys.argv = ["parallax", *wanted.arguments]
    from tui.cli import main

    sys.exit(main())


@cache
def _warm() -> None:
    """Import what the reader may need, and analyse the bundled texts, once for all forks."""
    from tui.reader.engine.fast_start import prepare_start

    prepare_start()
    import asyncio

    import tui.cli
    import tui.reader
    import tui.settings
    from tests.known_once import known_once
    from tui.comparison import build
    from tui.documents import bundled_paths
    from tui.documents.load import read_document
    from tui.reader.program import analysing, app
    from tui.reader.state.request import Request

    for package in (tui.cli, tui.reader, tui.settings):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    import_module("textual.drivers.linux_driver")
    texts, request, analyse = bundled_paths().map(read_document), Request(), analysing.analyse
    compare = build.compare
    known = analyse(texts, request, lambda *_: None, lambda _: None)
    assert known.summary, "worked out when it is asked for"

    def analysed(documents, asked, progress, prepared):  # type: ignore[no-untyped-def]
        if (documents, asked) != (texts, request):
            return analyse(documents, asked, progress, prepared)
        prepared(known.documents)
        return known

    def compared(documents, codebook, target, progress, meaning=None):  # type: ignore[no-untyped-def]
        if meaning or (documents, codebook, target) != (known.documents, known.codebook, known.target):
            return compare(documents, codebook, target, progress, meaning)
        return known

    analysing.analyse, build.compare = analysed, compared
    known_once()
    asyncio.run(_read_once(app.Reader(texts, request, notes=None, folder=None, color=True)))
    gc.freeze()


async def _read_once(reader) -> None:  # type: ignore[no-untyped-def]
    """Have a reader draw what it shows at first, away from any terminal, with all that it works out once."""
    async with reader.run_test() as pilot:
        while reader.reading.material.comparison is None:
            await pilot.pause(0.01)
        await pilot.pause()
