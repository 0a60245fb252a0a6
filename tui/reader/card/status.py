"""The words around the texts: heads over the panes, status line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.comparison.wording import ENOUGH, title
from tui.language.counted import counted
from tui.pair import Side
from tui.reader.panes.arrangement import BOTH_FROM, is_level
from tui.reader.state.current_link import link_name
from tui.reader.state.keymap import Keymap
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Awaiting, ReadingState, SearchMode, Sync, Voices
from tui.reader.state.selection import measure
from tui.reader.text.styled import (
    ACCENT,
    FAINT,
    SOFT,
    STRONG,
    Line,
    fit,
    flow,
    joined,
    line,
    one_line,
    spread,
    width,
)

if TYPE_CHECKING:
    from tui.codebook.model import Fault


def head(state: ReadingState, material: Material, side: Side, cells: int) -> Sequence[Line]:
    """Title, origin and voice of one text; the active one bears a bar."""
    origin = material.documents[side].metadata
    active = state.side is side
    known = any((origin.title, origin.author, origin.outlet, origin.date, origin.speaker))
    name = one_line(origin.title) if origin.title else f"({title(origin)})" if known else ""
    style = STRONG if origin.title and active else "" if origin.title else "italic"
    bar = ("▍ ", ACCENT) if active else ("  ", "")
    called = material.names[side]
    said = name.startswith(called.removesuffix("…").rstrip())  # it is called by its title
    label = () if said else line((f"{called} ", ACCENT if active else SOFT))
    first = fit(line(bar, *label, (name, style if active else f"{style} {SOFT}".strip())), cells)
    by = joined(
        [line((one_line(part), SOFT)) for part in (origin.author, origin.outlet, origin.dated) if part]
        or [line(("origin not given", SOFT))]
    )
    return (
        first,
        fit(line("  ", *by), cells),
        fit(line("  ", *voice_line(material, side, welcome=state.welcome)), cells),
    )


def voice_line(material: Material, side: Side, *, welcome: bool = False) -> Line:
    """Kind of speaker, and how much of what is said of the target others say: on the first card, too."""
    speaker = one_line(material.documents[side].metadata.speaker)
    parts = []
    if material.framing is not None and not welcome:
        many = len(material.framing[side].mentions)
        few = " (few)" if many < ENOUGH else ""
        parts.append(line((f"{material.reported[side]} of {many} mentions reported{few}", FAINT)))
    if speaker:
        parts.append(line((speaker, FAINT)))
    return joined(parts)


def status(state: ReadingState, material: Material, pending: str, progress: str, cells: int) -> Line:
    """Where the reader is on the left; what is going on, on the right.

    The paragraph and the page give way to what else there is to say.
    """
    right = [
        line((pending, ACCENT)),
        line((progress, ACCENT)),
        line(("faint shown", SOFT)) if state.faint else (),
        line(("author only", SOFT)) if state.voices is Voices.AUTHOR else (),
        line(("alone", SOFT)) if state.zoom else (),
        line(("differences", SOFT)) if state.differences else (),
        *_scrolling(state, cells),
    ]
    ends = line(*joined(right), " ")
    told = list(_told(state, material))
    begin: Line = ()
    for where in (place, passage_place):
        name = line((material.names[state.side], STRONG), (f" {where(state, material)}", SOFT))
        begin = line(" ", *joined([name, *told]))
        if width(begin) + width(ends) < cells:
            break
    return spread(begin, ends, cells)


def _told(state: ReadingState, material: Material) -> Iterator[Line]:
    """What is said behind the place: the link, what is searched for or selected, what is asked."""
    if told := footnotes(state, material):
        yield line((told, SOFT))
    if link := link_name(state, material):
        yield line((link, "" if state.link else SOFT))
    if state.search.query:
        yield search_line(state)
    if state.selected:
        yield line((measure(material.documents[state.side].text, state.selected), ACCENT))
    if state.awaiting:
        yield line((_AWAITING[state.awaiting], ACCENT))
    if state.half:
        yield line(("+ linking by hand", ACCENT))


def footnotes(state: ReadingState, material: Material) -> str:
    """Which footnotes the cursor's passage has, or where the mark of the one stands that it is of."""
    document, passage = material.documents[state.side], material.passage(state.side, state.offset)
    if passage is None or not document.marks:
        return ""
    if mark := document.mark_of(passage):
        at = document.passage_at(mark.span.start)
        return f"footnote of §{document.number(at.id)}" if at else ""
    found = dict.fromkeys(document.note_sign(mark) for mark in document.marks_of(passage))
    return f"footnote{'s' if len(found) > 1 else ''} {', '.join(found)}" if found else ""


def _scrolling(state: ReadingState, cells: int) -> Iterator[Line]:
    """How the texts scroll, where it is not along their links."""
    if is_level(state, cells):
        yield line(("level", SOFT))
    elif state.sync is not Sync.ANCHORED:
        yield line(("page for page" if state.sync is Sync.PAGE else "free", SOFT))


_AWAITING = {
    Awaiting.MARK: "mark with which letter?",
    Awaiting.GO_TO_MARK: "to which mark?",
    Awaiting.LETTER: "to which letter? esc: stay",
}


def place(state: ReadingState, material: Material) -> str:
    """The cursor's passage among those of its text, its paragraph as citations count it, its page."""
    if not material.walk[state.side]:
        return "…"
    locator = material.documents[state.side].locator(state.offset)._replace(heading="")
    return ", ".join(filter(None, (passage_place(state, material), str(locator))))


def passage_place(state: ReadingState, material: Material) -> str:
    """The cursor's passage among those of its text."""
    walk = material.walk[state.side]
    if not walk:
        return "…"
    first = material.documents[state.side].number(0)
    return f"passage {material.walk_index(state.side, state.offset) + first}/{len(walk) - 1 + first}"


def search_line(state: ReadingState) -> Line:
    """What is searched for and how often it stands in both texts."""
    here, there = (len(state.search.hits[side]) for side in (state.side, state.side.other))
    number = state.hit_number
    count = f"{number}/{here}" if number else str(here)
    mode = "" if state.search.mode is SearchMode.WORDS else f"{state.search.mode} "
    also = f"or {state.search.also[0]} " if state.search.also else ""
    return line((f"{mode}“{state.search.query}” {also}", SOFT), f"{count} here, {there} there")


def spoken(said: tuple[str, bool], cells: int) -> tuple[Line, ...]:
    """What was just said: in one row, in two if it is long, the end cut only where these do not hold it."""
    text, warning = said
    if not text:
        return ()
    return flow(
        [line(("! ", "bold $warning") if warning else " ", one_line(text))], cells, 2, 2 if warning else 1
    )


def progress(stage: str, fraction: float) -> str:
    """How far the analysis is."""
    return f"{stage} {fraction:.0%}"


def faulty(faults: Sequence[Fault], keymap: Keymap) -> str:
    """That a changed file has faults, and the first of them."""
    number = counted(len(faults), "fault")
    name = faults[0].place.file.replace("\\", "/").rsplit("/", 1)[-1]
    where = f"line {faults[0].place.line}"
    return keymap.hinted(f"{name} has {number}, {where}; what held before stays", ("notices", "shows all"))


def narrow(keymap: Keymap, cells: int) -> tuple[Line, ...]:
    """What a terminal is told that is too narrow for two texts side by side."""
    if cells < BOTH_FROM:
        words = keymap.hinted("One text", ("other-text", "the other"), ("layout", "both"))
    else:
        words = keymap.hinted(f"Stacked, for {cells} columns are narrow", ("layout", "side by side"))
    return (line((f" {words[:-1]}", SOFT)),)


def too_small(keymap: Keymap, _cells: int) -> tuple[Line, ...]:
    """What a terminal is told in which no text can be read."""
    return (
        line(("too small", STRONG)),
        line(("20 by 5 at least", SOFT)),
        line((f"{keymap.key_of('quit') or 'ctrl+c'} quits", SOFT)),
    )
