"""How the program looks: its style sheets, and the themes to choose from."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, cast

from textual.app import App
from textual.widget import Widget

from tui.reader.engine.careful_app import CarefulApp
from tui.reader.program import theme
from tui.reader.styles import SHEETS
from tui.settings.model import Loaded


class ThemedApp(CarefulApp):
    """A program in the themes of its settings, with style sheets in the order in which they are needed."""

    CSS_PATH: ClassVar = [
        SHEETS / "reader.tcss",
        SHEETS / "reading.tcss",
    ]
    LATER: ClassVar = [
        SHEETS / "marks.tcss",
        SHEETS / "below.tcss",
    ]

    is_dressed = False  # its own themes are there to choose from

    def __init__(self, loaded: Loaded, *, color: bool, sixteen: bool) -> None:
        """`sixteen`: the terminal has 16 colours and no more; what changes the styles for it comes last."""
        self.loaded = loaded
        self.color = color
        super().__init__(
            css_path=[*self.CSS_PATH, *self.LATER, *_sixteen()] if sixteen else None,
            ansi_color=sixteen or not color,
        )
        self._colours = "16" if sixteen else self.console.color_system

    def dress(self, name: str) -> None:
        """Have the themes at hand, and begin with one of them."""
        self.is_dressed = True
        self.register_themes()
        if self.color:
            # Set past the watcher, which would have the styles parsed a second time.
            self.set_reactive(App.theme, name)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_css_variables(self) -> dict[str, str]:
        """The colours, once it is known which theme has them: Textual asks before, too."""
        return super().get_css_variables() if self.is_dressed else {}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, for themes that are not ours."""
        return theme.DEFAULTS

    def finish_styles(self) -> None:
        """Read the style sheets that the first frame does without."""
        for path in self.LATER:
            if not self.stylesheet.has_source(str(path)):
                self.stylesheet.read(path)
        self.stylesheet.parse()

    def register_themes(self) -> None:
        """Have the themes of the settings at hand."""
        for one in theme.available(self.loaded.settings.themes, self._colours):
            self.register_theme(one)

    def wear(self, name: str) -> None:
        """Show a theme, anew if it is shown already."""
        if not self.color:
            return
        if name == self.theme:
            self.mutate_reactive(App.theme)
        self.theme = name
        self.call_next(self._dress_anew)

    def _dress_anew(self) -> None:
        """Draw everything anew. In 16 colours a widget's own style may be the same in both themes."""
        for screen in self.screen_stack:
            for widget in screen.walk_children(with_self=True):
                widget.notify_style_update()
                cast("Widget", widget).refresh()


def _sixteen() -> list[Path]:
    """The styles for 16 colours, after those that they change."""
    return [SHEETS / "panel.tcss", SHEETS / "sixteen.tcss"]
