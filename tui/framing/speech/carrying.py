"""Where a reported argument goes on in the next sentence, and where it does not."""

from __future__ import annotations

from collections.abc import Sequence

from tui.framing.grammar.closed import Pos
from tui.framing.grammar.profile import profile
from tui.framing.grammar.quotes import DOUBLE
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty, Voice, VoiceKind
from tui.framing.speech.antecedents import head_word, is_body, is_text
from tui.language.english import word_set
from tui.language.english.nouns import DAYS, MONTHS, TIMES
from tui.language.lazy import lazy

_THINGS = word_set("it its")
_MANY = word_set("they their")
_OPENING = 2  # words before the verb of "It isn't."
_HELPING = frozenset({Pos.DO, Pos.BE, Pos.HAVE, Pos.MODAL})
_UNFOLDS = lazy(
    r"(?i)(?:(?:by|in|through) (?:so )?[a-z]+ing\b|in other words\b|one that\b|"
    r"(?:this|that|such [\w-]+(?: [\w-]+)?|doing so) (?:would|could|may|might|means|will not|is why)\b|"
    r"(?:instead|rather|moreover|furthermore|in addition|on the contrary|at the same time),? (?:it|they)\b)"
)


def goes_on(sentence: Sentence, previous: Sequence[Voice]) -> list[Voice]:
    """A guess that the last reported argument of the sentence before goes on in this one; none if not.

    It goes on where a pronoun opens the sentence that cannot be the speaker, or words that only unfold what
    was said. What tells of the speaker, or of dated events, is the author's again.
    """
    last = next((voice for voice in reversed(previous) if not voice.imputed), None)
    first = next((word for word in sentence.words if word.tag not in {Pos.QUOTE, Pos.CONJ, Pos.ADV}), None)
    if last is None or first is None or last.certainty not in {Certainty.REPORTED, Certainty.CARRIED}:
        return []
    said = last.content[0]
    if sentence.text[said.start - 1 : said.start] in DOUBLE:
        return []  # behind their own words the author is back
    if "I" in sentence.text[last.content[-1].end : sentence.span.start].split():
        return []  # "..., and I believed it": the author spoke last
    if any(
        quote.span.contains(sentence.span) or quote.span.start <= first.start for quote in sentence.quotes
    ):
        return []
    unfolds = _UNFOLDS.match(sentence.text, first.start) is not None
    if not unfolds and not (first.low in _THINGS | _MANY and not _may_be(last, first.low)):
        return []
    if _tells_events(sentence) or _judges(sentence) or _may_be_told(sentence, last, first.low):
        return []
    rule = f"'{first.text}' goes on from the sentence before"
    return [
        last._replace(
            kind=VoiceKind.CARRIED,
            certainty=Certainty.CARRIED,
            cue=None,
            content=(sentence.span,),
            rule=rule,
        )
    ]


def with_text_before(here: Sequence[Voice], previous: Sequence[Voice]) -> list[Voice]:
    """The voices of a sentence; what nobody is named for goes on from the text that spoke just before.

    "A post on X warned of it. The plan is cast as a threat": the post goes on.
    """
    last = next((voice for voice in reversed(previous) if voice.speaker_name), None)
    if last is None or last.kind is not VoiceKind.UNNAMED or not is_text(last.speaker_name):
        return list(here)
    return [
        voice._replace(
            kind=VoiceKind.CARRIED,
            certainty=Certainty.CARRIED,
            speaker=last.speaker,
            speaker_name=last.speaker_name,
            rule=f"{voice.rule} goes on from the text before",
        )
        if voice.speaker is None and voice.certainty is Certainty.LABEL
        else voice
        for voice in here
    ]


def _may_be(voice: Voice, pronoun: str) -> bool:
    """Whether a pronoun may stand for the speaker, so that the sentence tells of them."""
    name = voice.speaker_name
    many = head_word(name).endswith("s") or " and " in name or not name
    if pronoun in _MANY:
        return many
    return not many and (is_body(name) or voice.kind is VoiceKind.UNNAMED)


def _judges(sentence: Sentence) -> bool:
    """Whether a sentence only says that what was said is so or is not: "It isn't.", "It does, in a way."."""
    words, group = sentence.words, next(iter(sentence.groups), None)
    if group is None or group.start > _OPENING or group.form != "finite":
        return False
    helping = _HELPING | {Pos.NOT}
    if not all(word.tag in helping for word in words[group.start : group.end]):
        return False
    end = group.end
    while end < len(words) and words[end].tag is Pos.NOT:
        end += 1
    return end == len(words) or words[end].tag in {Pos.COMMA, Pos.STOP, Pos.BREAK, Pos.DASH}


def _may_be_told(sentence: Sentence, voice: Voice, pronoun: str) -> bool:
    """Whether the pronoun that opens a sentence opened the claim too, of one who is no crowd.

    "The firm says that it is sorry. It could pay": it is the firm that could.
    """
    said = min(span.start for span in voice.content)
    crowd = voice.kind is VoiceKind.UNNAMED and head_word(voice.speaker_name).endswith("s")
    return not crowd and sentence.text[said:].split(maxsplit=1)[0].casefold() == pronoun


def _tells_events(sentence: Sentence) -> bool:
    """Whether a sentence states what happened at a date: a verb in the past and a day, a month or a year."""
    words = sentence.words
    past = any(
        group.form == "finite" and group.modal is None and "D" in profile(words[group.start].low)
        for group in sentence.groups
    )
    return past and any(
        word.low in DAYS | MONTHS
        or (word.tag is Pos.NUM and len(word.text) == 4 and word.text[:2] in {"18", "19", "20"})
        or (word.low in {"last", "this"} and place + 1 < len(words) and words[place + 1].low in TIMES)
        for place, word in enumerate(words)
    )
