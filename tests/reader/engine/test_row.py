"""A row is sent in fewer pieces than a strip, and says the same."""

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.reader.engine.row import Row
from tui.reader.engine.uncertain_widths import is_sure
from tui.reader.text.cells import is_narrow

STYLES = (None, Style(color="red"), Style(bgcolor="blue", bold=True), Style(link="https://example.org/"))
SEQUENCES = re.compile("(\x1b\\[[0-9;]*m|\x1b\\]8;[^\x1b]*\x1b\\\\)")

segments = st.lists(st.builds(Segment, st.text("ab ü“日", max_size=4), st.sampled_from(STYLES)), max_size=8)


def cells(sent):
    """Each character with what is sent for its looks."""
    look, link, found = "", "", []
    for part in SEQUENCES.split(sent):
        if part.startswith("\x1b["):
            look = part.replace("\x1b[0m", "")
        elif part.startswith("\x1b]"):
            link = part.rpartition(";")[2]
        else:
            found += [(character, look, link) for character in part]
    return found


@given(segments)
def test_what_is_sent_looks_as_textual_would_have_it(pieces):
    console = Console(color_system="truecolor", force_terminal=True)
    assert cells(Row(pieces).render(console)) == cells(Strip(pieces).render(console))
    assert Row(pieces).text == Strip(pieces).text


def test_neighbours_of_one_style_are_sent_together():
    sent = Row([Segment("a", STYLES[1]), Segment("b", STYLES[1])]).render(Console(force_terminal=True))
    assert sent.count("\x1b[0m") == 1


def test_what_is_narrow_is_as_wide_in_every_terminal():
    """Plain rows are drawn as that, without a second look."""
    narrow = [sign for sign in map(chr, range(0x20, 0x11000)) if is_narrow(sign, 0, 1)]
    assert len(narrow) > 1000
    assert is_sure(Row([Segment("".join(narrow))]))
