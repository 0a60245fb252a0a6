"""Style sheets read once for all apps of a process."""

from textual.css.stylesheet import Stylesheet

_PARSED: dict = {}
_parse_rules = Stylesheet._parse_rules


def parsed_once(sheet, css, *where, **how):
    """In place of `Stylesheet._parse_rules`: the same rules for all apps whose colours are the same."""
    key = (css, where, *how.items(), *sheet._variables.items())
    if key not in _PARSED:
        _PARSED[key] = _parse_rules(sheet, css, *where, **how)
    return _PARSED[key]
