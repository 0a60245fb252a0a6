#!/usr/bin/env bash
# trafilatura 2.3.1, inscriptis 2.7.6, Resiliparse 2.0.1 and html2text 2025.4.15, a valid page with a footnote mark after a
# year and a power of ten, "2019<sup>3</sup>" and "10<sup>6</sup>": the plain text of all four has the numbers 20193 and 106.
# The page says neither. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q trafilatura==2.3.1 lxml_html_clean==0.4.3 # old pip leaves the second out
"$folder/v/bin/pip" install -q inscriptis==2.7.6 Resiliparse==2.0.1 html2text==2025.4.15
"$folder/v/bin/python" - <<'P'
from importlib.metadata import version

import html2text
import inscriptis
import trafilatura
from resiliparse.extract.html2text import extract_plain_text

page = (
    '<html lang="en"><head><title>Ships</title></head><body><article><h1>Ships</h1><p>The share of the fleet rose in '
    '2019<sup><a href="#n3">3</a></sup> by a third, and the yards took in 10<sup>6</sup> tons of steel, which nobody in the '
    "town had thought possible when the first keel was laid there.</p></article></body></html>"
)
for name, read in {
    "trafilatura": trafilatura.extract,
    "inscriptis": inscriptis.get_text,
    "Resiliparse": extract_plain_text,
    "html2text": html2text.html2text,
}.items():
    words = read(page).split()
    print(name, version(name), [word for word in words if word[0].isdigit()])
    assert "20193" in words and "106" in words, name
P
