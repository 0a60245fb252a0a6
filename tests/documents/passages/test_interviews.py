"""Questions set in bold and their answers are turns; questions that readers ask are none."""

from tui.documents import load_document

TALK = """**Why were you at sea so long?**

We were lost. I had no map.

It rained.

**And the crew?**

They sang to me.

**Would you go again?**

Yes, tomorrow.

## About this talk

It was held in May.
"""


def turns(tmp_path, text):
    path = tmp_path / "talk.md"
    path.write_text(text, "utf-8")
    document = load_document(str(path))
    return [(turn.name, " ".join(document.words(turn.span).split())) for turn in document.turns]


def test_what_follows_a_bold_question_is_its_answer(tmp_path):
    assert turns(tmp_path, TALK) == [
        ("the questioner", "Why were you at sea so long?"),
        ("the interviewee", "We were lost. I had no map. It rained."),
        ("the questioner", "And the crew?"),
        ("the interviewee", "They sang to me."),
        ("the questioner", "Would you go again?"),
        ("the interviewee", "Yes, tomorrow."),
    ]


def test_a_list_of_questions_is_no_interview(tmp_path):
    asked = "**How do I get on board?**\n\nBy the pier.\n\n"
    assert turns(tmp_path, asked + "**Do you sail in winter?**\n\nWe do not.\n\n" + asked) == []
    assert turns(tmp_path, TALK.replace("you", "they")) == []
