"""Quantiles of the beta distribution, so that an interval need not wait for a numeric library to load."""

from __future__ import annotations

import math

_TINY = 1e-300
_STEPS = 45  # at most: halvings alone come to about 3e-14
_NEAR = 1e-14


def beta_cdf(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b), for a, b > 0 and 0 <= x <= 1."""
    if x <= 0.0:
        return 0.0
    if x >= 1.0:
        return 1.0
    if x > (a + 1.0) / (a + b + 2.0):
        return 1.0 - beta_cdf(1.0 - x, b, a)
    log_front = a * math.log(x) + b * math.log1p(-x) + math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    return math.exp(log_front) / a / _continued_fraction(x, a, b)


def _continued_fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8)."""
    value = 1.0
    for term in range(40 + int(4 * math.sqrt(a + b)), 0, -1):
        m = term // 2
        if term % 2 == 0:
            part = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        else:
            part = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        value = 1.0 + part / (value or _TINY)
    return value


def beta_quantile(p: float, a: float, b: float) -> float:
    """The value below which a beta(a, b) variable falls with probability p.

    By Newton's steps; one that leaves what is known of the value is a halving of that.
    """
    low, high, value = 0.0, 1.0, a / (a + b)
    scale = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    for _ in range(_STEPS):
        over = beta_cdf(value, a, b) - p
        low, high = (value, high) if over < 0 else (low, value)
        density = math.exp((a - 1) * math.log(value) + (b - 1) * math.log1p(-value) + scale)
        before, value = value, value - over / density if density else low
        if not low < value < high:
            value = (low + high) / 2
        if abs(value - before) < _NEAR:
            break
    return value
