"""What a text says of the target, in whose voice, and how that differs between two texts."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.framing.counting.candidates import list_targets
    from tui.framing.counting.counts import axis_counts, speakers, verb_table
    from tui.framing.counting.strip import axis_letters, sentence_strip
    from tui.framing.counting.uncertainty import interval, permutation_test, placebo, placebo_line, shares
    from tui.framing.counting.wording import coverage
    from tui.framing.evidence.analysis import find_framing, find_mentions
    from tui.framing.evidence.examples import check_examples
    from tui.framing.shifts.find import find_shifts, with_tests
    from tui.framing.speech.voices import find_voices
    from tui.framing.target.aliases import follow
    from tui.framing.target.choosing import choose_target
    from tui.framing.target.proposing import propose
    from tui.framing.target.reading import find_aliases

_HOMES = {
    "axis_counts": "counting.counts",
    "axis_letters": "counting.strip",
    "check_examples": "evidence.examples",
    "choose_target": "target.choosing",
    "coverage": "counting.wording",
    "find_aliases": "target.reading",
    "find_framing": "evidence.analysis",
    "find_mentions": "evidence.analysis",
    "find_shifts": "shifts.find",
    "find_voices": "speech.voices",
    "follow": "target.aliases",
    "interval": "counting.uncertainty",
    "list_targets": "counting.candidates",
    "permutation_test": "counting.uncertainty",
    "placebo": "counting.uncertainty",
    "placebo_line": "counting.uncertainty",
    "propose": "target.proposing",
    "sentence_strip": "counting.strip",
    "shares": "counting.uncertainty",
    "speakers": "counting.counts",
    "verb_table": "counting.counts",
    "with_tests": "shifts.find",
}

__all__ = [
    "axis_counts",
    "axis_letters",
    "check_examples",
    "choose_target",
    "coverage",
    "find_aliases",
    "find_framing",
    "find_mentions",
    "find_shifts",
    "find_voices",
    "follow",
    "interval",
    "list_targets",
    "permutation_test",
    "placebo",
    "placebo_line",
    "propose",
    "sentence_strip",
    "shares",
    "speakers",
    "verb_table",
    "with_tests",
]


def __getattr__(name: str) -> object:
    """Load the module of a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
