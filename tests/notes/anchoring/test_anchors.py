import pytest

from tests.notes.samples import LEFT, document, pair_note
from tui.notes.anchoring.anchors import attach, make_anchor, resolve
from tui.notes.model import AnchorStatus
from tui.pair import Side
from tui.spans import Span

MINISTER = "The minister said that the budget would rise to two per cent of output."


def anchor(words, text=LEFT):
    start = text.index(words)
    return make_anchor(document(text), Span(start, start + len(words)), Side.LEFT)


def found(words, text, **kwargs):
    (place,) = resolve([anchor(words)], document(text), **kwargs)
    return place, place.span.of(text) if place.span else None


def test_the_same_text_gives_the_same_place():
    place, words = found(MINISTER, LEFT)
    assert (place.status, place.score, words) == (AnchorStatus.SURE, 1.0, MINISTER)


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace(" ", "\n"),
        lambda text: "A preface that was not there.\n\n" + text,
        lambda text: text.replace("Critics in the capital called it a retreat from earlier promises. ", ""),
        lambda text: text.replace("budget", "budgat").replace("that the", "taht teh"),
        lambda text: text.upper(),
        lambda text: text.replace("minister", "mini\u00adster"),
    ],
    ids=["re-wrapped", "moved down", "sentence before it gone", "typing errors", "capitals", "soft hyphen"],
)
def test_an_edited_text_gives_the_edited_words(edit):
    text = edit(LEFT)
    place, words = found(MINISTER, text)
    assert place.status is AnchorStatus.SURE
    assert words.lower().startswith("the")
    assert words.lower().endswith("output.")


def test_a_deleted_sentence_is_never_surely_found():
    place, _ = found(MINISTER, LEFT.replace(MINISTER + " ", ""))
    assert place.status is AnchorStatus.ORPHAN
    assert place.span is None


def test_words_that_stand_twice_are_told_apart_by_their_context():
    text = "Japan spoke first. The others waited a long while. Then the chair gave way and Japan spoke again."
    second = text.rindex("Japan")
    mark = make_anchor(document(text), Span(second, second + 5), Side.LEFT)
    (place,) = resolve([mark], document("Later: " + text))
    assert place.status is AnchorStatus.SURE
    assert place.span.start == second + 7


def test_the_same_words_in_another_context_are_for_review():
    place, words = found(
        "a retreat from earlier promises", "Nobody spoke of a retreat from earlier promises here."
    )
    assert place.status is AnchorStatus.REVIEW
    assert words == "a retreat from earlier promises"


def test_a_long_sentence_with_typing_errors_may_have_been_carried_anywhere():
    text = (
        "Quite another beginning of a text. " + MINISTER.replace("minister", "minsiter") + " And another end."
    )
    place, words = found(MINISTER, text)
    assert (place.status, words) == (AnchorStatus.SURE, MINISTER.replace("minister", "minsiter"))


def test_a_sentence_with_another_word_elsewhere_is_for_review():
    text = "Quite another beginning of a text. " + MINISTER.replace("budget", "deficit") + " And another end."
    place, _ = found(MINISTER, text)
    assert place.status is AnchorStatus.REVIEW


def test_a_word_that_stood_elsewhere_before_is_not_taken_for_one_that_was_deleted():
    opening = "Talks began in May. Japan spoke of "
    text = f"{opening}trade and tariffs. {opening}tradition and ships."
    start = text.index("Japan")
    mark = make_anchor(document(text), Span(start, start + 5), Side.LEFT)
    (place,) = resolve([mark], document(text[text.rindex(opening) :]), text)
    assert place.status is not AnchorStatus.SURE


def test_the_place_of_deleted_words_in_the_same_surroundings_is_told_by_the_earlier_text():
    lines = ["The council met and agreed on nothing.", "It adjourned until the morning after."]
    text = " ".join([*lines, "Envoys wrote home about it.", *lines, "Then the war began in earnest."])
    start = text.rindex("adjourned")
    mark = make_anchor(document(text), Span(start, start + 9), Side.LEFT)
    (place,) = resolve([mark], document("A preface. " + text), text)
    assert place.status is AnchorStatus.SURE
    assert place.span.start == start + 11


def test_in_a_very_long_text_words_and_context_alone_decide(monkeypatch):
    monkeypatch.setattr("tui.notes.anchoring.anchors.MOST_MARKED", 100)
    monkeypatch.setattr("tui.notes.anchoring.anchors.find_landmarks", None)
    place, words = found(MINISTER, "A preface. " + LEFT.replace("budget", "bugdet"), stored_text=LEFT)
    assert (place.status, words) == (AnchorStatus.SURE, MINISTER.replace("budget", "bugdet"))


def test_the_edge_of_a_text_is_no_context():
    text = "Obed begat Jesse, and Jesse begat David.\n"
    start = text.index("David")
    mark = make_anchor(document(text), Span(start, start + 5), Side.LEFT)
    (place,) = resolve(
        [mark], document("He is the father of Jesse, the father of David.\n\nNow hear of others.\n")
    )
    assert place.status is not AnchorStatus.SURE


def test_a_foreign_text_or_an_empty_one_holds_nothing():
    for text in ("Bread wants flour, water, salt and time.", "", " \n "):
        place, words = found(MINISTER, text)
        assert (place.status, words) == (AnchorStatus.ORPHAN, None)


def test_an_anchor_moved_by_hand_stays_where_it_was_put(texts):
    note = pair_note(texts)
    text = document("Quite another text. " + LEFT)
    moved = attach(note, note.anchors[0], text, Span(0, 19))
    assert moved.anchors[0].exact == "Quite another text."
    assert moved.anchors[1] == note.anchors[1]
    assert resolve(moved.anchors[:1], text)[0].span == Span(0, 19)
