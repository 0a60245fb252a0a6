#!/usr/bin/env bash
# htmldate 1.11.0 (trafilatura's dates), valid pages that say a month and no day, <time datetime="2021-03"> and the meta
# element citation_publication_date "2021/03": the date found has a day, and it is that of the day on which the page is
# *read*, so that the same file was published on the 1st or the 29th. Where only the text says "Published March 2021" the
# month is lost too: 2021-01-01. Nothing marks what was made up. (The day comes from dateparser, the first of January is its own.)
# Expected: 2021-03, or None. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q lxml_html_clean htmldate==1.11.0
"$folder/v/bin/python" - <<'P'
from datetime import date
from importlib.metadata import version

from htmldate import find_date

PROSE = "<p>" + "The council met and spoke at length about the strait and about those who sail through it. " * 5 + "</p>"


def page(head: str, body: str) -> str:
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The strait</title>{head}</head><body><article><h1>The strait</h1>{body}{PROSE}</article></body></html>'


pages = {
    "time": page("", '<p><time datetime="2021-03">March 2021</time></p>'),
    "meta": page('<meta name="citation_publication_date" content="2021/03">', ""),
    "text": page("", "<p>Published March 2021</p>"),
}
found = {name: find_date(text) for name, text in pages.items()}
print("htmldate", version("htmldate"), found, "read on", date.today())
today = f"2021-03-{date.today().day:02}"
assert found == {"time": today, "meta": today, "text": "2021-01-01"}
P
