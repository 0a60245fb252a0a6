"""How well anchors are found again in damaged texts, beside exact matching and plain partial_ratio_alignment.

    python -m tests.benchmarks.notes.anchors [--seed N] [--each N] [TEXT ...]

Texts are the two bundled articles, and whatever files are named (a longer text in the public domain).
*Right* is a sure place that shares four fifths with the true one or whose ends are each within three
characters of it; *wrong* is a sure place elsewhere; *review* and *missed* are shown to the reader as such.
*Gone* are anchors whose sentence was deleted or that are looked up in a foreign text: every sure place is
wrong.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from rapidfuzz import fuzz

from tests.benchmarks.notes.damage import DAMAGES, LETTERS, Damaged, fresh, join, sentences, typos, whole
from tests.benchmarks.notes.edits import EDITS
from tui.documents.model import Document
from tui.notes.anchoring.anchors import make_anchor, resolve
from tui.notes.model import Anchor, AnchorStatus, Resolved
from tui.pair import Side
from tui.spans import Span

LEVELS = (0.01, 0.02, 0.05, 0.10, 0.20)
OUTCOMES = ("right", "loose", "wrong", "review", "missed")
ARTICLES = Path(__file__).parents[3] / "texts"
Found = tuple[str, tuple[int, int] | None]
Method = Callable[[Anchor, Document, str], Found]  # the last is the text that the anchor was made in
Damage = Callable[[Damaged, float, random.Random], Damaged]
Counts = dict[str, dict[str, Counter[str]]]  # row -> method -> outcome -> anchors


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--seed", type=int, default=20260)
    parser.add_argument("--each", type=int, default=12, help="anchors of each kind in each text")
    arguments = parser.parse_args()
    texts = {path.stem[:12]: body(path) for path in [*sorted(ARTICLES.glob("*.md")), *arguments.texts]}
    chance = random.Random(arguments.seed)
    print_found(there(texts, chance, arguments.each, DAMAGES))
    print("\nedits by publishers, scrapers and printers")
    print_found(there(texts, chance, arguments.each, EDITS))
    print("\ngone, surely placed elsewhere (and for review)")
    print_gone(gone(texts, chance, arguments.each))
    speed(next(iter(texts.values())), chance)


def body(path: Path) -> str:
    """A text without its front matter."""
    return re.sub(r"\A---\n.*?\n---\n", "", path.read_text("utf-8"), flags=re.DOTALL).strip() + "\n"


def exact(anchor: Anchor, document: Document, _earlier: str) -> Found:
    """The first place with these very words."""
    at = document.text.find(anchor.exact)
    return ("missed", None) if at < 0 else ("sure", (at, at + len(anchor.exact)))


def partial_ratio(anchor: Anchor, document: Document, _earlier: str) -> Found:
    """RapidFuzz alone, cut-off 70."""
    found = fuzz.partial_ratio_alignment(anchor.exact, document.text, score_cutoff=70)
    return ("missed", None) if found is None else ("sure", (found.dest_start, found.dest_end))


def without_earlier(anchor: Anchor, document: Document, _earlier: str) -> Found:
    """The resolver of this program, when the text that was annotated is not at hand."""
    return told(resolve([anchor], document))


def cascade(anchor: Anchor, document: Document, earlier: str) -> Found:
    """The resolver of this program as it is used: the text that was annotated is kept with the notes."""
    return told(resolve([anchor], document, earlier))


def told(found: tuple[Resolved, ...]) -> Found:
    """What the resolver says, in the words of the table."""
    name = {AnchorStatus.SURE: "sure", AnchorStatus.REVIEW: "review", AnchorStatus.ORPHAN: "missed"}
    return name[found[0].status], found[0].span


METHODS: dict[str, Method] = {
    "exact": exact,
    "partial_ratio_alignment": partial_ratio,
    "parallax, old text lost": without_earlier,
    "parallax": cascade,
}


def places(text: str, chance: random.Random, each: int) -> list[tuple[str, Span]]:
    """Phrases of 3 to 6 words, repeated names, sentences, passages of 2 to 4 sentences."""
    words = [Span(*found.span()) for found in re.finditer(r"\w+(?:['’]\w+)?", text)]
    cuts = [part for part in sentences(whole(text)) if len(part.text.split()) > 3]
    names = Counter(re.findall(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b", text))
    repeated = [name for name, count in names.items() if count > 1]
    found: list[tuple[str, Span]] = []
    for _ in range(each):
        at = chance.randrange(len(words) - 6)
        found.append(("phrase", Span(words[at].start, words[at + chance.randrange(2, 6)].end)))
        if repeated:
            name = chance.choice(repeated)
            spot = chance.choice([match.start() for match in re.finditer(rf"\b{name}\b", text)])
            found.append(("name", Span(spot, spot + len(name))))
        sentence = chance.choice(cuts)
        found.append(("sentence", trimmed(text, sentence.origins[0], sentence.origins[-1] + 1)))
        at = chance.randrange(len(cuts) - 4)
        last = cuts[at + chance.randrange(1, 4)]
        found.append(("passage", trimmed(text, cuts[at].origins[0], last.origins[-1] + 1)))
    return found


def trimmed(text: str, start: int, end: int) -> Span:
    """The place without blanks around it."""
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def judged(found: Found, truth: tuple[int, int]) -> str:
    """right, wrong, review or missed."""
    status, place = found
    if status != "sure" or place is None:
        return status
    shared = min(place[1], truth[1]) - max(place[0], truth[0])
    union = max(place[1], truth[1]) - min(place[0], truth[0])
    close = abs(place[0] - truth[0]) <= 3 and abs(place[1] - truth[1]) <= 3
    return "right" if close or shared / union >= 0.8 else "loose" if shared > 0 else "wrong"


def there(texts: dict[str, str], chance: random.Random, each: int, damages: Mapping[str, Damage]) -> Counts:
    """Anchors whose place is there, in damaged texts."""
    counts: Counts = {}
    for text in texts.values():
        original = Document(text, "")
        for damage_name, damage in damages.items():
            for level in LEVELS:
                damaged = damage(whole(text), level, chance)
                document = Document(damaged.text, "")
                for kind, span in places(text, chance, each):
                    truth, left = damaged.truth(*span)
                    if truth is None or left < 0.5:
                        continue
                    anchor = make_anchor(original, span, Side.LEFT)
                    for name, method in METHODS.items():
                        result = judged(method(anchor, document, text), truth)
                        for key in ("all", f"at {level:.0%}", damage_name, kind):
                            counts.setdefault(key, {}).setdefault(name, Counter())[result] += 1
    return counts


def gone(texts: dict[str, str], chance: random.Random, each: int) -> Counts:
    """Anchors whose place is not there: deleted (with a likeness elsewhere perhaps), or of another text."""
    counts: Counts = {}
    for text in texts.values():
        original = Document(text, "")
        others = [Document(other, "") for other in texts.values() if other != text]
        for kind, span in places(text, chance, each * 2):
            anchor = make_anchor(original, span, Side.LEFT)
            kept = without(text, span)
            cases = [
                (f"deleted {kind}", Document(typos(kept, noise, chance).text, "")) for noise in (0, 0.05)
            ]
            cases += [("deleted", document) for _, document in cases]
            cases += [("of another text", other) for other in others]
            if kind in {"sentence", "passage"}:
                cases.append(("deleted, likeness elsewhere", lookalike(kept, span.of(text), chance)))
            for name, method in METHODS.items():
                for key, document in cases:
                    status = method(anchor, document, text)[0]
                    counts.setdefault(key, {}).setdefault(name, Counter())[status] += 1
    return counts


def lookalike(kept: Damaged, words: str, chance: random.Random) -> Document:
    """The text with one to three words of a deleted place changed, put in elsewhere."""
    changed = words.split(" ")
    for _ in range(chance.randrange(1, 4)):
        changed[chance.randrange(len(changed))] = chance.choice(LETTERS) * 5
    parts = sentences(kept)
    parts.insert(chance.randrange(len(parts) + 1), fresh(" ".join(changed) + " "))
    return Document(join(parts).text, "")


def print_found(found: Counts) -> None:
    """What became of anchors whose place is there, in per cent."""
    print(f"{'':30}" + "".join(f"{name:>{8 * len(OUTCOMES)}}" for name in METHODS))
    print(f"{'':22}{'anchors':>8}" + "".join(f"{outcome:>8}" for _ in METHODS for outcome in OUTCOMES))
    for key, by_method in found.items():
        total = next(iter(by_method.values())).total()
        shares = "".join(
            f"{100 * by_method[name][outcome] / total:8.1f}" for name in METHODS for outcome in OUTCOMES
        )
        print(f"{key:22}{total:8}{shares}")


def print_gone(lost: Counts) -> None:
    """What became of anchors whose place is not there, in per cent."""
    print(f"{'':38}" + "".join(f"{name:>25}" for name in METHODS))
    for key, by_method in sorted(lost.items()):
        total = next(iter(by_method.values())).total()
        shares = ""
        for counts in by_method.values():
            sure, review = (100 * counts[outcome] / total for outcome in ("sure", "review"))
            shares += f"{sure:.1f} ({review:5.1f})".rjust(25)
        print(f"{key:30}{total:8}{shares}")


def without(text: str, span: Span) -> Damaged:
    """The text without the sentences that hold a place."""
    parts = sentences(whole(text))
    return join([part for part in parts if not Span(part.origins[0], part.origins[-1] + 1).overlaps(span)])


def speed(text: str, chance: random.Random) -> None:
    """How long 100 anchors take in an article that was edited."""
    original = Document(text, "")
    anchors = [make_anchor(original, span, Side.LEFT) for _, span in places(text, chance, 25)][:100]
    document = Document(typos(whole(text), 0.1, chance).text, "")
    for words, earlier in (("", text), (", old text lost", None)):
        began = time.process_time()
        resolve(anchors, document, earlier)
        taken = 1000 * (time.process_time() - began)
        print(f"\n100 anchors in {len(text)} characters, a tenth of them damaged{words}: {taken:.0f} ms")


if __name__ == "__main__":
    main()
