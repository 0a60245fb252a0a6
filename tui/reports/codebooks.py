"""The list of codebooks: what each is for, whether it fits two texts."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tui.codebook.model import Codebook
from tui.framing.counting.fitting import Fit
from tui.pair import Pair
from tui.reports.blocks import Line, Prose, Report, Section, Table, line, quiet, strong
from tui.reports.quoted_data import Data


def codebooks_data(books: Mapping[str, Codebook], fits: Mapping[str, Fit], defaults: Collection[str]) -> Data:
    """`parallax/codebooks/1`: every codebook; `fits` is null where no texts were named."""
    return {
        "schema": "parallax/codebooks/1",
        "codebooks": [_data(*item, fits, defaults) for item in books.items()],
    }


def _data(name: str, book: Codebook, fits: Mapping[str, Fit], defaults: Collection[str]) -> Data:
    found = fits.get(name)
    return {
        "id": name,
        "name": book.name,
        "about": book.about,
        "file": book.files[0] if book.files else "",
        "default": name in defaults,
        "side": bool(book.axes) and all(axis.side for axis in book.axes),
        "axes": len(book.axes),
        "topics": len(book.topics),
        "fits": found.fits if found else None,
        "fired": list(found.fired) if found else None,
        "axes_fired": found.axes_fired if found else None,
        "topics_shared": found.shared if found else None,
    }


def codebooks_report(
    books: Mapping[str, Codebook], fits: Mapping[str, Fit], defaults: Collection[str]
) -> Report:
    """The same as a table."""
    rows = tuple(_row(name, book, fits.get(name), name in defaults) for name, book in books.items())
    heads = ("codebook", "what it is for", *(("these texts",) if fits else ()))
    hint = "" if fits else " With LEFT RIGHT (or --example) it says which fit."
    blocks = (
        Table(heads, rows),
        Prose(line(quiet(f"--codebook NAME adds one, 'parallax codebook show NAME' prints it.{hint}"))),
    )
    section = Section("codebooks", "Codebooks", blocks)
    return Report("Codebooks", Pair("", ""), lead=(), sections=(section,))


def _row(name: str, book: Codebook, found: Fit | None, default: bool) -> tuple[Line, ...]:
    kinds = ["default"] if default else []
    kinds += ["side view"] if book.axes and all(axis.side for axis in book.axes) else []
    about = line(book.about or book.name, quiet(f" ({', '.join(kinds)})" if kinds else ""))
    if found is None:
        return (line(strong(name)), about)
    return (line(strong(name)), about, line("fits: " if found.fits else "hardly: ", quiet(_said(found))))


def _said(found: Fit) -> str:
    parts = []
    if found.axes:
        fired = f"{found.fired.left} and {found.fired.right} of {found.cues} cues fire"
        parts.append(f"{fired}, on {found.axes_fired} of {found.axes} axes")
    if found.topics:
        parts.append(f"{found.shared} of {found.topics} topics stand in both")
    return "; ".join(parts) or "nothing to look for"
