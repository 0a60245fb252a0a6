#!/usr/bin/env bash
# odfdo 3.27.3, valid OpenDocument paragraphs: get_formatted_text(), the text of a document "as a reader sees it",
# leaves out the words of cross-references and of dates, the base of a ruby (the word itself, not its reading), and
# every <text:s/>, so that two words become one. Another way into the same paragraph, inner_text, has them all.
# Expected: each word that stands on the page. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q odfdo==3.27.3
"$folder/v/bin/python" - <<'P'
from importlib.metadata import version

from odfdo import Document, Element

SPACE = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
cases = {
    "two words": ("sea<text:s/>lane", "sealane", "sea lane"),
    "cross-reference": ('see <text:bookmark-ref text:ref-name="m">page 4</text:bookmark-ref> now', "see  now", "see page 4 now"),
    "date": ("on <text:date>5 May</text:date> now", "on  now", "on 5 May now"),
    "ruby": (
        "the <text:ruby><text:ruby-base>harbour</text:ruby-base><text:ruby-text>minato</text:ruby-text></text:ruby> town",
        "the  town",
        "the harbourminato town",
    ),
}
print("odfdo", version("odfdo"))
for name, (source, formatted, whole) in cases.items():
    document = Document("text")
    document.body.clear()
    paragraph = Element.from_tag(f"<text:p {SPACE}>{source}</text:p>")
    document.body.append(paragraph)
    seen = document.get_formatted_text().strip()
    print(f"{name}: formatted {seen!r}, inner text {paragraph.inner_text!r}")
    assert (seen, paragraph.inner_text) == (formatted, whole), name
P
