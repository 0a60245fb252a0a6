"""Another target for the texts that are read: everything about it is found anew, the links stay."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from tui.errors import Cancelled, ParallaxError
from tui.reader.program.file_watch import renew
from tui.reader.state.messages import Compared, Failed, Remarked, reporter

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reader.screens.reading import ReadingScreen
    from tui.reader.state.request import Request


def find_anew(reading: ReadingScreen, request: Request, cancelled: threading.Event) -> None:
    """Compare again for the target of the request, and tell the screen. Called in a thread."""
    material, post = reading.material, reading.post_message
    if material.comparison is None:
        return  # the analysis under way asks for the target when it begins; it is asked again after it
    try:
        after = renew(material.documents, material.comparison, request, reporter(post, cancelled))
    except Cancelled:
        return
    except ParallaxError as error:
        post(Failed(str(error)))
        return
    post(Compared(after))
    post(Remarked(target_remark(after)))


def target_remark(comparison: Comparison) -> str:
    """Whom the reader follows now, and how often the texts speak of them."""
    counts = comparison.framing.map(lambda framing: len(framing.mentions))
    names = comparison.names
    return (
        f"Followed is {comparison.target.label}: {counts.left} mentions in {names.left}, "
        f"{counts.right} in {names.right}."
    )
