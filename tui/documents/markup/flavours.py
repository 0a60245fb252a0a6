"""Signs that tools for notes and for sites add to Markdown, taken off before it is parsed."""

from __future__ import annotations

import re
from collections.abc import Callable

from tui.language.lazy import lazy

_KEPT = r"(?P<kept>^(?P<fence>`{3,}|~{3,})[^\n]*\n(?:(?!(?P=fence))[^\n]*\n)*|`[^`\n]+`)"
_CHART = (  # what is drawn or listed in its place
    r"(?P<chart>^(?P<drawn>`{3,}|~{3,})[ ]*(?:dataview(?:js)?|mermaid|query|tasks|plantuml)\b[^\n]*\n"
    r"(?:(?!(?P=drawn))[^\n]*\n)*(?P=drawn)[ ]*$)"
)
_FORMS = (
    r"(?P<grid>^[ ]{0,3}\+(?:[-=:]+\+)+[ ]*$)",  # the lines between the rows of a table
    r"(?P<comment>%%(?:(?!%%).){1,4000}%%)",  # Obsidian
    r"(?P<embed>!\[\[[^\[\]\n]{1,300}\]\])",  # a picture or another note, shown inside
    r"\[\[(?!\s)(?P<wiki>[^\[\]\n]{1,300})\]\]",
    r"==(?P<mark>(?!\s)(?:[^=\n]|=(?!=)){1,2000}?(?<!\s))==",
    r"(?P<block>[ ]+\^[\w-]{1,40}[ ]*$)",  # the address of a paragraph
    r"(?P<tags>(?<=[.!?…”\"])(?:[ ]+#[a-z][\w/-]*)+[ ]*$)",
    r"(?<=>)[ ]*\[![\w-]+(?:\|[^\]\n]*)?\][+-]?[ ]*(?P<callout>[^\n]*)$",
    r"(?P<task>(?<=[-*+] )\[[ xX/>-]\][ ]+)",
    r"(?P<shortcode>\{\{[<%](?:(?![%>]\}\}).){0,1000}[%>]\}\}|\{[{%](?:(?![%}]\}).){0,1000}[%}]\})",
    r"(?<![\]!\w])\[(?P<span>[^\[\]\n]{1,300})\]\{(?:[.#][\w-]|\w+=)[^{}\n]{0,300}\}",  # Pandoc
    r"(?<=\w)\^(?P<above>\w{1,12})\^|(?<=\w)~(?P<below>\w{1,12})~(?!~)",
    r"(?P<attributes>[ ]*\{(?::[^{}\n]{0,300}|[.#][\w-][^{}\n]{0,300})\})",  # kramdown, Pandoc
    r"(?P<div>^[ ]{0,3}:{3,}[^\n]*$)",
    r"(?P<sharps>^[ ]{0,3}#{2,6})(?=[^\s#])",
    r"(?P<note>^\[\^[\w-]{1,20}\])(?=[ ]+\S)",  # a note without its colon
)
FORMS = lazy("|".join((_CHART, _KEPT, *_FORMS)), re.MULTILINE | re.DOTALL)
SIGNS = lazy(
    r"%%|\[\[|==|\w\^\w|\w~\w|\]\{|^(?:```|~~~)|"
    r"\^\w|^\[\^|[ ]#[a-z]|\[!|[-*+] \[|\{\{|\{[%:.#]|^[ ]{0,3}(?::::|\+[-=:])|^[ ]{0,3}##+[^\s#]",
    re.MULTILINE,
)
# Who writes "##Ships" without a blank writes "#Peru" so, too; elsewhere "#Peru" is a tag.
BARE_HEADING = lazy(r"^[ ]{0,3}##+[^\s#]", re.MULTILINE)
BARE_TITLE = lazy(r"^([ ]{0,3}#)(?=[A-Z0-9][^#\n]*$)", re.MULTILINE)
CAPTION = lazy(r"\b(?:caption|title)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def plain_markdown(text: str) -> str:
    """The text as CommonMark with tables and footnotes; line for line but for comments of several lines."""
    if not SIGNS.search(text):
        return text
    if BARE_HEADING.search(text):
        text = BARE_TITLE.sub(r"\1 ", text)
    return FORMS.sub(_shown, text)


def _wiki(found: str) -> str:
    target, bar, shown = found.replace("\\|", "|").partition("|")
    return shown if bar else target.split("#")[0].rstrip() or target.lstrip("#")


def _caption(found: str) -> str:
    caption = CAPTION.search(found)
    return (caption[1] or caption[2] or "") if caption else ""


def _same(found: str) -> str:
    return found


_SHOWN: dict[str, Callable[[str], str]] = {
    "kept": _same,
    "wiki": _wiki,
    "mark": _same,
    "span": _same,
    "above": _same,
    "below": _same,
    "chart": lambda found: "\n" * found.count("\n"),
    "comment": lambda found: "\n" * found.count("\n"),
    "shortcode": _caption,
    "sharps": lambda found: f"{found} ",
    "note": lambda found: f"{found}:",
    "callout": lambda found: f" {found}\n>",  # its title is a paragraph
}


def _shown(found: re.Match[str]) -> str:
    name = next(
        name
        for name, words in found.groupdict().items()
        if words is not None and name not in ("fence", "drawn")
    )
    show = _SHOWN.get(name)
    return show(found[name]) if show else ""
