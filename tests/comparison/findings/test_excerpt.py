"""Which words of the page stand where not all have room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.comparison.findings.excerpt import Telling, excerpt
from tui.comparison.findings.quoting import HANGING, Given
from tui.framing.clauses.cores import cores
from tui.framing.grammar.sentence import Sentence
from tui.spans import Span


def read(text):
    return cores(Sentence(text, Span(0, len(text))))


def shown(text, marked, room):
    marks = tuple(Span(text.index(word), text.index(word) + len(word)) for word in marked)
    (start, end), broken = excerpt(text, Span(0, len(text)), Telling(marks, cores=read(text)), room)
    return text[start:end] + ("…" if broken else "")


@pytest.mark.parametrize(
    ("text", "marked", "room", "words"),
    [
        ("The harbour is closed", ["closed"], 40, "The harbour is closed"),
        (
            "Even in its weaker years, Avalon is holding the line",
            ["holding"],
            30,
            "Avalon is holding the line",
        ),
        ("the league, forming a new wall to guard the north", ["forming"], 20, "forming a new wall"),
        ("a voyage to the distant northern islands", ["voyage"], 22, "a voyage"),
        (  # what was believed once is no statement of whoever speaks
            "I was among those who believed that the tram was a blessing for the old town and all its shops.",
            ["blessing"],
            70,
            "I was among those who believed that the tram was a blessing",
        ),
        ("Avalon closed its old harbour and tried to sell", ["closed"], 40, "Avalon closed its old harbour"),
        ("a cautious step: staying out, while talking", ["cautious"], 18, "a cautious step"),
        # what opens a sentence joins nothing, but "and" does
        (
            "That is the whole idea of the old harbour.",
            ["idea"],
            60,
            "That is the whole idea of the old harbour.",
        ),
        ("So many boats left the harbour.", ["boats"], 60, "So many boats left the harbour."),
        ("Because it was old, it fell.", ["fell"], 60, "Because it was old, it fell."),
        ("And that is the idea.", ["idea"], 60, "that is the idea."),
        # what begins within a quotation ends with it
        (
            '"If they had asked me for a town in those years, I would draw Avalon," says Ole Berg.',
            ["would draw Avalon"],
            40,
            "I would draw Avalon,",
        ),
        ("has reached the old international harbour board", ["reached"], 22, "has reached the old…"),
        (  # it begins with the statement of the words that count, even where its end has no room
            "Critics say it costs too much; the ministry answers that the old road kills ten people a year.",
            ["answers"],
            60,
            "the ministry answers that the old road kills ten people a…",
        ),
        (
            "reports that old Avalon families will see their taxes rise",
            ["taxes"],
            40,
            "families will see their taxes rise",
        ),
        ("“We did not come to the harbour for this", ["come"], 25, "We did not come"),
        ("“We did not come,” he said", ["come"], 60, "“We did not come,” he said"),
        ("“so of Avalon", ["so"], 12, "so of…"),
        ("“We did not come.”", ["come"], 60, "We did not come."),
        ("of the “old league” and “its wall”", ["league"], 60, "of the “old league” and “its wall”"),
    ],
)
def test_it_begins_and_ends_where_a_reader_would_pause(text, marked, room, words):
    assert shown(text, marked, room) == words


@pytest.mark.parametrize(
    ("text", "room", "words"),
    [
        (
            "And as has been noted, over nine million sailors now have pensions through the Harbour Act.",
            60,
            "over nine million sailors now have pensions",
        ),
        (
            "In spite of claims that this levy would lower tolls, the port now expects it will raise them",
            50,
            "the port now expects it will raise them",
        ),
        ("70% of sailors are now said to be in favour of ending it all.", 50, "70% of sailors are now said"),
        ("And thanks to the patience of the islanders —", 80, "thanks to the patience of the islanders"),
        (
            "If the wind turns, the fleet and its pilots will leave the bay at once.",
            46,
            "the fleet and its pilots will leave",
        ),
        ("They doubt that the wall can hold the sea back for long.", 40, "They doubt that the wall can hold"),
        (
            "The tide was high and, in fact, all the mooring ropes of the old fleet had broken.",
            30,
            "The tide was high",
        ),
    ],
)
def test_where_nothing_is_marked_it_is_a_statement(text, room, words):
    assert shown(text, [], room).removesuffix("…").startswith(words)


@pytest.mark.parametrize("room", range(12, 60))
def test_what_denies_the_words_is_never_left_out(room):
    words = shown("Despite the storm Avalon is not leaving the old league of the north", ["leaving"], room)
    assert "leaving" not in words or "not leaving" in words or len("not leaving…") > room


SENTENCES = st.lists(
    st.sampled_from(["the", "of", "not", "Avalon", "breaks,", "old", "limits", "“so", "far”", "—", "with"]),
    min_size=1,
    max_size=25,
).map(" ".join)


@given(text=SENTENCES, room=st.integers(12, 60), data=st.data())
def test_it_holds_whole_words_and_those_that_count(text, room, data):
    words = [word for word in text.split() if word != "—"]
    if not words:
        return
    mark = data.draw(st.sampled_from(words))
    span = Span(text.index(mark), text.index(mark) + len(mark))
    (start, end), broken = excerpt(text, Span(0, len(text)), Telling((span,)), room)
    assert len(text[start:end]) + broken <= room
    assert start <= span.start + text[span.start].startswith("“")
    assert end >= span.end - 1
    assert start == 0 or text[start - 1] in " “"
    assert broken or not text[end:].strip(" —") or text[start:end].split()[-1].casefold() not in HANGING


def test_no_noun_phrase_is_torn_where_there_is_a_better_place():
    text = "The board sent nine hundred more sailors to the quiet outer islands of the league."
    sentence = Sentence(text, Span(0, len(text)))
    phrases = tuple(sentence.cover(one.start, one.end) for one in sentence.phrases)
    for room in range(30, len(text)):
        (start, end), broken = excerpt(
            text, Span(0, len(text)), Telling(cores=read(text), phrases=phrases), room
        )
        assert broken or not any(one.start < end < one.end for one in phrases)
        assert not any(one.start < start < one.end for one in phrases)


@pytest.mark.parametrize("aside", ["", ", long retired"])
def test_it_ends_before_a_statement_of_which_only_the_subject_has_room(aside):
    joint = "," if aside else ""
    text = f"The board lowered its dues twice, and Inga Solberg{aside}{joint} says that nobody saw it."
    whole = Span(0, len(text))
    read = Sentence(text, whole)
    phrases = tuple(read.cover(one.start, one.end) for one in read.phrases if one.end - one.start > 1)
    found = excerpt(text, whole, Telling((Span(4, 9),), cores=cores(read), phrases=phrases), 70)
    assert found.span.of(text) == "The board lowered its dues twice"


@pytest.mark.parametrize("room", range(38, 110, 6))
def test_no_excerpt_ends_within_a_date(room):
    text = "The first lamp was lit on the pier by the widow of the builder on November 3, 1911, at dusk."
    (start, end), broken = excerpt(text, Span(0, len(text)), Telling(cores=read(text)), room)
    assert broken or not text[start:end].endswith("November 3")


@pytest.mark.parametrize(
    "text",
    [
        "At the fair I have heard it said by old hands that the lamp will blind the pilots.",
        "The Pilots' Guild, which meets in winter, says that the lamp will blind the pilots.",
    ],
)
def test_an_excerpt_does_not_lose_that_others_say_it(text):
    cue = next(word for word in ("said", "says") if word in text)
    at, to = text.index(cue), text.index("the lamp")
    others = (Given(Span(at, at + len(cue)), Span(to, len(text) - 1)),)
    mark = Span(text.index("will blind"), len(text) - 1)
    telling = Telling((mark,), cores=read(text), given=others)
    (start, end), _ = excerpt(text, Span(0, len(text)), telling, 60)
    assert cue in text[start:end]
    free, _ = excerpt(text, Span(0, len(text)), telling._replace(given=()), 36)
    assert free.of(text).startswith("the lamp") or "said" in free.of(text)


def test_what_was_heard_begins_no_excerpt():
    text = "As a boy on the mole I have read that the lamp will blind every pilot who looks at it."
    assert "read that" in shown(text, ["lamp"], 50)


def test_what_is_only_spoken_of_as_said_begins_no_excerpt():
    text = "To ask for a dim lamp is something quite other than claiming that it will blind every pilot."
    assert "claiming that it" in shown(text, ["blind"], 60)


@pytest.mark.parametrize("word", ["able", "likely", "attempted", "refused"])
@pytest.mark.parametrize("room", range(20, 60, 5))
def test_what_leads_on_to_a_verb_is_no_end(word, room):
    text = f"The old guild of the harbour {word} to close the gates before the winter came to Avalon."
    assert not shown(text, ["guild"], room).endswith(word)


def test_what_both_texts_say_alike_comes_before_the_first_statement():
    text = "The guilds of the town support the plan, and so does the League, which calls it the best for all."
    alike = tuple(
        Span(text.index(word), text.index(word) + len(word)) for word in ("League", "calls", "best")
    )
    told = Telling((), alike, read(text), (), (), echo=True)
    assert excerpt(text, Span(0, len(text)), told, 60).span.of(text) == (
        "the League, which calls it the best for all."
    )
