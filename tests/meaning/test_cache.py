"""Vectors on disk: found again, bounded, and never in the way."""

import sqlite3
import stat

from tui.meaning import cache as module
from tui.meaning.cache import SentenceCache, kept_path


def rows(count, size=100, first=0):
    return {number.to_bytes(16): bytes([number % 256]) * size for number in range(first, first + count)}


def test_what_was_put_is_fetched(tmp_path):
    path = tmp_path / "cache" / "sentences.db"
    held = rows(1200)
    SentenceCache(path).put(held)
    assert SentenceCache(path).fetch([*held, b"unknown"]) == held
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_is_made_by_looking(tmp_path):
    path = tmp_path / "cache" / "sentences.db"
    assert SentenceCache(path).fetch(rows(3)) == {}
    SentenceCache(path).put({})
    assert not path.parent.exists()


def test_without_a_place_nothing_is_kept():
    SentenceCache(None).put(rows(3))
    assert SentenceCache(None).fetch(rows(3)) == {}


def test_the_oldest_go_where_it_gets_too_much(tmp_path, monkeypatch):
    path = tmp_path / "sentences.db"
    kept = SentenceCache(path, most=10_000)
    monkeypatch.setattr(module, "_today", lambda: 1)
    kept.put(rows(60))
    monkeypatch.setattr(module, "_today", lambda: 2)
    used = list(rows(10))
    kept.fetch(used)
    kept.put(rows(60, first=100))
    left = kept.fetch([*rows(60), *rows(60, first=100)])
    assert sum(map(len, left.values())) <= 7_500
    assert set(used) <= set(left), "what was used of late stays"
    assert set(rows(60, first=100)) <= set(left)


def test_a_file_that_is_no_database_is_removed_and_made_anew(tmp_path):
    path = tmp_path / "sentences.db"
    path.write_bytes(b"no database at all" * 100)
    assert SentenceCache(path).fetch(rows(3)) == {}
    assert not path.exists()
    SentenceCache(path).put(rows(3))
    assert SentenceCache(path).fetch(rows(3)) == rows(3)


def test_a_file_in_use_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_PATIENCE", 0.0)
    path = tmp_path / "sentences.db"
    SentenceCache(path).put(rows(3))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert SentenceCache(path).fetch(rows(3)) == {}
    SentenceCache(path).put(rows(3, first=9))
    other.rollback()
    other.close()
    assert SentenceCache(path).fetch(rows(12)) == rows(3)


def test_a_folder_in_its_place_does_no_harm(tmp_path):
    SentenceCache(tmp_path).put(rows(3))
    assert SentenceCache(tmp_path).fetch(rows(3)) == {}


def test_the_place_is_in_the_cache_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    path = kept_path()
    assert path is not None
    assert path.name == "sentences.db"
