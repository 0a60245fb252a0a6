"""Which target is followed when two texts are compared."""

from __future__ import annotations

from collections.abc import Sequence

from tui.codebook.model import Codebook, Target
from tui.documents.model import Document
from tui.errors import ParallaxError
from tui.framing.target.reading import find_aliases
from tui.pair import Pair


def choose_target(
    documents: Pair[Document], codebook: Codebook, id: str | None = None, names: Sequence[str] = ()
) -> tuple[Target, str | None]:
    """The target to follow, and a sentence for the reader when it was guessed or is not there.

    An explicit id or names win; else the first target of the codebook if both texts mention it; else the one
    mentioned most in both; else the first. ParallaxError when the id is unknown or there is no target.
    """
    if names:
        return Target(id=id or "name", label=names[0], names=tuple(names)), None
    if id is not None:
        known = {target.id: target for target in codebook.targets}
        if id not in known:
            listed = ", ".join(known) or "none"
            raise ParallaxError(f"the codebook has no target '{id}': write one of {listed}, or give --name")
        return known[id], None
    if not codebook.targets:
        raise ParallaxError("the codebook names no target: add a [target.ID] table to it, or give --name")
    first = codebook.targets[0]
    counts = [_counts(documents, target) for target in codebook.targets]
    if min(counts[0]) > 0:
        return first, None
    best = max(range(len(counts)), key=lambda place: (min(counts[place]), sum(counts[place]), -place))
    if min(counts[best]) > 0:
        chosen = codebook.targets[best]
        notice = (
            f"Followed is {chosen.label}: a guess, because both texts mention it most "
            f"({counts[best][0]} and {counts[best][1]} times) and {first.label} is not in both."
        )
        return chosen, notice
    return first, (
        f"No target of the codebook is mentioned in both texts; followed is {first.label}. "
        "--name NAME follows somebody else."
    )


def _counts(documents: Pair[Document], target: Target) -> tuple[int, int]:
    found = documents.map(lambda document: len(find_aliases(document.text, target)))
    return found.left, found.right
