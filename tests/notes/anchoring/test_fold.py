import pytest

from tui.notes.anchoring.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The  CAT\n\tsat", "the cat sat"),
        ("‘a’ “b” «c»", '\'a\' "b" "c"'),
        ("one – two—three -- four", "one-two-three-four"),
        ("wait…", "wait..."),
        ("senti-\nment and well-\n  known", "sentiment and wellknown"),
        ("in 2010-\n2012", "in 2010-2012"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("ﬁrst", "first"),
        ("ÉTÉ Straße", "été strasse"),
        ("日本", "日本"),
    ],
)
def test_what_edits_change_most_is_folded(text, folded):
    assert fold(text).text == folded


def test_a_folded_place_leads_back_to_the_page():
    text = "He  said: “The oﬃcial\u00ad view” – no more."
    folded = fold(text)
    start = folded.text.index("official view")
    assert folded.page_span(start, start + len("official view")).of(text) == "oﬃcial\u00ad view"
