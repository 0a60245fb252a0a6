"""One text alone: its mentions of the target, its voices."""

from __future__ import annotations

from collections.abc import Sequence

from tui.codebook.model import Target
from tui.comparison.wording import byline, reference, who_says
from tui.documents.model import Document
from tui.framing.model import How, Mention, Role, Voice
from tui.pair import Pair
from tui.reports.blocks import Block, Prose, Quote, Quotes, Report, Section, line, quiet
from tui.reports.content.quoting import in_context
from tui.spans import Span

ROLES = {
    Role.DOER: "doer",
    Role.UNDERGOER: "undergoer",
    Role.OWNER: "owner",
    Role.NEAR: "near",
    Role.OTHER: "other",
}


def mentions_report(document: Document, target: Target, mentions: Sequence[Mention]) -> Report:
    """Every mention in its sentence, with what the target does there and who says it."""
    quotes = tuple(_mention(document, mention) for mention in mentions)
    return _report(document, f"{target.label}, mentioned {_times(len(mentions))}", "mentions", quotes)


def voices_report(document: Document, voices: Sequence[Voice]) -> Report:
    """Every reported statement, with who makes it."""
    quotes = tuple(_voice(document, voice) for voice in voices)
    return _report(document, f"Somebody else speaks {_times(len(voices))}", "voices", quotes)


def _report(document: Document, head: str, id: str, quotes: tuple[Quote, ...]) -> Report:
    blocks: tuple[Block, ...] = (
        Prose(line(quiet(byline(document.metadata)))),
        Quotes(quotes) if quotes else Prose(line("None was found.")),
    )
    name = document.metadata.title or document.name
    return Report(name, Pair(document.name, document.name), lead=(), sections=(Section(id, head, blocks),))


def _mention(document: Document, mention: Mention) -> Quote:
    return Quote(
        place=_number(document, mention.span),
        words=in_context(document, mention.span),
        says=who_says(mention.voice, document),
        detail=" · ".join(part for part in (_we(mention), ROLES[mention.role], _predicate(mention)) if part),
        where=str(document.locator(mention.span.start)),
    )


def _we(mention: Mention) -> str:
    """Whose "we" it is that names the target."""
    return mention.rule if mention.how is How.WE else ""


def _predicate(mention: Mention) -> str:
    predicate = mention.predicate
    if predicate is None:
        return ""
    words = (predicate.under, predicate.modal, "not" if predicate.negated else "", predicate.lemma)
    return " ".join(word for word in words if word)


def _voice(document: Document, voice: Voice) -> Quote:
    content = voice.content or ((voice.cue,) if voice.cue else ())
    whole = Span(content[0].start, content[-1].end) if content else Span(0, 0)
    cue = " ".join(document.words(voice.cue).split()) if voice.cue else ""
    return Quote(
        place=_number(document, whole),
        words=line(" ".join(document.words(whole).split())),
        says=who_says(voice, document),
        detail=cue,
        where=str(document.locator(whole.start)),
    )


def _number(document: Document, span: Span) -> str:
    passage = document.passage_at(span.start)
    return reference("", document, passage.id).strip() if passage else ""


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
