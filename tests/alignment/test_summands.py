"""What the columns of two rows add to their product."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.alignment.matrices.sparse import SparseMatrix, products_at, summands_at

WIDTH = 5
TABLES = st.lists(st.lists(st.integers(0, 3), min_size=WIDTH, max_size=WIDTH), min_size=1, max_size=4)


def table(rows):
    full = np.array(rows, float)
    places = np.nonzero(full)
    return SparseMatrix.of(*places, full[places], full.shape)


@given(TABLES, TABLES, st.data())
def test_they_are_told_by_column_and_add_up_to_the_product(left, right, data):
    pairs = st.tuples(st.integers(0, len(left) - 1), st.integers(0, len(right) - 1))
    listed = data.draw(st.lists(pairs, max_size=6))
    rows, columns = np.array(listed, np.int64).reshape(-1, 2).T
    one, other = table(left), table(right)
    found = summands_at(one, other, rows, columns)
    assert found == [
        {at: left[row][at] * right[column][at] for at in range(WIDTH) if left[row][at] and right[column][at]}
        for row, column in listed
    ]
    products = products_at(one, other, rows, columns).tolist()
    assert [sum(summands.values()) for summands in found] == pytest.approx(products)
