#!/bin/sh
# pypdfium2 5.15.2 (PDFium), valid input: a one-page PDF whose accent is a glyph of its own over the letter, as
# old TeX fonts set it. Wherever the accent stands in the content stream, the text has it at the end of the line:
# "Émile called" comes as "Emile called ´", so a search for Émile finds nothing.
# Expected: the accent beside its letter, in the order of the stream. Exit 0 while this is so.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install -q pypdfium2==5.15.2 2>/dev/null
"$dir/venv/bin/python" - <<'PY'
import pypdfium2


def pdf(stream):
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[180/acute]>>>>"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
        font,
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
    ]
    data, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(data)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    data += f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    return data.encode("latin-1")


accent = "BT /F1 10 Tf 1 0 0 1 51.5 102 Tm (\xb4) Tj ET\n"
word = "BT /F1 10 Tf 1 0 0 1 50 100 Tm (Emile called) Tj ET\n"
for name, stream in (("accent first", accent + word), ("letter first", word + accent)):
    page = pypdfium2.PdfDocument(pdf(stream))[0]
    text = page.get_textpage().get_text_range()
    print(f"{name}: {text!r}")
    assert text == "Emile called \xb4", "this has changed"
print("pypdfium2", pypdfium2.PYPDFIUM_INFO if hasattr(pypdfium2, "PYPDFIUM_INFO") else "5.15.2")
PY
