"""What two linked passages say of each other, as a finding calls it."""

from __future__ import annotations

from tui.alignment.model import Link, Strength
from tui.comparison.claims import Claim, read_claim
from tui.comparison.findings.citing import FramedText
from tui.comparison.findings.concern import content
from tui.comparison.findings.model import FindingKind
from tui.comparison.model import Relation
from tui.comparison.relations import in_any_doubt, relation
from tui.language.words import NUMBER, UNIT
from tui.pair import Pair

_KINDS = {
    Relation.SAME: FindingKind.CONTINUITY,
    Relation.NUMBER: FindingKind.NUMBER,
    Relation.VOICE: FindingKind.VOICE,
}
"""Opposites, and passages that are only related, stand against each other."""
_SAME_WORDS = 3  # words both must share to say the same
_SAME_SHARES = (0.85, 0.6)  # and their share of the shorter passage's words and of the longer one's
_SAME_THING = 2  # words both must share to count the same thing


def kind_of(pages: Pair[FramedText], left: int, right: int) -> FindingKind:
    """The kind of a finding by the relation of its first two passages.

    A finding claims more than the echo of a link, on its first line: it asks for more words that both share,
    of which names say nothing.
    """
    documents, framing = pages.map(lambda one: one.document), pages.map(lambda one: one.framing)
    found = relation(documents, Link(left, right, 0.0, Strength.FAINT), framing)
    kind = _KINDS.get(found or Relation.RELATED, FindingKind.SHIFT)
    if kind is FindingKind.SHIFT:
        return kind
    words = Pair(_words(pages.left, left), _words(pages.right, right))
    shared, sizes = len(words.left & words.right), sorted(map(len, words))
    if kind is FindingKind.NUMBER:
        return kind if shared >= _SAME_THING else FindingKind.SHIFT
    if kind is FindingKind.CONTINUITY and _numbers(pages.left, left) != _numbers(pages.right, right):
        return FindingKind.SHIFT
    shares = (share * size for share, size in zip(_SAME_SHARES, sizes, strict=True))
    same = shared >= max(_SAME_WORDS, *shares) and not in_any_doubt(_claims(pages, left, right))
    return kind if same else FindingKind.SHIFT


def _claims(pages: Pair[FramedText], left: int, right: int) -> Pair[Claim]:
    documents = pages.map(lambda page: page.document)
    spans = documents.zip(Pair(left, right)).map(lambda both: both[0].passages[both[1]].span)
    return documents.zip(spans).map(lambda both: read_claim(both[1].of(both[0].text)))


def _numbers(page: FramedText, index: int) -> frozenset[str]:
    """The numbers of a passage."""
    terms = content(page.document.text, page.document.passages[index].span)
    return frozenset(term.key for term in terms if term.kind == NUMBER)


def _words(page: FramedText, index: int) -> frozenset[str]:
    """The words of a passage that say something, without numbers, names and what names the target."""
    text, passage = page.document.text, page.document.passages[index]
    names = [mention.span for mention in page.framing.mentions_in.get(index, ())]
    return frozenset(
        term.key
        for term in content(text, passage.span)
        if term.kind not in (NUMBER, UNIT)
        and (term.span.start == passage.span.start or not text[term.span.start].isupper())
        and not any(name.overlaps(term.span) for name in names)
    )
