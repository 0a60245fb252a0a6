"""Who wrote a text and when, by the lines over it: they are not of the text, and say it best."""

from __future__ import annotations

from collections.abc import Sequence

from tui.documents.cleaning.furniture import NAME, Signature, signatures
from tui.documents.dates import date_of
from tui.documents.draft import Draft, Part
from tui.documents.model import BlockKind
from tui.language.english.people import BODY_NAMES
from tui.language.lazy import lazy

PROSE = 120  # characters of a part that is of the text
TOP = 6  # parts before it, at most
OPEN = (None, "not the article", "header of the page")  # rules that a byline and a date on a page may bear
SHORT = 60  # characters of a line that names a series and its day
NUMBERED = lazy(r"(?i)\b(?:no|nr|vol|issue)\.? ?\d+\b,?")
WORD = lazy(r"\w+")
SIGNED = lazy(rf"{NAME}")
TITLE_LEVEL = 2  # of headings, at most
DATES = 2  # over one text: when it was published, and updated


def signed(draft: Draft) -> Draft:
    """The draft, with byline and date over its text set apart and told; a file knows at best who saved it."""
    said = _set_apart(draft, 0)
    bare = None if any(one.author for one in said) else _bare_name(draft)
    known = _told([*said, bare] if bare else said)
    metadata = draft.metadata
    if "date" in metadata.guessed and "date" not in known and (date := _dated_above(draft)):
        metadata = draft.metadata = metadata._replace(date=date)  # the page knows it better than the file
    if metadata.outlet:
        known.pop("outlet", "")
    guesses = [name for name in metadata.guessed.split(", ") if name and name not in known]
    if bare and bare.author.split()[-1:] != metadata.author.split()[-1:]:
        guesses.insert(0, "author")
    if metadata.author and " " not in metadata.author and "author" not in known:
        guesses.insert(0, "author")  # whoever was logged in
    return _with(draft, known, guesses)


def _bare_name(draft: Draft) -> Signature | None:
    """Who wrote a text, by a line right under its title that is nothing but a name.

    A day stands under it, or behind it where its bearer belongs: "Ana Lund, Institute of Trade, Moss".
    """
    for number, part in enumerate(draft.parts[:TOP]):
        words = " ".join(part.text.split())
        if len(words) > PROSE:
            return None
        over = draft.parts[number - 1] if number else None
        if over is None or part.rule not in OPEN or not (number == 1 or over.kind is BlockKind.HEADING):
            continue
        name, _, place = words.partition(", ")
        follows = draft.parts[number + 1].rule == "date" if number + 1 < len(draft.parts) else False
        if SIGNED.fullmatch(name) and (_names_a_house(place) if place else follows):
            draft.parts[number] = part._replace(rule="byline")
            return Signature("byline", name)
    return None


def _names_a_house(place: str) -> bool:
    """Whether a line tells where somebody belongs: "Institute of Trade, Moss", "Universität Moss"."""
    words = [word.lower() for word in WORD.findall(place) if word[0].isupper()]
    return any(word in BODY_NAMES or word.startswith(("institut", "universit")) for word in words)


def _dated_above(draft: Draft) -> str:
    """The month or day in a short line over the text that is no sentence: "Policy Letters 31, May 2024"."""
    for part in draft.parts[:TOP]:
        words = " ".join(part.text.split())
        if len(words) > PROSE:
            return ""
        dated = len(words) <= SHORT and words[-1:] not in {".", "?", "!"} and part.rule != "byline"
        if dated and part.kind is not BlockKind.HEADING and (date := date_of(NUMBERED.sub("", words))):
            return date
    return ""


def signed_page(draft: Draft) -> Draft:
    """The draft of a page, with what the lines under its heading tell that its head does not."""
    headings = _headings(draft.parts)
    if not headings:
        return draft
    said = _set_apart(draft, headings[-1])
    over = [one for part in draft.parts[headings[0] : headings[-1]] for one in signatures(part.text)]
    authors, dates = ({one.author for one in [*over, *said]} - {""}, {one.date for one in said} - {""})
    if len(authors) > 1 or len(dates) > DATES:
        return draft  # a list of articles
    metadata = draft.metadata
    known = {name: value for name, value in _told(said).items() if not getattr(metadata, name)}
    return _with(draft, known, [name for name in metadata.guessed.split(", ") if name])


def _headings(parts: Sequence[Part]) -> list[int]:
    """The high headings over the first paragraph of a page's article; the last of them is its title."""
    found: list[int] = []
    for number, part in enumerate(parts):
        if part.kind is BlockKind.HEADING and 0 < part.level <= TITLE_LEVEL and part.rule in OPEN:
            found.append(number)
        elif not part.rule and len(part.text) > PROSE:
            break
    return found


def _with(draft: Draft, known: dict[str, str], guesses: list[str]) -> Draft:
    guesses += ["outlet"] if "outlet" in known else []
    draft.metadata = draft.metadata._replace(**known, guessed=", ".join(guesses))
    return draft


def _set_apart(draft: Draft, first: int) -> list[Signature]:
    """What the lines over the text say, from a part on, in order."""
    over, said, under = 0, list[Signature](), False
    for number, part in enumerate(draft.parts[first:], first):
        may = part.rule in OPEN and part.kind is not BlockKind.CELL
        found = signatures(part.text, under=under) if may or part.rule in ("byline", "date") else []
        rule = found[0].rule if found and may else part.rule
        if rule:
            draft.parts[number] = part._replace(rule=rule)
            said += found
            under = rule == "byline"
            continue
        over, under = over + 1, over == 0  # a title may stand over a place and the day, too
        if len(" ".join(part.text.split())) > PROSE or over > TOP:
            break
    return said


def credit(words: str, *, under: bool = False) -> str:
    """The rule by which a line says who wrote a text or when, and nothing else; else an empty string.

    A place may lead the date `under` a byline.
    """
    found = signatures(words, under=under)
    return found[0].rule if found else ""


def _told(said: Sequence[Signature]) -> dict[str, str]:
    """The first to say a thing is right."""
    known = dict[str, str]()
    for one in reversed(said):
        known |= {name: value for name, value in one._asdict().items() if value and name != "rule"}
    return known
