"""Results as JSON objects. Their form is a contract: keys may be added, never removed or renamed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from tui.codebook.model import Target
from tui.comparison import Comparison
from tui.comparison.concordance import ConcordanceLine
from tui.documents.model import Document
from tui.framing.counting.candidates import ListedTarget
from tui.framing.model import AxisCount, Mention, Shift, Speaker, VerbTable, VerbUse, Voice
from tui.pair import Pair, Side
from tui.reports.content.made import made_with, stamped
from tui.reports.dumping import dump
from tui.reports.findings_data import borne_data, findings_data, summary_data
from tui.reports.general_data import general_data
from tui.reports.links_data import document_data, link_data
from tui.reports.quoted_data import Data, located_data, passage_id, quotations_data, voice_data

__all__ = [
    "contexts_data",
    "dump",
    "mentions_data",
    "report_data",
    "shifts_data",
    "targets_data",
    "voices_data",
]


def mentions_data(document: Document, target: Target, mentions: Iterable[Mention]) -> Data:
    """`parallax/mentions/1`: every mention of the target in one text."""
    return {
        "schema": "parallax/mentions/1",
        "source": document.metadata.source or document.path,
        "path": document.path,
        "target": target.label,
        "text": document.text,
        "mentions": [_mention_data(document, mention) for mention in mentions],
    }


def _mention_data(document: Document, mention: Mention) -> Data:
    predicate = mention.predicate
    return {
        **located_data(document, mention.span),
        "how": str(mention.how),
        "role": str(mention.role),
        "predicate": {"start": predicate.verb.start, "end": predicate.verb.end, "lemma": predicate.lemma}
        if predicate
        else None,
        "under": predicate.under if predicate else None,
        "negated": predicate.negated if predicate else False,
        "modal": predicate.modal if predicate else None,
        "voice": voice_data(mention.voice, document),
        "passage": passage_id(document, mention.sentence),
        "sure": round(mention.sure, 3),
    }


def targets_data(documents: Pair[Document], found: Iterable[ListedTarget]) -> Data:
    """`parallax/targets/1`: whom the texts are about, best first."""
    return {
        "schema": "parallax/targets/1",
        "left": document_data(documents.left),
        "right": document_data(documents.right),
        "candidates": [_candidate_data(item) for item in found],
    }


def _candidate_data(item: ListedTarget) -> Data:
    named = item.named
    return {
        "name": item.target.label,
        "names": [name for name in item.called if name != item.target.label],
        "left": named.left.mentions,
        "right": named.right.mentions,
        "doer": [side.doer for side in named],
        "author": [side.author for side in named],
        "speakers": [list(side.others) for side in named],
    }


def voices_data(document: Document, voices: Iterable[Voice]) -> Data:
    """`parallax/voices/1`: every reported statement of one text."""
    return {
        "schema": "parallax/voices/1",
        "source": document.metadata.source or document.path,
        "path": document.path,
        "text": document.text,
        "voices": [
            voice_data(voice, document)
            | {"content": [located_data(document, span) for span in voice.content]}
            for voice in voices
        ],
    }


def contexts_data(comparison: Comparison, query: str, hits: Iterable[ConcordanceLine]) -> Data:
    """`parallax/contexts/1`: every place of a word in both texts."""
    documents = comparison.documents
    return {
        "schema": "parallax/contexts/1",
        "query": query,
        "left": document_data(documents.left),
        "right": document_data(documents.right),
        "contexts": [
            {
                "side": str(hit.side),
                "number": documents[hit.side].number(hit.passage),
                **located_data(documents[hit.side], hit.span),
                "before": documents[hit.side].words(hit.before),
                "after": documents[hit.side].words(hit.after),
                "says": hit.says,
            }
            for hit in hits
        ],
        **stamped({}, made_with(comparison)),
    }


def shifts_data(comparison: Comparison, *, everything: bool = False) -> Data:
    """`parallax/shifts/1`: how the framing of the target shifted; with `everything`, all findings."""
    return {
        "schema": "parallax/shifts/1",
        "left": document_data(comparison.documents.left),
        "right": document_data(comparison.documents.right),
        **_framing_data(comparison, everything=everything),
        **stamped({}, made_with(comparison)),
    }


def _framing_data(comparison: Comparison, *, everything: bool) -> Data:
    return {
        "target": comparison.target.label,
        "summary": summary_data(comparison),
        "findings": findings_data(comparison, everything=everything),
        "shifts": [_shift_data(comparison, shift) for shift in comparison.shifts],
        "axes": [_axis_data(comparison, count) for count in comparison.axes],
        "verbs": _verbs_data(comparison.verbs),
        "adverbs": _verbs_data(comparison.verbs.modifiers or VerbTable((), (), ())),
        **general_data(comparison),
        "tests": _tests_data(comparison),
    }


def _tests_data(comparison: Comparison) -> list[Data] | None:
    """The outcome of the permutation test for each axis; null if it was not asked for."""
    if comparison.tests is None:
        return None
    return [
        {"axis": test.axis, "difference": test.difference, "p": test.p, "survives": test.survives}
        for test in comparison.tests
    ]


def _shift_data(comparison: Comparison, shift: Shift) -> Data:
    return {
        "kind": str(shift.kind),
        "title": shift.title,
        "axis": shift.axis,
        "level": str(shift.level),
        "old": quotations_data(comparison.documents, shift.old),
        "new": quotations_data(comparison.documents, shift.new),
        "also": quotations_data(comparison.documents, shift.also),
        "note": shift.note,
    }


def _axis_data(comparison: Comparison, count: AxisCount) -> Data:
    """An axis with all its evidence: `why` names the words, the cue, and the line and file it stands in."""
    axis = comparison.codebook.axis(count.axis)
    return {
        "id": axis.id,
        "question": axis.question,
        "left": axis.left,
        "right": axis.right,
        "counts": {"left": list(count.counts[0]), "right": list(count.counts[1])},
        "few": count.few,
        "evidence": quotations_data(comparison.documents, count.quotations),
    }


def _verbs_data(table: VerbTable) -> Data:
    return {
        "left": [_verb_data(use) for use in table.left],
        "both": [_verb_data(use) for use in table.both],
        "right": [_verb_data(use) for use in table.right],
    }


def _verb_data(use: VerbUse) -> Data:
    return {"lemma": use.lemma, "count": len(use.quotations)}


def _speaker_data(comparison: Comparison, speaker: Speaker) -> Data:
    return {
        "name": speaker.name,
        "kind": str(speaker.kind),
        "carried": speaker.carried,
        "quotations": quotations_data(comparison.documents, speaker.quotations),
    }


def report_data(comparison: Comparison, *, full: bool = False) -> Data:
    """`parallax/report/1`: the whole comparison; with `full`, faint links and all findings too."""
    documents, alignment = comparison.documents, comparison.alignment
    links = alignment.links if full else comparison.shown
    return {
        "schema": "parallax/report/1",
        "left": document_data(documents.left, passages=True),
        "right": document_data(documents.right, passages=True),
        "contrast": {"differ": comparison.contrast.differ, "verdict": comparison.contrast.verdict},
        **_framing_data(comparison, everything=full),
        "speakers": {
            str(side): [_speaker_data(comparison, one) for one in comparison.speakers[side]] for side in Side
        },
        "links": [
            link_data(documents, alignment, link, comparison.framing)
            | {"findings": borne_data(comparison, link, everything=full)}
            for link in links
        ],
        "only": {
            str(side): [passage_id(documents[side], passage.id) for passage in comparison.only[side]]
            for side in Side
        },
        "notes": [asdict(note) for note in comparison.notes],
        "notices": [*alignment.notices, *comparison.notices],
        **stamped({}, made_with(comparison)),
    }
