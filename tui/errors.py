"""Errors that a user can mend, and the way long work tells how far it is."""

from __future__ import annotations

from typing import Protocol


class ParallaxError(Exception):
    """Bad input or usage. The message is one sentence that names the file and says what to do.

    The command line prints it on stderr and exits with 2; the reader shows it as a message.
    """


class Unreadable(Exception):
    """A source that gives no text; the message goes on from its quoted name: "is locked: ..."."""


class Cancelled(Exception):
    """Raised by a `Progress` callback to stop the work that called it."""


class Progress(Protocol):
    """Called now and then by long work. It may raise `Cancelled`, which must pass through."""

    def __call__(self, stage: str, fraction: float) -> None:
        """`stage` is a short phrase for the reader; `fraction` of that stage is done, 0 to 1."""


def silent(stage: str, fraction: float) -> None:
    """A `Progress` that tells nobody."""
