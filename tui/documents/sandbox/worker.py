"""The child process in which a foreign parser reads one text: bytes in, a draft out, within bounds."""

from __future__ import annotations

import json
import sys
from contextlib import suppress

from tui.documents.draft import NO_MEMORY, Draft, Job, Limits, to_json
from tui.documents.sources.kinds import SourceKind
from tui.errors import Unreadable

HURRY = 5  # seconds between asking an overdue child to stop and stopping it


def main() -> None:
    """Read standard input as the kind and within the limits that the arguments name; answer on stdout.

    A line of `{"draft": ...}`, `{"refusal": ...}` or `{"missing": module}`, before it perhaps one of
    `{"first": ...}`; progress goes to standard error, a line each.
    """
    kind, limits = SourceKind(sys.argv[1]), Limits(*json.loads(sys.argv[2]))
    _bind(limits)
    data = sys.stdin.buffer.read()
    try:
        from tui.documents.formats import read

        answer = f'{{"draft":{to_json(read(kind, Job(data, limits, _tell, _begin)))}}}'
    except Unreadable as refusal:
        answer = json.dumps({"refusal": str(refusal)})
    except MemoryError:
        answer = json.dumps({"refusal": NO_MEMORY})
    except RecursionError:
        answer = json.dumps({"refusal": "nests deeper than any document does: save its text."})
    except ModuleNotFoundError as error:
        answer = json.dumps({"missing": error.name or ""})
    print(answer, flush=True)


def _begin(draft: Draft) -> None:
    print(f'{{"first":{to_json(draft)}}}', flush=True)


def _tell(stage: str, fraction: float) -> None:
    with suppress(OSError):
        print(f"{fraction:.3f} {stage}", file=sys.stderr, flush=True)


def _bind(limits: Limits) -> None:
    """Bound what this process may use; where a system has no such bounds, the parent's clock remains."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + HURRY))
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))


if __name__ == "__main__":
    main()
