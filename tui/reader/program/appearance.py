"""How the program looks: its style sheets, and the themes to choose from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Any, cast

from textual.app import App
from textual.widget import Widget

from tui.reader.memory import session
from tui.reader.program import theme
from tui.reader.styles import SHEETS
from tui.settings.model import Settings

FIRST = [SHEETS / "reader.tcss", SHEETS / "reading.tcss"]
"""The style sheets of the first frame."""

LATER = [SHEETS / "marks.tcss", SHEETS / "below.tcss"]
"""Those that the first frame does without."""

SIXTEEN = [SHEETS / "panel.tcss", SHEETS / "sixteen.tcss"]
"""The styles for 16 colours, after those that they change."""


def sheets(*, sixteen: bool) -> list[str | PurePath]:
    """The style sheets to begin with; in 16 colours all of them, since what changes them comes last."""
    return [*FIRST, *LATER, *SIXTEEN] if sixteen else [*FIRST]


class Appearance:
    """The themes and style sheets of a program."""

    def __init__(
        self, app: App[Any], settings: Callable[[], Settings], *, color: bool, sixteen: bool
    ) -> None:
        """`settings` gives those of the moment; `sixteen`: the terminal has 16 colours and no more."""
        self._app, self._settings = app, settings
        self._color = color
        self._colors = "16" if sixteen else app.console.color_system
        self.is_ready = False  # the program's own themes are there to choose from
        self.follows_background = False  # nobody chose a theme

    def begin(self, name: str) -> None:
        """Have the themes at hand, and begin with one of them."""
        self.is_ready = True
        self.register_themes()
        if self._color:
            # Set past the watcher, which would have the styles parsed a second time.
            self._app.set_reactive(App.theme, name)
        self._app.stylesheet.set_variables(self._app.get_css_variables())

    def register_themes(self) -> None:
        """Have the themes of the settings at hand."""
        for one in theme.available(self._settings().themes, self._colors):
            self._app.register_theme(one)

    def finish_styles(self) -> None:
        """Read the style sheets that the first frame does without."""
        sheet = self._app.stylesheet
        for path in LATER:
            if not sheet.has_source(str(path)):
                sheet.read(path)
        sheet.parse()

    def show(self, name: str) -> None:
        """Show a theme, anew if it is shown already."""
        if not self._color:
            return
        if name == self._app.theme:
            self._app.mutate_reactive(App.theme)
        self._app.theme = name
        self._app.call_next(self._draw_anew)

    def _draw_anew(self) -> None:
        """Draw everything anew. In 16 colours a widget's own style may be the same in both themes."""
        for screen in self._app.screen_stack:
            for widget in screen.walk_children(with_self=True):
                widget.notify_style_update()
                cast("Widget", widget).refresh()

    def turn(self, folder: Path | None) -> str:
        """From dark to light or back, remembered in `folder`; what hinders it, in a sentence."""
        if not self._color:
            return "NO_COLOR is set: there are no colours to turn."
        self.follows_background = False
        light = self._app.current_theme.dark
        self._show_for(light=light)
        session.keep_theme(folder, light=light)
        return ""

    def follow_background(self, *, light: bool) -> None:
        """The terminal told its background after the start: the theme for it, unless one was chosen."""
        if self.follows_background and light is self._app.current_theme.dark:
            self._show_for(light=light)

    def _show_for(self, *, light: bool) -> None:
        self.show(theme.full_name(self._settings().theme_on(light=light)))
