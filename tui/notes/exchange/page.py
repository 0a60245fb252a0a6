"""Notes as one HTML page that needs nothing else and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html import escape

from tui.documents.model import Metadata
from tui.notes.citation import citation, short_name
from tui.notes.exchange.collection import Collection, group_title, heading, verdict_heading
from tui.notes.model import Anchor, Note

STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #111; --quiet: #444; }
@media (prefers-color-scheme: dark) { :root { --paper: #16191d; --ink: #dcdfe3; --quiet: #aab2bb; } }
@media print { :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; } }
code { overflow-wrap: anywhere; }
a { color: inherit; }
body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
  background: var(--paper); color: var(--ink); }
h1, h2, h3 { line-height: 1.25; break-after: avoid; } h2 { font-size: 1.3rem; } h3 { font-size: 1.1rem; }
article blockquote { break-inside: avoid; }
article { border-top: 1px solid #8888; padding: .5rem 0 1rem; }
blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid #888; white-space: pre-line; }
blockquote footer, .meta { font-size: .85rem; color: var(--quiet); }
.note { white-space: pre-wrap; overflow-wrap: anywhere; }
.tag { border: 1px solid #8888; border-radius: .3rem; padding: 0 .3rem; }
"""


def write(collection: Collection) -> str:
    """The notes as a page; everything that is not ours is escaped, and nothing may be loaded or run."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="generator" content="{escape(collection.made_with)}">',
        "<title>Notes</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        "<h1>Notes</h1>",
    ]
    for texts, notes in collection.groups():
        lines.append(f"<h2>{_words(group_title(collection, texts))}</h2>")
        if texts:
            sources = (
                f"<li>{_cited(citation(collection.origin(text)), collection.origin(text))}</li>"
                for text in texts
            )
            lines += ["<ul>", *sources, "</ul>"]
        for note in notes:
            lines += _article(note, collection)
    if collection.verdicts:
        lines.append("<h2>Verdicts on links</h2>")
    for judgement in collection.verdicts:
        lines.append(f'<article id="px-{escape(judgement.id)}">')
        lines.append(f"<h3>{_words(verdict_heading(judgement))}</h3>")
        lines += [_quotation(anchor, collection) for anchor in judgement.anchors]
        lines += [f'<p class="meta">{escape(judgement.updated)}</p>', "</article>"]
    made = f'<p class="meta">Made with {_words(collection.made)}.</p>'
    hashes = (
        f"<li>{_words(short_name(origin))}: SHA-256 <code>{escape(text)}</code></li>"
        for text, origin in collection.used().items()
    )
    lines += ["</main>", "<footer>", made, *_listed(hashes), "</footer>"]
    return "\n".join([*lines, "</body>", "</html>"]) + "\n"


def _listed(items: Iterable[str]) -> list[str]:
    found = list(items)
    return ['<ul class="meta">', *found, "</ul>"] if found else []


def _article(note: Note, collection: Collection) -> list[str]:
    lines = [f'<article id="px-{escape(note.id)}">', f"<h3>{_words(heading(note))}</h3>"]
    lines += [_quotation(anchor, collection) for anchor in note.anchors]
    lines.append(f'<div class="note">{_words(note.body)}</div>')
    tags = " ".join(f'<span class="tag">#{escape(tag)}</span>' for tag in note.tags)
    by = f"{_words(note.author)}, " if note.author else ""
    lines += [f'<p class="meta">{tags} {by}{escape(note.updated or note.created)}</p>', "</article>"]
    return lines


def _quotation(anchor: Anchor, collection: Collection) -> str:
    origin = collection.origin(anchor.document)
    source = _cited(citation(origin, anchor.speaker, str(anchor.locator)), origin)
    return f"<blockquote>{_words(anchor.exact)}<footer>{source}</footer></blockquote>"


def _cited(source: str, origin: Metadata) -> str:
    """A citation in which the address of the text leads there."""
    words, address = _words(source), escape(origin.address)
    return words.replace(address, f'<a href="{address}" rel="noreferrer">{address}</a>') if address else words


def _words(text: str) -> str:
    """Escaped words whose direction cannot spill over what stands beside them."""
    return f'<bdi dir="auto">{escape(text)}</bdi>'
