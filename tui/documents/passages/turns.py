"""Turns of transcripts: who is said to speak, by the labels before what they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.documents.model import Block, BlockKind, Turn
from tui.language.english import word_set
from tui.language.english.abbreviations import OPENERS
from tui.language.english.people import NO_PERSONS, PERSON_ENDINGS
from tui.language.lazy import lazy
from tui.language.lexicon import known
from tui.spans import Span

FEW = 2  # labels that make a transcript if they show by themselves that they name somebody
SOME = 3  # labels, one of them repeated, that make one otherwise
DENSE = 0.8  # share of labelled paragraphs, from the first label on, that makes one without any repetition
LONGEST_LABEL = 80  # characters
ACRONYM = 5  # letters
SPOKEN = 4  # words that most people say after their labels
LEAD = 400  # characters behind a label in which one sees that somebody speaks
SPEAKING = lazy(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Yy]es|[Tt]hank|[Tt]hanks|[Ww]elcome|[Ss]ir|[Mm]adam)\b|\?")

_DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? )?"  # of a message in a chat
_TIME = rf"(?:[\[(]?{_DAY}\d{{1,3}}:\d\d(?::\d\d)?(?:[.,]\d{{1,3}})?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?)"
_LOW = r"(?:of|the|for|and|de|del|della|der|den|di|da|du|la|le|van|von|zu|bin|bint|ibn|al|el|to|in|on|&)"
_PART = r"(?:[A-Z][\w.'’‘-]*|[a-z]['’][A-Z][\w'’-]*|\d{1,3})"
_NAME = rf"{_PART}(?:,? (?:{_LOW} ){{0,2}}{_PART}){{0,7}}"
_ASIDE = r"(?: ?[(\[][^()\[\]\n]{1,50}[)\]]){0,2}"
_OFFICE = (
    r"(?:(?:Vice|Deputy) )?(?:President|Prime Minister|Premier|Chancellor|Chair(?:man|woman|person)?|Speaker|"
    r"Secretary(?:[ -]General)?|First Lady|Presiding Officer|Clerk|Moderator|Minister|Interpreter|"
    r"Press Secretary)"
)
_LOW_WORD = r"[a-z][\w'’-]*"
_MARK = r"[*_]{0,3}"
LABEL = lazy(
    rf"(?:(?:>> ?|[-–—] ?)?(?:{_TIME}(?: [-–](?= ))?)?[ ]*{_MARK}"
    rf"(?P<name>(?:{_NAME}|[QA]\d{{0,3}}){_ASIDE})(?:,(?: {_LOW_WORD}| [A-Z][a-z]+){{1,8}})?"
    rf"{_MARK}[ ]*{_TIME}?[ ]*"
    rf"[:：]{_MARK}"
    rf"|(?P<letter>[QA](?:\d{{1,3}}| ?\([^()\n]{{1,40}}\))?)(?:\.|[ ]*[-–—](?=[ ])|(?=[ ]{{2,}}\S))"
    r"|(?P<stop>(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gen|Adm|The|Chairman|Chairwoman|Chair|Senator|Secretary|Ambassador|"
    r"Governor|General|Admiral|Judge|Justice|President|Speaker|Representative)\.? "
    r"(?:[A-Z][A-Z'’-]{2,}(?: [A-Z]{3,})?|"
    r"(?<!The )(?:(?:Mc|Mac|O['’])?[A-Z][a-z]+(?:-[A-Z][a-z]+)? |[A-Z]\. ){0,3}"
    r"(?:Mc|Mac|O['’])?(?<!The )[A-Z][a-z]+(?:-[A-Z][a-z]+)?)"
    rf"|The {_OFFICE}|(?:Audience|Members?)(?: [Mm]embers?| of (?:the )?[Aa]udience)?)\."
    r"(?=[ ][ ]?[A-Z\[(“\"]))"
    r"(?=[ \n]|$|[“\"‘(\[])[ ]*"
)
REACH = 300  # characters of a line that a label with its colon may take
_STOPPED = tuple(
    word_set("""
        Mr Mrs Ms Dr Sen Rep Gen Adm The Chair Ambassador Governor Admiral Judge Justice President Speaker
        Secretary Audience Member
    """)
)
_NAMED_WORDS = 8  # of a line, among which stands the stop behind a name
BILLED = lazy(  # a name and an office on a line, as in calls with investors: they come again
    rf"(?:(?P<name>{_NAME})[ ]+(?:--|[-–—])[ ]+[A-Z][\w ,&.'’/–—-]{{2,70}}|(?P<letter>Operator))[ ]*(?=\n|$)"
)
DASHED = lazy(rf"(?P<name>{_NAME}{_ASIDE})[ ]+(?:--|[-–—])[ ]+(?=[A-Z“\"‘])")
CALLED = ("Operator", "Officer", "Analyst", "Moderator")
CLOCK = lazy(r"\d:\d\d")
CLOCKED = lazy(rf"(?P<name>{_NAME}{_ASIDE})[ ]+{_TIME}[ ]*(?=\n\S|$)")  # a name and a time on a line

TITLES = word_set("""
    mr mrs ms mx miss dr prof professor sir dame lord lady president vice premier prime minister
    chancellor secretary secretary-general senator sen representative rep congressman congresswoman
    governor gov mayor ambassador envoy general gen admiral adm colonel col captain lieutenant
    sergeant king queen prince princess chairman chairwoman chairperson chair speaker moderator host
    interviewer interviewee presenter reporter journalist correspondent questioner audience attendee
    participant member operator official administration spokesperson spokesman spokeswoman director
    commissioner judge justice pope cardinal bishop father sister delegate narrator anchor clerk
    witness counsel attorney answer question caller voice crowd press interpreter translator staff
    officer respondent facilitator panelist panellist student observer
""")
# Words with a colon that begin lines of other texts.
NO_NAMES = word_set("""
    note notes update updated source sources date time place location venue subject from to cc bcc
    re sent title author authors summary abstract keywords figure fig table photo photos image
    credit credits caption warning example examples conclusion background step day week month year
    chapter part section article item annex appendix tel phone fax email e-mail mail address website
    web url price goal goals aim result results method methods objective objectives editor's
    editor’s read also see topics topic tags category related correction clarification disclaimer
    present absent attendance agenda motion members
    contact contacts copyright published posted filed version status type name id isbn doi language
    translation analysis opinion commentary breaking exclusive watch listen video audio key
    attachment attachments encl ps p.s reference references bibliography total sum average first
    second third finally however but and so then now today tomorrow yesterday here there this that
    these those it they we remember fact facts myth why what who when where how which if because
    since although more most less one two three four five six seven eight nine ten in on at by for
    with without of gentlemen ladies dear fellow friends colleagues excellencies look listen folks well
    ok okay again
""")
ADDRESSED = lazy(
    r", (?:Mr|Mrs|Madam|Ladies|Gentlemen|Members|Hono|Excellenc|Dear|Distinguished|and (?:my|fellow))"
)
ACRONYMS = word_set(
    "UN US USA UK EU NATO UAE IAEA WHO IMF DPRK ROK PRC EPA FBI CIA NSC CEO II III IV TV BBC NHK"
)
LOW_WORDS = frozenset(_LOW[3:-1].split("|"))
LETTERS = {
    "Q": "the questioner",
    "A": "the interviewee",
    "QUESTION": "the questioner",
    "ANSWER": "the interviewee",
    "FOLLOW-UP": "the questioner",
}


class LabelCandidate(NamedTuple):
    """What looks like a label at the head of a line."""

    span: Span  # without colon and time
    end: int  # where what is said begins
    words: str  # without an addition in brackets
    letter: bool  # Q or A
    begins: bool  # a block
    said: int  # words in the rest of its line

    @property
    def telling(self) -> bool:
        """Whether the label shows by itself that it names somebody who speaks."""
        return self.letter or not TITLES.isdisjoint(self._parts())

    @property
    def named(self) -> bool:
        """Whether the label is a name or a kind of person, not a word as others are: "Default", "Problem"."""
        return self.telling or any(
            part.isalpha() and (not known(part) or (part.endswith(PERSON_ENDINGS) and part not in NO_PERSONS))
            for part in self._parts()
        )

    def _parts(self) -> list[str]:
        return [part.rstrip(".").lower() for part in re.split(r"[\s/]", self.words)]


def find_turns(text: str, blocks: Sequence[Block]) -> tuple[Turn, ...]:
    """The turns of a transcript, in order; none if the text is no transcript.

    A label is a short name in capitals or name case with a colon, Q or A, or a surname in capitals with a
    stop, at the head of a line. One alone makes no transcript: labels must come again, or bear a title.
    """
    forms = (LABEL, CLOCKED) if CLOCK.search(text) else (LABEL,)
    candidates = list(_candidates(text, blocks, *forms))
    if not _is_transcript(candidates, blocks, text):
        candidates = _otherwise_labelled(text, blocks)
        if not candidates:
            return ()
    end = max(block.span.end for block in blocks)
    edges = [*(candidate.span.start for candidate in candidates[1:]), end]
    labels = {candidate.words for candidate in candidates if not candidate.letter}
    cased = _Casing(text, acronyms=2 * sum(map(str.isupper, labels)) < len(labels))
    whole = {_initials(label): label for label in labels if " " in label and not label.isupper()}
    turns = []
    for candidate, edge in zip(candidates, edges, strict=True):
        said = text[candidate.end : edge]
        start = candidate.end + len(said) - len(said.lstrip())
        span = Span(start, max(start, candidate.end + len(said.rstrip())))
        turns.append(Turn(candidate.span, _cited(candidate, cased, whole), span))
    return tuple(turns)


def _otherwise_labelled(text: str, blocks: Sequence[Block]) -> list[LabelCandidate]:
    """Labels without a colon: a name and an office on a line, or a name and a dash; none if they are not."""
    if any(office in text for office in CALLED):
        billed = list(_candidates(text, blocks, BILLED))
        if _comes_again(billed):
            return billed
    if not any(f" {dash} " in text for dash in ("-", "–", "—", "--")):
        return []
    dashed = list(_candidates(text, blocks, DASHED))
    first = dashed[0].span.start if dashed else 0
    below = sum(block.span.end > first and block.kind is not BlockKind.FURNITURE for block in blocks)
    capitals = all(candidate.words.isupper() for candidate in dashed)
    talk = capitals or sum(candidate.begins for candidate in dashed) >= DENSE * below
    return dashed if talk and _comes_again(dashed) and 2 * _spoken(text, dashed) >= len(dashed) else []


def label_spans(text: str, turns: Sequence[Turn]) -> Iterator[Span]:
    """Where the labels stand, with their colons and times, if somebody speaks after them."""
    for turn in turns:
        start = text.rfind("\n", 0, turn.label.start) + 1
        begun = text[start : turn.label.start]
        lead = start + len(begun) - len(begun.lstrip())
        tail = text[turn.label.end : turn.span.start]
        yield Span(lead, turn.label.end + len(tail.rstrip()))


def _candidates(text: str, blocks: Sequence[Block], *forms: re.Pattern[str]) -> Iterator[LabelCandidate]:
    for block in blocks:
        if block.kind in (BlockKind.TITLE, BlockKind.FURNITURE, BlockKind.CELL):
            continue
        start = block.span.start
        while True:
            line = text[start : min(block.span.end, start + REACH)].split("\n", maxsplit=1)[0]
            tried = forms if forms[0] is not LABEL or _may_begin(line) else forms[1:]
            found = next(filter(None, (form.match(text, start, block.span.end) for form in tried)), None)
            if found and (candidate := _candidate(found, text, begins=start == block.span.start)):
                yield candidate
            start = text.find("\n", start, block.span.end) + 1
            if not start:
                break


def _may_begin(line: str) -> bool:
    """Whether a line may begin with a label, told at less cost than by the rule."""
    head, colon, _ = line.replace("：", ":").partition(":")
    words = head.replace("(", ",").replace("[", ",").partition(",")[0].split()  # small ones may follow
    if colon and not any(word.isalpha() and word.islower() and word not in LOW_WORDS for word in words):
        return True
    if line.startswith(_STOPPED):
        return any(word.endswith(".") for word in line.split(maxsplit=_NAMED_WORDS)[:_NAMED_WORDS])
    return line.startswith(("Q", "A")) and not line[1:3].strip().isalpha()


def _candidate(found: re.Match[str], text: str, *, begins: bool) -> LabelCandidate | None:
    group = next(name for name in ("name", "letter", "stop") if found.groupdict().get(name))
    span = Span(*found.span(group))
    words = re.split(r" ?[(\[]", span.of(text))[0].rstrip(":")
    parts = words.split()
    if (
        span.end - span.start > LONGEST_LABEL
        or ADDRESSED.search(words)
        or (parts[0].lower().rstrip(".") in NO_NAMES and group != "letter")
    ):
        return None
    letter = _letters(words) in LETTERS
    if not letter and parts[0] in OPENERS and not (parts[0] == "The" and len(parts) > 1):
        return None
    if all(part.isdigit() for part in parts) or (len(words) < 2 and not letter):
        return None
    rest = text[found.end() : found.end() + LONGEST_LABEL].split("\n", maxsplit=1)[0]
    return LabelCandidate(span, found.end(), words, letter, begins, len(rest.split()))


def _is_transcript(candidates: Sequence[LabelCandidate], blocks: Sequence[Block], text: str) -> bool:
    if len(candidates) < FEW or all(_answers(candidate) for candidate in candidates):
        return False  # "A" without anybody else is an item of a list
    spoken = _spoken(text, candidates)
    telling = sum(candidate.telling for candidate in candidates)
    if telling >= FEW and (2 * telling >= len(candidates) or 4 * spoken >= len(candidates)):
        return True
    first = candidates[0].span.start
    below = sum(block.span.end > first and block.kind is not BlockKind.FURNITURE for block in blocks)
    begun = sum(candidate.begins for candidate in candidates)
    labels = {candidate.words: candidate.named for candidate in candidates}
    if 2 * sum(labels.values()) < len(labels):  # common words, as "Fox" and "Default" are
        return begun >= DENSE * below and 2 * spoken >= len(candidates)
    likely = 2 * begun >= below or 4 * spoken >= len(candidates)
    return likely and (_comes_again(candidates) or (_are_dense(candidates, below) and spoken > 0))


def _answers(candidate: LabelCandidate) -> bool:
    return candidate.letter and LETTERS[_letters(candidate.words)] == LETTERS["A"]


def _comes_again(candidates: Sequence[LabelCandidate]) -> bool:
    return len(candidates) >= SOME and max(Counter(_in_full(candidates)).values()) > 1


def _are_dense(candidates: Sequence[LabelCandidate], below: int) -> bool:
    """Whether nearly every paragraph, of so many from the first label on, is labelled and says something."""
    begun = sum(candidate.begins for candidate in candidates)
    capitals = all(candidate.words.isupper() for candidate in candidates)
    if 2 * sum(candidate.said >= SPOKEN for candidate in candidates) < len(candidates):
        return False  # a list of what belongs to whom
    return begun >= DENSE * below and (capitals or begun >= SOME)


def _spoken(text: str, candidates: Sequence[LabelCandidate]) -> int:
    """Behind how many labels somebody speaks."""
    ends = [*(candidate.end for candidate in candidates), len(text)]
    return sum(_is_spoken(text, *pair) for pair in pairwise(ends))


def _is_spoken(text: str, start: int, end: int) -> bool:
    """Whether words behind a label are such as one says to somebody."""
    return SPEAKING.search(text, start, min(end, start + LEAD)) is not None


def _in_full(candidates: Sequence[LabelCandidate]) -> Iterator[str]:
    """The labels; a surname or initials that follow upon a whole name are the same one."""
    whole: dict[str, str] = {}
    for candidate in candidates:
        whole.setdefault(candidate.words.rpartition(" ")[2], candidate.words)
        whole.setdefault(_initials(candidate.words), candidate.words)
        alone = " " not in candidate.words
        yield whole.get(candidate.words, candidate.words) if alone else candidate.words


def _initials(words: str) -> str:
    """How a name is shortened once it was told: "KP" for the Kobe Post."""
    return "".join(word[0] for word in words.split() if word[0].isupper())


def _letters(words: str) -> str:
    """Q or A without its number."""
    return words.upper().rstrip(".0123456789")


class _Casing:
    """How words that a label writes in capitals are written elsewhere in the text."""

    def __init__(self, text: str, *, acronyms: bool) -> None:
        """`acronyms`: where most labels are in name case, a short one in capitals is an acronym (AFP)."""
        self._text = text
        self.acronyms = acronyms
        self._known: dict[str, str] = {}

    def word(self, word: str) -> str:
        if word not in self._known:
            self._known[word] = self._find(word)
        return self._known[word]

    def _find(self, word: str) -> str:
        if word in ACRONYMS or len(word) < 2 or any(map(str.islower, word)):
            return word
        if word.lower() in LOW_WORDS:
            return word.lower()
        plain = "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
        plain = re.sub(r"(?<=^[A-Z]['’])[a-z](?=[a-z])|(?<=^Mc)[a-z]", lambda found: found[0].upper(), plain)
        if plain.lower().rstrip(".") in TITLES or plain in self._text:
            return plain
        other = re.search(rf"\b{re.escape(word[0])}(?=\w*[a-z])(?i:{re.escape(word[1:])})\b", self._text)
        return other[0] if other else plain


def _cited(candidate: LabelCandidate, cased: _Casing, whole: Mapping[str, str]) -> str:
    if candidate.letter:
        return LETTERS[_letters(candidate.words)]
    if candidate.words in whole:
        return whole[candidate.words]
    words = candidate.words.split()
    if cased.acronyms and len(words[0]) <= ACRONYM and words[0].isupper() and len(words) == 1:
        return words[0].capitalize() if words[0].lower() in TITLES else words[0]
    found = [cased.word(word) for word in words]
    return " ".join([found[0][:1].upper() + found[0][1:], *found[1:]])
