#!/usr/bin/env bash
# webvtt-py 0.6.0 and pysubs2 1.8.1, a valid WebVTT cue in which two people speak, each in a voice span of their own
# (<v Ann>Will it pass?</v> <v Bob>It will, R&amp;D says.</v>):
# - webvtt-py gives one voice for the cue, the first: "It will" becomes Ann's. `&amp;` stays as it is written.
# - pysubs2 reads both spans away, and says of no speaker: `name`, which it fills from SSA files, is empty.
# Expected: every word with its speaker, and the text decoded as the WebVTT standard says. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q webvtt-py==0.6.0 pysubs2==1.8.1
"$folder/v/bin/python" - <<'P'
from importlib.metadata import version
from io import StringIO

import pysubs2
import webvtt

source = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann>Will it pass?</v> <v Bob>It will, R&amp;D says.</v>\n"
cues = [(cue.voice, cue.text) for cue in webvtt.from_buffer(StringIO(source))]
print("webvtt-py", version("webvtt-py"), cues)
assert cues == [("Ann", "Will it pass? It will, R&amp;D says.")]
events = [(event.name, event.plaintext) for event in pysubs2.SSAFile.from_string(source)]
print("pysubs2", version("pysubs2"), events)
assert events == [("", "Will it pass? It will, R&amp;D says.")]
P
