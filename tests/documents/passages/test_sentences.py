"""Sentences: each case is the list of sentences that its text, joined with blanks, must fall into."""

import pytest

from tui.documents import load_document, split_sentences
from tui.documents.model import PassageKind
from tui.documents.passages.sentences import CLAUSE_OPENERS, LONGEST_PART, cut_long
from tui.spans import Span

CASES = {
    "plain": ["Japan joined.", "NATO replied!", "Did it?", "It did."],
    "title": ["He met Mr. Kishida and Dr. Jane Roe.", "Gen. Li and Sen. Poe were there."],
    "initials": ["J. A. Smith wrote it.", "So did Henry S. Fleming of the U. S. Marshal Service."],
    "country in stops": ["The U.S. Navy left the U.K. last year.", "It stayed."],
    "country at the end": ["Troops left the U.S.", "They did not return."],
    "decimals": ["Spending rose to 3.5 per cent of GDP.", "The 2+2 talks were off; 2.5 and 1,000.50 stayed."],
    "number": ["See No. 5 and Fig. 3, p. 12, of Art. 9.", "The rest is in Vol. 2."],
    "the answer is no": ["He said no.", "Then he left."],
    "company": ["Toyota Motor Corp. said so.", "So did Acme Inc.", "The market fell."],
    "date": ["It met on Jan. 5 and Sept. 12.", "Nothing came of it."],
    "time": ["It was 5 p.m. Monday in Tokyo.", "It was 5 p.m. EST here."],
    "time at the end": ["The summit closed at 10:30 a.m.", "Employees left at once."],
    "time at the start": ["At 5 a.m. Mr. Smith went to the bank.", "He left."],
    "ellipsis within": ["It was ... not a surprise, he said… or so it seemed."],
    "ellipsis at the end": ["Nobody knew...", "The talks went on."],
    "number of an item behind that of an article": [
        "Art. 9. I. The council meets.",
        "II. It votes; III. It rests.",
    ],
    "omission behind a stop": ["The pier is old.", ". . . Nobody minded."],
    "spaced ellipsis": ["He paused . . . and went on.", "Nobody minded."],
    "ellipsis in brackets": ["The text [...] says so.", "“We […] agree,” he said."],
    "quotation": ['She said, "This is great."', "He nodded."],
    "quotation goes on": ['"Is this all?" he asked.', '"It is!" she cried.'],
    "quotation, name behind": ["“Is this all?” Xiang Haoyu of the institute asked.", "“Yes.”", "He left."],
    "single quotation marks": ["It is 'half the geography textbook.'", "From Beijing it looks different."],
    "quotation mark after the stop": ['It is a "leader in the region".', "It acts as one."],
    "possessive": ["The US' side and Japan's side met.", "Japan's won."],
    "opening quotation": ["He left.", "“The talks,” she said, “are over.”", "'America First' is a slogan."],
    "brackets": ["It joined (in 2022.) and stayed.", "(It left later.)", "The rest is known."],
    "brackets at the end": ["It joined the centre (CCDCOE).", "Others followed."],
    "space before the stop": [
        "He will attend the summit again in this July .",
        "In November, 2022, Japan joined.",
    ],
    "comma without a space": ["In January,2023, they met.", "On Weibo , a post said so."],
    "exclamation in a name": ["She works at Yahoo! in the accounting department."],
    "question inside": ["The question (why now?) remains open.", "So be it."],
    "dateline": ["BEIJING, June 15 (Xinhua) -- Japan replied.", "WASHINGTON, D.C. — The talks began."],
    "web address": ["See www.example.org/a.html and v2.0 of it.", "Write to a.b@example.org."],
    "abbreviated words": ["Dictators, e.g. Franco, i.e. the Caudillo, fell.", "Others, etc. followed."],
    "street": ["It is near E. 52nd St. and Park Ave. in the city.", "She moved."],
    "numbered list": ["1. The first item.", "2. The second item."],
    "list in a row": ["1.) Mend the nets", "2.) Paint the boats", "3.) Rest"],
    "bullets in a row": ["• 9. Mend the nets", "• 10. Paint the boats"],
    "letters in a row": ["a. Mend the nets", "b. Paint the boats"],
    "initials are no list": ["A. Lund met B. Ask.", "C. Roe came too."],
    "ellipsis before I": ["It was . . . I mean, it is . . . late."],
    "company with a sign": ["She left Yahoo! Inc. for a boat.", "It sank."],
    "company, then somebody": ["He sold it to Lund & Sons Inc.", "Mr. Ask agreed."],
    "founded in": ["The council (est. 1900) agreed.", "It met twice."],
    "sports": ["The No. 10 jersey was retired vs. Atlanta.", "Team 5 won."],
    "month": ["It met in Jan. 2023 and again in Feb.", "Japan stayed away.", "Mar. 5 is next."],
    "dash after a stop": ["It is over. — So he said."],
    "emphasis": ["What?!", "No!!", "Never."],
    "two scripts": ["日本は会談を中止した。", "中国は注目している。"],
    "number begins": ["It rose.", "2023 was worse.", "$5 more was paid."],
    "letters": ["It was plan B.", "The rest agreed."],
    "Hindi": ["जापान ने कहा।", "चीन देख रहा है।"],
    "capital after colon": ["One thing is clear: Japan has moved.", "So has NATO."],
    "heading words": ["Japan rethinking Western ties"],
    "degrees": ["Jane Roe, Ph.D., of Bonn spoke.", "John Doe Jr. spoke too."],
    "ordinary small words": ["He sat.", "Mass was said.", "They had fun."],
    "footnote marks": [
        "It matters for Europe.[1][23]",
        "“It does.”[iv]",
        "So it is said.¹²",
        "The end [2] is near.",
    ],
    "closing signs at the end": ['He called it a farce. …"'],
}


@pytest.mark.parametrize("sentences", CASES.values(), ids=CASES)
def test_cases(sentences):
    text = " ".join(sentences)
    assert [span.of(text) for span in split_sentences(text)] == sentences


def test_missing_spaces():
    text = (
        "It raised tensions in the region.The trend is clear. It ended in 2023.Nobody minded.A new one came."
    )
    assert [span.of(text) for span in split_sentences(text)] == [
        "It raised tensions in the region.",
        "The trend is clear.",
        "It ended in 2023.",
        "Nobody minded.",
        "A new one came.",
    ]


@pytest.mark.parametrize(
    "text", ["Node.js is one.", "www.Example.Com", "the U.S.Navy", "3.5 and 4.6", "e.g.This"]
)
def test_a_stop_within_a_word_is_no_end(text):
    assert len(split_sentences(text)) == 1


def test_part_of_a_text():
    text = "One. Two. Three."
    assert split_sentences(text, 5, 9) == [(5, 9)]
    assert split_sentences(text, 4, 11) == [(5, 9), (10, 11)]


@pytest.mark.parametrize("text", ["", " ", "\n \n"])
def test_nothing(text):
    assert split_sentences(text) == []


def test_lines_of_a_wrapped_paragraph_are_one_text():
    text = "Japan has\nresisted. It is\n  bound."
    assert [span.of(text) for span in split_sentences(text)] == ["Japan has\nresisted.", "It is\n  bound."]


@pytest.mark.parametrize(
    "unit", [".", ". ", '"', "'. ", " ", "a.", "A. ", "!?", "(.", "..[111 ", "。", "\n.", '" . ']
)
def test_very_many_signs_take_linear_time(unit):
    text = unit * (100_000 // len(unit))
    spans = split_sentences(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


MORE = {
    "titles in capitals": ["GEN. LUND and DR. MOE spoke of MR. ASK.", "MS. VIK did not."],
    "an abbreviation behind a hyphen": [
        "The Norway-U.S. Fishing Council met.",
        "It met at the EU-U.K. Summit in May.",
    ],
    "an abbreviation before a bracket": [
        "It is an Oslo-U.S. (Bridge) project.",
        "The act (33 U.S.C. 12 et seq.) (PWSA) was read in Washington, D.C. (at the port).",
    ],
    "a sentence in brackets": ["He lives in the U.S. now.", "(He was born in Moss.)", "So he votes."],
    "numbers of notes": ["The pier is shut.1", "Lund said “No.”2", "It is 1.5.", "Few pay.*", "So."],
    "several notes": ["The pier is shut.1,2", "The quay (the old one).3–5", "Few pay."],
    "a name in brackets": ["Roe & Co. (Ltd.) sold it.", "He left the U.S. (Navy) then."],
    "large Roman items": ["Nothing else: I. Boats; II. Nets.", "So."],
    "no number of a note": ["See Pier No.5 East.", "The rate rose to 3.", "It fell."],
    "items in a line": ["They want: 1. boats; 2. nets; and 3. Peace at sea.", "Only 2 and 3.", "Good."],
}  # fmt: skip


@pytest.mark.parametrize("sentences", MORE.values(), ids=MORE)
def test_ends_that_are_seldom_right(sentences):
    text = " ".join(sentences)
    assert [span.of(text) for span in split_sentences(text)] == sentences


def test_words_without_stops_are_cut_at_clauses_and_lose_nothing():
    text = "the boat is in and the crew is out because the net was torn but nobody knows when it was " * 100
    parts = cut_long(text, Span(0, len(text)))
    words = [part.of(text).split() for part in parts]
    assert [word for part in words for word in part] == text.split()
    assert all(5 <= len(part) <= LONGEST_PART for part in words)
    begun = [part[0] for part in words[1:]]
    assert sum(word in CLAUSE_OPENERS for word in begun) > 0.9 * len(begun)


def test_a_long_sentence_of_a_writer_stays_whole():
    text = "It held, " + "and the pier, which was old, held too, " * 16 + "until May."
    assert cut_long(text, Span(0, len(text))) == [Span(0, len(text))]


def test_words_without_stops_are_marked_as_such(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("the boat is in and the crew is out of the old harbour because " * 40, "utf-8")
    document = load_document(str(path))
    assert {passage.kind for passage in document.passages} == {PassageKind.PART}
    assert "no sentences" in document.notices[-1].message


def test_a_year_may_bear_a_note():
    text = "The pier was built in 1905.1 The boat cost 1.5 Marks. It sank in 2011.12 Nobody knows why."
    found = [span.of(text) for span in split_sentences(text)]
    assert found[:2] == ["The pier was built in 1905.1", "The boat cost 1.5 Marks."]
    assert found[2:] == ["It sank in 2011.12", "Nobody knows why."]
