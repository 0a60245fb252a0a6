"""The notes without the reader."""

import csv
import io
import json
import sys
import zipfile
from pathlib import Path

import pytest

from tui.documents import load_document
from tui.notes import make_anchor, new_note, open_store, set_verdict
from tui.notes.model import NoteKind
from tui.pair import Pair, Side


@pytest.fixture
def notes(home, texts, tmp_path):
    """A notes file with one note on a pair and one on the whole, and their ids."""
    path = tmp_path / "notes.db"
    documents = Pair(*map(load_document, texts))
    anchors = (
        make_anchor(documents.left, documents.left.passages[1].span, Side.LEFT, "the author"),
        make_anchor(
            documents.right, documents.right.passages[2].span, Side.RIGHT, "Xiang Haoyu (carried on?)"
        ),
    )
    store = open_store(path)
    pair = store.save(new_note(NoteKind.PAIR, "Both speak of the *constitution* #law", anchors), documents)
    whole = store.save(new_note(NoteKind.WHOLE, "Two years lie between them"), documents)
    store.close()
    return path, pair.note.id, whole.note.id


def listed(quick, path):
    """The notes in a file by their ids."""
    data = json.loads(quick("notes", "list", "--notes", path, "--format", "json").out)
    return {note["id"]: note for note in data["notes"]}


def test_list(quick, notes):
    path, pair, whole = notes
    data = listed(quick, path)
    assert data.keys() == {pair, whole}
    assert data[pair]["tags"] == ["law"]
    assert [quotation["text"] for quotation in data[pair]["quotations"]] == [
        "Japan sought to break the constraints of the pacifist Constitution.",
        "It remains constrained\nby its pacifist constitution.",
    ]
    ran = quick("notes", "list", "--notes", path)
    assert (ran.code, ran.err) == (0, "")
    assert "It remains constrained by its pacifist constitution." in " ".join(ran.out.split())
    assert pair in ran.out
    assert whole in ran.out
    assert whole not in quick("notes", "list", "--tag", "LAW", "--notes", path).out


def test_the_environment_names_the_notes_too(quick, notes, monkeypatch):
    monkeypatch.setenv("PARALLAX_NOTES", str(notes[0]))
    assert notes[1] in quick("notes", "list").out


def test_search_and_show(quick, notes):
    path, pair, whole = notes
    found = quick("notes", "search", "constit", "--notes", path).out
    assert pair in found
    assert whole not in found
    assert pair in quick("notes", "search", "#law", "--notes", path).out
    assert pair in quick("notes", "show", pair[:6], "--notes", path).out
    told = quick("notes", "search", "nowhere", "at all", "--notes", path).err
    assert told == "No note matches 'nowhere at all'.\n"
    assert quick("notes", "list", "--tag", "sea", "--notes", path).err == "No note bears the tag 'sea'.\n"


def test_search_finds_at_most_so_many(quick, notes):
    path, *both = notes
    found = [quick("notes", "search", "the", "--limit", number, "--notes", path).out for number in (1, 2)]
    assert [sum(note in out for note in both) for out in found] == [1, 2]
    assert quick("notes", "search", "the", "--limit", "0", "--notes", path).code == 2


def test_an_unknown_id(quick, notes):
    for command in (["show"], ["edit", "--body", "x"], ["delete"]):
        ran = quick("notes", command[0], "zzz", *command[1:], "--notes", notes[0])
        assert (ran.code, ran.err) == (
            2,
            "parallax: There is no note 'zzz': 'parallax notes list' shows the ids.\n",
        )


def test_edit(quick, parallax, notes, tmp_path):
    path, pair, _ = notes
    assert quick("notes", "edit", pair, "--body", "Other words #new", "--notes", path).code == 0
    assert listed(quick, path)[pair]["body"] == "Other words #new"
    assert listed(quick, path)[pair]["tags"] == ["new"]
    assert parallax("notes", "edit", pair, "--body", "-", "--notes", path, stdin=b"piped\n").code == 0
    assert listed(quick, path)[pair]["body"] == "piped"
    assert quick("notes", "edit", pair, "--body", " ", "--notes", path).code == 2
    assert quick("notes", "edit", pair, "--body", "piped", "--notes", path).err == "Nothing was changed.\n"


def test_edit_in_an_editor(quick, notes, tmp_path, monkeypatch):
    path, pair, _ = notes
    editor = tmp_path / "an editor.py"
    editor.write_text("import sys\nopen(sys.argv[1], 'a', encoding='utf-8').write(' – and more')\n", "utf-8")
    monkeypatch.setenv("EDITOR", f"{sys.executable} '{editor}'")
    monkeypatch.delenv("VISUAL", raising=False)
    assert quick("notes", "edit", pair, "--notes", path).code == 0
    assert listed(quick, path)[pair]["body"] == "Both speak of the *constitution* #law – and more"
    monkeypatch.setenv("EDITOR", "false")
    assert "nothing was saved" in quick("notes", "edit", pair, "--notes", path).err
    monkeypatch.setenv("EDITOR", str(tmp_path / "none"))
    assert quick("notes", "edit", pair, "--notes", path).code == 2


def test_delete_all_or_none(quick, notes):
    path, pair, whole = notes
    assert quick("notes", "delete", pair, "zzz", "--notes", path).code == 2
    assert len(listed(quick, path)) == 2
    assert quick("notes", "delete", pair, pair[:8], "--notes", path).code == 0
    assert listed(quick, path).keys() == {whole}


@pytest.mark.parametrize("form", ["markdown", "jsonld", "csv", "html", "qdpx"])
def test_export(quick, notes, tmp_path, form):
    path, *_ = notes
    file = tmp_path / "export"
    assert quick("notes", "export", "--format", form, "--output", file, "--notes", path).code == 0
    assert file.stat().st_size
    assert quick("notes", "export", "--format", form, "--output", file, "--notes", path).code == 2
    if form != "qdpx":
        printed = quick("notes", "export", "--format", form, "--notes", path).out
        assert printed.encode("utf-8") == file.read_bytes()


def test_export_one_file_for_each_note(quick, notes, tmp_path):
    folder = tmp_path / "each"
    assert quick("notes", "export", "--each", folder, "--notes", notes[0]).code == 0
    assert len(list(folder.iterdir())) == 2
    assert quick("notes", "export", "--each", folder, "--notes", notes[0]).code == 2
    assert quick("notes", "export", "--each", folder, "--force", "--notes", notes[0]).code == 0


def test_each_is_for_markdown(quick, notes, tmp_path):
    path, folder = notes[0], tmp_path / "each"
    for other in (["--format", "csv"], ["--output", tmp_path / "file"]):
        ran = quick("notes", "export", "--each", folder, *other, "--notes", path)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("parallax: --each writes files into a folder")
    assert not folder.exists()


def test_qdpx_holds_the_texts_themselves(quick, notes, texts, tmp_path):
    file = tmp_path / "project.qdpx"
    assert quick("notes", "export", "--format", "qdpx", "--output", file, "--notes", notes[0]).code == 0
    with zipfile.ZipFile(file) as project:
        sources = [project.read(name).decode() for name in project.namelist() if name.endswith(".txt")]
    assert len(sources) == 3  # the note on both texts is a source of its own
    assert any("Nothing else here has a counterpart at all." in source for source in sources)


def test_quotations_of_hypothesis_are_looked_for_in_texts_without_notes(quick, texts, tmp_path):
    file, path = tmp_path / "hypothesis.json", tmp_path / "notes.db"
    selector = {"type": "TextQuoteSelector", "exact": "resisted calls to raise its budget", "prefix": "has "}
    row = {
        "id": "abc",
        "uri": "https://example.org/x",
        "text": "Look here",
        "tags": ["budget"],
        "created": "2024-05-01T10:00:00Z",
        "updated": "2024-05-01T10:00:00Z",
        "target": [{"source": "https://example.org/x", "selector": [selector]}],
    }
    file.write_text(json.dumps({"rows": [row], "total": 1}), "utf-8")
    ran = quick("notes", "import", file, "--texts", *texts, "--notes", path)
    assert (ran.code, ran.err) == (
        0,
        f"{file}: 1 added, 0 updated, 0 known already, 0 kept beside a note that had changed here.\n",
    )
    words = " ".join(quick("report", *texts, "--format", "markdown", "--notes", path).out.split())
    noted = words[words.index("## Notes") :]
    assert "Look here" in noted
    assert "resisted calls to raise its budget" in noted
    assert quick("notes", "import", file, "--texts", texts[0], "--notes", path).code == 2


@pytest.mark.parametrize("form", ["markdown", "jsonld"])
def test_what_was_exported_comes_back(quick, notes, tmp_path, form):
    file, other = tmp_path / "export", tmp_path / "other.db"
    quick("notes", "export", "--format", form, "--output", file, "--notes", notes[0])
    ran = quick("notes", "import", file, "--notes", other)
    assert ran.err.startswith(f"{file}: 2 added, 0 updated")
    assert quick("notes", "import", file, "--notes", other).err.startswith(f"{file}: 0 added")
    before, after = listed(quick, notes[0]), listed(quick, other)
    assert after.keys() == before.keys()
    assert [after[key]["body"] for key in before] == [note["body"] for note in before.values()]


def test_reading_creates_no_file(quick, texts, tmp_path):
    path = tmp_path / "none.db"
    told = quick("notes", "list", "--notes", path).err.splitlines()
    assert told == [f"There is no notes file {path} yet: the first note makes it.", "There are no notes."]
    assert quick("report", *texts, "--notes", path).code == 0
    assert not path.exists()


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_the_report_holds_a_note_with_both_quotations(quick, notes, texts, form):
    ran = quick("report", *texts, "--format", form, "--notes", notes[0])
    words = " ".join(ran.out.replace("\\n", " ").split())
    part = words[words.index('"notes"' if form == "json" else "Note on a pair of passages") :]
    assert "Both speak of the *constitution* #law" in part
    assert "Japan sought to break the constraints of the pacifist Constitution." in part
    assert "It remains constrained by its pacifist constitution." in part


def test_the_report_turns_with_its_texts(quick, notes, texts):
    data = json.loads(quick("report", *texts, "--swap", "--format", "json", "--notes", notes[0]).out)
    note = next(note for note in data["notes"] if note["id"] == notes[1])
    sides = {anchor["side"]: anchor["exact"] for anchor in note["anchors"]}
    assert sides["right"].startswith("Japan sought")


def test_a_verdict_is_in_alignment_and_report(quick, texts, tmp_path):
    from tui.notes import set_verdict

    path = tmp_path / "notes.db"
    documents = Pair(*map(load_document, texts))
    store = open_store(path)
    set_verdict(store, documents, Pair(3, 1), "added")
    store.close()
    links = json.loads(quick("align", *texts, "--format", "json", "--notes", path).out)["links"]
    assert [(link["left"], link["right"]) for link in links if link["verdict"] == "added"] == [(2, 0)]
    assert "linked by the reader" in quick("report", *texts, "--notes", path).out


@pytest.fixture
def lost_verdict(notes, texts):
    """A rejected link one of whose passages is gone from the text that was annotated last."""
    path = notes[0]
    before = Pair(*map(load_document, texts))
    store = open_store(path)
    judgement = set_verdict(store, before, Pair(1, 2), "rejected")
    words = before.left.words(before.left.passages[1].span)
    other = before.left.text[before.left.body :].replace(
        words, "Elsewhere the weather was unusually mild that week."
    )
    Path(texts[0]).write_text(other, "utf-8")
    after = Pair(load_document(texts[0]), before.right)
    store.save(new_note(NoteKind.WHOLE, "On the new text"), after)
    store.close()
    return path, judgement.id


def test_verdicts_without_their_passages_are_listed_and_can_be_deleted(quick, lost_verdict):
    path, verdict = lost_verdict
    ran = quick("notes", "list", "--notes", path)
    assert "Verdicts on links that lost their passages" in ran.out
    assert f"{verdict} link rejected" in ran.out
    data = json.loads(quick("notes", "list", "--notes", path, "--format", "json").out)
    assert [(one["id"], one["verdict"], one["found"]) for one in data["verdicts"]] == [
        (verdict, "rejected", False)
    ]
    assert len(data["verdicts"][0]["quotations"]) == 2
    assert "1 verdict" in quick("notes", "delete", verdict, "--notes", path).err
    assert verdict not in quick("notes", "list", "--notes", path).out


def test_verdicts_go_out_and_come_in(quick, lost_verdict, tmp_path):
    path, verdict = lost_verdict
    out = tmp_path / "out.md"
    quick("notes", "export", "--notes", path, "--output", out)
    assert verdict in out.read_text()
    other = tmp_path / "other.db"
    assert "1 taken in" in quick("notes", "import", out, "--notes", other).err
    assert "1 known already" in quick("notes", "import", out, "--notes", other).err


def test_an_export_may_be_chosen_by_texts_tag_and_author(quick, notes, texts, tmp_path):
    path = notes[0]
    store = open_store(path)
    store.author = "Ann"
    store.save(new_note(NoteKind.WHOLE, "By somebody. #other"), None)
    store.close()

    def chosen(*words):
        ran = quick("notes", "export", "--format", "csv", *words, "--notes", path)
        assert (ran.code, ran.err) == (0, "")
        return {row["note"] for row in csv.DictReader(io.StringIO(ran.out.lstrip("\ufeff")))}

    assert len(chosen()) == 3
    assert chosen("--tag", "#LAW") == {"Both speak of the *constitution* #law"}
    assert chosen("--author", "Ann") == {"By somebody. #other"}
    assert len(chosen("--texts", *texts)) == 2


def test_web_annotators_get_a_file_for_each_text(quick, notes, tmp_path):
    folder = tmp_path / "each"
    assert quick("notes", "export", "--each", folder, "--format", "jsonld", "--notes", notes[0]).code == 0
    assert {file.name.rpartition("-")[0] for file in folder.iterdir()} == {"2023-old", "2025-new"}
    pages = [json.loads(file.read_text("utf-8")) for file in sorted(folder.iterdir())]
    assert len(pages) == 2
    for page in pages:
        for item in page["items"]:
            assert len(item["target"]) == 1


def test_texts_come_out_as_references(quick, notes):
    items = json.loads(quick("notes", "export", "--format", "csl", "--notes", notes[0]).out)
    assert {item["title"] for item in items} == {"Old", "New"}
    assert "@misc{" in quick("notes", "export", "--format", "bibtex", "--notes", notes[0]).out
