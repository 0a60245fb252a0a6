"""Layers of marks, flattened, equal what colouring each character by hand gives."""

from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reader.text.highlight_layers import Mark, MarkLayer, flatten

LENGTH = 40
MARKS = st.lists(
    st.tuples(st.integers(0, LENGTH), st.integers(0, 9), st.sampled_from(["a", "b", "c d"])).map(
        lambda drawn: Mark(drawn[0], drawn[0] + drawn[1], drawn[2])
    ),
    max_size=8,
)


def by_hand(layers, start, end):
    on = [[None] * (LENGTH + 10) for _ in layers]
    for row, marks in zip(on, layers, strict=True):
        for mark in sorted(marks):
            for offset in range(mark.start, mark.end):
                if row[offset] is None:
                    row[offset] = mark.style
    return [tuple(row[offset] for row in on if row[offset] is not None) for offset in range(start, end)]


@given(st.lists(MARKS, max_size=4), st.integers(0, LENGTH), st.integers(0, LENGTH))
@settings(deadline=None)
def test_flattening_equals_colouring_by_hand(layers, one, other):
    start, end = min(one, other), max(one, other)
    pieces = flatten([MarkLayer(marks) for marks in layers], start, end)
    assert [styles for piece in pieces for styles in [piece.styles] * (piece.end - piece.start)] == by_hand(
        layers, start, end
    )
    assert [piece.start for piece in pieces[1:]] == [piece.end for piece in pieces[:-1]]
    assert all(piece.start < piece.end for piece in pieces)


@given(MARKS)
@settings(deadline=None)
def test_a_layer_is_sorted_and_does_not_overlap(marks):
    kept = list(MarkLayer(marks))
    places = [place for mark in kept for place in (mark.start, mark.end)]
    assert places == sorted(places)
    assert len([key for key, _ in groupby(kept)]) == len(kept)
