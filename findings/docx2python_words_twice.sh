#!/usr/bin/env bash
# docx2python 3.7.1, a valid DOCX as Word writes it: the words of a text box come twice (Word writes each text box in two
# forms, one a fallback for old programs), a sentence that was moved with revision marks stands both where it was and where
# it is, and `.text`, which is plain otherwise, holds HTML where the document has a link.
# Expected: each word as often as it is on the page. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q docx2python==3.7.1
"$folder/v/bin/python" - "$folder" <<'P'
import sys
import zipfile
from importlib.metadata import version

from docx2python import docx2python

SPACES = " ".join(
    f'xmlns:{short}="{long}"'
    for short, long in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MARK = 'w:id="1" w:author="Ed" w:date="2025-01-02T03:04:05Z"'


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


box = f"<w:txbxContent><w:p>{run('boxed')}</w:p></w:txbxContent>"
body = (
    f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box}</wps:txbx></mc:Choice>"
    f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    f"<w:p><w:moveFrom {MARK}>{run('wandering ')}</w:moveFrom>{run('here.')}</w:p>"
    f"<w:p>{run('There ')}<w:moveTo {MARK}>{run('wandering ')}</w:moveTo></w:p>"
    f"<w:p><w:hyperlink r:id='r9'>{run('linked')}</w:hyperlink></w:p>"
)
parts = {
    "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r9" Type="{OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>',
    "word/document.xml": f"{HEAD}<w:document {SPACES}><w:body>{body}</w:body></w:document>",
}
path = sys.argv[1] + "/example.docx"
with zipfile.ZipFile(path, "w") as archive:
    for name, content in parts.items():
        archive.writestr(name, content)
with docx2python(path) as document:
    text = document.text
print("docx2python", version("docx2python"), repr(text))
assert text.count("boxed") == 2 and text.count("wandering") == 2 and "<a href=" in text
P
