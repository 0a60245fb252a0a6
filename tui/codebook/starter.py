"""The codebook that an analyst starts from."""

from __future__ import annotations

from pathlib import Path


def starter() -> str:
    """A commented codebook that has no faults and teaches the format (TOML text)."""
    return (Path(__file__).parent / "starter.toml").read_text(encoding="utf-8")
