"""What of Textual's private parts is touched, name by name: with another version of it, look here first."""

import ast
import importlib
import inspect
from functools import cache
from pathlib import Path

import tui.reader

READER = Path(tui.reader.__file__).parent

PRIVATE = {
    "careful_app": {
        "_close_messages_no_wait",
        "_exit_renderables",
        "_fatal_error",
        "_handle_exception",
        "_print_error_renderables",
    },
    "compositor": {
        "textual._compositor",
        "_dirty_regions",
        "_regions_to_spans",
        "_render_chops",
    },
    "front_screen": {
        "_closing",
        "_compositor",
        "_dirty_widgets",
        "_extend_compose",
        "_is_mounted",
        "_layout_required",
        "_on_layout",
        "_on_update",
        "_parent",
        "_pop_result_callback",
        "_refresh_styles_required",
        "_repaint_regions",
        "_repaint_required",
        "_result_callbacks",
        "_screen_resized",
        "_scroll_required",
        "_size_updated",
    },
    "keyboard": {
        "textual._ansi_sequences",
        "textual._xterm_parser",
        "_app",
        "_debug",
        "_key_thread",
        "_must_signal_resume",
        "_sigcont_application",
    },
    "part_styles": {"_attach"},
    "row": {"_cell_count", "_cell_length", "_link_ids", "_render_cache", "_segments"},
    "sized_view": {"_forward_event", "_scroll_update", "_size_updated"},
}
"""Module of the room `engine` -> the private modules it imports, the private names it calls or overrides."""


NAMED_TUPLE = {"_asdict", "_fields", "_make", "_replace"}
"""Public in spite of their underscores."""


def private(name):
    return name.startswith("_") and not name.startswith("__") and name not in NAMED_TUPLE


def imported(tree):
    """Private modules of Textual."""
    for node in ast.walk(tree):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [one.name for one in node.names] if isinstance(node, ast.Import) else []
        yield from (name for name in names if name.startswith("textual._"))


def borrowed(tree, module):
    """Private names of a class of ours that are Textual's too, or that are not said on `self` or `cls`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and private(node.attr):
            owner = node.value
            if not (
                isinstance(owner, ast.Name) and owner.id in {"self", "cls"}
            ) and "super()" not in ast.unparse(owner):
                yield node.attr
    for node in (one for one in ast.walk(tree) if isinstance(one, ast.ClassDef)):
        found = getattr(module, node.name, None)
        bases = [base for base in getattr(found, "__mro__", ()) if base.__module__.startswith("textual")]
        known = {name for base in bases for name in (*vars(base), *assigned(base))}
        for inner in ast.walk(node):
            if isinstance(inner, ast.Attribute) and inner.attr in known and private(inner.attr):
                yield inner.attr
            if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef) and inner.name in known:
                yield from filter(private, [inner.name])


@cache
def assigned(base):
    """The private names that a class of Textual sets on its instances."""
    try:
        tree = ast.parse(inspect.cleandoc("\n" + inspect.getsource(base)))
    except (OSError, TypeError):
        return frozenset()
    stored = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute))
    return frozenset(node.attr for node in stored if isinstance(node.ctx, ast.Store) and private(node.attr))


def touched():
    """Module -> private names of Textual, for every module of the reader that touches any."""
    found = {}
    for path in sorted(READER.rglob("*.py")):
        name = ".".join(path.relative_to(READER.parents[1]).with_suffix("").parts)
        source = path.read_text(encoding="utf-8")
        if "textual" not in source and "engine" not in source:
            continue
        tree = ast.parse(source)
        names = {*imported(tree), *borrowed(tree, importlib.import_module(name))}
        if names:
            found[name] = names
    return found


def test_only_the_room_engine_touches_private_parts_of_textual_and_these_are_all():
    assert touched() == {f"tui.reader.engine.{name}": names for name, names in PRIVATE.items()}
