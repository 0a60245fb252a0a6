"""The notation of keys, and keys that two commands claim."""

import pytest

from tui.settings.keys import KeyFault, key_clashes, keys_as_typed, parse_keys

GOOD = {
    "j, down": (("j",), ("down",)),
    "gg": (("g", "g"),),
    "g g": (("g", "g"),),
    "ctrl+w o": (("ctrl+w", "o"),),
    "comma": ((",",),),
    "Ctrl+D": (("ctrl+d",),),
    "shift+ctrl+left": (("ctrl+shift+left",),),
    "shift+j": (("J",),),
    "PgUp, Esc": (("pageup",), ("escape",)),
    "+": (("+",),),
    "ctrl++": (("ctrl++",),),
    "none": (),
    "0": (("0",),),
}
BAD = {
    "dowm": "did you mean 'down'",
    "ctlr+d": "did you mean 'ctrl'",
    "3j": "digits are counts",
    "j,,k": "written comma",
    "": "no key is given",
    "ctrl+wombat": "as the help shows it",
}


@pytest.mark.parametrize("text", GOOD)
def test_keys_are_written_as_the_help_shows_them(text):
    assert parse_keys(text) == GOOD[text]


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_key_is_said_with_a_proposal(text):
    with pytest.raises(KeyFault, match=BAD[text]):
        parse_keys(text)


def test_what_is_shown_can_be_written():
    for keys in GOOD.values():
        for steps in keys:
            if steps != (",",):
                assert parse_keys(keys_as_typed(steps)) == (steps,)


def test_clashes_name_both_commands_and_both_sequences():
    bound = {
        "top": parse_keys("gg"),
        "end": parse_keys("g"),
        "next": parse_keys("j"),
        "down": parse_keys("j"),
    }
    found = [wrong for _, _, wrong in key_clashes(bound)]
    assert found == ["'g' of 'end' would hide 'gg' of 'top'", "'j' would call both 'next' and 'down'"]


def test_the_same_beginning_is_no_clash():
    assert not list(key_clashes({"top": parse_keys("gg, G"), "end": parse_keys("ge")}))
