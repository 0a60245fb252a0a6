"""What two linked passages say of each other, as a finding calls it."""

from __future__ import annotations

from tui.comparison.findings.citing import Page
from tui.comparison.findings.model import Cited, FindingKind
from tui.framing.evidence.quoting import is_author
from tui.language.function_words import FUNCTION_WORDS
from tui.language.words import terms
from tui.pair import Pair

SAME = 0.75
"""Share of the content words of the shorter passage from which on two say the same in the same words."""
_ENOUGH = 6  # content words
_DENIALS = frozenset({"not", "no", "never", "nobody", "nothing", "none", "cannot", "neither", "nor"})


def kind_of(pages: Pair[Page], old: Cited, new: Cited) -> FindingKind:
    """The kind of a finding by the words of its first quotations."""
    if not _same_words(pages, old, new):
        return FindingKind.SHIFT
    same_kind = is_author(old.quotation.voice) is is_author(new.quotation.voice)
    return FindingKind.CONTINUITY if same_kind else FindingKind.VOICE


def _same_words(pages: Pair[Page], old: Cited, new: Cited) -> bool:
    left, right = _content(pages.left, old), _content(pages.right, new)
    shorter = min(len(left), len(right))
    denied = (bool(_DENIALS & side) for side in (left, right))
    return shorter >= _ENOUGH and len(left & right) >= SAME * shorter and len(set(denied)) == 1


def _content(page: Page, cited: Cited) -> frozenset[str]:
    found = terms(page.document.text, page.document.passages[cited.passage].span)
    return frozenset(term.key for term in found if term.form not in FUNCTION_WORDS or term.form in _DENIALS)
