"""Verdicts on findings are notes that hold on to words."""

from dataclasses import replace

from tui.comparison.findings.judged import FindingVerdict, findings_judged, told, turned, verdict_of
from tui.notes import make_anchor, new_note, resolve
from tui.notes.model import NoteKind
from tui.pair import Side

LEFT = """The harbour town of Orla follows the big league in all things. Fish was dear.

Orla wants to lift its old limits on boats."""
RIGHT = """Orla steps back from the big league in all things. Bread was cheap.

Orla keeps its old limits on boats."""


def note_on(comparison, finding, *, tags=(), body=""):
    """A note as the reader makes it on a finding."""
    anchors = [
        make_anchor(document, document.passages[one.passage].span, side)
        for side, document in zip(Side, comparison.documents, strict=True)
        for one in finding.cited(side)
    ]
    made = new_note(NoteKind.SHIFT, anchors=tuple(anchors), subject=finding.title)
    return replace(made, tags=tags, body=body)


def placed(comparison, note):
    return note, [resolve([one], comparison.documents[one.side])[0] for one in note.anchors]


def test_a_verdict_stands_for_the_finding_that_quotes_its_words(comparing):
    comparison = comparing(LEFT, RIGHT, "Orla")
    for index, finding in enumerate(comparison.findings):
        note = note_on(comparison, finding, tags=("confirmed",))
        found = findings_judged(comparison.findings, comparison.documents, [placed(comparison, note)])
        assert {at: one.verdict for at, one in found.items()} == {index: FindingVerdict.CONFIRMED}


def test_it_outlives_edits_and_another_title(comparing):
    before = comparing(LEFT, RIGHT, "Orla")
    note = replace(note_on(before, before.findings[0], tags=("rejected",)), subject="some older title")
    after = comparing(f"Rain fell for days on end.\n\n{LEFT}", RIGHT, "Orla").with_notes((note,))
    (index,) = after.judged
    assert after.judged[index].verdict is FindingVerdict.REJECTED
    assert [one.quotation.span.of(after.documents.left.text) for one in after.findings[index].old] == [
        one.quotation.span.of(before.documents.left.text) for one in before.findings[0].old
    ]


def test_a_note_without_a_verdict_is_the_note_on_it_and_yields_to_one_with(comparing):
    comparison = comparing(LEFT, RIGHT, "Orla")
    plain = note_on(comparison, comparison.findings[0], body="look again")
    verdict = note_on(comparison, comparison.findings[0], tags=("confirmed",))
    for notes in ([plain], [verdict, plain], [plain, verdict]):
        found = findings_judged(
            comparison.findings, comparison.documents, [placed(comparison, one) for one in notes]
        )
        assert found[0].note == (verdict if verdict in notes else plain)


def test_words_of_one_text_alone_judge_nothing(comparing):
    comparison = comparing(LEFT, RIGHT, "Orla")
    note = note_on(comparison, comparison.findings[0], tags=("confirmed",))
    half = replace(note, anchors=note.anchors[:1])
    assert findings_judged(comparison.findings, comparison.documents, [placed(comparison, half)]) == {}


def test_a_verdict_takes_the_place_of_the_other_and_goes_when_given_again(comparing):
    comparison = comparing(LEFT, RIGHT, "Orla")
    note = note_on(comparison, comparison.findings[0], tags=("limits",))
    confirmed = turned(note, FindingVerdict.CONFIRMED)
    assert confirmed.tags == ("limits", "confirmed")
    rejected = turned(confirmed, FindingVerdict.REJECTED)
    assert verdict_of(rejected) is FindingVerdict.REJECTED and rejected.tags == ("limits", "rejected")
    assert turned(rejected, FindingVerdict.REJECTED).tags == ("limits",)


def test_a_verdict_is_told_in_plain_words_only_of_a_note_on_a_finding():
    note = replace(new_note(NoteKind.SHIFT), tags=("rejected", "later"))
    assert told(note) == ("finding rejected", ("later",))
    assert told(replace(note, tags=("later",))) == ("", ("later",))
    assert told(replace(note, kind=NoteKind.SPAN)) == ("", ("rejected", "later"))
