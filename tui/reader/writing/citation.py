"""What is copied: words of a text with their source, and the address of a source."""

from __future__ import annotations

import re

from tui.documents.model import BlockKind, Document
from tui.language.lazy import lazy
from tui.pair import Side
from tui.reader.state.material import Material
from tui.spans import Span

_ADDRESS = lazy(r"https?://[!-~]+", re.IGNORECASE)


def cited(material: Material, side: Side, span: Span) -> str:
    """The words at a place on one line, with who says them, as notes name them, and where they are from."""
    from tui.notes import quotation

    document = material.documents[side]
    said = "; ".join(speakers(material, side, span))
    return quotation(_words(document, span), document.origin, said, str(document.locator(span.start)))


def _words(document: Document, span: Span) -> str:
    """The words at a place; the signs before items of a list are the page's, not the words'."""
    found, at = [], span.start
    for passage in document.passages_in(span):
        block = document.blocks[passage.block] if document.blocks else None
        if at < passage.span.start and block is not None and block.kind is BlockKind.ITEM:
            found.append(document.text[at : max(at, block.span.start)])
            at = passage.span.start
    return " ".join([*found, document.text[at : span.end]])


def speakers(material: Material, side: Side, span: Span) -> tuple[str, ...]:
    """Who is named in the text as saying these words, and how that is known; a guess is marked as one."""
    from tui.comparison.wording import who_says
    from tui.framing.model import Certainty

    said = (Certainty.QUOTED, Certainty.REPORTED, Certainty.CARRIED)
    document = material.documents[side]
    framing = material.framing
    voices = framing[side].voices if framing else ()
    names = (
        who_says(voice, document)
        for voice in voices
        if voice.speaker_name
        and voice.certainty in said
        and not voice.imputed
        and any(content.overlaps(span) for content in voice.content)
    )
    return tuple(dict.fromkeys(names))


def address(material: Material, side: Side) -> str:
    """The address that the front matter names as the source; empty where it names none."""
    found = _ADDRESS.fullmatch(material.documents[side].metadata.source.strip())
    return found[0] if found else ""
