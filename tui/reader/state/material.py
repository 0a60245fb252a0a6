"""What there is to read at a moment: the texts, and what the analysis and the notes have added so far."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING

from tui.alignment.model import Alignment, Explanation, Link, Strength
from tui.alignment.tables import STRENGTHS, Links
from tui.comparison.visibility import alone, shown_links
from tui.comparison.wording import reference, side_names
from tui.documents.model import BlockKind, Document, Passage, Passages
from tui.pair import Pair, Side
from tui.reader.state.keymap import NO_KEYS, Keymap
from tui.reader.state.reading_state import LinkEnds, Voices
from tui.reader.state.rising_chain import rising_chain
from tui.spans import Span

if TYPE_CHECKING:
    from tui.codebook.model import Pole
    from tui.comparison.findings.judged import Judged
    from tui.comparison.findings.model import Summary
    from tui.comparison.model import Comparison, Relation
    from tui.framing.model import Evidence, Framing, Quotation, Shift, Voice
    from tui.notes.model import Note, NoteDraft
    from tui.notes.verdicts import PlacedJudgement
    from tui.reader.state.placed_note import PlacedNote
    from tui.reader.state.word_differences import Differences
    from tui.reader.text.styled import Line


@dataclass(frozen=True)
class Material:
    """Two texts and, once the analysis is done, their comparison. Replaced as a whole, never changed."""

    documents: Pair[Document]
    comparison: Comparison | None = None
    alignment: Alignment | None = None  # with the reader's verdicts
    notes: tuple[PlacedNote, ...] = ()
    tags: tuple[str, ...] = ()  # of all notes, on whatever texts, the most used first
    drafts: tuple[NoteDraft, ...] = ()  # what was being typed when an earlier run ended
    lost: tuple[PlacedJudgement, ...] = ()  # verdicts whose passages are not surely found
    failure: str = ""  # why there is no analysis and will be none
    without_notes: str = "The notes are being read."  # why there are none; empty once they have come
    keymap: Keymap = NO_KEYS  # the keys that messages and cards may name

    def with_alignment(self, alignment: Alignment) -> Material:
        """The same with other links."""
        return replace(self, alignment=alignment)

    def with_notes(
        self,
        notes: tuple[PlacedNote, ...],
        tags: tuple[str, ...] = (),
        drafts: tuple[NoteDraft, ...] = (),
        lost: tuple[PlacedJudgement, ...] | None = None,
    ) -> Material:
        """The same with other notes, and other verdicts without passages if given."""
        lost = self.lost if lost is None else lost
        return self._take_to(
            replace(self, notes=notes, tags=tags, drafts=drafts, lost=lost, without_notes="")
        )

    def with_keymap(self, keymap: Keymap) -> Material:
        """The same with other keys."""
        return self._take_to(replace(self, keymap=keymap))

    def _take_to(self, changed: Material) -> Material:
        """Hand on what was worked out: only verdicts on findings depend on notes, and nothing on keys."""
        own = {field.name for field in fields(self)}
        own = own if changed.notes is self.notes else {*own, "judged"}
        changed.__dict__.update({name: value for name, value in self.__dict__.items() if name not in own})
        return changed

    def reference(self, side: Side, passage: int) -> str:
        """How a passage is cited: the name of its text, its number there, and its page if it has one."""
        document = self.documents[side]
        page = document.place_of(document.passages[passage].span.start) if document.places else ""
        return ", ".join(filter(None, (reference(self.names[side], document, passage), page)))

    @cached_property
    def names(self) -> Pair[str]:
        """What to call the two texts."""
        return side_names(self.documents)

    def passage(self, side: Side, offset: int) -> Passage | None:
        """The passage at an offset; None before the text is segmented."""
        return self.documents[side].passage_at(offset)

    @cached_property
    def walk(self) -> Pair[Sequence[Passage]]:
        """The passages that the cursor visits: page furniture and empty lines are stepped over."""
        return self.documents.map(_walkable)

    @cached_property
    def walk_starts(self) -> Pair[Sequence[int]]:
        """Where each of those begins."""
        return self.documents.zip(self.walk).map(
            lambda both: (
                both[0].starts if both[1] is both[0].passages else [passage.span.start for passage in both[1]]
            )
        )

    def walk_index(self, side: Side, offset: int) -> int:
        """Where in the walk an offset lies: the last passage that starts at or before it, at least 0."""
        return max(0, bisect_left(self.walk_starts[side], offset + 1) - 1)

    @cached_property
    def _links(self) -> Links:
        links = self.alignment.links if self.alignment else ()
        return links if isinstance(links, Links) else Links(links)

    @cached_property
    def _shown(self) -> dict[tuple[Side, bool], Links]:
        return {}

    def links(self, side: Side, *, faint: bool) -> Links:
        """The links that are shown, in the order of one side's text, those of one passage best first."""
        key = side, faint
        if key not in self._shown:
            self._shown[key] = shown_links(self._links, side, faint=faint)
        return self._shown[key]

    def _places(self, side: Side, passages: range, *, faint: bool) -> range:
        """Where the links of passages that follow one another are among `links`."""
        linked = self.links(side, faint=faint).ends[side]
        first = bisect_left(linked, passages.start)
        return range(first, bisect_left(linked, passages.stop, first))

    @cached_property
    def chain(self) -> Pair[Sequence[int]]:
        """The longest chain of links of which none crosses another, faint ones left out: passage ids.

        Those that the reader confirmed or made weigh more.
        """
        links = self.links(Side.LEFT, faint=False)
        ends = list(zip(*links.ends, strict=True))
        sure = {one for one, said in zip(ends, links.verdicts, strict=True) if said}
        chain = rising_chain(sorted(set(ends)), sure)
        return Pair(array("I", (left for left, _ in chain)), array("I", (right for _, right in chain)))

    def strongest(self, side: Side, passages: range, *, faint: bool) -> Strength | None:
        """How strong the best link of some passages is that follow one another."""
        links = self.links(side, faint=faint)
        linked = links.ends[side]
        ranks = links.ranks[bisect_left(linked, passages.start) : bisect_left(linked, passages.stop)]
        return STRENGTHS[max(ranks)] if ranks else None

    def number(self, side: Side, ends: LinkEnds | None, *, faint: bool) -> int:
        """A link's place among `links`, from 1; 0 if it is not shown, or None."""
        if ends is None:
            return 0
        there = self.links(side, faint=faint).ends[side.other]
        wanted = ends.on(side.other)
        here = ends.on(side)
        places = self._places(side, range(here, here + 1), faint=faint)
        return next((place + 1 for place in places if there[place] == wanted), 0)

    def links_of(self, side: Side, passage: int, *, faint: bool) -> tuple[Link, ...]:
        """The shown links of one passage, best first."""
        return self.links_among(side, range(passage, passage + 1), faint=faint)

    def best_link(self, side: Side, passage: int, *, faint: bool) -> Link | None:
        """The first of those; None if there is none."""
        links = self.links(side, faint=faint)
        linked = links.ends[side]
        place = bisect_left(linked, passage)
        return links[place] if place < len(linked) and linked[place] == passage else None

    def links_among(self, side: Side, passages: range, *, faint: bool) -> tuple[Link, ...]:
        """The same of passages that follow one another, in their order."""
        links = self.links(side, faint=faint)
        return tuple([links[place] for place in self._places(side, passages, faint=faint)])

    def link(self, ends: LinkEnds | None) -> Link | None:
        """The link with these ends, shown or not."""
        number = self.number(Side.LEFT, ends, faint=True)
        return self.links(Side.LEFT, faint=True)[number - 1] if number else None

    @cached_property
    def _explained(self) -> dict[LinkEnds, Explanation]:
        return {}

    def explanation(self, ends: LinkEnds | None) -> Explanation | None:
        """Why two passages are linked, or why not; None before the analysis."""
        if ends is None or self.alignment is None:
            return None
        if ends not in self._explained:
            self._explained[ends] = self.alignment.explain(*ends)
        return self._explained[ends]

    @property
    def summary(self) -> Summary:
        """What a reader should know first."""
        if self.comparison is not None:
            return self.comparison.summary
        from tui.comparison.findings.model import Summary

        return Summary(Pair("", ""), (), "", "")

    @cached_property
    def _related(self) -> dict[LinkEnds, Relation | None]:
        return {}

    def relation(self, link: Link) -> Relation | None:
        """What kind of echo a link is, as far as its words show it; None before the analysis."""
        ends = LinkEnds(link.left, link.right)
        if self.comparison is None:
            return None
        if ends not in self._related:
            self._related[ends] = self.comparison.relation(*ends)
        return self._related[ends]

    def is_read(self, side: Side, passage: int) -> bool:
        """Whether the sentence encoder has read a passage."""
        reading = self.alignment.reading if self.alignment else None
        return reading is not None and reading.sides[side][passage] is not None

    @cached_property
    def _differing(self) -> dict[LinkEnds, Differences | None]:
        return {}

    def differences(self, ends: LinkEnds | None) -> Differences | None:
        """How the words of two passages differ; None if the passages are too long to be compared."""
        if ends is None:
            return None
        if ends not in self._differing:
            from tui.reader.state.word_differences import compare

            passages = Pair(*(self.documents[side].passages[ends.on(side)].span for side in Side))
            self._differing[ends] = compare(self.documents, passages)
        return self._differing[ends]

    @cached_property
    def _lonely(self) -> dict[tuple[bool, Side], tuple[Passage, ...]]:
        return {}

    def lonely(self, side: Side, *, faint: bool) -> tuple[Passage, ...]:
        """The sentences of one text without a counterpart, in order."""
        key = (faint, side)
        if key not in self._lonely:
            linked = set(self.links(side, faint=faint).ends[side])
            self._lonely[key] = alone(self.walk[side], linked)
        return self._lonely[key]

    @property
    def framing(self) -> Pair[Framing] | None:
        """What was found of the target in each text."""
        return self.comparison.framing if self.comparison else None

    @cached_property
    def reported(self) -> Pair[int]:
        """How many mentions of the target are not the author's own words, in either text."""
        from tui.framing.model import Certainty

        if self.framing is None:
            return Pair(0, 0)
        return self.framing.map(
            lambda found: sum(one.voice.certainty is not Certainty.AUTHOR for one in found.mentions)
        )

    @property
    def shifts(self) -> tuple[Shift, ...]:
        """How the framing shifted."""
        return self.comparison.shifts if self.comparison else ()

    @cached_property
    def _evidence(self) -> dict[tuple[Side, Voices], tuple[Evidence, ...]]:
        return {}

    def evidence(self, side: Side, voices: Voices) -> tuple[Evidence, ...]:
        """The evidence of one text in text order, of the voices that are shown."""
        if self.framing is None:
            return ()
        if (side, voices) not in self._evidence:
            found = [item for item in self.framing[side].evidence if hears(item.voice.kind, voices)]
            self._evidence[side, voices] = tuple(sorted(found, key=lambda item: item.span))
        return self._evidence[side, voices]

    @cached_property
    def _evidence_of(self) -> dict[tuple[Side, Voices], dict[int, list[Evidence]]]:
        return {}

    def evidence_of(self, side: Side, passage: int, voices: Voices) -> Sequence[Evidence]:
        """The evidence in one passage."""
        if (side, voices) not in self._evidence_of:
            table: dict[int, list[Evidence]] = {}
            for item in self.evidence(side, voices):
                table.setdefault(item.sentence, []).append(item)
            self._evidence_of[side, voices] = table
        return self._evidence_of[side, voices].get(passage, ())

    def voices_of(self, side: Side, passage: int) -> Sequence[Voice]:
        """Who is quoted or reported in one passage; nobody: its author speaks."""
        return self.comparison.voices_of(side, passage) if self.comparison else ()

    @cached_property
    def quoted(self) -> dict[tuple[int, tuple[int, int]], Pair[tuple[Line, ...]]]:
        """The quotations of findings as the first card has them, by the finding, their cells and rows."""
        return {}

    @cached_property
    def judged(self) -> dict[int, Judged]:
        """What the notes say of findings, by their index."""
        if self.comparison is None or not self.notes:
            return {}
        from tui.comparison.findings.judged import findings_judged

        placed = ((one.note, one.places) for one in self.notes)
        return findings_judged(self.comparison.findings, self.documents, placed)

    @property
    def axis_letters(self) -> dict[str, str]:
        """Axis id -> the letter that stands for it, as in reports."""
        return self.comparison.axis_letters if self.comparison else {}

    @property
    def books(self) -> tuple[str, ...]:
        """The files of the codebooks; none before the comparison."""
        return self.comparison.codebook.files if self.comparison else ()

    @cached_property
    def axis_names(self) -> dict[str, str]:
        """Axis id -> its short name."""
        axes = self.comparison.codebook.axes if self.comparison else ()
        return {axis.id: axis.short for axis in axes}

    def pole_words(self, axis: str, pole: Pole) -> str:
        """A pole of an axis as the codebook words it."""
        return self.comparison.pole_words(axis, pole) if self.comparison else str(pole)

    def notes_on(self, side: Side, span: Span) -> tuple[Note, ...]:
        """The notes fastened to words of one place."""
        return tuple(
            placed.note for placed in self.notes if any(place.overlaps(span) for place in placed.spans(side))
        )


def hears(kind: str, voices: Voices) -> bool:
    """Whether a kind of voice is among those shown."""
    return voices is Voices.ALL or kind == "author"


def heard(quotations: Iterable[Quotation], voices: Voices) -> tuple[Quotation, ...]:
    """The quotations of the voices that are shown."""
    return tuple(item for item in quotations if hears(item.voice.kind, voices))


def stands(shift: Shift, voices: Voices) -> bool:
    """Whether a shift can be claimed of the voices that are shown: none of its sides is hidden whole."""
    return all(not side or heard(side, voices) for side in (shift.old, shift.new))


def _walkable(document: Document) -> Sequence[Passage]:
    passages = document.passages
    hidden = {at for at, block in enumerate(document.blocks) if block.kind is BlockKind.FURNITURE}
    if isinstance(passages, Passages) and passages.all_hold_words(hidden):
        return passages
    return tuple(
        passage
        for passage in passages
        if passage.span.start < passage.span.end and passage.block not in hidden
    )
