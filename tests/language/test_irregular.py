"""Irregular forms of words."""

from tui.language.irregular import BASE


def test_irregular_forms_lead_to_forms_that_lead_nowhere_else():
    assert not [form for form, base in BASE.items() if BASE.get(base, base) != base]
    assert all(word == word.lower() for word in BASE)
