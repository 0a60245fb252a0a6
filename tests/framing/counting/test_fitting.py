"""Whether a codebook fits, and the draft of one."""

import tomllib

from tests.framing.samples import axis, book, cue, document
from tui.codebook.check import check_source
from tui.codebook.model import Codebook, Target, Topic
from tui.framing.counting.counts import verb_table
from tui.framing.counting.drafting import draft
from tui.framing.counting.fitting import Fit, fit
from tui.framing.evidence.analysis import find_framing
from tui.framing.shifts.find import find_shifts
from tui.framing.target.aliases import follow
from tui.pair import Pair

TEXTS = Pair(
    document("Kenya opened a deep water port. A deep water port costs much. Kenyan sailors sang."),
    document("Kenya closed the deep water port. Kenya sold ships."),
)
KENYA = follow(["Kenya"], [text.text for text in TEXTS])


def opening():
    close = cue("left", "does", verbs=("close",), axis="port")
    return axis(close, cue("right", "does", verbs=("open",), axis="port"), id="port")


def test_cues_that_fire_make_it_fit():
    found = fit(TEXTS, Codebook("base"), book(opening()), KENYA)
    assert (found.cues, found.axes_fired, found.fired, found.fits) == (2, 1, Pair(1, 1), True)
    deaf = fit(TEXTS, Codebook("base"), book(axis(cue("left", "does", verbs=("bake",)))), KENYA)
    assert (deaf.axes_fired, deaf.fits) == (0, False)


def counted(axes=0, fired=0, both=True, topics=0, shared=0):
    return Fit(
        cues=axes,
        axes=axes,
        topics=topics,
        fired=Pair(fired, fired if both else 0),
        axes_fired=fired,
        shared=shared,
    )


def test_a_third_of_the_axes_or_five_topics_make_it_fit():
    assert counted(axes=3, fired=1).fits and counted(axes=6, fired=2).fits and counted(axes=1, fired=1).fits
    assert not counted(axes=4, fired=1).fits and not counted(axes=2, fired=0).fits
    assert counted(topics=5, shared=5).fits and not counted(topics=9, shared=4).fits
    assert not counted().fits
    assert not counted(axes=3, fired=1, both=False).fits, "what fires in one text compares nothing"


def test_topics_count_where_both_texts_have_a_wording():
    glossary = Codebook("topics", topics=(Topic("harbour", ("deep water port",)), Topic("bread", ("oven",))))
    assert fit(TEXTS, Codebook("base"), glossary, KENYA).shared == 1


def drafted():
    codebook = book(opening())
    framing = TEXTS.map(lambda text: find_framing(text, codebook, KENYA))
    return list(draft(TEXTS, KENYA, verb_table(TEXTS, framing), Pair("2001", "2002")))


def test_a_draft_is_all_comments_and_names_places():
    lines = drafted()
    assert all(not line or line.startswith("#") for line in lines)
    assert any("Kenyan: 2001 §3" in line for line in lines)
    assert any("only 2002: close (2002 §1)" in line for line in lines)


def test_a_draft_without_its_comment_signs_is_a_codebook():
    source = "\n".join(
        line[2:] for line in drafted() if line.startswith("# ") and (" = " in line or line.startswith("# ["))
    )
    assert tomllib.loads(source)["target"]["kenya"]["names"] == ["Kenya"]
    assert not [fault for fault in check_source("draft.toml", source) if fault.severity == "error"]


def test_a_name_in_small_letters_is_drafted_once():
    texts = Pair(*(document(text) for text in ("Tolls rise. The tolls hurt.", "Tolls fall.")))
    target = Target("tolls", "tolls", ("tolls", "toll"))
    framing = texts.map(lambda text: find_framing(text, book(opening()), target))
    lines = list(draft(texts, target, verb_table(texts, framing), Pair("2001", "2002")))
    assert '# names  = ["tolls"]' in lines


def test_no_shift_rests_on_a_side_view():
    for side in (False, True):
        codebook = book(opening()._replace(side=side))
        framing = TEXTS.map(lambda text, codebook=codebook: find_framing(text, codebook, KENYA))
        kinds = {shift.axis for shift in find_shifts(TEXTS, framing)}
        assert ("port" in kinds) is not side
