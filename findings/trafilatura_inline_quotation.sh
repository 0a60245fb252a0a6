#!/usr/bin/env bash
# trafilatura 2.3.1, a valid page with a quotation inside a sentence, <q>...</q>, round which a browser shows quotation
# marks: the marks are gone, so the quoted words are the author's, and the sentence is broken by a new line after them.
# Expected: one sentence with its quotation marks (inscriptis, markdownify and html2text write them). Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q trafilatura==2.3.1 lxml_html_clean==0.4.3 # old pip leaves the second out
"$folder/v/bin/python" - <<'P'
from importlib.metadata import version

import trafilatura

page = (
    '<html lang="en"><head><title>Harbour</title></head><body><article><h1>Harbour</h1><p>The minister said <q>we will not '
    "leave this port to anyone</q> and went on board, as everybody on the quay could see and hear on that morning.</p>"
    "<p>A second paragraph stands here, so that the page has as many words as a short report in a newspaper has.</p>"
    "</article></body></html>"
)
lines = trafilatura.extract(page).splitlines()
print("trafilatura", version("trafilatura"), lines)
assert "The minister said we will not leave this port to anyone" in lines
assert any(line.startswith("and went on board") for line in lines)
P
