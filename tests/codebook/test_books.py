"""The shipped books."""

import re

import pytest

from tui.codebook import book_paths, check_codebook, load_codebook, starter
from tui.codebook.shipped import BASE, DEFAULTS
from tui.documents import bundled_paths, load_document
from tui.framing.evidence.examples import check_examples


@pytest.mark.parametrize("name", sorted(book_paths()))
def test_a_shipped_book_has_no_faults(name):
    assert [str(fault) for fault in check_codebook(str(book_paths()[name]))] == []


def test_the_starter_has_no_faults_and_loads(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(starter(), encoding="utf-8")
    assert [str(fault) for fault in check_codebook(str(path))] == []
    book = load_codebook([str(path)], defaults=False)
    assert book.axis("openness").left == "opens up"
    assert book.target("norway").excluded == ("Norway spruce", "Oslo Accords")
    assert {"fisheries", "Svalbard"} <= {topic.id for topic in book.topics}


def test_the_defaults_hold_what_a_reading_needs():
    book = load_codebook()
    assert book.target("japan").label == "Japan"
    assert len(book.targets) >= 25
    assert len(book.axes) >= 8
    assert sum(topic.kind == "topic" for topic in book.topics) >= 120
    assert sum(topic.kind == "name" for topic in book.topics) >= 100
    assert book.negators
    assert book.pseudo_negators
    assert {"speech", "thought", "label", "noun", "source"} == {cue.kind for cue in book.voice_cues}


def test_every_cue_of_the_defaults_has_both_examples():
    book = load_codebook()
    bare = [cue.id for axis in book.axes for cue in axis.cues if not (cue.example and cue.not_example)]
    assert bare == []


def test_every_example_fires_and_no_counter_example_does():
    others = sorted(set(book_paths()) - set(DEFAULTS) - {BASE})
    assert [str(fault) for fault in check_examples(load_codebook(others))] == []


def test_the_examples_of_the_starter_do_what_they_are_there_for(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(starter(), encoding="utf-8")
    assert [str(fault) for fault in check_examples(load_codebook([str(path)], defaults=False))] == []


def test_no_cue_names_a_target():
    """The same is found whoever the target is: renaming it throughout a text changes nothing."""
    book = load_codebook()
    own = {
        name for target in book.targets if target.id == "japan" for name in (*target.names, *target.people)
    }
    patterns = [
        (cue.id, pattern.text)
        for axis in book.axes
        for cue in axis.cues
        for pattern in (*cue.patterns, *cue.near, *cue.object)
    ]
    assert [found for found in patterns if own & set(found[1].split())] == []


IDIOMS = {
    "at the cost of",
    "great power competition",
    "in an attempt to",
    "national security strategy",
    "on its own terms",
    "on the pretext of",
    "per cent of GDP",
    "post-war international order",
    "space and cyberspace",
    "under the support of",
    "with the endorsement of",
    "with the support of",
}
"""Terms of the field and English idioms that the bundled articles happen to use too."""


def wordings(name):
    book = load_codebook([str(book_paths()[name])], defaults=False)
    patterns = [p for axis in book.axes for cue in axis.cues for p in (*cue.patterns, *cue.near, *cue.object)]
    topics = (
        topic for topic in book.topics if topic.kind == "topic"
    )  # what bears a name is called so anywhere
    return {words for topic in topics for words in topic.terms} | {pattern.text for pattern in patterns}


@pytest.mark.parametrize("name", ["state_roles", "security_topics"])
def test_the_security_books_do_not_quote_the_bundled_articles(name):
    """A wording of three words that only an article has would find that article again, and no other."""
    texts = (load_document(path).text for path in bundled_paths())
    page = " ".join(" ".join(texts).lower().split())
    several = {words for words in wordings(name) if " " in words}
    there = {words for words in several if re.search(rf"(?<!\w){re.escape(words.lower())}(?!\w)", page)}
    assert {words for words in there if words.count(" ") > 1} <= IDIOMS
    assert len(there) <= 0.1 * len(several)
