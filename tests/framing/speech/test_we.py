"""When "we" is the target."""

from dataclasses import replace

import pytest

from tests.framing.samples import book, document
from tui.documents.model import Metadata, Turn
from tui.framing.evidence.analysis import find_framing
from tui.framing.model import How, Role
from tui.framing.target.aliases import follow
from tui.spans import Span

OFFICE = Metadata(author="Ilda Maroz", affiliation="Ministry of Foreign Affairs of Chad", outlet="The Daily")


def ours(text, metadata=OFFICE, target="Chad", turns=()):
    page = replace(document(text), metadata=metadata, turns=turns)
    found = find_framing(page, book(), follow([target], [text])).mentions
    return [mention for mention in found if mention.how is How.WE]


def words(text, **more):
    return [mention.span.of(text) for mention in ours(text, **more)]


def test_we_and_our_of_an_office_are_its_state():
    text = "We opened the border. Our soldiers left."
    first, second = ours(text)
    assert (first.role, first.predicate.lemma, first.rule) == (Role.DOER, "open", "we: Maroz")
    assert second.role is Role.OWNER


@pytest.mark.parametrize(
    "text",
    [
        "Let us begin.",
        "We all want peace.",
        "It is up to all of us.",
        "As we have seen, it is late.",
        "We know the price.",
        "Our children deserve it.",
        "Our common river is dry.",
        "We are working on it together.",
        "Peru said: “We opened the border.”",
        "We drivers opened the gate.",
        "We have to be honest.",
        "We opened it as our manifesto says.",
        "Our alliance is old.",
        "I thank all who voted for us.",
        "We argued about it in my father’s house.",
        "What we call a border is a fence.",
        "Our two nations have long been friends. We opened the border.",
        "The President and I met today. Our work goes on.",
        "We have all walked there.",
        "We must all save.",
        "We, the owners of boats, pay.",
        "We as sailors pay.",
        "As sailors we pay.",
        "All of us in the port pay, and we are tired.",
        "Yet this Council has failed. We sat here and listened.",
        "My aunt and I came late; we missed it.",
        "One thing before we start.",
    ],
)
def test_what_is_everybodys_or_anothers_is_not(text):
    assert words(text) == []


@pytest.mark.parametrize(
    "text, found",
    [
        ("We work together with Peru on the border.", ["We"]),
        ("Our partnership with Peru is old.", ["Our"]),
        ("Our two nations are friends.\n\nWe opened the border.", ["We"]),
        ("Our economy grows.", ["Our"]),
        ("Many of our soldiers left.", ["our"]),
        ("We have all the tools.", ["We"]),
        ("We do all we can.", ["We", "we"]),
    ],
)
def test_whom_it_works_with_is_named_apart(text, found):
    assert words(text) == found


def test_the_economy_is_not_that_of_a_bank():
    bank = Metadata(affiliation="Bank of Norland")
    text = "Our economy grows. Our rate stays."
    assert [one.span.start for one in ours(text, metadata=bank, target="Bank of Norland")] == [19]


@pytest.mark.parametrize(
    "origin",
    [
        Metadata(author="Ilda Maroz", outlet="The Daily"),
        Metadata(affiliation="Ministry of Foreign Affairs of Mali"),
        Metadata(affiliation="Chad Airlines"),
        Metadata(affiliation="member of the parliament of Chad"),
    ],
)
def test_another_speaker_does_not_speak_for_it(origin):
    assert words("We opened the border.", metadata=origin) == []


def test_a_body_speaks_for_itself_but_a_party_does_not():
    text = "We cut the rate."
    bank, party = Metadata(affiliation="Bank of Norland"), Metadata(affiliation="Harbour Party")
    assert words(text, metadata=bank, target="Bank of Norland") == ["We"]
    assert words(text, metadata=party, target="Harbour Party") == []


def test_the_turn_of_the_office_on_its_own_page():
    text = "We opened it."
    turns = (Turn(Span(0, 0), "President Maroz", Span(0, 13)),)
    assert words(text, turns=turns) == ["We"]


def test_two_presidents_in_turn_speak_for_nobody_by_title_alone():
    text = "We opened it. We closed it."
    turns = (
        Turn(Span(0, 0), "President Maroz", Span(0, 13)),
        Turn(Span(14, 14), "President Ott", Span(14, 27)),
    )
    assert words(text, turns=turns) == []


def test_a_title_that_names_a_thing_does_not_speak_for_it():
    about = Metadata(
        author="Ilda Maroz", title="Remarks on the Clean Rivers Act", outlet="Clean Rivers Act News"
    )
    assert words("We passed it.", metadata=about, target="Clean Rivers Act") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We have adopted a new rule on ferries.", ["We"]),
        ("Our proposal is ready.", ["Our"]),
        ("We live on an old continent.", []),
        ("Our shores are long.", []),
        ("The crisis made us stronger.", []),
    ],
)
def test_an_office_of_a_state_is_meant_only_where_it_acts_as_one(text, found):
    office = Metadata(author="Ilda Maroz", affiliation="European Commission")
    assert words(text, metadata=office, target="European Commission") == found


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("Chad", "Chadian Foreign Minister Ilda Maroz said: “We opened it.”"),
        ("Chad", "Chad's foreign minister, Ilda Maroz, said: “We opened it.”"),
        ("Chad", "Ilda Maroz, the Chadian foreign minister, came late. “We opened it,” Maroz said."),
        ("Chad", "Chadian government spokesman Ilda Maroz said: “We opened it.”"),
        ("Chad", "A spokeswoman for the Chadian government said: “We opened it.”"),
        ("Chad", "Chad said: “We opened it.”"),
        ("Porters' Union", "“We opened it,” said Ilda Maroz, general secretary of the Porters' Union."),
        ("Sorrel Mills", "Sorrel Mills' director Ilda Maroz said: “We opened it.”"),
        ("town council", "The town council says: “We opened it.”"),
    ],
)
def test_who_is_quoted_speaks_for_it_by_the_office_the_page_gives_them(target, text):
    assert words(text, metadata=Metadata(), target=target) == ["We"]


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("Chad", "Former Chadian president Ilda Maroz said: “We opened it.”"),
        ("Chad", "Ilda Maroz, a former president of Chad, said: “We opened it.”"),
        ("Chad", "Ilda Maroz, who met the Chadian president, said: “We opened it.”"),
        ("Chad", "Ilda Maroz, Chadian President Ott's rival, said: “We opened it.”"),
        ("Chad", "Ilda Maroz, a critic of the Chadian government, said: “We opened it.”"),
        ("Chad", "The Chadian foreign minister said that we had opened it."),
        ("town council", "“The town council tells us to wait,” said Ilda Maroz."),
        ("Porters' Union", "Ilda Maroz, a member of the Porters' Union, said: “We opened it.”"),
    ],
)
def test_who_holds_no_office_of_it_does_not_speak_for_it(target, text):
    assert words(text, metadata=Metadata(), target=target) == []


def test_whoever_alone_answers_on_the_page_of_an_office_speaks_for_it():
    text = "We opened it. Did we hear that? We closed it."
    asked = Turn(Span(14, 14), "the questioner", Span(14, 31))
    answers = [Turn(Span(0, 0), "Ms. Maroz", Span(0, 13)), Turn(Span(32, 32), "Ms. Maroz", Span(32, 45))]
    assert [one.span.start for one in ours(text, turns=(answers[0], asked, answers[1]))] == [0, 32]
    other = answers[1]._replace(name="Mr. Ott")
    assert words(text, turns=(answers[0], asked, other)) == []
