"""From arguments to what is analysed: texts, codebook, target, comparison, notes."""

from __future__ import annotations

import os

from tui.alignment.model import Alignment, Verdict
from tui.cli.arguments import text_paths
from tui.cli.narration import narrator
from tui.cli.usage import Arguments
from tui.codebook import load_codebook
from tui.codebook.model import Codebook, Target
from tui.comparison import Comparison
from tui.documents import load_document
from tui.documents.load import Segment
from tui.documents.model import Document
from tui.errors import Progress
from tui.notes.model import Note
from tui.pair import Pair


def load_texts(arguments: Arguments, progress: Progress) -> Pair[Document]:
    """The two texts, with their passages."""
    segment: Segment = "lines" if getattr(arguments, "segment", "") == "lines" else "auto"
    return text_paths(arguments).map(
        lambda path: load_document(path, clean=arguments.clean, segment=segment, progress=progress)
    )


def load_comparison(arguments: Arguments) -> Comparison:
    """Both texts compared, with the reader's notes and verdicts."""
    from tui.comparison import compare
    from tui.framing import choose_target

    with narrator(arguments) as progress:
        documents = load_texts(arguments, progress)
        codebook = load_codebook(arguments.codebook)
        target, notice = choose_target(documents, codebook, arguments.target, arguments.names)
        comparison = compare(documents, codebook, target, progress)
    notes, alignment, notices = _kept(arguments, documents, comparison.alignment)
    return (
        comparison.with_alignment(alignment)
        .with_notes(notes)
        .with_notices(*([notice] if notice else []), *notices)
    )


def load_alignment(arguments: Arguments, *, everything: bool) -> tuple[Pair[Document], Alignment]:
    """Both texts aligned, with the reader's verdicts; with `everything`, each pair with any evidence."""
    from tui.alignment import align, rank
    from tui.alignment.calibrate import CUTOFFS

    with narrator(arguments) as progress:
        documents = load_texts(arguments, progress)
        topics = load_codebook(arguments.codebook).topics
        if everything:
            ranking = rank(documents, topics, progress=progress)
            alignment = Alignment(tuple(ranking), dict(CUTOFFS), ranking.explain)
        else:
            alignment = align(documents, topics, progress=progress)
    return documents, _kept(arguments, documents, alignment)[1]


def load_text(arguments: Arguments) -> tuple[Document, Codebook, Target]:
    """The one text of a command that takes one, the codebook and the target."""
    from tui.framing import choose_target

    with narrator(arguments) as progress:
        document = load_document(arguments.file, clean=arguments.clean, progress=progress)
    codebook = load_codebook(arguments.codebook)
    target, notice = choose_target(Pair(document, document), codebook, arguments.target, arguments.names)
    if notice and arguments.verbose:
        from tui.cli.streams import say

        say(notice)
    return document, codebook, target


def _kept(
    arguments: Arguments, documents: Pair[Document], alignment: Alignment
) -> tuple[tuple[Note, ...], Alignment, tuple[str, ...]]:
    """The notes on these texts, the alignment after the reader's verdicts, and notices about both."""
    from tui.alignment import apply_verdicts
    from tui.notes import open_store, resolve_verdicts
    from tui.notes.opening import default_path

    if not (arguments.notes or os.path.lexists(default_path())):
        return (), alignment, ()
    store = open_store(arguments.notes, create=False)
    try:
        notes = store.notes(documents)
        verdicts = {pair: Verdict(word) for pair, word in resolve_verdicts(store, documents).items()}
        return notes, apply_verdicts(alignment, verdicts) if verdicts else alignment, store.notices
    finally:
        store.close()
