"""Quotations are cut where the sentence may be cut."""

from hypothesis import given
from hypothesis import strategies as st

from tui.comparison.findings.quoting import MOST, Given, cut, first_words, whole_words, without_number
from tui.framing.clauses.cores import cores
from tui.framing.grammar.sentence import Sentence
from tui.spans import Span

LONG = (
    "When the harbour was opened in the spring of that year, with flags and a band and a speech that nobody "
    "heard, the ferry company, which had promised to pay for the pier, refused to pay a single crown, and "
    "the town council sued it before the summer was over."
)
WHOLE = Span(0, len(LONG))


def place(words):
    return place_in(LONG, words)


def place_in(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def test_a_short_sentence_is_quoted_whole():
    words = "The ferry was late."
    assert cut(words, Span(0, len(words)), ()) == Span(0, len(words))


def test_a_long_one_keeps_what_counts():
    found = cut(LONG, WHOLE, [(place("refused"), 1.0), (place("council"), 1.0)]).of(LONG)
    assert found.endswith(
        "refused to pay a single crown, and the town council sued it before the summer was over."
    )
    assert len(found.split()) <= MOST


def test_a_statement_is_quoted_with_its_subject():
    text = (
        "However little the shopkeepers of the old town may think of the tram and of the people who drew "
        "its line, the tram has brought more people to the market than any road has, and than any bus."
    )
    read = cores(Sentence(text, Span(0, len(text))))
    found = cut(text, Span(0, len(text)), [(place_in(text, "the market"), 1.0)], 20, statements=read).of(text)
    assert found.startswith("the tram has brought more people to the market")


def test_a_statement_that_is_denied_begins_no_quotation():
    text = (
        "The harbour office, which counted for two summers and in every kind of weather, does not believe "
        "that the tram has brought more people to the market than any road, whatever the council may say."
    )
    whole = Span(0, len(text))
    found = cut(text, whole, [(place_in(text, "the tram"), 1.0)], 24, statements=cores(Sentence(text, whole)))
    assert "believe" in found.of(text) or "the tram" not in found.of(text)


def test_a_quotation_begins_with_its_sentence_or_a_statement_unless_it_then_lacks_a_cue():
    text = (
        "With the pier still closed and the summer guests already on their way from the north, the harbour "
        "master, of whom nobody had heard for weeks, told the council in a short letter that such a pier "
        "serves nobody, and that it had been built without any plan by three brothers of the late mayor."
    )
    whole = Span(0, len(text))
    read = cores(Sentence(text, whole))
    plan = place_in(text, "three brothers")
    begins = [text[one.start :].split(maxsplit=1)[0] for one in read] + ["With"]
    free = cut(text, whole, [(plan, 1.0)], 12, statements=read)
    assert free.of(text).split()[0] in begins
    assert not free.of(text).startswith("such")
    assert cut(text, whole, [(plan, 1.0)], 12, statements=read, must=[plan]).contains(plan)


@given(
    st.lists(
        st.sampled_from(
            [
                "“The pier",
                "fell,”",
                "he said,",
                "and",
                "“nobody”",
                "saw",
                "it",
                '"twice"',
                "the",
                "town;",
                '"and',
            ]
        ),
        min_size=1,
        max_size=70,
    ),
    st.integers(3, 30),
)
def test_no_quotation_opens_or_ends_with_a_mark_that_has_no_partner(words, most):
    text = " ".join(words)
    whole = Span(0, len(text))
    found = cut(text, whole, (), most, statements=cores(Sentence(text, whole))).of(text)
    if len(found) > 2 and found != text:
        assert not (found[0] == "“" and "”" not in found)
        assert not (found[-1] == "”" and "“" not in found)


def test_no_joint_opens_a_quotation():
    assert cut(LONG, WHOLE, [(place("sued"), 1.0)], 12).of(LONG).startswith("the town council")


def test_a_part_that_is_too_long_is_cut_within():
    words = " ".join(f"word{number}" for number in range(80))
    mark = Span(words.index("word70"), words.index("word70") + 6)
    found = cut(words, Span(0, len(words)), [(mark, 1.0)])
    assert found.contains(mark)
    assert len(found.of(words).split()) <= MOST


@given(
    st.lists(st.sampled_from(["a", "ship", "and", "came,", "which", "(late)", "—", "3.5", "ö"]), max_size=90),
    st.integers(2, 40),
    st.data(),
)
def test_a_quotation_is_a_short_piece_of_its_passage(words, most, data):
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text)))
    mark = Span(start, data.draw(st.integers(start, len(text))))
    found = cut(text, Span(0, len(text)), [(mark, 1.0)], most)
    assert 0 <= found.start <= found.end <= len(text)
    assert len(found.of(text).split()) <= most


def test_first_words():
    assert first_words(LONG, WHOLE, 3).of(LONG) == "When the harbour"
    assert first_words(LONG, Span(0, 8), 3) == Span(0, 8)


def test_words_that_only_open_what_is_cut_off_are_left_out():
    words = (
        "The ferry company sold the pier of the old harbour to the friends of a town that nobody had heard of"
    )
    found = cut(words, Span(0, len(words)), [(Span(0, 3), 1.0)], 9)
    assert found.of(words) == "The ferry company sold the pier"
    assert whole_words(words, Span(0, words.index(" town"))).of(words).endswith("to the friends")


def test_a_quotation_does_not_lose_that_others_say_it():
    text = (
        "The Pilots' Guild, which has met above the chandler's shop every winter since the old lamp was "
        "taken down, says that the new lamp will blind the pilots and that nobody asked one of them."
    )
    whole, statements = Span(0, len(text)), cores(Sentence(text, Span(0, len(text))))
    marks = [(place_in(text, "will blind"), 2.0), (place_in(text, "asked"), 2.0)]
    others = [Given(place_in(text, "says"), place_in(text, "the new lamp will blind the pilots"))]
    found = cut(text, whole, marks, 14, statements=statements, given=others).of(text)
    assert "says" in found or "blind" not in found


def test_no_part_ends_within_a_date():
    text = "It was lit on November 3, 1911 and the people of both islands came to see it by boat."
    for most in range(6, 12):
        assert not cut(text, Span(0, len(text)), (), most).of(text).endswith("November 3")


def test_no_part_ends_behind_a_shortened_name():
    text = "The harbour has samples of V. cholerae and letters of Dr. Ingram Bale in a cupboard."
    for most in range(3, 16):
        found = cut(text, Span(0, len(text)), (), most).of(text)
        assert not found.endswith(("V.", " V", "Dr.", "Dr"))


def test_the_number_of_an_item_is_not_quoted():
    for number in ("2. ", "(b) ", "12) ", ""):
        text = f"{number}Four new piers by spring."
        assert without_number(text, Span(0, len(text))).of(text) == "Four new piers by spring."
    assert without_number("3 piers fell.", Span(0, 13)) == Span(0, 13)
