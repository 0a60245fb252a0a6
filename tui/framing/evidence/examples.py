"""Whether the examples of a codebook do what they are there for."""

from __future__ import annotations

from collections.abc import Iterator

from tui.codebook.model import Axis, Codebook, Cue, Fault, Severity, Target
from tui.documents.model import Block, BlockKind, Document, Passage, PassageKind
from tui.documents.passages.sentences import split_sentences
from tui.framing.evidence.analysis import find_framing
from tui.framing.target.reading import find_aliases
from tui.spans import Span

GENERIC = Target(
    id="example", label="the country", names=("The country", "the country"), pronouns=("it", "its")
)


def check_examples(codebook: Codebook) -> list[Fault]:
    """A fault for each example that does not fire its cue, and for each counter-example that does.

    The target is the one that the example names; else the codebook's first, else "the country".
    """
    return [fault for axis in codebook.axes for cue in axis.cues for fault in _check(codebook, axis, cue)]


def _check(codebook: Codebook, axis: Axis, cue: Cue) -> Iterator[Fault]:
    if cue.example and not fires(codebook, cue, cue.example):
        message = f"axis '{axis.id}': the example of cue {cue.id} does not fire it: “{cue.example}”"
        yield Fault(
            cue.place,
            f"{message} - write an example with the target and one of the cue's words in slot "
            f"'{cue.slot.value}'",
        )
    if cue.not_example and fires(codebook, cue, cue.not_example):
        message = f"axis '{axis.id}': the not_example of cue {cue.id} fires it: “{cue.not_example}”"
        yield Fault(cue.place, f"{message} - narrow the cue with 'near' or 'object'", Severity.ERROR)


def fires(codebook: Codebook, cue: Cue, text: str) -> bool:
    """Whether a cue fires on a text for its own pole."""
    target = example_target(codebook, text)
    only = Codebook(
        name=codebook.name,
        targets=codebook.targets,
        axes=tuple(
            Axis(axis.id, axis.question, axis.entman, axis.left, axis.right, (cue,), axis.place)
            for axis in codebook.axes
            if axis.id == cue.axis
        ),
        negators=codebook.negators,
        pseudo_negators=codebook.pseudo_negators,
        voice_cues=codebook.voice_cues,
    )
    found = find_framing(plain_document(text), only, target)
    return any(item.pole is cue.pole for item in found.evidence)


def example_target(codebook: Codebook, text: str) -> Target:
    """The target that a text names first; the codebook's first, or a generic one, when it names none."""
    named = [
        (aliases[0].span.start, place, target)
        for place, target in enumerate(codebook.targets)
        if (aliases := find_aliases(text, target))
    ]
    if codebook.targets and any(place == 0 for _, place, _ in named):
        return codebook.targets[0]
    if named:
        return min(named)[2]
    return codebook.targets[0] if codebook.targets else GENERIC


def plain_document(text: str) -> Document:
    """A text of one sentence or a few, as a document of one paragraph."""
    sentences = split_sentences(text)
    return Document(
        text=text,
        path="-",
        blocks=(Block(Span(0, len(text)), BlockKind.PARAGRAPH),),
        passages=tuple(Passage(place, span, PassageKind.SENTENCE, 0) for place, span in enumerate(sentences)),
    )
