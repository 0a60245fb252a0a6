#!/usr/bin/env bash
# markdown-it-py 4.3.0: the words of a list ten levels deep, and of 20 quotations in each other, are left out of the
# page without any word of it (option maxNesting, 20 in the "commonmark" preset). CommonMark sets no such limit.
# Ten levels are common in outlines. Fails if that changes.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q markdown-it-py==4.3.0
"$folder/v/bin/python" - <<'P'
from importlib.metadata import version
from markdown_it import MarkdownIt
def kept(depth):
    source = "".join("  " * level + f"- word{level}\n" for level in range(depth))
    return sum(f"word{level}" in MarkdownIt("commonmark").render(source) for level in range(depth))
seen = {depth: kept(depth) for depth in (5, 9, 12)}
print("markdown-it-py", version("markdown-it-py"), "items kept of a list so many levels deep:", seen)
quoted = {depth: "word" in MarkdownIt("commonmark").render("> " * depth + "word") for depth in (19, 20)}
print("words kept in so many quotations:", quoted)
assert seen[5] == 5 and seen[12] < 12 and quoted == {19: True, 20: False}
P
