#!/usr/bin/env bash
# pikepdf 10.18.0 and pdfplumber 0.11.10, a valid PDF whose pages are labelled with letters, as those of appendices are:
# the page after z is "aa" and the next "ab", "ac", as in a spreadsheet. ISO 32000 (12.4.2, page labels, style a) says that
# the letters are doubled: aa, bb, cc. pypdf 7.1.1 and PDFium (pypdfium2 5.15.2) say so too, as viewers do, so that a
# page that is cited by one tool is another page, or none, in the next. Expected: aa, bb, cc. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q pikepdf==10.18.0 pdfplumber==0.11.10 pypdf==7.1.1 pypdfium2==5.15.2
"$folder/v/bin/python" - <<'P'
from io import BytesIO

import pdfplumber
import pikepdf
import pypdf
import pypdfium2

pdf = pikepdf.new()
for _ in range(29):
    pdf.add_blank_page()
pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Dictionary(S=pikepdf.Name.a)]))
file = BytesIO()
pdf.save(file)
with pdfplumber.open(file) as opened:
    labels = {
        "pikepdf": [page.label for page in pdf.pages][24:],
        "pdfplumber": [page.page_obj.label for page in opened.pages][24:],
        "pypdf": pypdf.PdfReader(file).page_labels[24:],
    }
document = pypdfium2.PdfDocument(file.getvalue())
labels["PDFium"] = [document.get_page_label(number) for number in range(24, 29)]
print(labels)
assert labels["pikepdf"] == labels["pdfplumber"] == ["y", "z", "aa", "ab", "ac"]
assert labels["pypdf"] == labels["PDFium"] == ["y", "z", "aa", "bb", "cc"]
P
