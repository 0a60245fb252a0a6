"""Data classes and named tuples as the standard library has them, made in less than half the time.

It writes and compiles functions for each class, and reads the types of each field as code: of three hundred
classes, a twentieth of every start. Here classes share what does not depend on their fields.
"""

from __future__ import annotations

import dataclasses
from collections import namedtuple
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:  # to a checker of types nothing differs
    from dataclasses import dataclass
    from typing import NamedTuple

__all__ = ["NamedTuple", "dataclass"]

_MOST = 40  # fields of a named tuple
_NUMBERED = [f"f{at}" for at in range(_MOST)]
_GETTERS = [vars(namedtuple("_", _NUMBERED))[name] for name in _NUMBERED]  # noqa: PYI024 - by place, for all


class _Record(tuple[Any, ...]):
    """What all named tuples do alike."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()
    _field_defaults: dict[str, Any] = {}  # noqa: RUF012 - as in the standard library

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        """One with these values."""
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changed: Any) -> Self:  # noqa: ANN401 - what the fields hold
        """The same with other values of some fields."""
        made = self._make(map(changed.pop, self._fields, self))
        if changed:
            raise ValueError(f"Got unexpected field names: {list(changed)!r}")
        return made

    def _asdict(self) -> dict[str, Any]:
        """The values by their fields."""
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({told})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class _Maker(type):
    """Makes a named tuple of a class that is derived from `NamedTuple`."""

    def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> type:
        """The class; without bases `NamedTuple` itself."""
        if not bases:
            return super().__new__(cls, name, bases, space)
        fields = tuple(space.get("__annotations__", {}))
        defaults = {field: space[field] for field in fields if field in space}
        if any(field.startswith("_") for field in fields) or len(fields) > _MOST:
            raise ValueError(f"{name} cannot have these fields: {', '.join(fields)}")
        if tuple(defaults) != fields[len(fields) - len(defaults) :]:
            raise TypeError(f"{name} has a field without a default behind one that has")
        given = {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
        new = _constructor(fields, defaults)
        own = {**space, **given, **dict(zip(fields, _GETTERS, strict=False)), "__new__": new}
        return type(name, (_Record, *bases[1:]), own)


def _constructor(fields: Sequence[str], defaults: dict[str, Any]) -> Callable[..., Any]:
    names = "".join(f"{field}, " for field in fields)
    new: Any = eval(f"lambda _cls, {names}: _new(_cls, ({names}))", {"_new": tuple.__new__})  # noqa: S307
    new.__name__, new.__defaults__ = "__new__", tuple(defaults.values())
    return new  # type: ignore[no-any-return]


_VALUES: dict[type, Callable[[Any], Any]] = {}


def _values_of(kind: type) -> Callable[[Any], Any]:
    """What tells the fields by which two values of a data class are the same."""
    if kind not in _VALUES:
        names = [field.name for field in dataclasses.fields(kind) if field.compare]
        _VALUES[kind] = attrgetter(*names) if names else lambda _: ()
    return _VALUES[kind]


def _eq(self: Any, other: object) -> Any:  # noqa: ANN401 - as for any data class
    if type(other) is not type(self):
        return NotImplemented
    values = _values_of(type(self))
    return values(self) == values(other)


def _hash(self: Any) -> int:  # noqa: ANN401 - any data class
    return hash(_values_of(type(self))(self))


def _repr(self: Any) -> str:  # noqa: ANN401 - any data class
    told = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(told)})"


def _dataclass(kind: type | None = None, /, **options: Any) -> Any:  # noqa: ANN401 - as the one it stands for
    """`dataclasses.dataclass`, for `frozen`, `slots`, `eq` and `repr`."""
    if kind is None:
        return lambda kind: _dataclass(kind, **options)
    own = vars(kind)
    shared: dict[str, Any] = {}
    if options.pop("repr", True):
        shared["__repr__"] = _repr
    if options.pop("eq", True):
        shared |= {"__eq__": _eq, "__hash__": _hash if options.get("frozen") else None}
    made: Any = dataclasses.dataclass(kind, repr=False, eq=False, **options)
    for name, function in shared.items():
        if name not in own:
            setattr(made, name, function)
    return made


if not TYPE_CHECKING:
    dataclass = _dataclass

    class NamedTuple(metaclass=_Maker):
        """Base of named tuples, as `typing.NamedTuple`."""
