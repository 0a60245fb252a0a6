#!/usr/bin/env bash
# lemminflect 0.2.3: its dictionary knows everyday nouns only as verbs. For "dam", "bar", "log", "act", "divide" and more
# getAllLemmas names no noun, and getAllInflections has no plural of them ("the dams"), while "ban", "bill" and "port" have both.
# Expected: dam -> NOUN and VERB. Exit 0 while the noun is missing.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q lemminflect==0.2.3
"$folder/v/bin/python" - <<'P'
from importlib.metadata import version

from lemminflect import getAllInflections, getAllLemmas

for word in "dam bar log act divide pan nod lounge".split():
    print("lemminflect", version("lemminflect"), word, getAllLemmas(word), getAllInflections(word, "NOUN"))
    assert getAllLemmas(word) == {"VERB": (word,)}
    assert getAllInflections(word, "NOUN") == {}
for word in "ban bill port".split():
    assert set(getAllLemmas(word)) == {"VERB", "NOUN"}
P
