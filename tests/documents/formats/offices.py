"""Office files written by hand: as little of each format as its constructs need."""

from tests.documents.formats.pages import zipped

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="m" xmlns:v="v" xmlns:wps="wps"'
)
ODF = 'xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:draw="d" xmlns:style="s" xmlns:dc="dc" xmlns:meta="m"'


def run(words, properties=""):
    """A run of WordprocessingML."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


def para(*inside, properties=""):
    """A paragraph of WordprocessingML."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inside)}</w:p>"


def docx(*body, parts=None):
    """A Word file of this body and these further parts, each the inside of its root."""
    members = {"word/document.xml": f"<w:document {W}><w:body>{''.join(body)}</w:body></w:document>"}
    members |= {name: f"<w:x {W}>{inside}</w:x>" for name, inside in (parts or {}).items()}
    return zipped({"[Content_Types].xml": "<Types/>"} | members)


def odt(body, styles="", meta="", edges=""):
    """An OpenDocument text of this body, these automatic styles, metadata and headers."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {ODF}><style:master-page>{edges}</style:master-page></office:document-styles>",
            "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>",
        }
    )


def rtf(body, head=""):
    """An RTF file of this body."""
    fonts = (
        r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset2 Symbol;}{\f2\fcharset204 Cyr;}{\f3\fcharset128 Jp;}}"
    )
    styles = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Quote;}}"
    return (r"{\rtf1\ansi\ansicpg1252" + fonts + styles + head + body + "}").encode("latin-1")
