import csv
import io
import json

import pytest

from tests.notes.exchange.test_formats import Tags
from tests.notes.samples import pair_note
from tui.errors import ParallaxError
from tui.notes.exchange import export_folder, export_store, import_file
from tui.notes.storage.access import open_store
from tui.notes.verdicts import resolve_verdicts, set_verdict
from tui.pair import Pair


@pytest.fixture
def judged(store, texts):
    """A store with a note and a verdict of every kind."""
    store.save(pair_note(texts, "About it. #tag"), texts)
    for passages, verdict in (((0, 1), "confirmed"), ((1, 0), "rejected"), ((2, 3), "added")):
        set_verdict(store, texts, Pair(*passages), verdict)
    return store


def test_jsonld_says_which_links_were_assessed_or_made(judged):
    items = json.loads(export_store(judged, "jsonld"))["items"]
    found = {item["body"]["value"]: item for item in items if "verdict" in item["id"]}
    assert {value: item["motivation"] for value, item in found.items()} == {
        "confirmed": "assessing",
        "rejected": "assessing",
        "added": "linking",
    }
    assert all(len(item["target"]) == 2 for item in found.values())


@pytest.mark.parametrize("format", ["jsonld", "markdown"])
def test_verdicts_come_back_once_however_often_they_are_imported(judged, texts, tmp_path, format):
    file = tmp_path / "out"
    file.write_bytes(export_store(judged, format))
    other = open_store(tmp_path / "other.db")
    first = import_file(other, file)
    assert (first.added, first.verdicts, first.verdicts_known) == (1, 3, 0)
    assert str(first).endswith("verdicts on links: 3 taken in, 0 known already")
    again = import_file(other, file)
    assert (again.unchanged, again.verdicts, again.verdicts_known) == (1, 0, 3)
    assert resolve_verdicts(other, texts) == resolve_verdicts(judged, texts)
    assert export_store(other, format) == export_store(judged, format)
    assert other.all_verdicts() == tuple(sorted(judged.all_verdicts(), key=lambda one: one.created))
    other.close()


def test_an_imported_verdict_is_undone_as_one_of_ours(judged, texts, tmp_path):
    file = tmp_path / "out.md"
    file.write_bytes(export_store(judged))
    other = open_store(tmp_path / "other.db")
    import_file(other, file)
    other.undo(texts)
    assert len(resolve_verdicts(other, texts)) == 2
    other.close()


def test_a_changed_verdict_is_brought_up_to_date_and_an_older_one_is_not(judged, texts, tmp_path):
    older, newer = tmp_path / "older.jsonld", tmp_path / "newer.jsonld"
    older.write_bytes(export_store(judged, "jsonld"))
    set_verdict(judged, texts, Pair(0, 1), "rejected")
    newer.write_bytes(export_store(judged, "jsonld"))
    other = open_store(tmp_path / "other.db")
    import_file(other, older)
    assert import_file(other, newer).verdicts == 1
    assert import_file(other, older).verdicts == 0
    assert resolve_verdicts(other, texts)[0, 1] == "rejected"
    other.close()


@pytest.mark.parametrize(
    ("old", "new"), [('"rejected"', '"maybe"'), ('"parallax:revision": 1', '"parallax:revision": "x"')]
)
def test_a_verdict_that_is_none_is_refused(judged, tmp_path, old, new):
    file = tmp_path / "out.jsonld"
    file.write_text(export_store(judged, "jsonld").decode().replace(old, new))
    with pytest.raises(ParallaxError, match="cannot be read"):
        import_file(judged, file)


def test_csv_has_rows_and_html_a_section_of_verdicts(judged):
    rows = list(csv.DictReader(io.StringIO(export_store(judged, "csv").decode("utf-8-sig"), newline="")))
    assert [row["note"] for row in rows if row["kind"] == "verdict"] == ["confirmed", "rejected", "added"]
    assert all(row["left quotation"] and row["right quotation"] for row in rows)
    page = Tags()
    page.feed(export_store(judged, "html").decode())
    for words in ("Verdicts on links", "Link confirmed: ", "Link rejected: ", "Linked by hand: "):
        assert words in page.words


def test_a_folder_holds_the_verdicts_in_a_file_of_their_own(judged, tmp_path):
    files = export_folder(judged.all_notes(), judged.origins(), judged.all_verdicts())
    file = tmp_path / "verdicts-on-links.md"
    file.write_text(files[file.name])
    other = open_store(tmp_path / "other.db")
    assert import_file(other, file).verdicts == 3
    other.close()
