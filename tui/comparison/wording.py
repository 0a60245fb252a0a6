"""The words in which reports and reader speak of texts, places and voices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.documents.model import Document, Metadata
from tui.documents.people import surname
from tui.language.counted import counted
from tui.pair import Pair, Side

if TYPE_CHECKING:
    from tui.framing.counting.uncertainty import AxisTest
    from tui.framing.model import Framing, Voice

NAME_WIDTH = 24
"""Longest name of a text, in characters: it stands before every quotation."""
CONTRAST_SHARE = 0.2
"""Texts whose shares of reported mentions differ by this much differ in kind of speaker."""
ENOUGH = 5
"""Fewer mentions than this allow no share."""


def side_names(documents: Pair[Document]) -> Pair[str]:
    """What to call the two texts: their years, dates, titles or files, and their sides if those are alike."""
    names = documents.map(lambda document: _shorten(document.name))
    if names.left != names.right:
        return names
    dates = documents.map(lambda document: document.metadata.date)
    if dates.left != dates.right and all(dates):
        return dates
    authors = documents.map(lambda document: surname(document.metadata.author))
    if authors.left != authors.right and all(authors):
        return names.zip(authors).map(lambda both: _shorten(f"{both[1]} {both[0]}"))
    return Pair(f"{names.left} ({Side.LEFT})", f"{names.right} ({Side.RIGHT})")


def _shorten(name: str) -> str:
    """A name within `NAME_WIDTH`, cut behind a word."""
    if len(name) <= NAME_WIDTH:
        return name
    words = name[:NAME_WIDTH].rpartition(" ")[0] or name[: NAME_WIDTH - 1]
    return f"{words.rstrip(' ,;:.-–—')}…"


def reference(name: str, document: Document, passage: int) -> str:
    """How a passage is cited: the text's name and the passage's number: 1, 2, ..., and 0 for a title."""
    return f"{name} §{document.number(passage)}"


def title(metadata: Metadata) -> str:
    """The title of a text, or the plain statement that its page bears none."""
    return metadata.title or "no title"


def byline(metadata: Metadata) -> str:
    """Author, affiliation, outlet and date, as far as the page gives them."""
    author = metadata.author or "no author on the page"
    parts = [author, metadata.affiliation, metadata.outlet, metadata.dated or "no date on the page"]
    return " · ".join(part for part in parts if part)


def who_says(voice: Voice, document: Document) -> str:
    """Who says it, and how that is known, in a few words."""
    return "".join(speaker_and_how(voice, document))


def speaker_and_how(voice: Voice, document: Document) -> tuple[str, str]:
    """(who says it, how that is known): the parts of `who_says`."""
    from tui.framing.model import Certainty, VoiceKind
    from tui.framing.naming import UNNAMED, how_known

    if voice.kind is VoiceKind.AUTHOR or voice.certainty is Certainty.AUTHOR:
        return document.metadata.author_as_speaker, " (imputed to the target)" if voice.imputed else ""
    name = voice.speaker_name or _words(voice, document) or UNNAMED
    return name, how_known(voice)


def _words(voice: Voice, document: Document) -> str:
    return " ".join(document.words(voice.speaker).split()) if voice.speaker else ""


def speakers_of(voices: Sequence[Voice], document: Document) -> str:
    """Who speaks in a passage: those it quotes or reports, each once, else its author."""
    names = dict.fromkeys(who_says(voice, document) for voice in voices)
    return "; ".join(names) or document.metadata.author_as_speaker


def voices_by_passage(document: Document, framing: Framing) -> dict[int, list[Voice]]:
    """Who is quoted or reported in each passage, by its index; a passage of the author alone is left out."""
    from tui.framing.model import VoiceKind

    table: dict[int, list[Voice]] = {}
    for voice in framing.voices:
        if voice.kind is VoiceKind.AUTHOR:
            continue
        for content in voice.content:
            for passage in document.passages_in(content):
                if voice not in table.setdefault(passage.id, []):
                    table[passage.id].append(voice)
    return table


def outcome(tests: Sequence[AxisTest]) -> str:
    """The outcome of the permutation test in a sentence."""
    if not tests:
        return "Permutation test: no axis has five pieces in both texts, so nothing was tested."
    outcomes = "; ".join(
        f"{test.axis} p = {test.p:.3f}, {'tested' if test.survives else 'does not survive'}" for test in tests
    )
    return f"Permutation test over the sentences, corrected for all axes, seed 0: {outcomes}."


def outcome_briefly(tests: Sequence[AxisTest]) -> str:
    """The outcome of the permutation test in few words: what is more than chance first, with its p."""
    if not tests:
        return "Nothing to test: no axis has five pieces in both texts."
    ordered = sorted(tests, key=lambda test: test.p)
    beyond = [f"{test.axis} (p = {test.p:.3f})" for test in ordered if test.survives]
    rest = [test for test in ordered if not test.survives]
    if not beyond:
        return f"No axis differs by more than chance makes: lowest is {rest[0].axis}, p = {rest[0].p:.3f}."
    others = f"; chance may make the rest, from p = {rest[0].p:.3f}" if rest else ""
    return f"More than chance: {', '.join(beyond)}{others}."


class Contrast(NamedTuple):
    """Whether two texts differ in kind of speaker, and by what that was measured."""

    differ: bool
    verdict: str  # one or two sentences
    sides: Pair[str]  # one sentence on each text


def contrast(documents: Pair[Document], framing: Pair[Framing], label: str) -> Contrast:
    """Compare who speaks in two texts.

    Two things count: the editor's words in the front matter, and the share of the mentions of the target that
    stand in somebody else's voice.
    """
    counts = framing.map(reported)
    names = side_names(documents)
    sides = Pair(*(_voice_sentence(documents[side], names[side], counts[side], label) for side in Side))
    kinds = documents.map(lambda document: document.metadata.speaker.strip().casefold())
    absent = _absent(names, counts, label)
    if absent:
        return Contrast(False, absent, sides)
    described = all(kinds) and kinds.left != kinds.right
    measured = _shares_differ(counts)
    unknown = not any(one.metadata.author or one.metadata.speaker for one in documents)
    if unknown and not measured:
        return Contrast(False, _unknown(counts), sides)
    if not (described or measured):
        return Contrast(False, "No difference in kind of speaker was found between the two texts.", sides)
    return Contrast(
        True,
        "The two texts differ in kind of speaker. A shift between them may lie in who speaks, "
        "and does not by itself show that anybody changed their view.",
        sides,
    )


def _absent(names: Pair[str], counts: Pair[tuple[int, int]], label: str) -> str:
    """What to say when a text does not mention the target; "" when both do."""
    lacking = [side for side in Side if not counts[side][1]]
    if not lacking:
        return ""
    where = "neither text" if len(lacking) == 2 else f"{names[lacking[0].other]} only"
    head = label[:1].upper() + label[1:]
    return f"{head} is named in {where}: there is nothing to compare. Follow somebody else: --name NAME."


def _unknown(counts: Pair[tuple[int, int]]) -> str:
    alike = "" if min(count[1] for count in counts) < ENOUGH else " Both report others about as often."
    return f"Nothing on the page tells who writes either text.{alike}"


def reported(framing: Framing) -> tuple[int, int]:
    """Mentions in somebody else's voice, and all mentions."""
    from tui.framing.model import Certainty

    others = sum(mention.voice.certainty is not Certainty.AUTHOR for mention in framing.mentions)
    return others, len(framing.mentions)


def _shares_differ(counts: Pair[tuple[int, int]]) -> bool:
    if min(counts.left[1], counts.right[1]) < ENOUGH:
        return False
    left, right = (others / everything for others, everything in counts)
    return abs(left - right) >= CONTRAST_SHARE


def _voice_sentence(document: Document, name: str, count: tuple[int, int], label: str) -> str:
    others, everything = count
    speaker = document.metadata.speaker.rstrip(" .")
    lead = f"{name}: {speaker}; " if speaker else f"{name}: "
    if not everything:
        return f"{lead}{label} is not mentioned."
    return f"{lead}{others} of {counted(everything, 'mention')} of {label} in somebody else's voice."
