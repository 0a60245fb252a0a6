"""The README says what is there."""

import re
from pathlib import Path

from tui.cli.registry import COMMANDS, READER

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_keys_it_names_are_those_of_the_registry():
    from tui.reader.commands import usual_keys

    table = re.search(r"<!-- keys -->\n(.*?)<!-- /keys -->", README, flags=re.DOTALL)[1]
    known = {"".join(steps) for keys in usual_keys().values() for steps in keys}
    assert set(re.findall(r"`([^`]+)`", table)) <= known


def test_it_is_short():
    assert len(README.splitlines()) <= 150


def test_every_command_is_named():
    commands = README[README.index("## The command line") : README.index("## How it aligns")]
    for name in COMMANDS:
        assert all(re.search(rf"\b{word}\b", commands) for word in name.split()), name


def test_every_option_it_names_exists():
    known = {option for command in (READER, *COMMANDS.values()) for option in command.parser().options()}
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README))
    assert named <= known


def test_pictures_and_files_it_names_are_there():
    pictures = re.findall(r"!\[.*?\]\((.*?)\)", README)
    assert pictures
    for name in [*pictures, "LICENSE", "CHANGELOG.md"]:
        assert (ROOT / name).is_file()
    for name in ("texts/raw", "tui/language", "tui/codebook", "tui/comparison", "tui/cli"):
        assert (ROOT / name).is_dir()


def test_the_starter_topic_it_shows_is_one(tmp_path):
    from tui.codebook import check_codebook

    toml = re.search(r"```toml\n(.*?)```", README, flags=re.DOTALL)[1]
    book = tmp_path / "mine.toml"
    book.write_text(f'[codebook]\nname = "Mine"\nlanguage = "en"\n\n{toml}', "utf-8")
    assert [str(fault) for fault in check_codebook(str(book))] == []


def test_the_settings_it_shows_are_sound(tmp_path):
    from tui.cli.preferences import reader_keys
    from tui.settings import load_settings

    file = tmp_path / "config.toml"
    file.write_text(re.search(r"```ini\n(.*?)```", README, flags=re.DOTALL)[1], "utf-8")
    assert load_settings(str(file), reader_keys).settings.keys["next-hit"] == (("ctrl+n",),)
