from tui.alignment import align, apply_verdicts, only_in
from tui.alignment.model import Verdict
from tui.pair import Side


def test_a_rejected_link_is_gone(texts):
    links = apply_verdicts(align(texts), {(1, 2): Verdict.REJECTED}).links
    assert (1, 2) not in {(link.left, link.right) for link in links}


def test_a_confirmed_link_says_so(texts):
    links = apply_verdicts(align(texts), {(1, 2): Verdict.CONFIRMED}).links
    assert {link.verdict for link in links if (link.left, link.right) == (1, 2)} == {Verdict.CONFIRMED}


def test_a_link_added_by_hand_appears_though_it_is_under_the_cutoff(texts):
    added = [link for link in apply_verdicts(align(texts), {(2, 1): Verdict.ADDED}).links if link.verdict]
    assert [(link.left, link.right, link.verdict) for link in added] == [(2, 1, Verdict.ADDED)]


def test_rejecting_what_was_never_linked_changes_nothing(texts):
    alignment = align(texts)
    assert apply_verdicts(alignment, {(2, 1): Verdict.REJECTED}).links == alignment.links


def test_verdicts_can_be_applied_again_and_taken_back(texts):
    verdicts = {(1, 2): Verdict.REJECTED, (2, 1): Verdict.ADDED}
    alignment = align(texts)
    once = apply_verdicts(alignment, verdicts)
    assert apply_verdicts(once, verdicts).links == once.links
    assert apply_verdicts(alignment, {}).links == alignment.links


def test_what_has_no_counterpart_is_only_in_one_text(texts):
    alignment = align(texts)
    assert only_in(alignment, texts, Side.LEFT) == (2,)
    assert only_in(alignment, texts, Side.RIGHT) == (1,)


def test_the_readers_links_count_as_counterparts(texts):
    alignment = apply_verdicts(align(texts), {(2, 1): Verdict.ADDED, (1, 2): Verdict.REJECTED})
    assert only_in(alignment, texts, Side.LEFT) == (1,)
    assert only_in(alignment, texts, Side.RIGHT) == (2,)


def test_headings_and_blank_passages_are_no_leftovers(pair):
    texts = pair(["On bells", "", "Rain fell."], ["Snow melted."], headings=({0}, ()))
    assert only_in(align(texts), texts, Side.LEFT) == (2,)
