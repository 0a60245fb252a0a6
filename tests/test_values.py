"""Our data classes and named tuples do what those of the standard library do."""

import copy
import dataclasses
import pickle
import typing
from types import SimpleNamespace

import pytest

from tui import values


def tuples(base):
    class Place(base):
        """Where something stands."""

        left: int
        right: "int"
        name: str = "none"

        @property
        def width(self):
            return self.right - self.left

        def __str__(self):
            return f"{self.left}-{self.right}"

    class Lone(base):
        only: object

    class Empty(base):
        pass

    return SimpleNamespace(place=Place, lone=Lone, empty=Empty)


def classes(dataclass):
    @dataclass(frozen=True, slots=True)
    class Small:
        one: int
        other: str = "x"

    @dataclass(frozen=True)
    class Large:
        one: Small
        unseen: list = dataclasses.field(default_factory=list, compare=False, repr=False)

    @dataclass
    class Open:
        one: int

    @dataclass(frozen=True, eq=False)
    class Itself:
        one: int

        def __repr__(self):
            return "itself"

    @dataclass(frozen=True)
    class Nothing:
        pass

    return SimpleNamespace(small=Small, large=Large, open=Open, itself=Itself, nothing=Nothing)


OURS, THEIRS = tuples(values.NamedTuple), tuples(typing.NamedTuple)


@pytest.mark.parametrize(
    "told",
    [
        lambda kinds: (kinds.place(1, 2), kinds.place(1, right=2, name="a"), kinds.lone([1]), kinds.empty()),
        lambda kinds: [repr(one) for one in (kinds.place(1, 2), kinds.lone("x"), kinds.empty())],
        lambda kinds: (
            kinds.place(1, 5).width,
            str(kinds.place(1, 5)),
            kinds.place(1, 5).name,
            kinds.lone(3).only,
        ),
        lambda kinds: kinds.place(1, 2)._replace(name="b"),
        lambda kinds: kinds.place._make([1, 2, "c"]),
        lambda kinds: kinds.place(1, 2)._asdict(),
        lambda kinds: [
            (one._fields, one._field_defaults, one.__match_args__, one.__name__)
            for one in vars(kinds).values()
        ],
        lambda kinds: [
            (list(one.__annotations__), one.__module__, one.__qualname__) for one in vars(kinds).values()
        ],
        lambda kinds: (
            kinds.place.__doc__,
            hash(kinds.place(1, 2)),
            kinds.place(1, 2) < kinds.place(2, 0),
            kinds.place(1, 2) == (1, 2, "none"),
        ),
    ],
)
def test_a_named_tuple_does_what_one_of_typing_does(told):
    assert told(OURS) == told(THEIRS)


@pytest.mark.parametrize(
    "fault",
    [
        lambda kinds: kinds.place(1),
        lambda kinds: kinds.place(1, 2, "a", 4),
        lambda kinds: kinds.place(1, 2, wrong=3),
        lambda kinds: kinds.place._make([1]),
        lambda kinds: kinds.place(1, 2)._replace(wrong=3),
        lambda kinds: setattr(kinds.place(1, 2), "left", 3),
        lambda kinds: setattr(kinds.place(1, 2), "new", 3),
    ],
)
def test_it_refuses_what_that_one_refuses(fault):
    with pytest.raises((TypeError, ValueError, AttributeError)) as ours:
        fault(OURS)
    with pytest.raises(ours.type):
        fault(THEIRS)


def test_a_field_without_a_default_stands_before_those_with_one():
    with pytest.raises(TypeError):
        type(values.NamedTuple)(
            "Wrong", (values.NamedTuple,), {"__annotations__": {"a": int, "b": int}, "a": 1}
        )


def test_a_named_tuple_is_copied_sent_and_matched():
    from tui.spans import Span

    place = Span(1, 2)
    assert pickle.loads(pickle.dumps(place)) == copy.deepcopy(place) == copy.copy(place) == place
    assert type(pickle.loads(pickle.dumps(place))) is Span
    match place:
        case Span(start, end):
            assert (start, end) == (1, 2)


@pytest.mark.parametrize(
    "told",
    [
        lambda kinds: [repr(one) for one in (kinds.small(1), kinds.large(kinds.small(2, "y")))],
        lambda kinds: (
            kinds.small(1) == kinds.small(1),
            kinds.small(1) == kinds.small(2),
            kinds.small(1) == (1, "x"),
        ),
        lambda kinds: (
            kinds.large(kinds.small(1), [1]) == kinds.large(kinds.small(1), [2]),
            kinds.large(kinds.small(1)) == kinds.small(1),
        ),
        lambda kinds: len(
            {
                kinds.small(1),
                kinds.small(1, "x"),
                kinds.small(2),
                kinds.large(kinds.small(1)),
                kinds.large(kinds.small(1), [3]),
            }
        ),
        lambda kinds: [one.__match_args__ for one in vars(kinds).values()],
        lambda kinds: (kinds.open.__hash__, kinds.open(1) == kinds.open(1), repr(kinds.open(1))),
        lambda kinds: (repr(kinds.itself(1)), kinds.itself(1) == kinds.itself(1)),
        lambda kinds: (
            repr(kinds.nothing()),
            kinds.nothing() == kinds.nothing(),
            len({kinds.nothing(), kinds.nothing()}),
        ),
        lambda kinds: dataclasses.asdict(dataclasses.replace(kinds.small(1), one=4)),
        lambda kinds: [[field.name for field in dataclasses.fields(one)] for one in vars(kinds).values()],
    ],
)
def test_a_data_class_does_what_one_of_dataclasses_does(told):
    assert told(classes(values.dataclass)) == told(classes(dataclasses.dataclass))


def test_a_frozen_one_stays_as_it_is():
    small = classes(values.dataclass).small(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        small.one = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del small.one
