"""The styles of a widget's parts, without one component class of Textual's for each of them."""

from __future__ import annotations

from collections.abc import Collection

from textual.css.styles import RenderStyles
from textual.dom import DOMNode
from textual.widget import Widget


class PartStyles:
    """The styles that the style sheets give to a widget's parts, looked up when first asked for.

    Textual works out every component class of a widget whenever its styles may have changed. With a class for
    each kind of mark that took a third of the time to the first frame.
    """

    def __init__(self, widget: Widget, prefix: str, names: Collection[str]) -> None:
        self._widget = widget
        self._prefix = prefix
        self._names = names

    def __call__(self, name: str) -> RenderStyles:
        """The rules for one of the names; KeyError for another name."""
        if name not in self._names:
            raise KeyError(name)
        part = DOMNode(classes=self._prefix + name)
        part._attach(self._widget)  # noqa: SLF001 - as Textual does for component classes
        self._widget.app.stylesheet.apply(part, animate=False)
        return part.styles
