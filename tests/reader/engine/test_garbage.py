"""When the collector runs."""

from __future__ import annotations

import asyncio
import gc

import pytest

from tui.reader.engine import garbage
from tui.reader.engine.garbage import KEYS_BETWEEN, GarbageWarden


@pytest.fixture
def collected(monkeypatch):
    """The generations that were collected; the real collector is left as it was."""
    runs = []
    for name in ("freeze", "unfreeze", "disable", "enable"):
        monkeypatch.setattr(garbage.gc, name, lambda name=name: runs.append(name))
    monkeypatch.setattr(garbage.gc, "collect", lambda generation=2: runs.append(generation))
    monkeypatch.setattr(garbage, "QUIET_SECONDS", 0.01)
    return runs


async def quiet():
    for _ in range(5):
        await asyncio.sleep(0.01)


async def test_what_was_loaded_is_put_out_of_sight_at_the_next_pause(collected):
    warden = GarbageWarden()
    warden.settle()
    assert collected == ["disable"]
    await quiet()
    assert collected == ["disable", 2, "freeze"]


async def test_a_pause_after_keys_collects_once(collected):
    warden = GarbageWarden()
    for _ in range(3):
        warden.on_key()
    assert collected == []
    await quiet()
    assert collected == [1]
    warden.on_quiet()
    assert collected == [1]


async def test_a_long_run_of_keys_collects_the_young_now_and_then(collected):
    warden = GarbageWarden()
    for _ in range(2 * KEYS_BETWEEN):
        warden.on_key()
    assert collected == [0, 0]
    warden.release()
    assert collected[-2:] == ["unfreeze", "enable"]


def test_the_collector_is_on_outside_the_reader():
    assert gc.isenabled()
