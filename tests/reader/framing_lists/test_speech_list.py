"""Who speaks at a place."""

from types import SimpleNamespace

import pytest

from tui.comparison.speech import AUTHORS
from tui.pair import Side
from tui.reader.framing_lists.speech_list import speaker_at


@pytest.mark.parametrize("known", [{"comparison": None}, {"passage": lambda *_: None}])
def test_where_nothing_is_known_it_is_the_author(known):
    material = {"comparison": object(), "passage": lambda *_: object()} | known
    assert speaker_at(SimpleNamespace(**material), Side.LEFT, 0) == AUTHORS
