"""Properties of the canonical text, the guard, blocks and sentences."""

import unicodedata
from collections import Counter
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from tui.documents.characters.guard import guard
from tui.documents.characters.sanitise import canonicalise
from tui.documents.cleaning.clean import label
from tui.documents.load import prepare
from tui.documents.markup.front_matter import split_front_matter
from tui.documents.markup.markdown import render
from tui.documents.model import Document
from tui.documents.passages.sentences import split_sentences
from tui.documents.plain_text.blocks import find_blocks, line_blocks
from tui.documents.plain_text.layout import lay_out

HARD = (
    "\x00\x07\x08\x1b\x7f\x85\x9b\x9d\xad"
    "\u0301\u0316\u0344\u200b\u200d\u2028\u202e\u2066\ufeff\ufffe\U000e0041\ud800"
)
SEQUENCES = [
    "\x1b[31m",
    "\x1b]0;t\x07",
    "\x1b]52;c;x\x1b\\",
    "\x1bP",
    "\x1b[",
    "\x9d",
    "\x9c",
    "\r\n",
    "\r",
    "\t",
    "e\u0301",
]
hostile = st.lists(st.one_of(st.sampled_from(SEQUENCES), st.sampled_from(HARD), st.text(max_size=6))).map(
    "".join
)

PIECES = [
    *("&#8238;", "&#x1b;[2J", "&#10;", "&#769;", "e&#769;"),
    *(
        "Japan",
        "U.S.",
        "Mr.",
        "He",
        "said",
        "No.",
        "5",
        "3.5",
        "p.m.",
        "the",
        "The",
        "日本。",
        "logo",
        "• A",
        "> q",
        ", a",
    ),
    *(
        "Also read:",
        "2 hours ago",
        "Views are personal.",
        "Download the app",
        "Ties Despite the",
        "x" * 130,
        "---",
        "#",
    ),
    *(*'.!?…"”()[]—`-', "...", " '", "*x*", "1.", " ", "  ", "\n", "\n\n"),
]
BODY = (
    "Japan has resisted calls to spend more on its defence, and it is bound by its constitution still. " * 2
)
prose = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4))).map("".join)


def bare(text):
    return "".join(text.split())


def in_order(spans):
    return all(one.start < one.end <= two.start < two.end for one, two in pairwise(spans))


@given(hostile)
@example("\x1b\x1b[31m[2J")
@example("\u0344" * 7)
def test_canonical_text_is_safe_and_stays_as_it_is(text):
    clean, counts = canonicalise(text)
    assert all(char == "\n" or not (ord(char) < 32 or 127 <= ord(char) < 160) for char in clean)
    assert not set(clean) & set("\u202e\u2066\u200b\ufeff\u2028\U000e0041\ud800")
    assert all(count > 0 for count in counts.values())
    assert canonicalise(clean) == (clean, {})


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "M", "Zl", "Zp"])))
@example("\U0001d1bb")  # is composed of two characters in normal form C, too
def test_words_are_never_taken_out(text):
    clean, counts = canonicalise(text)
    assert set(counts) <= {"composed"}
    assert len(clean) == len(unicodedata.normalize("NFC", text))


@given(hostile, st.booleans())
def test_the_guard_keeps_the_length_and_lets_no_command_through(text, lines):
    shown = guard(text, lines=lines)
    assert len(shown) == len(text)
    assert all((char == "\n" and lines) or not (ord(char) < 32 or 127 <= ord(char) < 160) for char in shown)
    assert guard(shown, lines=lines) == shown


@given(prose)
def test_sentences_lose_nothing(text):
    spans = split_sentences(text)
    assert in_order(spans)
    assert bare("".join(span.of(text) for span in spans)) == bare(text)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@given(prose, st.integers(0, 20), st.integers(0, 20))
def test_sentences_of_a_part(text, start, length):
    end = min(len(text), start + length)
    spans = split_sentences(text, min(start, end), end)
    assert bare("".join(span.of(text) for span in spans)) == bare(text[start:end])


SENTENCES = [
    "Japan has resisted calls to increase defence spending to 3.5 per cent of GDP.",
    "Mr. Kishida met Gen. Li of the U.S. Navy at 5 p.m. Monday.",
    "“This is not merely caution,” he said.",
    "Is it a ‘springboard’?",
    "The 2+2 talks (in No. 10) were off!",
    "In November, 2022, it joined (CCDCOE).",
    'He spoke of "openness".',
    "It met J. A. Smith vs. nobody…",
]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1), st.sampled_from([" ", "\n", "  ", "\n   "]))
def test_known_sentences_joined_fall_apart_again(sentences, between):
    text = between.join(sentences)
    assert [span.of(text) for span in split_sentences(text)] == sentences


@given(prose)
def test_blocks_hold_every_character_in_order(text):
    blocks = find_blocks(text)
    assert in_order([block.span for block in blocks])
    assert bare("".join(block.span.of(text) for block in blocks)) == bare(text)


@given(prose)
def test_the_layout_loses_no_letter(text):
    document = lay_out(text, "a.txt")
    assert in_order([block.span for block in document.blocks])
    assert bare("".join(block.span.of(document.text) for block in document.blocks)) == bare(document.text)
    assert Counter(filter(str.isalnum, document.text)) == Counter(filter(str.isalnum, text))


@given(prose)
def test_lines_are_counted_as_in_the_file(text):
    blocks = line_blocks(text)
    lines = text.split("\n")
    assert [block.span.of(text) for block in blocks] == [
        line.strip() for line in lines[: len(lines) - (lines[-1] == "")]
    ]


@given(prose)
def test_the_cleaner_loses_nothing_and_passages_lie_in_their_blocks(text):
    text = f"{text}\n\n{BODY} {text} {BODY} {text}"
    document = label(Document(text, "a.txt", blocks=find_blocks(text)))
    assert document.text == text
    assert in_order([block.span for block in document.blocks])
    assert bare("".join(block.span.of(text) for block in document.blocks)) == bare(text)
    prepared = prepare(document, clean=False)
    assert in_order([passage.span for passage in prepared.passages])
    for passage in prepared.passages:
        assert prepared.blocks[passage.block].span.contains(passage.span)


@given(prose)
def test_any_markdown_is_rendered(text):
    shown, blocks, *_ = render(canonicalise(text)[0])
    assert canonicalise(shown) == (shown, {})
    assert in_order([block.span for block in blocks])
    assert sum(len("".join(block.span.of(shown).split())) for block in blocks) == len("".join(shown.split()))


@given(prose)
def test_front_matter_takes_whole_lines_or_nothing(text):
    metadata, body, _, _ = split_front_matter("---\n" + text)
    assert ("---\n" + text).endswith(body)
    assert metadata is not None or body == "---\n" + text
