"""The analysis behind the reader: what it tells on its way, how it ends, the same in another process."""

import multiprocessing
import pickle
import subprocess
import sys
import threading

import pytest

from tests.reader import samples
from tests.reader.driver import PATIENCE
from tui.alignment.model import EvidenceKind, Verdict
from tui.documents import bundled_paths, read_document
from tui.errors import Cancelled, ParallaxError
from tui.meaning.encoder import STAGE
from tui.pair import Pair, Side
from tui.reader.state.reading_state import LinkEnds
from tui.reader.state.request import Request
from tui.reader.state.throttled import Throttled
from tui.reader.work import analysis
from tui.reader.work.analysis import (
    analyse,
    analyse_apart,
    deeper,
    deeper_apart,
    end_process,
    is_long,
    with_judgements,
    with_kept_link,
)


@pytest.fixture(scope="module")
def texts():
    return bundled_paths().map(read_document)


def test_passages_come_before_the_comparison(texts):
    seen, stages = [], []
    comparison = analyse(
        texts, Request(), lambda stage, fraction: stages.append((stage, fraction)), seen.append
    )
    assert [bool(document.passages) for document in seen[0]] == [True, True]
    assert comparison.documents == seen[0]
    assert comparison.alignment.links and comparison.shifts
    assert stages and all(0 <= fraction <= 1 for _, fraction in stages)


def test_a_broken_codebook_is_a_sentence(texts, tmp_path):
    with pytest.raises(ParallaxError):
        analyse(texts, Request(codebooks=(str(tmp_path / "none.toml"),)), lambda *_: None, lambda _: None)


def test_cancelling_ends_the_work():
    cancelled = threading.Event()
    progress = Throttled(lambda *_: None, cancelled)
    progress("aligning", 0.1)
    cancelled.set()
    with pytest.raises(Cancelled):
        progress("aligning", 0.2)


def test_reports_are_few():
    reports = []
    progress = Throttled(lambda *report: reports.append(report), threading.Event())
    for number in range(10_000):
        progress("aligning", number / 10_000)
    assert 0 < len(reports) < 1_000


def test_another_process_finds_the_same_and_explains(texts):
    here = analyse(texts, Request(), lambda *_: None, lambda _: None)
    prepared = []
    apart = analyse_apart(texts, Request(), lambda *_: None, prepared.append, threading.Event())
    assert prepared[0] == here.documents
    assert apart.alignment.links == here.alignment.links
    assert [shift.title for shift in apart.shifts] == [shift.title for shift in here.shifts]
    assert deeper_apart(apart, lambda *_: None, threading.Event()) is None, "meaning was not asked for"
    first = here.alignment.links[0]
    assert apart.alignment.explain(first.left, first.right) == here.alignment.explain(first.left, first.right)
    ends = [(link.left, link.right) for link in here.alignment.links]
    assert [apart.relation(*one) for one in ends] == [here.relation(*one) for one in ends]
    assert {"findings", "summary"} <= apart.__dict__.keys(), "the reader need not look for them"
    assert (tuple(apart.findings), apart.summary) == (tuple(here.findings), here.summary)
    process = next(one for one in multiprocessing.active_children() if one.name == "analysis")
    end_process(apart)
    process.join(PATIENCE)
    assert not process.is_alive(), "nobody will ask it any more"
    assert apart.alignment.explain(first.left, first.right).evidence == ()
    assert apart.relation(*ends[-1]) is None


def test_what_another_process_sends_is_read_without_what_analyses(texts):
    """The reader would hold all of that for as long as it runs."""
    comparison = analyse(texts, Request(), lambda *_: None, lambda _: None)
    content = pickle.dumps(analysis.to_send(comparison, texts))
    read = "import pickle, sys; pickle.load(sys.stdin.buffer); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", read], input=content, capture_output=True, check=True)
    modules = set(loaded.stdout.decode().split())
    assert not {"numpy", "tui.language.vectors", "tui.framing.grammar", "tui.alignment.aligner"} & modules


def test_faults_of_another_process_arrive_as_sentences(texts, tmp_path):
    request = Request(codebooks=(str(tmp_path / "none.toml"),))
    with pytest.raises(ParallaxError, match=r"none\.toml"):
        analyse_apart(texts, request, lambda *_: None, lambda _: None, threading.Event())


def test_another_process_can_be_stopped(texts):
    cancelled = threading.Event()
    cancelled.set()
    with pytest.raises(Cancelled):
        analyse_apart(texts, Request(), lambda *_: None, lambda _: None, cancelled)


def test_long_texts_are_known_by_their_length(texts):
    assert not is_long(texts)
    from dataclasses import replace

    assert is_long(texts.map(lambda item: replace(item, text=item.text * 100)))


def test_rejected_links_stay_marked_at_the_end():
    alignment = samples.material().alignment
    ends = LinkEnds(1, 2)
    found = with_judgements(alignment, {ends: Verdict.REJECTED, LinkEnds(4, 6): Verdict.CONFIRMED})
    assert len(found.links) == len(alignment.links)
    assert found.links[-1].verdict is Verdict.REJECTED
    assert [link.verdict for link in found.links_of(Side.LEFT, 4)] == [Verdict.CONFIRMED]


IN_OTHER_WORDS = Pair(
    "The bakers of the old town walked out over the price of flour.\n\nTram fares double from Monday.\n",
    "Bakers in the town stopped work because flour is dear.\n\nFrom Monday, trams cost twice as much.\n",
)


@pytest.fixture
def few(tmp_path):
    """Two texts that take no long to be read for meaning."""
    paths = Pair(tmp_path / "left.txt", tmp_path / "right.txt")
    for path, words in paths.zip(IN_OTHER_WORDS):
        path.write_text(words, "utf-8")
    return paths.map(str).map(read_document)


@pytest.fixture
def read_for_meaning(monkeypatch, tmp_path):
    """Every text counts as one that takes long to be read for meaning."""
    monkeypatch.setattr(analysis, "SOON", 0)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return Request(meaning=True)


def test_long_texts_are_read_for_meaning_once_their_links_are_there(few, read_for_meaning):
    first = analyse(few, read_for_meaning, lambda *_: None, lambda _: None)
    assert first.alignment.reading is None
    after = deeper(first, read_for_meaning, lambda *_: None).alignment
    assert after.reading is not None
    assert {EvidenceKind.MEANING} & {
        item.kind for link in after.links[:20] for item in after.explain(link.left, link.right).evidence
    }
    assert deeper(first, Request(), lambda *_: None) is None


def test_short_texts_wait_for_their_meaning(few, read_for_meaning, monkeypatch):
    monkeypatch.setattr(analysis, "SOON", 1000)
    stages = []
    found = analyse(few, read_for_meaning, lambda stage, _: stages.append(stage), lambda _: None)
    assert found.alignment.reading is not None
    assert STAGE in stages
    assert deeper(found, read_for_meaning, lambda *_: None) is None


def test_a_link_stays_as_it_was():
    alignment = samples.material().alignment
    link = alignment.links[0]._replace(score=0.9999, left=99)
    found = with_kept_link(alignment, link)
    assert found.links[0] == link
    assert found.links[1:] == alignment.links
    weaker = alignment.links[0]._replace(score=0.0)
    assert with_kept_link(alignment, weaker).links[-1] == weaker
    assert len(with_kept_link(alignment, weaker).links) == len(alignment.links)
    assert with_kept_link(alignment, None) is alignment
