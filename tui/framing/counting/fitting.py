"""Whether a codebook has anything to say of two texts."""

from __future__ import annotations

from dataclasses import dataclass

from tui.codebook.model import Codebook, Target
from tui.documents.model import Document
from tui.errors import Progress, silent
from tui.framing.evidence.analysis import find_framing
from tui.framing.target.reading import find_aliases
from tui.pair import Pair

FITTING = 1 / 3
"""Share of the axes of a codebook that fits on which a cue fires."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How much of a codebook the texts speak to."""

    cues: int
    axes: int
    topics: int
    fired: Pair[int]  # cues that fire, in either text
    axes_fired: int  # axes with a cue that fires in either
    shared: int  # topics whose wordings stand in both texts

    @property
    def fits(self) -> bool:
        """Whether it is worth loading for these texts: what fires in one of them alone compares nothing."""
        axes = self.axes > 0 and self.axes_fired >= max(1, FITTING * self.axes) and all(self.fired)
        topics = self.topics > 0 and self.shared >= 5
        return axes or topics


def fit(
    documents: Pair[Document], base: Codebook, book: Codebook, target: Target, progress: Progress = silent
) -> Fit:
    """How much of `book` fires on what the texts say of the target. `base` is the book of English."""
    own = base._replace(axes=book.axes)
    found = documents.map(lambda document: find_framing(document, own, target, progress).fired)
    fired = found.map(lambda counts: {cue for cue, count in counts.items() if count})
    either = fired.left | fired.right
    return Fit(
        cues=sum(len(axis.cues) for axis in book.axes),
        axes=len(book.axes),
        topics=len(book.topics),
        fired=fired.map(len),
        axes_fired=len({cue.split("/")[0] for cue in either}),
        shared=sum(_in_both(documents, topic.terms) for topic in book.topics),
    )


def _in_both(documents: Pair[Document], terms: tuple[str, ...]) -> bool:
    wordings = Target("", "", tuple(term.lower() for term in terms))
    return all(find_aliases(document.text, wordings) for document in documents)
