"""Who wrote a text and when, by the lines over it: they are not of the text, and say it best."""

from __future__ import annotations

from tui.documents.cleaning.furniture import BYLINE, DATE_LINE, byline_names, is_dated_byline
from tui.documents.dates import date_of
from tui.documents.draft import Draft
from tui.documents.model import BlockKind

PROSE = 120  # characters of a part that is of the text
TOP = 6  # parts before it, at most


def signed(draft: Draft) -> Draft:
    """The draft, with byline and date over its text set apart and told; a file knows at best who saved it."""
    over, known = 0, dict[str, str]()
    for number, part in enumerate(draft.parts):
        words = " ".join(part.text.split())
        rule = part.rule or ("" if part.kind is BlockKind.CELL else credit(words))
        if rule:
            draft.parts[number] = part._replace(rule=rule)
            known = _told(rule, words) | known
            continue
        over += 1
        if len(words) > PROSE or over > TOP:
            break
    metadata = draft.metadata
    guesses = [name for name in metadata.guessed.split(", ") if name and name not in known]
    if metadata.author and " " not in metadata.author and "author" not in known:
        guesses.insert(0, "author")  # whoever was logged in
    draft.metadata = metadata._replace(**known, guessed=", ".join(guesses))
    return draft


def credit(words: str) -> str:
    """The rule by which a line says who wrote a text or when, and nothing else; else an empty string."""
    if BYLINE.fullmatch(words) or is_dated_byline(words):
        return "byline"
    return "date" if DATE_LINE.fullmatch(words) else ""


def _told(rule: str, words: str) -> dict[str, str]:
    author = byline_names(words) if rule == "byline" else ""
    date = date_of(words) if rule in ("byline", "date") else ""
    return {name: value for name, value in (("author", author), ("date", date)) if value}
