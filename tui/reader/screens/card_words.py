"""What the card says at a moment."""

from __future__ import annotations

from itertools import islice

from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState
from tui.reader.text.styled import Line, fit, flow, wrap


def card_title(
    state: ReadingState, material: Material, cells: int, *, roomy: bool, rows: int
) -> tuple[Line, ...]:
    """The head of the card, of so many rows if it is the first; beside the texts the head may take two."""
    if material.comparison is None:
        return ()
    if state.welcome:
        from tui.reader.card.opening import summary_title

        return (summary_title(material, cells, None if roomy else rows),)
    from tui.reader.card.link_card import link_title

    head = link_title(state, material)
    return flow([head], cells, 2) if roomy else (head,)


def card_below(state: ReadingState, material: Material, cells: int, rows: int) -> tuple[Line, ...]:
    """The card below the texts, of so many rows at most."""
    from tui.reader.card import opening

    rows = max(1, rows)
    if material.comparison is None:
        return flow(opening.waiting(material), cells, rows)
    if state.welcome:
        return opening.opening(material, cells, rows)
    from tui.reader.card import link_card
    from tui.reader.card.spare_rows import spare_rows

    said = flow(link_card.compact(state, material), cells, rows, link_card.INDENT)
    more = islice(spare_rows(state, material), rows - len(said)) if said else ()
    return (*said, *(fit(row, cells) for row in more))


def card_beside(state: ReadingState, material: Material, rows: int, cells: int) -> tuple[Line, ...]:
    """The card beside the texts, with all it has to say: what so many rows hold is seen at once."""
    from tui.reader.card import opening

    if material.comparison is None:
        return flow(opening.waiting(material), cells, len(opening.waiting(material)) + 2)
    if state.welcome:
        lines = opening.long(material, cells, rows)
        return tuple(row for words in lines for row in wrap(words, cells, opening.HANG))
    from tui.reader.card.link_card import full

    return tuple(row for words in full(state, material) for row in wrap(words, cells))
