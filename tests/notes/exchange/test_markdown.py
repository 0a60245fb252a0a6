import dataclasses
import re
from pathlib import Path

from tests.notes.samples import HOSTILE, pair_note
from tui.documents.model import Metadata
from tui.notes.exchange import export_folder, export_notes, export_store, import_file
from tui.notes.model import NoteKind
from tui.notes.storage.access import open_store
from tui.notes.verdicts import resolve_verdicts, set_verdict
from tui.notes.wording import new_note, with_body
from tui.pair import Pair


def test_a_note_is_exported_with_both_quotations_and_their_citations(store, texts):
    note = pair_note(texts, "# Not an outline\nMore. #treaty")
    store.save(dataclasses.replace(note, tags=("other",)), texts)
    text = export_notes(store.all_notes(), store.origins()).decode()
    assert "> The treaty was signed in the spring." in text
    assert "> — A. Writer, “The Treaty”, Daily, 2023-06-15" in text
    assert "> — B. Other, “The Coast”, Weekly, 2025-06" in text
    assert "\n### Not an outline\nMore. #treaty\n" in text
    assert "\n#other\n" in text
    assert f"^px-{store.all_notes()[0].id}" in text


def test_an_address_leads_to_its_text(store, texts):
    address = "https://example.org/a_b"
    texts = texts.map(lambda one: dataclasses.replace(one, metadata=one.metadata._replace(source=address)))
    store.save(pair_note(texts), texts)
    assert export_store(store, "markdown").decode().count(f"<{address}>") == 4
    assert export_store(store, "html").decode().count(f'<a href="{address}" rel="noreferrer">') == 4


def test_what_the_way_back_needs_stands_behind_the_words(store, texts):
    store.save(pair_note(texts, "Mind this."), texts)
    set_verdict(store, texts, Pair(1, 3), "confirmed")
    text = export_store(store).decode()
    head, rest = text.split("\n# ", 1)
    assert head.startswith('---\nschema: "parallax/notes/2"\ngenerator: "parallax ')
    assert '\ntexts:\n  - "2023 The Treaty"\n  - "2025 The Coast"\nreferences:\n' in sorted_texts(head)
    assert rest.startswith("2023 The Treaty ↔ 2025 The Coast\n")
    words, behind = rest.split("<!-- From here on")
    assert "slow retreat" in words and "{" not in words.replace('body {"id"', "")
    assert behind.count("parallax:about") == 1 and behind.count("parallax:verdict") == 1


def sorted_texts(head):
    """The head with its list of texts in the order of their names: it comes in that of fingerprints."""
    lines = head.split("\n")
    first = lines.index("texts:") + 1
    lines[first : first + 2] = sorted(lines[first : first + 2])
    return "\n".join(lines)


def test_the_mark_to_embed_a_note_stands_behind_its_words(store, texts):
    note = store.save(pair_note(texts, "Mind this.\n\nAnd that."), texts).note
    text = export_store(store).decode()
    assert f"And that.\n\n^px-{note.id}\n<!-- parallax:end -->" in text


def test_what_a_tidying_tool_does_to_blank_lines_is_no_edit(store, texts, tmp_path):
    store.save(pair_note(texts, "Mind this."), texts)
    text = export_store(store).decode()
    for old, new in ((" -->\n", " -->\n\n"), ("<!-- parallax:end", "\n<!-- parallax:end")):
        text = text.replace(old, new)
    file = tmp_path / "tidy.md"
    file.write_text(text)
    assert import_file(store, file).unchanged == 1


def test_a_bar_in_a_title_is_written_as_it_is(store, texts):
    named = texts.map(lambda text: dataclasses.replace(text, metadata=Metadata(title="News | Daily *")))
    store.save(pair_note(named), named)
    assert (
        "\n# News | Daily \\* ↔ News | Daily \\*\n"
        in export_notes(store.all_notes(), store.origins()).decode()
    )


def test_a_note_or_verdict_that_was_cut_out_of_the_file_is_not_read_back(store, texts, tmp_path):
    for at in range(2):
        store.save(pair_note(texts, f"note {at}", left=at), texts)
    set_verdict(store, texts, Pair(1, 3), "confirmed")
    text = export_store(store).decode()
    first, end = text.index('<!-- parallax:body {"id"'), text.index("## Pair: Critics")
    file = tmp_path / "cut.md"
    file.write_text(re.sub(r"(?s)# Verdicts.*?<!-- From", "<!-- From", text[:first] + text[end:]))
    other = open_store(tmp_path / "other.db")
    imported = import_file(other, file)
    assert (imported.added, imported.verdicts) == (1, 0)
    assert [note.body for note in other.all_notes()] == ["note 1"]
    other.close()


EARLIER = Path(__file__).parents[2] / "golden" / "notes-comments-first.md"


def test_a_file_with_the_comments_first_is_read(store, texts, tmp_path):
    assert import_file(store, EARLIER).added == 2
    found = {note.body: note for note in store.notes(texts)}
    assert found["# Kept\nIn the layout of before. #treaty"].tags == ("other", "treaty")
    assert found["A second one."].anchors[1].exact.startswith("The budget has risen")
    assert resolve_verdicts(store, texts) == {(1, 3): "confirmed"}
    file = tmp_path / "edited.md"
    file.write_text(EARLIER.read_text("utf-8").replace("A second one.", "A changed one."), "utf-8")
    assert (import_file(store, file).updated, import_file(store, file).unchanged) == (1, 2)


def test_the_order_of_notes_does_not_matter(store, texts):
    for at in range(4):
        store.save(pair_note(texts, f"note {at}", left=3 - at), texts)
    notes = store.all_notes()
    assert export_notes(notes, store.origins()) == export_notes(notes[::-1], store.origins())


def test_hostile_notes_come_back_as_they_were(store, texts, tmp_path, monkeypatch):
    for body in HOSTILE:
        store.save(new_note(NoteKind.SHIFT, body, pair_note(texts).anchors, subject=body[:40]), texts)
    exported = export_notes(store.all_notes(), store.origins())
    file = tmp_path / "notes.md"
    file.write_bytes(exported)
    monkeypatch.setattr("tui.notes.storage.store.now", lambda: "2031-01-01T00:00:00Z")
    other = open_store(tmp_path / "other.db")
    assert import_file(other, file).added == len(HOSTILE)
    assert export_notes(other.all_notes(), other.origins()) == exported
    assert import_file(other, file).unchanged == len(HOSTILE)
    assert len(other.all_notes()) == len(HOSTILE)
    other.close()


def test_a_note_that_was_edited_in_the_file_is_updated(store, texts, tmp_path):
    note = store.save(pair_note(texts, "Before. #old"), texts).note
    file = tmp_path / "notes.md"
    file.write_bytes(export_notes([note], store.origins()).replace(b"Before. #old", b"After. #new"))
    assert import_file(store, file).updated == 1
    (found,) = store.notes(texts)
    assert (found.body, found.tags) == ("After. #new", ("new",))
    store.undo()
    assert store.notes(texts)[0].body == "Before. #old"


def test_an_old_export_does_not_undo_later_work(store, texts, tmp_path):
    note = store.save(pair_note(texts, "first"), texts).note
    file = tmp_path / "notes.md"
    file.write_bytes(export_notes([note], store.origins()))
    store.save(with_body(note, "second"), texts)
    assert import_file(store, file).unchanged == 1
    file.write_bytes(file.read_bytes().replace(b"first", b"edited outside"))
    assert import_file(store, file).kept_both == 1
    assert import_file(store, file).unchanged == 1
    assert {found.body for found in store.all_notes()} == {"second", "edited outside"}


def test_one_file_for_each_note(store, texts, tmp_path):
    for at in range(3):
        store.save(pair_note(texts, "../../x", left=at), texts)
    files = export_folder(store.all_notes(), store.origins())
    assert len(files) == 3
    other = open_store(tmp_path / "other.db")
    for name, text in files.items():
        assert "/" not in name
        (tmp_path / name).write_text(text, "utf-8")
        assert import_file(other, tmp_path / name).added == 1
    assert other.all_notes() == store.all_notes()
    other.close()


def test_a_note_in_a_file_of_its_own_is_its_first_heading(store, texts):
    store.save(pair_note(texts), texts)
    for text in export_folder(store.all_notes(), store.origins()).values():
        assert re.findall(r"(?m)^#+ ", text.decode() if isinstance(text, bytes) else text)[0] == "# "
