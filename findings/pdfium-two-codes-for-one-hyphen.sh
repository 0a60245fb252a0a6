#!/bin/sh
# pypdfium2 5.15.2 (PDFium), valid input: a PDF with a word parted by a hyphen at the end of a line. For one and the
# same character FPDFText_GetText (get_text_range) gives U+FFFE, and FPDFText_GetUnicode gives U+0002; neither is
# the hyphen that the page shows. Whoever reads character by character and looks for U+FFFE misses it. Exit 0 while this is so.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install -q pypdfium2==5.15.2 2>/dev/null
"$dir/venv/bin/python" - <<'PY'
import pypdfium2
import pypdfium2.raw as raw

stream = "BT /F1 10 Tf 1 0 0 1 50 100 Tm (two crews from misread-) Tj 1 0 0 1 50 88 Tm (ing the lights) Tj ET"
objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
]
data, places = "%PDF-1.4\n", []
for number, body in enumerate(objects, 1):
    places.append(len(data))
    data += f"{number} 0 obj\n{body}\nendobj\n"
start = len(data)
table = "".join(f"{place:010d} 00000 n \n" for place in places)
data += f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
page = pypdfium2.PdfDocument(data.encode())[0]
text_page = page.get_textpage()
whole = text_page.get_text_range()
codes = [raw.FPDFText_GetUnicode(text_page.raw, n) for n in range(text_page.count_chars())]
at = whole.index("misread") + len("misread")
print(repr(whole))
print("in the text of the page U+%04X, by its index U+%04X" % (ord(whole[at]), codes[at]))
assert (ord(whole[at]), codes[at]) == (0xFFFE, 2), "this has changed"
PY
