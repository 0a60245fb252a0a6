"""Notes as one HTML page that needs nothing else and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from html import escape

from tui.notes.citation import citation
from tui.notes.exchange.collection import Collection, heading, verdict_heading
from tui.notes.model import Anchor, Note

STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.25; } h2 { font-size: 1.1rem; }
article { border-top: 1px solid #8888; padding: .5rem 0 1rem; }
blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid #888; white-space: pre-line; }
blockquote footer, .meta { font-size: .85rem; opacity: .8; }
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
        "<title>Notes</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        "<body>",
    ]
    for texts, notes in collection.groups():
        lines.append("<h1>Notes</h1>")
        if texts:
            sources = (f"<li>{_words(citation(collection.origin(text)))}</li>" for text in texts)
            lines += ["<ul>", *sources, "</ul>"]
        for note in notes:
            lines += _article(note, collection)
    if collection.verdicts:
        lines.append("<h1>Verdicts on links</h1>")
    for judgement in collection.verdicts:
        lines.append(f'<article id="px-{escape(judgement.id)}">')
        lines.append(f"<h2>{_words(verdict_heading(judgement))}</h2>")
        lines += [_quotation(anchor, collection) for anchor in judgement.anchors]
        lines += [f'<p class="meta">{escape(judgement.updated)}</p>', "</article>"]
    return "\n".join([*lines, "</body>", "</html>"]) + "\n"


def _article(note: Note, collection: Collection) -> list[str]:
    lines = [f'<article id="px-{escape(note.id)}">', f"<h2>{_words(heading(note))}</h2>"]
    lines += [_quotation(anchor, collection) for anchor in note.anchors]
    lines.append(f'<div class="note">{_words(note.body)}</div>')
    tags = " ".join(f'<span class="tag">#{escape(tag)}</span>' for tag in note.tags)
    by = f"{_words(note.author)}, " if note.author else ""
    lines += [f'<p class="meta">{tags} {by}{escape(note.updated or note.created)}</p>', "</article>"]
    return lines


def _quotation(anchor: Anchor, collection: Collection) -> str:
    source = citation(collection.origin(anchor.document), anchor.speaker, str(anchor.locator))
    return f"<blockquote>{_words(anchor.exact)}<footer>{_words(source)}</footer></blockquote>"


def _words(text: str) -> str:
    """Escaped words whose direction cannot spill over what stands beside them."""
    return f'<bdi dir="auto">{escape(text)}</bdi>'
