import re

import pytest

from tui.language.lazy import lazy


def test_a_lazy_pattern_does_what_a_compiled_one_does():
    late, early = lazy(r"(\w+)-(\w+)", re.IGNORECASE), re.compile(r"(\w+)-(\w+)", re.IGNORECASE)
    assert late.fullmatch("north-east").groups() == early.fullmatch("north-east").groups()
    assert late.sub(r"\2", "north-east") == "east"
    assert [found.span() for found in late.finditer("a-b c-d")] == [(0, 3), (4, 7)]


def test_a_faulty_pattern_says_so_when_it_is_used():
    late = lazy("(")
    with pytest.raises(re.error):
        late.search("")
