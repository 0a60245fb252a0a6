"""The words that report speech: from the codebook's tables, or a small table of our own when it has none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from tui.codebook.model import Codebook, Trigger
from tui.language.english.nouns import CANDID, DISCOURSE, OWN_STANDPOINTS, REPORTING, STANDPOINTS
from tui.language.english.people import PEOPLE
from tui.language.english.verbs import (
    CRITICAL,
    EVIDENTIAL,
    HEARSAY,
    LABELLING,
    REMARKING,
    SAYING,
    SPEECH_ACTS,
    THINKING,
)
from tui.language.lazy import lazy
from tui.language.lexicon import forms, lemmas

DEFAULT: dict[str, Collection[str]] = {
    "speech": SAYING | {"rule out", "confess", "vow", "pledge", "promise", "ask", "hint", "appeal", "recall"},
    "thought": THINKING,
    "label": LABELLING,
    "noun": REPORTING,
    "source": STANDPOINTS,
}
SPELLINGS = (("ise", "ize"), ("isation", "ization"), ("our", "or"), ("ising", "izing"))
_TO_LEAD = ("quote", "paraphrase", "borrow a phrase from", "borrow a line from", "borrow from")
_LEADS = frozenset({"according to", *(f"to {words}" for words in _TO_LEAD)})
_LEADING = frozenset({"to", "of", "per"})
_NOUNS_IN_ING = frozenset({"telling", "reckoning", "understanding", "thinking"})


_WORDS = lazy(r"[^\W_]+")


class VoiceCues(NamedTuple):
    """Lemmas of each kind of cue, and cues of several words by their first word."""

    single: dict[str, frozenset[str]]
    several: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    leading: tuple[tuple[str, ...], ...]  # "according to", "citing": the speaker follows
    standpoints: tuple[str, ...]  # " perspective", " vantage point": the speaker owns them
    words: frozenset[str]  # forms without one of which no sentence reports anything

    def may_speak(self, text: str) -> bool:
        """Whether a sentence is worth reading for its voices."""
        return not self.words.isdisjoint(_WORDS.findall(text.lower()))

    def kind(self, lemma: str, *kinds: str) -> bool:
        """Whether a lemma is a cue of one of these kinds."""
        return any(lemma in self.single.get(kind, ()) for kind in kinds)


def _forms(single: dict[str, set[str]], several: Iterable[str], standpoints: Iterable[str]) -> frozenset[str]:
    """Every form of every cue, a cue of several words by its first, a standpoint by its last."""
    verbs = {word for kind in ("speech", "thought", "label") for word in single.get(kind, ())}
    verbs |= {
        *CRITICAL,
        *several,
        "appear",
        "seem",
        "look",
        "see",
        "put",
        "have",
        "tell",
        "quote",
        "cite",
        "report",
        *EVIDENTIAL,
        *SPEECH_ACTS,
        *REMARKING,
    }
    nouns = {*single.get("noun", ()), *PEOPLE, *(text.split()[-1] for text in standpoints)}
    found = {form for verb in verbs for form in forms(verb, "verb")}
    found |= {form for noun in nouns for form in forms(noun, "noun")}
    own = {word for words in OWN_STANDPOINTS.values() for word in words}
    return frozenset(
        found | CANDID | DISCOURSE | HEARSAY | own | {"according", "borrow", "paraphrase", *several}
    )


def _spellings(word: str) -> set[str]:
    found = {word}
    for british, american in SPELLINGS:
        if word.endswith(british):
            found.add(word[: -len(british)] + american)
        if word.endswith(american):
            found.add(word[: -len(american)] + british)
    return found


def voice_cues(codebook: Codebook) -> VoiceCues:
    """The cues of a codebook, or the built-in ones if it gives none."""
    return _compiled(codebook.voice_cues)


@lru_cache(maxsize=16)
def _compiled(triggers: tuple[Trigger, ...]) -> VoiceCues:
    given = [(trigger.kind or "speech", trigger.text) for trigger in triggers]
    given = given or [(kind, word) for kind, words in DEFAULT.items() for word in sorted(words)]
    single: dict[str, set[str]] = defaultdict(set)
    several: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for kind, text in given:
        parts = tuple(text.lower().split())
        if len(parts) == 1:
            lemma = (
                (lemmas(parts[0], "verb") or parts)[0] if kind in {"speech", "thought", "label"} else parts[0]
            )
            single[kind] |= _spellings(parts[0]) | _spellings(lemma)
        elif parts:
            several[parts[0]].append((parts, kind))
    sources = [text.lower() for kind, text in given if kind == "source"]
    leading = {
        text for text in sources if text.split()[-1] in _LEADING or text.endswith("ing")
    } - _NOUNS_IN_ING
    standpoints = tuple(sorted(f" {text}" for text in sources if text not in leading))
    first_words = {text.split()[0] for text in leading} | set(several)
    return VoiceCues(
        {kind: frozenset(words) for kind, words in single.items()},
        {first: tuple(sorted(rest, key=lambda item: -len(item[0]))) for first, rest in several.items()},
        leading=tuple(
            sorted((tuple(text.split()) for text in leading | _LEADS), key=lambda item: (-len(item), item))
        ),
        standpoints=standpoints,
        words=_forms(single, first_words, standpoints),
    )
