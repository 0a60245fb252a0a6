"""Word documents (DOCX): every construct of the text that Word would show, and nothing that it would not."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from tui.documents.draft import Draft, Job, mark
from tui.documents.formats.archive import Archive, all_text, attribute
from tui.documents.formats.html.metadata import iso
from tui.documents.formats.office import NO_BREAK_HYPHEN, Story, kind_of_style, plain_symbols, symbol
from tui.documents.model import BlockKind, Metadata
from tui.errors import Unreadable

# Elements that hold words of the text, and no more than hold them.
AROUND = frozenset(
    """AlternateContent Choice bdo body customXml dir fldSimple hyperlink ins moveTo oMath oMathPara r
    rubyBase sdt sdtContent smartTag""".split()  # noqa: SIM905
)
GONE = frozenset({"del", "moveFrom"})
OFF = ("0", "false", "off", "none")
NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
SIGNS = {"tab": " ", "cr": " ", "ptab": " ", "br": "\n", "noBreakHyphen": NO_BREAK_HYPHEN}
UNREAD = frozenset({"rPr", "instrText", "delText", "delInstrText", "rt"})


def read(job: Job) -> Draft:
    """The document, its notes at the end, its headers and footers set apart."""
    archive = Archive(job.data, job.limits)
    main = _main_part(archive)
    root = archive.xml(main)
    if root is None:
        raise Unreadable("is damaged (a Word file without its text): fetch it again.")
    folder = posixpath.dirname(main)
    parts = _parts_of(archive, main)
    walker = _Walker(archive, folder, parts)
    walker.has_pages = any(True for _ in root.iter("lastRenderedPageBreak"))
    walker.edges("header", "header of the document")
    for body in [e for e in root if e.tag == "body"] or [root]:  # files put together have several
        walker.blocks(body)
    walker.edges("footer", "footer of the document")
    comments = archive.xml(parts.get("comments", f"{folder}/comments.xml"))
    walker.story.left_out["comment"] = (
        sum(e.tag == "comment" for e in comments) if comments is not None else 0
    )
    return walker.story.draft(_metadata(archive))


def _main_part(archive: Archive) -> str:
    relations = archive.xml("_rels/.rels")
    for relation in relations if relations is not None else ():
        if attribute(relation, "Type").endswith("/officeDocument"):
            return attribute(relation, "Target").lstrip("/")
    return "word/document.xml"


def _parts_of(archive: Archive, main: str) -> dict[str, str]:
    """The parts that belong to the text, by what they are: programs may call them as they like."""
    folder, name = posixpath.split(main)
    relations = archive.xml(f"{folder}/_rels/{name}.rels")
    return {
        attribute(relation, "Type").rpartition("/")[2]: posixpath.normpath(
            posixpath.join(f"/{folder}", attribute(relation, "Target"))
        ).lstrip("/")
        for relation in (relations if relations is not None else ())
        if attribute(relation, "TargetMode") != "External"
    }


def _metadata(archive: Archive) -> Metadata:
    core = archive.xml("docProps/core.xml")
    found = {e.tag: all_text(e) for e in core} if core is not None else {}
    date = iso(found.get("created", ""))
    return Metadata(
        title=found.get("title", ""),
        author=found.get("creator", ""),
        date=date,
        guessed="date" if date else "",
    )


class _Styles:
    """The styles of a document: their names, levels, and whether their words are hidden."""

    def __init__(self, root: ET.Element | None) -> None:
        self._styles = (
            {attribute(e, "styleId"): e for e in root if e.tag == "style"} if root is not None else {}
        )

    def chain(self, identity: str) -> Iterator[ET.Element]:
        """A style and those that it is based on."""
        seen: set[str] = set()
        while identity in self._styles and identity not in seen:
            seen.add(identity)
            style = self._styles[identity]
            yield style
            based = _child(style, "basedOn")
            identity = attribute(based, "val") if based is not None else ""

    def kind(self, identity: str) -> tuple[BlockKind, int]:
        names = [identity]
        for style in self.chain(identity):
            name = _child(style, "name")
            names.append(attribute(name, "val") if name is not None else "")
            level = _path(style, "pPr", "outlineLvl")
            if level is not None and attribute(level, "val") in "012345":
                return BlockKind.HEADING, int(attribute(level, "val")) + 1
        return kind_of_style(*names)

    def listed(self, identity: str) -> bool:
        return any(_path(style, "pPr", "numPr") is not None for style in self.chain(identity))

    def hides(self, identity: str) -> bool:
        return any(_is_on(_path(style, "rPr", "vanish")) for style in self.chain(identity))


class _Walker:
    def __init__(self, archive: Archive, folder: str, parts: dict[str, str]) -> None:
        self.story = Story()
        self._archive, self._folder, self._parts = archive, folder, parts
        self._styles = _Styles(archive.xml(parts.get("styles", f"{folder}/styles.xml")))
        self._notes = {kind: self._bodies(kind) for kind in ("footnote", "endnote")}
        self._fields: list[bool] = []  # of each open field whether its result has begun
        self._text: list[str] = []  # of the paragraph
        self._plain = False  # whether a word of it is not bold
        self._in_bold = False
        self._boxes: list[ET.Element] = []
        self._page = 1
        self.has_pages = False  # whether Word wrote down where they end
        self._noted: set[tuple[str, str]] = set()
        self._waiting: list[tuple[str, str]] = []

    def _bodies(self, kind: str) -> dict[str, ET.Element]:
        root = self._archive.xml(self._parts.get(f"{kind}s", f"{self._folder}/{kind}s.xml"))
        return {attribute(e, "id"): e for e in root if e.tag == kind} if root is not None else {}

    def edges(self, name: str, rule: str) -> None:
        """Headers or footers, each wording once."""
        seen: set[str] = set()
        for part in sorted(self._archive.names):
            if not part.startswith(f"{self._folder}/{name}") or not part.endswith(".xml"):
                continue
            root = self._archive.xml(part)
            for paragraph in root.iter("p") if root is not None else ():
                words = self._words(paragraph)
                if words.strip() and words not in seen:
                    seen.add(words)
                    self.story.add(BlockKind.PARAGRAPH, words, rule=rule)

    def blocks(self, parent: ET.Element, *, cell: bool = False) -> None:
        """The paragraphs and tables in an element."""
        for element in parent:
            if element.tag == "p":
                self._paragraph(element, cell=cell)
            elif element.tag == "tbl":
                for row in _rows(element):
                    for inner in row:
                        self._cell(inner)
            elif element.tag in GONE:
                self._count("deleted", element)
            elif element.tag in AROUND:
                self.blocks(element, cell=cell)

    def _cell(self, element: ET.Element) -> None:
        if element.tag == "tc":
            self.blocks(element, cell=True)
        elif element.tag in AROUND:
            for inner in element:
                self._cell(inner)

    def _paragraph(self, element: ET.Element, *, cell: bool) -> None:
        words = self._text
        properties = _child(element, "pPr")
        before = self._page
        begun = bool("".join(words).strip())
        self._inline(element)
        if properties is not None and (_mark_is_gone(properties) or _is_initial(properties)):
            return  # its text goes on in the next paragraph
        text = plain_symbols("".join(words))
        words.clear()
        bold, self._plain = not self._plain, False
        boxes, self._boxes = self._boxes, []
        kind, level = self._kind(properties)
        page = self._page if not begun and self._page != before and text.strip() else before
        kind, level = (BlockKind.CELL, 0) if cell else (kind, level)
        self.story.add(kind, text, level, place=self._place(page), bold=bold)
        for box in boxes:
            self.blocks(box)
        waiting, self._waiting = self._waiting, []
        for note_kind, identity in waiting:
            self._note(note_kind, identity)

    def _place(self, page: int) -> str:
        return f"about p. {page}" if self.has_pages else ""

    def _kind(self, properties: ET.Element | None) -> tuple[BlockKind, int]:
        if properties is None:
            return BlockKind.PARAGRAPH, 0
        style = _child(properties, "pStyle")
        identity = attribute(style, "val") if style is not None else ""
        level = _child(properties, "outlineLvl")
        if level is not None and attribute(level, "val") in "012345":
            return BlockKind.HEADING, int(attribute(level, "val")) + 1
        kind, depth = self._styles.kind(identity)
        number = _path(properties, "numPr", "numId")
        listed = attribute(number, "val") != "0" if number is not None else self._styles.listed(identity)
        return (BlockKind.ITEM, 0) if kind is BlockKind.PARAGRAPH and listed else (kind, depth)

    def _inline(self, parent: ET.Element) -> None:
        for element in parent:
            tag = element.tag
            if tag in GONE:
                self._count("deleted", element)
            elif tag == "r":
                self._run(element)
            elif tag == "AlternateContent":
                self._inline_choice(element)
            elif tag in AROUND:
                self._inline(element)
            elif tag == "t":  # of a formula
                self._say(element.text or "")
            elif tag not in ("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr") and len(element):
                self._inline(element)

    def _inline_choice(self, element: ET.Element) -> None:
        """A shape stands there twice, for new readers and for old ones."""
        choice = _child(element, "Choice")
        if choice is None or not any(e.tag in ("t", "txbxContent") for e in choice.iter()):
            fallback = _child(element, "Fallback")
            choice = choice if fallback is None else fallback
        if choice is not None:
            self._pieces(choice)

    def _run(self, run: ET.Element) -> None:
        properties = _child(run, "rPr")
        style = _child(properties, "rStyle") if properties is not None else None
        vanish = _child(properties, "vanish") if properties is not None else None
        by_style = style is not None and self._styles.hides(attribute(style, "val"))
        if _is_on(vanish) or (vanish is None and by_style):
            self._count("hidden", run)
            return
        weight = _child(properties, "b") if properties is not None else None
        self._in_bold = _is_on(weight) or (weight is None and style is not None and _is_strong(style))
        self._pieces(run)
        self._in_bold = False

    def _pieces(self, run: ET.Element) -> None:
        for piece in run:
            tag = piece.tag
            if tag == "t":
                self._say(piece.text or "")
            elif tag in SIGNS:
                self._say(SIGNS[tag])
            elif tag == "sym":
                self._say(symbol(int(attribute(piece, "char") or "20", 16), attribute(piece, "font")))
            elif tag in NOTES:
                note = NOTES[tag], attribute(piece, "id")
                self._waiting.append(note)
                self._say(mark("".join(note)))
            elif tag == "fldChar":
                self._field(attribute(piece, "fldCharType"))
            elif tag == "lastRenderedPageBreak":
                self._page += 1
            elif tag == "txbxContent":
                self._boxes.append(piece)
            elif tag not in UNREAD:
                self._inner(piece)

    def _inner(self, piece: ET.Element) -> None:
        """Read an element that is there for those it holds: ruby, alternatives, links."""
        if piece.tag == "ruby":
            for base in piece.iter("rubyBase"):
                self._inline(base)
        elif piece.tag == "AlternateContent":
            self._inline_choice(piece)
        elif piece.tag == "r":
            self._run(piece)
        else:
            if piece.tag == "docPr":
                self.story.left_out["picture"] += len(attribute(piece, "descr").split())
            self._pieces(piece)

    def _say(self, words: str) -> None:
        if all(self._fields):
            self._text.append(words)
            self._plain = self._plain or (not self._in_bold and bool(words.strip()) and words[0] != "\0")

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _note(self, kind: str, identity: str) -> None:
        body = self._notes[kind].get(identity)
        if body is None or (kind, identity) in self._noted or attribute(body, "type") not in ("", "normal"):
            return
        self._noted.add((kind, identity))
        paragraphs = [self._words(paragraph) for paragraph in body.iter("p")]
        self.story.note(f"{kind}{identity}", paragraphs, endnote=kind == "endnote")

    def _words(self, paragraph: ET.Element) -> str:
        """The words of a paragraph that stands outside of the story."""
        kept = self._text, self._fields, self._boxes, self._waiting
        self._text, self._fields, self._boxes, self._waiting = [], [], [], []
        self._inline(paragraph)
        words = plain_symbols("".join(self._text))
        self._text, self._fields, self._boxes, self._waiting = kept
        return words

    def _count(self, why: str, element: ET.Element) -> None:
        words = "".join(e.text or "" for e in element.iter() if e.tag in ("t", "delText"))
        self.story.left_out[why] += len(words.split())


def _mark_is_gone(properties: ET.Element) -> bool:
    """Whether the end of a paragraph was deleted, so that the next one goes on with it."""
    run = _child(properties, "rPr")
    return run is not None and any(e.tag in GONE for e in run)


def _is_strong(style: ET.Element) -> bool:
    """Whether a style of characters is the one that programs set bold with."""
    return attribute(style, "val").lower() in ("strong", "strongemphasis")


def _is_initial(properties: ET.Element) -> bool:
    """Whether a paragraph is the large first letter of the next one."""
    frame = _child(properties, "framePr")
    return frame is not None and attribute(frame, "dropCap") in ("drop", "margin")


def _rows(table: ET.Element) -> Iterator[ET.Element]:
    for element in table:
        if element.tag == "tr":
            yield element
        elif element.tag in AROUND:
            yield from _rows(element)


def _child(parent: ET.Element, tag: str) -> ET.Element | None:
    return next((e for e in parent if e.tag == tag), None)


def _path(parent: ET.Element, *tags: str) -> ET.Element | None:
    found: ET.Element | None = parent
    for tag in tags:
        found = _child(found, tag) if found is not None else None
    return found


def _is_on(switch: ET.Element | None) -> bool:
    return switch is not None and attribute(switch, "val").lower() not in OFF
