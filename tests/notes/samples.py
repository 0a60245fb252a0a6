"""Small documents and notes for the tests of this room."""

import re

from tui.documents.model import Block, BlockKind, Document, Metadata, Passage, PassageKind
from tui.notes.anchoring.anchors import make_anchor
from tui.notes.model import NoteKind
from tui.notes.wording import new_note
from tui.pair import Pair, Side
from tui.spans import Span

HOSTILE = [
    "\x1b[2J\x1b]52;c;UFdORUQ=\x07gone",
    "[/] [bold]sic[/bold] `markup`",
    "\u202eevil\u202c \u2066x\u2069",
    "--> --- <!-- parallax:end -->\n<!-- parallax:body -->",
    "=1+1\n+cmd\n-2\n@SUM(A1)",
    "nul\x00inside",
    "lone \ud800 surrogate",
    "\r\nwindows\r\nline ends\r",
    "",
    " \n\n ",
    "<script>alert(1)</script>&amp;",
    "x" * 300_000,
]

LEFT = (
    "The treaty was signed in the spring. Critics in the capital called it a retreat from earlier promises. "
    "The minister said that the budget would rise to two per cent of output. Fishermen on the "
    "northern coast were not consulted. A second round of talks is expected before the winter."
)
RIGHT = (
    "Two years later the treaty still divides the coast. The budget has risen to 3.5 per cent, and "
    "the minister has gone. Talks were held twice and broke down twice. Observers describe the outcome as "
    "a slow retreat. In the northern harbours the boats stay tied up."
)


def document(text, path="left.md", **metadata):
    spans = [Span(found.start(), found.end()) for found in re.finditer(r"\S[^.]*(?:\.\d[^.]*)*\.", text)]
    return Document(
        text=text,
        path=path,
        metadata=Metadata(**metadata),
        blocks=(Block(Span(0, len(text)), BlockKind.PARAGRAPH),),
        passages=tuple(Passage(at, span, PassageKind.SENTENCE, 0) for at, span in enumerate(spans)),
    )


def documents(left=LEFT, right=RIGHT):
    return Pair(
        document(left, "left.md", title="The Treaty", author="A. Writer", outlet="Daily", date="2023-06-15"),
        document(right, "right.md", title="The Coast", author="B. Other", outlet="Weekly", date="2025-06"),
    )


def pair_note(texts, body="A remark. #treaty", left=0, right=0):
    anchors = tuple(
        make_anchor(texts[side], texts[side].passages[at].span, side)
        for side, at in zip(Side, (left, right), strict=True)
    )
    return new_note(NoteKind.PAIR, body, anchors)
