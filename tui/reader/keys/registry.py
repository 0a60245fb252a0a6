"""The one register of commands: keys, footer, palette, help screen and key table come from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from tui.reader.state.effects import Effect, Say
from tui.reader.state.keymap import Keymap, keys_in_words
from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState
from tui.settings.model import Keys


class CommandGroup(StrEnum):
    """What a command is for; the order is that of the help screen."""

    LINKS = "Links between the texts"
    MOVE = "Moving in a text"
    FRAMING = "Framing"
    NOTES = "Notes and verdicts"
    SEARCH = "Searching"
    VIEW = "What is shown"
    PROGRAM = "Program"


class Needs(StrEnum):
    """What must be there before a command can do anything."""

    NOTHING = "nothing"
    PASSAGES = "passages"
    LINKS = "links"
    LINK = "link"
    FRAMING = "framing"


@dataclass(frozen=True, slots=True)
class Invocation:
    """A command at work: what it may look at.

    `count` is the number typed before its key, `argument` what was asked for: a key, or words typed.
    """

    state: ReadingState
    material: Material
    count: int | None = None
    argument: str = ""
    wraps: bool = False  # next goes on from the last one to the first

    @property
    def times(self) -> int:
        """The count, 1 without one."""
        return 1 if self.count is None else self.count

    @property
    def keymap(self) -> Keymap:
        """The keys that messages may name."""
        return self.material.keymap


Outcome = tuple[ReadingState, tuple[Effect, ...]]
Run = Callable[[Invocation], Outcome]


@dataclass(frozen=True, slots=True)
class Command:
    """Something the reader can do. `help` is one line; `hint` is its word in the footer, if it has one.

    `keys` are those that it has without settings; a command without any is called by others. `selecting`
    names the command that its keys call while words are being selected.
    """

    name: str
    keys: tuple[str, ...]
    help: str
    group: CommandGroup
    needs: Needs
    run: Run
    hint: str = ""
    selecting: str = ""

    def __call__(self, turn: Invocation) -> Outcome:
        """Carry the command out, or say why it cannot be."""
        if self.selecting and turn.state.grip is not None:
            return by_name(self.selecting)(turn)
        missing = lacking(self.needs, turn)
        return (turn.state, (Say(missing),)) if missing else self.run(turn)


_COMMANDS: dict[str, Command] = {}


def command(
    name: str,
    *keys: str,
    group: CommandGroup,
    needs: Needs = Needs.PASSAGES,
    hint: str = "",
    selecting: str = "",
) -> Callable[[Run], Run]:
    """Register a function as a command; its docstring's first line is the help."""

    def register(run: Run) -> Run:
        if name in _COMMANDS:
            raise ValueError(f"two commands are called {name}")
        text = (run.__doc__ or "").strip().split("\n")[0]
        _COMMANDS[name] = Command(name, keys, text, group, needs, run, hint, selecting)
        return run

    return register


def keymap(own: Mapping[str, Keys] | None = None) -> Keymap:
    """The keys that the settings give commands, and for all others those that they have without settings."""
    own = own or {}
    return Keymap(
        {
            name: tuple(map(" ".join, own[name])) if name in own else item.keys
            for name, item in _COMMANDS.items()
        }
    )


@lru_cache(maxsize=2)
def all_commands(keymap: Keymap) -> tuple[Command, ...]:
    """Every command that has a key, with its keys in a keymap, by group and in the order of their writing."""
    held = [replace(item, keys=keymap.keys.get(item.name, ())) for item in _COMMANDS.values()]
    order = list(CommandGroup)
    return tuple(sorted((item for item in held if item.keys), key=lambda item: order.index(item.group)))


def usual_keys() -> dict[str, Keys]:
    """Every command that has a key without settings, with its keys."""
    return {item.name: tuple(tuple(key.split(" ")) for key in item.keys) for item in all_commands(keymap())}


def wrapped(direction: int, number: int, total: int) -> str:
    """What is said when next went on from the last one to the first, or back."""
    return (
        f"{'From the end to the first' if direction > 0 else 'From the start to the last'}: {number}/{total}."
    )


def by_name(name: str) -> Command:
    """The command of that name; KeyError without one."""
    return _COMMANDS[name]


def find_command(words: str, keymap: Keymap) -> Command | None:
    """The command with a key that is called so; `go to mark` for `go-to-mark`; a first letter for quit."""
    name = "-".join(words.casefold().split())
    name = {"q": "quit", "wq": "quit", "x": "quit"}.get(name, name)
    return _COMMANDS[name] if keymap.keys.get(name) else None


HOW_FAR = "the status line shows how far it is."
"""How a sentence ends that goes when the analysis is there."""

NOT_READY = f"The analysis is not ready: {HOW_FAR}"


def lacking(needs: Needs, turn: Invocation) -> str:
    """Why a command does not apply at the moment, as a sentence; empty when it does."""
    material = turn.material
    missing = ""
    if needs is Needs.NOTHING:
        pass
    elif needs is not Needs.PASSAGES and material.failure:
        missing = f"There is no analysis: {material.failure}"
    elif not any(document.passages for document in material.documents):
        missing = "The texts are still being divided into passages."
    elif needs is not Needs.PASSAGES and material.alignment is None:
        missing = NOT_READY
    elif needs is Needs.LINK and turn.state.link is None:
        missing = turn.keymap.hinted("No link is current", ("next-link", "goes to the next one"))
    return missing


def clashes(keymap: Keymap) -> Iterator[tuple[str, str, str]]:
    """Keys that two commands claim, or that hide a longer sequence: the key and the two names."""
    taken: dict[str, str] = {}
    for name, keys in keymap.keys.items():
        for key in keys:
            for other, holder in taken.items():
                if other == key or other.split(" ")[0] == key or key.split(" ")[0] == other:
                    yield key, holder, name
            taken[key] = name


def markdown_table(keymap: Keymap) -> str:
    """Every command and its keys as a table."""
    lines = ["| key | does |", "| --- | --- |"]
    group = None
    for item in all_commands(keymap):
        if item.group is not group:
            group = item.group
            lines.append(f"| **{group}** | |")
        keys = " ".join(f"`{keys_in_words(key)}`" for key in item.keys).replace("|", "\\|")
        lines.append(f"| {keys} | {item.help} |")
    return "\n".join(lines) + "\n"
