"""All faults at once, with lines and proposals."""

import pytest

from tui.codebook import check_codebook
from tui.codebook.check import check_source
from tui.codebook.model import Severity
from tui.errors import ParallaxError

GOOD = """\
[codebook]
name = "Mine"
language = "en"
[target.norway]
label = "Norway"
names = ["Norway", "Oslo"]
[[topic]]
id = "fisheries"
terms = ["fishing rights", "cod quota"]
[[name]]
id = "Svalbard"
terms = ["Svalbard", "Spitsbergen"]
[[axis]]
id = "limits"
question = "Bound or not?"
entman = "problem"
left = "breaks"
right = "bound"
  [[axis.cue]]
  pole = "left"
  slot = "does"
  verbs = ["break"]
  near = ["limit", "red line"]
  negation = "flip"
  example = "Norway broke its limits."
  [[axis.cue]]
  pole = "right"
  words = ["pacifist"]
[[voice]]
kind = "speech"
words = ["thunder"]
[[negator]]
words = ["desist"]
direction = "forward"
"""


def faults(source):
    return [(fault.place.line, fault.severity, fault.message) for fault in check_source("f.toml", source)]


def one(source):
    (found,) = faults(source)
    return found


def test_a_good_book_has_no_faults():
    assert faults(GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        (
            "negation =",
            "negatoin =",
            24,
            "axis 'limits': unknown word 'negatoin' in a cue: did you mean 'negation'?",
        ),
        ("[[topic]]", "[[topics]]", 7, "unknown table 'topics': did you mean 'topic'?"),
        ('"does"', '"dose"', 21, "axis 'limits': 'slot' in a cue cannot be 'dose': did you mean 'does'?"),
        (
            '"flip"',
            '"flop"',
            24,
            "axis 'limits': 'negation' in a cue cannot be 'flop': did you mean 'flip'?",
        ),
        ('pole = "right"', 'pole = "rihgt"', 27, "'pole' in a cue cannot be 'rihgt': did you mean 'right'?"),
        ('entman = "problem"', 'entman = "morals"', 16, "write problem, cause, evaluation or remedy"),
        ('kind = "speech"', 'kind = "speach"', 30, "did you mean 'speech'?"),
        ('direction = "forward"', 'direction = "forwards"', 34, "did you mean 'forward'?"),
        ('language = "en"', 'language = "de"', 3, "'language' cannot be 'de': write en"),
        ('verbs = ["break"]', 'verbs = ["broke"]', 22, "verb 'broke' is an inflected form: write 'break'"),
        (
            '["break"]',
            '["stepping back"]',
            22,
            "verb 'stepping back' is an inflected form: write 'step back'",
        ),
        ('["break"]', "[]", 22, "'verbs' in a cue is an empty list"),
        ('["break"]', '"break"', 22, "'verbs' in a cue must be a list of texts, as in"),
        ('["break"]', '["break", 3]', 22, "must be a list of texts"),
        ('["break"]', '["break", " "]', 22, "'verbs' in a cue is empty"),
        ('left = "breaks"', "left = 3", 17, "'left' must be a text in quotation marks, not 3: write left ="),
        ('left = "breaks"', 'left = "bound"', 18, "both poles are called 'bound'"),
        ('question = "Bound or not?"\n', "", 13, "'question' is missing: write question ="),
        ('["pacifist"]', '["fuzzy:pacifist@190"]', 28, "cut-off 190 is out of range: write 60 to 100"),
        ('["pacifist"]', '["/(pacif/"]', 28, "is not a regular expression"),
        ('["pacifist"]', '["“peace”"]', 28, "a curly quotation mark"),
        ('["limit", "red line"]', '[\n"limit",\n"red line*"]', 25, "in a phrase '*' stands alone"),
        ('  words = ["pacifist"]\n', "", 26, "a cue without words"),
        ('slot = "does"', 'slot = "label"', 22, "no verb stands in slot 'label'"),
    ],
)
def test_an_error_has_its_line_and_a_proposal(old, new, line, message):
    assert old in GOOD
    found = one(GOOD.replace(old, new, 1))
    assert found[:2] == (line, Severity.ERROR)
    assert message in found[2]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('["pacifist"]', '["hype*"]', 28, "'hype*' also matches hyper"),
        (', "cod quota"', "", 9, "topic 'fisheries' has one wording"),
        ('"cod quota"', '"Fishing  Rights"', 9, "'Fishing  Rights' stands twice"),
        ('"Bound or not?"', '"Bound – or “free”?"', 15, "a curly quotation mark"),
    ],
)
def test_a_doubt_is_a_warning(old, new, line, message):
    found = one(GOOD.replace(old, new, 1))
    assert found[:2] == (line, Severity.WARNING)
    assert message in found[2]


def test_a_wildcard_lists_the_strangers_it_lets_in():
    _, _, message = one(GOOD.replace('["pacifist"]', '["hype*"]'))
    assert "hypertension" in message
    assert "hyped" not in message


def test_an_axis_needs_a_cue_for_each_pole():
    line, severity, message = one(GOOD.replace('pole = "right"', 'pole = "left"'))
    assert (line, severity) == (13, Severity.ERROR)
    assert message == "axis 'limits': no cue for pole right: a shift could never be seen"


def test_a_cue_for_both_poles_is_an_error():
    both = GOOD.replace('words = ["pacifist"]', 'slot = "does"\nverbs = ["heed", "break"]')
    line, severity, message = one(both)
    assert (line, severity) == (29, Severity.ERROR)
    assert "'break' is a cue for both poles" in message


def test_one_verb_may_serve_both_poles_with_other_objects():
    both = GOOD.replace('words = ["pacifist"]', 'slot = "does"\nverbs = ["break"]\nnear = ["habit"]')
    assert faults(both) == []


@pytest.mark.parametrize(
    ("extra", "line", "message"),
    [
        ('[[topic]]\nid = "fisheries"\nterms = ["nets", "boats"]\n', 35, "topic 'fisheries' stands twice"),
        ('[[name]]\nid = "Svalbard"\nterms = ["a b", "c d"]\n', 35, "name 'Svalbard' stands twice"),
    ],
)
def test_an_id_stands_once(extra, line, message):
    found = one(GOOD + extra)
    assert found[:2] == (line, Severity.ERROR)
    assert message in found[2]


def test_a_wording_belongs_to_one_topic():
    line, severity, message = one(GOOD + '[[topic]]\nid = "cod"\nterms = [\n"codfish",\n"Cod quota"]\n')
    assert (line, severity) == (39, Severity.WARNING)
    assert message == "topic 'cod': 'Cod quota' is a wording of 'fisheries' too: keep it in one"


def test_all_faults_are_told_at_once_in_the_order_of_lines():
    bad = GOOD.replace('"does"', '"dose"').replace("negation", "negatoin").replace('["pacifist"]', "[]")
    assert [line for line, _, _ in faults(bad)] == [21, 24, 28]


def test_not_toml_has_its_line():
    line, severity, message = one(GOOD.replace('left = "breaks"', "left = breaks"))
    assert (line, severity) == (17, Severity.ERROR)
    assert message.startswith("not TOML: ")


def test_toml_cut_short_is_at_the_end_of_the_file():
    line, _, message = one('[codebook]\nname = "a')
    assert line == 2
    assert "not TOML" in message


def test_curly_quotation_marks_around_values_are_named_one_by_one():
    curly = GOOD.replace('"breaks"', "“breaks”").replace('"bound"', "“bound”")
    assert [(line, message) for line, _, message in faults(curly)] == [
        (17, 'a curly quotation mark: write a straight one (")'),
        (18, 'a curly quotation mark: write a straight one (")'),
    ]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('[axis]\nid = "a"\n', "'axis' is a list of tables: write [[axis]]"),
        ("axis = [1]\n", "axis is a table: write [[axis]]"),
        ('[[target]]\nnames = ["a"]\n', "'target' takes an id: write [target.japan]"),
        ("target.japan = 1\n", "target 'japan' is a table"),
        ("codebook = 1\n", "codebook is a table"),
    ],
)
def test_a_table_of_the_wrong_kind(source, message):
    assert message in faults(source)[0][2]


def test_an_empty_file_is_a_doubt():
    assert one("") == (1, Severity.WARNING, "the file holds no axis, topic, name or target")


def test_a_missing_file_is_one_sentence(tmp_path):
    with pytest.raises(ParallaxError, match="there is no such codebook"):
        check_codebook(str(tmp_path / "none.toml"))


def test_a_fault_reads_as_file_line_message(tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text(GOOD.replace('"flip"', '"flop"'), encoding="utf-8")
    (fault,) = check_codebook(str(path))
    assert str(fault).startswith(f"{path}: line 24: axis 'limits'")
