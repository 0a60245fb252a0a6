"""Two small texts with hand-made links and framing: the reader's tests need no analysis."""

from __future__ import annotations

from dataclasses import replace

from tui.alignment.model import (
    Alignment,
    EvidenceKind,
    Explanation,
    Link,
    LinkEvidence,
    Strength,
)
from tui.codebook.model import (
    Axis,
    Codebook,
    Cue,
    Negation,
    Pattern,
    PatternKind,
    Pole,
    Slot,
    SourcePlace,
    Target,
)
from tui.comparison import Comparison
from tui.documents.model import Block, BlockKind, Document, Metadata, NoteMark, Passage, PassageKind
from tui.framing.model import (
    AxisCount,
    Certainty,
    Evidence,
    Framing,
    How,
    Level,
    Mention,
    Predication,
    Quotation,
    Role,
    Shift,
    ShiftKind,
    Speaker,
    VerbTable,
    VerbUse,
    Voice,
    VoiceKind,
)
from tui.pair import Pair, Side
from tui.reader.commands import keymap
from tui.reader.state.material import Material
from tui.spans import Span

LEFT = (
    ("Avalon grows.",),
    ("Avalon breaks its old limits.", "The north is quiet.", "Prices rise [sic] in Avalon."),
    ("Ships sail east.", "Avalon follows the league."),
)
RIGHT = (
    ("A heading",),
    ("Trade is slow.", "Avalon is bound by its limits, said Mora."),
    ("Avalon leaves the league.", "The limits hold."),
    ("Rain falls.", "Ships sail west."),
)

AUTHOR = Voice(VoiceKind.AUTHOR, Certainty.AUTHOR)
PLACE = SourcePlace("book.toml", 3)


def document(paragraphs, path, *, heading=False, **metadata) -> Document:
    """A document of these paragraphs, each a tuple of sentences."""
    text, blocks, passages = "", [], []
    for number, sentences in enumerate(paragraphs):
        start = len(text)
        kind = BlockKind.HEADING if heading and number == 0 else BlockKind.PARAGRAPH
        for sentence in sentences:
            span = Span(len(text), len(text) + len(sentence))
            unit = PassageKind.HEADING if kind is BlockKind.HEADING else PassageKind.SENTENCE
            passages.append(Passage(len(passages), span, unit, number))
            text += sentence + " "
        text = text.rstrip()
        blocks.append(Block(Span(start, len(text)), kind, 1 if kind is BlockKind.HEADING else 0))
        text += "\n\n"
    return Document(text, path, Metadata(**metadata), tuple(blocks), tuple(passages))


def documents() -> Pair[Document]:
    """The two texts."""
    left = document(LEFT, "left.md", author="Ann Roe", outlet="The Gazette", date="2020")
    right = document(
        RIGHT, "right.md", heading=True, title="A heading", author="Bo Li", date="2024", speaker="a visitor"
    )
    return Pair(left, right)


def with_footnotes(item: Document, marks: tuple[tuple[int, int], ...]) -> Document:
    """A document in which passages bear notes: the numbers of both, a note the only one of its block."""
    starts = {note: item.passages[note].span.start for _, note in marks}
    found = ((item.passages[passage].span.end, starts[note]) for passage, note in marks)
    blocks = (
        block._replace(kind=BlockKind.NOTE) if block.span.start in starts.values() else block
        for block in item.blocks
    )
    return replace(
        item, blocks=tuple(blocks), marks=tuple(NoteMark(Span(at, at), note) for at, note in found)
    )


def unsegmented() -> Pair[Document]:
    """The same texts as they are before anything was analysed."""
    return documents().map(lambda item: Document(item.text, item.path, item.metadata, item.blocks))


LINKS = (
    Link(1, 2, 0.9, Strength.STRONG),
    Link(5, 3, 0.8, Strength.STRONG),
    Link(1, 4, 0.6, Strength.LIKELY),
    Link(4, 6, 0.5, Strength.LIKELY),
    Link(0, 1, 0.2, Strength.FAINT),
)
CUTOFFS = {Strength.STRONG: 0.7, Strength.LIKELY: 0.4, Strength.FAINT: 0.1}


def place(item: Document, words: str) -> Span:
    """Where words stand in a document."""
    start = item.text.index(words)
    return Span(start, start + len(words))


def alignment(texts: Pair[Document]) -> Alignment:
    """Five links; the first is explained by two words."""

    def explain(left: int, right: int) -> Explanation:
        link = next((item for item in LINKS if (item.left, item.right) == (left, right)), None)
        evidence = ()
        if (left, right) == (1, 2):
            evidence = (
                LinkEvidence(
                    EvidenceKind.TERM, place(texts.left, "limits"), place(texts.right, "limits"), 0.4
                ),
                LinkEvidence(
                    EvidenceKind.FUZZY, place(texts.left, "breaks"), place(texts.right, "bound"), 0.1
                ),
            )
        return Explanation(
            left, right, link.score if link else 0.0, link.strength if link else None, evidence, CUTOFFS, {}
        )

    return Alignment(LINKS, CUTOFFS, explain)


def cue(pole: Pole) -> Cue:
    """A cue of the only axis."""
    pattern = Pattern(PatternKind.VERB, "break" if pole is Pole.LEFT else "bind")
    return Cue(
        f"limits/{pole}/1", "limits", pole, Slot.DOES, (pattern,), (), (), Negation.FLIP, "", "", PLACE
    )


AXIS = Axis(
    "limits",
    "Does it break its limits?",
    "problem",
    "breaks limits",
    "bound by limits",
    (cue(Pole.LEFT), cue(Pole.RIGHT)),
    PLACE,
)
TARGET = Target("avalon", "Avalon", ("Avalon",))
CODEBOOK = Codebook("Test", axes=(AXIS,), targets=(TARGET,))


def mora(text: Document) -> Voice:
    """The voice of the right text's only source."""
    return Voice(
        VoiceKind.NAMED,
        Certainty.REPORTED,
        place(text, "Mora"),
        place(text, "said"),
        (place(text, "Avalon is bound by its limits"),),
        "Mora",
    )


def framing_of(text: Document, side: Side) -> Framing:
    """One piece of evidence and every mention of Avalon."""
    pole = Pole.LEFT if side is Side.LEFT else Pole.RIGHT
    voice = AUTHOR if side is Side.LEFT else mora(text)
    words = place(text, "breaks its old limits" if side is Side.LEFT else "bound by its limits")
    passage = text.passage_at(words.start).id
    mentions = []
    begin = text.text.find("Avalon")
    while begin >= 0:
        unit = text.passage_at(begin)
        said = voice if side is Side.RIGHT and unit.id == passage else AUTHOR
        verb = Predication(Span(begin + 7, begin + 12), "verb", "main", unit.span)
        mentions.append(Mention(Span(begin, begin + 6), unit.id, How.NAME, Role.DOER, (verb,), said))
        begin = text.text.find("Avalon", begin + 1)
    evidence = Evidence(cue(pole), words, passage, pole, False, None, None, voice, "because of the words")
    return Framing(TARGET, CODEBOOK, tuple(mentions), (voice,), (evidence,), (), {f"limits/{pole}/1": 1})


def quoted(texts, side, words, verb, voice, pole=None) -> Quotation:
    """Words of one text, one of them marked."""
    text = texts[side]
    why = "because" if pole else ""
    return Quotation(side, place(text, words), voice, pole, why, (place(text, verb),))


def comparison() -> Comparison:
    """Everything known of the two texts."""
    texts = documents()
    framing = Pair(framing_of(texts.left, Side.LEFT), framing_of(texts.right, Side.RIGHT))
    old = quoted(texts, Side.LEFT, "breaks its old limits", "breaks", AUTHOR, Pole.LEFT)
    new = quoted(texts, Side.RIGHT, "bound by its limits", "bound", mora(texts.right), Pole.RIGHT)
    follow = quoted(texts, Side.LEFT, "follows", "follows", AUTHOR)
    leave = quoted(texts, Side.RIGHT, "leaves", "leaves", AUTHOR)
    return Comparison(
        documents=texts,
        codebook=CODEBOOK,
        target=TARGET,
        alignment=alignment(texts),
        framing=framing,
        shifts=(
            Shift(
                ShiftKind.AXIS, "breaks limits -> bound by limits", Level.WORDED, (old,), (new,), (), "limits"
            ),
        ),
        axes=(AxisCount("limits", ((1, 0), (0, 1)), (old, new)),),
        verbs=VerbTable((VerbUse("follow", (follow,)),), (), (VerbUse("leave", (leave,)),)),
        speakers=Pair(
            (Speaker("", VoiceKind.AUTHOR, (old,)),),
            (Speaker("", VoiceKind.AUTHOR, (leave,)), Speaker("Mora", VoiceKind.NAMED, (new,))),
        ),
    )


def material() -> Material:
    """Everything, as after the analysis."""
    whole = comparison()
    return Material(whole.documents, whole, whole.alignment, keymap=keymap())
