"""Sentence alignments made by people: pairs of texts with the sentence pairs that belong together."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tui.documents.model import Document, Passage, PassageKind
from tui.pair import Pair
from tui.spans import Span

SETS = ("ecbplus", "reviews", "gospels", "bible", "lookalike")
SPECIFIC = {"ecbplus": 2, "reviews": 2}
"""The grade from which a pair counts as belonging together, where it is not 1; lower grades are left out."""


@dataclass(frozen=True)
class Case:
    """Two texts as sentences, which pairs belong together and which are counted at all."""

    id: str
    sentences: Pair[list[str]]
    right: np.ndarray  # boolean table, left x right: what belongs together
    counted: np.ndarray  # boolean table: what was annotated without doubt

    @property
    def documents(self) -> Pair[Document]:
        """The texts with every sentence a passage."""
        return self.sentences.map(document_of)


def read_cases(folder: Path, name: str) -> list[Case]:
    """The cases of one set: `a`, `b` and `gold` a line, perhaps `ignore_a`, `ignore_b`, `judged`."""
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [_case(json.loads(line), SPECIFIC.get(name, 1)) for line in lines if line.strip()]


def _case(record: dict, specific: int) -> Case:
    shape = (len(record["a"]), len(record["b"]))
    right, counted = np.zeros(shape, bool), np.ones(shape, bool)
    for left, other, grade in record["gold"]:
        right[left, other] = grade >= specific
        counted[left, other] = right[left, other] or grade <= 0
    if "judged" in record:  # nobody looked at the other pairs
        judged = np.zeros(shape, bool)
        judged[tuple(zip(*record["judged"], strict=True))] = True
        counted &= judged
    counted[record.get("ignore_a", [])] = False
    counted[:, record.get("ignore_b", [])] = False
    return Case(record["id"], Pair(record["a"], record["b"]), right & counted, counted)


def document_of(sentences: list[str]) -> Document:
    passages, start = [], 0
    for number, sentence in enumerate(sentences):
        passages.append(Passage(number, Span(start, start + len(sentence)), PassageKind.SENTENCE, 0))
        start += len(sentence) + 1
    return Document("\n".join(sentences), "benchmark", passages=tuple(passages))


def average_precision(scores: np.ndarray, right: np.ndarray) -> float:
    """The mean, over everything right, of the precision down to where its score stands.

    Equal scores stand together, so chance decides nothing. NaN if nothing is right.
    """
    total = int(right.sum())
    if not total:
        return float("nan")
    values, place = np.unique(-scores, return_inverse=True)
    size = np.bincount(place, minlength=len(values))
    hits = np.bincount(place, weights=right, minlength=len(values))
    return float((hits * np.cumsum(hits) / np.cumsum(size)).sum() / total)
