import pickle

from hypothesis import given
from hypothesis import strategies as st

from tui.alignment import align, rank
from tui.alignment.model import Alignment, EvidenceKind
from tui.codebook.model import Topic
from tui.documents.model import Document, Passage, PassageKind
from tui.language.words import terms
from tui.pair import Pair
from tui.spans import Span

WORDS = ["bell", "chapel", "thief", "stole", "stolen", "harbour", "harbor", "bridge", "rebuilt", "of", "the"]
WORDS += ["ROK", "Seoul", "South", "Korea", "two", "2", "%", "per", "cent", "and"]
TOPICS = (
    Topic("theft", ("stole the bell", "thief")),
    Topic("Korea", ("ROK", "Seoul", "South Korea"), "name"),
)

sentences = st.lists(
    st.one_of(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join), st.text(max_size=25)), max_size=6
)
kinds = st.sampled_from([PassageKind.SENTENCE, PassageKind.HEADING])


@st.composite
def documents(draw):
    text, passages = "", []
    for number, sentence in enumerate(draw(sentences)):
        passages.append(Passage(number, Span(len(text), len(text) + len(sentence)), draw(kinds), 0))
        text += sentence + "\n"
    return Document(text, "drawn", passages=tuple(passages))


pairs = st.builds(Pair, documents(), documents())


def triples(alignment: Alignment):
    return {(link.left, link.right, link.score) for link in alignment.links}


@given(pairs)
def test_evidence_stands_in_its_passage_and_shares_are_at_most_the_whole(texts):
    alignment = align(texts, TOPICS)
    for link in rank(texts, TOPICS):
        why = alignment.explain(link.left, link.right)
        here = texts.left.passages[link.left].span, texts.right.passages[link.right].span
        assert all(
            here[0].contains(item.left) and here[1].contains(item.right)
            for item in why.evidence
            if item.kind not in (EvidenceKind.AROUND, EvidenceKind.ECHO)
        )
        assert all(
            item.left.start < item.left.end and item.right.start < item.right.end for item in why.evidence
        )
        assert sum(item.weight for item in why.evidence) <= 1 + 1e-4
        assert 0 <= why.score <= 1


@given(pairs)
def test_turning_the_texts_turns_the_links(texts):
    assert triples(align(texts.swapped(), TOPICS)) == {
        (right, left, score) for left, right, score in triples(align(texts, TOPICS))
    }


@given(pairs)
def test_links_join_sentences_with_words(texts):
    for link in align(texts, TOPICS).links:
        for document, number in ((texts.left, link.left), (texts.right, link.right)):
            passage = document.passages[number]
            assert passage.kind is PassageKind.SENTENCE
            assert terms(document.text, passage.span)


@given(pairs)
def test_links_are_among_the_ranked_and_survive_pickling(texts):
    alignment = align(texts, TOPICS)
    assert triples(alignment) <= {(link.left, link.right, link.score) for link in rank(texts, TOPICS)}
    assert pickle.loads(pickle.dumps(alignment)).links == alignment.links


@given(st.text(max_size=80))
def test_terms_are_in_order_and_do_not_overlap(text):
    end = 0
    for term in terms(text):
        assert end <= term.span.start < term.span.end <= len(text)
        assert term.key
        assert 0 <= term.rarity <= 1
        end = term.span.end
