#!/usr/bin/env bash
# EbookLib 0.20, a valid EPUB whose spine (the order of reading) is third, first, second: get_items_of_type(ITEM_DOCUMENT),
# with which most programs read a book's chapters, gives them in the order of the manifest, where order means nothing,
# and the table of contents among them. Only walking `book.spine` by hand reads the book from its first page to its last.
# Expected of a list of a book's documents: the order in which one reads them. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q EbookLib==0.20
"$folder/v/bin/python" - "$folder" <<'P'
import sys
from importlib.metadata import version

import ebooklib
from ebooklib import epub

book = epub.EpubBook()
book.set_identifier("an-example")
book.set_title("An example")
book.set_language("en")
chapters = []
for name in ("second", "third", "first"):
    chapter = epub.EpubHtml(uid=name, title=name, file_name=f"{name}.xhtml", lang="en")
    chapter.content = f"<p>The {name} chapter.</p>"
    book.add_item(chapter)
    chapters.append(chapter)
book.add_item(epub.EpubNcx())
book.add_item(epub.EpubNav())
book.spine = [chapters[2], chapters[0], chapters[1]]
path = sys.argv[1] + "/example.epub"
epub.write_epub(path, book)
read = epub.read_epub(path)
items = [item.file_name for item in read.get_items_of_type(ebooklib.ITEM_DOCUMENT)]
spine = [read.get_item_with_id(name).file_name for name, _ in read.spine]
print("EbookLib", version("EbookLib"), "documents:", items, "spine:", spine)
assert items == ["second.xhtml", "third.xhtml", "first.xhtml", "nav.xhtml"]
assert spine == ["first.xhtml", "second.xhtml", "third.xhtml"]
P
