"""Copies of the notes file: one for each day of writing, one before each change of its tables."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

KEEP = 7  # daily backups


def backup_folder(path: Path) -> Path:
    """Where the daily backups of a notes file lie."""
    return path.parent / "backups"


def daily_backups(path: Path) -> list[Path]:
    """The daily backups of a notes file, oldest first."""
    return sorted(backup_folder(path).glob(f"{path.stem}-????-??-??.db"))


def newest_backup(path: Path) -> Path | None:
    """The newest daily backup, if any."""
    backups = daily_backups(path)
    return backups[-1] if backups else None


def daily(connection: sqlite3.Connection, path: Path) -> None:
    """Keep today's copy unless there is one, and drop the oldest beyond `KEEP`.

    Raises OSError or sqlite3.Error; a save must not fail for it.
    """
    folder = backup_folder(path)
    target = folder / f"{path.stem}-{datetime.now(UTC):%Y-%m-%d}.db"
    if target.exists():
        return
    folder.mkdir(mode=0o700, exist_ok=True)
    copy(connection, target)
    for old in daily_backups(path)[:-KEEP]:
        old.unlink(missing_ok=True)


def before_migration(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Keep a copy of the file as it was before it is brought to `version`."""
    target = free_name(path.with_name(f"{path.name}.before-v{version}.bak"))
    copy(connection, target)
    return target


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """A sound copy of an open database, readable by its owner only, in place all at once."""
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        create_private(part)
        with contextlib.closing(sqlite3.connect(part)) as other:
            connection.backup(other)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def set_aside(path: Path) -> Path:
    """Copy a damaged file (and its journal) to `NAME.broken-DATE`; the same damage is copied only once."""
    size = path.stat().st_size
    for earlier in sorted(path.parent.glob(f"{path.name}.broken-*")):
        if not earlier.name.endswith("-journal") and earlier.stat().st_size == size and _same(path, earlier):
            return earlier
    target = free_name(path.with_name(f"{path.name}.broken-{datetime.now(UTC):%Y-%m-%d}"))
    create_private(target)
    shutil.copyfile(path, target)
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        beside = target.with_name(f"{target.name}-journal")
        create_private(beside)
        shutil.copyfile(journal, beside)
    return target


def create_private(path: Path) -> None:
    """Create an empty file that only its owner can read; FileExistsError if it is there."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def free_name(path: Path) -> Path:
    """The name itself, or the first of `NAME-2`, `NAME-3` ... that is free."""
    return next(name for name in _names(path) if not os.path.lexists(name))


def _names(path: Path) -> Iterator[Path]:
    yield path
    number = 2
    while True:
        yield path.with_name(f"{path.name}-{number}")
        number += 1


def _same(one: Path, other: Path) -> bool:
    with one.open("rb") as first, other.open("rb") as second:
        while True:
            block = first.read(1 << 20)
            if block != second.read(1 << 20):
                return False
            if not block:
                return True
