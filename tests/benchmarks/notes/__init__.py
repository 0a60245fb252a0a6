"""Measurements of notes."""
