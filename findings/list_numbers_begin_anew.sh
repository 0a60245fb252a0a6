#!/usr/bin/env bash
# inscriptis 2.7.6 and Resiliparse 2.0.1, a valid ordered list that goes on from an earlier one (<ol start="3">), as treaties
# and court papers have them: both number it from 1, so that article 3 of the page is "1." in the text. inscriptis heeds
# `value` of an item, though, and html2text and markdownify heed `start`. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q inscriptis==2.7.6 Resiliparse==2.0.1
"$folder/v/bin/python" - <<'P'
from importlib.metadata import version

import inscriptis
from resiliparse.extract.html2text import extract_plain_text

page = '<html><body><ol start="3"><li>No fleet shall pass.</li><li>No toll is due.</li></ol></body></html>'
for name, read in {"inscriptis": inscriptis.get_text, "Resiliparse": extract_plain_text}.items():
    lines = [line.strip() for line in read(page).splitlines() if line.strip()]
    print(name, version(name), lines)
    assert lines == ["1. No fleet shall pass.", "2. No toll is due."], name
P
