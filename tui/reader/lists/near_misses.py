"""Pairs of passages just under the line: links if the reader says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.alignment.model import Link
from tui.comparison.visibility import SHOWN
from tui.language.counted import counted
from tui.pair import Side
from tui.reader.lists.answer import holds
from tui.reader.lists.entries import Entry, heading, remarks
from tui.reader.lists.link_table import Paired, link_entries, table_of
from tui.reader.search.find import Stop, never
from tui.reader.state.material import Material
from tui.reader.state.reading_state import LinkEnds


def near_links(material: Material, links: Iterable[Link], stop: Stop = never) -> tuple[Paired, ...]:
    """These pairs with their words, and with what the reader said of them since they were listed."""
    now = [material.link(LinkEnds(link.left, link.right)) or link for link in links]
    return table_of(material, now, stop)


def alike_links(material: Material, links: dict[Link, float], stop: Stop = never) -> tuple[Paired, ...]:
    """The same for pairs of which is known how alike they are."""
    found = zip(near_links(material, links, stop), links.values(), strict=True)
    return tuple(item._replace(alike=likeness) for item, likeness in found)


def near_entries(
    material: Material, found: tuple[Paired, ...], alike: tuple[Paired, ...], query: str, side: Side
) -> Iterator[Entry]:
    """What they are, then a row for each that the filter leaves; at the end those `alike` in meaning only."""
    cutoff = material.alignment.cutoffs.get(SHOWN[-1]) if material.alignment else None
    line_at = f" (a score of {cutoff:.2f})" if cutoff is not None else ""
    yield remarks(f"Probably not on the same matter: the best pairs under the line{line_at}.")
    for name, order, items in (
        ("Near misses", "best first", found),
        ("Alike in meaning only", "most alike first", alike),
    ):
        if items is alike and not alike:
            return
        filter_ = query.casefold().split()
        kept = [item for item in items if holds(filter_, item.found_by)]
        matching = f", {len(kept)} of them match" if filter_ else ""
        yield heading(name, f"{counted(len(items), 'pair')}{matching}, {order}")
        yield from link_entries(material, kept, side)
