import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tui.alignment.matrices.sparse import SparseMatrix
from tui.alignment.scoring.echo import find_echo
from tui.pair import Pair


def words(*passages):
    """One passage a row, one word a letter."""
    cells = [(row, ord(word) - ord("a")) for row, passage in enumerate(passages) for word in passage]
    rows, columns = np.array(cells, np.int64).reshape(-1, 2).T
    return SparseMatrix.of(rows, columns, 1.0, (len(passages), 26))


PASSAGES = st.lists(st.sets(st.sampled_from("abcdefg"), min_size=1), min_size=1, max_size=5)


def test_a_passage_is_like_what_the_passages_that_resemble_it_are_like():
    echo = find_echo(Pair(words("ab", "bc", "xy"), words("cd", "z")))
    found = echo.full()
    assert found[0, 0] > 0  # "ab" shares b with "bc", which shares c with "cd"
    assert found[0, 1] == found[2, 0] == 0


def test_a_passage_is_no_echo_of_itself():
    assert find_echo(Pair(words("ab", "xy"), words("ab", "z"))).full()[0, 0] == 0


@given(PASSAGES, PASSAGES)
def test_listed_pairs_have_the_values_of_all(left, right):
    echo = find_echo(Pair(words(*left), words(*right)))
    rows, columns = np.indices((len(left), len(right))).reshape(2, -1)
    np.testing.assert_allclose(echo.at(rows, columns), echo.full().ravel())


@given(PASSAGES, PASSAGES)
def test_turned_texts_have_turned_values(left, right):
    both = Pair(words(*left), words(*right))
    np.testing.assert_allclose(find_echo(both).full().T, find_echo(Pair(both.right, both.left)).full())
