"""What is loaded when: the front end only where somebody reads, heavy libraries only where they work."""

import ast
import os
import subprocess
import sys
from pathlib import Path

HEAVY = {"numpy", "scipy", "rapidfuzz", "sqlite3", "rich", "textual", "platformdirs", "charset_normalizer"}
WATCH = """
import contextlib, io, sys
from tui.cli import main
for line in sys.argv[1:]:
    with contextlib.redirect_stdout(io.StringIO()):
        code = main(line.split())
    print(line, code, *sorted(name for name in sys.modules if "." not in name), sep="\\t")
"""


def loaded_by(*lines):
    """The top-level modules that are there after each of these commands, run one after the other."""
    program = [sys.executable, "-c", WATCH, *lines]
    run = subprocess.run(program, capture_output=True, text=True, check=True)
    rows = [row.split("\t") for row in run.stdout.splitlines()]
    assert [row[:2] for row in rows] == [[line, "0"] for line in lines], run.stderr
    return {line: set(names) for line, _, *names in rows}


def test_help_and_completion_load_nothing_heavy():
    lines = ("--help", "--version", "report --help", "notes --help", "notes list --help", "completion bash")
    for line, names in loaded_by(*lines).items():
        assert not names & HEAVY, line
        assert ("argcomplete" in names) == line.startswith("completion")


def test_an_answer_to_a_tab_loads_nothing_heavy(tmp_path):
    line, answers = "parallax notes list --fo", tmp_path / "answers"
    question = {
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_STDOUT_FILENAME": str(answers),
        "COMP_LINE": line,
        "COMP_POINT": str(len(line)),
    }
    program = [sys.executable, "-X", "importtime", "-m", "tui"]
    run = subprocess.run(program, capture_output=True, text=True, check=True, env=os.environ | question)
    names = {row.rpartition("|")[2].strip().partition(".")[0] for row in run.stderr.splitlines()}
    assert answers.read_text("utf-8").strip() == "--format"
    assert "argcomplete" in names
    assert not names & HEAVY


def test_only_the_reader_loads_textual(tmp_path, monkeypatch):
    monkeypatch.setenv("PARALLAX_NOTES", str(tmp_path / "notes.db"))
    for name, words in (
        ("left", "Norway left the pact."),
        ("right", "Norway will leave the pact, said Moe."),
    ):
        (tmp_path / name).write_text(words, "utf-8")
    texts = f"{tmp_path}/left {tmp_path}/right"
    commands = ("keys", "completion zsh", "codebook show", "notes list", texts)
    compared = (f"{name} {texts}" for name in ("align", "shifts", "report", "report --format html"))
    for line, names in loaded_by(*commands, *compared).items():
        assert "textual" not in names, line


def test_models_are_light():
    models = ("alignment", "codebook", "documents", "framing", "notes", "comparison")
    code = "\n".join(
        [
            *(f"import tui.{room}.model" for room in models),
            f"import sys; print(*({HEAVY!r} & set(sys.modules)))",
        ]
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


LATE = {
    "email",
    "html.parser",
    "multiprocessing",
    "sqlite3",
    "tui.codebook.model",
    "tui.comparison.build",
    "tui.comparison.model",
    "tui.documents.draft",
    "tui.documents.language",
    "tui.documents.plain_text.layout",
    "tui.documents.passages.sentences",
    "tui.framing.model",
    "tui.notes.model",
    "tui.notes.storage.store",
    "tui.reader.work.analysis",
    "tui.reader.card.link_card",
    "tui.reader.commands",
    "tui.reader.state.effects",
    "tui.reader.card.footer",
    "tui.reader.engine.keyboard",
    "tui.reader.program.settings_reload",
    "tui.reader.work.notebook",
    "tui.reader.program.palette",
    "tui.reader.screens.effect_handlers",
    "tui.reader.panels.panel",
    "tui.reader.panels.help",
    "tui.reader.panels.notes",
    "tui.reader.panels.shifts",
    "tui.reader.widgets.note_editor",
    "tui.reader.widgets.search_bar",
    "tui.settings.check",
    "tui.settings.contrast",
    "tui.settings.themes",
    "yaml",
}
"""What nobody needs before the texts are on screen; to load it first would keep the reader waiting."""
FIRST_FRAME = """
import asyncio, sys
from tui.documents import bundled_paths, read_document
from tui.reader.program import app
from tui.reader.state.request import Request
loaded = set()

class Reader(app.Reader):
    def _display(self, screen, renderable):
        if not loaded:
            loaded.update(sys.modules)
            self.exit()

async def run():
    reader = Reader(bundled_paths().map(read_document), Request(), notes=None, folder=None, color=True)
    await reader.run_async(headless=True)

asyncio.run(run())
print(*loaded)
"""


def test_the_first_frame_loads_only_what_it_shows():
    run = subprocess.run([sys.executable, "-c", FIRST_FRAME], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "tui.reader.screens.reading" in loaded
    assert sorted(loaded & LATE) == []


LEAN = """
import gc, sys
from tui.reader.engine.fast_start import prepare_start
prepare_start()
import asyncio
print("_ssl" in sys.modules, gc.isenabled())
async def read():
    await asyncio.sleep(0)
    return (await (await asyncio.create_subprocess_exec("true")).wait())
print(asyncio.run(read()))
import ssl
print(bool(ssl.OPENSSL_VERSION))
"""


def test_a_start_does_without_tls_and_nobody_else_does():
    run = subprocess.run([sys.executable, "-c", LEAN], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False", "0", "True"]


SEAMS = {
    "tui/cli": "a command loads its room, and completion none",
    "tui/reader": "the first frame waits for nothing that it does not show",
    "tui/__main__.py": "as in cli",
    "tui/alignment/aligner.py": "the encoder only if the passages are read for meaning",
    "tui/codebook/plain.py": "a full reader of TOML only where a codebook is not written plainly",
    "tui/codebook/read.py": "a shipped codebook is not checked",
    "tui/comparison/model.py": "what is asked of a comparison is worked out then",
    "tui/comparison/wording.py": "names of texts are shown before there is any framing",
    "tui/documents/cleaning/clean.py": "what finds lists only where a line may be a headline",
    "tui/documents/characters/hyphens.py": "the table of words only where a page parts some",
    "tui/documents/load.py": "formats, layouts and what finds passages only for texts that need them",
    "tui/documents/sandbox": "parsers of formats in the child process only",
    "tui/documents/sources": "the clipboard only if it is asked for",
    "tui/documents/formats": "labels of a web page load a large library",
    "tui/documents/markup": "parsers of Markdown and HTML only where there is some",
    "tui/faultlog.py": "only when there is a fault to tell",
    "tui/framing/speech/turns.py": "letters only where somebody is quoted as in one",
    "tui/framing/target/choosing.py": "who proposes a target only where the codebook's own is not enough",
    "tui/notes/verdicts.py": "what finds a passage again only where there is a verdict",
    "tui/reports/content/quoting.py": "who says what only where that is known: links are printed without",
    "tui/reports/content/report.py": "notes and whole texts only for a report that has them",
    "tui/settings": "checks only for a file that is there",
}
"""Where modules of the program are imported inside functions, and why."""


def test_imports_inside_functions_stand_at_named_seams():
    root = Path(__file__).parents[1]
    assert [seam for seam in SEAMS if not (root / seam).exists()] == []
    late = set()
    for path in sorted((root / "tui").rglob("*.py")):
        name = path.relative_to(root).as_posix()
        if path.name == "__init__.py" or any(name == seam or name.startswith(f"{seam}/") for seam in SEAMS):
            continue
        source = path.read_text("utf-8")
        if "    from tui" not in source:
            continue
        for function in ast.walk(ast.parse(source)):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                inner = (node for node in ast.walk(function) if isinstance(node, ast.ImportFrom))
                late |= {(name, node.module) for node in inner if (node.module or "").startswith("tui")}
    assert not late
