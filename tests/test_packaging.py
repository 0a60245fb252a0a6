"""What a user installs, and what the README tells them to type."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest

import tui

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The folder of the programs of a fresh virtual environment with the wheel installed in it.

    The dependencies are those of the environment that runs the tests, added by a path file, so that the test
    needs no network; the wheel itself is installed by pip, and the program runs from there alone.
    """
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]  # as pip does it
    subprocess.run(build, check=True, capture_output=True, cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    environment = folder / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    python = environment / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps", "--no-index"]
    pip.append("--no-compile")  # what is not run need not be compiled
    subprocess.run([*pip, str(wheel)], check=True)
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    return environment / "bin"


def run(program, *arguments, folder, **environment):
    """Run an installed program in an empty folder, away from the checkout and from the user's data."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return subprocess.run(
        [str(program), *arguments],
        cwd=folder,
        env={**kept, "HOME": str(folder), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_wheel_runs_away_from_the_checkout(installed, tmp_path):
    where = run(installed / "python", "-c", "import tui; print(tui.__file__)", folder=tmp_path)
    assert Path(where.stdout.strip()).is_relative_to(installed.parent)
    version = run(installed / "parallax", "--version", folder=tmp_path)
    assert (version.returncode, version.stdout) == (0, f"parallax {tui.__version__}\n")


def test_the_wheel_holds_texts_and_codebooks(installed, tmp_path):
    report = run(installed / "parallax", "report", "--format", "json", folder=tmp_path)
    assert (report.returncode, report.stderr) == (0, "")
    data = json.loads(report.stdout)
    assert [data[side]["date"][:4] for side in ("left", "right")] == ["2023", "2025"]
    assert data["links"]
    assert data["shifts"]
    book = run(installed / "parallax", "codebook", "show", "policy_frames", folder=tmp_path)
    assert "[[axis]]" in book.stdout
    (left,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert left.name == "sentences.db", "a report leaves nothing behind but what was read for meaning"


def test_python_m_tui_is_parallax(installed, tmp_path):
    assert run(installed / "python", "-m", "tui", "--version", folder=tmp_path).stdout.startswith("parallax ")


def test_the_readme_has_exactly_two_commands_to_set_up():
    commands = re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
    setting_up = [command for command in commands if "pip install" in command]
    assert len(setting_up) == 2
    assert setting_up[0].strip().endswith(".venv/bin/parallax")
    assert setting_up[1].strip().endswith(".venv/bin/pytest")
    assert all(len(command.strip().splitlines()) == 1 for command in setting_up)
    assert "uv " not in "".join(setting_up)


def test_ci_runs_the_command_of_the_readme():
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    extract = re.search(r'command="\$\((awk .*)\)"', script)[1]
    found = subprocess.run(["bash", "-c", extract], cwd=ROOT, capture_output=True, text=True, check=True)
    assert (
        found.stdout.strip()
        == re.search(r"<!-- tests -->\s*```sh\n(.*?)```", README, flags=re.DOTALL)[1].strip()
    )


def test_every_dependency_has_its_reason():
    source = (ROOT / "pyproject.toml").read_text("utf-8")
    project = tomllib.loads(source)["project"]
    for requirement in project["dependencies"]:
        line = next(line for line in source.splitlines() if f'"{requirement}"' in line)
        assert "#" in line, requirement


def test_shell_scripts_are_sound():
    assert shutil.which("bash")
    for script in (ROOT / ".ci").iterdir():
        if script.read_bytes().startswith(b"#!/usr/bin/env bash"):
            subprocess.run(["bash", "-n", str(script)], check=True)
