#!/usr/bin/env bash
# tei_reader 0.0.17, a valid TEI paragraph: what stands behind a line break (<lb/>) comes after everything that follows it in
# the paragraph, so that words change their order; where the editor gives a slip and its correction, or an abbreviation
# and its expansion (<choice>), both stand there, grown together, and a deleted word stands beside the one that replaced it.
# Expected: the words in their order, one reading of each. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q tei_reader==0.0.17
cat > "$folder/letter.xml" <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Letter</title></titleStmt><publicationStmt><p>None.</p></publicationStmt><sourceDesc><p>Written for this.</p></sourceDesc></fileDesc></teiHeader>
<text><body><div><p>The <choice><sic>counsil</sic><corr>council</corr></choice> spoke of the<lb/> strait and of <hi>peace</hi>. It was <del>cold</del> <add>warm</add>.</p></div></body></text></TEI>
X
"$folder/v/bin/python" - "$folder/letter.xml" <<'P'
import sys
from importlib.metadata import version

from tei_reader import TeiReader

text = TeiReader().read_file(sys.argv[1]).text
print("tei_reader", version("tei_reader"), repr(text))
assert "counsilcouncil" in text
assert "cold" in text and "warm" in text
assert text.index("strait") > text.index("peace") or text.index("strait") > text.index("warm")
P
