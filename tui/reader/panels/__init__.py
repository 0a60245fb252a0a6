"""The screens that open over the texts."""
