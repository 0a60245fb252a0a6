"""What Textual works out for each app, widget and message anew, worked out once for all apps of a process."""

from contextlib import ExitStack
from unittest.mock import patch

from textual.css.stylesheet import Stylesheet
from textual.message import Message
from textual.message_pump import MessagePump

_PARSED: dict = {}
_SHEETS: dict = {}
_ASKED: dict = {}
_APPLIED: dict = {}
_HANDLERS: dict = {}
_FLAGS = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")
_parse_rules, _apply = Stylesheet._parse_rules, Stylesheet.apply
_get_dispatch_methods = MessagePump._get_dispatch_methods


def known_once():
    """Have it so, until the context ends, or for good where nobody enters it."""
    stack = ExitStack()
    stack.enter_context(patch.object(Stylesheet, "_parse_rules", _parsed))
    stack.enter_context(patch.object(Stylesheet, "apply", _applied))
    stack.enter_context(patch.object(MessagePump, "_get_dispatch_methods", _handlers))
    return stack


def _parsed(sheet, css, *where, **how):
    """In place of `Stylesheet._parse_rules`: the same rules for all apps whose colours are the same."""
    key = (css, where, *how.items(), *sheet._variables.items())
    if key not in _PARSED:
        _PARSED[key] = _parse_rules(sheet, css, *where, **how)
    return _PARSED[key]


def _applied(sheet, node, *, animate=False, cache=None):
    """In place of `Stylesheet.apply`: the same rules for all widgets of one kind, place and state."""
    key = _place(sheet, node)
    if key not in _APPLIED:
        found = []

        def replace_rules(target, rules, animate=False):
            found.append(rules)
            Stylesheet.replace_rules(target, rules, animate)

        with patch.object(sheet, "replace_rules", replace_rules):
            _apply(sheet, node, animate=animate)
        _APPLIED[key] = (found[0] if found else None, [getattr(node, flag) for flag in _FLAGS])
        return
    rules, flags = _APPLIED[key]
    for flag, value in zip(_FLAGS, flags, strict=True):
        setattr(node, flag, value)
    if rules is not None and rules == node.styles.base._rules:
        node.notify_style_update()
    elif rules is not None:
        sheet.replace_rules(node, rules, animate)
    sheet._process_component_classes(node)


def _place(sheet, node):
    """All that the rules of a widget depend on: the sheet, and what its rules ask of the way to it."""
    rules = sheet.rules
    if sheet.__dict__.get("_counted") is not rules:
        contents = (*sheet.source.items(), *sheet._variables.items())
        sheet._counted, sheet._number = rules, _SHEETS.setdefault(contents, len(_SHEETS))
    kind = sheet._number, type(node), node._id, node.classes
    if kind not in _ASKED:
        names = sheet.rules_map.keys() & node._selector_names
        asked = (rule.pseudo_classes for name in names for rule in sheet.rules_map[name])
        _ASKED[kind] = tuple(frozenset().union(*asked))
    way = (
        (type(one), one._id, one.classes, *map(one.has_pseudo_class, _ASKED[kind]))
        for one in node.css_path_nodes
    )
    return sheet._number, *way


def _handlers(pump, name, message):
    """In place of `MessagePump._get_dispatch_methods`, which looks through all classes for each message."""
    kind = type(pump), name, type(message)
    if kind not in _HANDLERS:
        messages = [cls for cls in type(message).__mro__ if issubclass(cls, Message)]
        classes = [cls.__dict__ for cls in type(pump).__mro__]
        decorated = any(one in cls.get("_decorated_handlers", ()) for cls in classes for one in messages)
        named = [(cls, cls.__dict__.get(f"_{name}") or cls.__dict__.get(name)) for cls in type(pump).__mro__]
        found = [(cls, method) for cls, method in named if method and not hasattr(method, "_textual_on")]
        _HANDLERS[kind] = None if decorated else found
    handlers = _HANDLERS[kind]
    if handlers is None:
        yield from _get_dispatch_methods(pump, name, message)
        return
    for cls, method in handlers:
        if message._no_default_action:
            break
        yield cls, method.__get__(pump, cls)
