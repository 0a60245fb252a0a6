from tui.alignment import align, apply_verdicts
from tui.alignment.model import Verdict


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
