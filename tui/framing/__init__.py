"""What a text says of the target, in whose voice, and how that differs between two texts."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.framing.analysis import find_framing, find_mentions
    from tui.framing.counts import axis_counts, speakers, verb_table
    from tui.framing.examples import check_examples
    from tui.framing.shifts import find_shifts, with_tests
    from tui.framing.strip import axis_letters, sentence_strip
    from tui.framing.targets import choose_target
    from tui.framing.uncertainty import interval, permutation_test, placebo, placebo_line, shares
    from tui.framing.voices import find_voices
    from tui.framing.wording import coverage

_HOMES = {
    "axis_counts": "counts",
    "axis_letters": "strip",
    "check_examples": "examples",
    "choose_target": "targets",
    "coverage": "wording",
    "find_framing": "analysis",
    "find_mentions": "analysis",
    "find_shifts": "shifts",
    "find_voices": "voices",
    "interval": "uncertainty",
    "permutation_test": "uncertainty",
    "placebo": "uncertainty",
    "placebo_line": "uncertainty",
    "sentence_strip": "strip",
    "shares": "uncertainty",
    "speakers": "counts",
    "verb_table": "counts",
    "with_tests": "shifts",
}

__all__ = [
    "axis_counts",
    "axis_letters",
    "check_examples",
    "choose_target",
    "coverage",
    "find_framing",
    "find_mentions",
    "find_shifts",
    "find_voices",
    "interval",
    "permutation_test",
    "placebo",
    "placebo_line",
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
