#!/usr/bin/env bash
# tomlkit 0.15.2, which keeps comments and order of a file: a comment that stands above a table of an array belongs to the
# table before it. Take that one out, and what was written about its neighbour is gone too.
# Expected: "# why y is here" still stands above y. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q tomlkit==0.15.2
"$folder/v/bin/python" - <<'P'
from importlib.metadata import version

import tomlkit

document = tomlkit.parse('[[topic]]\nid = "x"\n\n# why y is here\n[[topic]]\nid = "y"\n')
del document["topic"][0]
written = tomlkit.dumps(document)
print("tomlkit", version("tomlkit"), repr(written))
assert written == '[[topic]]\nid = "y"\n'
P
