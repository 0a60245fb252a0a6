"""Both texts side by side as HTML: readable as it stands, with ribbons and filters where scripts may run."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from functools import lru_cache
from html import escape as escape_html
from importlib.resources import files

from tui.alignment.model import Strength
from tui.documents.characters.guard import guard
from tui.pair import Side
from tui.reports.blocks import Piece, Reading, ReadingPassage, Style

AUTHOR = "the author"


@lru_cache(maxsize=1)
def script() -> str:
    """The script of the page."""
    return files("tui.reports").joinpath("page.js").read_text(encoding="utf-8")


def script_hash() -> str:
    """What the content security policy knows the script by."""
    digest = hashlib.sha256(script().encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def escape(text: str) -> str:
    """Words that a browser shows as they are."""
    return escape_html(guard(text))


def render_reading(reading: Reading) -> str:
    """The two texts in two columns, and what the script needs to know of the links."""
    anchors = [
        [
            reading.passages.left[link.left].anchor,
            reading.passages.right[link.right].anchor,
            _class(link.strength),
        ]
        for link in reading.links
    ]
    told = json.dumps({"links": anchors, "choices": _choices(reading)}, separators=(",", ":"))
    told = told.replace("<", "\\u003c")
    sides = "\n".join(_side(reading, side) for side in Side)
    return (
        f'<div class="reading" data-text="left">\n{sides}\n</div>\n'
        f'<script type="application/json" id="link-table">{told}</script>\n'
        f"<script>{script()}</script>"
    )


def _class(strength: str) -> str:
    return "judged" if strength == Strength.FAINT else strength


def _side(reading: Reading, side: Side) -> str:
    to: dict[int, list[int]] = {}
    for number, link in enumerate(reading.links):
        to.setdefault(link.left if side is Side.LEFT else link.right, []).append(number)
    passages = "".join(
        _passage(reading, side, passage, to.get(index, []))
        for index, passage in enumerate(reading.passages[side])
    )
    name = escape(reading.names[side])
    return f'<section class="{side}" aria-label="{name}"><h3>{name}</h3>\n{passages}</section>'


def _passage(reading: Reading, side: Side, passage: ReadingPassage, links: list[int]) -> str:
    classes = ["p", *(name for name in ("begins", "heading", "set_apart") if getattr(passage, name))]
    data = [f'id="{passage.anchor}"', f'class="{" ".join(classes).replace("_", "-")}"']
    if passage.axes:
        data.append(f'data-a="{escape(" ".join(passage.axes))}"')
    if passage.speaker:
        data.append(f'data-s="{escape(passage.speaker)}"')
    words = f'<span class="w">{"".join(map(_piece, passage.words))}</span>'
    said = f'<div class="who">{escape(passage.speaker)}</div>' if passage.speaker else ""
    told = f'<span class="n">{escape(passage.number)}</span> {words}{said}{_links(reading, side, links)}'
    if notes := "".join(_notes(passage)):
        told = f'<div>{told}</div><div class="notes">{notes}</div>'
    return f"<div {' '.join(data)}>{told}</div>\n"


def _links(reading: Reading, side: Side, links: list[int]) -> str:
    """The counterparts, each a link; how strong and why stands once, at the left end."""
    if not links:
        return ""
    other = side.other
    written = []
    for number in links:
        link = reading.links[number]
        end = reading.passages[other][link.right if side is Side.LEFT else link.left]
        why = f' title="{escape(f"{link.strength}: {link.why}")}"' if side is Side.LEFT else ""
        written.append(f'<a href="#{end.anchor}"{why}>{escape(reading.names[other])} §{end.number}</a>')
    return f'<div class="links">↔ {", ".join(written)}</div>'


def _notes(passage: ReadingPassage) -> Iterator[str]:
    for body, signs in passage.notes:
        words = escape_html(guard(body, lines=True))
        said = f'<div class="note">{words}</div><p class="quiet">{escape(signs)}</p>'
        yield f'<div role="note" class="margin">{said}</div>'


def _piece(piece: Piece) -> str:
    """Words, lit where they are evidence; those of a pole bold or underlined too, for who drops colours."""
    words = escape(piece.text)
    if not piece.links and piece.style is Style.PLAIN:
        return words
    data = f' data-l="{" ".join(map(str, piece.links))}"' if piece.links else ""
    if piece.style is Style.PLAIN:
        return f"<mark{data}>{words}</mark>"
    tag = "u" if piece.style is Style.RIGHT_POLE else "b"
    return f'<mark class="{piece.style}"{data}><{tag}>{words}</{tag}></mark>'


def _choices(reading: Reading) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """What the script can filter by: (name, label, (value, words) of each choice)."""
    speakers = sorted({one.speaker for side in Side for one in reading.passages[side] if one.speaker})
    return [
        ("text", "Text", [(str(side), guard(reading.names[side])) for side in Side]),
        ("strength", "Links", [("", "all"), ("strong", "strong ones")]),
        ("axis", "Axis", [("", "any"), *((axis, guard(words)) for axis, words in reading.axes)]),
        ("speaker", "Speaker", [("", "anyone"), *((guard(one), guard(one)) for one in speakers)]),
    ]
