"""HTML within Markdown: its words, in blocks of the kind that the tags give."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

from tui.documents.model import BlockKind
from tui.language.english import word_set

KINDS = {
    "li": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "aside": BlockKind.NOTE,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
}
BREAKING = word_set("""
    address article body center details dialog div dl fieldset figure footer form header hr html main nav ol
    p pre section summary table tbody tfoot thead tr ul
""") | frozenset(KINDS)
UNSEEN = frozenset(("script", "style", "template", "noscript", "iframe", "svg", "head"))


class HtmlPiece(NamedTuple):
    """Words between two tags that break the page."""

    words: str
    kind: BlockKind
    level: int = 0


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[HtmlPiece] = []
        self._words: list[str] = []
        self._open: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._words.append("\n")
        if tag == "img":
            self._words.append(dict(attrs).get("alt") or "")
        if tag in UNSEEN:
            self._unseen += 1
        if tag in BREAKING:
            self.end()
            if tag in KINDS:
                self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        if tag in BREAKING:
            self.end()
            if tag in self._open:
                del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._words.append(data)

    def end(self) -> None:
        """Close the current piece."""
        words = "".join(self._words).strip("\n")
        self._words = []
        if words.strip():
            tag = self._open[-1] if self._open else ""
            level = int(tag[1]) if KINDS.get(tag) is BlockKind.HEADING else 0
            self.pieces.append(HtmlPiece(words, KINDS.get(tag, BlockKind.PARAGRAPH), level))


def pieces(html: str) -> list[HtmlPiece]:
    """The words of a stretch of HTML, broken where its blocks, items, cells and rows are."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end()
    return reader.pieces
