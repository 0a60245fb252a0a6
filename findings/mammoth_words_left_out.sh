#!/usr/bin/env bash
# mammoth 1.13.0, a valid DOCX: extract_raw_text leaves out the words of a simple field (w:fldSimple: a figure's number, a
# cross-reference, a merge field), of a run with its own direction (w:bdo), the word under a ruby's reading, and every
# footnote. For the first three a message tells that an element was ignored, not that words were; for a note, nothing.
# Expected: the words on the page. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q mammoth==1.13.0
"$folder/v/bin/python" - <<'P'
import io
import zipfile
from importlib.metadata import version

import mammoth

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


body = "".join(
    f"<w:p>{inside}</w:p>"
    for inside in (
        run("see figure ") + f'<w:fldSimple w:instr=" REF fig "> {run("seven")}</w:fldSimple>' + run(" there"),
        run("the ") + f'<w:bdo w:val="ltr">{run("eastern")}</w:bdo>' + run(" fleet"),
        run("the ")
        + f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('minato')}</w:rt><w:rubyBase>{run('harbour')}</w:rubyBase></w:ruby></w:r>"
        + run(" town"),
        run("it fell") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" by half"),
    )
)
parts = {
    "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WML}.document.main+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{WML}.footnotes+xml"/></Types>',
    "_rels/.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r2" Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>',
    "word/document.xml": f"{HEAD}<w:document {W}><w:body>{body}</w:body></w:document>",
    "word/footnotes.xml": f'{HEAD}<w:footnotes {W}><w:footnote w:id="2"><w:p>{run("at prices of then")}</w:p></w:footnote></w:footnotes>',
}
file = io.BytesIO()
with zipfile.ZipFile(file, "w") as archive:
    for name, content in parts.items():
        archive.writestr(name, content)
result = mammoth.extract_raw_text(io.BytesIO(file.getvalue()))
lines = result.value.split("\n\n")
print("mammoth", version("mammoth"), lines, result.messages)
assert lines[:4] == ["see figure  there", "the  fleet", "the  town", "it fell by half"]
assert "prices" not in result.value and len(result.messages) == 3 and "fldSimple" in result.messages[0].message
P
