#!/usr/bin/env bash
# pysbd 0.3.4, with clean=False, which "does not touch the text": a sentence that holds one of some twenty signs that pysbd
# uses for itself inside is not given back at all, nor its place with char_span=True: "B♭" in a concert review, "☝" in a post.
# Expected: all sentences of the text. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q pysbd==0.3.4
"$folder/v/bin/python" - <<'P'
from importlib.metadata import version

import pysbd

plain = pysbd.Segmenter(language="en", clean=False)
spans = pysbd.Segmenter(language="en", clean=False, char_span=True)
for source, seen in {
    "The trio in B major opened the evening. It was cheered.": ["The trio in B major opened the evening. ", "It was cheered."],
    "The trio in B♭ major opened the evening. It was cheered.": ["It was cheered."],
    "This is the one to read ☝. Pass it on.": ["Pass it on."],
    "A flux through ∯ is meant. It is nil.": ["It is nil."],
}.items():
    found = plain.segment(source)
    print("pysbd", version("pysbd"), repr(source), "->", found)
    assert found == seen
    assert [span.sent for span in spans.segment(source)] == seen
P
