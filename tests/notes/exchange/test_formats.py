import csv
import dataclasses
import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from html.parser import HTMLParser
from types import SimpleNamespace

import pytest

from tests.notes.samples import HOSTILE, LEFT, pair_note
from tui.errors import ParallaxError
from tui.notes.exchange import FORMATS, export_folder, export_notes, export_store, import_file
from tui.notes.exchange.checks import LARGEST, _whole
from tui.notes.exchange.formats import Choice
from tui.notes.exchange.table import _located, safe
from tui.notes.model import NoteKind
from tui.notes.storage.access import open_store
from tui.notes.wording import new_note, tidy_body
from tui.pair import Side


@pytest.fixture
def hostile(store, texts):
    for at, body in enumerate(HOSTILE):
        note = dataclasses.replace(
            pair_note(texts, left=at % 4), body=body, subject=body[:50], tags=(body[:9],)
        )
        anchors = tuple(dataclasses.replace(anchor, speaker=body[:30]) for anchor in note.anchors)
        store.save(dataclasses.replace(note, anchors=anchors), texts)
    return store


def test_every_format_gives_the_same_bytes_each_time(hostile):
    for name in FORMATS:
        once, again = export_store(hostile, name), export_store(hostile, name, hostile.all_notes()[::-1])
        assert once == again, name
        assert not set(once if name != "qdpx" else b"") & set(b"\x1b\x07\x00"), name


def test_an_unknown_format_is_refused(store):
    with pytest.raises(ParallaxError, match="markdown, jsonld, csv, html, qdpx, qdc, tags, csl, bibtex"):
        export_notes((), {}, "docx")


def test_no_notes_are_no_fault():
    for name in set(FORMATS) - {"qdc"}:  # a REFI codebook has at least one code
        assert export_notes((), {}, name) or name == "bibtex"


def test_csv_is_read_back_cell_for_cell_and_runs_nothing(hostile):
    text = export_store(hostile, "csv").decode("utf-8-sig")
    limit = csv.field_size_limit(10**6)
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    csv.field_size_limit(limit)
    assert {row["note"].removeprefix("'") for row in rows} == {tidy_body(body) for body in HOSTILE}
    assert {row["left source"] for row in rows} == {"A. Writer, “The Treaty”, Daily, 2023-06-15, para. 1"}
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


@pytest.mark.parametrize(
    "cell", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", " =1", "\n=1"]
)
def test_a_cell_that_begins_like_a_formula_is_made_a_text(cell):
    assert safe(cell) == "'" + cell
    assert safe("a" + cell) == "a" + cell


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = set()
        self.attributes = set()
        self.words = ""

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.words += data


def test_html_holds_every_word_and_nothing_that_runs(hostile):
    text = export_store(hostile, "html").decode()
    page = Tags()
    page.feed(text)
    assert not page.seen & {"script", "img", "iframe", "object", "link", "a", "form"}
    assert not [name for name in page.attributes if name.startswith("on")]
    assert "<script>alert(1)</script>&amp;" in page.words
    assert "default-src &#x27;none&#x27;" in text
    assert "http" not in re.sub(r"http-equiv", "", text)


def test_jsonld_is_a_web_annotation_page(store, texts):
    note = store.save(pair_note(texts, "About it. #tag"), texts).note
    page = json.loads(export_store(store, "jsonld"))
    (item,) = page["items"]
    assert page["type"] == "AnnotationPage"
    assert item["body"][1] == {"type": "TextualBody", "purpose": "tagging", "value": "tag"}
    quote, position = item["target"][0]["selector"]
    assert LEFT[position["start"] : position["end"]] == quote["exact"] == note.anchors[0].exact
    assert item["target"][0]["source"] == f"urn:sha256:{texts.left.fingerprint}"


def test_qdpx_has_its_selections_on_the_right_words(store, texts):
    store.save(pair_note(texts, "About it. #tag", left=2), texts)
    store.save(new_note(NoteKind.WHOLE, "Nothing quoted."), texts)
    space = "{urn:QDA-XML:project:1.0}"
    with zipfile.ZipFile(io.BytesIO(export_store(store, "qdpx"))) as archive:
        project = ET.fromstring(archive.read("project.qde"))
        found = {}
        for source in project.iter(f"{space}TextSource"):
            words = archive.read(source.get("plainTextPath").replace("internal://", "sources/")).decode()
            for selection in source.iter(f"{space}PlainTextSelection"):
                span = slice(int(selection.get("startPosition")), int(selection.get("endPosition")))
                found[words[span]] = selection.find(f"{space}Description").text
                assert selection.find(f"{space}Coding/{space}CodeRef") is not None
    left, right = (
        texts.left.words(texts.left.passages[2].span),
        texts.right.words(texts.right.passages[0].span),
    )
    assert set(found) == {left, right}
    assert found[left].startswith(f"About it. #tag\nBeside it: “{right}” — B. Other")
    (note,) = project.iter(f"{space}Note")
    assert note.get("name") == "Comparison: as a whole"


def test_qdpx_of_hostile_notes_is_sound_xml(hostile):
    with zipfile.ZipFile(io.BytesIO(export_store(hostile, "qdpx"))) as archive:
        assert archive.testzip() is None
        ET.fromstring(archive.read("project.qde"))


def test_jsonld_of_hostile_notes_comes_back_as_it_was(hostile, tmp_path, monkeypatch):
    monkeypatch.setattr("tui.notes.storage.store.now", lambda: "2031-01-01T00:00:00Z")
    exported = export_store(hostile, "jsonld")
    file = tmp_path / "notes.jsonld"
    file.write_bytes(exported)
    other = open_store(tmp_path / "other.db")
    assert import_file(other, file).added == len(HOSTILE)
    assert import_file(other, file).unchanged == len(HOSTILE)
    assert export_store(other, "jsonld") == exported
    other.close()


def hypothesis_row(exact, **more):
    selectors = [
        {"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]"},
        {"type": "TextPositionSelector", "start": 900, "end": 950},
        {"type": "TextQuoteSelector", "exact": exact, "prefix": "", "suffix": ""},
    ]
    return {
        "id": "abc" + exact[:5],
        "uri": "https://example.org/article",
        "created": "2024-01-02T03:04:05.678901+00:00",
        "updated": "2024-01-03T03:04:05.678901+00:00",
        "text": "What I think.",
        "tags": ["two words", "x"],
        "target": [{"source": "https://example.org/article", "selector": selectors}],
    } | more


@pytest.mark.parametrize("wrap", [lambda rows: rows, lambda rows: {"total": len(rows), "rows": rows}])
def test_hypothesis_annotations_are_fastened_where_their_words_stand(store, texts, tmp_path, wrap):
    store.save(pair_note(texts), texts)
    rows = [
        hypothesis_row("Fishermen on the northern coast were not consulted."),
        hypothesis_row("Talks were held twice and broke down twice."),
        hypothesis_row("These words are in neither text at all, as far as anybody knows."),
        hypothesis_row("page", target=[{"source": "https://example.org/article"}]),
    ]
    file = tmp_path / "export.json"
    file.write_text(json.dumps(wrap(rows)))
    assert import_file(store, file, texts).added == 4
    assert import_file(store, file).unchanged == 4
    notes = {note.anchors[0].exact if note.anchors else "": note for note in store.notes(texts)[:4]}
    first = notes["Fishermen on the northern coast were not consulted."]
    assert first.tags == ("two-words", "x")
    assert first.created == "2024-01-02T03:04:05Z"
    assert (first.anchors[0].side, first.anchors[0].span.start) == ("left", LEFT.index("Fishermen"))
    assert notes["Talks were held twice and broke down twice."].anchors[0].side == "right"
    assert notes["These words are in neither text at all, as far as anybody knows."].anchors[0].document == ""
    assert notes[""].kind is NoteKind.WHOLE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"# Just a text\n",
        b"{}",
        b"[]",
        b"[1]",
        b'{"rows": [{"uri": 1, "target": 2}]}',
        b"[" * 100_000,
        b'{"a": ',
        b'<!-- parallax:note {"id": 1} -->',
        b'{"parallax:schema": "parallax/notes/1"}',
        b"\xed\xa0\x80",
    ],
    ids=lambda content: ascii(content[:20]),
)
def test_a_file_without_notes_is_refused_in_one_sentence(store, tmp_path, content):
    file = tmp_path / "file.json"
    file.write_bytes(content)
    with pytest.raises(ParallaxError) as error:
        import_file(store, file)
    assert "\n" not in str(error.value)
    assert store.all_notes() == ()


def own_item(**more):
    selectors = [
        {"type": "TextQuoteSelector", "exact": "x", "prefix": "", "suffix": ""},
        {"type": "TextPositionSelector", "start": more.pop("start", 0), "end": more.pop("end", 1)},
    ]
    target = {"source": "urn:sha256:ab", "selector": selectors, "parallax:side": more.pop("side", "left")}
    body = [{"purpose": "commenting", "value": more.pop("body", "words")}]
    return {"id": "urn:parallax:note:ab", "parallax:kind": "pair", "body": body, "target": [target]} | more


@pytest.mark.parametrize(
    "more",
    [
        {"start": 10**30, "end": 10**30},
        {"start": -1},
        {"start": 5, "end": 2},
        {"body": 7},
        {"body": None},
        {"side": "top"},
        {"created": "yesterday"},
        {"created": 5},
        {"parallax:revision": 10**30},
        {"parallax:kind": "poem"},
        {"parallax:texts": [1]},
        {"target": 3},
    ],
    ids=str,
)
def test_a_file_with_wrong_values_is_refused_as_a_whole(store, tmp_path, more):
    page = {"parallax:schema": "parallax/notes/1", "parallax:documents": {}}
    file = tmp_path / "file.json"
    file.write_text(json.dumps(page | {"items": [own_item(), own_item(id="urn:parallax:note:cd", **more)]}))
    with pytest.raises(ParallaxError):
        import_file(store, file)
    assert store.all_notes() == ()
    file.write_text(json.dumps(page | {"items": [own_item()]}))
    assert import_file(store, file).added == 1


def test_the_origin_of_a_text_is_made_harmless(store, tmp_path):
    origin = {"title": "\x1b]0;x\x07\ud800", "author": 7, "unknown": []}
    page = {"parallax:schema": "parallax/notes/1", "parallax:documents": {"ab": origin}}
    file = tmp_path / "file.json"
    file.write_text(json.dumps(page | {"items": [own_item()]}))
    assert import_file(store, file).added == 1
    assert (store.origins()["ab"].title, store.origins()["ab"].author) == ("␛]0;x␇\ufffd", "7")


@pytest.mark.parametrize("id", ["../../x", "a/b", "", "x" * 300, "a\nb", "\ud800", "CON."])
def test_an_id_from_a_file_leads_nowhere(store, tmp_path, id):
    page = {"parallax:schema": "parallax/notes/1", "parallax:documents": {}}
    file = tmp_path / "file.json"
    file.write_text(json.dumps(page | {"items": [own_item(id=id)]}))
    assert import_file(store, file).added == 1
    assert import_file(store, file).unchanged == 1
    (name,) = export_folder(store.all_notes(), {})
    assert re.fullmatch(r"pair-x-[0-9a-f]{16}\.md", name)


def test_a_missing_file_is_named(store, tmp_path):
    with pytest.raises(ParallaxError, match=r"absent\.md cannot be read"):
        import_file(store, tmp_path / "absent.md")


def test_what_is_chosen_must_bear_a_tag_name_all_texts_and_be_of_an_author(store, texts):
    store.save(dataclasses.replace(pair_note(texts), tags=("Treaty",), author="Ada"), texts)
    left, right = (texts[side].fingerprint for side in Side)
    chosen = [{}, {"tags": ("#treaty", "coast")}, {"texts": (right, left)}, {"authors": ("Ada", "Bo")}]
    assert [len(Choice(**one).of(store)[0]) for one in chosen] == [1, 1, 1, 1]
    others = [{"tags": ("coast",)}, {"texts": (left, "none")}, {"authors": ("Bo",)}]
    assert [len(Choice(**one).of(store)[0]) for one in others] == [0, 0, 0]


def test_places_are_told_of_the_text_they_are_in(texts):
    note = pair_note(texts, left=0, right=1)
    collection = SimpleNamespace(origin=lambda text: SimpleNamespace(address=f"{text}.example"))
    cells = _located(note.anchors, collection)
    half = len(cells) // 2
    for side, own in zip(Side, (cells[:half], cells[half:]), strict=True):
        assert texts[side].fingerprint in own and texts[side.other].fingerprint not in own


def test_places_are_whole_numbers_that_every_reader_of_json_can_hold():
    assert _whole(0) and _whole(LARGEST)
    assert not any(_whole(number) for number in (-1, LARGEST + 1, 0.5))
