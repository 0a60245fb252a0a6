"""From the command line to a running reader: read the texts, see that there is a terminal, run."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.documents import bundled_paths
from tui.documents.characters.guard import guard
from tui.documents.two_texts import TextsBeingRead
from tui.errors import ParallaxError
from tui.faultlog import state_folder
from tui.pair import Pair
from tui.reader.engine.terminal_background import Question
from tui.reader.memory import session
from tui.reader.memory.recent import remember
from tui.settings import Loaded

if TYPE_CHECKING:
    from tui.reader.program.app import Reader
    from tui.reader.state.request import Request


AT_ONCE = 0.02  # seconds


def start(
    left: str | None,
    right: str | None,
    request: Request,
    *,
    notes: str | None,
    color: bool,
    settings: Loaded,
    mouse: bool,
    at: str,
) -> int:
    """Read the texts and run the program; arguments as in `tui.reader.run_reader`."""
    coming = read_pair(left, right)
    if not coming.is_soon(AT_ONCE):  # the reader is imported while child processes read
        import tui.reader.program.app  # noqa: F401
    documents = coming.first()
    guard_terminal()
    if at:
        check_place(at)
    colors = color_system() if color else None
    color = colors is not None
    folder = state_folder()
    chosen = chosen_theme(settings, folder)
    guess = session.background(folder)
    with Question(wanted=color and chosen is None) as question:
        from tui.reader.program.app import Reader
        from tui.reader.program.theme import full_name

        chosen = chosen or settings.settings.theme_on(light=question.is_light(guess))
        app = Reader(
            documents,
            request._replace(meaning=request.meaning and settings.settings.meaning),
            notes=notes,
            folder=folder,
            color=color,
            sixteen=colors == "standard",
            settings=settings,
            at=at,
            theme_name=full_name(chosen),
            tour=settings.settings.tour and session.is_first_start(folder),
            coming=None if coming.holds(documents) else coming,
        )
        if left is not None and Pair(left, right) != bundled_paths():
            remember(folder, documents)
        if question.asked:
            from tui.reader.engine.keyboard import AnswerFilteringDriver

            app.question, app.driver_class = question, AnswerFilteringDriver
            app.appearance.follows_background = True
        code = app.run(mouse=mouse and settings.settings.mouse)
    if question.answers.light not in (None, guess):
        session.keep_background(folder, light=question.answers.light is True)
    return ended(app, code)


def ended(app: Reader, code: int | None) -> int:
    """What is to be said in the shell, and the exit code."""
    if app.last_words:
        print(guard(app.last_words, lines=True), file=sys.__stderr__)
    if app.fault is not None:
        raise app.fault  # the terminal is the shell's again: whoever started the reader tells of it
    number = int(code if code is not None else app.return_code or 0)
    return number or int(bool(app.last_words))  # notes that did not get where they belong are a failure


def check_place(words: str) -> None:
    """See that a place to begin at is one, before anything is drawn."""
    from tui.reader.commands.goto import FORMS, is_place

    if not is_place(words):
        raise ParallaxError(f"'{words}' names no place to begin at: {FORMS.rpartition(', ')[0]}.")


def chosen_theme(settings: Loaded, folder: Path | None) -> str | None:
    """The theme that was chosen, in the settings or by turning it the last time; None to ask the terminal."""
    if settings.settings.theme != "auto":
        return settings.settings.theme
    light = None if settings.is_set("theme") else session.turned_light(folder)
    return None if light is None else settings.settings.theme_on(light=light)


def read_pair(left: str | None, right: str | None) -> TextsBeingRead:
    """Both texts as they are read, not divided; the bundled ones if neither is named."""
    if left is None and right is None:
        return TextsBeingRead(bundled_paths())
    if left is None or right is None:
        raise ParallaxError("Two texts are compared: name both, or neither for the bundled ones.")
    if left == "-" and right == "-":
        raise ParallaxError("Standard input can be one of the two texts: name a file for the other.")
    return TextsBeingRead(Pair(left, right))


def color_system() -> str | None:
    """What colours the terminal takes: "truecolor", "256", "standard" for 16; None for none."""
    if os.environ.get("TEXTUAL_COLOR_SYSTEM") == "truecolor":  # in a browser
        return "truecolor"
    from rich.console import Console

    return Console(file=sys.__stderr__, force_terminal=True).color_system


def guard_terminal() -> None:
    """See that keys come from a terminal and drawing goes to one; raise ParallaxError if that cannot be."""
    if os.environ.get("TEXTUAL_DRIVER"):
        return  # `textual serve` draws and reads through pipes
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)  # set, they would hide every change of the window's size
    if sys.__stderr__ is None or not sys.__stderr__.isatty():
        raise ParallaxError(
            "The reader draws on standard error, which is no terminal here: do not redirect it."
        )
    if sys.__stdin__ is not None and sys.__stdin__.isatty():
        return
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
        os.dup2(terminal, 0)
        os.close(terminal)
    except OSError as error:
        raise ParallaxError(
            "There is no terminal to read keys from: use `parallax report` instead."
        ) from error
