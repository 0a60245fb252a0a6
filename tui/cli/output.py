"""Where results go: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from tui.cli import streams
from tui.cli.usage import Arguments
from tui.errors import ParallaxError


def write_data(chunks: Iterable[str], output: str | None = None, *, force: bool = False) -> None:
    """Write text in UTF-8, to standard output or to a file."""
    if output is None or output == "-":
        streams.as_utf8()
        sys.stdout.writelines(chunks)
        return
    write_bytes((chunk.encode("utf-8", "replace") for chunk in chunks), output, force=force)


def write_binary(data: bytes, output: str | None, *, force: bool = False) -> None:
    """Write what is no text, to a file or a pipe; `ParallaxError` where a terminal would have to take it."""
    if output is not None and output != "-":
        write_bytes([data], output, force=force)
        return
    if sys.stdout.isatty():
        raise ParallaxError("That form is no text for a terminal: name a file with --output.")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def write_bytes(chunks: Iterable[bytes], output: str, *, force: bool = False) -> None:
    """Write a file: beside its place first, then moved there, so that no half of it is ever seen.

    `ParallaxError` if the file exists and `force` is off. A symbolic link is replaced, never followed;
    a pipe or a device is written to directly.
    """
    path = Path(output)
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as device:
                device.writelines(chunks)
            return
        if os.path.lexists(path) and not force:
            raise ParallaxError(_taken(output))
        _replace(path, chunks)
    except OSError as error:
        reason = (error.strerror or str(error)).rstrip(".")
        raise ParallaxError(f"'{output}' cannot be written: {reason}.") from error


def check_output(arguments: Arguments, inputs: Iterable[str]) -> None:
    """See before long work that its result may be written: not over a file unasked, never over an input."""
    output = arguments.output
    if output is None or not os.path.lexists(output):
        return
    if any(Path(path).exists() and Path(output).exists() and Path(path).samefile(output) for path in inputs):
        raise ParallaxError(f"'{output}' is one of the inputs: choose another name.")
    if Path(output).is_file() and not arguments.force:
        raise ParallaxError(_taken(output))


def _taken(output: str) -> str:
    return f"'{output}' exists: choose another name, or overwrite it with --force."


def _replace(path: Path, chunks: Iterable[bytes]) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(chunks)
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def is_terminal() -> bool:
    """Whether standard output is a terminal that understands more than lines of text."""
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"


def is_served() -> bool:
    """Whether `textual serve` draws the reader in a browser, with pipes in the place of a terminal."""
    return bool(os.environ.get("TEXTUAL_DRIVER"))


def wants_color(arguments: Arguments) -> bool:
    """Whether colours were not forbidden."""
    return bool(arguments.color) and not os.environ.get("NO_COLOR")
