"""Which keys call which commands."""

from tui.reader.commands import all_commands, keymap, usual_keys
from tui.reader.keys.registry import find_command
from tui.reader.state.keymap import NO_KEYS, Keymap
from tui.settings.keys import parse_keys


def test_the_settings_give_some_and_the_others_stay():
    usual, own = keymap(), keymap({"note": parse_keys("gn, ctrl+o"), "undo": (), "nobody": parse_keys("z")})
    assert own.keys["note"] == ("g n", "ctrl+o") and own.keys["undo"] == ()
    changed = {name for name in usual.keys if own.keys[name] != usual.keys[name]}
    assert changed == {"note", "undo"} and "nobody" not in own.keys
    assert keymap().keys == usual.keys, "a keymap changes no other"


def test_a_command_whose_keys_were_taken_away_is_offered_nowhere():
    own = keymap({"undo": ()})
    assert "undo" not in {item.name for item in all_commands(own)}
    assert "undo" in {item.name for item in all_commands(keymap())} and "undo" in usual_keys()
    assert find_command("undo", own) is None and find_command("undo", keymap()).name == "undo"


def test_keys_are_written_as_people_write_them():
    keys = Keymap({"top": ("g g", "home"), "down": ("j",), "none": ()})
    assert keys.key_of("top") == "gg" and keys.key_of("none") == "" and keys.key_of("unknown") == ""
    assert keys.keys_of("down", "none", "top") == "j gg"


def test_a_hint_without_a_key_is_left_out():
    hints = ("note", "writes one"), ("undo", "takes it back")
    assert keymap().hinted("None", *hints) == "None: a writes one, u takes it back."
    assert keymap({"note": ()}).hinted("None", *hints) == "None: u takes it back."
    assert NO_KEYS.hinted("None", *hints) == "None."
