import pytest

from tests.notes.samples import documents
from tui.notes.storage.access import open_store


@pytest.fixture
def texts():
    return documents()


@pytest.fixture
def store(tmp_path):
    with_notes = open_store(tmp_path / "data" / "notes.db")
    yield with_notes
    with_notes.close()
