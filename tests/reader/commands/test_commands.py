"""Every command: what it makes of a state, without a terminal."""

from dataclasses import replace

import pytest

from tests.reader.samples import documents, material, unsegmented
from tui.alignment import model as alignment_model
from tui.alignment.model import Verdict
from tui.codebook.model import Pole
from tui.pair import Pair, Side
from tui.reader.commands import Invocation, all_commands, by_name, clashes, keymap, markdown_table
from tui.reader.search.find import find
from tui.reader.state.current_link import settle
from tui.reader.state.effects import Copy, Errand, Flash, Judge, Open, Room, Say, Undo
from tui.reader.state.material import Material
from tui.reader.state.reading_state import LinkEnds, ReadingState, Sync, Voices
from tui.reader.state.scrolling import Scroll, Show
from tui.spans import Span


class Desk:
    """A reader without a screen: types commands by name and remembers what came of them."""

    def __init__(self, stuff=None):
        self.material = stuff or material()
        self.state = settle(ReadingState(), self.material)
        self.effects = ()

    def do(self, name, count=None):
        self.state, self.effects = by_name(name)(Invocation(self.state, self.material, count))
        return self

    @property
    def passage(self):
        return self.material.passage(self.state.side, self.state.offset).id

    @property
    def said(self):
        return " ".join(effect.text for effect in self.effects if isinstance(effect, Say))

    def on(self, side, passage):
        start = self.material.documents[side].passages[passage].span.start
        self.state = settle(self.state.at(side, start), self.material)
        return self


@pytest.fixture
def desk():
    return Desk()


def test_j_and_k_walk_passage_by_passage(desk):
    assert desk.do("next-passage").passage == 1
    assert desk.do("next-passage", 3).passage == 4
    assert desk.do("previous-passage", 2).passage == 2


def test_the_walk_stops_at_the_ends_and_says_so(desk):
    desk.do("previous-passage")
    assert desk.passage == 0 and "begins" in desk.said
    desk.do("next-passage", 99)
    assert desk.passage == 5 and not desk.said
    desk.do("next-passage")
    assert desk.passage == 5 and "ends" in desk.said


def test_paragraphs(desk):
    assert desk.do("next-paragraph").passage == 1
    assert desk.do("next-paragraph").passage == 4
    assert "paragraph" in desk.do("next-paragraph").said
    assert desk.on(Side.LEFT, 3).do("previous-paragraph").passage == 1
    assert desk.do("previous-paragraph", 5).passage == 0


def test_gg_and_g_go_to_the_ends_or_to_a_passage_by_number(desk):
    assert desk.do("end").passage == 5
    assert desk.do("start").passage == 0
    assert desk.do("end", 3).passage == 2
    assert desk.do("start", 2).passage == 1
    assert desk.do("end", 400).passage == 5


@pytest.mark.parametrize(
    ("name", "effect"),
    [
        ("half-page-down", Scroll(pages=0.5)),
        ("half-page-up", Scroll(pages=-0.5)),
        ("page-down", Scroll(pages=1)),
        ("page-up", Scroll(pages=-1)),
        ("row-down", Scroll(rows=1)),
        ("row-up", Scroll(rows=-1)),
        ("theme", Errand.THEME),
        ("suspend", Errand.SUSPEND),
        ("quit", Errand.QUIT),
        ("help", Open(Room.HELP)),
        ("palette", Open(Room.PALETTE)),
        ("search", Open(Room.SEARCH)),
        ("notes", Open(Room.NOTES)),
        ("note", Open(Room.NOTE)),
        ("shifts", Open(Room.SHIFTS)),
        ("why", Open(Room.WHY)),
    ],
)
def test_commands_that_only_ask_for_an_effect(desk, name, effect):
    before = desk.state
    desk.do(name)
    assert desk.effects == (effect,)
    assert desk.state == before


def test_pages_are_counted(desk):
    assert desk.do("page-down", 3).effects == (Scroll(pages=3),)


def test_tab_and_h_and_l_change_the_side_and_keep_both_cursors(desk):
    desk.do("next-passage").do("other-text")
    assert desk.state.side is Side.RIGHT and desk.passage == 0
    desk.do("left-text")
    assert desk.state.side is Side.LEFT and desk.passage == 1
    assert desk.do("left-text").effects == ()
    assert desk.do("right-text").state.side is Side.RIGHT


def test_the_current_link_follows_the_cursor(desk):
    assert desk.state.link is None
    assert desk.do("next-passage").state.link == LinkEnds(1, 2)
    assert desk.do("next-passage").state.link is None


def test_next_link_puts_both_cursors_on_its_ends_and_levels_them(desk):
    desk.do("next-link")
    assert desk.state.link == LinkEnds(1, 2)
    assert desk.material.passage(Side.RIGHT, desk.state.cursor.right).id == 2
    assert desk.state.side is Side.LEFT
    assert desk.effects == (Show("third", level=True, flash=True),)


def test_next_link_visits_every_link_in_the_order_of_the_active_text(desk):
    visited = []
    for _ in range(4):
        desk.do("next-link")
        visited.append(desk.state.link)
    assert visited == [(1, 2), (1, 4), (4, 6), (5, 3)]
    desk.do("next-link")
    assert desk.state.link == (5, 3) and "4 in all" in desk.said
    assert desk.do("previous-link", 2).state.link == (1, 4)


def test_the_order_is_that_of_the_side_one_is_on(desk):
    desk.do("right-text")
    visited = [desk.do("next-link").state.link for _ in range(4)]
    assert visited == [(1, 2), (5, 3), (1, 4), (4, 6)]


def test_no_wrap_around_before_the_first_link(desk):
    desk.do("previous-link")
    assert desk.passage == 0 and desk.state.link is None and "No link before" in desk.said


def test_previous_link_from_between_links(desk):
    desk.on(Side.LEFT, 3).do("previous-link")
    assert desk.state.link == (1, 4)
    assert desk.on(Side.LEFT, 3).do("next-link").state.link == (4, 6)


def test_next_link_after_the_last_from_a_passage_without_links():
    desk = Desk()
    desk.on(Side.RIGHT, 5)
    assert desk.do("next-link").state.link == (4, 6)
    desk.do("start")
    assert desk.state.link is None
    assert "No link before" in desk.do("previous-link").said


def test_enter_crosses_and_comes_back(desk):
    desk.do("next-passage").do("cross")
    assert desk.state.side is Side.RIGHT and desk.passage == 2
    assert desk.state.link == (1, 2)
    assert desk.effects[0].level
    desk.do("back")
    assert desk.state.side is Side.LEFT and desk.passage == 1
    desk.do("forward")
    assert desk.state.side is Side.RIGHT and desk.passage == 2


def test_enter_twice_returns_to_the_same_passage_even_where_it_has_a_better_link(desk):
    desk.on(Side.RIGHT, 4).do("cross")
    assert desk.passage == 1 and desk.state.link == (1, 4)
    assert desk.do("cross").passage == 4


def test_enter_without_a_counterpart_says_so(desk):
    assert "Only faint" in desk.do("cross").said
    assert "No counterpart" in desk.on(Side.LEFT, 2).do("cross").said


def test_dot_and_comma_cycle_counterparts_without_wrap(desk):
    desk.do("next-passage").do("next-counterpart")
    assert desk.state.link == (1, 4)
    assert desk.state.side is Side.LEFT
    assert desk.material.passage(Side.RIGHT, desk.state.cursor.right).id == 4
    assert "2/2" in desk.do("next-counterpart").said
    assert desk.do("previous-counterpart").state.link == (1, 2)
    assert "no further" in desk.do("previous-counterpart").said
    assert "No counterpart" in desk.on(Side.LEFT, 2).do("next-counterpart").said


def test_the_jump_list(desk):
    assert "No earlier" in desk.do("back").said
    assert "No later" in desk.do("forward").said
    desk.do("end").do("start").do("end", 3)
    assert desk.passage == 2
    assert desk.do("back").passage == 0
    assert desk.do("back").passage == 5
    assert desk.do("forward", 2).passage == 2
    assert desk.do("back", 9).passage == 5
    desk.do("start")
    assert desk.state.forward == ()


def test_faint_links_are_toggled(desk):
    desk.do("faint")
    assert desk.state.faint and desk.state.link == (0, 1)
    assert desk.said.startswith("5 links")
    desk.do("faint")
    assert desk.state.link is None and desk.said.startswith("4 links")


def test_only_in_this_text(desk):
    assert desk.do("next-only").passage == 2
    assert "2/3" in desk.said
    assert desk.do("next-only").passage == 3
    assert "No further" in desk.do("next-only").said
    assert desk.do("previous-only", 2).passage == 0
    desk.do("right-text").do("next-only")
    assert desk.passage == 1, "headings are not missed"


def test_confirm_and_reject_and_undo(desk):
    desk.do("next-link").do("confirm")
    assert Judge(LinkEnds(1, 2), Verdict.CONFIRMED) in desk.effects
    assert Judge(LinkEnds(1, 2), Verdict.REJECTED) in desk.do("reject").effects
    assert desk.do("undo").effects == (Undo(),)
    assert desk.do("redo").effects == (Undo(redo=True),)


def test_a_verdict_again_takes_it_back():
    stuff = material()
    confirmed = alignment_model.Link(1, 2, 0.9, alignment_model.Strength.STRONG, Verdict.CONFIRMED)
    links = (confirmed, *stuff.alignment.links[1:])
    stuff = stuff.with_alignment(
        alignment_model.Alignment(links, stuff.alignment.cutoffs, stuff.alignment.explain)
    )
    desk = Desk(stuff).do("next-link").do("confirm")
    assert Judge(LinkEnds(1, 2), None) in desk.effects


def test_verdicts_need_a_link(desk):
    assert "No link is current" in desk.do("confirm").said
    assert "No link is current" in desk.do("reject").said


def test_linking_by_hand(desk):
    desk.on(Side.LEFT, 2).do("link-by-hand")
    assert desk.state.half is not None
    desk.on(Side.RIGHT, 5).do("link-by-hand")
    assert Judge(LinkEnds(2, 5), Verdict.ADDED) in desk.effects
    assert desk.state.half is None and desk.state.link == (2, 5)


def test_linking_by_hand_what_is_linked_confirms_it(desk):
    desk.on(Side.RIGHT, 2).do("link-by-hand").on(Side.LEFT, 1).do("link-by-hand")
    assert Judge(LinkEnds(1, 2), Verdict.CONFIRMED) in desk.effects


def test_m_twice_on_the_same_passage_gives_up(desk):
    desk.do("link-by-hand").do("link-by-hand")
    assert desk.state.half is None and "given up" in desk.said


def test_evidence_is_walked(desk):
    desk.do("next-evidence")
    assert desk.passage == 1 and "breaks limits" in desk.said
    assert any(isinstance(effect, Flash) for effect in desk.effects)
    assert "No further" in desk.do("next-evidence").said
    assert desk.do("end").do("previous-evidence").passage == 1


def test_evidence_on_the_same_words_is_said_together(desk):
    framing = desk.material.comparison.framing
    one = framing.left.evidence[0]
    longer = one._replace(span=Span(one.span.start, one.span.end + 1), pole=Pole.RIGHT)
    both = framing.with_side(Side.LEFT, replace(framing.left, evidence=(one, longer)))
    desk.material = replace(desk.material, comparison=replace(desk.material.comparison, framing=both))
    said = desk.do("next-evidence").said
    assert "Evidence 1–2/2" in said and "breaks limits; " in said and "bound by limits" in said
    flashed = [effect for effect in desk.effects if isinstance(effect, Flash)]
    assert flashed == [Flash(Side.LEFT, longer.span)], "the longer of the two"


def test_the_voices_filter(desk):
    desk.do("right-text").do("voices")
    assert desk.state.voices is Voices.AUTHOR
    assert "No further" in desk.do("next-evidence").said
    assert desk.do("voices").state.voices is Voices.ALL


def test_search_is_stepped_through_from_the_cursor(desk):
    assert "Nothing is searched" in desk.do("next-hit").said
    found = find(desk.material.documents, "avalon")
    desk.state = ReadingState(search=found)
    assert desk.do("next-hit").passage == 1
    assert desk.do("next-hit").passage == 3
    assert desk.do("next-hit").passage == 5
    assert "The other text has 2" in desk.do("next-hit").said
    assert desk.do("previous-hit", 3).passage == 0
    assert desk.do("clear").state.search.query == ""


def test_sync_and_level(desk):
    assert [desk.do("sync").state.sync for _ in range(3)] == [Sync.PAGE, Sync.FREE, Sync.ANCHORED]
    assert "along their links" in desk.said
    desk.state = replace(desk.state, level=True)
    assert f"The level view ({desk.material.keymap.key_of('level-view')}) goes row" in desk.do("sync").said
    assert desk.do("level").effects == (Show("third", level=True),)


def test_copying_cites_the_source(desk):
    (copied,) = desk.do("copy").effects
    cited = "“Avalon grows.” — Ann Roe, left.md, The Gazette, 2020, para. 1"
    assert copied == Copy(cited, "The passage with its source")
    (both,) = desk.do("next-link").do("copy-pair").effects
    assert "breaks its old limits" in both.text and "said Mora" in both.text


def test_before_the_analysis_commands_say_what_they_wait_for():
    early = Desk(Material(unsegmented()))
    assert "divided into passages" in early.do("next-passage").said
    segmented = Desk(Material(documents()))
    assert segmented.do("next-passage").passage == 1
    assert "not ready" in segmented.do("next-link").said
    assert "not ready" in segmented.do("shifts").said


def test_no_command_fails_before_the_analysis_or_on_empty_texts():
    empty = Pair(*(type(item)("", item.path) for item in documents()))
    for stuff in (Material(unsegmented()), Material(documents()), Material(empty), material()):
        for item in all_commands(keymap()):
            desk = Desk(stuff)
            desk.do(item.name)
            desk.do(item.name, 3)


def test_the_registry_is_sound():
    assert list(clashes(keymap())) == []
    for item in all_commands(keymap()):
        assert item.keys, item.name
        assert item.help.endswith("."), item.name
        assert len(item.help) < 100, item.name
        assert not any(key in "123456789" for key in item.keys), "digits are counts"
        assert "ctrl+i" not in item.keys and "ctrl+m" not in item.keys, "tab and enter on most terminals"


def test_the_key_table_names_every_command():
    table = markdown_table(keymap())
    for item in all_commands(keymap()):
        assert item.help in table
