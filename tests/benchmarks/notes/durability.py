"""What is left of notes when programs are killed while they write, or write all at once.

    python -m tests.benchmarks.notes.durability [--kills 1000] [--programs 8] [--seconds 5] [--folder DIR]

A program saves note after note and says so on a pipe only when the save has returned; it is killed (SIGKILL)
at a random moment. Afterwards the file must be sound and hold every note that was acknowledged, the last text
of each.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import signal
import statistics
import tempfile
import time
import traceback
from pathlib import Path
from typing import TextIO

from tui.documents.model import Document
from tui.notes.model import NoteKind
from tui.notes.storage.access import open_store
from tui.notes.storage.store import NoteStore
from tui.notes.wording import new_note, with_body
from tui.pair import Pair

TEXTS = Pair(Document("The first of two texts.", "a.txt"), Document("The second of two texts.", "b.txt"))
BODY = "word " * 200


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--programs", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder, ignore_cleanup_errors=True) as folder:
        began = time.perf_counter()
        saved, lost, corrupt = kills(Path(folder) / "killed.db", arguments.kills, random.Random(1))
        print(
            f"{arguments.kills} kills, {saved} saves acknowledged: {lost} lost, {corrupt} damaged files "
            f"({time.perf_counter() - began:.0f} s)"
        )
        saved, lost, slowest = crowd(Path(folder) / "crowd.db", arguments.programs, arguments.seconds)
        print(
            f"{arguments.programs} programs for {arguments.seconds:g} s, {saved} notes acknowledged: "
            f"{lost} lost, slowest save {1000 * slowest:.0f} ms"
        )
        for count in (0, 1_000, 10_000):
            middle, most = latency(Path(folder) / f"{count}.db", count)
            print(f"a save among {count:6} notes: median {middle:.1f} ms, p95 {most:.1f} ms")


def start(path: Path, seconds: float) -> tuple[int, TextIO]:
    """A program that saves notes for some seconds: its number, and what it says.

    It says `ID NUMBER` when a note is safe whose first word is that number, each note three times, and at
    last how many seconds its slowest save took.
    """
    reading, writing = os.pipe()
    program = os.fork()
    if program == 0:
        os.close(reading)
        try:
            with os.fdopen(writing, "w") as out:
                write(path, seconds, out)
        except Exception:  # noqa: BLE001 - the parent learns of it by the exit code
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    os.close(writing)
    return program, os.fdopen(reading)


def write(path: Path, seconds: float, out: TextIO) -> None:
    """What the program does."""
    ends, slowest = time.monotonic() + seconds, 0.0
    store = open_store(path)
    print("ready", file=out, flush=True)
    for number in itertools.count():
        if time.monotonic() > ends:
            break
        note = new_note(NoteKind.WHOLE)
        for edit in range(3):
            began = time.monotonic()
            note = store.save(with_body(note, f"{10 * number + edit} {BODY}"), TEXTS).note
            slowest = max(slowest, time.monotonic() - began)
            print(note.id, 10 * number + edit, file=out, flush=True)
    print("slowest", slowest, file=out, flush=True)
    store.close()


def kills(path: Path, count: int, chance: random.Random) -> tuple[int, int, int]:
    """Kill a writer so many times: saves acknowledged, notes lost, times the file was damaged."""
    acknowledged: dict[str, int] = {}
    lost = corrupt = saves = 0
    for turn in range(count):
        program, said = start(path, 600)
        said.readline()  # it writes now
        begun = [said.readline() for _ in range(chance.randrange(4))]  # so many saves on, however slow it is
        time.sleep(chance.random() * 0.02)  # somewhere within the next
        os.kill(program, signal.SIGKILL)
        for line in (*begun, *said):
            if line.endswith("\n"):
                note, number = line.split()
                acknowledged[note] = int(number)
                saves += 1
        os.waitpid(program, 0)
        said.close()
        if turn % 10 == 9 or turn == count - 1:
            store = open_store(path)
            corrupt += bool(store.check())
            lost += missing(store, acknowledged)
            store.close()
    return saves, lost, corrupt


def crowd(path: Path, programs: int, seconds: float) -> tuple[int, int, float]:
    """Let programs write at once: notes acknowledged, notes lost, the slowest save in seconds."""
    writers = [start(path, seconds) for _ in range(programs)]
    acknowledged: dict[str, int] = {}
    slowest = 0.0
    for program, said in writers:
        for word, number in (line.split() for line in said if " " in line):
            if word == "slowest":
                slowest = max(slowest, float(number))
            else:
                acknowledged[word] = int(number)
        said.close()
        if os.waitpid(program, 0)[1]:
            raise RuntimeError("a program failed to save")
    store = open_store(path)
    lost = missing(store, acknowledged)
    store.close()
    return len(acknowledged), lost, slowest


def missing(store: NoteStore, acknowledged: dict[str, int]) -> int:
    """How many notes are not there with the text that was acknowledged last, or a later one."""
    there = {note.id: int(note.body.split()[0]) for note in store.all_notes()}
    return sum(there.get(note, -1) < number for note, number in acknowledged.items())


def latency(path: Path, count: int) -> tuple[float, float]:
    """Milliseconds of a save among so many notes, median and p95."""
    store = open_store(path)
    with store.database.writing():
        for _ in range(count):
            store.save(new_note(NoteKind.WHOLE, BODY), TEXTS)
    note = store.save(new_note(NoteKind.WHOLE, BODY), TEXTS).note
    times = []
    for number in range(200):
        began = time.perf_counter()
        note = store.save(with_body(note, f"{number} {BODY}"), TEXTS, continuing=True).note
        times.append(1000 * (time.perf_counter() - began))
    store.close()
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
