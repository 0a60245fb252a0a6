"""The table of scenarios."""

SCENARIOS = {}
"""Name of a command -> the scenario that calls it by its key and sees what it does."""


def scenario(name):
    """Register a scenario; it is given a driver."""

    def register(run):
        assert name not in SCENARIOS, f"two scenarios are called {name}"
        SCENARIOS[name] = run
        return run

    return register
