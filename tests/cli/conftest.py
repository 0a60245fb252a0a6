"""Running the program as a shell would, and in this process where no more is needed."""

import gc
import os
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.terminal import forking
from tests.terminal.forking import Start
from tests.terminal.harness import COLD
from tui.cli import process

OLD = """---
title: Old
author: Sun Wen
date: 2023
---
Japan sought to break the constraints of the pacifist Constitution. The budget will rise to 2% of GDP.

Nothing else here has a counterpart at all.
"""
NEW = """---
title: New
author: Sana Roy
date: 2025
---
Xiang Haoyu says, Japan has resisted calls to raise its budget to 3.5 per cent of GDP. It remains constrained
by its pacifist constitution.
"""


class Ran(NamedTuple):
    """What a run of the program left behind."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def vectors(tmp_path_factory):
    """The cache folder of all tests: what one of them read for meaning the others need not read again."""
    folder = tmp_path_factory.getbasetemp()
    return (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "cache"


@pytest.fixture
def home(tmp_path, monkeypatch, vectors):
    """An empty home, so that nobody's notes are read or written; what was read for meaning is kept."""
    folder = tmp_path / "home"
    folder.mkdir()
    for name in list(os.environ):
        if name.startswith("XDG_") or name in {"PARALLAX_NOTES", "COLUMNS", "NO_COLOR", "FORCE_COLOR"}:
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(vectors))
    return folder


@pytest.fixture
def texts(tmp_path):
    """Two short texts that belong together."""
    paths = tmp_path / "old.md", tmp_path / "new.md"
    for path, words in zip(paths, (OLD, NEW), strict=True):
        path.write_text(words, "utf-8")
    return tuple(map(str, paths))


@pytest.fixture
def parallax(home, tmp_path):
    """Runs the program in a process of its own; `stdin` is bytes."""

    def run(*arguments, stdin=b"", env=None):
        here = {**os.environ, **(env or {})}
        command = COLD if "LC_ALL" in (env or ()) else ()
        start = Start(command, tuple(map(str, arguments)), here, str(Path.cwd()))
        code, out, err = forking.run(start, stdin)
        return Ran(code, out.decode("utf-8"), err.decode("utf-8"))

    return run


@pytest.fixture
def quick(home, capsys, monkeypatch):
    """Runs a command in this process, whose signals, garbage and warnings stay those of the tests."""
    monkeypatch.setattr(process, "_listen", lambda: None)
    monkeypatch.setattr(process, "RARELY", gc.get_threshold())
    monkeypatch.setattr(sys, "warnoptions", ["error"])

    def run(*arguments):
        code = process.run([str(argument) for argument in arguments])
        return Ran(code, *capsys.readouterr())

    return run


_SAID: dict[tuple[str, ...], Ran] = {}


@pytest.fixture
def articles(quick):
    """Runs a command on the bundled articles, once for all tests that read what it prints."""

    def run(*arguments):
        if arguments not in _SAID:
            _SAID[arguments] = quick(*arguments)
        return _SAID[arguments]

    return run
