"""OpenDocument texts (ODT): paragraphs, notes, shapes; without deletions, comments and hidden words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from tui.documents.draft import Draft, Job, mark
from tui.documents.formats.archive import Archive, all_text, attribute, parse_xml
from tui.documents.formats.html.metadata import iso
from tui.documents.formats.office import Story, kind_of_style, plain_symbols
from tui.documents.model import BlockKind, Metadata
from tui.errors import Unreadable

SPACES = frozenset({"tab", "line-break"})
# Elements whose words are not of the sentence around them.
APART = frozenset(
    {
        "annotation",
        "annotation-end",
        "tracked-changes",
        "ruby-text",
        "note-citation",
        "forms",
        "title",
        "desc",
    }
)
BLOCKS = frozenset({"p", "h"})
SHAPES = frozenset(
    {
        "frame",
        "custom-shape",
        "rect",
        "ellipse",
        "line",
        "connector",
        "caption",
        "g",
        "text-box",
        "polygon",
        "path",
    }
)


def read(job: Job) -> Draft:
    """The document, its notes at the end, its headers and footers set apart."""
    archive = Archive(job.data, job.limits)
    manifest = archive.read("META-INF/manifest.xml")
    if b"encryption-data" in manifest:
        raise Unreadable("is locked with a password: save an unlocked copy.")
    content = archive.xml("content.xml")
    if content is None:
        raise Unreadable("is damaged (a document without its text): fetch it again.")
    styles = archive.xml("styles.xml")
    walker = _Walker([root for root in (styles, content) if root is not None])
    for rule, words in _edges(
        styles, walker, ("header", "header-left", "header-first"), "header of the document"
    ):
        walker.story.add(BlockKind.PARAGRAPH, words, rule=rule)
    body = next((e for e in content.iter("text") if len(e)), None)
    if body is not None:
        walker.blocks(body)
    for rule, words in _edges(
        styles, walker, ("footer", "footer-left", "footer-first"), "footer of the document"
    ):
        walker.story.add(BlockKind.PARAGRAPH, words, rule=rule)
    meta = archive.read("meta.xml")
    return walker.story.draft(_metadata(parse_xml(meta, job.limits)) if meta else Metadata())


def _metadata(root: ET.Element) -> Metadata:
    found: dict[str, str] = {}
    for element in root.iter():
        found.setdefault(element.tag, all_text(element))
    date = iso(found.get("creation-date", "") or found.get("date", ""))
    author = found.get("initial-creator", "") or found.get("creator", "")
    return Metadata(title=found.get("title", ""), author=author, date=date, guessed="date" if date else "")


def _edges(
    styles: ET.Element | None, walker: _Walker, tags: Iterable[str], rule: str
) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for master in styles.iter("master-page") if styles is not None else ():
        for edge in (e for e in master if e.tag in tags):
            for paragraph in edge.iter("p"):
                words = walker.words(paragraph)
                if words.strip() and words not in seen:
                    seen.add(words)
                    yield rule, words


class _Walker:
    def __init__(self, roots: list[ET.Element]) -> None:
        self.story = Story()
        self._styles = {attribute(e, "name"): e for root in roots for e in root.iter("style")}
        self._hiding = {name for name, style in self._styles.items() if _hides(style)}
        self._boxes: list[ET.Element] = []
        self._page, self._breaks = 1, any(True for root in roots for _ in root.iter("soft-page-break"))

    def blocks(self, parent: ET.Element, *, listed: bool = False, cell: bool = False) -> None:
        """The paragraphs, lists and tables in an element."""
        for element in parent:
            tag = element.tag
            if tag in BLOCKS:
                self._paragraph(element, listed=listed, cell=cell)
            elif tag == "tracked-changes":
                self._deletions(element)
            elif tag == "soft-page-break":
                self._page += 1
            elif tag in ("hidden-paragraph", "sequence-decls", "variable-decls", "user-field-decls", "forms"):
                continue
            elif tag == "table-of-content" or tag.endswith("-index"):
                self._contents(element)
            elif attribute(element, "display") == "none":
                self.story.left_out["hidden"] += len(all_text(element).split())
            else:
                inside = listed or tag in ("list-item", "list-header")
                self.blocks(element, listed=inside, cell=cell or tag == "table-cell")

    def _contents(self, element: ET.Element) -> None:
        for paragraph in element.iter("p"):
            self.story.add(BlockKind.PARAGRAPH, self.words(paragraph), rule="table of contents")

    def _deletions(self, element: ET.Element) -> None:
        for deletion in element.iter("deletion"):
            words = " ".join(all_text(e) for e in deletion if e.tag in BLOCKS)
            self.story.left_out["deleted"] += len(words.split())

    def _paragraph(self, element: ET.Element, *, listed: bool, cell: bool) -> None:
        page = self._page
        text = self.words(element)
        boxes, self._boxes = self._boxes, []
        kind, level = self._kind(element)
        if cell:
            kind, level = BlockKind.CELL, 0
        elif listed and kind is BlockKind.PARAGRAPH:
            kind = BlockKind.ITEM
        self.story.add(kind, text, level, place=f"about p. {page}" if self._breaks else "")
        for box in boxes:
            self.blocks(box)

    def _kind(self, element: ET.Element) -> tuple[BlockKind, int]:
        if element.tag == "h":
            level = attribute(element, "outline-level")
            return BlockKind.HEADING, min(6, int(level)) if level.isdigit() and level != "0" else 1
        names, name = [], attribute(element, "style-name")
        while name and name not in names:
            names.append(name)
            style = self._styles.get(name)
            if style is None:
                break
            names.append(attribute(style, "display-name"))
            name = attribute(style, "parent-style-name")
        return kind_of_style(*names)

    def words(self, paragraph: ET.Element) -> str:
        """The words of a paragraph; its shapes wait, its notes are put down."""
        return plain_symbols("".join(self._inline(paragraph)))

    def _inline(self, parent: ET.Element) -> Iterator[str]:
        yield parent.text or ""
        for element in parent:
            yield from self._piece(element)
            yield element.tail or ""

    def _piece(self, element: ET.Element) -> Iterator[str]:
        tag = element.tag
        if tag == "s" or tag in SPACES:
            yield " "
        elif tag == "soft-page-break":
            self._page += 1
        elif tag == "annotation":
            self.story.left_out["comment"] += 1
        elif tag in ("hidden-text", "hidden-paragraph") or attribute(element, "style-name") in self._hiding:
            words = attribute(element, "string-value") or all_text(element)
            self.story.left_out["hidden"] += len(words.split())
        elif tag == "note":
            yield self._note(element)
        elif tag in SHAPES:
            self._boxes.append(element)
            described = [all_text(e) for e in element if e.tag == "desc"]
            self.story.left_out["picture"] += len(" ".join(described).split())
        elif tag not in APART:
            yield from self._inline(element)

    def _note(self, element: ET.Element) -> str:
        """Put down a note; gives its mark."""
        kept, self._boxes = self._boxes, []
        paragraphs = [
            self.words(p)
            for body in element
            if body.tag == "note-body"
            for p in body.iter()
            if p.tag in BLOCKS
        ]
        self._boxes = kept
        name = str(self.story.counts.total())
        self.story.note(name, paragraphs, endnote=attribute(element, "note-class") == "endnote")
        return mark(name)


def _hides(style: ET.Element) -> bool:
    return any(attribute(e, "display") == "none" for e in style if e.tag == "text-properties")
