"""Everything known of two texts on one subject, as one value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from tui.alignment.model import Alignment, Link, Strength
from tui.codebook.model import Codebook, Pole, Target
from tui.comparison.visibility import alone, is_shown
from tui.comparison.wording import Contrast, contrast, side_names, voices_by_passage
from tui.documents.model import Document, Passage
from tui.framing.model import AxisCount, Framing, Shift, Speaker, VerbTable, Voice
from tui.pair import Pair, Side

if TYPE_CHECKING:
    from tui.comparison.findings.judged import Judged
    from tui.comparison.findings.model import Findings, Summary
    from tui.comparison.numbers import NumberChange
    from tui.comparison.typical import Typical
    from tui.framing.counting.stances import StanceUse
    from tui.framing.counting.uncertainty import AxisTest
    from tui.notes.model import Note

_FOUND = frozenset({"findings", "summary", "versions"})
"""What is worked out once, and again only where that changed on which it rests."""
MANY = 1_000
"""Mentions from which on it takes long to see what chance does."""


class Relation(StrEnum):
    """How the two ends of a link stand to each other."""

    SAME = "same"
    OPPOSITE = "opposite"
    NUMBER = "number"
    VOICE = "voice"
    RELATED = "related"

    @property
    def guess(self) -> str:
        """In a word or two, marked as the guess that it is; nothing for what every link is."""
        return _GUESSES[self]


_GUESSES = {
    Relation.SAME: "same?",
    Relation.OPPOSITE: "opposite?",
    Relation.NUMBER: "other number?",
    Relation.VOICE: "other voice?",
    Relation.RELATED: "",
}


@dataclass(frozen=True)
class Comparison:
    """Everything known of two texts on one subject."""

    documents: Pair[Document]
    codebook: Codebook
    target: Target
    alignment: Alignment
    framing: Pair[Framing]
    shifts: tuple[Shift, ...]
    axes: tuple[AxisCount, ...]
    verbs: VerbTable
    speakers: Pair[tuple[Speaker, ...]]
    notes: tuple[Note, ...] = ()
    tests: tuple[AxisTest, ...] | None = None  # of the permutation test; None: it was not asked for
    notices: tuple[str, ...] = ()  # sentences on how the comparison was made, beside those of its parts
    settings: str = ""  # what was set when it was made, in words
    relate: Callable[[int, int], Relation | None] | None = field(default=None, repr=False, compare=False)
    """Tells the relation of two passages where it is not to be worked out here: another process does."""

    def with_notes(self, notes: tuple[Note, ...]) -> Comparison:
        """The same comparison with these notes."""
        return replace(self, notes=notes).with_findings_of(self)

    def with_alignment(self, alignment: Alignment) -> Comparison:
        """The same comparison with another alignment: the reader's verdicts applied, say."""
        other = replace(self, alignment=alignment)
        other.__dict__.update({"versions": self.versions} if "versions" in self.__dict__ else {})
        return other

    def with_notices(self, *notices: str) -> Comparison:
        """The same comparison with more to say about how it was made."""
        return replace(self, notices=(*self.notices, *notices)).with_findings_of(self)

    def with_settings(self, settings: str) -> Comparison:
        """The same comparison, made with these settings."""
        return replace(self, settings=settings).with_findings_of(self)

    def with_findings_of(self, other: Comparison) -> Comparison:
        """Take over what was found of one that differs in nothing that findings rest on."""
        self.__dict__.update({name: other.__dict__[name] for name in _FOUND & other.__dict__.keys()})
        return self

    def with_all_found(self) -> Comparison:
        """Work out all for which the texts have to be read through: who has it need not read them."""
        _ = self.versions
        return self.with_findings(self.findings.made(), self.summary)

    def with_findings(self, findings: Findings, summary: Summary) -> Comparison:
        """Take over findings and a summary that were made elsewhere."""
        self.__dict__.update(findings=findings, summary=summary)
        return self

    @cached_property
    def names(self) -> Pair[str]:
        """What to call the two texts, never the same for both."""
        return side_names(self.documents)

    @cached_property
    def subject(self) -> str:
        """What to call the target in a sentence: with "the" where the texts mostly do."""
        from tui.framing.target.aliases import with_article

        return with_article(self.target, (document.text for document in self.documents))

    @property
    def heading(self) -> str:
        """What to call the target where a line begins with it."""
        return self.subject[:1].upper() + self.subject[1:]

    @cached_property
    def axis_letters(self) -> dict[str, str]:
        """Axis id -> the letter that stands for it."""
        from tui.framing.counting.strip import axis_letters

        return axis_letters(self.framing.left)

    def pole_words(self, axis: str, pole: Pole) -> str:
        """A pole of an axis as the codebook words it."""
        found = next((item for item in self.codebook.axes if item.id == axis), None)
        return found.pole(pole) if found else str(pole)

    @cached_property
    def _voices(self) -> Pair[dict[int, list[Voice]]]:
        return self.documents.zip(self.framing).map(lambda both: voices_by_passage(*both))

    def voices_of(self, side: Side, passage: int) -> Sequence[Voice]:
        """Who is quoted or reported in one passage; nobody: its author speaks."""
        return self._voices[side].get(passage, ())

    @cached_property
    def contrast(self) -> Contrast:
        """Whether the two texts differ in kind of speaker."""
        return contrast(self.documents, self.framing, self.subject)

    @cached_property
    def stances(self) -> tuple[StanceUse, ...]:
        """What the target wants, must, can, will, does and undergoes, with the places."""
        from tui.framing.counting.stances import stance_uses

        return stance_uses(self.framing)

    @cached_property
    def evaluations(self) -> tuple[AxisCount, ...]:
        """Praise (right pole) and blame of the target by kind: counts of words, no claim of anybody's."""
        from tui.framing.counting.counts import evaluation_counts

        return evaluation_counts(self.framing)

    @cached_property
    def numbers(self) -> tuple[NumberChange, ...]:
        """The linked passages that count the same and come to other numbers."""
        from tui.comparison.numbers import number_changes

        return number_changes(self.documents, self.framing, self.findings, self.shown)

    @cached_property
    def typical(self) -> Typical:
        """The words most typical of each text."""
        from tui.comparison.typical import find_typical

        return find_typical(self.documents)

    @cached_property
    def chance(self) -> str:
        """How much two random halves of one text differ, in a sentence; empty if nothing can be said."""
        from tui.framing.counting.uncertainty import placebo, placebo_line

        if self.tests is None and sum(len(side.mentions) for side in self.framing) > MANY:
            return ""
        return placebo_line(placebo(self.framing))

    @cached_property
    def shown(self) -> tuple[Link, ...]:
        """The links asserted by default, best first: strong, likely, and the reader's own."""
        return tuple(link for link in self.alignment.links if is_shown(link))

    @cached_property
    def only(self) -> Pair[tuple[Passage, ...]]:
        """For each side, the passages of the text (no headings) without a shown link."""
        return Pair(*(self._only(side) for side in Side))

    @cached_property
    def findings(self) -> Findings:
        """What stands against each other in both texts, best first, by the links and the codebook."""
        from tui.comparison.findings.find import find_findings

        return find_findings(self.documents, self.framing, self.alignment, self.codebook, self.shifts)

    @cached_property
    def versions(self) -> str:
        """That the texts are two versions of one, in a sentence; empty if they are not."""
        from tui.comparison.versions import same_text

        return same_text(self.documents)

    @cached_property
    def summary(self) -> Summary:
        """What a reader should know first."""
        from tui.comparison.findings.summary import summarise

        return summarise(self)

    def relation(self, left: int, right: int) -> Relation | None:
        """What kind of echo two linked passages are, as far as their words show it."""
        if self.relate is not None:
            return self.relate(left, right)
        from tui.comparison.relations import relation

        link = Link(left, right, 0.0, Strength.FAINT)
        return relation(self.documents, link, self.framing, self.alignment.reading)

    @cached_property
    def judged(self) -> dict[int, Judged]:
        """What the notes say of findings, by their index."""
        if not self.notes:
            return {}
        from tui.comparison.findings.judged import findings_judged
        from tui.notes import resolve

        placed = (
            (note, [resolve([anchor], self.documents[anchor.side])[0] for anchor in note.anchors])
            for note in self.notes
        )
        return findings_judged(self.findings, self.documents, placed)

    def _only(self, side: Side) -> tuple[Passage, ...]:
        return alone(self.documents[side].passages, {link.passage(side) for link in self.shown})
