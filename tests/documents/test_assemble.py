"""From drafts to documents."""

from hypothesis import given
from hypothesis import strategies as st

from tui.documents.assemble import assemble, unlabelled
from tui.documents.draft import Draft, Part, from_json, to_json
from tui.documents.model import BlockKind, Metadata, Notice

PARTS = [
    Part(BlockKind.PARAGRAPH, "Menu", rule="navigation"),
    Part(BlockKind.HEADING, " The\u00a0Mole ", 2, places=((0, "p. 1"),)),
    Part(BlockKind.PARAGRAPH, "Dark\nnow,  and e\u0301t\u00e9 after.", places=((10, "p. 2"),)),
    Part(BlockKind.PARAGRAPH, "  "),
    Part(BlockKind.PARAGRAPH, "INES:", rule="speaker", speaker="Ines"),
    Part(BlockKind.PARAGRAPH, "Yes.", places=((0, "p. 2"),)),
    Part(BlockKind.PARAGRAPH, "No."),
]


def test_parts_become_blocks_with_one_blank_between_words():
    found = assemble(Draft(parts=PARTS), "a", "PDF")
    assert [found.words(block.span) for block in found.blocks] == [
        "Menu",
        "The Mole",
        "Dark now, and été after.",
        "INES:",
        "Yes.",
        "No.",
    ]
    assert [block.kind.value for block in found.blocks][:3] == ["furniture", "heading", "paragraph"]
    assert found.format == "PDF" and found.text.startswith("Menu\n\nThe Mole\n\nDark")


def test_places_follow_the_words_and_are_said_once():
    found = assemble(Draft(parts=PARTS), "a", "PDF")
    assert [(found.text[place.offset :][:3], place.label) for place in found.places] == [
        ("The", "p. 1"),
        ("and", "p. 2"),
    ]


def test_a_turn_goes_on_to_the_next_label():
    (turn,) = assemble(Draft(parts=PARTS), "a", "x").turns
    found = assemble(Draft(parts=PARTS), "a", "x")
    assert (turn.name, found.words(turn.label), found.words(turn.span)) == ("Ines", "INES:", "Yes.\n\nNo.")


def test_without_labels_the_text_is_the_same():
    found = assemble(Draft(parts=[PARTS[0], Part(BlockKind.HEADING, "Old", 3, "hidden")]), "a", "x")
    assert [(b.kind, b.rule) for b in unlabelled(found.blocks)] == [
        (BlockKind.PARAGRAPH, None),
        (BlockKind.HEADING, None),
    ]


TEXTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=40)


@given(
    st.lists(
        st.builds(
            Part,
            st.sampled_from(BlockKind),
            TEXTS,
            rule=st.none() | TEXTS,
            places=st.lists(st.tuples(st.integers(0, 40), TEXTS), max_size=3).map(sorted).map(tuple),
        ),
        max_size=6,
    )
)
def test_blocks_hold_every_word_and_places_rise(parts):
    found = assemble(Draft(parts=parts), "a", "x")
    assert (
        "".join(found.words(block.span) for block in found.blocks).split()
        == "".join(found.text.split("\n\n")).split()
    )
    offsets = [place.offset for place in found.places]
    assert offsets == sorted(set(offsets)) and all(0 <= offset < len(found.text) for offset in offsets)


def test_a_draft_survives_being_written():
    import json

    draft = Draft(Metadata("t", date="2020"), PARTS, [Notice("left out", "2 words.", 2)])
    assert from_json(json.loads(to_json(draft))) == draft
