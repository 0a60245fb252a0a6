"""Speakers who share a house by what the texts say themselves."""

from tui.comparison.findings.affiliations import shared_affiliation

LEFT = """---
author: Mara Holt
affiliation: Fellow of the Orla Institute for Coastal Studies
---

The harbour is silting up, and the harbour board knows it.
"""


def test_an_author_and_somebody_who_is_quoted(comparing):
    right = "Jon Weir, a researcher at the Orla Institute for Coastal Studies, says the harbour is safe."
    comparison = comparing(LEFT, right, "harbour")
    found = shared_affiliation(comparison.documents, comparison.framing)
    assert (found.left, found.right) == ("Mara Holt", "Jon Weir")
    assert found.houses == ("Orla Institute for Coastal Studies",)


def test_another_house_is_not_shared(comparing):
    right = "Jon Weir, a researcher at the Kvern College of Marine Science, says the harbour is safe."
    comparison = comparing(LEFT, right, "harbour")
    assert shared_affiliation(comparison.documents, comparison.framing) is None


def test_nobody_is_compared_with_themselves(comparing):
    right = "Mara Holt, a fellow of the Orla Institute for Coastal Studies, says the harbour is safe."
    comparison = comparing(LEFT, right, "harbour")
    assert shared_affiliation(comparison.documents, comparison.framing) is None


def test_two_words_are_too_little_for_a_house(comparing):
    left = LEFT.replace(" for Coastal Studies", "")
    comparison = comparing(left, "Jon Weir, a researcher at the Orla Institute, says it is safe.", "harbour")
    assert shared_affiliation(comparison.documents, comparison.framing) is None
