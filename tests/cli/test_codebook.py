"""Codebooks as they leave the program."""

import csv
import io

from lxml import etree


def test_the_axes_of_a_book_go_out_as_codes(quick, tmp_path):
    file = tmp_path / "agency.qdc"
    ran = quick("codebook", "show", "agency", "--format", "qdc", "--output", file)
    assert ran.code == 0
    root = etree.parse(str(file)).getroot()
    assert root.get("origin").startswith("parallax ") and "agency.toml, SHA-256 " in root.get("origin")
    ran = quick("codebook", "show", "agency", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out, newline="")))
    names = [code.get("name") for code in root.iter("{*}Code")]
    assert [row["code"] for row in rows] == names
    assert quick("notes", "import", file).code == 0


def test_a_book_without_axes_is_refused_as_a_list_of_codes(quick):
    ran = quick("codebook", "show", "english", "--format", "qdc")
    assert (ran.code, ran.out) == (2, "")
    assert "no code to write" in ran.err
