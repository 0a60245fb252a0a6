"""How the comparison was made, and what in it is a guess."""

from __future__ import annotations

from tui.comparison import Comparison
from tui.pair import Side
from tui.reports.blocks import Items, Line, Section, line, strong

LIMITS = (
    (
        "Links rest on shared and similar terms, numbers, names and topics: two passages that say the same "
        "in other words may be missed, and two that share a subject may say different things."
    ),
    "Who speaks, who does what, and what “it” stands for is found by rules; “carried on?” marks a guess.",
    "“Only in” and “none found” mean: not found by these rules with this codebook.",
)


def notices_section(comparison: Comparison) -> Section:
    """What happened when the texts were read, what the codebook caught, and the limits of the method."""
    items: list[Line] = []
    for side in Side:
        document, name = comparison.documents[side], comparison.names[side]
        if document.metadata.note:
            items.append(line(strong(f"{name}: "), document.metadata.note))
        items += [line(strong(f"{name}: "), notice.message) for notice in document.notices]
    items += [line(notice) for notice in (*comparison.alignment.notices, *comparison.notices)]
    items += [line(coverage(comparison)), *map(line, LIMITS)]
    return Section("method", "How this was made", (Items(tuple(items)),))


def coverage(comparison: Comparison) -> str:
    """How many cues of the codebook fired in each text, and how many in neither."""
    cues = [cue.id for axis in comparison.codebook.axes for cue in axis.cues]
    fired = comparison.framing.map(lambda framing: {cue for cue in cues if framing.fired.get(cue)})
    never = len(set(cues) - fired.left - fired.right)
    names = comparison.names
    return (
        f"Codebook “{comparison.codebook.name}”: of {len(cues)} cues "
        f"{len(fired.left)} fired in {names.left}, "
        f"{len(fired.right)} in {names.right}, {never} in neither; "
        "a cue that never fires is no proof of absence."
    )
