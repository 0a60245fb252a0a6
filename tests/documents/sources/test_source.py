"""What cannot be read is refused in one sentence that names it; nothing is waited for."""

import errno
import io
import os
import socket

import pytest

from tui.documents.sources.source import read_bytes
from tui.errors import ParallaxError


def refused(path, **options):
    with pytest.raises(ParallaxError) as error:
        read_bytes(str(path), max_bytes=options.pop("max_bytes", 1_000), **options)
    message = str(error.value)
    assert message.endswith(".")
    assert "\n" not in message
    return message


def test_a_file(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"words")
    assert read_bytes(str(tmp_path / "a.txt"), max_bytes=5) == b"words"


def test_a_link_to_a_file(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"words")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert read_bytes(str(tmp_path / "b.txt"), max_bytes=5) == b"words"


def test_missing(tmp_path):
    message = refused(tmp_path / "none.txt")
    assert message == f"'{tmp_path / 'none.txt'}' does not exist: check the name."

    (tmp_path / "harbour-2023.md").write_text("The pier is closed.", "utf-8")
    with pytest.raises(ParallaxError) as told:
        read_bytes(str(tmp_path / "harbor-2023.md"), max_bytes=100)
    assert str(told.value).endswith(f"does not exist: is it '{tmp_path / 'harbour-2023.md'}'?")


def test_below_a_file(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"words")
    assert "not a directory" in refused(tmp_path / "a.txt" / "b.txt")


def test_directory(tmp_path):
    assert "is a directory: name a text file in it" in refused(tmp_path)


def test_pipe_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "is a pipe" in refused(tmp_path / "pipe")


def test_socket(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        assert "is a socket" in refused("socket")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_device(device):
    assert "is a device" in refused(device)


def test_links_in_a_circle(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert "circle" in refused(tmp_path / "a")


def test_unreadable(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_bytes(b"words")

    def deny(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", deny)  # root may read everything, whatever the mode says
    assert "may not be read: check its permissions" in refused(tmp_path / "a.txt")


def test_a_file_exchanged_for_a_pipe_after_the_first_look(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_bytes(b"words")
    os.mkfifo(tmp_path / "pipe")
    opened = os.open
    monkeypatch.setattr(os, "open", lambda _, flags: opened(tmp_path / "pipe", flags))
    assert "is a pipe" in refused(tmp_path / "a.txt")


def test_another_fault_of_the_system(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_bytes(b"words")

    def fail(*_):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "open", fail)
    assert "could not be read (Input/output error)" in refused(tmp_path / "a.txt")


def test_too_large(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x" * 1_001)
    assert refused(tmp_path / "a.txt").endswith("holds more than 1,000 bytes: give a part of it.")
    (tmp_path / "b.txt").write_bytes(b"x" * 2_500_001)
    assert "holds more than 2.5 MB" in refused(tmp_path / "b.txt", max_bytes=2_500_000)


def test_a_name_that_no_file_can_have():
    assert "cannot be the name of a file" in refused("a\0b")
    assert "too long" in refused("x" * 5_000)


def test_the_name_is_shown_without_its_escapes(tmp_path):
    message = refused(tmp_path / "\x1b]2;PWNED\x07\u202e.txt")
    assert message.isprintable()
    assert "␛]2;PWNED␇" in message


def test_standard_input():
    assert read_bytes("-", max_bytes=10, stdin=io.BytesIO(b"words")) == b"words"
    assert "Standard input holds more" in refused("-", max_bytes=3, stdin=io.BytesIO(b"words"))


def test_standard_input_that_is_closed_or_no_stream(monkeypatch, tmp_path):
    closed = io.BytesIO()
    closed.close()
    assert "Standard input could not be read" in refused("-", stdin=closed)
    monkeypatch.setattr("sys.stdin", None)
    assert refused("-") == "Standard input is closed: name a file, or pipe a text in."
