"""Two sides, one type: everything that exists once for each text is a `Pair`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Side(StrEnum):
    """One of the two texts: `LEFT` is the earlier one, `RIGHT` the later."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """A value for each side; `pair[side]` reads it."""

    left: T
    right: T

    def __getitem__(self, side: Side) -> T:
        return self.left if side is Side.LEFT else self.right

    def __iter__(self) -> Iterator[T]:
        yield self.left
        yield self.right

    def map(self, function: Callable[[T], U]) -> Pair[U]:
        """The pair of `function(left)` and `function(right)`."""
        return Pair(function(self.left), function(self.right))

    def zip(self, other: Pair[U]) -> Pair[tuple[T, U]]:
        """The pair's values beside those of another."""
        return Pair((self.left, other.left), (self.right, other.right))

    def with_side(self, side: Side, value: T) -> Pair[T]:
        """The pair with the value of one side replaced."""
        return Pair(value, self.right) if side is Side.LEFT else Pair(self.left, value)

    def swapped(self) -> Pair[T]:
        """The pair with its sides exchanged."""
        return Pair(self.right, self.left)
