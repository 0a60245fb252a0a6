"""The process: signals, streams and errors of one run."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import warnings
from collections.abc import Sequence
from types import FrameType, ModuleType

from tui.cli import streams
from tui.errors import ParallaxError

BAD_INPUT = 2
"""Exit code of wrong usage, and of input that cannot be read or output that cannot be written."""
OWN_FAULT = 1
"""Exit code of a bug."""
RARELY = (1_000_000, 20, 50)
"""Python looks for cyclic garbage after so many new objects: texts and their words make none."""


class Ended(BaseException):
    """A signal asked the program to end."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(number)


def run(argv: Sequence[str] | None) -> int:
    """Do what the arguments ask for; the exit code. No exception leaves."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # a library's warning is no message to the reader
    for library in ("OPENBLAS", "MKL", "VECLIB"):  # before numpy is imported:
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")  # threads wait for each other
    for texts in ("_add_newdocs", "_add_newdocs_scalars"):  # numpy's help, a tenth of what its import takes:
        sys.modules.setdefault(f"numpy._core.{texts}", ModuleType(texts))  # nobody reads it here
    gc.set_threshold(*RARELY)
    _listen()
    streams.prepare()
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        code = _execute(arguments)
        streams.flush()
        if argv is None and threading.active_count() == 1:
            os._exit(code)  # the system takes memory back at once, which Python does object by object
    except ParallaxError as error:
        return _complain(*getattr(error, "faults", [str(error)]))
    except (BrokenPipeError, KeyboardInterrupt, Ended) as end:
        streams.abandon()
        return 128 + _signal(end)
    except OSError as error:
        streams.abandon()
        return _complain(_os_fault(error))
    except Exception as error:  # noqa: BLE001 - the last resort: nobody reads a traceback in the middle of work
        return _crash(error, verbose=not {"-v", "--verbose"}.isdisjoint(arguments))
    return code


def _signal(end: BaseException) -> int:
    """The signal that ended the program, or would have."""
    if isinstance(end, Ended):
        return end.number
    return signal.SIGINT if isinstance(end, KeyboardInterrupt) else signal.SIGPIPE


def _execute(argv: Sequence[str]) -> int:
    from tui.cli.dispatch import execute

    try:
        return execute(argv)
    except SystemExit as end:  # argparse, after --help
        return end.code if isinstance(end.code, int) else 0


def _listen() -> None:
    """Turn the signals that end a program into an orderly way out; those ignored stay ignored (nohup)."""
    if threading.current_thread() is not threading.main_thread():
        return
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _frame: FrameType | None) -> None:
    raise Ended(number)


def _complain(*messages: str) -> int:
    """One sentence on stderr, or one for each fault of a settings file."""
    streams.flush_quietly()
    for message in messages:
        end = "" if message.endswith((".", "?", ")")) else "."
        streams.say(f"parallax: {message}{end}")
    return BAD_INPUT


def _crash(error: Exception, *, verbose: bool) -> int:
    """A fault of the program itself: one sentence, and the rest in a log."""
    from tui.faultlog import state_folder, write_log

    streams.abandon()
    if verbose:
        import traceback

        for line in traceback.format_exception(error):
            streams.say(line.rstrip("\n"))
    path = write_log(error, state_folder())
    where = f"the log is {path}" if path else "-v shows where"
    streams.say(f"parallax: A fault of the program itself, {type(error).__name__}: {error}; {where}.")
    return OWN_FAULT


def _os_fault(error: OSError) -> str:
    subject = f"'{error.filename}'" if error.filename else "Standard output"
    reason = (error.strerror or str(error)).rstrip(".")
    return f"{subject} cannot be used: {reason}."
