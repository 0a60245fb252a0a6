"""The speakers of one text so far: full names for last names, speakers for pronouns."""

from __future__ import annotations

from tui.framing.model import VoiceKind
from tui.framing.speech.antecedents import Antecedent, head_word, is_body, is_person, is_text
from tui.framing.speech.speakers import Who

_NOBODY = ("", VoiceKind.UNNAMED)


class Roster:
    """The speakers of one text so far: a last name alone stands for the full name met before."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.last: dict[str, tuple[str, VoiceKind]] = {}
        self.pronouns: dict[str, str] = {}  # name -> "he" or "she", as soon as one has stood for it

    def meet(self, name: str) -> None:
        """Know a name that stands before what its bearer says."""
        if name not in self.names:
            self.names.append(name)

    def forget_pronouns(self) -> None:
        """Carry nobody on: somebody else has begun to speak, whose "he" and "it" are their own."""
        self.last.clear()

    def merge(self, speaker: Who) -> tuple[str, VoiceKind]:
        """The speaker's full name and kind."""
        name = self._full(speaker)
        if speaker.kind is VoiceKind.NAMED and name not in self.names:
            self.names.append(name)
        self._remember(speaker, name)
        return name, speaker.kind

    def _full(self, speaker: Who) -> str:
        if speaker.kind is not VoiceKind.NAMED:
            return speaker.name
        full = [other for other in self.names if _is_short_for(speaker.name, other)]
        found = [other for other in full if "," not in other and " and " not in other] or full
        if len(found) > 1 and is_body(speaker.name):
            return speaker.name  # "the Ministry", after two of them
        return (found or [speaker.name])[-1]

    def _remember(self, speaker: Who, name: str) -> None:
        found = (name, speaker.kind)
        named = speaker.kind is VoiceKind.NAMED and not is_body(name)
        many = _are_many(name) if not named else " and " in name
        if speaker.kind is not VoiceKind.NAMED and is_text(name):
            self.last["thing"] = found  # rules and reports are read, they are nobody's "they"
            return
        self.last["many" if many else "one" if named or is_person(name) else "thing"] = found
        if speaker.kind is VoiceKind.NAMED and not many:
            self.last["thing"] = found
        self.last["any"] = found

    def stand_for(
        self, speaker: Who, word: str, subject: Antecedent | None, *, spoke: bool
    ) -> tuple[str, VoiceKind]:
        """The speaker for whom a pronoun stands; nobody's name when that is not plain.

        `word` is the pronoun as written, `subject` the subject before it; `spoke` says whether the sentence
        before reports somebody.
        """
        if speaker.pronoun == "one":
            return self._person(word.lower(), subject, spoke=spoke)
        if speaker.pronoun == "thing":
            return self._body(subject)
        name, kind = self.last.get(speaker.pronoun, self.last.get("any", _NOBODY))
        alone = speaker.pronoun == "many" and not _are_many(name) and self._is_somebody(name, kind)
        return _NOBODY if alone else (name, kind)  # one person is nobody's "they"

    def _is_somebody(self, name: str, kind: VoiceKind) -> bool:
        """Whether a name is one person's: it says so, was "he" before, or is of two words and no body's."""
        named = kind is VoiceKind.NAMED and len(name.split()) > 1 and not is_body(name)
        return is_person(name) or name in self.pronouns or (named and not any(map(str.isdigit, name)))

    def _body(self, subject: Antecedent | None) -> tuple[str, VoiceKind]:
        """Which body "it" is: the name that is the subject before, else the last one that spoke."""
        if subject is not None and subject.who.kind is VoiceKind.NAMED and not subject.person:
            name = self._full(subject.who)
            if name not in self.pronouns and name != self.last.get("one", _NOBODY)[0] and " and " not in name:
                return self.merge(subject.who)
        name, kind = self.last.get("thing", _NOBODY)
        several = kind is VoiceKind.UNNAMED and _are_many(name)
        return _NOBODY if several or self._is_somebody(name, kind) else (name, kind)

    def _person(self, word: str, subject: Antecedent | None, *, spoke: bool) -> tuple[str, VoiceKind]:
        found = self.last.get("one", _NOBODY)
        if subject is not None and not subject.who.pronoun:
            name = self._full(subject.who)
            if subject.person or (name in self.names and not is_body(name)):
                found = self.merge(subject.who)
            elif not spoke and name != found[0] and len(name.split()) > 1:
                return _NOBODY  # a name that may be a person's stands between
        gendered = found[0] and word in {"he", "she"}
        if gendered and self.pronouns.setdefault(found[0], word) != word:
            return _NOBODY
        return found


def _is_short_for(name: str, full: str) -> bool:
    """Whether a name is a part of a fuller one: "Berg" of "Ole Berg", "Bank" of "Bank of Chad"."""
    parts = frozenset(name.split())
    named = " of " not in full or head_word(full) in name.lower().split()
    return named and parts < frozenset(full.replace(",", "").split())


def _are_many(name: str) -> bool:
    return " and " in name or head_word(name).endswith("s")
