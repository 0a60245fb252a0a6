"""The exported project against the rules of its standard."""

import io
import re
import xml.etree.ElementTree as ET
import zipfile

from tests.notes.exchange.test_formats import hostile
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
    (link,) = project.iter(f"{SPACE}Link")
    assert (link.get("name"), link.get("direction")) == ("confirmed", "Associative")
