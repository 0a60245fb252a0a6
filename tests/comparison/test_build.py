"""From two texts to a comparison."""

from tui.comparison import build


def test_how_far_the_test_of_chance_is_never_passes_the_end(comparing):
    told = []
    comparison = comparing("Orla keeps its boats. Orla sells fish.", "Orla keeps its nets.", "Orla")
    build.tested(comparison, lambda _, done: told.append(done))
    assert told[-1] == 1.0 and all(0.0 <= done <= 1.0 for done in told)
