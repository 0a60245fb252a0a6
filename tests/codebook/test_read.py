"""From files to a codebook."""

import pytest

from tui.codebook import load_codebook
from tui.codebook.model import Negation, Pattern, PatternKind, Pole, Slot, SourcePlace
from tui.errors import ParallaxError

BOOK = """
[codebook]
name = "Mine"
[target.norway]
label = "Norway"
names = ["Norway", "Oslo"]
people = ["Norwegian"]
not = ["Norway spruce"]
[[topic]]
id = "fisheries"
terms = ["fishing rights", "cod quota"]
[[axis]]
id = "limits"
question = "Bound or not?"
left = "breaks"
right = "bound"
  [[axis.cue]]
  pole = "left"
  slot = "does"
  verbs = ["break"]
  phrases = ["scare:normal state", "in breach of"]
  near = ["limit*", "red line"]
  negation = "cancel"
  example = "Norway broke its limits."
  [[axis.cue]]
  pole = "left"
  words = ["lawless"]
  [[axis.cue]]
  pole = "right"
  slot = "undergoes"
  verbs = ["bind"]
[[negator]]
words = ["stop dreaming of", "cease"]
stops = ["but"]
[[voice]]
kind = "speech"
words = ["thunder"]
"""


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(BOOK, encoding="utf-8")
    return str(path)


def test_a_file_becomes_a_codebook(book):
    loaded = load_codebook([book], defaults=False)
    target = loaded.target("norway")
    assert (target.names, target.people, target.excluded) == (
        ("Norway", "Oslo"),
        ("Norwegian",),
        ("Norway spruce",),
    )
    assert target.pronouns == ("it", "its", "itself")
    axis = loaded.axis("limits")
    first, second, third = axis.cues
    assert [cue.id for cue in axis.cues] == ["limits/left/1", "limits/left/2", "limits/right/1"]
    assert first.patterns == (
        Pattern(PatternKind.VERB, "break"),
        Pattern(PatternKind.SCARE, "normal state"),
        Pattern(PatternKind.PHRASE, "in breach of"),
    )
    assert first.near == (Pattern(PatternKind.WORD, "limit*"), Pattern(PatternKind.PHRASE, "red line"))
    assert (first.slot, first.negation, first.pole) == (Slot.DOES, Negation.CANCEL, Pole.LEFT)
    assert (second.slot, second.negation) == (Slot.CLAUSE, Negation.FLIP)
    assert first.place == SourcePlace(book, 17)
    assert third.place == SourcePlace(book, 28)
    assert axis.place == SourcePlace(book, 12)


def test_later_books_replace_and_tables_add_up(book, tmp_path):
    other = tmp_path / "other.toml"
    other.write_text(
        '[target.norway]\nnames = ["Norge"]\n'
        '[[topic]]\nid = "fisheries"\nterms = ["nets", "boats"]\n'
        '[[topic]]\nid = "oil"\nterms = ["oil field", "oil rig"]\n'
        '[[negator]]\nwords = ["cease"]\nstops = ["but"]\n[[negator]]\nwords = ["desist"]\n',
        encoding="utf-8",
    )
    plain = load_codebook(defaults=False)
    loaded = load_codebook([book, str(other)], defaults=False)
    assert loaded.target("norway").names == ("Norge",)
    assert {topic.id: topic.terms for topic in loaded.topics} == {
        "fisheries": ("nets", "boats"),
        "oil": ("oil field", "oil rig"),
    }
    added = [negator.text for negator in loaded.negators[len(plain.negators) :]]
    assert added == ["stop dreaming of", "cease", "desist"]
    assert loaded.files[1:] == (book, str(other))


def test_a_topic_and_a_name_may_share_an_id(tmp_path):
    path = tmp_path / "both.toml"
    path.write_text(
        '[[name]]\nid = "Gaza"\nterms = ["Gaza", "Gaza Strip"]\n'
        '[[topic]]\nid = "Gaza"\nterms = ["war in Gaza", "siege of Gaza"]\n',
        encoding="utf-8",
    )
    loaded = load_codebook([str(path)], defaults=False)
    assert [(topic.kind, topic.terms[0]) for topic in loaded.topics] == [
        ("name", "Gaza"),
        ("topic", "war in Gaza"),
    ]


def test_a_users_axis_stands_beside_the_defaults(book):
    loaded, defaults = load_codebook([book]), load_codebook()
    assert loaded.axis("limits").left == "breaks"
    assert len(loaded.axes) == len(defaults.axes)
    assert len(loaded.targets) == len(defaults.targets) + 1


def test_a_shipped_book_is_loaded_by_its_name():
    assert {"economic", "morality"} <= {axis.id for axis in load_codebook(["policy_frames"]).axes}


def test_without_the_defaults_english_is_still_known():
    loaded = load_codebook(defaults=False)
    assert "not" in {negator.text for negator in loaded.negators}
    assert not loaded.axes


def test_a_byte_order_mark_is_passed_over(tmp_path):
    path = tmp_path / "bom.toml"
    path.write_bytes(b"\xef\xbb\xbf" + BOOK.encode())
    assert load_codebook([str(path)], defaults=False).axis("limits").right == "bound"


def test_faults_are_one_sentence_with_the_first_line(tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text(BOOK.replace('"does"', '"dose"').replace('["bind"]', '["broken"]'), encoding="utf-8")
    with pytest.raises(ParallaxError) as caught:
        load_codebook([str(path)])
    message = str(caught.value)
    assert message.startswith(f"{path}: 2 faults, the first in line 19: ")
    assert "did you mean 'does'?" in message
    assert message.endswith(f"(`parallax codebook check {path}` shows all)")
    assert "\n" not in message


def test_a_warning_does_not_stop_a_book(tmp_path):
    path = tmp_path / "doubtful.toml"
    path.write_text('[[topic]]\nid = "one"\nterms = ["only wording"]\n', encoding="utf-8")
    assert load_codebook([str(path)], defaults=False).topics[0].terms == ("only wording",)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "there is no such codebook"),
        (b"[[axis", "not TOML"),
        (b"\xff\xfe\x00", "not UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path, content, message):
    path = tmp_path / "book.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ParallaxError, match=message) as caught:
        load_codebook([str(path)])
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_directory_is_one_sentence(tmp_path):
    with pytest.raises(ParallaxError, match="is a directory"):
        load_codebook([str(tmp_path)])
