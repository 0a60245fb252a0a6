"""Paragraphs that are surely text."""

BODY = (
    "Japan has resisted calls to spend more on its defence. It remains bound by its constitution, and few in "
    "Tokyo expect that to change soon. The alliance, officials say, is as strong as ever."
)
OTHER = (
    "The talks were called off in the spring. No date has been set for another round, and the ministry would "
    "not say whether there will be one before the end of the year."
)
