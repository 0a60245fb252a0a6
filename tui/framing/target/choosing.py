"""Which target is followed when two texts are compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.codebook.model import Codebook, Target
from tui.documents.model import Document
from tui.errors import ParallaxError
from tui.framing.target.aliases import follow
from tui.framing.target.bearers import is_state
from tui.framing.target.reading import find_aliases
from tui.pair import Pair

if TYPE_CHECKING:
    from tui.framing.target.proposing import Candidate

ENOUGH = 3
"""A target that is named so often in both texts is taken without a look at others."""
_HARDLY = 0.25  # of the best candidate's score: a target below is hardly what the texts are about


def choose_target(
    documents: Pair[Document], codebook: Codebook, id: str | None = None, names: Sequence[str] = ()
) -> tuple[Target, str | None]:
    """The target to follow, and a sentence for the reader when it was guessed or is not there.

    Names win, with their aliases, then an id; else the first target of the codebook if both texts speak of
    it; else the best candidate that is proposed. ParallaxError when the id is unknown, a name has no letter
    or digit, or there is no target.
    """
    target, notice = _chosen(documents, codebook, id, names)
    return with_aliases(target, codebook), notice


def with_aliases(target: Target, codebook: Codebook) -> Target:
    """The target with the names that a codebook adds to it, and without what it says is not the target."""
    known = {target.label, *target.names}
    own = [alias for alias in codebook.aliases if alias.of in known]
    names = (*target.names, *(name for alias in own for name in alias.names))
    excluded = (*target.excluded, *(name for alias in own for name in alias.excluded))
    return target._replace(names=names, excluded=excluded) if own else target


def _chosen(
    documents: Pair[Document], codebook: Codebook, id: str | None, names: Sequence[str]
) -> tuple[Target, str | None]:
    if names:
        if not all(any(map(str.isalnum, name)) for name in names):
            raise ParallaxError("--name holds no letter and no digit: write a name as the texts have it.")
        return follow(names, _texts(documents), codebook)._replace(id=id or "name"), None
    if id is not None:
        known = {target.id: target for target in codebook.targets}
        if id not in known:
            listed = ", ".join(known) or "none"
            raise ParallaxError(f"the codebook has no target '{id}': write one of {listed}, or give --name")
        return known[id], None
    first = codebook.targets[0] if codebook.targets else None
    counts = _counts(documents, first) if first is not None else Pair(0, 0)
    if first is not None and min(counts) >= ENOUGH:
        return first, None
    from tui.framing.target.proposing import propose

    candidates = propose(documents, codebook)
    alone = documents.left is documents.right  # one text says whom it is about only by naming them again
    best = next((item for item in candidates if not alone or item.mentions.left > 1), None)
    if best is None or (first is not None and _is_the_first(first, counts, candidates)):
        return _without_rival(first, counts)
    chosen = _as_in_codebook(best.target, codebook)
    return chosen, _guess(documents, chosen, best.mentions, first, counts)


def _texts(documents: Pair[Document]) -> list[str]:
    return list(dict.fromkeys(document.text for document in documents))


def _counts(documents: Pair[Document], target: Target) -> Pair[int]:
    return documents.map(lambda document: len(find_aliases(document.text, target)))


def _is_the_first(first: Target, counts: Pair[int], candidates: Sequence[Candidate]) -> bool:
    """Whether the codebook's first target is itself among what both texts are most about."""
    own = next((item for item in candidates if set(item.target.names) & set(first.names)), None)
    return min(counts) > 0 and own is not None and own.score >= _HARDLY * candidates[0].score


def _without_rival(first: Target | None, counts: Pair[int]) -> tuple[Target, str | None]:
    if first is None:
        raise ParallaxError("the codebook names no target: add a [target.ID] table to it, or give --name")
    if min(counts) > 0:
        return first, None
    return first, (
        f"Nothing that both texts speak of was found; followed is {first.label}. "
        "--name NAME follows somebody else."
    )


def _as_in_codebook(target: Target, codebook: Codebook) -> Target:
    """A candidate that the codebook knows bears its id and, unless it is a state, has its names too."""
    same = next((item for item in codebook.targets if set(item.names) & set(target.names)), None)
    if same is None:
        return target
    if is_state(target):
        return target._replace(id=same.id, label=same.label)
    names = tuple(dict.fromkeys((*same.names, *target.names)))
    return same._replace(names=names, excluded=tuple(dict.fromkeys((*same.excluded, *target.excluded))))


def _guess(
    documents: Pair[Document], chosen: Target, mentions: Pair[int], first: Target | None, counts: Pair[int]
) -> str:
    """What the reader is told of a target that was guessed."""
    if documents.left is documents.right:
        return (
            f"Followed is {chosen.label}: a guess, named {mentions.left} times. --name NAME follows another."
        )
    why = ""
    if first is not None and any(counts):
        missing = "hardly in them" if min(counts) else "not in both"
        why = f", and {first.label}, whom the codebook names, is {missing}"
    return (
        f"Followed is {chosen.label}: a guess, because both texts speak of it "
        f"({mentions.left} and {mentions.right} times){why}. "
        "--name NAME follows somebody else; 'parallax targets' lists whom the texts are about."
    )
