"""Selecting by keyboard: a passage first, then as far as the cursor goes, to the word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from tui.language.counted import counted
from tui.reader.state.current_link import settle
from tui.reader.state.material import Material
from tui.reader.state.reading_state import KeyboardSelection, ReadingState
from tui.reader.state.word import WORD
from tui.spans import Span

NEAR = 2000
"""Characters in which the next word is looked for."""

MOST_CODED = 80
"""Characters of a selection that can be a cue, a topic's wording or a name."""

MOST_COUNTED = 50_000
"""Characters of a selection whose words are counted."""


def begin(state: ReadingState, material: Material) -> ReadingState:
    """The passage under the cursor is selected, and the cursor takes the selection along."""
    passage = material.passage(state.side, state.offset)
    if passage is None:
        return state
    return state.select(state.side, passage.span, KeyboardSelection(passage.span))


def follow(before: ReadingState, after: ReadingState, material: Material) -> ReadingState:
    """The state with its selection grown or shrunk to the passage to which the cursor has moved."""
    if before.grip is None or after.grip is None or after.selection is not before.selection:
        return after
    if after.side is not before.side:
        return replace(after, grip=None)
    passage = material.passage(after.side, after.offset)
    if passage is None or after.offset == before.offset:
        return after
    span, at_end = _reached(after.grip, passage.span)
    return after.select(after.side, span, after.grip._replace(at_end=at_end))


def _reached(grip: KeyboardSelection, passage: Span) -> tuple[Span, bool]:
    """(the text between the anchor and a passage, both with it; whether its last end moves)."""
    anchor, at_end = grip
    if not passage.contains(anchor):
        at_end = passage.start > anchor.start
    return (Span(anchor.start, passage.end) if at_end else Span(passage.start, anchor.end)), at_end


def move_word(state: ReadingState, material: Material, steps: int) -> ReadingState:
    """The moving end goes so many words on, or back where negative; it stops a word before the other end."""
    span, grip = state.selected, state.grip
    if span is None or grip is None:
        return state
    text = material.documents[state.side].text
    for _ in range(min(abs(steps), NEAR)):
        moved = _stepped(text, span, at_end=grip.at_end, forward=steps > 0)
        if moved == span:
            break
        span = moved
    return _held(state, material, span, at_end=grip.at_end)


def _stepped(text: str, span: Span, *, at_end: bool, forward: bool) -> Span:
    near = Span(max(0, (span.end if at_end else span.start) - NEAR), 0)
    words = [Span(*match.span()) for match in WORD.finditer(text, near.start, near.start + 2 * NEAR)]
    if at_end:
        ends = [word.end for word in words if word.end > span.start]
        index = bisect_right(ends, span.end) if forward else bisect_left(ends, span.end) - 1
        return Span(span.start, ends[index]) if 0 <= index < len(ends) else span
    starts = [word.start for word in words if word.start < span.end]
    index = bisect_right(starts, span.start) if forward else bisect_left(starts, span.start) - 1
    return Span(starts[index], span.end) if 0 <= index < len(starts) else span


def move_to_edge(state: ReadingState, material: Material, *, forward: bool) -> ReadingState:
    """The moving end goes to the end of its passage, or to the beginning; a word is always left."""
    span, grip = state.selected, state.grip
    passage = material.passage(state.side, state.offset)
    if span is None or grip is None or passage is None:
        return state
    first, last = passage.span
    text = material.documents[state.side].text
    if grip.at_end and not forward:
        first = max(first, span.start)
        word = WORD.search(text, first, first + NEAR)
        span = Span(span.start, min(word.end(), last) if word else last)
    elif grip.at_end:
        span = Span(span.start, max(last, span.end))
    elif forward:
        last = min(last, span.end)
        words = [match.start() for match in WORD.finditer(text, max(first, last - NEAR), last)]
        span = Span(words[-1] if words else first, span.end)
    else:
        span = Span(min(first, span.start), span.end)
    return _held(state, material, span, at_end=grip.at_end)


def other_end(state: ReadingState, material: Material) -> ReadingState:
    """The other end moves from here on, and the cursor goes there."""
    span, grip = state.selected, state.grip
    if span is None or grip is None:
        return state
    return _held(state, material, span, at_end=not grip.at_end)


def _held(state: ReadingState, material: Material, span: Span, *, at_end: bool) -> ReadingState:
    """These words are selected, one end rests, and the cursor is at the other."""
    rests = span.start if at_end else span.end
    moved = state.at(state.side, max(span.start, span.end - 1) if at_end else span.start)
    return settle(moved.select(state.side, span, KeyboardSelection(Span(rests, rests), at_end)), material)


def measure(text: str, span: Span) -> str:
    """How much is selected, in words."""
    length = span.end - span.start
    if length > MOST_COUNTED:
        return f"{length:,} characters selected"
    count = len(WORD.findall(text, span.start, span.end))
    return f"{counted(count, 'word')} selected"


def whole_words(state: ReadingState, material: Material) -> str:
    """The selected words of the active text, none of them cut, without the marks around them; "" for none."""
    span, text = state.selected, material.documents[state.side].text
    if span is None or span.start >= span.end:
        return ""
    start, end = span
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return " ".join(text[start:end].split()).strip(' .,;:!?()[]"“”‘—–-')
