"""The exported project against the rules of its standard."""

import io
import re
import xml.etree.ElementTree as ET
import zipfile

from tests.notes.exchange.test_formats import hostile
from tests.notes.samples import pair_note
from tui.notes.exchange import export_store
from tui.notes.model import NoteKind
from tui.notes.verdicts import set_verdict
from tui.notes.wording import new_note
from tui.pair import Pair

__all__ = ["hostile"]  # a fixture

GUID = re.compile(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")
SPACE = "{urn:QDA-XML:project:1.0}"
# Of the REFI-QDA project schema 1.0: children of each element in their order, attributes asked for, others.
SCHEMA = {
    "Project": ("Users CodeBook Variables Cases Sources Notes Links Sets Graphs Description NoteRef", "name",
                "origin creatingUserGUID creationDateTime modifyingUserGUID modifiedDateTime basePath"),
    "Users": ("User", "", ""),
    "User": ("", "guid", "name id"),
    "CodeBook": ("Codes Sets", "", ""),
    "Codes": ("Code", "", ""),
    "Code": ("Description NoteRef Code", "guid name isCodable", "color"),
    "Sources": ("TextSource PictureSource PDFSource AudioSource VideoSource", "", ""),
    "TextSource": ("Description PlainTextContent PlainTextSelection Coding NoteRef VariableValue", "guid",
                   ("name richTextPath plainTextPath creatingUser creationDateTime modifyingUser "
                   "modifiedDateTime")),
    "PlainTextSelection": ("Description Coding NoteRef", "guid startPosition endPosition",
                           "name creatingUser creationDateTime modifyingUser modifiedDateTime"),
    "Coding": ("CodeRef NoteRef", "guid", "creatingUser creationDateTime"),
    "CodeRef": ("", "targetGUID", ""),
    "Notes": ("Note", "", ""),
    "Links": ("Link", "", ""),
    "Link": ("NoteRef", "guid", "name direction color originGUID targetGUID"),
    "Description": ("", "", ""),
    "PlainTextContent": ("", "", ""),
    "NoteRef": ("", "targetGUID", ""),
}  # fmt: skip
SCHEMA["Note"] = SCHEMA["TextSource"]


def test_qdpx_keeps_to_the_schema_of_the_standard(hostile, texts):
    set_verdict(hostile, texts, Pair(0, 1), "confirmed")
    hostile.save(new_note(NoteKind.WHOLE, "Nothing quoted. #loose"), texts)
    with zipfile.ZipFile(io.BytesIO(export_store(hostile, "qdpx"))) as archive:
        names = archive.namelist()
        project = ET.fromstring(archive.read("project.qde"))
        texts_of = {name: archive.read(name) for name in names if name != "project.qde"}
    known, referred = set(), set()
    for element in project.iter():
        tag = element.tag.removeprefix(SPACE)
        children, needed, others = (words.split() for words in SCHEMA[tag])
        places = [children.index(child.tag.removeprefix(SPACE)) for child in element]
        assert places == sorted(places), tag
        assert set(needed) <= set(element.attrib) <= {*needed, *others}, tag
        for name, value in element.attrib.items():
            if name == "guid":
                assert value not in known
                known.add(value)
            if name == "guid" or name.endswith("GUID") or name == "creatingUser":
                assert GUID.fullmatch(value)
                referred.add(value)
            if name.endswith("DateTime"):
                assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", value)
        if tag == "Note":
            words = texts_of.pop(element.get("plainTextPath").replace("internal://", "sources/"))
            assert b"Nothing quoted. #loose" in words
        if tag == "TextSource":
            path = element.get("plainTextPath").replace("internal://", "sources/")
            words = texts_of.pop(path)
            assert not words.startswith(b"\xef\xbb\xbf")
            assert b"\r" not in words
            for selection in element.iter(f"{SPACE}PlainTextSelection"):
                start, end = (int(selection.get(name)) for name in ("startPosition", "endPosition"))
                assert 0 <= start < end <= len(words.decode())
    assert referred <= known
    assert not texts_of
    links = [(link.get("name"), link.get("direction")) for link in project.iter(f"{SPACE}Link")]
    assert ("confirmed", "Associative") in links


def test_what_stands_at_one_place_is_one_selection_with_all_that_was_said(store, texts):
    store.author = "Ann"
    store.save(pair_note(texts, "First. #one"), texts)
    store.save(pair_note(texts, "Second. #two", right=1), texts)
    set_verdict(store, texts, Pair(0, 0), "rejected")
    project = project_of(store)
    places = [
        (source.get("guid"), one.get("startPosition"), one.get("endPosition"))
        for source in project.iter(f"{SPACE}TextSource")
        for one in source.iter(f"{SPACE}PlainTextSelection")
    ]
    assert len(places) == len(set(places)) == 3
    codes = {code.get("guid"): code.get("name") for code in project.iter(f"{SPACE}Code")}
    assert set(codes.values()) == {"one", "two", "Link rejected"}
    selections = list(project.iter(f"{SPACE}PlainTextSelection"))
    first = max(selections, key=lambda one: len(list(one.iter(f"{SPACE}Coding"))))
    assert len(list(first.iter(f"{SPACE}Coding"))) == 3
    described = first.find(f"{SPACE}Description").text
    for words in ("First. #one", "Second. #two", "Link rejected", "Written by Ann.", "Beside it: “Two years"):
        assert words in described
    assert {user.get("name") for user in project.iter(f"{SPACE}User")} == {"reader", "Ann"}
    assert len(list(project.iter(f"{SPACE}Link"))) == 3


def test_a_note_on_the_whole_goes_along_and_names_its_texts(store, texts):
    store.save(new_note(NoteKind.WHOLE, "On both."), texts)
    store.save(pair_note(texts), texts)
    project = project_of(store)
    (note,) = project.iter(f"{SPACE}Note")
    references = [one.get("targetGUID") for one in project.iter(f"{SPACE}NoteRef")]
    assert references == [note.get("guid")] * 2


def project_of(store):
    with zipfile.ZipFile(io.BytesIO(export_store(store, "qdpx"))) as archive:
        return ET.fromstring(archive.read("project.qde"))
