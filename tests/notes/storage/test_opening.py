import os
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.notes.samples import pair_note
from tui.errors import ParallaxError
from tui.notes.storage import backups, opening, place, schema
from tui.notes.storage.access import open_anyway, open_store
from tui.notes.storage.database import connect
from tui.notes.storage.faults import BusyError, DamagedError, ReadOnlyError
from tui.notes.storage.place import StoreError
from tui.notes.wording import with_body


def filled(path, texts, count=3):
    store = open_store(path)
    for at in range(count):
        store.save(pair_note(texts, f"note {at} " + "words " * 400), texts)
    store.close()


def one_sentence(error):
    message = str(error.value)
    assert "\n" not in message
    assert message.endswith(".")
    return message


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr("tui.notes.storage.locks.BUSY_MILLISECONDS", 50)


def test_the_place_is_given_by_argument_by_variable_or_by_the_system(tmp_path, monkeypatch):
    monkeypatch.setenv("PARALLAX_NOTES", str(tmp_path / "variable.db"))
    assert place.default_path() == tmp_path / "variable.db"
    store = open_store(tmp_path / "argument.db")
    assert store.path == tmp_path / "argument.db"
    store.close()
    monkeypatch.delenv("PARALLAX_NOTES")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert place.default_path().name == "notes.db"
    assert place.default_path().parent.name == "parallax"


def test_without_a_home_notes_say_why_not_and_reading_goes_on(monkeypatch):
    monkeypatch.delenv("PARALLAX_NOTES", raising=False)
    monkeypatch.setattr("tui.notes.storage.place.own_folder", lambda _: None)
    with pytest.raises(StoreError, match="no home folder") as error:
        open_store()
    one_sentence(error)
    store = open_anyway()
    assert store.volatile
    assert "kept in memory" in store.notices[0]
    store.close()


def test_without_create_a_missing_file_stays_missing(tmp_path):
    store = open_store(tmp_path / "none.db", create=False)
    assert store.all_notes() == ()
    assert not (tmp_path / "none.db").exists()
    store.close()


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(StoreError, match="is a folder") as error:
        open_store(tmp_path)
    one_sentence(error)


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    file = tmp_path / "article.md"
    file.write_text("# An article\n")
    with pytest.raises(DamagedError, match="not a notes database") as error:
        open_store(file)
    one_sentence(error)
    assert file.read_text() == "# An article\n"
    assert list(tmp_path.iterdir()) == [file]


def test_a_database_of_another_program_is_refused(tmp_path):
    file = tmp_path / "other.db"
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE places (url TEXT)")
    other.commit()
    other.close()
    before = file.read_bytes()
    with pytest.raises(StoreError, match="another program") as error:
        open_store(file)
    one_sentence(error)
    assert file.read_bytes() == before


def test_an_empty_file_becomes_a_notes_file(tmp_path, texts):
    (tmp_path / "n.db").touch()
    filled(tmp_path / "n.db", texts)
    store = open_store(tmp_path / "n.db")
    assert len(store.all_notes()) == 3
    store.close()


@pytest.mark.parametrize("damage", ["truncated", "page", "header"])
def test_a_damaged_file_is_set_aside_once_and_never_overwritten(tmp_path, texts, damage):
    file = tmp_path / "n.db"
    filled(file, texts)
    data = bytearray(file.read_bytes())
    if damage == "truncated":
        data = data[: len(data) // 2]
    elif damage == "page":
        data[4096 : len(data) // 2] = b"\xff" * (len(data) // 2 - 4096)
    else:
        data[:16] = b"not SQLite at all"[:16]
    file.write_bytes(data)
    for _ in range(2):
        with pytest.raises(
            DamagedError, match=r"n\.db\.broken-\d{4}-\d\d-\d\d, and the newest backup is"
        ) as error:
            open_store(file)
        one_sentence(error)
    assert file.read_bytes() == bytes(data)
    (aside,) = tmp_path.glob("n.db.broken-*")
    assert aside.read_bytes() == bytes(data)
    assert stat.S_IMODE(aside.stat().st_mode) == 0o600
    store = open_store(backups.newest_backup(file))
    assert len(store.all_notes()) == 3
    store.close()
    volatile = open_anyway(file)
    assert volatile.save(pair_note(texts), texts).note.revision == 1
    volatile.close()


def test_a_locked_file_is_said_to_be_in_use(tmp_path, texts, impatient):
    file = tmp_path / "n.db"
    filled(file, texts)
    store = open_store(file)
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(BusyError, match="in use by another program") as error:
        store.save(pair_note(texts), texts)
    one_sentence(error)
    with pytest.raises(BusyError):
        open_store(file)
    assert open_anyway(file).volatile
    holder.execute("ROLLBACK")
    holder.close()
    store.save(pair_note(texts), texts)
    assert len(store.all_notes()) == 4
    store.close()


@pytest.mark.parametrize("accident", ["deleted", "replaced"])
def test_a_file_that_goes_while_it_is_open_swallows_nothing(tmp_path, texts, accident):
    file = tmp_path / "n.db"
    filled(file, texts)
    store = open_store(file)
    if accident == "replaced":
        filled(tmp_path / "other.db", texts, 1)
        (tmp_path / "other.db").replace(file)
    else:
        file.unlink()
    with pytest.raises(StoreError, match="moved, deleted or replaced") as error:
        store.save(pair_note(texts), texts)
    one_sentence(error)
    store.copy_to(tmp_path / "rescued.db")
    store.close()
    rescued = open_store(tmp_path / "rescued.db")
    assert len(rescued.all_notes()) == 3
    with pytest.raises(StoreError, match="exists already"):
        rescued.copy_to(tmp_path / "rescued.db")
    rescued.close()


def test_a_later_version_is_open_for_reading_only(tmp_path, texts):
    file = tmp_path / "n.db"
    filled(file, texts)
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    connection.close()
    store = open_store(file)
    assert len(store.notes(texts)) == 3
    assert "later version" in store.notices[0]
    with pytest.raises(ReadOnlyError) as error:
        store.save(pair_note(texts), texts)
    one_sentence(error)
    store.close()


def test_an_earlier_version_is_copied_then_brought_forward(tmp_path, texts):
    file = tmp_path / "n.db"
    filled(file, texts)
    migrations = (*schema.MIGRATIONS, "ALTER TABLE note ADD COLUMN colour TEXT;\nCREATE TABLE extra (a);")
    opening.open_database(file, migrations=migrations).close()
    connection = connect(str(file))
    assert schema.version(connection) == len(migrations)
    assert connection.execute("SELECT count(*) FROM note WHERE colour IS NULL").fetchone() == (3,)
    connection.close()
    kept = open_store(tmp_path / f"n.db.before-v{len(migrations)}.bak")
    assert len(kept.all_notes()) == 3
    assert kept.writable
    kept.close()


@pytest.mark.parametrize("moment", range(12))
def test_two_windows_may_open_a_new_file_at_any_moment_of_each_other(tmp_path, monkeypatch, moment):
    """Before each of the statements with which a file is opened first, another window opens it."""
    file = tmp_path / "n.db"
    seen = []

    def slow(*arguments, **named):
        connection = connect(*arguments, **named)

        def before(statement):
            seen.append(statement)
            if len(seen) == moment + 1 and not connection.in_transaction:
                monkeypatch.setattr(opening, "connect", connect)
                open_store(file).close()

        connection.set_trace_callback(before)
        return connection

    monkeypatch.setattr(opening, "connect", slow)
    store = open_store(file)
    assert store.writable and store.notices == ()
    store.close()


def first_version(file, texts):
    """A notes file as the first version made it, with one note."""
    filled(file, texts)
    connection = sqlite3.connect(file)
    later = {
        "note": ("kept", "author", "answers", "was"),
        "verdict": ("author",),
        "anchor": ("page", "heading", "paragraph"),
    }
    for table, column in ((table, column) for table, columns in later.items() for column in columns):
        connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()


def test_notes_of_the_first_version_ask_about_their_words_and_can_keep_them(tmp_path, texts):
    file = tmp_path / "n.db"
    first_version(file, texts)
    store = open_store(file)
    notes = store.notes(texts)
    assert [note.kept for note in notes] == [False] * 3
    assert (tmp_path / "n.db.before-v5.bak").exists()
    store.save(replace(notes[0], kept=True), texts)
    assert store.note(notes[0].id).kept
    store.undo(texts)
    assert not store.note(notes[0].id).kept
    store.close()


def test_notes_of_the_first_version_are_read_where_nothing_can_be_written(tmp_path, texts, monkeypatch):
    file = tmp_path / "n.db"
    first_version(file, texts)
    before = file.read_bytes()
    monkeypatch.setattr(opening, "_writable", lambda _path: False)
    store = open_store(file)
    assert len(store.notes(texts)) == 3
    assert not store.writable
    assert "cannot be written" in store.notices[0]
    store.close()
    assert file.read_bytes() == before


def test_a_migration_that_fails_changes_nothing(tmp_path, texts):
    file = tmp_path / "n.db"
    filled(file, texts)
    with pytest.raises(StoreError):
        opening.open_database(
            file, migrations=(*schema.MIGRATIONS, "CREATE TABLE extra (a);\nSELECT nonsense;")
        )
    store = open_store(file)
    assert store.writable
    assert len(store.all_notes()) == 3
    store.close()


def as_somebody_else(action):
    """Run an action in a child process that may not write where root may; its exit code."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            if os.getuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            code = action()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.filterwarnings("ignore:This process.*fork:DeprecationWarning")  # the child only opens and exits
def test_a_file_that_cannot_be_written_is_read_and_what_is_typed_can_be_exported(request, texts):
    own = TemporaryDirectory()  # pytest shuts its folders to other users, also while tests run
    request.addfinalizer(own.cleanup)
    Path(own.name).chmod(0o755)
    folder = Path(own.name) / "shelf"
    file = folder / "n.db"
    filled(file, texts)
    file.chmod(0o444)
    folder.chmod(0o555)

    def read():
        store = open_store(file)
        if store.writable or len(store.notes(texts)) != 3 or "cannot be written" not in store.notices[0]:
            return 2
        try:
            store.save(pair_note(texts), texts)
        except ReadOnlyError:
            pass
        else:
            return 3
        kept = open_anyway(file)
        note = kept.notes(texts)[0]
        kept.save(with_body(note, "typed on"), texts)
        kept.save(pair_note(texts, "another"), texts)
        return 0 if kept.volatile and len(kept.all_notes()) == 4 else 4

    try:
        assert as_somebody_else(read) == 0
    finally:
        folder.chmod(0o755)
    assert [path.name for path in folder.iterdir() if path.is_file()] == ["n.db"]


def test_seven_daily_backups_are_kept(tmp_path, texts):
    file = tmp_path / "n.db"
    filled(file, texts)
    folder = backups.backup_folder(file)
    for path in backups.daily_backups(file):
        path.unlink()
    for day in range(1, 11):
        (folder / f"n-2020-01-{day:02}.db").touch()
    filled(file, texts)
    names = [path.name for path in backups.daily_backups(file)]
    assert len(names) == backups.KEEP
    assert names[0] == "n-2020-01-05.db"


def test_a_full_disk_loses_only_what_it_says(tmp_path, texts):
    store = open_store(tmp_path / "n.db")
    store.save(pair_note(texts, "first"), texts)
    with store.database.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    store.database._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    note = pair_note(texts, "x" * 200_000)
    with pytest.raises(StoreError, match="is full") as error:
        store.save(note, texts)
    one_sentence(error)
    assert [found.body for found in store.all_notes()] == ["first"]
    store.database._connection.execute("PRAGMA max_page_count = 100000")
    store.save(note, texts)
    assert len(store.all_notes()) == 2
    assert store.check() == ()
    store.close()


def test_a_closed_store_says_so(tmp_path, texts):
    store = open_store(tmp_path / "n.db")
    store.close()
    store.close()
    with pytest.raises(ParallaxError, match="closed already"):
        store.all_notes()


def test_search_without_the_full_text_index_finds_the_same(tmp_path, texts, monkeypatch):
    monkeypatch.setattr("tui.notes.storage.search.available", lambda _: False)
    store = open_store(tmp_path / "n.db")
    note = store.save(pair_note(texts, "100% of the minister's promise #tag"), texts).note
    for query in ("minister", "#tag", "100%", "spring"):
        assert [found.id for found in store.search(query)] == [note.id], query
    assert store.search("100_") == ()
    store.close()
    monkeypatch.undo()
    store = open_store(tmp_path / "n.db")  # brings the index up to date
    with store.database.reading() as connection:
        assert connection.execute("SELECT note FROM find").fetchall() == [(note.id,)]
    store.close()


def test_a_free_name_is_the_next_number(tmp_path):
    for name in ("a", "a-2", "a-4"):
        (tmp_path / name).touch()
    assert [backups.free_name(tmp_path / name).name for name in ("a", "b")] == ["a-3", "b"]
