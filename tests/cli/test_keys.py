"""`parallax keys`: what `?` shows, for those who want it on paper."""


def test_every_command_stands_there_with_its_key(quick, home):
    from tui.reader.commands import all_commands, keymap

    ran = quick("keys")
    assert (ran.code, ran.err) == (0, "")
    for item in all_commands(keymap()):
        assert item.help in ran.out
    table = quick("keys", "--format", "markdown").out
    assert table.startswith("| key | does |")
    assert "| `]` | Next link" in table


def test_keys_of_the_settings_are_shown(quick, home, tmp_path):
    file = tmp_path / "config.toml"
    file.write_text('[keys]\nnext-link = "ctrl+n"\n', "utf-8")
    assert "ctrl+n" in quick("keys", "--config", file).out
