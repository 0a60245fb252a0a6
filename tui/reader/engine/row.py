"""A row as it is drawn, made so that it can be forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.segment import Segment
from textual.cache import FIFOCache
from textual.strip import Strip


class Row(Strip):
    """A strip that dies with its last reference.

    A strip that is drawn in one piece keeps itself in its own cache of pieces: a cycle of some dozens of
    objects, which only the collector ends, and a page leaves a hundred of them behind. The caches
    are made when they are asked for: most rows need none, and to make seven takes as long as all else.
    """

    __slots__ = ("sure",)
    sure: bool | None  # whether it is as wide as was counted in every terminal; None: not looked at yet

    def __init__(
        self, segments: Iterable[Segment], cell_length: int | None = None, *, sure: bool | None = None
    ) -> None:
        self._segments, self._cell_length, self.sure = list(segments), cell_length, sure
        self._render_cache = self._link_ids = self._cell_count = None

    def __getattr__(self, name: str) -> FIFOCache[Any, Any]:
        """A cache of Textual's that was not asked for yet."""
        if not name.endswith("_cache"):
            raise AttributeError(name)
        cache: FIFOCache[Any, Any] = FIFOCache(4)
        setattr(self, name, cache)
        return cache

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join([segment.text for segment in self._segments])

    def render(self, console: Console) -> str:
        """What is sent to the terminal: pieces of one style together."""
        if self._render_cache is not None:
            return self._render_cache
        if len(self._segments) > 1:
            together: list[Segment] = []
            for segment in self._segments:
                if together and together[-1].style is segment.style:
                    together[-1] = Segment(together[-1].text + segment.text, segment.style)
                else:
                    together.append(segment)
            self._segments = together
        return super().render(console)

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """The strip cut at these cells; itself, if the only cut is at its end."""
        cuts = list(cuts)
        return [self] if cuts == [self.cell_length] else super().divide(cuts)
