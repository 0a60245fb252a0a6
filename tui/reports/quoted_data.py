"""Words of the page as JSON: where they stand and who says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tui.comparison.wording import who_says
from tui.documents.model import Document
from tui.pair import Pair
from tui.spans import Span

if TYPE_CHECKING:
    from tui.framing.model import Quotation, Voice

Data = dict[str, Any]


def passage_id(document: Document, passage: int) -> int:
    """The id of a passage: its number less 1, so that a title, which came later, moves no other."""
    return document.number(passage) - 1


def span_data(document: Document, span: Span) -> Data:
    """A place with its words."""
    return {"start": span.start, "end": span.end, "text": document.words(span)}


def located_data(document: Document, span: Span) -> Data:
    """A place with its words, and where its source has them."""
    return span_data(document, span) | document.locator(span.start)._asdict()


def voice_data(voice: Voice, document: Document) -> Data:
    """A voice; a speaker or cue that is not on the page is null."""
    return {
        "kind": str(voice.kind),
        "certainty": str(voice.certainty),
        "speaker": span_data(document, voice.speaker) if voice.speaker else None,
        "cue": span_data(document, voice.cue) if voice.cue else None,
        "name": voice.speaker_name,
        "imputed": voice.imputed,
        "says": who_says(voice, document),
    }


def quotations_data(documents: Pair[Document], quotations: Sequence[Quotation]) -> list[Data]:
    """Quotations of both texts."""
    return [quotation_data(documents[one.side], one) for one in quotations]


def quotation_data(document: Document, quotation: Quotation) -> Data:
    """A quotation, with who says it and why it is shown."""
    return {
        **located_data(document, quotation.span),
        "side": str(quotation.side),
        "pole": str(quotation.pole) if quotation.pole else None,
        "voice": voice_data(quotation.voice, document),
        "why": quotation.why,
    }
