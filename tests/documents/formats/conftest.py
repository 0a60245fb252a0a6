"""Reading bytes in this process, as the child would."""

import pytest

from tui.documents import prepare
from tui.documents.assemble import assemble
from tui.documents.draft import Job, Limits
from tui.documents.formats import FORMATS, read
from tui.documents.model import BlockKind
from tui.documents.sources.kinds import sniff

LIMITS = Limits()


class Told:
    """A document read from bytes, and what tests ask of it."""

    def __init__(self, data, limits):
        self.kind = sniff(data)
        self.document = assemble(read(self.kind, Job(data, limits)), "sample", FORMATS[self.kind].name)
        self.metadata = self.document.metadata

    def words(self, *kinds):
        """The words of the blocks of these kinds, of all but furniture if none is named."""
        wanted = kinds or tuple(kind for kind in BlockKind if kind is not BlockKind.FURNITURE)
        return [self.document.words(block.span) for block in self.document.blocks if block.kind in wanted]

    def kinds(self):
        """The kind of each block but furniture."""
        return [block.kind for block in self.document.blocks if block.kind is not BlockKind.FURNITURE]

    def rules(self):
        """The rule of each piece of furniture by its words."""
        return {
            self.document.words(block.span): block.rule
            for block in self.document.blocks
            if block.kind is BlockKind.FURNITURE
        }

    def notices(self, kind):
        return [notice for notice in self.document.notices if notice.kind == kind]


@pytest.fixture
def told():
    def read_it(data, limits=LIMITS):
        return Told(data if isinstance(data, bytes) else data.encode(), limits)

    return read_it


@pytest.fixture
def prepared(told):
    """The same, with what nobody says set apart."""
    return lambda data: prepare(told(data).document)
