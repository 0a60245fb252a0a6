"""From bytes to characters: which encoding, and how sure that is."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter

BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8 with a byte order mark"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
SAMPLE = 8_000  # bytes looked at for what the file is, as git does
GUESS_SAMPLE = 60_000
MOST_CONTROLS = 0.1  # of the sample; a text has next to none
GOOD_PER_BAD = 2  # valid characters beyond ASCII for each bad byte in a text that is "mostly UTF-8"

ASCII = bytes(range(0x80))
ASCII_LETTERS = bytes(code for code in ASCII if chr(code).isalpha())
CONTROL_BYTES = bytes(code for code in range(0x20) if code not in b"\t\n\x0b\x0c\r\x1b")
# The letters beyond ASCII of languages that Windows-1252 was made for. Bytes that spell letters of one of
# them are taken for it: a statistical guess confuses it with its neighbours on short texts.
WESTERN = tuple(
    map(
        frozenset,
        (
            "àâæçéèêëîïôœùûüÿ",
            "äöüßé",
            "áéíóúüñªº",
            "áâãàçéêíóôõúüªº",
            "àèéìòùî",
            "åäöæøéü",
            "ëïéèüöáó",
            "áéíóúýþæöð",
        ),
    )
)
RARE = 0.02  # of the letters: foreign names in an English text
FOREIGN = 0.3  # of the letters: more than any language written in Latin letters has beyond ASCII

SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zipped file such as DOCX, ODT or EPUB"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3", "a database"),
)


def decode(data: bytes) -> tuple[str, str | None]:
    """The text and a sentence on its encoding, None for plain UTF-8.

    Raises `ValueError` for bytes that are no text; its message says what they look like.
    """
    for mark, encoding, name in BOMS:
        if data.startswith(mark):
            return _with_bom(data, encoding, name)
    for mark, name in SIGNATURES:
        if data.startswith(mark):
            raise ValueError(name)
    sample = data[:SAMPLE]
    zeros = b"\0" in sample
    if zeros and (found := _utf16(data)):
        return found
    if zeros or len(sample.translate(None, CONTROL_BYTES)) < (1 - MOST_CONTROLS) * len(sample):
        raise ValueError("a binary file")
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        return _mostly_utf8(data) or _legacy(data)


def _with_bom(data: bytes, encoding: str, name: str) -> tuple[str, str]:
    text = data.decode(encoding, "replace")
    return text, f"The text was read as {name}{_damage(data.decode(encoding, 'ignore'), text)}."


def _damage(good: str, text: str) -> str:
    bad = text.count("\ufffd") - good.count("\ufffd")
    if not bad:
        return ""
    return f"; {bad:,} damaged {'place is' if bad == 1 else 'places are'} marked with �"


def _utf16(data: bytes) -> tuple[str, str] | None:
    sample = data[: SAMPLE & ~1]
    zeros = {"utf-16-be": sample[0::2].count(0), "utf-16-le": sample[1::2].count(0)}
    encoding = max(zeros, key=lambda name: zeros[name])
    if min(zeros.values()) > 0.02 * max(zeros.values()):
        return None
    text = sample.decode(encoding, "replace")
    if sum(_is_strange(char) for char in text) > 0.02 * len(text):
        return None
    order = "little" if encoding == "utf-16-le" else "big"
    text = data.decode(encoding, "replace")
    damage = _damage(data.decode(encoding, "ignore"), text)
    return text, f"The text was read as UTF-16 ({order}-endian), guessed from its zero bytes{damage}."


def _is_strange(char: str) -> bool:
    return char == "\ufffd" or (
        char not in "\t\n\r\f" and unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs")
    )


def _mostly_utf8(data: bytes) -> tuple[str, str] | None:
    text = data.decode("utf-8", "replace")
    kept = data.decode("utf-8", "ignore")
    bad = text.count("\ufffd") - kept.count("\ufffd")
    good = len(kept) - len(kept.encode("ascii", "ignore"))
    if good < GOOD_PER_BAD * bad:
        return None
    return text, f"The text was read as UTF-8{_damage(kept, text)}."


def _legacy(data: bytes) -> tuple[str, str]:
    encoding = "cp1252" if _is_western(data) else _guess(data) or "cp1252"
    text = data.decode(encoding, "replace")
    name = "Windows-1252" if encoding == "cp1252" else encoding
    damage = _damage(data.decode(encoding, "ignore"), text)
    return text, f"The text is not UTF-8; it was read as {name}, which is a guess{damage}."


def _is_western(data: bytes) -> bool:
    """Whether the bytes make sense as Windows-1252: the letters of one language, or next to none."""
    signs = data.translate(None, ASCII).decode("cp1252", "replace")
    beyond = sum(count for sign, count in Counter(signs).items() if sign.isalpha())
    share = beyond / max(1, beyond + len(data) - len(data.translate(None, ASCII_LETTERS)))
    if share < RARE:
        return True
    distinct = {sign.lower() for sign in set(signs) if sign.isalpha()}
    return share < FOREIGN and any(distinct <= language for language in WESTERN)


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(_telling_part(data), cp_exclusion=["cp1252", "latin_1", "iso8859_15"]).best()
    return best.encoding if best else None


def _telling_part(data: bytes) -> bytes:
    """Lines with bytes beyond ASCII, as many as the guess needs."""
    if len(data) <= GUESS_SAMPLE:
        return data
    lines, size = [], 0
    for found in re.finditer(rb"[^\n]{0,300}[\x80-\xff][^\n]{0,300}\n?", data):
        lines.append(found[0])
        size += len(found[0])
        if size > GUESS_SAMPLE:
            break
    return b"".join(lines)
