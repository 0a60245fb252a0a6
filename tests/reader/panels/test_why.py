"""Why two passages are linked, part by part."""

from dataclasses import replace

from tests.reader import samples
from tui.reader.panels.why import why_lines
from tui.reader.state.reading_state import LinkEnds, ReadingState
from tui.reader.text.styled import plain


def test_why_sums_the_parts_and_tells_the_scale():
    stuff = samples.material()
    explain = stuff.alignment.explain
    parts = {"terms": 0.3, "competitors": -0.1}
    stuff = stuff.with_alignment(
        replace(stuff.alignment, explain=lambda *ends: explain(*ends)._replace(parts=parts))
    )
    rows = [plain(row) for row in why_lines(ReadingState(link=LinkEnds(1, 2)), stuff)]
    assert "   0.20  their sum" in rows
    assert "   0.90  the score that stands for it" in rows
