"""Things with several names (ROK, South Korea), folded to one term wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tui.codebook.model import Topic
from tui.language.words import Term, plain_words, terms
from tui.spans import Span

_KIND = "name"
NAME_MARK = "@"  # first letter of the keys of names


@dataclass(frozen=True, eq=False, repr=False)
class Names:
    """The aliases of a codebook's names, by their first term."""

    aliases: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, topics: Iterable[Topic]) -> Names:
        """The names among the topics. A wording that two names claim goes to the first."""
        table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        seen: set[tuple[str, ...]] = set()
        for topic in topics:
            if topic.kind != _KIND:
                continue
            for wording in topic.terms:
                words = plain_words(wording) or ((term.key, term.form) for term in terms(wording))
                keys = tuple(key for key, _ in words)
                if keys and keys not in seen:
                    seen.add(keys)
                    table.setdefault(keys[0], []).append((keys, topic.id))
        for entries in table.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return cls(table)

    def fold(self, found: Sequence[Term]) -> Sequence[Term]:
        """The terms of a passage with every name replaced by one term; the longest alias wins."""
        written = [term.key for term in found]
        if self.aliases.keys().isdisjoint(written):
            return found
        folded: list[Term] = []
        index = 0
        while index < len(found):
            match = self._match(written, index) if written[index] in self.aliases else None
            if match is None:
                folded.append(found[index])
                index += 1
            else:
                length, topic = match
                folded.append(_named(found[index : index + length], topic))
                index += length
        return folded

    def _match(self, written: list[str], index: int) -> tuple[int, str] | None:
        for keys, topic in self.aliases[written[index]]:
            if tuple(written[index : index + len(keys)]) == keys:
                return len(keys), topic
        return None


def _named(window: Sequence[Term], topic: str) -> Term:
    span = Span(window[0].span.start, window[-1].span.end)
    form = " ".join(term.form for term in window)
    return Term(span, NAME_MARK + topic, _KIND, form, sum(term.rarity for term in window) / len(window))
