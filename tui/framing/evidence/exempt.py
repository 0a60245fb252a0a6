"""Words in which no cue of an axis counts, because somebody said so while reading."""

from __future__ import annotations

import re

from tui.codebook.model import Codebook
from tui.framing.grammar.sentence import Sentence
from tui.spans import Span


class Exemptions:
    """The exemptions of a codebook, ready to be looked up."""

    def __init__(self, codebook: Codebook) -> None:
        phrases: dict[str, list[str]] = {}
        for one in codebook.exempt:
            phrases.setdefault(one.axis, []).extend(one.phrases)
        self._phrases = {axis: _pattern(found) for axis, found in phrases.items() if found}

    def cover(self, sentence: Sentence, axis: str, span: Span) -> bool:
        """Whether words that a cue of an axis matched stand in words that are exempt from it."""
        pattern = self._phrases.get(axis)
        if pattern is None:
            return False
        places = pattern.finditer(sentence.text, sentence.span.start, sentence.span.end)
        return any(Span(*place.span()).overlaps(span) for place in places)


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    """The phrases in whatever letters and over ends of lines, the longest first."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    words = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
    return re.compile(rf"(?i)(?<!\w)(?:{words})(?!\w)")
