"""`parallax voices`."""

from __future__ import annotations

from tui.cli.arguments import add_file, add_format
from tui.cli.narration import narrator
from tui.cli.output import write_data
from tui.cli.setting import put_report
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_file(parser)
    add_format(parser, "text", "json", "tsv")


def run(arguments: Arguments) -> int:
    """Print every reported statement of one text."""
    from tui.cli.inputs import load_text, settings_in_words
    from tui.framing.speech.voices import find_voices
    from tui.reports.content.made import made, with_made

    document, codebook, _ = load_text(arguments)
    with narrator(arguments) as progress:
        voices = find_voices(document, codebook, progress=progress)
    made_with = made(document, codebook.files, settings_in_words(arguments))
    if arguments.format == "json":
        from tui.reports.content.made import stamped
        from tui.reports.data import voices_data
        from tui.reports.dumping import dump

        write_data(dump(stamped(voices_data(document, voices), made_with)))
        return 0
    if arguments.format == "tsv":
        from tui.reports.tsv import voice_rows

        write_data(voice_rows(document, voices, made_with))
        return 0
    from tui.reports.content.single import voices_report

    put_report(with_made(voices_report(document, voices), made_with), arguments)
    return 0
