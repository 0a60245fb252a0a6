"""Two texts longer than a screen, and what is looked at when they are scrolled."""

from __future__ import annotations

from dataclasses import replace

from textual import events

from tests.reader import samples
from tests.reader.driver import LEFT, RIGHT, ReaderDriver, SampleReader
from tui.alignment.model import Alignment, Link, Strength
from tui.comparison import Comparison
from tui.documents.model import Document
from tui.framing.model import VerbTable
from tui.pair import Pair
from tui.reader.state.messages import Compared

LINE = "The harbour of the old town was closed at noon on day {} of the siege."


def long_documents(*counts: int) -> Pair[Document]:
    """Two texts of so many passages, some of them to a paragraph."""
    return Pair(*(_document(count, f"{count}.md") for count in counts))


def _document(count: int, path: str) -> Document:
    every = [LINE.format(number) for number in range(count)]
    return samples.document([tuple(every[at : at + 3]) for at in range(0, count, 3)], path)


def compared(texts: Pair[Document], links) -> Comparison:
    """Texts with links of these ends, all of them strong."""
    found = tuple(Link(left, right, 0.9, Strength.STRONG) for left, right in links)
    alignment = Alignment(found, samples.CUTOFFS, samples.alignment(samples.documents()).explain)
    whole = samples.comparison()
    return replace(
        whole,
        documents=texts,
        alignment=alignment,
        framing=whole.framing.map(lambda one: replace(one, mentions=(), voices=(), evidence=())),
        shifts=(),
        axes=(),
        verbs=VerbTable((), (), ()),
        speakers=Pair((), ()),
    )


class LongReader(SampleReader):
    """The reader on two longer texts."""

    texts = long_documents(60, 90)
    links = ((6, 3), (30, 60), (40, 12))

    def __init__(self, _documents, *arguments, **more):
        super().__init__(self.texts, *arguments, **more)

    def _analyse(self):
        self.prepared(self.texts)
        self._post(Compared(compared(self.texts, self.links)))


async def begun(driver: ReaderDriver):
    await driver.until(lambda: driver.app.reading.material.alignment is not None)
    await driver.pilot.pause()
    return driver


def tops(driver):
    return [driver.app.reading.stage.pane(side).top_row for side in (LEFT, RIGHT)]


def lasts(driver):
    return [driver.app.reading.stage.pane(side).last_top for side in (LEFT, RIGHT)]


async def wheel(driver, side, turns, kind=events.MouseScrollDown):
    pane = driver.app.reading.stage.pane(side)
    for _ in range(turns):
        await driver.pilot._post_mouse_events([kind], widget=pane, offset=(5, 2), button=0)
    await driver.pilot.pause()
