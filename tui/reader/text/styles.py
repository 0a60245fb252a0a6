"""Component classes of the pane, laid over one another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.color import Color
from textual.css.styles import RenderStyles
from textual.filter import LineFilter
from textual.style import Style as VisualStyle
from textual.widget import Widget

from tui.alignment.model import Strength
from tui.reader.engine.part_styles import PartStyles

NAMES = (
    # the pane itself
    "bar",  # in the margin, beside the rows of the current passage
    "cursor",  # the words of the current passage
    "other-bar",  # the same where the cursor is in the other text
    "other",
    "flash",  # for a moment, where a jump landed
    "selection",
    "gap",  # a row that is left free
    # structure
    "heading",
    "furniture",
    # links
    # evidence of framing: each pole has a hue and an attribute
    "pole-left",
    "pole-right",
    "voice",
    "label",
    # why two passages are linked
    "term",
    "term-fuzzy",
    "phrase",
    "number",
    "name",
    "topic",
    "moved",
    # in which words two passages differ
    "differs",
    "differs-moved",
    "differs-here",
    # hits of a search, notes, targets of a jump
    "hit",
    "hit-current",
    "note",
    "target",
    # layer "current": what the card or a list points at
    "focus",
    # signs in the margin
    "sign",
    *(f"sign-{strength}" for strength in Strength),
    "sign-note",
    "sign-left",
    "sign-right",
)
"""Styles that marks and signs may name."""

PREFIX = "text-pane--"


class StyleBook:
    """Combines component styles: colours with alpha blend into what lies below, attributes add up.

    The filters of Textual change a style here, once, and not in every row.
    """

    def __init__(
        self,
        base: VisualStyle,
        component: Callable[[str], RenderStyles],
        filters: Iterable[LineFilter] = (),
    ) -> None:
        self._background: Color = base.background if base.background is not None else Color(0, 0, 0)
        self._foreground: Color = base.foreground if base.foreground is not None else Color(255, 255, 255)
        self._base = base
        self._component = component
        self._filters = tuple(filters)
        self._kept: dict[tuple[str, ...], RichStyle] = {}

    @classmethod
    def of(cls, widget: Widget, prefix: str, names: Collection[str]) -> StyleBook:
        """The styles of a widget's parts over those of the widget, as they are at this moment."""
        return cls(widget.get_visual_style(), PartStyles(widget, prefix, names), widget.get_line_filters())

    def __call__(self, names: tuple[str, ...]) -> RichStyle:
        """The style of text under these marks, lowest first; KeyError for a name that no class has."""
        style = self._kept.get(names)
        if style is None:
            segments = [Segment(" ", self._combine(names))]
            for line_filter in self._filters:
                segments = line_filter.apply(segments, self._background)
            style = self._kept[names] = segments[0].style or RichStyle.null()
        return style

    def _combine(self, names: tuple[str, ...]) -> RichStyle:
        background, foreground = self._background, self._foreground
        attributes = RichStyle()
        contrast: float | None = None
        for name in " ".join(names).split():
            styles = self._component(name)
            if styles.has_rule("background"):
                background += styles.background
            if styles.has_rule("auto_color") and styles.auto_color:
                contrast = styles.color.a
            elif styles.has_rule("color"):
                foreground, contrast = styles.color, None
            attributes += styles.text_style
        if contrast is not None:
            foreground = background.get_contrast_text(contrast)
        colours = VisualStyle(background, background + foreground).rich_style
        return colours + self._own_attributes() + attributes

    def _own_attributes(self) -> RichStyle:
        base = self._base
        return RichStyle(bold=base.bold or None, dim=base.dim or None, italic=base.italic or None)
