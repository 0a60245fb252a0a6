"""The word whose contexts are shown: where it was taken from, and how it is looked for, in words."""

from __future__ import annotations

from typing import NamedTuple

from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState, Search, SearchMode
from tui.reader.state.word import WORD
from tui.reader.text.styled import ACCENT, SOFT, Line, line

LONGEST_KEYWORD = 60
"""Characters of a selection that is taken for a keyword."""

_AS_SEARCHED = {
    SearchMode.WORDS: "as searched for, in longer words too",
    SearchMode.REGEX: "as searched for, a regular expression",
    SearchMode.FUZZY: "as searched for, and what is spelt like it",
}


class Keyword(NamedTuple):
    """Words to look for and where they come from; a search is shown with the hits that it had."""

    words: str
    origin: str
    search: Search | None = None


def keyword(state: ReadingState, material: Material) -> Keyword:
    """What was selected or searched for, else the word under the cursor, else the target."""
    selected = state.selected
    if selected is not None and selected.end - selected.start <= LONGEST_KEYWORD:
        return Keyword(" ".join(selected.of(material.documents[state.side].text).split()), "as selected")
    if state.search.query and not state.search.fault:
        return Keyword(state.search.query, _AS_SEARCHED[state.search.mode], state.search)
    passage = material.passage(state.side, state.offset)
    word = WORD.match(material.documents[state.side].text, state.offset)
    if word and passage and passage.span.start < state.offset:
        return Keyword(word[0], "the word under the cursor")
    if material.comparison is None:
        return Keyword("", "")
    why = "the selection is too long" if selected is not None else "nothing was searched for"
    return Keyword(material.comparison.target.label, f"the target, for {why}")


def headline(query: str, taken: Keyword) -> Line:
    """What is shown and why: over the places of a keyword."""
    shown = (f"“{query}” ", ACCENT)
    if query != taken.words:
        return line(shown, ("as a whole word; * is the rest of one: constrain*", SOFT))
    if taken.search is None:
        return line(shown, (f"{taken.origin}; whole words", SOFT))
    also = f", or “{taken.search.also[0]}”" if taken.search.also else ""
    return line(shown, (f"{taken.origin}{also}", SOFT))
