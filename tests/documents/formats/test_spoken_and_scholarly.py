"""Subtitles, articles as data, editions and papers."""

import json

import pytest

from tests.documents.formats.pages import NOTES, SAID, TITLE
from tui.documents.model import BlockKind
from tui.errors import Unreadable


def test_cues_become_prose_and_their_times_places(told):
    vtt = (
        "WEBVTT\n\nNOTE of no matter\n\n1\n00:00:01.000 --> 00:00:04.000\n<v Ines Valgard>The light\n<i>is</i> dark &amp; old.\n\n"
        "01:02:03.500 --> 01:02:05.000 align:start\n<v Per Holm>Then<01:02:04.000><c> mend</c> it.\n\nNOTE end\nof all\n"
    )
    found = told(vtt)
    assert found.words() == ["The light is dark & old.", "Then mend it."]
    document = found.document
    assert [(turn.name, document.words(turn.span)) for turn in document.turns] == [
        ("Ines Valgard", "The light is dark & old."),
        ("Per Holm", "Then mend it."),
    ]
    assert [place.label for place in document.places] == ["00:00:01", "01:02:03"]


def test_a_missing_number_or_blank_line_loses_no_cue(told):
    srt = "1\n00:00:01,000 --> 00:00:02,000\nOne light\n2\n00:00:02,000 --> 00:00:03,000\nand two.\n00:00:03,000 --> 00:00:04,000\nThree.\n"
    found = told(srt)
    assert " ".join(found.words()) == "One light and two. Three."
    assert [notice.count for notice in found.notices("cues")] == [2]


def test_subtitles_that_roll_up_say_each_line_once(told):
    cues = ["the light is dark", "the light is dark and nobody minds", "and nobody minds it any more"]
    vtt = "WEBVTT\n\n" + "".join(f"00:0{n}.000 --> 00:0{n + 1}.000\n{cue}\n\n" for n, cue in enumerate(cues))
    assert told(vtt).words() == ["the light is dark and nobody minds it any more"]


def test_stamps_within_a_line_lose_no_words(told):
    cue = "00:00.000 --> 00:02.000\nthe <00:00:00.500><c>light</c><00:00:01.000><c> is</c> out at Lund &amp; Holm\n"
    found = told(f"WEBVTT\n\n{cue}\n00:02.000 --> 00:03.000\nAgain.\n\nNOTE of no matter\nto anybody\n")
    assert " ".join(found.words()) == "the light is out at Lund & Holm Again."


def test_speakers_named_in_capitals_are_turns(told):
    found = told("1\n00:00:01,000 --> 00:00:02,000\n>> INES VALGARD: It is dark.\n")
    assert found.words() == ["It is dark."] and found.document.turns[0].name == "Ines Valgard"


def _srt(*cues):
    return "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000\n{cue}\n\n" for n, cue in enumerate(cues, 1))


def _said(document):
    return [document.words(passage.span) for passage in document.passages]


def test_a_dash_or_arrows_before_a_line_open_what_somebody_else_says(prepared):
    document = prepared(_srt("The quay is old.", "- Who pays\nfor it?\n- The ships.", ">> All of them?"))
    assert _said(document) == ["The quay is old.", "Who pays for it?", "The ships.", "All of them?"]
    assert [(turn.name, document.words(turn.span)) for turn in document.turns] == [
        ("", "Who pays for it?"),
        ("", "The ships."),
        ("", "All of them?"),
    ]


def test_a_sign_ends_what_a_speaker_with_a_name_says(prepared):
    document = prepared(_srt("ANA LUND: The quay is old.", ">> Who pays?", ">> ANA LUND: The ships."))
    assert [turn.name for turn in document.turns] == ["Ana Lund", "", "Ana Lund"]


@pytest.mark.parametrize("cue", ["the quay\n- Old Quay - is\nclosed", "it froze at\n-5 degrees"])
def test_a_dash_within_a_sentence_opens_nothing(prepared, cue):
    assert prepared(_srt(cue, "and nobody minds.")).turns == ()


def test_noises_and_music_between_sentences_are_not_said(prepared):
    document = prepared(_srt("♪ (THEME MUSIC) ♪", "The quay is old.", "[DOOR SLAMS]", "(LAUGHS) It is so."))
    assert _said(document) == ["The quay is old.", "It is so."]
    rules = [block.rule for block in document.blocks if block.kind is BlockKind.FURNITURE]
    assert rules == ["stage direction"] * 3


READ_OUT = (
    "The harbour of Orla was dredged twice in nine years",
    "and is too shallow for the ferry once more, as the",
    "pilots{stop}",
    "What the dredging costs",
    "Each time the town paid two million, and the county",
    "gave the dredger for nothing, which it will not do.",
)


@pytest.mark.parametrize(("stop", "headings"), [(" said.", ["What the dredging costs"]), (" said", [])])
def test_a_heading_is_read_out_as_a_cue_of_its_own(told, stop, headings):
    lines = [line.format(stop=stop) for line in READ_OUT]
    cues = [f"00:0{n}.000 --> 00:0{n + 1}.000\n{line}\n\n" for n, line in enumerate(lines)]
    document = told("WEBVTT\n\n" + "".join(cues)).document
    found = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    assert [document.words(block.span) for block in found] == headings


def test_cues_as_meetings_write_them_down(told):
    cues = (
        "WEBVTT\n\n7f/1-0\n0:0:0.0 --> 0:0:3.54\n<v Ann Roe>The yard is open.</v>\n\n"
        "7f/2-0\n0:0:3.540 --> 0:1:7.2\n<v Jo Berg>Then let us begin.</v>\n"
    )
    found = told(cues)
    assert found.words() == ["The yard is open.", "Then let us begin."]
    assert [turn.name for turn in found.document.turns] == ["Ann Roe", "Jo Berg"]


@pytest.mark.parametrize("cues", ["WEBVTT", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n"])
def test_subtitles_without_cues_say_so(told, cues):
    with pytest.raises(Unreadable, match="no subtitles"):
        told(cues)


def test_subtitles_without_words(told):
    with pytest.raises(Unreadable, match="no subtitles"):
        told("WEBVTT\n\n00:00.000 --> 00:01.000\n\n")


def test_linked_data_with_its_body(told):
    data = {
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": TITLE,
                "articleBody": "\n\n".join(SAID),
                "datePublished": "2025-03",
            }
        ]
    }
    found = told(json.dumps(data))
    assert found.words() == list(SAID) and found.metadata.title == TITLE and found.metadata.date == "2025-03"


def test_what_a_collector_of_news_writes(told):
    data = [
        {
            "title": TITLE,
            "authors": ["Ines", "Per"],
            "maintext": f"<p>{SAID[0]}</p><p>{SAID[1]}</p>",
            "url": "https://x.example/1",
        }
    ]
    found = told(json.dumps(data))
    assert found.words() == list(SAID[:2])
    assert (found.metadata.author, found.metadata.source) == ("Ines, Per", "https://x.example/1")


def test_json_without_an_article(told):
    with pytest.raises(Unreadable, match="without an article"):
        told('{"a": 1}')


def test_an_edition(told):
    tei = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>The Mole</title><author>Ines</author></titleStmt>'
        '<publicationStmt><publisher>Sound Press</publisher><date when="1899-05"/></publicationStmt></fileDesc></teiHeader><text><body>'
        f'<pb n="12"/><div><head>One</head><p>{SAID[0]}<note n="3">{NOTES[0]}</note> It <choice><sic>waz</sic><corr>was</corr></choice> so'
        f'<pb n="13"/>, <del>not</del>.</p><quote>Dark.</quote><list><item>Cod</item></list><fw>Running</fw></div></body></text></TEI>'
    )
    found = told(tei)
    assert found.words() == ["One", f"{SAID[0]} It was so , .", "Dark.", "Cod", f"[3] {NOTES[0]}"]
    assert found.kinds() == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.QUOTE,
        BlockKind.ITEM,
        BlockKind.NOTE,
    ]
    assert found.rules() == {"Running": "running head"}
    assert found.document.place_of(0) == "p. 12"
    assert found.metadata[:4] == ("The Mole", "Ines", "", "Sound Press") and found.metadata.date == "1899-05"


def test_a_paper(told):
    jats = (
        '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.0//EN" "a.dtd"><article><front><journal-meta><journal-title>Light</journal-title>'
        "</journal-meta><article-meta><title-group><article-title>The Mole</article-title></title-group><contrib-group><contrib>"
        "<name><surname>Valgard</surname><given-names>Ines</given-names></name></contrib></contrib-group><pub-date><month>3</month>"
        f"<year>2025</year></pub-date><abstract><p>Short&nbsp;one.</p></abstract></article-meta></front><body><sec><title>One</title>"
        f'<p>{SAID[0]}<xref ref-type="fn" rid="f1">1</xref></p></sec></body><back><fn-group><fn id="f1"><label>1</label><p>{NOTES[0]}</p>'
        "</fn></fn-group><ref-list><ref>Holm 1999.</ref></ref-list></back></article>"
    )
    found = told(jats)
    assert found.words() == ["Abstract", "Short one.", "One", SAID[0], f"[1] {NOTES[0]}"]
    assert found.rules() == {"Holm 1999.": "references"}
    assert found.metadata[:2] == ("The Mole", "Ines Valgard") and found.metadata.date == "2025-03"


def test_entities_of_its_own(told):
    with pytest.raises(Unreadable, match="entities"):
        told('<!DOCTYPE TEI [<!ENTITY a "b">]><TEI><text><body><p>&a;</p></body></text></TEI>')


def test_what_stands_over_the_first_cue_gives_title_and_day(told):
    cue = "00:01.000 --> 00:04.000\nThe light is dark.\n"
    known = told(f"WEBVTT - Harbour Hour\n\nNOTE Radio Moss, 14 February 2021\n\n{cue}").metadata
    assert (known.title, known.date, known.guessed) == ("Harbour Hour", "2021-02-14", "date")
    assert told(f"WEBVTT\n\nNOTE of no matter\n\n{cue}").metadata[:4] == ("", "", "", "")
