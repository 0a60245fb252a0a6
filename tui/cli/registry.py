"""What `parallax` can do. A command's module is imported only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, Protocol, cast

from tui.cli.usage import Arguments, Parser


class Module(Protocol):
    """What every module in `tui.cli.commands` offers."""

    def configure(self, parser: Parser) -> None:
        """Declare the arguments."""

    def run(self, arguments: Arguments) -> int:
        """Do it; the exit code."""


class Subcommand(NamedTuple):
    """A command, declared once: for dispatch, help and completion alike."""

    name: str  # one or two words; "" for the reader
    help: str
    module: str

    @property
    def prog(self) -> str:
        """The command as it is typed."""
        return f"parallax {self.name}".rstrip()

    def parser(self) -> Parser:
        """The parser of this command's arguments."""
        parser = Parser(prog=self.prog, description=sentence(self.help), owner=_owner)
        self._load().configure(parser)
        return parser

    def run(self, arguments: Arguments) -> int:
        """Do it; the exit code."""
        return self._load().run(arguments)

    def _load(self) -> Module:
        return cast("Module", import_module(f"tui.cli.commands.{self.module}"))


def sentence(help: str) -> str:
    """A command's help as a sentence."""
    return f"{help[0].upper()}{help[1:]}."


READER = Subcommand("", "read two texts side by side; without a terminal, print their comparison", "read")

COMMANDS = {
    command.name: command
    for command in (
        Subcommand("report", "print the comparison: speakers, shifts, aligned passages, notes", "report"),
        Subcommand("align", "print the links between the two texts", "align"),
        Subcommand("shifts", "print how the framing of the target shifted", "shifts"),
        Subcommand("targets", "list whom both texts are about, to choose a target from", "targets"),
        Subcommand("mentions", "print every mention of the target in one text", "mentions"),
        Subcommand("contexts", "print a word in its contexts in both texts", "contexts"),
        Subcommand("voices", "print every reported statement of one text", "voices"),
        Subcommand("notes list", "list the notes", "notes.list"),
        Subcommand("notes search", "search the notes", "notes.search"),
        Subcommand("notes show", "print one note with its quotations", "notes.show"),
        Subcommand("notes edit", "edit a note in $EDITOR, or take its words from an option", "notes.edit"),
        Subcommand("notes delete", "delete notes", "notes.delete"),
        Subcommand("notes export", "write the notes out", "notes.export"),
        Subcommand("notes import", "take notes in from files", "notes.import_"),
        Subcommand("codebook show", "print a codebook file", "codebook.show"),
        Subcommand(
            "codebook list",
            "list the codebooks: what each is for, whether it fits two texts",
            "codebook.list",
        ),
        Subcommand("codebook draft", "draft a codebook for two texts, to go on from", "codebook.draft"),
        Subcommand("codebook check", "find the faults of codebook files", "codebook.check"),
        Subcommand("codebook new", "start a codebook of your own", "codebook.new"),
        Subcommand(
            "config show", "print every setting, what it is for and where its value comes from", "config.show"
        ),
        Subcommand("config check", "find the faults of the settings file", "config.check"),
        Subcommand("config path", "print where the settings file is", "config.path"),
        Subcommand("config new", "start a settings file, with every default as a comment", "config.new"),
        Subcommand("config schema", "print a JSON schema of the settings file, for editors", "config.schema"),
        Subcommand("keys", "print every key of the reader", "keys"),
        Subcommand("completion", "print the completion script of a shell", "completion"),
    )
}


def _owner(option: str) -> str:
    owner = next((one for one in COMMANDS.values() if option in one.parser().options()), None)
    return f": it belongs to a command, as in '{owner.prog} {option}'." if owner else ""


GROUPS = {name.split()[0] for name in COMMANDS if " " in name}


def members(group: str) -> tuple[str, ...]:
    """The second words of a group's commands."""
    return tuple(name.split()[1] for name in COMMANDS if name.startswith(f"{group} "))
