"""Which encoding a text is in, and that the reader is told unless it is plain UTF-8."""

import pytest

from tui.documents.characters.encoding import decode

FRENCH = "Le Japon a annulé les pourparlers « 2+2 » ; l’été dernier, Tokyo hésitait déjà à s’engager.\n"
GERMAN = "Die Verfassung ist pazifistisch – so heißt es. „Die Übungen“ gehen über das Übliche hinaus.\n"
SPANISH = "El Japón canceló las conversaciones; ¿qué dirá mañana el señor Núñez? «Nada», según Beijing.\n"
NAMES = (
    "The envoys of São Tomé and of Côte d’Ivoire met Zoë Müller in Malmö; "
    + "they talked about defence. " * 30
)
RUSSIAN = "Япония отменила переговоры с США и не будет участвовать в саммите альянса в этом году.\n"
JAPANESE = "日本は米国との会談を中止し、首脳会議には参加しないと発表しました。中国はこれを注視しています。\n"
CHINESE = "日本取消了与美国的会谈，并表示不会参加今年的北约峰会。中国媒体对此高度关注。\n"
ENGLISH = "Japan’s “unease” is plain — it cancelled the talks… and the summit with the allies in Europe.\n"


def test_plain_utf8_needs_no_word():
    assert decode("Tokyo — 日本\n".encode()) == ("Tokyo — 日本\n", None)


@pytest.mark.parametrize(
    ("codec", "name"),
    [("utf-8-sig", "UTF-8 with a byte order mark"), ("utf-16", "UTF-16"), ("utf-32", "UTF-32")],
)
def test_byte_order_marks(codec, name):
    text, remark = decode(FRENCH.encode(codec))
    assert text == FRENCH
    assert remark == f"The text was read as {name}."


def test_big_endian_mark():
    assert decode(b"\xfe\xff" + FRENCH.encode("utf-16-be"))[0] == FRENCH


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("sample", [FRENCH, ENGLISH, RUSSIAN + "NATO 2025: 3.5 %\n"])
def test_utf16_without_a_mark(codec, sample):
    text, remark = decode((sample * 3).encode(codec))
    assert text == sample * 3
    assert "guessed" in remark


@pytest.mark.parametrize("sample", [FRENCH, GERMAN, SPANISH, ENGLISH, NAMES, "It’s “here”.\n"])
def test_windows_1252(sample):
    text, remark = decode((sample * 5).encode("cp1252"))
    assert text == sample * 5
    assert "Windows-1252" in remark
    assert "guess" in remark


@pytest.mark.parametrize(
    ("sample", "codec"),
    [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "shift_jis"), (CHINESE, "gb18030")],
)
def test_other_legacy_encodings_are_guessed(sample, codec):
    text, remark = decode((sample * 8).encode(codec))
    assert text == sample * 8
    assert "guess" in remark


def test_few_bad_bytes_in_utf8_are_marked():
    data = ("“naïve” " * 20).encode() + b"\xff and \xe2\x80 cut\n"
    text, remark = decode(data)
    assert text.count("\ufffd") == 2
    assert remark == "The text was read as UTF-8; 2 damaged places are marked with �."


def test_a_short_text_with_a_bad_byte_is_still_utf8():
    text, _ = decode("It’s “so” – \n".encode() + b"\x92 and more of it in plain letters.\n")
    assert text.startswith("It’s “so” – \n\ufffd and")


def test_a_character_cut_off_at_the_end():
    data = ("日本" * 20).encode()[:-1]
    text, remark = decode(data)
    assert text == "日本" * 19 + "日\ufffd"
    assert "1 damaged place is marked" in remark


def test_damaged_utf16():
    text, remark = decode("日本".encode("utf-16") + b"\x00\xd8")
    assert text.startswith("日本")
    assert "1 damaged place" in remark


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", "a binary file"),
        (b"%PDF-1.7\n\x00\x01\x02", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "a zipped file such as DOCX, ODT or EPUB"),
        (bytes(range(256)) * 40, "a binary file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a picture"),
        (b"words and \x00 a NUL", "a binary file"),
        (b"\x01\x02\x03\x04 words", "a binary file"),
    ],
)
def test_binary_files_are_no_texts(data, what):
    with pytest.raises(ValueError, match=what):
        decode(data)


def test_a_telling_part_of_a_long_text_is_enough_for_the_guess():
    data = (b"An ordinary line in English, of some length.\n" * 3_000) + (RUSSIAN * 3_000).encode("cp1251")
    text, _ = decode(data)
    assert text.endswith(RUSSIAN)
