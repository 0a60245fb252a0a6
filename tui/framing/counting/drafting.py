"""A codebook to start from: what two texts offer for a target, topics and poles, each with its places."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence

from tui.codebook.model import Target
from tui.documents.model import Document
from tui.framing.model import VerbTable, VerbUse
from tui.framing.target.phrases import Spoken, spoken_of
from tui.framing.target.reading import find_aliases
from tui.language.rarity import rarity
from tui.pair import Pair, Side

MOST = 20
"""Topics and verbs proposed of each kind."""
_PLACES = 4

HEAD = """\
# A draft: everything that was found stands commented out, with its places. Take away the # of what you want,
# change it as you like, and check it with `parallax codebook check`; `codebook new` explains the format.

# [codebook]
# name     = "My codebook"
# language = "en"
"""

Cite = Callable[[Side, int], str]
"""From a side and an offset to the reference of the passage."""


def draft(documents: Pair[Document], target: Target, verbs: VerbTable, names: Pair[str]) -> Iterator[str]:
    """The lines of the draft, as TOML."""

    def cite(side: Side, offset: int) -> str:
        passage = documents[side].passage_at(offset)
        number = documents[side].number(passage.id) if passage is not None else 0
        return f"{names[side]} §{number}"

    yield from HEAD.splitlines()
    yield from _target(documents, target, cite)
    yield from _topics(documents, cite)
    yield from _poles(verbs, names, cite)


def _text(words: str) -> str:
    """A text as TOML writes it."""
    return json.dumps(words, ensure_ascii=False)


def _list(words: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, words))}]"


def _target(documents: Pair[Document], target: Target, cite: Cite) -> Iterator[str]:
    """The target under the names that stand in the texts."""
    places: dict[str, list[str]] = {}
    for side in Side:
        text = documents[side].text
        for alias in find_aliases(text, target):
            word = " ".join(alias.span.of(text).split())
            small = word.lower()  # a name in small letters stands for itself in whatever letters
            word = small if small in target.names else word
            places.setdefault(word, []).append(cite(side, alias.span.start))
    names = [word for word in places if word not in target.people]
    people = [word for word in places if word in target.people]
    name = re.sub(r"\W+", "_", target.label.lower()).strip("_") or "target"
    yield from ("", "# The target, by the names that stand in the texts:")
    yield from (f"#   {word}: {_cited(cited)}" for word, cited in places.items())
    yield from ("#", f"# [target.{name}]", f"# label  = {_text(target.label)}", f"# names  = {_list(names)}")
    if people:
        yield f"# people = {_list(people)}"


def _cited(places: Sequence[str]) -> str:
    distinct = list(dict.fromkeys(places))
    more = f" and {len(distinct) - _PLACES} more" if len(distinct) > _PLACES else ""
    return f"{', '.join(distinct[:_PLACES])}{more}"


def _topics(documents: Pair[Document], cite: Cite) -> Iterator[str]:
    """Rare phrases of both texts, with their variants."""
    spoken = documents.map(spoken_of)
    yield from (
        "",
        "# Topics: rare phrases that both texts have. Add the other wordings that mean the same matter.",
    )
    for noun in _shared(spoken):
        forms = sorted({form for side in spoken for lemma, form in side.forms if lemma == noun})
        terms = Target("", "", tuple(forms))
        found = [
            cite(side, alias.span.start)
            for side in Side
            for alias in find_aliases(documents[side].text, terms)
        ]
        yield from (
            "#",
            f"# {_cited(found)}",
            "# [[topic]]",
            f"# id    = {_text(noun)}",
            f"# terms = {_list(forms)}",
        )


def _shared(spoken: Pair[Spoken]) -> list[str]:
    both = spoken.left.nouns.keys() & spoken.right.nouns.keys()
    worth = {noun: sum(rarity(word) for word in noun.split()) for noun in both}
    telling = [noun for noun in both if " " in noun or worth[noun] > 0.5]
    return sorted(telling, key=lambda noun: (-worth[noun], noun))[:MOST]


def _poles(verbs: VerbTable, names: Pair[str], cite: Cite) -> Iterator[str]:
    """An axis of what the target does only in one text, as two poles."""
    if not verbs.left and not verbs.right:
        return
    yield from (
        "",
        "# Poles: what the target does in one text only. Make axes of what stands against each other.",
    )
    sides = ((names.left, "left", verbs.left), (names.right, "right", verbs.right))
    for name, _, uses in sides:
        yield from (f"#   only {name}: {use.lemma} ({_places(use, cite)})" for use in uses[:MOST])
    yield from ("#", "# [[axis]]", '# id       = "my_axis"', '# question = "Does it ..., or does it ...?"')
    yield from (f"# {pole:<8} = {_text(f'as in {name}')}" for name, pole, _ in sides)
    for _, pole, uses in sides:
        lemmas = [use.lemma for use in uses[:MOST] if use.lemma.isalpha()]
        if lemmas:
            yield from ("#", "# [[axis.cue]]", f"# pole  = {_text(pole)}", '# slot  = "does"')
            yield f"# verbs = {_list(lemmas)}"


def _places(use: VerbUse, cite: Cite) -> str:
    return _cited([cite(quotation.side, quotation.span.start) for quotation in use.quotations])
