"""PDFs written by hand: lines at places, in two fonts that every viewer has."""

FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold"}


def pdf(
    *pages,
    info="",
    labels="",
    fonts=FONTS,
    encoding="/Encoding /WinAnsiEncoding",
    size=(400, 600),
    links=(),
    drawn=b"",
):
    """A PDF of pages, each a list of (x, y, text) or (x, y, text, size) or (x, y, text, size, font).

    `links` are boxes of each page that lead to the web, `drawn` is what else each page shows.
    """
    annots = "".join(
        f"<</Type/Annot/Subtype/Link/Rect[{x0} {y0} {x1} {y1}]/A<</S/URI/URI(https://a.example/)>>>>"
        for x0, y0, x1, y1 in links
    )
    objects = [f"<</Type/Catalog/Pages 2 0 R{labels}>>".encode(), b"", f"<<{info}>>".encode()]
    named = []
    for name, font in fonts.items():
        objects.append(f"<</Type/Font/Subtype/Type1/BaseFont/{font}{encoding}>>".encode())
        named.append(f"/{name} {len(objects)} 0 R")
    named.append(f"/F9 {_superior_one(objects)} 0 R")
    kids = []
    for lines in pages:
        stream = b"".join(_shown(*line) for line in lines) + drawn
        objects.append(b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {size[0]} {size[1]}]/Contents {len(objects)} 0 R"
            f"/Annots[{annots}]/Resources<</Font<<{' '.join(named)}>>>>>>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return _file(objects)


def _superior_one(objects):
    """A font that has nothing but a 1, drawn small and high as the superior figures of good fonts are."""
    drawn = b"600 0 0 350 400 700 d1 100 350 200 350 re f"
    objects.append(b"<</Length %d>>stream\n" % len(drawn) + drawn + b"\nendstream")
    objects.append(
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>"
        b"/FirstChar 49/LastChar 49/Widths[600]/Encoding<</Type/Encoding/Differences[49/one]>>"
        b"/CharProcs<</one %d 0 R>>>>" % len(objects)
    )
    return len(objects)


def _shown(x, y, text, size=10, font="F1"):
    data = text.encode("cp1252") if isinstance(text, str) else text
    for sign in (b"\\", b"(", b")"):
        data = data.replace(sign, b"\\" + sign)
    return b"BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (font.encode(), size, x, y, data)


def _file(objects):
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(data)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n" % count + table
    return data + b"trailer<</Size %d/Root 1 0 R/Info 3 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, start)


def column(text, x=50, y=500, pitch=12, width=55, size=10, indent=0):
    """The lines of a paragraph, broken at `width` characters."""
    lines, words = [""], text.split(" ")
    for word in words:
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return [(x + (indent if not n else 0), y - n * pitch, line, size) for n, line in enumerate(lines)]
