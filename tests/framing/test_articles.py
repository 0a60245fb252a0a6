"""The traps that the two bundled articles set, and what must come out of them."""

import pickle

import pytest

from tui.codebook import load_codebook
from tui.codebook.model import Target
from tui.documents import bundled_paths, load_document, prepare, read_document
from tui.framing.counting.counts import axis_counts, speakers, verb_table
from tui.framing.counting.strip import sentence_strip
from tui.framing.counting.wording import coverage
from tui.framing.evidence.analysis import find_framing
from tui.framing.shifts.find import find_shifts
from tui.framing.target.choosing import choose_target
from tui.pair import Pair, Side


@pytest.fixture(scope="module")
def codebook():
    return load_codebook()


@pytest.fixture(scope="module")
def documents():
    return bundled_paths().map(load_document)


@pytest.fixture(scope="module")
def framing(documents, codebook):
    return documents.map(lambda document: find_framing(document, codebook, codebook.target("japan")))


@pytest.fixture(scope="module")
def shifts(documents, framing):
    return find_shifts(documents, framing)


def mention(document, framing, before, words):
    """The mention of `words` that follows `before` in the text."""
    start = document.text.index(words, document.text.index(before))
    return next(item for item in framing.mentions if item.span.start == start)


def piece(document, framing, words):
    start = document.text.index(words)
    return [
        item
        for item in framing.evidence
        if item.span.start <= start < item.span.end or start <= item.span.start < start + len(words)
    ]


def test_the_second_of_two_coordinated_verbs(documents, framing):
    found = mention(documents.left, framing.left, "rightward political trend", "Japan")
    assert [item.lemma for item in found.predications] == ["accelerate", "seek", "break"]
    assert found.predications[2].under == "seek"


def test_a_pronoun_with_a_carried_voice(documents, framing):
    found = mention(documents.right, framing.right, "3.5 per cent of GDP", "It")
    assert (found.how.value, found.role.value) == ("carried", "undergoer")
    assert (found.voice.certainty.value, found.voice.speaker_name) == ("carried", "Xiang Haoyu")


def test_the_former_and_the_latter(documents, framing):
    found = mention(documents.left, framing.left, "collusions recently", "The former")
    assert (found.how.value, found.role.value, found.predicate.lemma) == ("former", "doer", "assist")
    latter = documents.left.text.index("the latter")
    assert not any(item.span.start == latter for item in framing.left.mentions)


@pytest.mark.parametrize(
    ("side", "before", "pronoun"),
    [
        (Side.LEFT, "on high alert", "It"),
        (Side.RIGHT, "He warned that", "it"),
        (Side.RIGHT, "As Xiang sees", "it"),
        (Side.RIGHT, "Chinese analysts frame", "it"),
        (Side.RIGHT, "temporary relief,", "it"),
    ],
)
def test_an_it_that_is_somebody_else(documents, framing, side, before, pronoun):
    text = documents[side].text
    place = text.index(before) + len(before)
    start = text.index(pronoun, place)
    assert not any(item.span.start == start for item in framing[side].mentions)


def test_an_apposition_between_the_speaker_and_the_cue(documents, framing):
    found = next(
        item for item in framing.right.voices if "vanguard" in item.content[0].of(documents.right.text)
    )
    assert found.speaker_name == "Xiang Haoyu"
    assert found.cue.of(documents.right.text) == "described"


def test_japan_hopes_quotes_nobody(documents, framing):
    found = mention(documents.left, framing.left, "Second", "Japan")
    assert (found.voice.certainty.value, found.voice.imputed) == ("author", True)


def test_the_same_verb_with_another_object(documents, framing):
    found = [
        item
        for item in piece(documents.right, framing.right, "stepping back from the region")
        if item.cue.axis == "alignment"
    ]
    assert found == []


def test_whether_or_not_that_is_hyperbole_is_no_threat(documents, framing):
    assert piece(documents.right, framing.right, "hyperbole") == []
    start = documents.right.text.index("Whether or not")
    assert not any(item.negated for item in framing.right.evidence if start < item.span.start < start + 120)


def test_infinitives_of_nouns_are_not_japans_acts(framing):
    lemmas = {
        item.lemma
        for mention in framing.left.mentions
        for item in mention.predications
        if item.role.value == "doer"
    }
    assert "maintain" not in lemmas
    assert "obtain" in lemmas
    assert "subvert" in lemmas


def test_distance_quotes_are_no_speech(framing):
    assert [
        voice for voice in framing.left.voices if not voice.imputed and voice.certainty.value == "quoted"
    ] == []


def test_possessive_marks_break_no_quotation(documents, framing):
    text = documents.right.text
    contents = [span.of(text) for voice in framing.right.voices for span in voice.content]
    assert any(content.endswith("the US' side in the Iran-Israel conflict") for content in contents)


def test_page_furniture_changes_nothing(documents, framing, codebook, tmp_path):
    path = tmp_path / "pasted.txt"
    body = "\n\n".join(
        documents.right.text[block.span.start : block.span.end]
        for block in documents.right.blocks
        if block.kind.value == "paragraph"
    )
    furniture = "Share this article\n\nDOWNLOAD THE APP\n\nGet Started Now: Download the App\n\n"
    found = []
    for number, text in enumerate((body, f"{furniture}{body}\n\n(Edited by Ann Lee)\n\n{furniture}")):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        document = prepare(read_document(str(path)))
        result = find_framing(document, codebook, codebook.target("japan"))
        found.append([(item.span.of(document.text), item.cue.id, item.pole) for item in result.evidence])
    assert found[0] == found[1]


def test_evidence_of_nato_is_not_that_of_japan(documents, framing, codebook):
    for document, ours in zip(documents, framing, strict=True):
        theirs = find_framing(document, codebook, codebook.target("nato"))
        japan = {(item.span, item.cue.id) for item in ours.evidence}
        nato = {(item.span, item.cue.id) for item in theirs.evidence}
        assert len(japan & nato) <= 0.1 * min(len(japan), max(len(nato), 1))


def test_japan_renamed_gives_the_same_evidence(documents, framing, codebook, tmp_path):
    def renamed(text):
        for old, new in (
            ("Japanese", "Brazilian"),
            ("Japan", "Brazil"),
            ("Tokyo", "Bahia"),
            ("Kishida", "Moreira"),
        ):
            text = text.replace(old, new)
        return text

    japan = codebook.target("japan")
    brazil = japan._replace(
        id="brazil", names=tuple(map(renamed, japan.names)), people=tuple(map(renamed, japan.people))
    )
    for side in Side:
        path = tmp_path / f"{side}.md"
        path.write_text(renamed(documents[side].text), encoding="utf-8")
        first = tmp_path / f"{side}-same.md"
        first.write_text(documents[side].text, encoding="utf-8")
        before = find_framing(load_document(str(first)), codebook, japan)
        after = find_framing(load_document(str(path)), codebook, brazil)
        assert [(item.sentence, item.cue.id, item.pole, item.negated) for item in before.evidence] == [
            (item.sentence, item.cue.id, item.pole, item.negated) for item in after.evidence
        ]


def test_the_mirror(documents, framing, shifts):
    mirrored = find_shifts(documents.swapped(), framing.swapped())
    assert [item.kind for item in mirrored] == [item.kind for item in shifts]
    for one, other in zip(shifts, mirrored, strict=True):
        assert [quote.span for quote in one.old] == [quote.span for quote in other.new]
        assert [quote.span for quote in one.new] == [quote.span for quote in other.old]


def test_each_text_against_itself(documents, framing):
    for side in Side:
        assert find_shifts(Pair(documents[side], documents[side]), Pair(framing[side], framing[side])) == ()


def test_an_axis_less_takes_only_its_own_evidence(documents, framing, codebook):
    less = codebook._replace(axes=codebook.axes[1:])
    found = find_framing(documents.right, less, codebook.target("japan"))
    gone = codebook.axes[0].id
    assert [(item.cue.id, item.span) for item in found.evidence] == [
        (item.cue.id, item.span) for item in framing.right.evidence if item.cue.axis != gone
    ]


def test_the_same_twice(documents, framing, codebook):
    assert find_framing(documents.left, codebook, codebook.target("japan")) == framing.left


def test_spans_are_places_of_the_text(documents, framing, shifts):
    for side in Side:
        length = len(documents[side].text)
        spans = [
            item.span for item in (*framing[side].mentions, *framing[side].evidence, *framing[side].labels)
        ]
        spans += [
            span
            for voice in framing[side].voices
            for span in (voice.speaker, voice.cue, *voice.content)
            if span
        ]
        assert all(0 <= span.start < span.end <= length for span in spans)
    for shift in shifts:
        assert shift.old or shift.new


def test_results_can_be_pickled(framing, shifts):
    assert pickle.loads(pickle.dumps((framing, shifts))) == (framing, shifts)


def quoted(documents, shift, part):
    return [quote.span.of(documents[quote.side].text) for quote in getattr(shift, part)]


def test_the_constitution(documents, shifts):
    found = next(item for item in shifts if "“Constitution” ~ “constitution”" in item.note)
    first = quoted(documents, found, "old")[0]
    assert first == "sought to break the constraints of the pacifist Constitution"
    assert found.new[0].voice.speaker_name == "Xiang Haoyu"
    assert found.new[0].voice.certainty.value == "carried"


def test_the_share_of_gdp(documents, shifts):
    found = next(item for item in shifts if "~ “3.5 per cent”" in item.note)
    assert "2%" in quoted(documents, found, "old")[0]
    assert "3.5 per cent" in quoted(documents, found, "new")[0]


def test_the_role_nouns_and_who_used_them(framing):
    found = {item.lemma: item.voice.speaker_name for item in framing.right.labels}
    assert found["springboard"] == "Pan Wanli"
    assert found["cornerstone"] == "Another commentator"
    assert found["vanguard"] == "Xiang Haoyu"


def test_the_claim_to_leadership_against_its_own_terms(documents, shifts):
    found = next(item for item in shifts if item.axis == "leadership")
    assert any(
        '"leadership in the Asia-Pacific region"' in words for words in quoted(documents, found, "old")
    )
    assert any("on its own terms" in words for words in quoted(documents, found, "new"))


def test_the_china_threat_is_the_same_charge_in_another_voice(documents, shifts):
    found = next(item for item in shifts if item.kind.value == "continuity" and item.axis == "threat")
    assert any("China threat" in words for words in quoted(documents, found, "old"))
    assert any("China threat" in words for words in quoted(documents, found, "new"))
    assert all(quote.voice.certainty.value != "author" for quote in found.new)


def test_the_counter_evidence_stands_beside_the_majority(documents, shifts):
    found = next(item for item in shifts if item.axis == "alignment" and item.kind.value == "axis")
    assert any("increasing proximity to NATO" in words for words in quoted(documents, found, "also"))


def test_verbs_speakers_strip_and_coverage(documents, framing):
    table = verb_table(documents, framing)
    assert {"seek", "hope", "intend", "attempt", "follow", "break"} <= {use.lemma for use in table.left}
    assert {"step up", "resist", "cancel", "distance", "position"} <= {use.lemma for use in table.right}
    names = [item.name for item in speakers(documents, framing).right]
    assert "Xiang Haoyu" in names
    assert names[0] == ""
    strip = sentence_strip(documents.right, framing.right)
    assert len(strip) == len(documents.right.passages)
    assert {cell.voice for cell in strip} == {"·", "▁", "▀"}
    assert "in neither" in coverage(framing)


def test_counts_are_counts_of_quotations(documents, framing):
    for count in axis_counts(documents, framing):
        assert len(count.quotations) == sum(count.counts[0]) + sum(count.counts[1])


def test_the_target_is_chosen(documents, codebook):
    target, notice = choose_target(documents, codebook)
    assert (target.id, notice) == ("japan", None)
    target, notice = choose_target(documents, codebook, names=["Weibo"])
    assert (target.names, notice) == (("Weibo",), None)
    assert isinstance(target, Target)
