"""The schema for editors says of a file what the check says."""

import json
import re
import tomllib

import pytest

from tests.settings.test_load import COMMANDS, OCEAN
from tui.settings import SettingsError, load_settings, starter
from tui.settings.model import default, rules
from tui.settings.schema import schema

TYPES = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}


def fits(value, rule):
    """Whether a value fits a schema; of the keywords, those that this one uses."""
    if "type" in rule and type(value) is not TYPES[rule["type"]]:
        return False
    if isinstance(value, dict):
        listed, patterns = rule["properties"], rule.get("patternProperties", {})
        assert rule["additionalProperties"] is False
        for key, item in value.items():
            found = listed.get(key) or next((one for it, one in patterns.items() if re.search(it, key)), None)
            if found is None or not fits(item, found):
                return False
        if not set(rule.get("required", ())) <= set(value):
            return False
    if isinstance(value, list) and not all(fits(item, rule["items"]) for item in value):
        return False
    return (
        value in rule.get("enum", [value])
        and ("anyOf" not in rule or any(fits(value, one) for one in rule["anyOf"]))
        and ("minimum" not in rule or rule["minimum"] <= value <= rule["maximum"])
        and ("pattern" not in rule or re.search(rule["pattern"], value) is not None)
    )


@pytest.mark.parametrize(
    ("words", "good"),
    [
        ("", True),
        (OCEAN, True),
        (starter(COMMANDS), True),
        ("\n".join(re.findall(r"^(?:# )?([\w-]+ = .*|\[.*)", starter(COMMANDS), re.MULTILINE)), True),
        ('wrap_width = 0\nmouse = false\ncodebooks = ["a", "b"]\n[keys]\nnext = "none"', True),
        ("thme = 3", False),
        ('mouse = "yes"', False),
        ("wrap_width = 5", False),
        ("wrap_width = true", False),
        ('sync = "anchord"', False),
        ('codebooks = "a"', False),
        ('codebooks = ["a", 3]', False),
        ('[keys]\nnxt = "y"', False),
        ("[keys]\nnext = 3", False),
        ('theme = "no such"', False),
        ('[themes.a]\nbase = "drak"', False),
        ('[themes.a]\nrule = "#fff"', False),
        ('[themes.a]\nbase = "dark"\nrule = "red"', False),
        ('[themes.a]\nbase = "dark"\nrul = "#fff"', False),
        ('[themes."a b"]\nbase = "dark"', False),
    ],
)
def test_schema_and_check_agree(tmp_path, words, good):
    assert fits(tomllib.loads(words), schema(COMMANDS)) is good
    path = tmp_path / "settings.toml"
    path.write_text(words, "utf-8")
    if good:
        load_settings(str(path), lambda: COMMANDS)
    else:
        with pytest.raises(SettingsError):
            load_settings(str(path), lambda: COMMANDS)


def test_every_setting_is_in_it_with_its_use_and_default():
    found = json.loads(json.dumps(schema(COMMANDS)))["properties"]
    assert list(found) == list(rules())
    for name, rule in rules().items():
        assert found[name]["description"].casefold().startswith(rule.help.casefold())
        if name not in ("themes", "keys"):
            usual = default(name)
            assert found[name]["default"] == (list(usual) if isinstance(usual, tuple) else usual)
    assert found["keys"]["properties"]["next"]["default"] == "j, down"
