"""Whose a quotation is: one speaker for all of it, over sentences and paragraphs, or nobody found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from tui.documents.model import Passage
from tui.framing.clauses.subjects import skip
from tui.framing.grammar.closed import Pos
from tui.framing.grammar.quotes import QuotedSpan
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty, Voice, VoiceKind
from tui.framing.speech.antecedents import is_person
from tui.framing.speech.speakers import Who, can_speak, subject_phrase, who
from tui.framing.target.reading import ReadDocument
from tui.language.english.verbs import GESTURES, REMARKING, SAYING
from tui.language.lazy import lazy
from tui.spans import Span

Naming = Callable[[int, Who, Span], Voice]  # passage id, speaker and what is said -> a voice without cue
GAP = 400  # characters between two quotations of one speaker
_WORD = lazy(r"[^\W_]+(?:['’-][^\W_]+)*")
_OPEN_ENDS = ("?", "!", "…", ",", "-", "—")  # behind which a sentence goes on
_BREAKS = (",", "-", "–", "—")
_NEW_SENTENCE = lazy(r"[^\W\d_]{4,}[.!?]\s+[A-Z“\"]")
_ENDS = (".", ",", "!", "?", "…", ";", "-", "—")


def attribute(reading: ReadDocument, voices: Sequence[Voice], naming: Naming) -> list[Voice]:
    """The voices with every quotation of speech given to one of them, or to a speaker that was not found.

    A voice whose words are a part of a quotation gets all of it. Marks of distance are left alone.
    """
    return _Attribution(reading, voices, naming).run()


class _Attribution:
    """One walk over the quotations of a document."""

    def __init__(self, reading: ReadDocument, voices: Sequence[Voice], naming: Naming) -> None:
        self.reading, self.naming = reading, naming
        self.voices = list(voices)
        contents = sorted((span, place) for place, voice in enumerate(voices) for span in voice.content)
        self.spans = [span for span, _ in contents]
        self.places = [place for _, place in contents]
        self.longest = max((span.end - span.start for span in self.spans), default=0)
        self.added: list[Voice] = []

    def run(self) -> list[Voice]:
        before: tuple[QuotedSpan, Voice] | None = None  # the quotation before and whose it is
        covered = 0
        for quote in self.reading.quotes:
            if quote.span.end <= covered:
                continue  # within another quotation
            covered = quote.span.end
            own = self._own(quote)
            if own is not None:
                before = (quote, self._extended(own, quote))
                continue
            voice = self._found(quote, before)
            if voice is not None:
                voice = voice._replace(content=(quote.inner,))
                self.added.append(voice)
                before = (quote, voice)
        return [*self.voices, *self.added]

    def _own(self, quote: QuotedSpan) -> int | None:
        """The voice that reports words of a quotation from outside of it."""
        at = bisect_left(self.spans, (quote.inner.end, 0)) - 1
        found = None
        while at >= 0 and self.spans[at].start > quote.inner.start - self.longest:
            voice = self.voices[self.places[at]]
            outside = voice.cue is None or not quote.inner.contains(voice.cue)
            if outside and voice.kind is not VoiceKind.CARRIED and self.spans[at].overlaps(quote.inner):
                found = self.places[at]
                if voice.certainty is Certainty.QUOTED:
                    return found
            at -= 1
        return found

    def _extended(self, place: int, quote: QuotedSpan) -> Voice:
        voice = self.voices[place]
        parts = [span for span in voice.content if span.overlaps(quote.inner)]
        whole = Span(
            min(quote.inner.start, *(span.start for span in parts)),
            max(quote.inner.end, *(span.end for span in parts)),
        )
        content = tuple(dict.fromkeys(whole if span in parts else span for span in voice.content))
        if content != voice.content:
            voice = self.voices[place] = voice._replace(content=content)
        return voice

    def _found(self, quote: QuotedSpan, before: tuple[QuotedSpan, Voice] | None) -> Voice | None:
        """Whose a quotation is that no cue reports; None for a mark of distance."""
        words = _WORD.findall(quote.inner.of(self.reading.document.text))
        passage = self.reading.document.passage_at(quote.span.start)
        if passage is None or not words:
            return None
        resumed = self._resumed(quote, before)
        if resumed is not None:
            return resumed
        says = is_speech(quote.inner.of(self.reading.document.text))
        if not says and all(word[0].isupper() for word in words):
            return None  # a name or a title
        sentence = self.reading.once(passage.id)
        speaker = _beside(sentence, quote, says=says)
        if speaker is not None and speaker.pronoun == "author":
            return None  # "I told them": whoever says "I" quotes themselves
        if speaker is not None:
            return self._named(passage.id, speaker, quote)._replace(rule="words beside a quotation")
        if not says:
            return None
        told = (
            self._asked(passage, quote) or self._announced(passage, quote) or self._gestured(passage, quote)
        )
        if told is not None:
            return told
        if any(turn.span.contains(quote.span) for turn in self.reading.document.turns):
            return None  # the speaker of the turn says it
        return self._goes_on(quote, before) or Voice(
            VoiceKind.UNNAMED, Certainty.QUOTED, rule="speaker not found"
        )

    def _named(self, passage: int, speaker: Who, quote: QuotedSpan) -> Voice:
        return self.naming(passage, speaker, quote.inner)._replace(certainty=Certainty.QUOTED)

    def _resumed(self, quote: QuotedSpan, before: tuple[QuotedSpan, Voice] | None) -> Voice | None:
        """The speaker of a quotation that breaks off to name them, as in `"Boats," Berg said, "are old."`."""
        if before is None or quote.span.start - before[0].span.end > GAP:
            return None
        last, voice = before
        text = self.reading.document.text
        gap = Span(last.span.end, quote.span.start)
        between = gap.of(text).strip()
        broken = last.inner.of(text).endswith(_BREAKS) or between.startswith(_BREAKS)
        named = voice.speaker is not None and gap.contains(voice.speaker)
        if not (broken and named and between.endswith(_BREAKS)) or _NEW_SENTENCE.search(between):
            return None
        return voice._replace(certainty=_sure(voice), rule="the same quotation goes on after its cue")

    def _asked(self, passage: Passage, quote: QuotedSpan) -> Voice | None:
        """The speaker of a quotation whose mark ends its passage, as `"Who pays?" Berg asked` is cut."""
        following = passage.id + 1
        passages = self.reading.document.passages
        asks = quote.inner.of(self.reading.document.text).endswith(_OPEN_ENDS)
        if not asks or quote.span.end != passage.span.end or following >= len(passages):
            return None
        if passages[following].block != passage.block:
            return None
        sentence = self.reading.once(following)
        verbs = [group for group in sentence.groups if group.form == "finite"]
        if len(verbs) != 1 or verbs[0].lemma not in SAYING | {"ask", "shout", "cry", "wonder"}:
            return None
        speaker = _after_quotation(sentence, 0) if not sentence.quotes else None
        return self._named(following, speaker, quote) if speaker else None

    def _announced(self, passage: Passage, quote: QuotedSpan) -> Voice | None:
        """The speaker of a quotation that opens a paragraph behind one that leads to it with a colon."""
        above = self.reading.document.passages[passage.id - 1] if passage.id else None
        if above is None or quote.span.start != passage.span.start or above.block == passage.block:
            return None
        if not self.reading.document.words(above.span).rstrip().endswith(":"):
            return None
        sentence = self.reading.once(above.id)
        speaker = _before_colon(sentence, len(sentence.words) - 1)
        return self._named(above.id, speaker, quote) if speaker else None

    def _gestured(self, passage: Passage, quote: QuotedSpan) -> Voice | None:
        """The speaker of a quotation behind a gesture of theirs: `Berg shrugged. "Ask the referee."`."""
        passages = self.reading.document.passages
        if quote.span.start != passage.span.start or passages[passage.id - 1].block != passage.block:
            return None
        sentence = self.reading.once(passage.id - 1)
        for group in sentence.groups:
            verb = sentence.cover(group.head, group.head + 1)
            said = any(spoken.span.contains(verb) for spoken in sentence.quotes)
            leads = group.lemma in GESTURES or (group.lemma == "ask" and group.passive)
            phrase = subject_phrase(sentence, group) if leads and not said else None
            speaker = who(sentence, phrase) if phrase is not None else None
            if speaker is not None and speaker.pronoun != "author" and _somebody(sentence, speaker):
                voice = self.naming(passage.id - 1, speaker, quote.inner)
                rule = "a quotation behind its speaker's gesture"
                return voice._replace(kind=VoiceKind.CARRIED, certainty=Certainty.CARRIED, rule=rule)
        return None

    def _goes_on(self, quote: QuotedSpan, before: tuple[QuotedSpan, Voice] | None) -> Voice | None:
        """The speaker of the quotation before, if this one goes on from it in its paragraph."""
        document = self.reading.document
        if before is None or quote.span.start - before[0].span.end > GAP:
            return None
        last, voice = before
        blocks = [document.passage_at(place) for place in (last.span.end - 1, quote.span.start)]
        if blocks[0] is None or blocks[1] is None or voice.speaker is None:
            return None
        gap = Span(last.span.end, quote.span.start)
        if voice.cue is not None and gap.contains(voice.cue) and "\n\n" not in gap.of(document.text):
            return voice._replace(certainty=_sure(voice), rule="the same quotation goes on after its cue")
        if blocks[0].block != blocks[1].block:
            return None
        rule = "a quotation without a cue: the last speaker"
        return voice._replace(kind=VoiceKind.CARRIED, certainty=Certainty.CARRIED, cue=None, rule=rule)


def _sure(voice: Voice) -> Certainty:
    return Certainty.CARRIED if voice.certainty is Certainty.CARRIED else Certainty.QUOTED


def is_speech(said: str) -> bool:
    """Whether words in marks read as something said, not as a term, a title or a mark of distance."""
    count = len(_WORD.findall(said))
    if said.endswith(_ENDS):
        return count > 2 or said[0].isupper()
    low = [word for word in _WORD.findall(said) if word[0].islower()]
    return count > 5 and len(low) * 2 > count


def _beside(sentence: Sentence, quote: QuotedSpan, *, says: bool) -> Who | None:
    """The speaker beside a quotation: "X was blunt: ...", "..., X smiled", "X thanked him for ...".

    `says`: the words read as something said; else only verbs that remark on something report them.
    """
    words = sentence.words
    opening = next((place for place, word in enumerate(words) if word.start >= quote.span.start), len(words))
    closing = next((place for place, word in enumerate(words) if word.start >= quote.span.end), len(words))
    if says and opening > 1 and words[opening - 1].text == ":":
        return _before_colon(sentence, opening - 1)
    if says and closing < len(words) and words[closing - 2].text in {",", "?", "!"}:
        return _after_quotation(sentence, closing)
    return _remarked(sentence, opening)


def _before_colon(sentence: Sentence, colon: int) -> Who | None:
    """The subject of the clause before a colon, or the name that stands alone there."""
    begun = _opening_clause(sentence, colon)
    for group in sentence.groups:
        told = group.form == "finite" and begun <= group.start < colon
        phrase = subject_phrase(sentence, group) if told else None
        if phrase is not None:
            return _somebody(sentence, who(sentence, phrase))
    phrase = sentence.phrase_of.get(colon - 1)
    if phrase is not None and phrase.start == skip(sentence, 0) and phrase.end == colon:
        return who(sentence, phrase)
    phrase = sentence.phrase_of.get(skip(sentence, 0))
    if phrase is None or sentence.words[phrase.end].tag is not Pos.COMMA:
        return None
    named = sentence.words[phrase.head].tag is Pos.NAME  # "Ole Berg, by contrast:"
    return who(sentence, phrase) if named and not sentence.group_at.keys() & set(range(colon)) else None


def _opening_clause(sentence: Sentence, colon: int) -> int:
    """Where the main clause begins: behind "Asked if he would go," and "When the vote was over,"."""
    words, first = sentence.words, skip(sentence, 0)
    group = sentence.group_at.get(first)
    below = words[first].tag in {Pos.SUB, Pos.WH} or (group is not None and group.form != "finite")
    commas = [at for at in range(first, colon) if words[at].tag is Pos.COMMA and at + 1 in sentence.phrase_of]
    return commas[0] + 1 if below and commas else 0


def _after_quotation(sentence: Sentence, place: int) -> Who | None:
    """The subject that follows a quotation with whatever verb: "...," Berg smiled; "...," smiled Berg."""
    phrase = sentence.phrase_of.get(place)
    group = sentence.group_at.get(place)
    if phrase is not None and phrase.start == place:
        verb = next((item for item in sentence.groups if item.start >= phrase.end), None)
        acts = verb is None or (verb.form in {"finite", "participle"} and not verb.copula)
        return _somebody(sentence, who(sentence, phrase)) if acts else None
    if group is not None and group.form == "finite" and not group.copula and group.end in sentence.phrase_of:
        return _somebody(sentence, who(sentence, sentence.phrase_of[group.end]))
    return None


def _remarked(sentence: Sentence, opening: int) -> Who | None:
    """The subject of a verb that remarks on something in words of its own: "thanked him for '...'"."""
    group = next((item for item in reversed(sentence.groups) if item.end <= opening), None)
    if group is None or group.lemma not in REMARKING or group.form != "finite" or group.negated:
        return None
    phrase = subject_phrase(sentence, group)
    speaks = phrase is not None and can_speak(sentence, phrase, "show")
    return _somebody(sentence, who(sentence, phrase)) if phrase is not None and speaks else None


def _somebody(sentence: Sentence, speaker: Who) -> Who | None:
    """The speaker, unless the words show that it is nobody: "it", "the truth"."""
    if speaker.pronoun:
        return speaker if speaker.pronoun != "thing" else None
    head = next((word for word in reversed(sentence.words) if word.end <= speaker.span.end), None)
    known = speaker.kind is VoiceKind.NAMED or is_person(speaker.name)
    return speaker if known or (head is not None and head.tag is Pos.NOUN and speaker.span.end) else None
