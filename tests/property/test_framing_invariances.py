"""What must hold of any text: no gold needed."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.framing.samples import NORWAY, axis, book, cue, document
from tui.framing.counting.counts import axis_counts, speakers, verb_table
from tui.framing.counting.strip import sentence_strip
from tui.framing.evidence.analysis import find_framing
from tui.framing.evidence.examples import check_examples
from tui.framing.grammar.quotes import over_paragraphs
from tui.framing.grammar.words import tokenise
from tui.framing.shifts.find import find_shifts
from tui.pair import Pair, Side
from tui.spans import Span

LIMITS = axis(
    cue("left", "does", verbs=["break", "defy", "hollow out"]),
    cue("right", "undergoes", verbs=["constrain", "bind"]),
    cue("right", "is", words=["bound", "cautious"]),
)
REGION = axis(
    cue("left", "clause", phrases=["northern threat"], axis="region"),
    cue("right", "does", verbs=["steady", "build"], axis="region"),
    cue("left", "label", words=["springboard", "pawn"], axis="region"),
    id="region",
)
BOOK = book(LIMITS, REGION)
ACTS = {
    "break": "broke the rules of the treaty",
    "defy": "defied the court",
    "steady": "steadied the region",
    "build": "built new harbours",
}
SENTENCES = [
    *(f"Norway {act}." for act in ACTS.values()),
    "Norway is constrained by its constitution.",
    "Norway remains cautious.",
    "Kari Larsen described Norway as a pawn.",
    "Norway hyped the northern threat and hollowed out the law.",
    "It is stepping up.",
    "Chad defied Norway.",
    "Larsen says that Norway has broken the rules of the treaty.",
    "The fleet sailed.",
]
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=7).map(" ".join)
wild = st.text(
    st.sampled_from(
        list("Norway it said 'that' \"is\" ’ “ ” — , . ; : ( ) not as of by to \n NATO's US' 3.5 % \u0301é雪")
    ),
    max_size=120,
)


def framing(text, codebook=BOOK, target=NORWAY):
    return find_framing(document(text), codebook, target)


def found(result):
    return [(item.span, item.cue.id, item.pole) for item in result.evidence]


@given(wild | texts)
def test_every_span_is_a_place_of_the_text(text):
    page = document(text)
    result = find_framing(page, BOOK, NORWAY)
    spans = [item.span for item in (*result.mentions, *result.evidence, *result.labels)]
    spans += [
        span for item in result.voices for span in (item.speaker, item.cue, *item.content) if span is not None
    ]
    spans += [
        span
        for mention in result.mentions
        for item in mention.predications
        for span in (item.verb, item.clause, item.object)
        if span is not None
    ]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert len(sentence_strip(page, result)) == len(page.passages)


@given(wild)
def test_tokens_and_quotations_lie_in_order(text):
    tokens = tokenise(text, Span(0, len(text)))
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    for quote in over_paragraphs(text, [Span(0, len(text))]):
        assert quote.span.start < quote.inner.start <= quote.inner.end < quote.span.end <= len(text)


@given(texts)
def test_a_text_against_itself_has_no_shift(text):
    page = document(text)
    result = find_framing(page, BOOK, NORWAY)
    assert find_shifts(Pair(page, page), Pair(result, result)) == ()


@given(texts, texts)
def test_swapped_texts_give_the_mirror(left, right):
    documents = Pair(document(left, "one"), document(right, "two"))
    results = documents.map(lambda page: find_framing(page, BOOK, NORWAY))
    shifts = find_shifts(documents, results)
    mirrored = find_shifts(documents.swapped(), results.swapped())
    assert [item.kind for item in shifts] == [item.kind for item in mirrored]
    for one, other in zip(shifts, mirrored, strict=True):
        assert [quote.span for quote in one.old] == [quote.span for quote in other.new]
        assert [quote.span for quote in one.new] == [quote.span for quote in other.old]
    counts = axis_counts(documents, results)
    assert [item.counts for item in counts] == [
        item.counts[::-1] for item in axis_counts(documents.swapped(), results.swapped())
    ]


@given(texts, texts)
def test_no_shift_without_words(left, right):
    documents = Pair(document(left, "one"), document(right, "two"))
    results = documents.map(lambda page: find_framing(page, BOOK, NORWAY))
    for shift in find_shifts(documents, results):
        assert shift.old or shift.new
        for quote in (*shift.old, *shift.new, *shift.also):
            assert quote.span.of(documents[quote.side].text).strip()
        assert all(quote.side is Side.LEFT for quote in shift.old)
        assert all(quote.side is Side.RIGHT for quote in shift.new)
    table = verb_table(documents, results)
    assert not {use.lemma for use in table.left} & {use.lemma for use in (*table.both, *table.right)}
    assert len(tuple(speakers(documents, results))) == 2


@given(texts)
def test_the_target_under_another_name_has_the_same_evidence(text):
    renamed = NORWAY._replace(names=("Turkey", "Oslo"), people=("Turkish",), excluded=())
    after = framing(text.replace("Norway", "Turkey"), target=renamed)
    assert found(framing(text)) == found(after)


@given(texts)
def test_an_axis_less_takes_only_its_own_evidence(text):
    whole = framing(text)
    less = framing(text, book(REGION))
    assert found(less) == [
        (item.span, item.cue.id, item.pole) for item in whole.evidence if item.cue.axis == "region"
    ]


@given(st.sampled_from(sorted(ACTS)), st.sampled_from(["did not", "never", "refused to", "no longer"]))
def test_a_negated_clause_changes_its_pole(verb, negation):
    from tui.language.lexicon import forms

    plain = f"Norway {ACTS[verb]}."
    rest = ACTS[verb].split(" ", 1)[1]
    head = (
        forms(verb, "verb")[-1]
        if negation == "no longer"
        else ACTS[verb].split()[0]
        if negation == "never"
        else verb
    )
    [before] = framing(plain).evidence
    [after] = framing(f"Norway {negation} {head} {rest}.").evidence
    assert after.negated
    assert after.pole is before.pole.other


@given(st.sampled_from([item for item in SENTENCES if item.startswith("Norway")]))
def test_wrapped_in_a_report_the_evidence_stays_and_the_voice_changes(sentence):
    lead = "Ingrid Moe said that "
    before, after = framing(sentence), framing(lead + sentence)
    assert [(span.start + len(lead), span.end + len(lead), name) for span, name, _ in found(before)] == [
        (span.start, span.end, name) for span, name, _ in found(after)
    ]
    assert {item.voice.speaker_name for item in before.evidence} == {""}
    assert {item.voice.speaker_name for item in after.evidence} == {"Ingrid Moe"}


@given(texts)
def test_the_same_text_gives_the_same_framing(text):
    assert framing(text) == framing(text)


@given(st.sampled_from(sorted(ACTS)))
def test_an_example_that_fires_is_no_fault(verb):
    good = cue("left", "does", verbs=[verb], example=f"Norway {ACTS[verb]}.", not_example="Norway slept.")
    bad = cue("left", "does", verbs=[verb], example="Norway slept.", not_example=f"Norway {ACTS[verb]}.")
    assert check_examples(book(axis(good))) == []
    assert len(check_examples(book(axis(bad)))) == 2
