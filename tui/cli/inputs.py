"""From arguments to what is analysed: texts, codebook, target, comparison, notes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.model import Alignment, Verdict
from tui.cli.arguments import text_paths
from tui.cli.narration import narrator
from tui.cli.streams import say
from tui.cli.usage import Arguments
from tui.codebook import load_codebook, load_topics
from tui.documents import load_document
from tui.documents.load import Segment
from tui.documents.model import Document
from tui.errors import Progress
from tui.pair import Pair

if TYPE_CHECKING:
    from tui.codebook.model import Codebook, Target
    from tui.comparison import Comparison
    from tui.meaning import Meaning
    from tui.notes.model import Note


def load_texts(arguments: Arguments, progress: Progress) -> Pair[Document]:
    """The two texts, with their passages."""
    segment: Segment = "lines" if getattr(arguments, "segment", "") == "lines" else "auto"
    return text_paths(arguments).map(
        lambda path: load_document(path, clean=arguments.clean, segment=segment, progress=progress)
    )


def load_comparison(arguments: Arguments) -> Comparison:
    """Both texts compared, with the reader's notes and verdicts."""
    from tui.comparison import compare

    with narrator(arguments) as progress:
        documents = load_texts(arguments, progress)
        codebook = load_codebook(arguments.codebook)
        target, notice = _target(arguments, documents, codebook)
        kept = _kept(arguments, documents)
        comparison = compare(documents, codebook, target, progress, _meaning(arguments))
    return (
        comparison.with_alignment(kept.judged(comparison.alignment))
        .with_notes(kept.notes)
        .with_notices(*([notice] if notice else []), *kept.notices)
        .with_settings(settings_in_words(arguments, comparison.alignment))
    )


def settings_in_words(arguments: Arguments, alignment: Alignment | None = None) -> str:
    """What was set that the result depends on, in words; `alignment` if it has links."""
    return "; ".join(
        (
            "each line is a passage"
            if getattr(arguments, "segment", "") == "lines"
            else "passages are sentences",
            "page furniture set apart" if arguments.clean else "page furniture read as text",
            *([_linking(arguments, alignment)] if alignment else ()),
            *_least(arguments),
        )
    )


def _linking(arguments: Arguments, alignment: Alignment) -> str:
    if alignment.reading is not None:
        return "links by words and by meaning"
    return "links by words alone" + (": meaning could not be read" if arguments.meaning else "")


def _least(arguments: Arguments) -> list[str]:
    least = getattr(arguments, "min_score", None)
    return [] if least is None else [f"every pair that scores {least:g} or more"]


def _target(arguments: Arguments, documents: Pair[Document], codebook: Codebook) -> tuple[Target, str | None]:
    """Whom to follow: who was asked for, else who was chosen in the reader for these texts, else a guess."""
    from tui.faultlog import state_folder
    from tui.framing.target.choosing import choose_target
    from tui.reader.memory.kept import followed

    usual = arguments.settings.settings.target or None
    asked = bool(arguments.names) or arguments.target not in {None, usual}
    if asked or not (names := followed(state_folder(), documents)):
        return choose_target(documents, codebook, arguments.target, arguments.names)
    target, _ = choose_target(documents, codebook, None, names)
    return target, (
        f"Followed is {target.label}, as chosen in the reader for these texts. "
        "--name NAME follows somebody else, --target ID one of the codebook's."
    )


def load_alignment(arguments: Arguments, *, everything: bool) -> tuple[Pair[Document], Alignment]:
    """Both texts aligned, with the reader's verdicts; with `everything`, each pair with any evidence."""
    from tui.alignment import align, rank

    with narrator(arguments) as progress:
        documents = load_texts(arguments, progress)
        kept = _kept(arguments, documents)
        topics, meaning = load_topics(arguments.codebook), _meaning(arguments)
        if everything:
            ranking = rank(documents, topics, meaning, progress=progress)
            cuts, reading = ranking.explain.cuts.scores, ranking.explain.reading
            alignment = Alignment(tuple(ranking), cuts, ranking.explain, ranking.notices, reading=reading)
        else:
            alignment = align(documents, topics, meaning, progress=progress)
    return documents, kept.judged(alignment)


def _meaning(arguments: Arguments) -> Meaning | None:
    """The sentence encoder, unless it is turned off."""
    if not arguments.meaning:
        return None
    from tui.meaning import Meaning, kept_path

    return Meaning(kept_path())


def load_text(arguments: Arguments) -> tuple[Document, Codebook, Target]:
    """The one text of a command that takes one, the codebook and the target."""
    from tui.framing.target.choosing import choose_target

    with narrator(arguments) as progress:
        document = load_document(arguments.file, clean=arguments.clean, progress=progress)
    codebook = load_codebook(arguments.codebook)
    target, notice = choose_target(Pair(document, document), codebook, arguments.target, arguments.names)
    if notice and arguments.verbose:
        say(notice)
    return document, codebook, target


class _Kept(NamedTuple):
    """What the reader left on two texts."""

    notes: tuple[Note, ...] = ()
    verdicts: Mapping[tuple[int, int], Verdict] = MappingProxyType({})
    notices: tuple[str, ...] = ()

    def judged(self, alignment: Alignment) -> Alignment:
        """The alignment after the reader's verdicts."""
        if not self.verdicts:
            return alignment
        from tui.alignment import apply_verdicts

        return apply_verdicts(alignment, self.verdicts)


def _kept(arguments: Arguments, documents: Pair[Document]) -> _Kept:
    """Notes and verdicts on these texts. Asked for before the long work: a file in use is told at once."""
    if not _has_notes(arguments):
        return _Kept()
    from tui.notes import open_store, resolve_verdicts

    store = open_store(arguments.notes, create=False)
    try:
        verdicts = {pair: Verdict(word) for pair, word in resolve_verdicts(store, documents).items()}
        return _Kept(store.notes(documents), verdicts, tuple(store.notices))
    finally:
        store.close()


def _has_notes(arguments: Arguments) -> bool:
    """Whether there are notes to be read; where no notes can be, stderr says why and the work goes on."""
    if arguments.notes:
        return True
    from tui.notes.storage.place import StoreError, default_path

    try:
        return os.path.lexists(default_path())
    except StoreError as error:
        say(f"parallax: {error}")
        return False
