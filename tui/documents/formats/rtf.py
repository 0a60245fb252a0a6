"""RTF: the words of the document; without deletions, hidden words, comments, index entries, field codes."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from tui.documents.draft import Draft, Job, mark
from tui.documents.formats.office import NO_BREAK_HYPHEN, Story, kind_of_style, plain_symbols, symbol
from tui.documents.model import BlockKind, Metadata
from tui.errors import Unreadable

TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
# Destinations whose words are not of the text. Whatever else begins with \* is passed over as well.
UNREAD = frozenset(
    """aftncn aftnsep aftnsepc annotation atndate atnauthor atnid atnparent atnref atrfend atrfstart
    background bkmkend bkmkstart chatn colortbl datafield filetbl formfield ftncn ftnsep ftnsepc generator
    listtable listtext mmath nonesttables objclass objdata objname operator pict pntext pntxta pntxtb private
    revtbl rsidtbl shprslt sp tc tcn template themedata xe""".split()  # noqa: SIM905
)
RUBY = re.compile(r"\bEQ\b.*\\o\b.*?\\up\s*\d+\s*\(.*?\)\s*[,;](.*)\)\s*$", re.DOTALL)
"""A field that sets a reading above a word: the word is in the field's code."""
READ = frozenset({"footnote", "shpinst", "shptxt", "ud"})  # although \* stands before them
EDGES = frozenset({"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"})
INFO = frozenset({"title", "author", "creatim"})
SIGNS = {
    "tab": " ",
    "line": " ",
    "emdash": "—",
    "endash": "–",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
ENDS = frozenset({"par", "sect", "page", "column"})
CELLS = frozenset({"cell", "nestcell"})
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
SYMBOL_SET = 2
SWITCHES = {"v": "hidden", "deleted": "deleted", "dropcapt": "initial"}
PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}


@dataclass(frozen=True)
class _State:
    """What holds in a group."""

    place: str = "text"  # or what is collected: "skip", "fonttbl", "stylesheet", "info", an edge
    fallback: int = 1  # characters after \u for readers that do not know it
    font: int = -1
    hidden: bool = False
    deleted: bool = False
    style: int = 0
    level: int = -1
    table: bool = False
    listed: bool = False
    initial: bool = False  # the large first letter of the next paragraph
    ignorable: bool = False


@dataclass
class _Frame:
    """A paragraph that is being put together: of the text, a note, a shape, an edge."""

    chars: list[str] = field(default_factory=list)
    done: list[tuple[BlockKind, int, str]] = field(default_factory=list)


def read(job: Job) -> Draft:
    """The document, its notes at the end, its headers and footers set apart."""
    reader = _Reader(job.data.decode("latin-1"), job.limits.depth)
    reader.run()
    draft = reader.story.draft(reader.metadata())
    if not draft.parts:
        raise Unreadable("holds no words to read.")
    return draft


class _Reader:
    def __init__(self, text: str, depth: int) -> None:
        self.story = Story()
        self._text, self._depth = text, depth
        self._state = _State()
        self._stack: list[_State] = []
        self._frames = [_Frame()]
        self._starts: dict[int, str] = {}  # what a group began, by its depth
        self._charset = "cp1252"
        self._fonts: dict[int, tuple[str, bool]] = {}  # code page, and whether its signs are symbols
        self._styles: dict[int, tuple[str, int]] = {}  # name and level
        self._names: list[str] = []
        self._info: dict[str, str] = {}
        self._bytes = bytearray()
        self._skip = 0
        self._shapes: list[tuple[BlockKind, int, str]] = []
        self._waiting: list[tuple[str, list[str], bool]] = []
        self._count = 0  # of notes
        self._endnote = False
        self._code: list[str] = []  # of a field

    def run(self) -> None:
        """Read all tokens of the source."""
        for token in TOKEN.finditer(self._text):
            word, number, code, sign, brace, plain = token.groups()
            if code is not None:
                self._byte(int(code, 16))
                continue
            if plain is not None:
                self._plain(plain)
                continue
            self._flush()
            if brace == "{":
                self._open()
            elif brace == "}":
                self._close()
            elif word:
                self._word(word, int(number) if number else None)
            elif sign:
                self._sign(sign)
        self._flush()
        self._end_paragraph()
        self._take(self._frames[0])

    def metadata(self) -> Metadata:
        """What the file says of itself."""
        date = self._info.get("creatim", "")
        return Metadata(
            title=self._info.get("title", "").strip(),
            author=self._info.get("author", "").strip(),
            date=date,
            guessed="date" if date else "",
        )

    def _open(self) -> None:
        if len(self._stack) > self._depth:
            raise Unreadable("nests deeper than any document does: save it anew.")
        self._stack.append(self._state)
        self._state = replace(self._state, ignorable=False)
        self._skip = 0

    def _close(self) -> None:
        self._skip = 0
        begun = self._starts.pop(len(self._stack), "")
        if begun:
            self._finish(begun)
        if self._stack:
            place, self._state = self._state.place, self._stack.pop()
            if place == "fldinst" and self._state.place != "fldinst":
                self._coded()

    def _coded(self) -> None:
        """A field's code has ended: it is no word of the text, unless a reading stands above one in it."""
        code = "".join(self._code)
        self._code.clear()
        if found := RUBY.search(code):
            self._say(found[1])

    def _begin(self, what: str) -> None:
        self._starts[len(self._stack)] = what
        self._frames.append(_Frame())

    def _finish(self, what: str) -> None:
        self._end_paragraph()
        frame = self._frames.pop()
        paragraphs = [words for _, _, words in frame.done]
        if what in ("footnote", "endnote"):
            self._count += 1
            self._frames[-1].chars.append(mark(str(self._count)))
            self._waiting.append((str(self._count), paragraphs, self._endnote))
        elif what == "shape":
            self._shapes += frame.done
        else:
            rule = f"{'header' if what.startswith('header') else 'footer'} of the document"
            for words in paragraphs:
                if (words, rule) not in {(part.text, part.rule) for part in self.story.parts}:
                    self.story.add(BlockKind.PARAGRAPH, words, rule=rule)

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        if self._skip and word == "u":
            self._skip = 0
        if word == "fldinst":
            self._state = replace(state, place="fldinst", ignorable=False)
            return
        if word in UNREAD or (state.ignorable and word not in READ and word != "u"):
            if word == "annotation":
                self.story.left_out["comment"] += 1
            self._state = replace(state, place="skip", ignorable=False)
            return
        if state.place == "skip":
            if word == "ud":
                self._state = replace(state, place="text")
            return
        self._state = state = replace(state, ignorable=False)
        if word in SIGNS:
            self._say(SIGNS[word])
        elif word in ENDS:
            self._end_paragraph()
        elif word in CELLS:
            self._state = replace(state, table=True)
            self._end_paragraph()
        elif word == "u" and number is not None:
            self._say(chr(number % 0x10000))
            self._skip = state.fallback
        elif not self._destination(word):
            self._property(word, number)

    def _destination(self, word: str) -> bool:
        if word in ("fonttbl", "stylesheet", "info") or (self._state.place == "info" and word in INFO):
            self._state = replace(self._state, place=word)
            self._info.pop(word, None)  # LibreOffice 7 names its author twice
        elif word in EDGES:
            self._begin(word)
            self._state = _State(fallback=self._state.fallback)
        elif word == "footnote":
            self._endnote = False
            self._begin("footnote")
            self._state = _State(fallback=self._state.fallback, deleted=self._state.deleted)
        elif word in ("shptxt", "dptxbxtext"):
            self._begin("shape")
            self._state = _State(fallback=self._state.fallback)
        elif word == "upr":
            self._state = replace(self._state, place="skip")
        elif word == "shpinst":
            self._state = replace(self._state, place="text")
        else:
            return False
        return True

    def _property(self, word: str, number: int | None) -> None:
        state, value = self._state, number or 0
        if word == "pard":
            self._state = replace(state, style=0, level=-1, table=False, listed=False, initial=False)
        elif word == "plain":
            self._state = replace(state, hidden=False, font=-1)
        elif word in SWITCHES:
            self._state = replace(state, **{SWITCHES[word]: number != 0})  # type: ignore[arg-type]
        elif word == "intbl":
            self._state = replace(state, table=True)
        elif word in ("ls", "ilvl"):
            self._state = replace(state, listed=True if word == "ilvl" else value > 0)
        elif word == "s":
            self._state = replace(state, style=value)
        elif word == "outlinelevel":
            self._state = replace(state, level=value)
        elif word == "uc":
            self._state = replace(state, fallback=max(0, value))
        elif word == "f":
            self._state = replace(state, font=value)
        elif word == "ftnalt":
            self._endnote = True
        else:
            self._of_the_file(word, value)

    def _of_the_file(self, word: str, value: int) -> None:
        if word in PAGES:
            self._charset = PAGES[word]
        elif word == "ansicpg" and value:
            self._charset = _codec(f"cp{value}") or self._charset
        elif word == "fcharset" and self._state.place == "fonttbl":
            self._fonts[self._state.font] = (CHARSETS.get(value, ""), value == SYMBOL_SET)
        elif word in ("yr", "mo", "dy") and self._state.place == "creatim":
            given = self._info.get("creatim", "")
            if not value:
                return
            self._info["creatim"] = f"{given}-{value:02}" if given else str(value)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._state = replace(self._state, ignorable=True)
        elif sign == "~":
            self._say("\u00a0")
        elif sign == "_":
            self._say(NO_BREAK_HYPHEN)
        elif sign in "\r\n":
            self._end_paragraph()
        elif sign in "\\{}":
            self._say(sign)

    def _byte(self, code: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(code)

    def _plain(self, text: str) -> None:
        if self._skip:
            count = min(self._skip, len(text))
            self._skip -= count
            text = text[count:]
        if self._bytes or not text.isascii() or self._is_symbol():
            self._bytes += text.encode("latin-1")
            self._flush()
        else:
            self._say(text)

    def _is_symbol(self) -> bool:
        return self._fonts.get(self._state.font, ("", False))[1]

    def _flush(self) -> None:
        """Bytes as the words that they stand for in their font."""
        if not self._bytes:
            return
        data = bytes(self._bytes)
        self._bytes.clear()
        if self._is_symbol():
            self._say("".join(symbol(code) if code > 0x20 else " " for code in data))
            return
        page = self._fonts.get(self._state.font, ("", False))[0] or self._charset
        self._say(data.decode(page, "replace"))

    def _say(self, words: str) -> None:
        state = self._state
        words = words.replace("\0", "")
        if state.place == "text":
            if state.deleted or state.hidden:
                self.story.left_out["deleted" if state.deleted else "hidden"] += len(words.split())
            else:
                self._frames[-1].chars.append(words)
        elif state.place == "stylesheet":
            self._styled(words)
        elif state.place == "fldinst":
            self._code.append(words)
        elif state.place in ("title", "author"):
            self._info[state.place] = self._info.get(state.place, "") + words

    def _styled(self, words: str) -> None:
        name = self._styles.get(self._state.style, ("", -1))[0] + words
        self._styles[self._state.style] = (name, self._state.level)
        if ";" in words:
            self._styles[self._state.style] = (name.partition(";")[0].strip(), self._state.level)

    def _end_paragraph(self) -> None:
        if self._state.place != "text":
            return
        frame, state = self._frames[-1], self._state
        text = plain_symbols(_joined("".join(frame.chars)))
        if (state.deleted or state.initial) and len(self._frames) == 1 and text.strip():
            return  # the next paragraph goes on with it
        frame.chars.clear()
        if text.strip():
            frame.done.append((*self._kind(state), text.strip()))
        if len(self._frames) == 1:
            self._take(frame)

    def _take(self, frame: _Frame) -> None:
        """What is complete goes into the story, with the shapes and notes that hang on it."""
        for kind, level, text in (*frame.done, *self._shapes):
            self.story.add(kind, text, level)
        frame.done.clear()
        self._shapes.clear()
        for name, paragraphs, endnote in self._waiting:
            self.story.note(name, paragraphs, endnote=endnote)
        self._waiting.clear()

    def _kind(self, state: _State) -> tuple[BlockKind, int]:
        name, level = self._styles.get(state.style, ("", -1))
        level = state.level if state.level >= 0 else level
        if state.table:
            return BlockKind.CELL, 0
        if 0 <= level < 6:
            return BlockKind.HEADING, level + 1
        kind, depth = kind_of_style(name)
        return (BlockKind.ITEM, 0) if state.listed and kind is BlockKind.PARAGRAPH else (kind, depth)


def _codec(name: str) -> str:
    try:
        return codecs.lookup(
            {"cp65001": "utf-8", "cp10000": "mac_roman", "cp936": "gb18030"}.get(name, name)
        ).name
    except LookupError:
        return ""


def _joined(text: str) -> str:
    """Halves of characters beyond the first 65,536 put together."""
    if not any("\ud800" <= char <= "\udfff" for char in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
