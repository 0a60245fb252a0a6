"""Notes as a REFI-QDA project (.qdpx) for QualCoder, MAXQDA, ATLAS.ti and NVivo.

Tags become codes; a quotation becomes a selection in its text with the note as description; a verdict becomes
a link of two selections. Texts that were never kept in full, and notes without a quotation in one, go along
as project notes.
"""

from __future__ import annotations

import io
import re
import uuid
import xml.etree.ElementTree as ET
import zipfile

from tui.notes.citation import citation
from tui.notes.exchange.collection import Collection, heading, verdict_heading
from tui.notes.model import Anchor, Judgement, Note

SPACE = "urn:QDA-XML:project:1.0"
ROOT = uuid.UUID("5b0dc8f7-3f0e-5c0c-9f6b-6f2b6c5a9d11")  # names within it give stable identifiers
EPOCH = (1980, 1, 1, 0, 0, 0)  # one time for all members, so that the same notes give the same bytes
_ILLEGAL = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(collection: Collection) -> bytes:
    """The project as a zip archive. Positions count code points; texts have LF line ends only."""
    xml = _project(collection)
    ET.indent(xml)
    body = ET.tostring(xml, encoding="utf-8", xml_declaration=True)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as members:
        _add(members, "project.qde", body)
        for text in _sources(collection):
            _add(members, f"sources/{_guid('text', text)}.txt", legal(collection.texts[text]).encode("utf-8"))
    return archive.getvalue()


def legal(text: str) -> str:
    """The text with what XML cannot carry replaced, one character for one."""
    return _ILLEGAL.sub("\ufffd", text)


def _project(collection: Collection) -> ET.Element:
    ET.register_namespace("", SPACE)
    user = _guid("user", "reader")
    project = _element(None, "Project", name="parallax notes", origin="parallax", creatingUserGUID=user)
    _element(_element(project, "Users"), "User", guid=user, name="reader")
    tags = sorted({tag for note in collection.notes for tag in note.tags})
    if tags:
        codes = _element(_element(project, "CodeBook"), "Codes")
        for tag in tags:
            _element(codes, "Code", guid=_guid("code", tag), name=tag, isCodable="true")
    sources = _sources(collection)
    if sources:
        parent = _element(project, "Sources")
        for text in sources:
            _add_source(parent, text, collection, user)
    loose = [
        note for note in collection.notes if not any(anchor.document in sources for anchor in note.anchors)
    ]
    if loose:
        parent = _element(project, "Notes")
        for note in loose:
            _add_note(parent, note, collection, user)
    links = [one for one in collection.verdicts if all(anchor.document in sources for anchor in one.anchors)]
    if links:
        parent = _element(project, "Links")
        for judgement in links:
            _add_link(parent, judgement)
    return project


def _add_link(parent: ET.Element, judgement: Judgement) -> None:
    """A verdict: a link of the two selections, called by what the reader said."""
    ends = [_guid("selection", f"{judgement.id}/{place}") for place, _ in enumerate(judgement.anchors)]
    _element(
        parent,
        "Link",
        guid=_guid("link", judgement.id),
        name=judgement.verdict,
        direction="Associative",
        originGUID=ends[0],
        targetGUID=ends[1],
    )


def _sources(collection: Collection) -> list[str]:
    used = {anchor.document for anchor in collection.anchors()}
    return sorted(text for text in used if text in collection.texts)


def _add_source(parent: ET.Element, text: str, collection: Collection, user: str) -> None:
    origin = collection.origin(text)
    guid = _guid("text", text)
    source = _element(
        parent,
        "TextSource",
        guid=guid,
        name=" ".join(filter(None, (origin.date[:4], origin.title or origin.outlet))) or text[:12],
        plainTextPath=f"internal://{guid}.txt",
        creatingUser=user,
    )
    _element(source, "Description").text = legal(citation(origin))
    for note in collection.notes:
        for place, anchor in enumerate(note.anchors):
            if anchor.document == text:
                _add_selection(source, note, anchor, place, user)
    for judgement in collection.verdicts:
        for place, anchor in enumerate(judgement.anchors):
            if anchor.document == text:
                _selection(source, judgement, anchor, place, user)


def _selection(
    source: ET.Element, said: Note | Judgement, anchor: Anchor, place: int, user: str
) -> ET.Element:
    """The selection of the words that one anchor of a note or verdict quotes."""
    return _element(
        source,
        "PlainTextSelection",
        guid=_guid("selection", f"{said.id}/{place}"),
        name=heading(said) if isinstance(said, Note) else verdict_heading(said),
        startPosition=str(anchor.span.start),
        endPosition=str(anchor.span.end),
        creatingUser=user,
        creationDateTime=said.created,
        modifiedDateTime=said.updated,
    )


def _add_selection(source: ET.Element, note: Note, anchor: Anchor, place: int, user: str) -> None:
    selection = _selection(source, note, anchor, place, user)
    _element(selection, "Description").text = legal(note.body)
    for tag in note.tags:
        coding = _element(
            selection,
            "Coding",
            guid=_guid("coding", f"{note.id}/{place}/{tag}"),
            creatingUser=user,
            creationDateTime=note.created,
        )
        _element(coding, "CodeRef", targetGUID=_guid("code", tag))


def _add_note(parent: ET.Element, note: Note, collection: Collection, user: str) -> None:
    element = _element(
        parent,
        "Note",
        guid=_guid("note", note.id),
        name=heading(note),
        creatingUser=user,
        creationDateTime=note.created,
        modifiedDateTime=note.updated,
    )
    quoted = [
        f"“{anchor.exact}” — {citation(collection.origin(anchor.document), anchor.speaker)}"
        for anchor in note.anchors
    ]
    _element(element, "PlainTextContent").text = legal("\n\n".join([*quoted, note.body]))


def _element(parent: ET.Element | None, tag: str, **attributes: str) -> ET.Element:
    """An element; attributes without a value are left out."""
    known = {name: legal(value) for name, value in attributes.items() if value}
    name = f"{{{SPACE}}}{tag}"
    return ET.Element(name, known) if parent is None else ET.SubElement(parent, name, known)


def _guid(kind: str, name: str) -> str:
    return str(uuid.uuid5(ROOT, f"{kind}:{name}"))


def _add(members: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    members.writestr(info, data)
