"""The whole page in blocks, in the order of its markup; nothing that a reader could see is left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tui.documents.cleaning.furniture import signatures
from tui.documents.draft import mark, without_marks
from tui.documents.formats.html.notes import find_notes, note_of, raised
from tui.documents.model import BlockKind

UNSEEN = frozenset(
    """annotation annotation-xml area audio base canvas datalist embed head iframe img input link map meta
    noscript object option param rp rt script select source style svg template textarea title track video
    wbr""".split()  # noqa: SIM905
)
BLOCKS = frozenset(
    """address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre
    search section summary table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905
)
PIECES = frozenset("p h1 h2 h3 h4 h5 h6 li dt dd pre blockquote center".split())  # noqa: SIM905
KINDS = {
    "blockquote": BlockKind.QUOTE,
    "li": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
}
BOLD = frozenset({"b", "strong"})
UNSHOWN = frozenset(
    """sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only a11y-hidden mw-editsection
    element-invisible""".split()  # noqa: SIM905
)
INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
HIDDEN = re.compile(
    r"\s(?:aria-hidden=[\"']?true[\"']?|hidden(?:=[\"']?(?:hidden|true)?[\"']?)?)(?=[\s/>])", re.IGNORECASE
)
# Rules that hold whatever an extractor says: by element or role, and by the tokens of class and id.
ELEMENTS = {"nav": "navigation", "dialog": "dialogue", "button": "button", "menu": "navigation"}
ROLES = {
    "navigation": "navigation",
    "banner": "header of the page",
    "contentinfo": "footer of the page",
    "dialog": "dialogue",
    "alertdialog": "dialogue",
    "search": "navigation",
    "menubar": "navigation",
    "doc-pagelist": "navigation",
}
QUOTED = "quoted mail"
TOKENS = (
    (QUOTED, re.compile(r"gmail-quote(?:-container)?|moz-cite-prefix|yahoo-quoted.*|divrplyfwdmsg")),
    (
        "comments",
        re.compile(
            r"(?:user-?|reader-?)?comments?(?:-?(?:area|list|section|thread|wrapper|container|body|box|feed))?"
            r"|(?:comentarios|commentaires|kommentare|commenti|reacties|kommentarer)(?:-.*)?|commentlist|disqus.*|respond|livefyre.*|viafoura.*|coral-?talk.*"
        ),
    ),
    (
        "cookie notice",
        re.compile(
            r"cookie-?(?:banner|bar|notice|consent|law|policy|popup|message).*|gdpr.*|onetrust.*|cmp-?(?:banner|box|consent|dialog|modal|overlay|popup|ui).*|consent.*"
        ),
    ),
)
NOTE_TYPES = frozenset({"footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote"})
OPENS = '"“‘«‹„「『'


class ElementContext(NamedTuple):
    """What holds of an element and of all in it."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    rule: str = ""  # by which its words are furniture whatever an extractor says
    hint: str = ""  # by which they are if nobody knows better
    note: str = ""  # the address by which a mark refers to them
    scope: str = ""  # the nearest of article, main
    quotes: int = 0  # of `<q>` around it
    preserved: bool = False
    box: int = 0  # the number of the element that its paragraphs stand in, side by side


@dataclass(frozen=True)
class Stretch:
    """A block of the page, its words as they stand there."""

    text: str
    context: ElementContext
    links: int  # characters of the words that lead elsewhere
    marks: tuple[tuple[int, str], ...] = ()  # where in the words a mark stood, and the address of its note
    bold: bool = False  # from end to end


@dataclass
class Walk:
    """What was read of a page: blocks, hidden words."""

    notes: Mapping[str, str]  # the mark by the address of the note
    stretches: list[Stretch] = field(default_factory=list)
    pictures: list[tuple[int, str]] = field(default_factory=list)  # block that it stands behind, words on it
    hidden: Counter[str] = field(default_factory=Counter)  # words that a browser does not show, by why


def walk(tree: LexborHTMLParser, *, unseen: bool = False) -> Walk:
    """All blocks of a page; with `unseen` also those that its markup says are not shown."""
    return walk_book([("", tree)], unseen=unseen)[0]


def walk_book(pages: Sequence[tuple[str, LexborHTMLParser]], *, unseen: bool = False) -> list[Walk]:
    """The same of several pages with their names, in order: a mark may lead to a note on a later one."""
    bodies = [(name, tree.body) for name, tree in pages if tree.body is not None]
    notes = find_notes(bodies)
    return [_Walker(name, notes, unseen=unseen).run(tree.body) for name, tree in pages]


class _Walker:
    def __init__(self, page: str, notes: Mapping[str, str], *, unseen: bool) -> None:
        self.page, self.notes = page, notes
        self.found = Walk(notes)
        self.unseen = unseen
        self.buffer: list[str] = []
        self.links = 0
        self.in_link = 0
        self.bold = 0  # characters of the words that are bold, without blanks
        self.in_bold = 0
        self.boxes = 0
        self.begins = ""  # the address of the note that an inline element begins

    def run(self, body: LexborNode | None) -> Walk:
        if body is None:
            return self.found
        stack: list[tuple[LexborNode, ElementContext, bool]] = [(body, ElementContext(), False)]
        while stack:
            node, context, left = stack.pop()
            if left:
                self._leave(node, context)
                continue
            if node.is_text_node:
                self._say(node.text_content or "", context)
                continue
            if not node.is_element_node:
                continue
            inner = self._enter(node, context)
            if inner is None:
                continue
            stack.append((node, inner, True))
            stack.extend((child, inner, False) for child in reversed(list(node.iter(include_text=True))))
        self._flush(ElementContext())
        return self.found

    def _say(self, text: str, context: ElementContext) -> None:
        if text:
            self.buffer.append(text.replace("\n", "\v") if context.preserved else text)
            if self.in_link:
                self.links += len(text.strip())
            if self.in_bold:
                self.bold += _ink(text)

    def _enter(self, node: LexborNode, context: ElementContext) -> ElementContext | None:
        """The context in an element; None for one whose words are not read."""
        tag = node.tag or ""
        attributes = node.attributes
        if tag in UNSEEN:
            words = (attributes.get("alt") or "").strip() if tag == "img" else ""
            if words and not context.rule:
                self.found.pictures.append((len(self.found.stretches), words))
            return None
        if not self.unseen and (why := _unseen(attributes)):
            self.found.hidden[why] += len(node.text(separator=" ").split())
            return None
        if tag == "br":
            self.buffer.append("\v")
            return None
        if tag in ("sup", "a") and (note := note_of(node, self.page, self.notes)):
            self.buffer.append(mark(note))
            return None
        if tag == "sup" and (digits := raised(node, "".join(self.buffer[-2:]))):
            self.buffer.append(digits)
            return None
        if tag == "q":
            self._quote(node, context, opening=True)
            return context._replace(quotes=context.quotes + 1)
        self.in_link += _leads_away(node)
        self.in_bold += tag in BOLD
        if tag in BLOCKS:
            self._flush(context)
            if tag not in PIECES:
                self.boxes += 1
                context = context._replace(box=self.boxes)
            return _within(node, attributes, context, self._address(attributes.get("id")))
        if not "".join(self.buffer).strip():
            names = (attributes.get("id"), attributes.get("name") if tag == "a" else "")
            self.begins = next(filter(None, map(self._address, names)), self.begins)
        return context

    def _leave(self, node: LexborNode, context: ElementContext) -> None:
        tag = node.tag or ""
        if tag == "q":
            self._quote(node, context._replace(quotes=context.quotes - 1), opening=False)
        self.in_link -= _leads_away(node)
        self.in_bold -= tag in BOLD
        if tag in BLOCKS:
            self._flush(context)

    def _quote(self, node: LexborNode, context: ElementContext, *, opening: bool) -> None:
        words = (node.text() or "").strip()
        if words and words[0] not in OPENS:
            self.buffer.append(("“‘" if opening else "”’")[context.quotes % 2])

    def _address(self, identity: str | None) -> str:
        """The address of a note that has this identity; empty for what is none."""
        address = f"{self.page}#{identity}"
        return address if address in self.notes else ""

    def _flush(self, context: ElementContext) -> None:
        text = "".join(self.buffer)
        self.buffer.clear()
        links, self.links = self.links, 0
        bold, self.bold = self.bold, 0
        if self.begins and not context.note and text.strip():
            context = context._replace(kind=BlockKind.NOTE, note=self.begins)
        self.begins = ""
        for words in re.split(r"\v\s*\v[\v\s]*", text):
            said, marks = without_marks(_in_one_line(words))
            if said.strip():
                lead = len(said) - len(said.lstrip())
                marks = tuple((max(0, at - lead), note) for at, note in marks)
                self.found.stretches.append(Stretch(said.strip(), context, links, marks, bold >= _ink(said)))
            elif marks and self.found.stretches:
                self.found.stretches[-1] = _with_marks(self.found.stretches[-1], marks)


def _ink(words: str) -> int:
    """How many characters are no blanks."""
    return len("".join(words.split()))


def _in_one_line(words: str) -> str:
    """Words with one blank between them; only byline and date stay apart, or a place would be of the name."""
    lines = [" ".join(line.split()) for line in words.split("\v")]
    apart = "\n".join(filter(None, lines))
    return apart if "\n" in apart and signatures(apart) else " ".join(words.split())


def _with_marks(stretch: Stretch, marks: Iterable[tuple[int, str]]) -> Stretch:
    """A block behind which marks stand."""
    behind = tuple((len(stretch.text), note) for _, note in marks)
    return replace(stretch, marks=stretch.marks + behind)


def _leads_away(node: LexborNode) -> bool:
    """Whether an element is a link to another page; headings often link to themselves."""
    return node.tag == "a" and not (node.attributes.get("href") or "#").startswith("#")


def _unseen(attributes: dict[str, str | None]) -> str:
    if any(token in UNSHOWN for token in (attributes.get("class") or "").split()):
        return "hidden"
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return "hidden"
    if INVISIBLE.search(attributes.get("style") or ""):
        return "hidden"
    return ""


def shown(markup: str) -> str:
    """The markup without what says of elements that a browser does not show them."""
    return HIDDEN.sub(" ", INVISIBLE.sub("", markup))


def _within(
    node: LexborNode, attributes: dict[str, str | None], context: ElementContext, note: str
) -> ElementContext:
    """The context in a block; `note` is the address of the note that it is."""
    tag = node.tag or ""
    changes: dict[str, object] = {}
    kind = KINDS.get(tag)
    if tag[:1] == "h" and tag[1:] in "123456" and len(tag) == 2:
        changes |= {"kind": BlockKind.HEADING, "level": int(tag[1])}
    elif kind and not (context.kind is BlockKind.QUOTE and kind is BlockKind.ITEM):
        changes |= {"kind": kind, "level": 0}
    elif tag == "p" and context.kind is BlockKind.CELL:  # the tables of old pages lay them out
        changes["kind"] = BlockKind.PARAGRAPH
    if tag in ("article", "main"):
        changes["scope"] = tag
    if tag == "pre":
        changes["preserved"] = True
    if rule := context.rule or _rule(node, attributes):
        changes["rule"] = rule
    if hint := context.hint or _hint(tag, attributes):
        changes["hint"] = hint
    types = {*(attributes.get("epub:type") or "").split(), *(attributes.get("role") or "").split()}
    begins = note and not context.note and tag not in ("body", "main", "article")
    if begins or types & NOTE_TYPES:
        changes |= {"kind": BlockKind.NOTE, "note": note}
    if context.kind is BlockKind.NOTE and changes.get("kind") in (BlockKind.ITEM, BlockKind.CELL):
        changes["kind"] = BlockKind.NOTE
    return context._replace(**changes) if changes else context  # type: ignore[arg-type]


def _rule(node: LexborNode, attributes: dict[str, str | None]) -> str:
    tag = node.tag or ""
    if rule := ELEMENTS.get(tag) or ROLES.get(attributes.get("role") or ""):
        return rule
    if tag in ("body", "html", "main", "article"):
        return ""
    if tag == "blockquote" and attributes.get("type") == "cite":
        return QUOTED
    for token in _tokens(attributes):
        for rule, pattern in TOKENS:
            if pattern.fullmatch(token):
                return "" if node.css_first("h1") else rule  # a section called Comment, not comments
    return ""


def _tokens(attributes: dict[str, str | None]) -> Iterator[str]:
    for name in ("id", "class"):
        yield from (attributes.get(name) or "").lower().replace("_", "-").split()


HINTS = {"header": "header of the page", "footer": "footer of the page", "aside": "aside", "form": "form"}
HINTED = (
    ("newsletter", re.compile(r".*(?:newsletter|subscri|signup|sign-up|paywall|donat).*")),
    ("sharing", re.compile(r".*(?:share|sharing|social).*")),
    (
        "further stories",
        re.compile(
            r".*(?:related|recommend|most-?(?:read|popular|viewed)|trending|read-?(?:more|next)|teaser|promo).*"
        ),
    ),
    ("navigation", re.compile(r".*(?:breadcrumb|menu|navbar|pagination|pager|sidebar|toolbar).*")),
    (
        "byline",
        re.compile(
            r"byline|author(?:-(?:name|info|box|bio))?|dateline|timestamp|post-?meta|entry-?meta|credits?"
        ),
    ),
    ("caption", re.compile(r"(?:.*-)?(?:caption|legend|photo-?credit)(?:-.*)?")),
    ("advertisement", re.compile(r"(?:.*-)?(?:ads?|advert\w*|sponsor\w*)(?:-.*)?")),
)


def _hint(tag: str, attributes: dict[str, str | None]) -> str:
    if hint := HINTS.get(tag):
        return hint
    if tag in ("body", "html", "main", "article", "blockquote"):
        return ""
    if attributes.get("rel") == "author":
        return "byline"
    for token in _tokens(attributes):
        for hint, pattern in HINTED:
            if pattern.fullmatch(token):
                return hint
    return ""
