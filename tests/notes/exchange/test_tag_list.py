"""Lists of tags, out and in."""

import csv
import io
import xml.etree.ElementTree as ET

from tests.notes.samples import pair_note
from tui import __version__
from tui.notes.exchange import export_store, import_file
from tui.notes.storage.access import open_store

SPACE = "{urn:QDA-XML:codebook:1.0}"


def test_a_codebook_holds_every_tag_once_below_its_parent(store, texts):
    store.save(pair_note(texts, "One. #limits/breaks #limits/bound"), texts)
    store.save(pair_note(texts, "Two. #Limits/Breaks #tone"), texts)
    root = ET.fromstring(export_store(store, "qdc"))
    top = [code.get("name") for code in root.find(f"{SPACE}Codes")]
    assert sorted(name.casefold() for name in top) == ["limits", "tone"]
    guids = [code.get("guid") for code in root.iter(f"{SPACE}Code")]
    assert len(guids) == len(set(guids)) == 4
    codable = {code.get("name").casefold(): code.get("isCodable") for code in root.iter(f"{SPACE}Code")}
    assert codable == {"limits": "false", "breaks": "true", "bound": "true", "tone": "true"}


def test_both_forms_come_back_as_tags_for_completion(store, texts, tmp_path):
    store.save(pair_note(texts, "One. #limits/breaks #tone"), texts)
    for kind in ("qdc", "tags"):
        file = tmp_path / f"list.{kind}"
        file.write_bytes(export_store(store, kind))
        other = open_store(tmp_path / f"{kind}.db")
        assert "tags that completion offers now" in str(import_file(other, file))
        assert {tag for tag, _ in other.tags()} == {"limits/breaks", "tone"}
        assert import_file(other, file).tags == 0
        other.close()


def test_a_table_of_tags_counts_their_notes(store, texts):
    store.save(pair_note(texts, "One. #limits/breaks"), texts)
    (row,) = csv.DictReader(io.StringIO(export_store(store, "tags").decode(), newline=""))
    assert row == {
        "tag": "limits/breaks",
        "code": "breaks",
        "above": "limits",
        "notes": "1",
        "description": "",
        "made_with": f"parallax {__version__}",
    }
