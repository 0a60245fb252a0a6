"""What is copied: words of a text with their source, and the address of a source."""

from __future__ import annotations

import re

from tui.pair import Side
from tui.reader.material import Material
from tui.spans import Span

_ADDRESS = re.compile(r"https?://[!-~]+", re.IGNORECASE)


def cited(material: Material, side: Side, span: Span) -> str:
    """The words at a place on one line, with who says them, if that is sure, and where they are from."""
    from tui.notes import quotation

    document = material.documents[side]
    return quotation(document.words(span), document.metadata, " and ".join(speakers(material, side, span)))


def speakers(material: Material, side: Side, span: Span) -> tuple[str, ...]:
    """Who is named in the text as saying these words; none where the text only lets one guess."""
    from tui.framing.model import Certainty

    sure = (Certainty.QUOTED, Certainty.REPORTED)
    framing = material.framing
    voices = framing[side].voices if framing else ()
    names = (
        voice.speaker_name
        for voice in voices
        if voice.speaker_name
        and voice.certainty in sure
        and not voice.imputed
        and any(content.overlaps(span) for content in voice.content)
    )
    return tuple(dict.fromkeys(names))


def address(material: Material, side: Side) -> str:
    """The address that the front matter names as the source; empty where it names none."""
    found = _ADDRESS.fullmatch(material.documents[side].metadata.source.strip())
    return found[0] if found else ""
