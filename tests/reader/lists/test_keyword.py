"""Which word is shown in its contexts."""

from tests.reader.driver import LEFT
from tests.reader.samples import documents, material
from tui.reader.lists.keyword import keyword
from tui.reader.search.find import find
from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState, SearchMode
from tui.spans import Span


def test_the_keyword_comes_from_selection_search_cursor_or_target():
    stuff = material()
    text = stuff.documents.left.text
    state = ReadingState()
    assert keyword(state, stuff) == ("Avalon", "the target, for nothing was searched for", None)
    inside = state.at(LEFT, text.index("quiet"))
    assert keyword(inside, stuff) == ("quiet", "the word under the cursor", None)
    search = find(stuff.documents, "limits")
    searched = ReadingState(search=search)
    assert keyword(searched, stuff) == ("limits", "as searched for, in longer words too", search)
    assert keyword(searched.select(LEFT, Span(0, 13)), stuff) == ("Avalon grows.", "as selected", None)
    long = state.select(LEFT, Span(0, 61))
    assert keyword(long, stuff).origin == "the target, for the selection is too long"
    faulty = ReadingState(search=find(stuff.documents, "(", SearchMode.REGEX))
    assert keyword(faulty, stuff).words == "Avalon"
    assert keyword(ReadingState(), Material(documents())).words == ""
