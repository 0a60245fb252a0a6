"""Notes as a REFI-QDA project (.qdpx) for QualCoder, MAXQDA, ATLAS.ti and NVivo.

Tags become codes, and so does what the reader said of links. There is one selection at one place of a text,
whatever was written there: its description holds each note, who wrote it, who speaks on the page and what the
other side says. A note or verdict on a pair is a link of two selections. Notes without a quotation in a text
that was kept in full go along as project notes, which name their texts.
"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass, field

from tui.notes.citation import citation, short_name
from tui.notes.exchange.collection import VERDICT_NAMES, Collection, heading, verdict_heading
from tui.notes.exchange.refi import Code, add_codes, element, guid, legal
from tui.notes.model import Anchor, Judgement, Note
from tui.spans import Span

SPACE = "urn:QDA-XML:project:1.0"
EPOCH = (1980, 1, 1, 0, 0, 0)  # one time for all members, so that the same notes give the same bytes
NOBODY = "reader"  # the user of notes whose author nobody named

Said = Note | Judgement


@dataclass
class _Selection:
    """All that was said about one place of a text."""

    text: str  # fingerprint
    span: Span
    said: list[tuple[Said, Anchor]] = field(default_factory=list)

    @property
    def guid(self) -> str:
        return guid("selection", f"{self.text}/{self.span.start}/{self.span.end}")

    @property
    def codes(self) -> dict[str, Said]:
        """The codes of tags and verdicts by identifier, each with what gave it first."""
        found: dict[str, Said] = {}
        for said, _ in self.said:
            for code in codes_of(said):
                found.setdefault(code.guid, said)
        return found


def write(collection: Collection) -> bytes:
    """The project as a zip archive. Positions count code points; texts have LF line ends only."""
    selections = _selections(collection)
    loose = loose_notes(collection)
    xml = _project(collection, selections, loose)
    ET.indent(xml)
    body = ET.tostring(xml, encoding="utf-8", xml_declaration=True)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as members:
        add_member(members, "project.qde", body)
        for text in _sources(collection):
            words = legal(collection.texts[text]).encode("utf-8")
            add_member(members, f"sources/{guid('text', text)}.txt", words)
        for note in loose:
            words = legal(_told(note, collection)).encode("utf-8")
            add_member(members, f"sources/{guid('note', note.id)}.txt", words)
    return archive.getvalue()


def loose_notes(collection: Collection) -> list[Note]:
    """The notes without a quotation in a text that is at hand."""
    return [
        note
        for note in collection.notes
        if not any(place_of(anchor, collection) is not None for anchor in note.anchors)
    ]


def codes_of(said: Said) -> tuple[Code, ...]:
    """The codes of a note or verdict."""
    names = said.tags if isinstance(said, Note) else (VERDICT_NAMES[said.verdict],)
    return tuple(Code(tuple(name.split("/"))) for name in names)


def place_of(anchor: Anchor, collection: Collection) -> Span | None:
    """Where an anchor's words stand in the text that goes along; None where they do not stand as quoted."""
    words = collection.texts.get(anchor.document)
    if words is None or not anchor.exact:
        return None
    if words[anchor.span.start : anchor.span.end] == anchor.exact:
        return anchor.span
    # The text may have got a title before it since: the same words a little further on.
    start = words.find(anchor.prefix + anchor.exact)
    return None if start < 0 else Span(start := start + len(anchor.prefix), start + len(anchor.exact))


def _all(collection: Collection) -> list[Said]:
    return [*collection.notes, *collection.verdicts]


def _selections(collection: Collection) -> dict[tuple[str, Span], _Selection]:
    found: dict[tuple[str, Span], _Selection] = {}
    for said in _all(collection):
        for anchor in said.anchors:
            span = place_of(anchor, collection)
            if span is not None:
                key = (anchor.document, span)
                found.setdefault(key, _Selection(anchor.document, span)).said.append((said, anchor))
    return dict(sorted(found.items()))


def _project(
    collection: Collection, selections: dict[tuple[str, Span], _Selection], loose: list[Note]
) -> ET.Element:
    ET.register_namespace("", SPACE)
    project = _element(
        None, "Project", name="parallax notes", origin=collection.made_with, creatingUserGUID=_user("")
    )
    users = _element(project, "Users")
    for author in sorted({"", *(one.author for one in _all(collection))}):
        _element(users, "User", guid=_user(author), name=author or NOBODY)
    codes = sorted({code for said in _all(collection) for code in codes_of(said)})
    if codes:
        add_codes(_element(_element(project, "CodeBook"), "Codes"), codes, SPACE)
    _add_sources(project, collection, selections, loose)
    if loose:
        parent = _element(project, "Notes")
        for note in loose:
            _add_note(parent, note)
    _add_links(project, collection)
    _element(project, "Description").text = legal(f"Made with {collection.made}.")
    return project


def _add_sources(
    project: ET.Element,
    collection: Collection,
    selections: dict[tuple[str, Span], _Selection],
    loose: list[Note],
) -> None:
    sources = _sources(collection)
    if not sources:
        return
    parent = _element(project, "Sources")
    for text in sources:
        origin = collection.origin(text)
        name = guid("text", text)
        source = _element(
            parent,
            "TextSource",
            guid=name,
            name=short_name(origin),
            plainTextPath=f"internal://{name}.txt",
            creatingUser=_user(""),
        )
        told = f"{citation(origin)}\nSHA-256 of its words: {text}"
        _element(source, "Description").text = legal(told)
        for one in selections.values():
            if one.text == text:
                _add_selection(source, one, collection)
        for note in loose:
            if text in note.texts:
                _element(source, "NoteRef", targetGUID=guid("note", note.id))


def _sources(collection: Collection) -> list[str]:
    """The fingerprints of the texts that go along."""
    used = {anchor.document for anchor in collection.anchors()}
    used |= {text for note in collection.notes for text in note.texts}
    return sorted(text for text in used if text in collection.texts)


def _add_selection(source: ET.Element, selection: _Selection, collection: Collection) -> None:
    first, _ = selection.said[0]
    selected = _element(
        source,
        "PlainTextSelection",
        guid=selection.guid,
        name=_heading(first),
        startPosition=str(selection.span.start),
        endPosition=str(selection.span.end),
        creatingUser=_user(first.author),
        creationDateTime=min(said.created for said, _ in selection.said),
        modifiedDateTime=max(said.updated for said, _ in selection.said),
    )
    described = (_described(said, anchor, collection) for said, anchor in selection.said)
    _element(selected, "Description").text = legal("\n\n".join(dict.fromkeys(filter(None, described))))
    for code, said in selection.codes.items():
        coding = _element(
            selected,
            "Coding",
            guid=guid("coding", f"{selection.guid}/{code}"),
            creatingUser=_user(said.author),
            creationDateTime=said.created,
        )
        _element(coding, "CodeRef", targetGUID=code)


def _described(said: Said, anchor: Anchor, collection: Collection) -> str:
    """What was written, by whom, who speaks there, and the words of the other places."""
    parts = [said.body if isinstance(said, Note) else VERDICT_NAMES[said.verdict]]
    if said.author:
        parts.append(f"Written by {said.author}.")
    if anchor.speaker:
        parts.append(f"Spoken by {anchor.speaker}.")
    parts += [f"Beside it: {_quoted(other, collection)}" for other in said.anchors if other != anchor]
    return "\n".join(filter(None, parts))


def _add_links(project: ET.Element, collection: Collection) -> None:
    """Notes and verdicts on two places, each a link of the two selections."""
    links = []
    for said in _all(collection):
        places = [(anchor.document, place_of(anchor, collection)) for anchor in said.anchors]
        ends = [
            guid("selection", f"{text}/{span.start}/{span.end}") for text, span in places if span is not None
        ]
        if len(places) == len(set(ends)) == 2:
            links.append((said, ends))
    if not links:
        return
    parent = _element(project, "Links")
    for said, (left, right) in links:
        _element(
            parent,
            "Link",
            guid=guid("link", said.id),
            name=said.verdict if isinstance(said, Judgement) else _heading(said),
            direction="Associative",
            originGUID=left,
            targetGUID=right,
        )


def _add_note(parent: ET.Element, note: Note) -> None:
    name = guid("note", note.id)
    _element(
        parent,
        "Note",
        guid=name,
        name=heading(note),
        plainTextPath=f"internal://{name}.txt",
        creatingUser=_user(note.author),
        creationDateTime=note.created,
        modifiedDateTime=note.updated,
    )


def _told(note: Note, collection: Collection) -> str:
    """A note with its quotations, its tags, and the texts that it was written on."""
    texts = (f"On {citation(collection.origin(text))}" for text in note.texts)
    quoted = (_quoted(anchor, collection) for anchor in note.anchors)
    return "\n\n".join([*quoted, note.body, *(f"#{tag}" for tag in note.tags), *texts])


def _quoted(anchor: Anchor, collection: Collection) -> str:
    source = citation(collection.origin(anchor.document), anchor.speaker, str(anchor.locator))
    return f"“{anchor.exact}” — {source}"


def _heading(said: Said) -> str:
    return heading(said) if isinstance(said, Note) else verdict_heading(said)


def _user(author: str) -> str:
    return guid("user", author or NOBODY)


def _element(parent: ET.Element | None, tag: str, **attributes: str) -> ET.Element:
    return element(parent, tag, SPACE, **attributes)


def add_member(members: zipfile.ZipFile, name: str, data: bytes) -> None:
    """A member of an archive whose bytes depend on nothing but its name and data."""
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    members.writestr(info, data)


def uncoded(collection: Collection) -> str:
    """A sentence on the notes that have quotations and got no selection; empty without any."""
    count = sum(bool(note.anchors) for note in loose_notes(collection))
    if not count:
        return ""
    notes = "1 note has" if count == 1 else f"{count} notes have"
    return (
        f"{notes} quotations from texts that were never opened here: they go along as project notes; "
        "open the two texts once in parallax and export again to have them coded."
    )
