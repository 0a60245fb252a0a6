"""What the list of findings holds, on texts of four subjects and on the bundled articles."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from tui.comparison.findings.candidates import Candidates
from tui.comparison.findings.model import SHOWN, FindingKind, Naming, shown
from tui.comparison.findings.quoting import MOST, WHOLE
from tui.pair import Pair, Side

TEXTS = Path(__file__).parents[1] / "texts"
PAIRS = {
    "bikes": ("bikes-2021.md", "bikes-2024.md"),
    "school": ("school-2019.md", "school-2025.md"),
    "dam": ("dam-1998.txt", "dam-2023.txt"),
    "bank": ("bank-2016.md", "bank-2022.md"),
}
EXPECTED = {
    "bikes": [
        ("will bring new customers", "brought customers, not driven them away"),
        ("four million crowns", "nine million crowns"),
        ("forced on the neighbourhood", "the neighbourhood owns"),
        ("refused to meet the traders", "came to Mill Street and listened"),
    ],
    "school": [
        ("teaches children to govern their own attention", "does not teach attention"),
        ("was right to leave the decision", "was wrong to leave the decision"),
        ("a little less afraid", "not less afraid"),
        ("it would hit those hardest who have no computer", "were hit hardest by the smartphone"),
    ],
    "dam": [
        ("will be the making of the valley", "unmade the valley"),
        ("will light forty thousand homes", "never lit forty thousand homes"),
        ("water in August", "to the farmers last"),
        ("will have to leave their houses", "wait for gardens to this day"),
        ("the dam will have a ladder", "did not climb the ladder"),
    ],
    "bank": [
        ("Inflation is too low", "Inflation is too high"),
        ("cut the rate to zero", "raised the rate five times"),
        ("takes no instructions from any ministry", "under pressure from the ministry"),
    ],
}
TARGETS = {"bikes": "bike lanes", "school": "smartphones", "dam": "dam", "bank": "Northern Bank"}


@pytest.fixture(scope="module")
def pairs(comparing):
    return {
        name: comparing(*((TEXTS / file).read_text("utf-8") for file in files))
        for name, files in PAIRS.items()
    }


def quoted(comparison, finding, side):
    document = comparison.documents[side]
    return [" ".join(document.words(one.quotation.span).split()) for one in finding.cited(side)]


@pytest.mark.parametrize("name", PAIRS)
def test_three_true_contrasts_are_on_the_first_screen(pairs, name):
    comparison = pairs[name]
    found = [Pair(*(quoted(comparison, one, side) for side in Side)) for one in comparison.findings[:SHOWN]]
    hit = [
        (old, new)
        for old, new in EXPECTED[name]
        if any(
            any(old in one for one in pair.left) and any(new in one for one in pair.right) for pair in found
        )
    ]
    assert len(hit) >= 3, hit


@pytest.mark.parametrize("name", ["bikes", "school", "bank"])
def test_the_target_is_found_without_an_option(pairs, name):
    assert TARGETS[name] in {pairs[name].target.label, *pairs[name].target.names}


@pytest.fixture(params=[*PAIRS, "articles"])
def whole(request, pairs, articles):
    return articles if request.param == "articles" else pairs[request.param]


def test_a_sentence_is_cited_twice_at_most_and_opens_one_finding(whole):
    for side in Side:
        cited = Counter(one.passage for finding in whole.findings for one in finding.cited(side))
        opening = Counter(finding.cited(side)[0].passage for finding in whole.findings if finding.cited(side))
        assert max(cited.values()) <= 2
        assert max(opening.values()) == 1


def test_quotations_are_short_words_of_their_passage(whole):
    for finding in whole.findings:
        for side in Side:
            assert len(finding.cited(side)) <= 2
            for one in finding.cited(side):
                document = whole.documents[side]
                assert one.quotation.side is side
                assert document.passages[one.passage].span.contains(one.quotation.span)
                words = len(document.words(one.quotation.span).split())
                whole_one = one.quotation.span == document.passages[one.passage].span
                assert 1 <= words <= (WHOLE if whole_one else MOST)
                assert all(one.quotation.span.contains(span) for span in one.quotation.shared)


def test_naming_is_that_of_the_page(whole):
    named = whole.framing.map(lambda framing: {mention.sentence for mention in framing.mentions})
    for finding in whole.findings:
        for side in Side:
            for one in finding.cited(side):
                assert (one.naming is Naming.BESIDE) is (one.passage not in named[side])


def test_the_articles_have_what_an_expert_names(articles):
    first = {finding.axis for finding in articles.findings[:SHOWN]}
    assert {"alignment", "limits", "spending"} <= first
    limits = next(finding for finding in articles.findings if finding.axis == "limits")
    assert "break the constraints" in quoted(articles, limits, Side.LEFT)[0]
    assert "constrained by its pacifist constitution" in quoted(articles, limits, Side.RIGHT)[0]


def test_shifts_that_rest_on_the_same_words_are_one_finding(articles):
    indices = [index for finding in articles.findings for index in finding.shifts]
    assert len(indices) == len(set(indices))
    alignment = next(finding for finding in articles.findings if finding.axis == "alignment")
    assert len(alignment.shifts) > 1


def test_a_text_beside_itself_has_no_findings(comparing):
    words = (TEXTS / "dam-1998.txt").read_text("utf-8")
    assert not comparing(words, words).findings


def test_swapped_texts_give_the_same_pairs(pairs, comparing):
    files = [(TEXTS / file).read_text("utf-8") for file in PAIRS["bank"]]
    swapped = comparing(*reversed(files), *pairs["bank"].target.names)
    found = {finding.link for finding in pairs["bank"].findings[:4]}
    assert found == {(right, left) for left, right in (one.link for one in swapped.findings[:4])}


def test_the_same_words_are_no_shift(comparing):
    left = "# One\n\nThe Orla ferry carries goods to the northern islands every week of the year. It is old."
    right = (
        "# Two\n\nThe Orla ferry carries goods to the northern islands every week of the year. It was sold."
    )
    found = comparing(left, right, "Orla ferry").findings
    assert found[0].kind is FindingKind.CONTINUITY


def test_a_greeting_or_a_question_is_no_finding(comparing):
    left = "Good morning to the friends of the Orla ferry here tonight. Is the Orla ferry too old for us?"
    right = (
        "Good morning to the friends of the Orla ferry here tonight. Is the Orla ferry too old for us? Yes."
    )
    assert not comparing(left, right, "Orla ferry").findings


def test_a_byline_is_no_finding(comparing):
    left = "By Jo van Berg, September 2019\n\nThe Orla ferry carries the mail across the sound."
    right = "By Jo van Berg, March 2024\n\nThe Orla ferry leaves the mail on this side of the sound."
    comparison = comparing(left, right, "Orla ferry")
    said = [quoted(comparison, one, side) for one in comparison.findings for side in Side]
    assert said and not any(words.startswith("By Jo") for some in said for words in some)


def kinds(comparing, left, right):
    found = comparing(f"# One\n\n{left}", f"# Two\n\n{right}", "Orla ferry").findings
    return {finding.kind for finding in found}


def test_more_shared_words_are_asked_for_before_two_passages_say_the_same(comparing):
    left = "The Orla ferry carries goods to the northern islands in winter storms. It is old."
    right = "The Orla ferry charges tourists from the northern valley twice in summer. It is new."
    assert kinds(comparing, left, right) == {FindingKind.SHIFT}


def test_a_name_in_both_is_not_yet_the_same(comparing):
    left = "The Orla ferry was named after Anna Maria Lindqvist Bergman by her sons. It is old."
    right = "The Orla ferry was once raced by Anna Maria Lindqvist Bergman for a bet. It is new."
    assert FindingKind.CONTINUITY not in kinds(comparing, left, right)


def test_what_one_text_denies_is_not_the_same(comparing):
    left = "The council was right to give the Orla ferry to the harbour company. It is old."
    right = (
        "The council was wrong to give the Orla ferry to the harbour company, as no company asked. It is new."
    )
    assert kinds(comparing, left, right) == {FindingKind.SHIFT}


@pytest.mark.parametrize(
    "sentence, title",
    [
        ("The Orla ferry has ruined the harbour trade, they say.", "has ruined the harbour trade"),
        (
            "Nobody is convinced that the Orla ferry ruined trade.",
            "Nobody is convinced that the Orla ferry ruined",
        ),
        (
            "I am not convinced that the Orla ferry ruins trade.",
            "not convinced that the Orla ferry ruins trade",
        ),
        (
            "We’re selling the Orla ferry to the harbour company.",
            "selling the Orla ferry to the harbour company",
        ),
        (
            "The Orla ferry brings visitors and families to the harbour of the old town.",
            "brings visitors and families to the harbour",
        ),
        ("The Orla ferry can be useful and cheap AND it is blue.", "can be useful and cheap"),
        ("The Orla ferry can be useful AND it is blue.", "The Orla ferry can be useful AND it is blue."),
    ],
)
def test_a_title_says_what_the_target_does_and_whether_it_is_denied(comparing, sentence, title):
    other = "The Orla ferry leaves the harbour trade in ruins. It is blue."
    found = comparing(f"# One\n\n{sentence} It is old.", f"# Two\n\n{other}", "Orla ferry").findings
    assert found[0].title.split(" -> ")[0] == title


def test_the_second_quotation_goes_on_from_the_first_where_it_may():
    pairs = Candidates(np.array([0, 0, 0, 0]), np.array([1, 7, 2, 5]), np.array([4.0, 2.0, 1.0, 0.5]))
    assert list(pairs.partners(Side.LEFT, 0, {})) == [1, 7, 2, 5]
    assert list(pairs.partners(Side.LEFT, 0, {2: 1, 5: 2})) == [1, 2, 7, 5]
    assert list(pairs.partners(Side.RIGHT, 2, {0: 1})) == [0]


def test_what_holds_hardly_a_word_is_not_cited(comparing):
    left = "# One\n\nThat much is quite clear. The Orla ferry is slow and loud and late."
    right = "# Two\n\nThat much is quite clear. The Orla ferry is quick and quiet and on time."
    comparison = comparing(left, right, "Orla ferry")
    assert {one.passage for found in comparison.findings for one in (*found.old, *found.new)} == {2}


def test_no_finding_opens_with_what_a_better_one_goes_on_with(whole):
    found = whole.findings
    cited = [[{item.passage for item in one.cited(side)[1:]} for side in Side] for one in found]
    for at, one in enumerate(found):
        opens = [one.cited(side)[0].passage for side in Side]
        repeats = [
            all(place in seconds for place, seconds in zip(opens, better, strict=True))
            for better in cited[:at]
        ]
        assert one.shifts or one.kind is FindingKind.WORDING or not any(repeats)


def test_what_names_the_target_at_neither_end_comes_last_unless_it_is_linked_on_the_screen(whole):
    linked = {(link.left, link.right) for link in whole.shown}
    apart = [
        one.link not in linked and {one.old[0].naming, one.new[0].naming} == {Naming.BESIDE}
        for one in shown(whole.findings)
        if one.link is not None and not one.shifts
    ]
    assert apart == sorted(apart)


def test_what_is_shown_ends_where_it_gets_doubtful(whole):
    first = [one.doubtful for one in whole.findings[:SHOWN]]
    assert first == sorted(first)
    assert shown(whole.findings) == whole.findings[: first.count(False)]
    assert not any(one.doubtful for one in whole.findings if one.shifts or one.kind is not FindingKind.SHIFT)


@pytest.mark.parametrize(
    "old, new, doubtful",
    [
        ("Orla’s Harbour Board", "the Northern Harbour Board", True),
        ("Orla’s Harbour Board", "Orla’s Harbour Board", False),
        ("the Northern Harbour Board", "the old Harbour Board", False),
        ("the board of the harbour", "the board of the village", False),
    ],
)
def test_two_names_that_only_end_alike_are_not_one_matter(comparing, old, new, doubtful):
    left = f"# One\n\nThe ferry is late. It is said that {old} paid for paint."
    right = f"# Two\n\nThe ferry is early. Everybody knows how {new} sold its fleet."
    found = comparing(left, right, "ferry").findings
    assert any(one.link == (2, 2) and one.doubtful is doubtful for one in found)


def test_what_shares_only_the_target_comes_after_what_shares_more(whole):
    linked = {(link.left, link.right) for link in whole.shown}
    bare = [
        one.link not in linked and not (one.old[0].quotation.shared or one.new[0].quotation.shared)
        for one in shown(whole.findings)
        if one.link is not None
        and not one.shifts
        and {one.old[0].naming, one.new[0].naming} != {Naming.BESIDE}
    ]
    assert bare == sorted(bare)


def test_a_title_says_what_the_first_quotations_say(whole):
    for finding in whole.findings:
        for side, words in (
            zip(Side, finding.title.split(" -> "), strict=True) if finding.link and not finding.shifts else ()
        ):
            first = finding.cited(side)[0].passage
            text = whole.documents[side]
            said = text.words(text.passages[first].span)
            assert set(words.split()) & set(said.split()), (words, said)
