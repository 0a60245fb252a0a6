"""Reports and reader show the same links and the same passages without one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader import samples
from tui.alignment.model import Link, Strength, Verdict
from tui.alignment.tables import Links
from tui.comparison.visibility import alone, is_shown, shown_links
from tui.pair import Pair, Side
from tui.reader.state.material import Material

ENDS = st.integers(0, 9)
LINKS = st.lists(
    st.builds(
        Link,
        ENDS,
        ENDS,
        st.floats(0, 1),
        st.sampled_from(Strength),
        st.none() | st.sampled_from(Verdict),
    ),
    max_size=12,
)


@pytest.mark.parametrize(
    ("strength", "verdict", "shown"),
    [
        (Strength.STRONG, None, True),
        (Strength.LIKELY, None, True),
        (Strength.FAINT, None, False),
        (Strength.FAINT, Verdict.CONFIRMED, True),
        (Strength.FAINT, Verdict.ADDED, True),
        (Strength.STRONG, Verdict.REJECTED, False),
    ],
)
def test_strong_and_likely_links_are_shown_and_what_the_reader_says_of_any_counts_first(
    strength, verdict, shown
):
    link = Link(0, 0, 0.5, strength, verdict)
    assert is_shown(link) is shown
    assert is_shown(link, faint=True)


@given(LINKS, st.sampled_from(Side), st.booleans())
def test_a_table_of_links_shows_those_that_the_rule_shows_one_by_one(links, side, faint):
    found = list(shown_links(Links(links), side, faint=faint))
    expected = [link for link in links if is_shown(link, faint=faint)]
    assert found == sorted(expected, key=lambda link: link.passage(side))


def test_what_has_no_counterpart_is_only_in_one_text():
    documents = Pair(
        samples.document((("Bells ring.", "Rain fell."),), "a"), samples.document((("Snow melted.",),), "b")
    )
    left = documents.left.passages
    assert [passage.id for passage in alone(left, {1})] == [0]
    assert alone(left, {0, 1}) == ()


def test_report_and_reader_list_the_same_passages_without_a_counterpart_under_any_verdict():
    whole = samples.comparison()
    for verdict in (None, *Verdict):
        links = tuple(link._replace(verdict=verdict) for link in whole.alignment.links)
        alignment = samples.comparison().alignment.__class__(links, samples.CUTOFFS, None)
        judged = whole.with_alignment(alignment)
        material = Material(whole.documents, judged, alignment)
        for side in Side:
            assert material.lonely(side, faint=False) == judged.only[side]
