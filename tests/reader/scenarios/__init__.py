"""What each command does, seen through the driver: one scenario for every command of the registry.

A scenario begins on the first passages of the sample texts, with nothing open, and asserts an effect.
"""

from tests.reader.scenarios import finding, framing, links, moving, notes, program, view
from tests.reader.scenarios.scenario import SCENARIOS

__all__ = ["SCENARIOS", "finding", "framing", "links", "moving", "notes", "program", "view"]
