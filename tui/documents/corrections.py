"""What the reader knows better about a text than its source: kept with its words, wherever its file lies."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from tui.documents.characters.guard import guard
from tui.documents.model import Document, Metadata, Notice
from tui.errors import ParallaxError
from tui.folders import own_folder
from tui.language.lazy import lazy

FIELDS = ("title", "author", "affiliation", "outlet", "date", "source", "note", "speaker")
NAMES = {"source": "address"}  # what readers call a field, where it is something else
LONGEST = 1_000  # characters of a value
KIND = "corrected"  # of the notice
DATE = lazy(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


def folder() -> Path | None:
    """Where corrections are kept; None where this system has no such place."""
    data = own_folder("data")
    return data / "corrections" if data else None


def corrected(document: Document) -> Document:
    """The document with what was corrected before."""
    known = _kept(document.fingerprint)
    if not known:
        return document
    guesses = [name for name in document.metadata.guessed.split(", ") if name and name not in known]
    metadata = document.metadata._replace(**known, guessed=", ".join(guesses))
    rest = [notice for notice in document.notices if notice.kind not in ("guess", KIND)]
    message = f"You corrected the {_listed(known)} of this text; an empty value forgets that."
    return replace(
        document,
        metadata=metadata,
        notices=(*rest, *guess_notice(metadata), Notice(KIND, message, len(known))),
    )


def corrected_fields(document: Document) -> frozenset[str]:
    """The fields that were corrected."""
    return frozenset(_kept(document.fingerprint))


def guess_notice(metadata: Metadata) -> Iterator[Notice]:
    """Which of a text's metadata are guesses of the program."""
    if metadata.guessed:
        verb = "are guesses" if "," in metadata.guessed else "is a guess"
        how = ":origin in the reader, or --left or --right FIELD=VALUE, corrects it for good."
        yield Notice("guess", f"Of this text the {metadata.guessed} {verb}; {how}", 1)


def _listed(known: Iterable[str]) -> str:
    names = [NAMES.get(name, name) for name in FIELDS if name in known]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def correct(document: Document, changes: dict[str, str]) -> None:
    """Keep corrections of a text; an empty value forgets one. `ParallaxError` if they cannot be kept."""
    import json
    import tempfile

    path = _path(document.fingerprint)
    if path is None:
        raise ParallaxError("Corrections cannot be kept: this system has no place for them.")
    known = {**_kept(document.fingerprint), **changes}
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".new")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({key: value for key, value in known.items() if value}, file, ensure_ascii=False)
        Path(name).replace(path)
    except OSError as error:
        raise ParallaxError(
            f"Corrections could not be written to '{path.parent}' ({error.strerror})."
        ) from error


def parse(words: str) -> tuple[str, str]:
    """A field and its value from `author=Jo Berg`; `ParallaxError` for anything else."""
    name, joint, value = words.partition("=")
    name = {said: field for field, said in NAMES.items()}.get(name.strip().lower(), name.strip().lower())
    if not joint or name not in FIELDS:
        raise ParallaxError(
            f"'{words}' corrects nothing: write FIELD=VALUE, FIELD one of {', '.join(FIELDS)}."
        )
    value = " ".join(value.split())[:LONGEST]
    return name, dated(value) if name == "date" else value


def dated(words: str) -> str:
    """A date as ISO 8601 has it, or no words; `ParallaxError` for anything else."""
    if not words or DATE.fullmatch(words):
        return words
    raise ParallaxError(f"'{guard(words)}' is no date: write 2023-06-15, 2023-06 or 2023.")


def _kept(fingerprint: str) -> dict[str, str]:
    path = _path(fingerprint)
    with suppress(OSError, ValueError, AttributeError):
        if path is not None and path.exists():
            import json

            found = json.loads(path.read_text(encoding="utf-8"))
            return {key: value for key, value in found.items() if key in FIELDS and isinstance(value, str)}
    return {}


def _path(fingerprint: str) -> Path | None:
    place = folder()
    return place / f"{fingerprint[:40]}.json" if place else None
