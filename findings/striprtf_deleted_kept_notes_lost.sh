#!/usr/bin/env bash
# striprtf 0.0.35, valid RTF: words under revision marks that were deleted (\deleted) and hidden words (\v) come out as
# words of the document, and the words of a footnote do not come out at all, nor does its mark; no option asks for either.
# Expected: what a word processor shows and prints. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q striprtf==0.0.35
"$folder/v/bin/python" - <<'P'
from importlib.metadata import version

from striprtf.striprtf import rtf_to_text

revised = rtf_to_text(r"{\rtf1\ansi We shall {\deleted never }{\v secretly }leave.\par}")
noted = rtf_to_text(r"{\rtf1\ansi It fell by half{\super\chftn{\footnote\chftn  In 2019 prices.}} in a year.\par}")
print("striprtf", version("striprtf"), repr(revised), repr(noted))
assert revised == "We shall never secretly leave.\n"
assert "2019" not in noted and "It fell by half" in noted
P
