"""Notes as Markdown for Obsidian, git and readers, and back again.

What a reader sees is quotations with citations, the note and its tags. What the way back needs besides stands
in HTML comments at the end of the file, one for each text, note and verdict. The text between the `body` and
`end` comments may be edited by hand: `parse` takes it as the note's text. What is cut out there, a note with
its `body` or the last line of a verdict, is not read back.

`parse` also reads files of the schema parallax/notes/1, in which these comments stand before what they are
about.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui.documents.model import Metadata
from tui.notes.citation import citation, short_name
from tui.notes.exchange.collection import Collection, group_title, heading, verdict_heading
from tui.notes.exchange.references import yaml_lines
from tui.notes.model import Anchor, Judgement, Note
from tui.notes.storage.rows import (
    Json,
    judgement_from_json,
    judgement_to_json,
    metadata_from_json,
    note_from_json,
    note_to_json,
)
from tui.notes.wording import tags_of, with_body

MARK = "<!-- parallax:"
BODY, END = f"{MARK}body -->", f"{MARK}end -->"  # of the schema before, BODY without the note's id
FOR_MACHINES = "<!-- From here on stands what parallax needs to read this file back. -->"
VERDICT_FILE = "verdicts-on-links.md"
SCHEMA = "parallax/notes/2"

_MARKED = re.compile(rf"^(\\*){re.escape(MARK)}")
_HEADING = re.compile(r"^(#+)(?=\s|$)")
_COMMENT = re.compile(rf"^{re.escape(MARK)}(\w+) (\{{.*\}}) -->$")
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$&])")


def write(collection: Collection) -> str:
    """All notes and verdicts in one file."""
    lines = _front(collection)
    for texts, notes in collection.groups():
        lines += ["", f"# {_group_title(collection, texts)}", ""]
        lines += [f"- {_cited(collection.origin(text))}" for text in texts]
        for note in notes:
            lines += ["", *_note_lines(note, collection, level=2)]
    if collection.verdicts:
        lines += ["", *_verdict_lines(collection)]
    return "\n".join([*lines, "", *_machine_lines(collection)]) + "\n"


def write_each(collection: Collection) -> dict[str, str]:
    """One file for each note, and one for all verdicts: file name -> text."""
    files: dict[str, str] = {}
    for note in collection.notes:
        alone = replace(collection, notes=(note,), verdicts=())
        lines = [*_front(alone), "", *_note_lines(note, collection, level=1), "", *_machine_lines(alone)]
        files[file_name(note)] = "\n".join(lines) + "\n"
    if collection.verdicts:
        alone = replace(collection, notes=())
        files[VERDICT_FILE] = write(alone)
    return files


def parse(text: str) -> Collection:
    """The notes of a file that `write` or `write_each` made, with the edits made to it since."""
    notes: list[Note] = []
    verdicts: list[Judgement] = []
    origins: dict[str, Metadata] = {}
    bodies: dict[str, str] = {}
    lines = iter(text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"))
    for line in lines:
        found = _COMMENT.match(line)
        if found is None:
            continue
        value = json.loads(found[2])
        if found[1] == "text":
            origins[value["fingerprint"]] = metadata_from_json(value)
        elif found[1] == "body":
            bodies.setdefault(value["id"], _without_mark(_parse_body(lines), value["id"]))
        elif found[1] == "about" and value["id"] in bodies:
            notes.append(_edited(value, bodies[value["id"]]))
        elif found[1] == "note":
            notes.append(_edited(value, _parse_body(_skip_to_body(lines))))
        elif found[1] == "verdict":
            verdicts.append(judgement_from_json(value))
    kept = tuple(one for one in verdicts if f"^px-{one.id}" in text)
    return Collection(tuple(notes), origins, verdicts=kept)


def file_name(note: Note) -> str:
    """A file name that every system takes and that does not change with the note's text."""
    words = re.sub(r"[^\w]+", "-", heading(note).casefold()).strip("-_")
    return f"{words[:48].strip('-_')}-{re.sub(r'[^0-9A-Za-z-]', '-', note.id)[:64]}.md"


def _note_lines(note: Note, collection: Collection, *, level: int) -> Iterator[str]:
    yield f"{'#' * level} {_title(heading(note))}"
    yield ""
    for anchor in note.anchors:
        yield from _quote_lines(anchor, collection)
        yield ""
    yield _comment("body", {"id": note.id})
    if note.body:
        yield from map(_escape_line, note.body.split("\n"))
        yield ""
    yield f"^px-{note.id}"  # behind the words, so that Obsidian embeds these
    yield END
    yield ""
    written = {tag.casefold() for tag in tags_of(note.body)}
    others = [f"#{tag}" for tag in note.tags if tag.casefold() not in written]
    if others:
        yield " ".join(others)
        yield ""
    by = f" {_plain(note.author)}" if note.author else ""
    yield f"{note.updated or note.created}{by}"


def _verdict_lines(collection: Collection) -> Iterator[str]:
    """What the reader said of links, with the two quotations."""
    yield "# Verdicts on links"
    for judgement in collection.verdicts:
        yield ""
        yield f"## {_title(verdict_heading(judgement))}"
        yield ""
        for anchor in judgement.anchors:
            yield from _quote_lines(anchor, collection)
            yield ""
        yield f"^px-{judgement.id}"
        yield ""
        yield judgement.updated


def _front(collection: Collection) -> list[str]:
    times = [note.created for note in collection.notes] + [one.created for one in collection.verdicts]
    times = [time for time in times if time]
    lines = [f'schema: "{SCHEMA}"', f"generator: {json.dumps(collection.made_with)}"]
    used = collection.used().items()
    hashes = (f"text {short_name(origin)}, SHA-256 of its words {text}" for text, origin in used)
    lines += _list_lines("made_with", (*collection.means, *hashes))
    lines += [f"created: {min(times)}"] if times else []
    lines += _tag_lines(collection)
    origins = collection.used().values()
    lines += _list_lines("texts", map(short_name, origins))
    lines += _list_lines("source", (origin.address for origin in origins if origin.address))
    return ["---", *lines, *yaml_lines(collection.used().values()), "---"]


def _machine_lines(collection: Collection) -> Iterator[str]:
    """What the way back needs besides the words that a reader sees."""
    yield FOR_MACHINES
    for text, origin in collection.used().items():
        yield _comment("text", {"fingerprint": text, **origin._asdict()})
    for note in collection.notes:
        value = note_to_json(note)
        del value["body"]
        value["written"] = list(tags_of(note.body))
        value["digest"] = note.digest
        yield _comment("about", value)
    for judgement in collection.verdicts:
        yield _comment("verdict", judgement_to_json(judgement))


def _quote_lines(anchor: Anchor, collection: Collection) -> Iterator[str]:
    for line in anchor.exact.split("\n"):
        yield f"> {_plain(line)}".rstrip()
    yield ">"
    yield f"> — {_cited(collection.origin(anchor.document), anchor.speaker, str(anchor.locator))}"


def _cited(origin: Metadata, speaker: str = "", where: str = "") -> str:
    """A citation in which the address of the text leads there."""
    words, address = _plain(citation(origin, speaker, where)), origin.address
    return words.replace(_plain(address), f"<{address}>") if address else words


def _parse_body(lines: Iterator[str]) -> str:
    """The text of a note, up to the comment that ends it."""
    return "\n".join(_unescape_line(line) for line in iter(lambda: next(lines, END), END))


def _without_mark(body: str, id: str) -> str:
    """The text of a note without the mark by which it can be embedded."""
    mark = f"^px-{id}"
    trimmed = body.rstrip("\n")
    return trimmed.removesuffix(mark).removesuffix("\n\n") if trimmed.endswith(mark) else body


def _skip_to_body(lines: Iterator[str]) -> Iterator[str]:
    """The same lines, from the text of a note on."""
    for line in lines:
        if line == BODY:
            return lines
        if line == END:
            break
    return iter(())


def _edited(value: Json, body: str) -> Note:
    """A note with its text as it stands in the file; an edit there goes on from what was written.

    Blank lines at the ends are no edit: tools that tidy Markdown add and drop them.
    """
    written, digest = value.pop("written"), value.pop("digest", "")
    note = note_from_json({**value, "body": " ".join(f"#{tag}" for tag in written)})
    edited = with_body(note, body)
    if set(tags_of(edited.body)) == set(tags_of(note.body)):
        edited = replace(edited, tags=note.tags)
    trimmed = replace(edited, body=body.strip("\n"))
    if digest in (edited.digest, trimmed.digest):
        return edited if edited.digest == digest else trimmed
    return replace(trimmed, was=(*note.was, digest)) if digest else edited


def _escape_line(line: str) -> str:
    """A line of a note that neither closes its block nor outranks the headings around it."""
    marked = _MARKED.match(line)
    if marked:
        return f"\\{line}"
    return _HEADING.sub(r"##\1", line)


def _unescape_line(line: str) -> str:
    marked = _MARKED.match(line)
    if marked and marked[1]:
        return line[1:]
    return re.sub(r"^##(#+)(?=\s|$)", r"\1", line)


def _plain(text: str) -> str:
    """Quoted words, so that nothing in them is taken for Markdown or HTML."""
    escaped = _SPECIAL.sub(r"\\\1", text)
    return re.sub(r"^(\s*)([-+=]|\d+[.)](?=\s|$))", lambda found: f"{found[1]}\\{found[2]}", escaped)


def _title(text: str) -> str:
    """Words of a heading: no table can begin there."""
    return _plain(text).replace("\\|", "|")


def _comment(kind: str, value: dict[str, object]) -> str:
    """A JSON object in an HTML comment that nothing in it can close."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    text = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("--", "-\\u002d")
    return f"{MARK}{kind} {text} -->"


def _tag_lines(collection: Collection) -> list[str]:
    return _list_lines("tags", sorted({tag for note in collection.notes for tag in note.tags}))


def _list_lines(name: str, values: Iterable[str]) -> list[str]:
    """A list of words in YAML; nothing for an empty one."""
    items = [f"  - {json.dumps(value, ensure_ascii=False)}" for value in values]
    return [f"{name}:", *items] if items else []


def _group_title(collection: Collection, texts: tuple[str, ...]) -> str:
    return _title(group_title(collection, texts)) if texts else "Notes"
