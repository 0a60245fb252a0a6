"""A comparison made by hand, small enough to check by eye, with words that try to break every format."""

import pytest

from tui.alignment.model import Alignment, EvidenceKind, Explanation, Link, LinkEvidence, Strength
from tui.codebook.model import Axis, Codebook, Cue, Negation, Pole, Slot, SourcePlace, Target
from tui.comparison import Comparison
from tui.documents.model import (
    Block,
    BlockKind,
    Document,
    Metadata,
    Notice,
    Passage,
    PassageKind,
)
from tui.framing.model import (
    AxisCount,
    Certainty,
    Evidence,
    Framing,
    How,
    Label,
    Level,
    Mention,
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
from tui.notes.model import Anchor, Note, NoteKind
from tui.pair import Pair, Side
from tui.spans import Span

AUTHOR = Voice(VoiceKind.AUTHOR, Certainty.AUTHOR)
PLACE = SourcePlace("book.toml", 7)
CUE = Cue("limits/left/1", "limits", Pole.LEFT, Slot.DOES, (), (), (), Negation.FLIP, "", "", PLACE)
AXIS = Axis(
    "limits", "Is it bound by its limits?", "problem", "breaks limits", "bound by limits", (CUE,), PLACE
)
NO_METADATA = Metadata()
TARGET = Target("japan", "Japan", ("Japan",))
BOOK = Codebook("State roles", targets=(TARGET,), axes=(AXIS,))


def document(sentences, metadata=NO_METADATA, notices=()):
    """A document of one paragraph for each sentence."""
    text, blocks, passages = "", [], []
    for number, words in enumerate(sentences):
        span = Span(len(text), len(text) + len(words))
        text += f"{words}\n\n"
        blocks.append(Block(span, BlockKind.PARAGRAPH))
        passages.append(Passage(number, span, PassageKind.SENTENCE, number))
    return Document(text, "left.md", metadata, tuple(blocks), tuple(passages), notices)


def place(document, words):
    """Where words stand."""
    start = document.text.index(words)
    return Span(start, start + len(words))


LEFT = document(
    [
        "Japan sought to break the constraints of the Constitution.",
        "Nothing of this <b>stands</b> opposite | *at all*.",
    ],
    Metadata(author="Sun", date="2023-06-15", outlet="Online", speaker="a fellow, in their own voice"),
    (Notice("encoding", "The text was read as Windows-1252."),),
)
RIGHT = document(
    ["Japan remains constrained by its constitution.", "Xiang called Japan a 'springboard'."],
    Metadata(title="Stepping <back>", author="Hashmi", date="2025", note="The day is not given."),
)


def evidence(kind, left, right, weight, topic=None):
    """Words that both passages share."""
    return LinkEvidence(kind, place(LEFT, left), place(RIGHT, right), weight, topic)


WHY = (
    evidence(EvidenceKind.FUZZY, "constraints", "constrained", 0.3),
    evidence(EvidenceKind.TERM, "Constitution", "constitution", 0.2),
    evidence(EvidenceKind.TOPIC, "constraints of the Constitution", "its constitution", 0.2, "limits"),
)


def explain(left, right):
    """The one link's reasons."""
    return Explanation(left, right, 0.9, Strength.STRONG, WHY, {}, {})


XIANG = Voice(
    VoiceKind.NAMED,
    Certainty.LABEL,
    speaker=place(RIGHT, "Xiang"),
    cue=place(RIGHT, "called"),
    speaker_name="Xiang Haoyu",
)


def framing(document, voice, words):
    """One mention of the target, one piece of evidence."""
    mention = Mention(place(document, "Japan"), 0, How.NAME, Role.DOER, (), voice)
    found = Evidence(CUE, place(document, words), 0, Pole.LEFT, False, mention, None, voice, "why")
    labels = (Label(place(document, "springboard"), "springboard", 1, XIANG),) if document is RIGHT else ()
    return Framing(TARGET, BOOK, (mention,), (voice,), (found,), labels, {CUE.id: 1})


@pytest.fixture
def comparison():
    """Two texts with one link, one shift, one note and hostile words."""
    old = Quotation(Side.LEFT, place(LEFT, "break the constraints"), AUTHOR, Pole.LEFT, "break + constraint*")
    new = Quotation(Side.RIGHT, place(RIGHT, "remains constrained"), XIANG, Pole.RIGHT, "constrained")
    label = Quotation(Side.RIGHT, place(RIGHT, "springboard"), XIANG)
    anchors = tuple(
        Anchor(
            side, text.fingerprint, text.passages[0].span, text.words(text.passages[0].span), "", "", speaker
        )
        for side, text, speaker in ((Side.LEFT, LEFT, "the author"), (Side.RIGHT, RIGHT, "Xiang Haoyu"))
    )
    body = "# Compare <script>alert(1)</script>\n\nthe *wording*\x1b[31m"
    note = Note("0123456789abcdef", NoteKind.PAIR, body, anchors, ("law",), "2026-01-02T03:04:05Z")
    shift = Shift(
        ShiftKind.AXIS, "breaks limits -> bound by limits", Level.WORDED, (old,), (new,), (label,), "limits"
    )
    return Comparison(
        documents=Pair(LEFT, RIGHT),
        codebook=BOOK,
        target=TARGET,
        alignment=Alignment((Link(0, 0, 0.9, Strength.STRONG),), {Strength.STRONG: 0.8}, explain),
        framing=Pair(framing(LEFT, AUTHOR, "break"), framing(RIGHT, XIANG, "remains constrained")),
        shifts=(shift,),
        axes=(AxisCount("limits", ((1, 0), (0, 1)), (old, new)),),
        verbs=VerbTable((VerbUse("seek", (old,)),), (), (VerbUse("remain", (new,)),)),
        speakers=Pair(
            (Speaker("", VoiceKind.AUTHOR, (old,)),), (Speaker("Xiang Haoyu", VoiceKind.NAMED, (new, label)),)
        ),
        notes=(note,),
    )


@pytest.fixture
def make_document():
    """Makes a document of sentences."""
    return document
