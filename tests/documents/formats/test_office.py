"""Office files: words of the document are kept, what it does not say is left out and counted."""

import pytest

from tests.documents.formats.offices import docx, odt, para, rtf, run
from tui.documents.model import BlockKind
from tui.errors import Unreadable

CHANGE = 'w:id="1" w:author="Ed"'
BOX = f"<w:txbxContent>{para(run('In the box.'))}</w:txbxContent>"
SHAPE = (
    f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{BOX}</wps:txbx></mc:Choice>"
    f"<mc:Fallback><v:textbox>{BOX}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>"
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF code </w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("page 4")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
RUBY = f"<w:r><w:ruby><w:rt>{run('みなと')}</w:rt><w:rubyBase>{run('港')}</w:rubyBase></w:ruby></w:r>"


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (run("It ") + f"<w:ins {CHANGE}>{run('must ')}</w:ins>" + run("burn."), "It must burn."),
        (
            run("It must ")
            + f"<w:del {CHANGE}><w:r><w:delText>never </w:delText></w:r></w:del>"
            + run("burn."),
            "It must burn.",
        ),
        (
            f"<w:moveFrom {CHANGE}>{run('Gone. ')}</w:moveFrom><w:moveTo {CHANGE}>{run('Here.')}</w:moveTo>",
            "Here.",
        ),
        (run("See ") + FIELD + run("."), "See page 4."),
        (f'<w:fldSimple w:instr="DATE">{run("3 March")}</w:fldSimple>', "3 March"),
        (
            f"<w:smartTag>{run('Oslo ')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>{run('port')}</w:sdtContent></w:sdt>",
            "Oslo port",
        ),
        (f"<w:hyperlink>{run('a link')}</w:hyperlink><w:bdo>{run(' east')}</w:bdo>", "a link east"),
        (
            "<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>lit, soft</w:t><w:softHyphen/><w:t>ened</w:t></w:r>",
            "well‑lit, softened",
        ),
        ("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r>", "one two three"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0DA"/></w:r>', "∨"),
        (RUBY, "港"),
        ("<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>", "x+y"),
        (
            run("Seen.") + run(" Hidden words", "<w:vanish/>") + run(" Shown.", '<w:vanish w:val="0"/>'),
            "Seen. Shown.",
        ),
    ],
)
def test_word_within_a_paragraph(told, inside, words):
    assert told(docx(para(inside))).words() == [words]


def test_word_counts_what_it_leaves_out(told):
    gone = f"<w:del {CHANGE}><w:r><w:delText>two words </w:delText></w:r></w:del>"
    found = told(
        docx(
            para(run("Kept."), gone, run("x y z", "<w:vanish/>")), parts={"word/comments.xml": "<w:comment/>"}
        )
    )
    assert [notice.count for notice in found.notices("left out")] == [2, 3, 1]
    picture = '<w:r><w:drawing><w:docPr w:descr="A crane at night"/></w:drawing></w:r>'
    assert [notice.count for notice in told(docx(para(run("Kept."), picture))).notices("left out")] == [4]


def test_odt_counts_what_describes_pictures(told):
    frame = "<draw:frame><draw:image/><svg:desc xmlns:svg='v'>A crane at night</svg:desc></draw:frame>"
    found = told(odt(f"<text:p>Kept.{frame}</text:p>"))
    assert found.words() == ["Kept."] and [n.count for n in found.notices("left out")] == [4]


def test_word_joins_paragraphs_whose_mark_is_deleted(told):
    joined = para(run("First half"), properties=f"<w:rPr><w:del {CHANGE}/></w:rPr>") + para(
        run(" and second.")
    )
    assert told(docx(joined)).words() == ["First half and second."]


def test_a_large_first_letter_is_of_its_paragraph(told):
    letter = para(run("T"), properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert told(docx(letter, para(run("he pier burned.")))).words() == ["The pier burned."]
    letter = r"\pard\dropcapli3\dropcapt1 T\par\pard he pier burned.\par"
    assert told(rtf(letter)).words() == ["The pier burned."]


def test_word_notes_shapes_and_edges(told):
    body = para(run("Said"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(" so."), SHAPE)
    notes = f'<w:footnote w:type="separator" w:id="0">{para(run("---"))}</w:footnote>'
    notes += f'<w:footnote w:id="2">{para(run("By post."))}</w:footnote><w:footnote w:id="3">{para(run("Unused."))}</w:footnote>'
    found = told(
        docx(
            body,
            para(run("End.")),
            parts={"word/footnotes.xml": notes, "word/header1.xml": para(run("Draft 7"))},
        )
    )
    assert found.words() == ["Said so.", "In the box.", "End.", "[1] By post."]
    assert found.rules() == {"Draft 7": "header of the document"}


def test_word_parts_may_bear_other_names(told):
    note = f'<w:footnote w:id="2">{para(run("By post."))}</w:footnote>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relation = f'<Relationship Id="r1" Type="{kind}" Target="/word/notes7.xml"/>'
    body = para(run("Said"), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    parts = {"word/notes7.xml": note, "word/_rels/document.xml.rels": relation}
    assert told(docx(body, parts=parts)).words() == ["Said", "[1] By post."]


def test_a_word_file_put_together_of_several_is_read_whole(told):
    found = told(docx(para(run("The first file.")), "</w:body><w:body>", para(run("The second."))))
    assert found.words() == ["The first file.", "The second."]


def test_word_kinds_of_paragraphs(told):
    styles = '<w:style w:styleId="T1"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>'
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    table = f"<w:tbl><w:tr><w:tc>{para(run('Cod'))}<w:tbl><w:tr><w:tc>{para(run('Deep'))}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"
    body = [
        para(run(w), properties=p)
        for w, p in (("Head", '<w:pStyle w:val="T1"/>'), ("Said", '<w:pStyle w:val="Q"/>'), ("Item", listed))
    ]
    found = told(docx(*body, table, parts={"word/styles.xml": styles}))
    assert found.kinds() == [
        BlockKind.HEADING,
        BlockKind.QUOTE,
        BlockKind.ITEM,
        BlockKind.CELL,
        BlockKind.CELL,
    ]
    assert found.document.blocks[0].level == 2


def test_word_pages_are_marked_as_about(told):
    found = told(docx(para(run("One.")), para("<w:r><w:lastRenderedPageBreak/></w:r>", run("Two."))))
    assert [place.label for place in found.document.places] == ["about p. 1", "about p. 2"]


def test_word_metadata(told):
    core = {
        "docProps/core.xml": "<title>The light</title><creator>Ines</creator><created>2025-03-04T01:00:00Z</created>"
    }
    found = told(docx(para(run("Words.")), parts=core)).metadata
    assert (found.title, found.author, found.date, found.guessed) == (
        "The light",
        "Ines",
        "2025-03-04",
        "author, date",
    )


def test_a_word_file_without_its_text(told):
    with pytest.raises(Unreadable, match="fetch it again"):
        told(docx(para(run("Words")))[:-120])


ODT_STYLES = '<style:style style:name="T9"><style:text-properties text:display="none"/></style:style>'


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ('It must <text:change text:change-id="c"/>burn.', "It must burn."),
        (
            "A<office:annotation><dc:creator>Ed</dc:creator><text:p>No!</text:p></office:annotation> light.",
            "A light.",
        ),
        ('one<text:s text:c="3"/>two<text:tab/>three<text:line-break/>four', "one two three four"),
        ('Seen<text:span text:style-name="T9"> hidden</text:span>.', "Seen."),
        (
            "<text:ruby><text:ruby-base>港</text:ruby-base><text:ruby-text>みなと</text:ruby-text></text:ruby>",
            "港",
        ),
        ("<text:a>link</text:a> <text:date>3 March</text:date>", "link 3 March"),
        ("\uf0da", "∨"),
    ],
)
def test_odt_within_a_paragraph(told, inside, words):
    assert told(odt(f"<text:p>{inside}</text:p>", ODT_STYLES)).words() == [words]


def test_odt_deletions_notes_shapes_tables(told):
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>never ever</text:p></text:deletion>"
        '</text:changed-region></text:tracked-changes><text:h text:outline-level="2">Head</text:h>'
        '<text:p>Said<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>By post.</text:p></text:note-body></text:note> so.<draw:frame><draw:text-box><text:p>In the box.</text:p>"
        "</draw:text-box></draw:frame></text:p><text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Cod</text:p></table:table-cell></table:table-row></table:table>"
    )
    edges = "<style:header><text:p>Draft 7</text:p></style:header>"
    meta = "<dc:title>The light</dc:title><meta:initial-creator>Ines</meta:initial-creator>"
    found = told(odt(body, meta=meta, edges=edges))
    assert found.words() == ["Head", "Said so.", "In the box.", "Item", "Cod", "[1] By post."]
    assert found.kinds()[3:5] == [BlockKind.ITEM, BlockKind.CELL]
    assert found.rules() == {"Draft 7": "header of the document"}
    assert [notice.count for notice in found.notices("left out")] == [2]
    assert found.metadata[:2] == ("The light", "Ines")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (r"It must {\deleted never }burn.", "It must burn."),
        (r"Seen{\v hidden}.{\xe index{\v entry}}", "Seen."),
        (r"A\~blank, well\_lit, soft\-ened", "A blank, well‑lit, softened"),
        (r"\u8220?Yes,\u8221\'94 he said\emdash twice", "“Yes,” he said—twice"),
        (r"\uc2\u233\'c3\'a9t\u233\'c3\'a9", "été"),
        (r"\u-10179?\u-8704?", "\U0001f600"),
        (r"{\f2\'cf\'ee\'f0\'f2}", "Порт"),
        (r"{\f3\'8d\'60}", "港"),
        (r"{\f1 a}{\f1\u61658?}", "α∨"),
        (r"{\field{\*\fldinst REF code}{\fldrslt page 4}}", "page 4"),
        (r"{\field{\*\fldinst{EQ \\* jc2 \\o\\ad(\\s\\up 9(minato),harbour)}}{\fldrslt}}", "harbour"),
        (r"a{\*\annotation no}b{\*\unknown no}c{\pict 0102}", "abc"),
        (r"{\upr{caf?}{\*\ud{caf\u233?}}}", "café"),
        (r"brace \{x\} back\\slash", "brace {x} back\\slash"),
    ],
)
def test_rtf_within_a_paragraph(told, body, words):
    assert told(rtf(r"\pard " + body + r"\par")).words() == [words]


def test_rtf_paragraphs_notes_cells_shapes(told):
    body = (
        r"{\header\pard Draft 7\par}\pard\s1 Head\par\pard\s2 Quoted\par\pard\ls1 Item\par"
        r"\pard Said{\super\chftn{\footnote\pard\chftn By post.}} so.{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\pard In the box.\par}}"
        r"{\shprslt\pard In the box.\par}}\par\trowd\pard\intbl Cod\cell Four\cell\row\pard Next\page page\par"
    )
    info = r"{\info{\title The light}{\author Ines}{\creatim\yr2025\mo3\dy4\hr1}{\author Ines}}"
    found = told(rtf(body, info))
    assert found.words() == [
        "Head",
        "Quoted",
        "Item",
        "Said so.",
        "In the box.",
        "Cod",
        "Four",
        "Next",
        "page",
        "[1] By post.",
    ]
    kinds = found.kinds()
    assert kinds[:3] == [BlockKind.HEADING, BlockKind.QUOTE, BlockKind.ITEM] and kinds[5] is BlockKind.CELL
    assert found.rules() == {"Draft 7": "header of the document"}
    assert (found.metadata.title, found.metadata.author, found.metadata.date) == (
        "The light",
        "Ines",
        "2025-03-04",
    )


def test_rtf_breaks_part_words(told):
    found = told(rtf(r"The pier\page is shut.\par Next\sect Other\par"))
    assert found.words() == ["The pier", "is shut.", "Next", "Other"]


def test_rtf_counts_what_it_leaves_out(told):
    found = told(rtf(r"\pard Kept.{\deleted two words}{\v x y z}{\*\annotation note}\par"))
    assert [notice.count for notice in found.notices("left out")] == [2, 3, 1]
