"""A link claims only what both its passages bear out."""

from hypothesis import given
from hypothesis import strategies as st

from tui.comparison.findings.bearing import borne_out, one_side_of
from tui.comparison.findings.model import Finding, FindingKind
from tui.framing.evidence.quoting import is_author
from tui.framing.model import ShiftKind
from tui.pair import Pair, Side


def test_every_claim_of_every_link_stands_on_both_pages(articles):
    for link in articles.alignment.links:
        for index in borne_out(articles.findings, link.left, link.right):
            finding = articles.findings[index]
            if finding.shifts and finding.axis:
                shift = articles.shifts[finding.shifts[0]]
                assert _quotes(articles, shift.old, Side.LEFT, link.left)
                assert _quotes(articles, shift.new, Side.RIGHT, link.right)
                if shift.kind is ShiftKind.AXIS:
                    assert finding.ends.left in _poles(articles, Side.LEFT, link.left, finding.axis)
                    assert finding.ends.right in _poles(articles, Side.RIGHT, link.right, finding.axis)
            elif finding.kind is FindingKind.WORDING:
                for side in Side:
                    words = finding.cited(side)[0].quotation.words[0]
                    document = articles.documents[side]
                    assert document.words(words) in document.words(document.passages[link.passage(side)].span)
            elif not finding.shifts:
                assert finding.link == (link.left, link.right)


def test_another_voice_is_claimed_only_where_both_ends_have_it(articles):
    for link in articles.alignment.links:
        for index in borne_out(articles.findings, link.left, link.right):
            finding = articles.findings[index]
            if finding.kind is FindingKind.VOICE and finding.shifts:
                shift = articles.shifts[finding.shifts[0]]
                old = {is_author(one.voice) for one in _quotes(articles, shift.old, Side.LEFT, link.left)}
                new = {is_author(one.voice) for one in _quotes(articles, shift.new, Side.RIGHT, link.right)}
                assert old.isdisjoint(new)


def test_what_bears_a_finding_out_is_known_before_it_is_made(articles):
    found = articles.findings
    made = set(found._made)
    for side in Side:
        for passage in articles.documents[side].passages[:40]:
            list(one_side_of(found, side, passage.id))
    assert set(found._made) == made
    assert [one.bearing for one in found] == list(found.bearings)


def _quotes(comparison, quotations, side, index):
    span = comparison.documents[side].passages[index].span
    return [one for one in quotations if span.contains(one.span) or one.span.overlaps(span)]


def _poles(comparison, side, index, axis):
    pieces = comparison.framing[side].evidence
    return {piece.pole for piece in pieces if piece.sentence == index and piece.cue.axis == axis}


SETS = st.frozensets(st.integers(0, 6), max_size=4)


def finding(left, right):
    return Finding(FindingKind.SHIFT, "", (), (), Pair(left, right))


@given(st.lists(st.builds(finding, SETS, SETS), max_size=6), st.integers(0, 6), st.integers(0, 6))
def test_both_ends_or_one(findings, left, right):
    both = set(borne_out(findings, left, right))
    assert both == set(one_side_of(findings, Side.LEFT, left)) & set(one_side_of(findings, Side.RIGHT, right))
