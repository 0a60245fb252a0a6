"""From a path to a document."""

import io
import subprocess
import sys

import pytest

from tui.documents import load_document, prepare, read_document
from tui.documents.model import BlockKind, PassageKind
from tui.errors import Cancelled, ParallaxError

BODY = (
    "Japan has resisted calls to spend more on its defence. It remains bound by its constitution, and few in "
    "Tokyo expect that to change soon. The alliance, officials say, is as strong as ever."
)


@pytest.fixture
def write(tmp_path):
    def write(name, data):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return str(path)

    return write


def words(document):
    return [document.words(passage.span) for passage in document.passages]


def test_plain_text(write):
    path = write("a.txt", "One. Two.\n\nThree\nfour.\n")
    document = read_document(path)
    assert (document.path, document.passages, document.notices) == (path, (), ())
    prepared = prepare(document)
    assert words(prepared) == ["One.", "Two.", "Three\nfour."]
    assert [passage.block for passage in prepared.passages] == [0, 0, 1]
    assert [passage.id for passage in prepared.passages] == [0, 1, 2]
    assert prepared.text is document.text
    assert load_document(path) == prepared


def test_markdown(write):
    document = load_document(
        write("a.md", "---\ntitle: T\nmood: grim\n---\n\n# *One*\n\nTwo **three**. Four.\n")
    )
    assert document.text == "T\n\nOne\n\nTwo three. Four."
    assert document.metadata.title == "T"
    assert [p.kind for p in document.passages] == [
        PassageKind.TITLE,
        PassageKind.HEADING,
        PassageKind.SENTENCE,
        PassageKind.SENTENCE,
    ]
    assert [notice.message for notice in document.notices] == [
        "The front matter has keys that mean nothing here and were passed over: mood."
    ]


def test_markdown_is_known_by_its_name_or_its_front_matter(write):
    assert read_document(write("a.txt", "# One\n")).text == "# One\n"
    assert read_document(write("a.MARKDOWN", "# One\n")).text == "One"
    assert read_document(write("b.txt", "---\ntitle: T\n---\n# One\n")).text == "T\n\nOne"


def test_marks_of_notes_are_no_words_of_a_passage(write):
    path = write(
        "a.md", "## One\n\nThe pier burned.[^1] Nobody “saw it”.[2]\n\n## Two\n\n[^1] The board says so.\n"
    )
    document = load_document(path)
    said = [document.words(passage.span) for passage in document.passages]
    assert said == ["One", "The pier burned.", "Nobody “saw it”.", "Two", "The board says so."]
    assert document.blocks[-1].kind is BlockKind.NOTE and "burned.[1] Nobody" in document.text


def test_the_first_heading_is_the_title_of_a_markdown_text_without_one(write):
    assert read_document(write("a.md", "# One\n\nTwo.\n")).metadata.title == "One"
    assert read_document(write("b.md", "## One\n\nTwo.\n")).metadata.title == ""
    assert read_document(write("c.md", "---\ntitle: T\n---\n# One\n\nTwo.\n")).metadata.title == "T"


def test_a_text_may_begin_like_front_matter(write):
    text = "---\nNot front matter, this.\n---\n\nMore.\n"
    assert read_document(write("a.txt", text)).text == text


def test_offsets_count_in_the_canonical_text(write):
    document = load_document(
        write("a.txt", b"\xef\xbb\xbfJa\xe2\x80\x8bpan \x1b[31mstays\x1b[0m.\r\nIt does.\r\n")
    )
    assert document.text == "Japan stays.\nIt does.\n"
    assert words(document) == ["Japan stays.", "It does."]
    assert [notice.kind for notice in document.notices] == ["encoding", "sanitised", "sanitised"]
    assert {notice.message for notice in document.notices[1:]} == {
        "2 terminal escape sequences were taken out.",
        "1 invisible character was taken out.",
    }


def test_metadata_is_safe_as_the_text_is(write):
    document = read_document(write("a.md", "---\ntitle: \x1b]2;PWNED\x07News\u202e\n---\nWords.\n"))
    assert document.metadata.title == "News"


def test_furniture_holds_no_passages_and_the_cleaner_can_be_switched_off(write):
    path = write("a.txt", f"logo\n\n{BODY}\n\nDownload the app\n")
    document = load_document(path)
    assert len(document.passages) == 3
    assert [b.rule for b in document.blocks if b.kind is BlockKind.FURNITURE] == ["navigation", "app banner"]
    raw = load_document(path, clean=False)
    assert (raw.text, len(raw.passages), raw.notices) == (document.text, 5, ())


def test_lines_are_passages(write):
    text = "---\ntitle: T\n---\n\n# One.\x0cTwo. \n  Three\r\nlogo\n"
    document = load_document(write("a.md", text), segment="lines")
    assert words(document) == ["---", "title: T", "---", "", "# One. Two.", "Three", "logo"]
    assert [passage.id for passage in document.passages] == list(range(7))
    assert {passage.kind for passage in document.passages} == {PassageKind.LINE}
    assert document.metadata.title == ""
    assert not [notice for notice in document.notices if notice.kind == "cleaned"]


def test_lines_of_a_document_already_read(write):
    document = prepare(read_document(write("a.txt", "One. Two.\n\nThree")), segment="lines")
    assert words(document) == ["One. Two.", "", "Three"]


def test_standard_input():
    document = load_document("-", stdin=io.BytesIO(b"One. Two."))
    assert (document.path, words(document)) == ("-", ["One.", "Two."])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n ", "is blank"),
        (b"\xef\xbb\xbf", "holds no words"),
        ("\u200b\u202e\n".encode(), "holds no words"),
        (b"a\x00b", "looks like a binary file"),
        (b"%PDF-1.4\n", "is damaged"),
        (b"---\ntitle: T\n---\n \n", "holds front matter and no text"),
        (b"---\ntitle: T\n---\n<!-- x -->\n", "holds no words"),
    ],
)
def test_what_holds_no_text_is_refused(write, data, said):
    path = write("a.txt", data)
    with pytest.raises(ParallaxError, match=said) as error:
        load_document(path)
    assert str(error.value).startswith(f"'{path}' ")
    assert str(error.value).endswith(".")


def test_one_huge_line(write):
    document = load_document(write("a.txt", "x" * 1_000_000))
    assert words(document) == ["x" * 1_000_000]


def test_too_large(write):
    with pytest.raises(ParallaxError, match="holds more than 20 MB"):
        read_document(write("a.txt", b"x" * 20_000_001))


def test_progress_is_told_and_may_cancel(write):
    stages = []
    path = write("a.txt", BODY)
    load_document(path, progress=lambda stage, fraction: stages.append((stage, fraction)))
    assert stages[-1] == ("finding sentences", 1.0)

    def cancel(stage, fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        load_document(path, progress=cancel)


def test_reading_the_bundled_texts_loads_nothing_heavy():
    code = (
        "import sys\n"
        "from tui.documents import bundled_paths, load_document\n"
        "for path in bundled_paths(): load_document(path)\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"markdown_it", "charset_normalizer", "numpy", "scipy", "rich", "textual"} & set(loaded)
