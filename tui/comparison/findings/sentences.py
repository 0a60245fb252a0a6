"""A finding in a sentence, composed from its data."""

from __future__ import annotations

from tui.comparison.findings.model import Cited, Finding, FindingKind
from tui.comparison.wording import speaker_and_how
from tui.documents.model import Document
from tui.framing.evidence.quoting import is_author
from tui.pair import Pair, Side

LONGEST = 240
"""Characters of a finding in a sentence."""
_LEADS = {
    FindingKind.CONTINUITY: "In the same words",
    FindingKind.NUMBER: "Another number",
    FindingKind.VOICE: "In the same words, by others",
}


def lead(finding: Finding) -> str:
    """What a finding is, before its quotations: the answers to a question, or its kind; "" for a shift."""
    if finding.axis is not None and finding.shifts:
        return finding.title
    return finding.title if finding.kind is FindingKind.WORDING else _LEADS.get(finding.kind, "")


def finding_sentence(documents: Pair[Document], names: Pair[str], finding: Finding) -> str:
    """A finding in at most `LONGEST` characters: both first quotations, each with its text and speaker.

    `names` are what to call the texts.
    """
    opening = f"{lead(finding)}: " if lead(finding) else ""
    closing = f" Against it: {finding.against}." if finding.against else ""
    heads = [_head(names[side], documents[side], finding.cited(side)) for side in Side]
    spare = LONGEST - len(opening) - len(closing) - sum(map(len, heads)) - len("“”; “”.")
    words = [_words(documents[side], finding.cited(side)) for side in Side]
    shorter = min(len(words[0]), len(words[1]), spare // 2)
    longest = max(spare - shorter, spare // 2)
    parts = [f"{head}“{_cut(said, longest)}”" for head, said in zip(heads, words, strict=True) if said]
    return _cut(f"{opening}{'; '.join(parts)}.{closing}", LONGEST)


def _head(name: str, document: Document, cited: tuple[Cited, ...]) -> str:
    """The name of a text, and who speaks where it is not the author."""
    if not cited or is_author(cited[0].quotation.voice):
        return f"{name}: "
    who, how = speaker_and_how(cited[0].quotation.voice, document)
    return f"{name}, {who}{how if how.endswith('?)') else ''}: "


def _words(document: Document, cited: tuple[Cited, ...]) -> str:
    if not cited:
        return ""
    return " ".join(document.words(cited[0].quotation.span).split())


def _cut(words: str, longest: int) -> str:
    """The words, cut after a whole word where there are too many."""
    if len(words) <= longest:
        return words
    kept = words[: max(0, longest - 2)]
    return f"{kept[: kept.rfind(' ')] if ' ' in kept else kept} …"
