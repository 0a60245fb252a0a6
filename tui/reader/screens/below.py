"""What is opened under the texts: the editor of notes, and lines in which one types."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from textual.widget import Widget

if TYPE_CHECKING:
    from tui.notes.model import Note
    from tui.reader.state.material import Material
    from tui.reader.widgets.goto_bar import GoToBar
    from tui.reader.widgets.note_editor import NoteEditor
    from tui.reader.widgets.path_bar import PathBar
    from tui.reader.widgets.search_bar import SearchBar
    from tui.reader.widgets.tag_bar import TagBar
    from tui.reader.work.notebook import Notebook

NAMES = ("editor", "search_bar", "go_to_bar", "tag_bar", "path_bar")


class Below:
    """The panels under the texts, each made when it is first wanted; one is open at a time."""

    def __init__(self, mount: Callable[[Widget], object]) -> None:
        """`mount` puts a new panel where it belongs."""
        self._mount = mount

    @cached_property
    def editor(self) -> NoteEditor:
        """The panel in which notes are written."""
        from tui.reader.widgets.note_editor import NoteEditor

        self._mount(editor := NoteEditor())
        return editor

    @cached_property
    def search_bar(self) -> SearchBar:
        """The line in which one types what to search for."""
        from tui.reader.widgets.search_bar import SearchBar

        self._mount(bar := SearchBar())
        return bar

    @cached_property
    def go_to_bar(self) -> GoToBar:
        """The line in which one types a place."""
        from tui.reader.widgets.goto_bar import GoToBar

        self._mount(bar := GoToBar())
        return bar

    @cached_property
    def tag_bar(self) -> TagBar:
        """The line in which one types tags."""
        from tui.reader.widgets.tag_bar import TagBar

        self._mount(bar := TagBar())
        return bar

    @cached_property
    def path_bar(self) -> PathBar:
        """The line in which one types which text to open."""
        from tui.reader.widgets.path_bar import PathBar

        self._mount(bar := PathBar())
        return bar

    def made(self) -> Iterator[NoteEditor | SearchBar | GoToBar | TagBar | PathBar]:
        """The panels that were made so far."""
        for name in NAMES:
            if name in self.__dict__:
                yield self.__dict__[name]

    @property
    def open_name(self) -> str:
        """The name of the panel that is open; empty if none is."""
        return next((name for name in NAMES if name in self.__dict__ and self.__dict__[name].display), "")

    @property
    def opened(self) -> NoteEditor | SearchBar | GoToBar | TagBar | PathBar | None:
        """The panel that is open."""
        return self.__dict__[self.open_name] if self.open_name else None

    def open_note(self, note: Note, material: Material, *, unsaved: bool = False) -> None:
        """Open the editor; a note that is being written there already is handed over first."""
        if self.editor.display:
            self.editor.close()
        self.editor.open(note, material.names, material.tags, unsaved=unsaved)

    def refresh_writing(self, material: Material) -> None:
        """Another program changed notes: the one in the editor may be among them."""
        writing = self.editor.note if "editor" in self.__dict__ else None
        if writing is not None:
            for placed in material.notes:
                if placed.note.id == writing.id:
                    self.editor.refresh_note(placed.note)

    def keep_writing(self, notebook: Notebook) -> None:
        """The program ends: keep what is being written."""
        if "editor" in self.__dict__:
            self.editor.close_quietly(notebook)
