#!/usr/bin/env bash
# jusText 3.0.2, a valid page in which two inline elements stand with a space between them, as in every text that shows
# what was struck out: "paid <del>ten</del> <ins>twenty</ins> coins" is read as "paid tentwenty coins".
# Expected: the space that stands there. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q jusText==3.0.2 lxml_html_clean==0.4.3 # old pip leaves the second out
"$folder/v/bin/python" - <<'P'
from importlib.metadata import version

import justext

stop = justext.get_stoplist("English")
for source, seen in {
    "paid <del>ten</del> <ins>twenty</ins> coins": "paid tentwenty coins",
    "the <b>North</b> <i>Atlantic</i> fleet": "the NorthAtlantic fleet",
    "the <b>North</b> and <i>Atlantic</i> fleet": "the North and Atlantic fleet",
}.items():
    page = f"<html><body><p>{source}</p></body></html>"
    (paragraph,) = justext.justext(page.encode(), stop)
    print("jusText", version("jusText"), repr(source), "->", repr(paragraph.text))
    assert paragraph.text == seen
P
