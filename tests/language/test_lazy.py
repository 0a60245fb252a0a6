import re

import pytest

from tui.language import lazy as module
from tui.language.lazy import compiled, lazy, table
from tui.language.tables.build_expressions import made


def test_a_lazy_pattern_does_what_a_compiled_one_does():
    late, early = lazy(r"(\w+)-(\w+)", re.IGNORECASE), re.compile(r"(\w+)-(\w+)", re.IGNORECASE)
    assert late.fullmatch("north-east").groups() == early.fullmatch("north-east").groups()
    assert late.sub(r"\2", "north-east") == "east"
    assert [found.span() for found in late.finditer("a-b c-d")] == [(0, 3), (4, 7)]


def test_a_faulty_pattern_says_so_when_it_is_used():
    late = lazy("(")
    with pytest.raises(re.error):
        late.search("")


def test_what_lies_ready_is_what_re_makes_of_each_expression():
    for (pattern, flags), found in table().items():
        assert found == made(pattern, flags), pattern
        ready, anew = compiled(pattern, flags), re.compile(pattern, flags)
        assert ready == anew
        assert (ready.groups, ready.groupindex) == (anew.groups, anew.groupindex)


def test_a_python_of_another_edition_compiles_for_itself(monkeypatch):
    monkeypatch.setattr(module, "EDITION", (0, "little"))
    table.cache_clear()
    try:
        assert table() == {}
        assert compiled(r"\d+", re.ASCII).findall("1 22") == ["1", "22"]
    finally:
        table.cache_clear()
