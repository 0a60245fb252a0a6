"""What holds for all tests: a slow machine is no fault of what is tested; each worker has one processor."""

import os

from hypothesis import HealthCheck, settings

for library in ("OPENBLAS", "MKL", "VECLIB"):  # as the program itself does, before numpy is imported
    os.environ.setdefault(f"{library}_NUM_THREADS", "1")

settings.register_profile("parallax", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("parallax")
