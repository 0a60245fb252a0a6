"""A note that is written in the reader is in the report, with both quotations and who says them."""

from tests.terminal.forking import Start, run
from tests.terminal.harness import READY, ROOT, Terminal, environment


def test_a_note_of_the_reader_is_in_the_report(tmp_path):
    with Terminal.start(home=tmp_path, rows=36, cols=120) as terminal:
        terminal.wait_for(READY)  # the texts are aligned
        terminal.send("11G").wait_for("§11 ↔ §27")
        terminal.send("a").wait_for("esc closes")
        terminal.send("Broken then, bound now #law").wait_for("Broken then, bound now #law")
        terminal.send("escape").wait_for(lambda screen: "esc closes" not in screen.text)
        terminal.send("q")
        assert terminal.finish() == 0
    start = Start((), ("report", "--format", "markdown"), environment(tmp_path, {}), str(ROOT))
    code, out, _ = run(start)
    report = out.decode("utf-8")
    assert code == 0
    notes = report[report.index("## Notes") : report.index("## How this was made")]
    assert "Broken then, bound now #law" in notes
    assert "sought to break the constraints of the pacifist Constitution.”" in notes
    assert "“It remains constrained by its pacifist constitution and dependency on the US.”" in notes
    assert "Sun Wenzhu, the author" in notes
    assert "Xiang Haoyu (carried on?)" in notes
