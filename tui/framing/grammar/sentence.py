"""A sentence that has been read: words, verb groups, noun phrases, quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from tui.framing.grammar.closed import Pos
from tui.framing.grammar.groups import Phrase, VerbGroup, find_groups, find_phrases
from tui.framing.grammar.quotes import QuotedSpan
from tui.framing.grammar.tagging import TaggedWord, tag_words
from tui.framing.grammar.units import Unit, units
from tui.framing.grammar.words import tokenise
from tui.spans import Span

SPEECH_ENDS = frozenset({",", ".", "!", "?"})


class Sentence:
    """One passage, read once. Word indices are places in `words`; spans count in the document's text."""

    def __init__(
        self, text: str, span: Span, quotes: Sequence[QuotedSpan] = (), names: Sequence[Span] = ()
    ) -> None:
        """`quotes` are those that touch the passage; `names` are spans known to be proper names."""
        self.text = text
        self.span = span
        self.quotes = tuple(quotes)
        marks = {offset for quote in quotes for offset in quote.marks()}
        tokens = tokenise(text, span, marks)
        known = {
            index
            for name in names
            for index, token in enumerate(tokens)
            if name.start <= token.start and token.end <= name.end
        }
        self.words: tuple[TaggedWord, ...] = tag_words(tokens, known)
        self._starts = [word.start for word in self.words]

    @cached_property
    def groups(self) -> tuple[VerbGroup, ...]:
        """The verb groups, in order."""
        return find_groups(self.words)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The noun phrases, in order."""
        return find_phrases(self.words)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The words as patterns are matched against them."""
        return units(self.words)

    @cached_property
    def group_at(self) -> dict[int, VerbGroup]:
        """The group that starts at a word."""
        return {group.start: group for group in self.groups}

    @cached_property
    def group_of(self) -> dict[int, VerbGroup]:
        """The group that holds a word."""
        return {place: group for group in self.groups for place in range(group.start, group.end)}

    @cached_property
    def phrase_of(self) -> dict[int, Phrase]:
        """The noun phrase that holds a word."""
        return {place: phrase for phrase in self.phrases for place in range(phrase.start, phrase.end)}

    def leaves_speech(self, inside: int, place: int) -> bool:
        """Whether the mark at `place` closes a quotation of speech that holds the word `inside`.

        Speech ends with a comma or a stop at its mark; what reports it outside has a subject of its own.
        """
        words = self.words
        if place < 1 or place >= len(words) or words[place].tag is not Pos.QUOTE:
            return False
        after = words[place + 1].text if place + 1 < len(words) else ""
        if words[place - 1].text not in SPEECH_ENDS and after != ",":
            return False
        held = Span(words[inside].start, words[inside].end)
        return any(quote.span.end == words[place].end and quote.inner.contains(held) for quote in self.quotes)

    def indices(self, span: Span) -> tuple[int, int]:
        """The words `[first, last)` that lie in a span."""
        first = bisect_left(self._starts, span.start)
        return first, bisect_right(self._starts, span.end - 1)

    def cover(self, first: int, last: int) -> Span:
        """The span of the words `[first, last)`."""
        return Span(self.words[first].start, self.words[last - 1].end)
