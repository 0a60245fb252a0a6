"""Editions and papers in XML: TEI and JATS."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from tui.documents.draft import Draft, Job, Part
from tui.documents.formats.archive import all_text, attribute, parse_xml
from tui.documents.formats.html.metadata import iso
from tui.documents.model import BlockKind, Metadata
from tui.documents.people import in_one_line
from tui.errors import Unreadable

KINDS = {
    "head": BlockKind.HEADING,
    "title": BlockKind.HEADING,
    "p": BlockKind.PARAGRAPH,
    "ab": BlockKind.PARAGRAPH,
    "lg": BlockKind.PARAGRAPH,
    "l": BlockKind.PARAGRAPH,
    "label": BlockKind.PARAGRAPH,
    "quote": BlockKind.QUOTE,
    "disp-quote": BlockKind.QUOTE,
    "verse-group": BlockKind.QUOTE,
    "item": BlockKind.ITEM,
    "list-item": BlockKind.ITEM,
    "cell": BlockKind.CELL,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    "figDesc": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "speaker": BlockKind.PARAGRAPH,
    "fw": BlockKind.PARAGRAPH,
    "stage": BlockKind.PARAGRAPH,
}
RULES = {"fw": "running head", "stage": "stage direction", "speaker": "speaker"}
UNREAD = frozenset(
    """teiHeader front-stub del gap rdg sic orig abbr graphic inline-graphic media tex-math alternatives
    supplementary-material object-id processing-meta""".split()  # noqa: SIM905
)
NOTES = frozenset({"note", "fn"})


def read(job: Job) -> Draft:
    """The text of an edition or a paper; its notes stand at the end."""
    root = parse_xml(job.data, job.limits)
    walker = _Walker()
    front = next((e for e in root.iter("front")), None) if root.tag == "article" else None
    if front is not None:
        for abstract in front.iter("abstract"):
            walker.part(BlockKind.HEADING, "Abstract", 2)
            walker.blocks(abstract, 2)
    for text in _texts(root):
        walker.blocks(text, 1)
    for references in root.iter("ref-list"):
        for reference in references.iter("ref"):
            walker.part(BlockKind.PARAGRAPH, all_text(reference), rule="references")
    walker.parts += walker.notes
    if not walker.parts:
        raise Unreadable("holds no text (only what describes one).")
    return Draft(_jats(root) if root.tag == "article" else _tei(root), walker.parts)


def _texts(root: ET.Element) -> Iterator[ET.Element]:
    if root.tag == "article":
        yield from (e for e in root if e.tag == "body")
        for back in (e for e in root if e.tag == "back"):
            yield from (e for e in back if e.tag in ("fn-group", "app-group", "ack"))
        return
    for text in root.iter("text"):
        yield from (e for e in text if e.tag in ("front", "body", "back", "group"))
        return


def _tei(root: ET.Element) -> Metadata:
    header = next(root.iter("teiHeader"), None)
    if header is None:
        return Metadata()
    statement = next(header.iter("titleStmt"), header)
    published = next(header.iter("publicationStmt"), header)
    dates = [attribute(e, "when") or all_text(e) for e in [*header.iter("date")]]
    return Metadata(
        title=all_text(next(statement.iter("title"), None)),
        author=in_one_line(map(all_text, statement.iter("author"))),
        outlet=all_text(next(published.iter("publisher"), None)),
        date=next(filter(None, map(iso, dates)), ""),
    )


def _jats(root: ET.Element) -> Metadata:
    meta = next(root.iter("article-meta"), root)
    names = []
    for person in meta.iter("contrib"):
        if attribute(person, "contrib-type") in ("", "author"):
            given, last = (all_text(next(person.iter(tag), None)) for tag in ("given-names", "surname"))
            names.append(f"{given} {last}".strip() or all_text(next(person.iter("collab"), None)))
    dates = []
    for date in meta.iter("pub-date"):
        parts = [all_text(next(date.iter(tag), None)) for tag in ("year", "month", "day")]
        dates.append(
            iso("-".join(parts[: next((n for n, part in enumerate(parts) if not part.isdigit()), 3)]))
        )
    return Metadata(
        title=all_text(next(meta.iter("article-title"), None)),
        author=in_one_line(names),
        outlet=all_text(next(root.iter("journal-title"), None)),
        date=min(filter(None, dates), default=""),
    )


class _Walker:
    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.notes: list[Part] = []
        self._place = ""

    def part(self, kind: BlockKind, text: str, level: int = 0, rule: str = "", speaker: str = "") -> None:
        """A block, if it says anything."""
        if text.strip():
            place = ((0, self._place),) if self._place else ()
            self.parts.append(Part(kind, text, level, rule or None, place, speaker))

    def blocks(self, parent: ET.Element, depth: int, around: BlockKind | None = None) -> None:
        """The blocks in an element."""
        for element in parent:
            tag = element.tag
            if tag == "pb":
                self._turn(element)
            elif tag in NOTES:
                self._note(element)
            elif tag in KINDS and not (tag == "label" and parent.tag in NOTES) and not _holds_blocks(element):
                kind = around if around and tag in ("p", "ab", "l", "label") else KINDS[tag]
                self._block(element, kind, depth)
            elif tag in KINDS:
                kind = KINDS[tag]
                self.blocks(element, depth, kind if kind is not BlockKind.PARAGRAPH else around)
            elif tag not in UNREAD and tag != "ref-list":
                deeper = tag in ("sec", "div") or tag.startswith("div")
                self.blocks(element, depth + deeper, around)

    def _block(self, element: ET.Element, kind: BlockKind, depth: int) -> None:
        words = "".join(self._inline(element))
        speaker = words.strip().rstrip(".:") if element.tag == "speaker" else ""
        level = min(6, max(1, depth)) if kind is BlockKind.HEADING else 0
        self.part(kind, words, level, RULES.get(element.tag, ""), speaker)

    def _inline(self, parent: ET.Element) -> Iterator[str]:
        yield parent.text or ""
        for element in parent:
            tag = element.tag
            if tag == "pb":
                self._turn(element)
                yield " "
            elif tag in NOTES:
                self._note(element)
            elif tag in ("lb", "cb", "break"):
                yield "" if attribute(element, "break") == "no" else " "
            elif tag in ("l", "verse-line"):
                yield from self._inline(element)
                yield " "
            elif not (tag in UNREAD or _is_mark(element)):
                yield from self._inline(element)
            yield element.tail or ""

    def _note(self, element: ET.Element) -> None:
        label = next((e for e in element if e.tag == "label"), None)
        mark = (
            attribute(element, "n")
            or all_text(label)
            or str(sum(part.text.startswith("[") for part in self.notes) + 1)
        )
        words = " ".join("".join(self._inline(e)) for e in element if e is not label) if len(element) else ""
        words = f"{element.text or ''} {words}" if element.text and element.text.strip() else words
        if words.strip():
            place = f"{self._place} n. {mark}".strip()
            self.notes.append(Part(BlockKind.NOTE, f"[{mark}] {words}", places=((0, place),)))

    def _turn(self, element: ET.Element) -> None:
        if number := attribute(element, "n"):
            self._place = f"p. {number}"


def _holds_blocks(element: ET.Element) -> bool:
    """Whether an element holds blocks of its own, not words."""
    return not (element.text or "").strip() and any(
        e.tag in KINDS and e.tag not in ("l", "quote", "label") for e in element
    )


def _is_mark(element: ET.Element) -> bool:
    """Whether an element is nothing but the mark of a note."""
    if element.tag == "xref":
        return attribute(element, "ref-type") in ("fn", "table-fn")
    return element.tag == "ref" and (
        attribute(element, "type") == "note" or attribute(element, "target").startswith("#n")
    )
