"""The settings file: values and their origins, and every fault in a sentence with its line."""

import re

import pytest

from tui.errors import ParallaxError
from tui.settings import Origin, Settings, SettingsError, config_path, load_settings
from tui.settings.colours import PALETTES
from tui.settings.contrast import weaknesses
from tui.settings.keys import parse_keys
from tui.settings.model import OwnTheme, rules
from tui.settings.writing import described, starter

COMMANDS = {"next": parse_keys("j, down"), "top": parse_keys("gg"), "list": parse_keys("comma")}


@pytest.fixture(autouse=True)
def nobodys(monkeypatch, tmp_path):
    """No settings of anybody."""
    for name in ("PARALLAX_CONFIG", "PARALLAX_NOTES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def load(tmp_path):
    """Loads a settings file of these words."""

    def written(words):
        path = tmp_path / "settings.toml"
        path.write_text(words, "utf-8")
        return load_settings(str(path), lambda: COMMANDS)

    return written


def faults(load, words):
    with pytest.raises(SettingsError) as caught:
        load(words)
    return [fault.partition("settings.toml: ")[2] for fault in caught.value.faults]


def test_without_a_file_the_defaults_hold(tmp_path):
    loaded = load_settings()
    assert loaded.settings == Settings()
    assert loaded.path == tmp_path / "config" / "parallax" / "config.toml"
    assert not any(map(loaded.is_set, rules()))


def test_a_named_file_must_be_there(tmp_path, monkeypatch):
    with pytest.raises(ParallaxError, match="config new"):
        load_settings(str(tmp_path / "none.toml"))
    monkeypatch.setenv("PARALLAX_CONFIG", str(tmp_path / "other.toml"))
    assert config_path() == (tmp_path / "other.toml", True)
    with pytest.raises(ParallaxError, match=r"other\.toml"):
        load_settings()
    with pytest.raises(ParallaxError, match="not a file"):
        load_settings(str(tmp_path))


def test_values_and_their_origins(load, tmp_path, monkeypatch):
    words = 'theme = "light"\nmouse = false\nwrap_width = 60\ncodebooks = ["mine.toml", "policy_frames"]\n'
    loaded = load(f'{words}notes = "n.db"\n[keys]\nnext = "n"\nlist = "none"\n')
    settings = loaded.settings
    assert (settings.theme, settings.mouse, settings.wrap_width, settings.flash) == ("light", False, 60, True)
    assert settings.codebooks == (str(tmp_path / "mine.toml"), "policy_frames")
    assert settings.notes == str(tmp_path / "n.db")
    assert settings.keys == {"next": (("n",),), "list": ()}
    assert loaded.is_set("theme") and not loaded.is_set("flash")
    monkeypatch.setenv("PARALLAX_NOTES", "/elsewhere.db")
    loaded = load('notes = "n.db"')
    assert loaded.settings.notes == "/elsewhere.db"
    assert loaded.origins["notes"] is Origin.VARIABLE


def test_all_faults_at_once_with_line_and_nearest_name(load):
    words = """\
thme = "dark"
mouse = "yes"
wrap_width = 5
sync = "anchord"
codebooks = "a"

[keys]
next = "x"
nxt = "y"
top = 3
list = "dowm"
"""
    assert faults(load, words) == [
        "line 1: there is no setting 'thme': did you mean 'theme'?",
        'line 2: mouse must be true or false, not "yes".',
        "line 3: wrap_width must be 0 or a number from 20 to 400, not 5.",
        "line 4: sync cannot be 'anchord': did you mean 'anchored'?",
        'line 5: codebooks must be a list of texts, as in ["one", "two"], not "a".',
        "line 9: there is no command 'nxt': did you mean 'next'?",
        'line 10: the keys of top must be a text, as in "j, down", not 3.',
        "line 11: the keys of list: 'dowm' is no key: did you mean 'down'?",
    ]


def test_keys_that_clash_with_defaults_are_named(load):
    assert faults(load, '[keys]\nlist = "g"') == [
        "line 2: 'g' of 'list' would hide 'gg' of 'top': give 'top' other keys as well, or \"none\"."
    ]
    assert load('[keys]\nlist = "j"\nnext = "n"').settings.keys["list"] == (("j",),)


@pytest.mark.parametrize(
    "words", ["theme =", "[keys\n", "a = 1\na = 2", "keys = 3", "wrap_width = true", "wrap_width = 1.5"]
)
def test_what_is_no_settings_is_one_sentence(load, words):
    assert len(faults(load, words)) == 1


def test_the_starter_holds_every_default_and_changes_nothing(load):
    words = starter(COMMANDS)
    assert load(words).settings == Settings()
    lines = [line.removeprefix("# ") for line in words.splitlines()]
    table = re.compile(r"[a-z_0-9-]+ = |\[")
    settings = load("\n".join(filter(table.match, lines))).settings
    assert settings.keys == COMMANDS
    assert settings.themes == {"mine": OwnTheme("dark", PALETTES["dark"])}
    assert settings == Settings(keys=COMMANDS, themes=settings.themes)


def test_what_is_shown_can_be_loaded_again(load, tmp_path):
    themes = '[themes.ocean]\nbase = "dark"\nrule = "#012"\n[themes.bare]\nbase = "light"\n'
    first = load(f'theme = "light"\ncodebooks = ["a"]\n{themes}[keys]\nnext = "n, comma"\nlist = "none"\n')
    again = load("\n".join(described(first, COMMANDS)))
    assert again.settings == Settings(
        theme="light",
        codebooks=(str(tmp_path / "a"),),
        themes={"ocean": OwnTheme("dark", {"rule": "#012"}), "bare": OwnTheme("light", {})},
        keys={"next": (("n",), (",",)), "top": (("g", "g"),), "list": ()},
    )


def test_every_setting_says_what_it_is_for(load):
    shown = "\n".join(described(load('theme = "dark"'), COMMANDS))
    for name, rule in rules().items():
        assert rule.help and (f"\n{name} = " in shown or name in ("theme", "themes", "keys"))
    assert "settings.toml" in shown and "mouse = true  # default" in shown


def test_without_a_home_there_are_defaults(monkeypatch):
    monkeypatch.setattr("tui.settings.read.own_folder", lambda _: None)
    loaded = load_settings()
    assert (loaded.path, loaded.settings) == (None, Settings())


OCEAN = """
theme_dark = "ocean"
theme_light = "paper"

[themes.ocean]
base = "dark"
background = "#001"
accent = "#FFCC00"

[themes.paper]
base = "light"
"""


def test_themes_of_ones_own(load):
    settings = load(OCEAN).settings
    assert (settings.theme, settings.theme_on(light=False), settings.theme_on(light=True)) == (
        "auto",
        "ocean",
        "paper",
    )
    assert settings.themes["ocean"] == OwnTheme("dark", {"background": "#001", "accent": "#ffcc00"})
    assert load(OCEAN.replace("theme_dark", "theme")).settings.theme == "ocean"
    assert Settings().theme_on(light=True) == "light"


def test_all_faults_of_themes(load):
    words = """\
theme = "ocan"
theme_dark = "paper"
theme_light = "dark"
[themes.dark]
base = "dark"
[themes.ocean]
base = "drak"
foregrund = "#fff"
accent = "blue"
rule = "#1234"
error = 3
[themes.paper]
base = "light"
[themes.bare]
[themes."o d d"]
base = "light"
"""
    assert faults(load, words) == [
        "line 1: theme cannot be 'ocan': did you mean 'ocean'?",
        "line 2: theme_dark cannot be 'paper', whose base is light.",
        "line 3: theme_light cannot be 'dark', whose base is dark.",
        "line 4: a theme of your own cannot be called 'dark': that name is taken.",
        "line 7: the base of the theme 'ocean' cannot be \"drak\": did you mean 'dark'?",
        "line 8: there is no colour 'foregrund' in a theme: did you mean 'foreground'?",
        'line 9: accent of the theme \'ocean\' must be a colour as in "#1a2b3c", not "blue".',
        'line 10: rule of the theme \'ocean\' must be a colour as in "#1a2b3c", not "#1234".',
        "line 11: error of the theme 'ocean' must be a colour as in \"#1a2b3c\", not 3.",
        'line 14: the theme \'bare\' has no base: write base = "dark" or base = "light".',
        "line 15: a theme cannot be called 'o d d': its name is letters, digits, - and _.",
    ]
    assert faults(load, "theme_light = 'dark'") == ["line 1: theme_light cannot be 'dark': it is light."]
    for words in ("themes = 3", "[themes]\nbase = 'dark'"):
        assert "write [themes.NAME]" in faults(load, words)[0]


def test_colours_that_are_hard_to_read_are_warned_of(load):
    assert list(weaknesses(load(OCEAN))) == []
    (weak,) = weaknesses(load(OCEAN + 'rule = "#fff"\nforeground = "#777"\nhit_ground = "#840"\n'))
    assert weak.partition("settings.toml: ")[2] == (
        "line 13: foreground of the theme 'paper' is hard to read: its contrast is 4.2 with background, "
        "3.9 with surface, 3.6 with cursor_ground, 3.9 with other_ground, 3.5 with term_ground, "
        "1.6 with hit_ground, 3.2 with differs_ground; words need 4.5 (WCAG AA)."
    )
    (weak,) = weaknesses(load('[themes.a]\nbase = "dark"\nhit_ground = "#888"\n'))
    assert "line 3: hit_ground" in weak and "with foreground" in weak
