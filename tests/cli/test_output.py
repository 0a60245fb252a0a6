"""Results in files: whole or not at all, never over something else unasked."""

import os
import stat
from pathlib import Path

import pytest


def test_a_report_goes_to_a_file(quick, texts, tmp_path):
    path = tmp_path / "report.md"
    assert quick("report", *texts, "--format", "markdown", "--output", path) == (0, "", "")
    assert path.read_text("utf-8").startswith("# Japan in 2023 and 2025\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~os.umask(os.umask(0o022) or 0o022)


def test_a_file_that_exists_is_kept_unless_forced(quick, texts, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("mine")
    ran = quick("report", *texts, "--output", path)
    assert (ran.code, path.read_text()) == (2, "mine")
    assert ran.err == f"parallax: '{path}' exists: choose another name, or overwrite it with --force.\n"
    assert quick("report", *texts, "--output", path, "--force").code == 0
    assert path.read_text("utf-8").startswith("Japan in 2023 and 2025\n")


def test_an_input_is_never_overwritten(quick, texts, tmp_path):
    before = Path(texts[0]).read_text("utf-8")
    link = tmp_path / "link"
    link.symlink_to(texts[0])
    for name in (texts[0], link):
        ran = quick("report", *texts, "--output", name, "--force")
        assert (ran.code, ran.err) == (2, f"parallax: '{name}' is one of the inputs: choose another name.\n")
    assert Path(texts[0]).read_text("utf-8") == before


def test_a_link_is_replaced_and_not_followed(quick, texts, tmp_path):
    mine, link = tmp_path / "mine", tmp_path / "link"
    mine.write_text("mine")
    link.symlink_to(mine)
    assert quick("report", *texts, "--output", link).code == 2
    assert quick("report", *texts, "--output", link, "--force").code == 0
    assert mine.read_text() == "mine"
    assert not link.is_symlink()


@pytest.mark.parametrize("place", ["", "none/report.txt"])
def test_a_place_that_takes_no_file(quick, texts, tmp_path, place):
    path = tmp_path / place
    ran = quick("report", *texts, "--output", path)
    assert ran.code == 2
    assert str(path) in ran.err


def test_a_full_device_named_as_output(quick, texts):
    ran = quick("report", *texts, "--output", "/dev/full")
    assert (ran.code, ran.err) == (2, "parallax: '/dev/full' cannot be written: No space left on device.\n")


def test_a_text_report_in_a_file_is_plain(quick, texts, tmp_path):
    path = tmp_path / "report.txt"
    quick("report", *texts, "--output", path)
    assert "\x1b" not in path.read_text("utf-8")


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_a_report_is_the_same_twice(quick, texts, form):
    one, two = (quick("report", *texts, "--format", form, "--full").out for _ in range(2))
    assert one == two
    assert one.endswith("\n")
