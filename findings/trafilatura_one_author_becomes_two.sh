#!/usr/bin/env bash
# trafilatura 2.3.1, a valid page whose JSON-LD names one person with the surname first, as libraries and journals do
# ({"@type": "Person", "name": "Smith, John"}): the metadata have two authors, "Smith; John". A page with one person in
# this form and one in the other has three. An office in a byline becomes a person too:
# "By Ana van der Berg, defence editor" is "Ana van der Berg; Defence Editor".
# Expected: as many authors as there are persons. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q lxml_html_clean trafilatura==2.3.1
"$folder/v/bin/python" - <<'P'
import json
from importlib.metadata import version

from trafilatura import extract_metadata

PROSE = "<p>" + "The council met and spoke at length about the strait and about those who sail through it. " * 5 + "</p>"


def authors(people: list[str], byline: str = "") -> str | None:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "The strait",
        "author": [{"@type": "Person", "name": name} for name in people],
    }
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if people else ""
    page = f'<!DOCTYPE html><html lang="en"><head><title>The strait</title>{script}</head><body><article><h1>The strait</h1>{byline}{PROSE}</article></body></html>'
    return extract_metadata(page).author


found = authors(["Smith, John"]), authors(["Smith, John", "Ana van der Berg"]), authors([], '<p class="byline">By Ana van der Berg, defence editor</p>')
print("trafilatura", version("trafilatura"), found)
assert found == ("Smith; John", "Smith; John; Ana van der Berg", "Ana van der Berg; Defence Editor")
P
