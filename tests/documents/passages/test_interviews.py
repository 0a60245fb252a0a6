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


def test_a_bold_title_and_what_one_says_between_questions(tmp_path):
    text = TALK.replace("**And the crew?**", "**The crew was afraid.**")
    text = f"**Lost at sea, and glad of it**\n\nA talk.\n\n{text.partition('##')[0]}"
    text += "**And then?**\n\nI slept.\n\n**Thank you.**\n\nAna Lund is a pilot. Ask me another.\n"
    said = turns(tmp_path, text)
    assert said[0] == ("the questioner", "Why were you at sea so long?")
    assert ("the questioner", "The crew was afraid.") in said
    assert said[-1] == ("the questioner", "Thank you.")


def test_a_list_of_questions_is_no_interview(tmp_path):
    asked = "**How do I get on board?**\n\nBy the pier.\n\n"
    assert turns(tmp_path, asked + "**Do you sail in winter?**\n\nWe do not.\n\n" + asked) == []
    assert turns(tmp_path, TALK.replace("you", "they")) == []
