"""What holds for all tests: a slow machine is no fault of what is tested; each worker has one processor.

Python looks for cyclic garbage rarely, and not among the tests themselves, which took a tenth of the time.

Property tests draw anew in every run, so that few examples each time are many in a week. The profile
`thorough` draws sixteen times as many, for whoever changes what such a test is about.
"""

import gc
import os

from hypothesis import HealthCheck, settings

for library in ("OPENBLAS", "MKL", "VECLIB"):  # as the program itself does, before numpy is imported
    os.environ.setdefault(f"{library}_NUM_THREADS", "1")

gc.disable()  # while the tests are collected


def pytest_collection_finish() -> None:
    """What is there now is no garbage."""
    gc.freeze()
    gc.set_threshold(500_000, 20, 50)
    gc.enable()


settings.register_profile(
    "parallax", deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", settings.get_profile("parallax"), max_examples=400)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "parallax"))
