"""A shift in who speaks, which is no shift in what is thought."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui.documents.model import Document
from tui.framing.counting.uncertainty import ENOUGH
from tui.framing.counting.wording import voices_words
from tui.framing.evidence.quoting import is_author
from tui.framing.model import Framing, Level, Quotation, Shift, ShiftKind
from tui.framing.shifts.support import Weighed
from tui.pair import Pair, Side

MOST = 4  # quotations a side


def voice_shifts(documents: Pair[Document], framing: Pair[Framing]) -> Iterator[Weighed]:
    """Whose claims the mentions stand in: a difference in who speaks, not in what is thought."""
    counts = framing.map(lambda side: Counter(is_author(mention.voice) for mention in side.mentions))
    totals = counts.map(lambda count: sum(count.values()))
    if not totals.left or not totals.right:
        return
    reported = Pair(counts.left[False] / totals.left, counts.right[False] / totals.right)
    if abs(reported.left - reported.right) < 0.2:
        return
    more = Side.LEFT if reported.left > reported.right else Side.RIGHT
    quotes = {}
    for side in Side:
        wanted = [item for item in framing[side].mentions if is_author(item.voice) is (side is not more)]
        seen = {item.sentence: item for item in reversed(wanted)}
        quotes[side] = tuple(
            Quotation(side, documents[side].passages[item.sentence].span, item.voice)
            for _, item in sorted(seen.items())
        )[:MOST]
    shift = Shift(
        kind=ShiftKind.VOICE,
        title=voices_words(more),
        level=Level.COUNTED if min(totals) >= ENOUGH else Level.WORDED,
        old=quotes[Side.LEFT],
        new=quotes[Side.RIGHT],
        note=(
            "mentions in somebody else's words: "
            f"{documents.left.name} {counts.left[False]} of {totals.left}, "
            f"{documents.right.name} {counts.right[False]} of {totals.right}; "
            "who speaks differs, so a difference in what is said is no change of anybody's view"
        ),
    )
    yield Weighed(shift, 10 * abs(reported.left - reported.right), (0,))
