#!/usr/bin/env bash
# textual 8.2.8: a program that is stopped from outside (SIGSTOP, as `kill -STOP` or a debugger does) and goes on again
# (SIGCONT) has two threads that read the keyboard from then on, each stop one more: the handler of SIGCONT starts
# application mode anew and does not ask whether it was ever left. A lost connection sends SIGCONT too, after SIGHUP, so
# that a program which catches SIGHUP to save its work is left with a thread that nobody ends. Exit 0 while this is so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install -q textual==8.2.8
cat >"$folder/app.py" <<'P'
import sys, threading
from textual.app import App

class Counting(App):
    def on_key(self, event):
        readers = sum(thread.name == "textual-input" for thread in threading.enumerate())
        with open(sys.argv[1], "a") as said:
            said.write(f"{event.key}{readers} ")
        if event.key == "q":
            self.exit()

Counting().run()
P
"$folder/v/bin/python" - "$folder" <<'P'
import os, pty, select, signal, sys, time
from importlib.metadata import version
from pathlib import Path

folder = Path(sys.argv[1])
said = folder / "said"
said.write_text("")
child, terminal = pty.fork()
if not child:
    os.environ["TERM"] = "xterm-256color"
    os.execv(sys.executable, [sys.executable, str(folder / "app.py"), str(said)])

def until(condition):
    ends = time.monotonic() + 60
    while not condition():
        if time.monotonic() > ends:
            raise SystemExit(f"waited in vain; so far: {said.read_text()}")
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                drawn.extend(os.read(terminal, 65536))
            except OSError:
                return

drawn = bytearray()
until(lambda: b"\x1b[?1049h" in drawn)
os.write(terminal, b"a")
until(lambda: "a" in said.read_text())
for stop in (1, 2):
    os.kill(child, signal.SIGSTOP)
    os.waitpid(child, os.WUNTRACED)
    os.kill(child, signal.SIGCONT)
    until(lambda: drawn.count(b"\x1b[?1049h") == 1 + stop)
os.write(terminal, b"b")
until(lambda: "b" in said.read_text())
seen = said.read_text().split()
print("textual", version("textual"), "key and number of threads that read keys:", seen)
os.kill(child, signal.SIGKILL)
os.waitpid(child, 0)
assert seen == ["a1", "b3"], "this has changed"
P
