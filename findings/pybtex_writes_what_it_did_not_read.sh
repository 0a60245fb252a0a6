#!/usr/bin/env bash
# pybtex 0.26.1, valid BibTeX read and written again with nothing done to it: the ampersand of a title, \&, comes out as \\&
# (a line break in LaTeX), an address gets backslashes before _ % &, and each round through the library adds more. Reading
# takes no escape away; writing puts them in. Expected: what was read. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q pybtex==0.26.1
"$folder/v/bin/python" - <<'P'
from importlib.metadata import version

from pybtex.database import parse_string

source = r"@online{a, title = {Ships \& Men}, url = {https://example.org/a_b?c=1%20&d=3}}"
print("pybtex", version("pybtex"))
rounds = []
for _ in range(3):
    entry = parse_string(source, "bibtex").entries["a"]
    rounds.append((entry.fields["title"], entry.fields["url"]))
    print(*rounds[-1])
    source = parse_string(source, "bibtex").to_string("bibtex")
assert rounds[0] == (r"Ships \& Men", "https://example.org/a_b?c=1%20&d=3")
assert rounds[1][0] == r"Ships \\& Men", rounds[1]
assert r"a\_b" in rounds[1][1] and rounds[2][1].count("\\") > rounds[1][1].count("\\")
P
