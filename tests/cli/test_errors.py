"""Inputs that cannot be used: one sentence that names them, exit code 2, never a traceback."""

import os
import sqlite3
import stat

import pytest

BAD = ["missing", "folder", "empty", "blank", "binary", "unreadable", "pipe", "front"]
COMMANDS = [["report"], ["align", "--format", "json"], ["shifts"], []]


@pytest.fixture
def bad(tmp_path):
    """A file of each kind that is no text."""
    places = {kind: tmp_path / f"{kind}.txt" for kind in BAD}
    places["folder"].mkdir()
    places["empty"].write_bytes(b"")
    places["blank"].write_bytes(b" \n\t\n")
    places["binary"].write_bytes(bytes(range(256)) * 8)
    places["unreadable"].write_text("words", "utf-8")
    places["unreadable"].chmod(0)
    os.mkfifo(places["pipe"])
    places["front"].write_text("---\ntitle: only this\n---\n", "utf-8")
    return places


def check(ran, named):
    """One sentence on stderr that names the fault's place, nothing on stdout."""
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith("parallax: ")
    assert named in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_text(quick, texts, bad, kind):
    if kind == "unreadable" and os.access(bad[kind], os.R_OK):
        bad[kind].unlink()
        bad[kind].symlink_to(bad[kind])  # whoever may read everything cannot read a loop
    for pair in ((bad[kind], texts[1]), (texts[0], bad[kind])):
        ran = quick("report", *pair)
        assert (ran.code, ran.out) == (2, "")
        assert str(bad[kind]) in ran.err
        assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: " ".join(words) or "reader")
def test_every_command_says_it_alike(parallax, texts, tmp_path, command):
    missing = tmp_path / "missing.txt"
    check(parallax(*command, texts[0], missing), str(missing))


@pytest.mark.parametrize("command", ["mentions", "voices"])
def test_a_missing_single_text(quick, tmp_path, command):
    ran = quick(command, tmp_path / "missing.txt")
    assert ran.code == 2
    assert "missing.txt" in ran.err


def test_empty_standard_input(parallax, texts):
    check(parallax("report", texts[0], "-"), "tandard input")


BROKEN = {
    "syntax": "[codebook\n",
    "key": '[codebook]\nname = "x"\nlanguage = "en"\n[[axis]]\nid = "a"\nqestion = "?"\n',
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_codebook(quick, texts, tmp_path, kind):
    book = tmp_path / "book.toml"
    book.write_text(BROKEN[kind], "utf-8")
    check(quick("report", *texts, "--codebook", book), str(book))
    ran = quick("codebook", "check", book)
    assert ran.code == 3
    assert f"{book}: line " in ran.out


def test_a_missing_codebook(quick, texts, tmp_path):
    check(quick("shifts", *texts, "--codebook", tmp_path / "none.toml"), "none.toml")
    check(quick("codebook", "check", tmp_path / "none.toml"), "none.toml")


def test_an_unknown_target(quick, texts):
    check(quick("report", *texts, "--target", "atlantis"), "atlantis")


@pytest.fixture
def notes_file(quick, tmp_path):
    """A notes database with nothing in it."""
    path = tmp_path / "notes.db"
    empty = tmp_path / "none.md"
    empty.write_text("nothing", "utf-8")
    quick("notes", "import", empty, "--notes", path)
    assert path.exists()
    return path


def test_a_locked_notes_file(quick, texts, notes_file):
    holder = sqlite3.connect(notes_file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        check(quick("report", *texts, "--notes", notes_file), str(notes_file))
    finally:
        holder.close()


def test_a_read_only_notes_file_can_be_read_but_not_written(quick, texts, notes_file, tmp_path):
    notes_file.chmod(stat.S_IRUSR)
    if os.access(notes_file, os.W_OK):
        pytest.skip("whoever runs this may write everything")
    assert quick("report", *texts, "--notes", notes_file).code == 0
    check(quick("notes", "import", texts[0], "--notes", notes_file), str(notes_file))


@pytest.mark.parametrize(
    "content", [b"no database at all, but long enough to look at", b"SQLite format 3\x00" + b"\xff" * 4096]
)
def test_a_damaged_notes_file_is_left_as_it_is(quick, texts, tmp_path, content):
    path = tmp_path / "notes.db"
    path.write_bytes(content)
    check(quick("notes", "list", "--notes", path), str(path))
    check(quick("report", *texts, "--notes", path), str(path))
    assert path.read_bytes() == content


def test_a_file_name_commands_no_terminal(quick, tmp_path):
    name = "\x1b]0;title\x07\u202ex.txt"
    ran = quick("report", tmp_path / name, tmp_path / name)
    assert ran.code == 2
    assert not any(character in ran.err for character in "\x1b\x07\u202e")


def test_no_home_is_no_reason_not_to_read(quick, texts, monkeypatch):
    monkeypatch.setenv("HOME", "/nonexistent")
    ran = quick("report", *texts)
    assert (ran.code, ran.err) == (0, "")
