"""The reader in a browser: drawn and driven through the pipes of `textual serve`."""

import subprocess
import sys

from tests.terminal.harness import PATIENCE, ROOT, environment

SERVED = {
    "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
    "TEXTUAL_COLOR_SYSTEM": "truecolor",
    "COLUMNS": "120",
    "ROWS": "40",
}


def test_a_served_reader_draws_takes_keys_and_ends(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-m", "tui"],
        env=environment(tmp_path, SERVED),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        drawn = b""
        while b"frequent" not in drawn:
            part = process.stdout.read1(65536)
            assert part, process.stderr.read().decode()
            drawn += part
        process.stdin.write(b"D" + (1).to_bytes(4, "big") + b"q")  # a packet of one key
        process.stdin.flush()
        while process.stdout.read1(65536):
            pass
        process.stdin.close()
        assert process.wait(PATIENCE) == 0
        assert process.stderr.read() == b""
    assert b"38;2;" in drawn, "a browser takes all colours"
