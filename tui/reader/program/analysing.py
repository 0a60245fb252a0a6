"""The analysis of the texts that are read, in a thread: what it finds is posted to their screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.documents.model import Document
from tui.errors import Cancelled, ParallaxError
from tui.faultlog import log_fault
from tui.pair import Pair
from tui.reader.state.messages import Compared, Deepened, Failed, reporter
from tui.reader.work.analysis import analyse, analyse_apart, deeper, deeper_apart, is_long

if TYPE_CHECKING:
    from tui.reader.program.running import Running


def analyse_texts(reader: Running) -> None:
    """Passages, links and framing first, then the links that reading for meaning adds."""
    # It belongs to these texts: others may be read when it is done.
    documents, cancelled, reading, notebook = reader.documents, reader.ended, reader.reading, reader.notebook
    post = reading.post_message

    def prepared(found: Pair[Document]) -> None:
        if cancelled.is_set():
            raise Cancelled
        reader.prepared(found, reading, notebook)

    report = reporter(post, cancelled)
    comparison = None
    try:
        apart = is_long(documents)
        if apart:
            comparison = analyse_apart(documents, reader.request, report, prepared, cancelled)
        else:
            comparison = analyse(documents, reader.request, report, prepared)
        post(Compared(comparison))
        after = (
            deeper_apart(comparison, report, cancelled)
            if apart
            else deeper(comparison, reader.request, report)
        )
    except Cancelled:
        return
    except ParallaxError as error:
        post(Failed(str(error), ends_analysis=comparison is None))
    except Exception as error:  # noqa: BLE001  # whatever fails, reading goes on
        said = log_fault("The analysis failed", error, reader.folder)
        post(Failed(said, ends_analysis=comparison is None))
    else:
        if after is not None:
            post(Deepened(comparison, after))
