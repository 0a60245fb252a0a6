"""Wrong usage is told in one sentence, with what was probably meant."""

import pytest

from tui.cli.registry import COMMANDS, GROUPS, READER

WRONG = [
    (["reprot"], "'reprot' is neither a command nor a file: did you mean 'report'?"),
    (["aling", "a.txt"], "'aling' is neither a command nor a file: did you mean 'align'?"),
    (["shift", "a.txt", "b.txt"], "'shift' is neither a command nor a file: did you mean 'shifts'?"),
    (["note"], "'note' is neither a command nor a file: did you mean 'notes'?"),
    (["one.txt"], "Only one text, 'one.txt', was given: parallax compares two, LEFT and RIGHT."),
    (["report", "a", "b", "c"], "'c' is one text too many: parallax compares two."),
    (["--example", "nope"], "--example cannot be 'nope': japan or health; see"),
    (["--example", "health", "a", "b"], "--example names the two texts itself: leave LEFT and RIGHT out."),
    (["-", "-"], "Standard input (-) can be read only once: give a file for one of the two texts."),
    (["report", "--fromat", "json"], "Unknown option '--fromat': did you mean '--format'?"),
    (["report", "--form", "json"], "Unknown option '--form': did you mean '--format'?"),
    (
        ["--format", "json"],
        "Unknown option '--format': it belongs to a command, as in 'parallax report --format'.",
    ),
    (["--colour"], "Unknown option '--colour': did you mean '--no-color'?"),
    (["report", "--format", "jsn"], "--format cannot be 'jsn': did you mean 'json'?"),
    (["report", "--format", "pdf"], "--format cannot be 'pdf': text, markdown, html, json or docx; see"),
    (["report", "--target"], "--target needs a value; see 'parallax report --help'."),
    (["align", "--min-score", "2"], "--min-score: '2' is no number from 0 to 1; see"),
    (["align", "--min-score", "nan"], "--min-score: 'nan' is no number from 0 to 1; see"),
    (["notes"], "'parallax notes' needs one more word: list, search, show, edit, delete, export or import."),
    (["notes", "lst"], "There is no command 'notes lst': did you mean 'notes list'?"),
    (["codebook", "0"], "There is no command 'codebook 0': the commands are show, list, draft, check or"),
    (["mentions"], "The following arguments are required: FILE; see 'parallax mentions --help'."),
    (["completion", "nu"], "Shell cannot be 'nu': bash, zsh or fish; see"),
    (["voices", "a", "b"], "'b' is one argument too many; see"),
]


@pytest.mark.parametrize(("arguments", "sentence"), WRONG, ids=[" ".join(words) for words, _ in WRONG])
def test_wrong_usage_is_one_sentence(quick, arguments, sentence):
    ran = quick(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"parallax: {sentence}")
    assert len(ran.err.splitlines()) == 1


def test_the_process_says_who_complains_and_exits_with_2(parallax):
    assert parallax("reprot") == (
        2,
        "",
        "parallax: 'reprot' is neither a command nor a file: did you mean 'report'?\n",
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_help(quick, name):
    ran = quick(*name.split(), "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: parallax {name}")


def test_the_overview_names_every_command_and_option(quick):
    ran = quick("--help")
    assert ran.code == 0
    for name in COMMANDS:
        assert f"\n  {name} " in ran.out
    for option in (*READER.parser().options(), "--version"):
        assert option in ran.out


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_a_group_has_its_help(quick, group):
    ran = quick(group, "--help")
    assert ran.code == 0
    assert all(name in ran.out for name in COMMANDS if name.startswith(group))


def test_options_may_stand_before_the_command_and_among_the_texts(quick, texts):
    old, new = texts
    plain = quick("align", old, new, "--format", "tsv").out
    assert plain
    assert quick("--target", "japan", "align", old, "--format", "tsv", new).out == plain
    assert quick("align", "--swap", new, old, "--format=tsv").out == plain


def test_a_value_that_is_a_commands_name_is_no_command(quick):
    assert quick("--target", "report", "x").err.startswith("parallax: Only one text, 'x', was given")


def test_after_two_dashes_everything_is_a_text(quick):
    assert quick("--", "report", "align").err.startswith("parallax: 'report' ")
