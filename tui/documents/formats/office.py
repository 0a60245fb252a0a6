"""What DOCX, ODT and RTF have in common: paragraphs, notes, what is left out and counted, symbols.

The three are walked here and not by a library: those that were tried read tracked deletions as text (RTF),
put reviewers' comments into sentences (ODT) or lose insertions, fields, ruby bases and hyphens (DOCX).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from tui.documents.draft import Draft, Part, without_marks
from tui.documents.model import BlockKind, Metadata

HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|rubrik)[ _]?(?:20_)?([1-9])$", re.IGNORECASE
)
LEFT_OUT = {
    "deleted": ("word whose deletion is tracked was", "words whose deletion is tracked were"),
    "hidden": ("hidden word was", "hidden words were"),
    "picture": ("word that describes a picture was", "words that describe pictures were"),
    "comment": ("comment of a reviewer was", "comments of reviewers were"),
}
LONGEST_TITLE = 120  # characters
NO_BREAK_HYPHEN = "\u2011"


@dataclass
class Story:
    """A text as it is written down: paragraphs in order, each followed by its shapes; notes."""

    parts: list[Part] = field(default_factory=list)
    notes: list[Part] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    counts: Counter[bool] = field(default_factory=Counter)  # of footnotes and of endnotes

    def add(
        self,
        kind: BlockKind,
        text: str,
        level: int = 0,
        rule: str | None = None,
        place: str = "",
        *,
        bold: bool = False,
    ) -> None:
        """A paragraph, in which `mark` may stand; one without words is passed over."""
        words, marks = without_marks(text)
        if words.strip():
            at = ((0, place),) if place else ()
            bold = bold and kind is BlockKind.PARAGRAPH
            self.parts.append(Part(kind, words, level, rule, at, marks=marks, bold=bold))

    def note(self, name: str, paragraphs: list[str], *, endnote: bool) -> None:
        """The note of a name. It begins with its mark: footnotes are counted 1, 2, endnotes i, ii."""
        self.counts[endnote] += 1
        sign = roman(self.counts[endnote]) if endnote else str(self.counts[endnote])
        for number, text in enumerate(filter(str.strip, paragraphs)):
            words, marks = without_marks(text if number else f"[{sign}] {text.strip()}")
            part = Part(BlockKind.NOTE, words, marks=marks)
            self.notes.append(part if number else part._replace(places=((0, f"n. {sign}"),), note=name))

    def draft(self, metadata: Metadata) -> Draft:
        """All of it, notes last; the first heading is the title if the properties give none.

        Without any, a first line in bold over others is taken for it: a guess.
        """
        if not metadata.title:
            said = [at for at, part in enumerate(self.parts) if not part.rule]
            first = next((at for at in said if self.parts[at].level == 1), None)
            if first is None and any(_looks_like_title(self.parts[at]) for at in said[:1]):
                first = said[0]
                self.parts[first] = self.parts[first]._replace(kind=BlockKind.HEADING, level=1)
                metadata = metadata._replace(guessed=", ".join(filter(None, (metadata.guessed, "title"))))
            metadata = metadata._replace(title="" if first is None else self.parts[first].text)
        draft = Draft(metadata, [*self.parts, *self.notes])
        for kind, (one, many) in LEFT_OUT.items():
            if count := self.left_out[kind]:
                draft.tell("left out", f"{count:,} {one if count == 1 else many} left out.", count)
        return draft


def _looks_like_title(part: Part) -> bool:
    words = part.text.strip()
    return part.bold and len(words) <= LONGEST_TITLE and words[-1] not in ".?!:;,"


def kind_of_style(*names: str) -> tuple[BlockKind, int]:
    """What a paragraph is by the names of its style and of those behind it, and a heading's level."""
    for name in names:
        plain = name.replace("_20_", " ").strip().lower()
        if found := HEADING.match(plain):
            return BlockKind.HEADING, min(6, int(found[1]))
        if plain == "title":
            return BlockKind.HEADING, 1
        if plain == "subtitle":
            return BlockKind.HEADING, 2
        if "quot" in plain or plain in ("block text", "blocktext"):
            return BlockKind.QUOTE, 0
        if "caption" in plain:
            return BlockKind.CAPTION, 0
    return BlockKind.PARAGRAPH, 0


ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def roman(number: int) -> str:
    """A number as endnotes are counted."""
    found = ""
    for value, sign in ROMAN:
        while number >= value:
            found, number = found + sign, number - value
    return found


# The Symbol font's own encoding, by the code of the first character of each run.
_SYMBOL_RUNS = {
    0x41: "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
    0x61: "αβχδεφγηιϕκλμνοπθρστυϖωξψζ",
    0xA1: "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…",
    0xC0: "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨",
    0xE5: "∑",
    0xF1: "⟩∫",
    0x22: "∀",
    0x24: "∃",
    0x27: "∋",
    0x2A: "∗",
    0x2D: "−",
    0x40: "≅",
    0x5C: "∴",
    0x5E: "⊥",
}
SYMBOLS = {code + n: sign for code, run in _SYMBOL_RUNS.items() for n, sign in enumerate(run)}


def symbol(code: int, font: str = "Symbol") -> str:
    """A character of a symbol font by its code, which may lie in the private area; a bullet for a dingbat."""
    code = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if font.lower().startswith("symbol"):
        return SYMBOLS.get(code, chr(code))
    return "•" if code > 0x20 else " "


def plain_symbols(text: str) -> str:
    """A text without characters of the private area that symbol fonts use."""
    if not any("\uf020" <= char <= "\uf0ff" for char in text):
        return text
    return "".join(symbol(ord(char)) if "\uf020" <= char <= "\uf0ff" else char for char in text)
