"""How much of reported speech is found: `python -m tests.benchmarks.reported_speech [--misses]`.

The set is data/reported_speech.txt: news of our own wording, its reported words marked by hand before the
rules of this version were written. Printed are precision, recall and F1 of reported sentences and of reported
words, and the share of found sentences whose speaker is right where the page says who speaks.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tui.codebook import load_codebook
from tui.documents import load_document
from tui.documents.model import Document
from tui.framing.model import Certainty, Voice
from tui.framing.speech.voices import find_voices
from tui.spans import Span

DATA = Path(__file__).parent / "data" / "reported_speech.txt"
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


class Marked(NamedTuple):
    """An item of news without its marks, and the stretches that were marked with their speakers."""

    text: str
    claims: tuple[tuple[Span, str], ...]


def items(source: str) -> Iterator[Marked]:
    """Every item of the set."""
    for block in re.sub(r"(?m)^#.*\n", "", source).strip().split("\n\n"):
        text, claims, end = "", [], 0
        lines = block.replace("\n", "\n\n")
        for match in _MARK.finditer(lines):
            text += lines[end : match.start()]
            claims.append((Span(len(text), len(text) + len(match[2])), match[1]))
            text, end = text + match[2], match.end()
        yield Marked(text + lines[end:], tuple(claims))


def load(text: str) -> Document:
    """A text read as a file is."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "item.txt"
        path.write_text(text, "utf-8")
        return load_document(str(path))


def words(text: str, spans: list[Span]) -> set[int]:
    """The offsets of the words that lie in one of the spans."""
    return {
        match.start()
        for match in re.finditer(r"\w+", text)
        if any(s.start <= match.start() < s.end for s in spans)
    }


def score(found: int, wanted: int, right: int) -> str:
    """Precision, recall and F1 in words."""
    return f"P {right / found:.3f} R {right / wanted:.3f} F1 {2 * right / (found + wanted):.3f}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--misses", action="store_true", help="print the sentences that are wrong")
    misses = parser.parse_args().misses
    codebook = load_codebook()
    sentences, tokens = [0, 0, 0], [0, 0, 0]
    named, right = 0, 0
    for item in items(DATA.read_text("utf-8")):
        page = load(item.text)
        voices = [v for v in find_voices(page, codebook) if v.certainty is not Certainty.AUTHOR]
        contents = [(span, voice) for voice in voices for span in voice.content]
        gold = words(item.text, [span for span, _ in item.claims])
        got = words(item.text, [span for span, _ in contents])
        tokens = [tokens[0] + len(got), tokens[1] + len(gold), tokens[2] + len(got & gold)]
        for passage in page.passages:
            wanted = [name for span, name in item.claims if span.overlaps(passage.span)]
            here = [voice for span, voice in contents if span.overlaps(passage.span)]
            sentences[0] += bool(here)
            sentences[1] += bool(wanted)
            sentences[2] += bool(here and wanted)
            known = [name for name in wanted if name != "?"]
            ok = all(any(says(voice, name, item.text) for voice in here) for name in known)
            if here and known:
                named, right = named + 1, right + ok
            if misses and (bool(here) != bool(wanted) or not ok):
                shown = [(v.speaker_name, v.certainty.value) for v in here]
                print(f"{wanted} {shown}: {passage.span.of(item.text)}")
    print("sentences", score(*sentences))
    print("words    ", score(*tokens))
    print(f"speakers  {right}/{named} = {right / named:.3f}")


def says(voice: Voice, name: str, text: str) -> bool:
    """Whether a voice is that of somebody whose name or words hold `name`."""
    words = voice.speaker.of(text) if voice.speaker else ""
    return name.lower() in f"{voice.speaker_name} {words}".lower()


if __name__ == "__main__":
    main()
