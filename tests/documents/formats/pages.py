"""A news page of our own, in pieces, and the containers that pages and letters come in."""

import io
import zipfile
from email.message import EmailMessage

TITLE = "Ferry pilots ask for a second light"
SAID = (
    "The pilots of the evening ferry asked the county on Monday for a second light on the northern mole, "
    "which they say has vanished behind the new cranes since the spring.",
    "“We steer by the smell of the bakery,” said Ines Valgard, who has crossed the sound for thirty years. "
    "Her colleagues laughed, and then they signed the letter.",
    "The county answered within a day. A surveyor will measure the mole in June, and the light, if it is to "
    "be built, will be paid for by the company that put up the cranes.",
    "Fishermen on the other shore are less sure. More light draws the herring away, they say, and nobody has "
    "asked them where the herring should go instead.",
)
NOTES = ("The letter is dated 3 March.", "The company did not reply.")
MENU = '<nav><ul><li><a href="/a">Harbour</a></li><li><a href="/b">Weather</a></li></ul></nav>'
COMMENTS = "".join(
    f"<div class='comment'><p>Reader {n} writes that the old light was never lit on Sundays, that "
    f"nobody minded, that the bakery is closed on Sundays too, and that this newspaper, number {n} or not, "
    "should print tide tables again.</p></div>"
    for n in range(8)
)


def article(paragraphs=SAID, notes=NOTES):
    """The article of the page: a mark of a note ends the second and the last paragraph."""
    marked = {1: 1, len(paragraphs) - 1: 2} if notes else {}
    marks = {n: f"<sup><a id=r{mark} href=#n{mark}>{mark}</a></sup>" for n, mark in marked.items()}
    body = "".join(f"<p>{words}{marks.get(n, '')}</p>" for n, words in enumerate(paragraphs))
    listed = "".join(f"<li id=n{n}>{note} <a href=#r{n}>↩</a></li>" for n, note in enumerate(notes, 1))
    return f"<article><h1>{TITLE}</h1>{body}<ol>{listed}</ol></article>"


def page(body, head=""):
    """A page with a menu around a body."""
    return (
        "<!doctype html><html><head><meta charset=utf-8>"
        f"<title>{TITLE} | The Sound Courier</title>{head}</head>"
        f"<body>{MENU}<main>{body}</main><footer>© The Sound Courier</footer></body></html>"
    )


def mhtml(markup):
    """A page as Chromium saves it: no charset is said, links lead to the page's own address."""
    address = "https://courier.example/light"
    markup = markup.replace("href=#", f"href={address}#")
    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: {TITLE}\r\n"
        "Date: Tue, 4 Mar 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n----x\r\nContent-Type: text/html\r\n'
        f"Content-Transfer-Encoding: 8bit\r\nContent-Location: {address}\r\n\r\n{markup}\r\n----x--\r\n"
    ).encode()


def letter(plain="", markup="", **headers):
    """A letter with plain words, a page, or both."""
    message = EmailMessage()
    message["From"] = "Ines Valgård <ines@sound.example>"
    message["To"] = "desk@courier.example"
    message["Subject"] = headers.get("subject", f"Re: {TITLE}")
    message["Date"] = "Mon, 03 Mar 2025 23:30:00 +0900"
    message["Message-ID"] = "<1@sound.example>"
    if plain:
        message.set_content(plain)
    if markup:
        (message.add_alternative if plain else message.set_content)(markup, subtype="html")
    return message.as_bytes()


def zipped(members):
    """A zip of these members, in order."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in members.items():
            archive.writestr(zipfile.ZipInfo(name), words, zipfile.ZIP_DEFLATED)
    return data.getvalue()


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/p.opf"/></rootfiles></container>'
)


def book(*chapters, extra=None):
    """A book of chapters, each the inside of a body."""
    items = "".join(
        f'<item id="c{n}" href="chapter%20{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n, _ in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n, _ in enumerate(chapters))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"<dc:title>{TITLE}</dc:title><dc:creator>Ines Valgard</dc:creator><dc:creator>Per Holm</dc:creator>"
        f"<dc:date>2024-05</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    members = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER, "OPS/p.opf": package}
    for number, chapter in enumerate(chapters):
        members[f"OPS/chapter {number}.xhtml"] = (
            '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>'
            f"<body>{chapter}</body></html>"
        )
    return zipped(members | (extra or {}))
