"""The words around the texts."""

from dataclasses import replace
from types import SimpleNamespace

from tests.reader import samples
from tests.reader.card.test_link_card import at
from tui.codebook.model import SourcePlace
from tui.documents.model import Metadata
from tui.pair import Side
from tui.reader.card import footer, status
from tui.reader.commands import all_commands, keymap
from tui.reader.search.find import find
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Position, ReadingState, Sync, Voices
from tui.reader.text.styled import plain, width


def test_the_head_names_title_origin_and_voice():
    state, stuff = at(Side.LEFT, 0)
    assert [plain(row) for row in status.head(state, stuff, Side.LEFT, 60)] == [
        "▍ 2020 (no title)",
        "  Ann Roe · The Gazette · 2020",
        "  0 of 4 mentions reported (few)",
    ]
    right = [plain(row) for row in status.head(state, stuff, Side.RIGHT, 60)]
    assert right[0] == "  2024 A heading"
    assert right[2] == "  1 of 2 mentions reported (few) · a visitor"


def test_the_status_tells_place_link_search_count_and_what_is_going_on():
    state, stuff = at(Side.LEFT, 1)
    row = plain(status.status(state, stuff, "12", "aligning 40%", 80))
    assert row.startswith(" 2020 passage 2/6, para. 2 · link 1/4")
    assert row.rstrip().endswith("12 · aligning 40%")
    found = find(stuff.documents, "avalon")
    state = replace(
        state, search=found, sync=Sync.FREE, faint=True, voices=Voices.AUTHOR, half=Position(Side.LEFT, 0)
    )
    row = plain(status.status(state, stuff, "", "", 140))
    assert "“avalon” 2/4 here, 2 there" in row
    assert "linking by hand" in row and "faint shown · author only · free" in row


def test_the_paragraph_gives_way_to_what_is_searched_for():
    state, stuff = at(Side.LEFT, 1)
    state = replace(state, search=find(stuff.documents, "avalon"))
    wide, close = (plain(status.status(state, stuff, "", "", cells)) for cells in (90, 62))
    assert "passage 2/6, para. 2 · link 1/4 · “avalon” 2/4 here, 2 there" in wide
    assert "passage 2/6 · link 1/4 · “avalon” 2/4 here, 2 there" in close


def test_the_footer_has_what_fits_and_help_first():
    for cells in (10, 40, 80, 200):
        row = footer.footer(all_commands(keymap()), cells)
        assert width(row) <= cells
        assert plain(row).startswith(" ? help")
    assert "] [ link" in plain(footer.footer(all_commands(keymap()), 80))
    assert ") only" in plain(footer.footer(all_commands(keymap()), 80)), "what only one of the texts says"
    assert "g] lists" in plain(footer.footer(all_commands(keymap()), 80)) and "q quit" in plain(
        footer.footer(all_commands(keymap()), 80)
    )
    assert "/ search   w why" in plain(footer.footer(all_commands(keymap()), 160))


def test_every_hint_has_its_place_in_the_footer():
    hints = {item.hint for item in all_commands(keymap()) if item.hint}
    assert hints == set(footer.FOOTER_ORDER)


def test_a_sentence_takes_the_footers_place():
    assert plain(footer.last_line(("no\nway", True), keymap(), 80)) == "! no way"
    assert "? help" in plain(footer.last_line(("", False), keymap(), 80))


def test_before_the_passages_are_found():
    from tui.reader.state.material import Material

    early = Material(samples.unsegmented())
    assert "passage" not in plain(status.status(ReadingState(), early, "", "", 80))


def test_faults_of_a_changed_file_are_counted_and_the_first_is_named():
    faults = [SimpleNamespace(place=SourcePlace("books/of/mine/harbour.toml", row)) for row in (4, 9)]
    assert status.faulty(faults, keymap()).startswith(
        "harbour.toml has 2 faults, line 4; what held before stays"
    )


def first_line(metadata):
    texts = samples.documents()
    texts = texts.with_side(Side.LEFT, replace(texts.left, metadata=metadata))
    return plain(status.head(ReadingState(), Material(texts), Side.LEFT, 60)[0]).strip()


def test_a_file_without_metadata_goes_by_its_name():
    assert first_line(Metadata()) == "▍ left.md"


def test_a_page_with_metadata_but_no_title_is_said_to_have_none():
    assert first_line(Metadata(author="Ann Roe", date="2020")) == "▍ 2020 (no title)"
