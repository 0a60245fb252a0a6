"""From a path to a `Document`: reading, blocks, then the cleaner's labels and the passages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import BinaryIO, Literal

from tui.documents.characters.encoding import decode
from tui.documents.characters.sanitise import canonicalise, describe
from tui.documents.corrections import corrected
from tui.documents.markup.front_matter import split_front_matter
from tui.documents.markup.markdown import ENDINGS, render
from tui.documents.model import Block, BlockKind, Document, Metadata, Notice, Passage, PassageKind, Turn
from tui.documents.passages.title import titled
from tui.documents.sources.kinds import SourceKind, sniff
from tui.documents.sources.source import called, read_bytes
from tui.errors import ParallaxError, Progress, Unreadable, silent
from tui.language.lazy import lazy
from tui.spans import Span

Segment = Literal["auto", "lines"]

MAX_BYTES = 20_000_000
MARK = lazy(r"(?:[-+*•‣▪◦–—]|\[[\w*†-]{1,30}\])\s+(?=\S)")
LONGEST_MARKS = 40  # characters
# Two of these headings, or two rows between bars, make a text Markdown, whatever its name.
HEADINGS = lazy(r"(?<=\n\n)#{1,4} \S.*(?=\n\n)|(?<![^\n])\|[^\n]*\|[^\n|]*\|[ ]*(?![^\n])")
NOTE_MARKS = lazy(r"(?<=[.!?…”’\"')\]])(?:\[\^?(?:\d{1,3}|[ivxlc]{1,7}|[a-z*†])\]|[¹²³⁰⁴-⁹]+)+$")
NOTE_ENDS = frozenset("]¹²³⁰⁴⁵⁶⁷⁸⁹")
REPORT_EVERY = 2_000  # blocks between two calls of a `Progress`


def read_document(
    path: str,
    *,
    max_bytes: int = MAX_BYTES,
    segment: Segment = "auto",
    stdin: BinaryIO | None = None,
    progress: Progress = silent,
    first: Callable[[Document], None] | None = None,
) -> Document:
    """The text of a file, or of standard input for `-`, with its metadata and blocks; no passages yet.

    `first` is called with the first pages of a long text, while the rest is read.
    With `segment="lines"` the text stays line by line as it is in the file: no front matter, no Markdown.
    Raises `ParallaxError` for whatever cannot be read as a text.
    """
    data = read_bytes(path, max_bytes=max_bytes, stdin=stdin)
    kind = _kind(path, data)
    if kind is not SourceKind.TEXT:
        from tui.documents.sandbox.foreign import read_foreign

        if segment == "lines":
            return read_foreign(path, data, kind, lines=True, progress=progress)
        begun = (lambda found: first(_called(found))) if first else None
        return _called(read_foreign(path, data, kind, progress=progress, first=begun))
    text, notices = _canonical_text(path, data, segment)
    if segment == "lines":
        from tui.documents.plain_text.blocks import line_blocks

        return Document(text, path, blocks=line_blocks(text), notices=tuple(notices))
    metadata, body, unknown, odd = split_front_matter(text)
    if metadata and not body.strip():
        raise ParallaxError(f"{called(path)} holds front matter and no text: add the text below it.")
    notices += _passed_over(unknown, odd)
    if metadata is None and not path.lower().endswith(ENDINGS) and len(HEADINGS.findall(text)) < 2:
        from tui.documents.plain_text.layout import lay_out

        found = lay_out(text, path)
        return _called(replace(found, notices=(*notices, *found.notices)))
    text, blocks, counts, bold = render(body.strip("\n"))
    notices += _sanitised(counts)
    turns: tuple[Turn, ...] = ()
    if bold:
        from tui.documents.passages.interviews import find_interview, interview_notice

        turns = find_interview(text, blocks, bold)
        notices += [interview_notice(turns)] if turns else []
    if not text.strip():
        raise ParallaxError(f"{called(path)} holds no words to read: give a file with text in it.")
    known = metadata or Metadata()
    return _called(Document(text, path, known, blocks, notices=tuple(notices), turns=turns))


def _called(document: Document) -> Document:
    """The document with what the reader corrected, and its title."""
    return titled(corrected(document))


def _passed_over(unknown: Sequence[str], odd: Sequence[str]) -> Iterator[Notice]:
    """What of the front matter was not used."""
    if unknown:
        message = "The front matter has keys that mean nothing here and were passed over: "
        yield Notice("front matter", f"{message}{', '.join(unknown)}.", len(unknown))
    if odd:
        message = "The front matter has lines that could not be read and were passed over: "
        yield Notice("front matter", f"{message}{'; '.join(odd)}.", len(odd))


def _kind(path: str, data: bytes) -> SourceKind:
    """The kind of a source by its content; only Markdown, which may begin with a tag, goes by its name."""
    try:
        kind = sniff(data)
    except Unreadable as refusal:
        raise ParallaxError(f"{called(path)} {refusal}") from None
    return SourceKind.TEXT if kind is SourceKind.HTML and path.lower().endswith(ENDINGS) else kind


def prepare(
    document: Document, *, clean: bool = True, segment: Segment = "auto", progress: Progress = silent
) -> Document:
    """The document with page furniture labelled (unless `clean` is off) and its passages found.

    The text never changes: furniture is a block that holds no passage. With `segment="lines"` each line is a
    passage, whose id is the number of the line from 0, and nothing is labelled.
    """
    if segment == "lines":
        from tui.documents.plain_text.blocks import line_blocks

        blocks = line_blocks(document.text)
        lines = tuple(Passage(i, block.span, PassageKind.LINE, i) for i, block in enumerate(blocks))
        return replace(document, blocks=blocks, passages=lines)
    if document.format:
        if not clean:
            from tui.documents.assemble import unlabelled

            document = replace(document, blocks=unlabelled(document.blocks))
        else:
            from tui.documents.cleaning.clean import label_unspoken
            from tui.documents.formats import FORMATS

            spoken = document.format == FORMATS[SourceKind.SUBTITLES].name
            document = label_unspoken(document, spoken=spoken)
    elif clean:
        from tui.documents.cleaning.clean import label

        progress("cleaning", 0.0)
        document = label(document)
    from tui.documents.language import other_language, remark
    from tui.documents.passages.note_marks import with_marks

    document = with_marks(document)
    language = other_language(document.text)
    if language and not any(notice.kind == "language" for notice in document.notices):
        told = Notice("language", remark(language))
        document = replace(document, notices=(*document.notices, told))
    passages = _passages(document, progress)
    parts = sum(passage.kind is PassageKind.PART for passage in passages)
    if not parts:
        return replace(document, passages=passages)
    message = f"{parts:,} passages are no sentences: the text has no stops there, and was cut at clauses."
    return replace(document, passages=passages, notices=(*document.notices, Notice("parts", message, parts)))


def load_document(
    path: str,
    *,
    clean: bool = True,
    segment: Segment = "auto",
    max_bytes: int = MAX_BYTES,
    stdin: BinaryIO | None = None,
    progress: Progress = silent,
) -> Document:
    """`read_document` and `prepare` in one."""
    document = read_document(path, max_bytes=max_bytes, segment=segment, stdin=stdin, progress=progress)
    return prepare(document, clean=clean, segment=segment, progress=progress)


def _canonical_text(path: str, data: bytes, segment: Segment) -> tuple[str, list[Notice]]:
    if not data.strip():
        raise ParallaxError(f"{called(path)} is {'blank' if data else 'empty'}: give a file with text in it.")
    try:
        text, remark = decode(data)
    except ValueError as error:
        raise ParallaxError(
            f"{called(path)} looks like {error}: give a text, a saved page, a PDF or a Word file."
        ) from None
    notices = [Notice("encoding", remark)] if remark else []
    # Line numbers are identities there: no sign within a line may add one.
    text, counts = canonicalise(text, line_break=" " if segment == "lines" else "\n")
    if not text.strip():
        raise ParallaxError(f"{called(path)} holds no words to read: give a file with text in it.")
    return text, notices + _sanitised(counts)


def _sanitised(counts: Mapping[str, int]) -> list[Notice]:
    return [Notice("sanitised", describe(kind, count), count) for kind, count in counts.items()]


def _first_word(document: Document, block: Block) -> int:
    """Where the words of a block begin: behind the bullet of an item, or the mark of a note."""
    marked = block.kind in (BlockKind.ITEM, BlockKind.QUOTE, BlockKind.NOTE)
    found = MARK.match(document.text, *block.span) if marked else None
    return found.end() if found else block.span.start


def _without_marks(text: str, span: Span) -> Span:
    """A sentence without the marks of notes behind its stop: as in formats whose marks are no words."""
    if text[span.end - 1 : span.end] not in NOTE_ENDS:
        return span
    found = NOTE_MARKS.search(text, max(span.start, span.end - LONGEST_MARKS), span.end)
    return span._replace(end=found.start()) if found and found.start() > span.start else span


def _passages(document: Document, progress: Progress) -> tuple[Passage, ...]:
    from tui.documents.passages.sentences import cut_long, split_sentences

    found: list[Passage] = []
    for index, block in enumerate(document.blocks):
        if index % REPORT_EVERY == 0:
            progress("finding sentences", index / len(document.blocks))
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            kind = PassageKind(block.kind)
            found.append(Passage(len(found), block.span, kind, index))
        elif block.kind is not BlockKind.FURNITURE:
            for span in split_sentences(document.text, _first_word(document, block), block.span.end):
                parts = cut_long(document.text, _without_marks(document.text, span))
                kind = PassageKind.SENTENCE if len(parts) == 1 else PassageKind.PART
                found += [Passage(len(found) + at, part, kind, index) for at, part in enumerate(parts)]
    progress("finding sentences", 1.0)
    return tuple(found)
