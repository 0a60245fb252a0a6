"""A program in a real pseudo-terminal, and the screen that a person would see.

Waiting is always for something that the screen must show, never for time to pass.
"""

from __future__ import annotations

import codecs
import os
import re
import select
import signal
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

from tests.terminal.drawing import Screen, Stream
from tests.terminal.forking import OWN, Forked, Start, fork
from tui.pair import Pair

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0  # seconds until a wait is given up

COLD = (sys.executable, "-m", "tui")
"""The program as a shell starts it, with everything to be imported."""

QUIET = "tour = false\nmeaning = false\n"
"""Settings without the tour of a first start, and without an encoder that takes longer than the reader."""

READY = re.compile(r"link [–\d]+/[1-9]")
"""What the status line says once the texts are aligned, whether the first passage has a link or none."""
ON_A_LINK = re.compile(r"link \d+/")
"""... and where a passage has one."""

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "backspace": "\x7f",
    "space": " ",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "shift+tab": "\x1b[Z",
}

READ_AT_THE_START = ("TEXTUAL", "LC_", "LANG")
"""Variables that Python and Textual read once, before the program: with others of these it starts cold."""

ANSWERS = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # synchronised output: known, off
    b"\x1b]11;?\x07": b"\x1b]11;rgb:0000/0000/0000\x07",  # the background is black
    b"\x1b]11;?\x1b\\": b"\x1b]11;rgb:0000/0000/0000\x1b\\",
    b"\x1b[c": b"\x1b[?62;22c",
}
"""What a terminal says when asked. A test may leave some out, or answer otherwise."""

# Sequences of newer terminals that pyte would print as text.
_UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b\[[<>=][0-9;:]*[A-Za-z]|\x1b\[\?[0-9;]*\$p|\x1b\[\?u|\x1bP[^\x1b]*\x1b\\"
)
_UNFINISHED = re.compile(rb"\x1b(?:\[[ -?]{0,200}|[\]P][^\x07\x1b]{0,200})?\Z")

SHORT = Pair("The harbour bridge will be rebuilt.", "They rebuilt the harbour bridge.")
"""Texts with one link, for programs that analyse them from the beginning."""


def short_texts(folder: Path) -> Pair[str]:
    """The two of them as files."""
    paths = Pair(folder / "old.txt", folder / "new.txt")
    for path, words in paths.zip(SHORT):
        path.write_text(words, "utf-8")
    return paths.map(str)


class Terminal:
    """A running program. `with Terminal.start(...) as terminal:` ends it in any case."""

    def __init__(
        self, child: Forked, wire: int, screen: pyte.Screen, answers: Mapping[bytes, bytes], *, draw: bool
    ) -> None:
        self._child = child
        self._wire = wire
        self._screen = screen
        self._draw = draw
        self._stream = Stream(self._screen)
        self._words = codecs.getincrementaldecoder("utf-8")("replace")
        self._answers = dict(answers)
        self._pending = b""
        self._rows: list[str] = []
        self._ended = False
        self.raw = b""

    @classmethod
    def start(
        cls,
        *arguments: str,
        rows: int = 24,
        cols: int = 80,
        home: Path,
        env: Mapping[str, str] | None = None,
        answers: Mapping[bytes, bytes] = ANSWERS,
        draw: bool = True,
        command: Sequence[str] = (),
        cwd: Path = ROOT,
        settings: str = QUIET,
    ) -> Terminal:
        """Start the program with these arguments, or a command; settings, state and notes lie under `home`.

        The program is forked from a process that has imported it; as a `command` it starts cold.
        `settings` are written where there are none yet; without any the program has its defaults.
        Without `draw` only `raw` is filled, which costs next to nothing: for benchmarks.
        """
        file = home / "config" / "parallax" / "config.toml"
        if settings and not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(settings, encoding="utf-8")
        extra = env or {}
        if not command and any(name.startswith(READ_AT_THE_START) for name in extra):
            command = COLD
        wire, far_end = os.openpty()
        termios.tcsetwinsize(far_end, (rows, cols))
        child = fork(Start(command, arguments, environment(home, extra), str(cwd)), far_end)
        os.close(far_end)
        return cls(child, wire, Screen(cols, rows), answers, draw=draw)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._wire >= 0:
            self._close()
            if not self._ends_within(10):  # it was killed: on a busy machine a closed terminal is seen late
                os.kill(self.pid, signal.SIGKILL)
                self._child.has_ended(wait=True)

    @property
    def pid(self) -> int:
        """The process id of the program."""
        return self._child.pid

    @property
    def turns_enter(self) -> bool:
        """Whether the terminal makes a line feed of an enter that is typed now, as for a shell."""
        return bool(termios.tcgetattr(self._wire)[0] & termios.ICRNL)

    # What a person does

    def send(self, *keys: str) -> Terminal:
        """Press keys: names of `KEYS`, `ctrl+x`, or text that is typed as it stands."""
        for key in keys:
            if key in KEYS:
                text = KEYS[key]
            elif key.startswith("ctrl+") and len(key) == len("ctrl+x"):
                text = chr(ord(key[-1]) & 0x1F)
            else:
                text = key
            self._write(text.encode())
        return self

    def click(self, row: int, column: int) -> Terminal:
        """Press and release the left button on a cell, counted from 0."""
        place = f"{column + 1};{row + 1}"
        return self.send(f"\x1b[<0;{place}M", f"\x1b[<0;{place}m")

    def drag(self, cells: list[tuple[int, int]]) -> Terminal:
        """Press the left button on the first cell, go with it down to the others, let it go on the last."""
        kinds = ["0", *("32" for _ in cells[1:])]
        places = [f"{column + 1};{row + 1}" for row, column in cells]
        self.send(*(f"\x1b[<{kind};{place}M" for kind, place in zip(kinds, places, strict=True)))
        return self.send(f"\x1b[<0;{places[-1]}m")

    def wheel(self, row: int, column: int, *, down: bool = True) -> Terminal:
        """Turn the wheel by one notch over a cell, counted from 0."""
        return self.send(f"\x1b[<{65 if down else 64};{column + 1};{row + 1}M")

    def resize(self, rows: int, cols: int) -> Terminal:
        """Another size of the window."""
        self._rows = []
        self._screen.resize(rows, cols)
        termios.tcsetwinsize(self._wire, (rows, cols))
        return self

    # What a person sees

    @property
    def rows(self) -> list[str]:
        """The screen, row by row, without trailing blanks."""
        if not self._rows:
            self._rows = [row.rstrip() for row in self._screen.display]
        return self._rows

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.rows)

    def cell(self, row: int, column: int) -> pyte.screens.Char:
        """The character of a cell with its colours and attributes."""
        return self._screen.buffer[row][column]

    def find(self, words: str) -> tuple[int, int]:
        """Row and column where these words begin on screen; AssertionError if they are not there."""
        for number, row in enumerate(self._screen.display):
            if words in row:
                return number, row.index(words)
        raise AssertionError(f"{words!r} is not on the screen:\n{self.text}")

    def wait_for(
        self, wanted: str | re.Pattern[str] | Callable[[Terminal], object], *, patience: float = PATIENCE
    ) -> Terminal:
        """Read on until the screen holds a text, matches a pattern or satisfies a predicate."""
        deadline = time.monotonic() + patience
        while not self._shows(wanted):
            left = deadline - time.monotonic()
            if self._ended or left <= 0 or not self._read(left):
                reason = "the program ended" if self._ended else "in vain"
                raise AssertionError(f"waited for {wanted!r}: {reason}. The screen:\n{self.text}")
        return self

    def finish(self, *, patience: float = PATIENCE) -> int:
        """Read until the program ends; its exit code (128 + n if signal n ended it)."""
        deadline = time.monotonic() + patience
        while not self._ended:
            left = deadline - time.monotonic()
            if left <= 0 or not (self._read(left) or self._ended):
                raise AssertionError(f"the program does not end. The screen:\n{self.text}")
        self._child.has_ended(wait=True)
        self._close()
        assert self._child.code is not None
        return self._child.code

    def hang_up(self, *, patience: float = PATIENCE) -> None:
        """Close the terminal, as a lost connection does, and wait for the program to end."""
        self._close()
        if not self._ends_within(patience):
            os.kill(self.pid, signal.SIGKILL)
            raise AssertionError("the program does not end, although its terminal is gone")

    def _close(self) -> None:
        os.close(self._wire)
        self._wire, self._ended = -1, True

    def _ends_within(self, patience: float) -> bool:
        deadline = time.monotonic() + patience
        while not self._child.has_ended():
            if time.monotonic() > deadline:
                return False
            time.sleep(0.01)
        return True

    # The wire

    def _shows(self, wanted: str | re.Pattern[str] | Callable[[Terminal], object]) -> bool:
        if isinstance(wanted, str):
            return wanted in self.text
        if isinstance(wanted, re.Pattern):
            return wanted.search(self.text) is not None
        return bool(wanted(self))

    def read_once(self, patience: float) -> int:
        """Read what comes within `patience` seconds; the number of bytes, 0 if none came."""
        before = len(self.raw)
        self._read(patience)
        return len(self.raw) - before

    def _write(self, data: bytes) -> None:
        while data:
            data = data[os.write(self._wire, data) :]

    def _read(self, patience: float) -> bool:
        """Wait for output and put it on the screen; False if none came or the program ended."""
        ready, _, _ = select.select([self._wire], [], [], patience)
        if not ready:
            return False
        try:
            data = os.read(self._wire, 1 << 16)
        except OSError:  # Linux tells the end of the other side of a pseudo-terminal as an I/O error
            data = b""
        if not data:
            self._ended = True
            return False
        self.raw += data
        data = self._pending + data
        unfinished = _UNFINISHED.search(data)
        cut = unfinished.start() if unfinished else len(data)
        data, self._pending = data[:cut], data[cut:]
        for question, answer in self._answers.items():
            for _ in range(data.count(question)):
                self._write(answer)
        if self._draw:
            self._rows = []
            self._stream.feed(self._words.decode(_UNKNOWN_TO_PYTE.sub(b"", data)))
        return True


def environment(home: Path, extra: Mapping[str, str]) -> dict[str, str]:
    """A plain colour terminal and a user who has never started the program."""
    kept = {
        name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ
    }
    return {
        **kept,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        **OWN,
        **extra,
    }
