#!/usr/bin/env bash
# collatex 2.3 (collation of the versions of a text), installed alone by pip: `import collatex` fails, because it loads
# Levenshtein, which it names nowhere among what it needs (its requirements are networkx and prettytable).
# With python-Levenshtein beside it the import works. Expected: what is installed can be imported. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q collatex==2.3
"$folder/v/bin/python" - <<'P'
from importlib.metadata import requires

print(requires("collatex"))
assert requires("collatex") == ["networkx", "prettytable"]
try:
    import collatex
except ModuleNotFoundError as error:
    print("without:", error)
    assert error.name == "Levenshtein"
else:
    raise SystemExit("collatex can be imported by itself")
P
"$folder/v/bin/pip" install -q python-Levenshtein==0.27.5
"$folder/v/bin/python" -W ignore -c 'import collatex; print("with: imported")'
