"""Who speaks: the texts' authors, and those they quote and report."""

from __future__ import annotations

from tui.comparison import Comparison
from tui.comparison.wording import title
from tui.documents.model import Metadata
from tui.framing.model import Speaker, VoiceKind
from tui.framing.naming import GUESSED, UNNAMED
from tui.pair import Pair, Side
from tui.reports.blocks import Block, Heading, Line, Prose, Run, Section, Table, line, quiet, strong
from tui.reports.content.framing.counting import places
from tui.reports.content.framing.findings import speaking
from tui.reports.content.framing.pictures import bar, strip

UNSAID = "not on the page"
FIELDS = {
    "Author": "author",
    "Affiliation": "affiliation",
    "Outlet": "outlet",
    "Date": "dated",
    "Address": "address",
    "File": "file",
    "Speaker": "speaker",
}
KINDS = {
    VoiceKind.AUTHOR: "the author",
    VoiceKind.NAMED: "named",
    VoiceKind.UNNAMED: "unnamed",
    VoiceKind.CARRIED: GUESSED,
}


def who_section(comparison: Comparison) -> Section:
    """Both texts with what their pages say of them, and how much of each is somebody else's voice."""
    metadata = comparison.documents.map(lambda document: document.origin)
    titles = metadata.map(title)
    rows = [_row("Title", titles), *(_field(head, name, metadata) for head, name in FIELDS.items())]
    table = Table(("", *comparison.names), tuple(row for row in rows if row))
    return Section("who-speaks", "Who speaks", (table, *speaking(comparison)))


def _field(head: str, name: str, metadata: Pair[Metadata]) -> tuple[Line, ...]:
    values = metadata.map(lambda one: str(getattr(one, name)))
    if not any(values):
        return ()
    linked = values.map(lambda value: Run(value or UNSAID, address=value if name == "address" else ""))
    return _row(head, linked)


def _row(head: str, values: Pair[str] | Pair[Run]) -> tuple[Line, ...]:
    return (line(quiet(head)), *map(line, values))


def speakers_section(comparison: Comparison) -> Section | None:
    """For each text, in whose voice the target is mentioned, and where; None when it is nowhere."""
    if not any(comparison.speakers):
        return None
    blocks: list[Block] = []
    guessed = any(speaker.carried for speakers in comparison.speakers for speaker in speakers)
    for side in Side:
        blocks += [Heading(line(comparison.names[side])), _table(comparison, side, guessed=guessed)]
    blocks += [
        Heading(line("Sentence by sentence")),
        Prose(line(quiet(_legend(comparison)))),
        *(strip(comparison, side) for side in Side),
    ]
    return Section("speakers", f"Who speaks of {comparison.subject}", tuple(blocks))


def _legend(comparison: Comparison) -> str:
    axes = comparison.codebook.axes
    fired = {piece.cue.axis for framing in comparison.framing for piece in framing.evidence}
    letters = comparison.axis_letters
    named = "; ".join(
        f"{letters[axis.id].upper()} {axis.left}, {letters[axis.id]} {axis.right}"
        for axis in axes
        if axis.id in fired
    )
    return (
        f"· {comparison.subject} is not mentioned, ▁ the author speaks of it, ▀ somebody else does. {named}"
    )


def _table(comparison: Comparison, side: Side, *, guessed: bool) -> Table:
    """`guessed`: with a column for the mentions that only a guess gives to their speaker."""
    speakers = comparison.speakers[side]
    most = max((len(speaker.quotations) for speaker in speakers), default=0)
    rows = [_speaker(comparison, speaker, most) for speaker in speakers]
    heads = ("Voice", "", "Mentions", GUESSED.rstrip("?").capitalize(), "", "Where")
    if guessed:
        return Table(heads, tuple(rows), frozenset({2, 3}))
    return Table((*heads[:3], *heads[4:]), tuple((*row[:3], *row[4:]) for row in rows), frozenset({2}))


def _speaker(comparison: Comparison, speaker: Speaker, most: int) -> tuple[Line, ...]:
    count = len(speaker.quotations)
    return (
        line(strong("The author" if speaker.kind is VoiceKind.AUTHOR else speaker.name or UNNAMED)),
        line(quiet(KINDS[speaker.kind] if speaker.name else "")),
        line(str(count)),
        line(str(speaker.carried or "")),
        line(bar(count, most)),
        line(places(comparison, speaker.quotations)),
    )
