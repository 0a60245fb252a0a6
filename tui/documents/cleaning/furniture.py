"""Rules that tell what belongs to a page from what belongs to its text; the reader sees their names."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.documents.dates import MONTH, date_of
from tui.language.english import word_set
from tui.language.english.people import TITLES
from tui.language.lazy import lazy

LONGEST_LINE = 260  # characters; no line of furniture is longer

NETWORKS = (
    "facebook|twitter|whatsapp|linkedin|telegram|instagram|youtube|reddit|pinterest|wechat|weibo|threads|bluesky|"
    "flipboard|tumblr|mastodon"
)
STORES = "appstore|playstore|googleplay|appgallery"
ACTIONS = "share|tweet|email|print|copylink|save|bookmark|listen|comment|comments|like"
ROLES = (
    "fellow|professor|researcher|scholar|analyst|editor|journalist|correspondent|columnist|author|director|"
    "lecturer|writer|reporter|consultant|ambassador|diplomat|student|historian|economist|expert|scientist"
)
NAME = r"[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|van|von|bin|al|der|la)){1,4}"
UNIT = r"(?:second|sec|minute|min|hour|hr|day|week|month|year)s?"
# "See also: ..." is a cross reference of the text itself: 28 of 28 on manuals.
TEASER_WORDS = r"(?:Also|ALSO) (?:[Rr]ead|READ)|(?:Read|READ) (?:[Aa]lso|ALSO|[Mm]ore|MORE)|Related|RELATED"


def _any(*parts: str) -> re.Pattern[str]:
    return lazy("|".join(parts), re.IGNORECASE)


class LineRule(NamedTuple):
    """A kind of line that is furniture wherever it stands; in small letters, how it begins and ends."""

    name: str
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    pattern: re.Pattern[str]

    def holds(self, line: str) -> bool:
        """Whether a whole line is of this kind."""
        low = line.lower()
        may = low.startswith(self.begins) and low.endswith(self.ends)
        return may and self.pattern.fullmatch(line) is not None


ANYHOW = ("",)
LINES = (
    LineRule(
        "relative date",
        ANYHOW,
        ("ago", "now", "read"),
        _any(
            r"(?:time|date|clock|posted|updated|published|last updated)?[\s:|•·-]*"
            rf"(?:about |over )?(?:\d+|an?|one) ?{UNIT} ago",
            r"(?:posted |updated )?just now",
            r"\d+[ -]?min(?:ute)?s? read",
        ),
    ),
    LineRule(
        "navigation",
        tuple(
            word_set("""
                logo menu skip back show load my log sign breaking latest most trending home news next
                previous advertisement sponsored promoted you recommended leave 0 1 2 3 4 5 6 7 8 9
            """)
        ),
        ANYHOW,
        _any(
            r"logo|menu|skip to (?:main )?content|back to top|(?:show|load) more|my account",
            r"(?:log|sign) ?in(?: (?:or|/|\|) (?:register|sign up))?",
            r"breaking news|latest news(?: with .{1,60})?|most (?:read|popular|viewed)",
            r"trending(?: (?:now|topics))?|(?:home|news) ?[>›»/|] ?.{1,80}|(?:next|previous) article",
            r"(?:skip )?advertisements?|sponsored(?: content)?|promoted|you may also like",
            r"recommended(?: for you)?",
            r"\d+ comments?|leave a (?:comment|reply)",
        ),
    ),
    LineRule(
        "invitation",
        ("subscribe", "sign", "join", "follow", "like", "find", "click", "support"),
        ANYHOW,
        _any(
            r"(?:subscribe|sign up)\b[^.,]{0,80}\b(?:newsletters?|channel|updates|alerts)\b[^.,]{0,40}[.!]?",
            rf"(?:join|follow|like|find) (?:us|him|her|them|me|our|@)\b[^.,]{{0,60}}\b(?:{NETWORKS}|channel|"
            r"newsletters?|updates)\b[^.,]{0,40}[.!]?",
            r"subscribe(?: now)?[.!]?|(?:click here|support our journalism)\b[^.,!?]{0,120}[.!]?",
        ),
    ),
    LineRule(
        "copyright",
        ("©", "(c)", "copyright", "all rights"),
        ANYHOW,
        _any(
            r"(?:©|(?:copyright )?\(c\) ?(?:19|20)\d\d\b|copyright (?:©|\d)).{0,120}",
            r"all rights reserved\.?",
        ),
    ),
    LineRule(
        "teaser",
        ("also", "read", "related"),
        ANYHOW,
        lazy(
            rf"(?:{TEASER_WORDS})(?: (?:stories|articles|news))?\s*(?:[:–—]|[|](?=\s))\s*"
            r"[\"'‘“]?[A-Z0-9][^\s/]*(?:\s\S+){3,}(?<![.])"
        ),
    ),
)
ITEM_C = lazy(
    r"\(c\)(?!.*\brights\b).*[.;!?]$", re.IGNORECASE
)  # the third item of a list: "(c) 2024 was ..."
BANNER = _any(
    r"(?:^|[.!?:] )(?:download|get|install)\b[^.!?]{0,40}\bapps?\b",
    r"get it on google play",
    r"available on the app store",
)
# Names of networks and buttons, in a row or run together: two at least, and a network among them.
BUTTON = rf"(?:{NETWORKS}|{STORES}|{ACTIONS}|google(?:news)?|x|on|via|this)"
SHARING = lazy(rf"{BUTTON}{{2,}}")
NETWORK = (*NETWORKS.split("|"), *STORES.split("|"), "sharethis", "shareon")
# A line that is nothing but a date, and perhaps a time: above a text it dates the page.
_MONTH = rf"{MONTH}\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_CLOCK = r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?[a-z]{2,5})?"
_DATE = (
    r"(?:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?:? ?)?"
    rf"(?:{_CLOCK},? )?(?:(?:[a-z]{{3,9}}day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?,? )?"
    rf"(?:{_MONTH} {_DAY},? ?\d{{4}}|{_DAY} {_MONTH},? ?\d{{4}}|"
    r"\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
    rf"(?:,? ?(?:at |- |[|] )?{_CLOCK})?"
)
DAY_ALONE = _any(_DATE)

# The heading over what readers wrote.
COMMENTS = _any(
    r"(?:(?:all |show |view |top |readers?['’]? )?(?:\d+ )?(?:comments?|replies|responses|thoughts?)"
    r"(?: \(?\d+\)?)?"
    r"|leave a (?:comment|reply)|join the (?:conversation|discussion)|kommentare|commentaires|comentarios)"
    r"(?: (?:on|to) .{1,200})?",
)

BARS = lazy(r"\s+[|·•]\s+")
# Names of papers, by the word that they end in: another name before a date is a place or an occasion.
_CAPITAL = r"[A-Z][\w.&'’-]*"
_OUTLET = (
    rf"(?:The )?(?:{_CAPITAL} )?(?:(?:of|the|and|for|on|in|&|{_CAPITAL}) ){{0,4}}"
    "(?:Times|Post|Gazette|Herald|News|Review|Journal|Guardian|Tribune|Press|Today|Weekly|Magazine|Chronicle|"
    "Observer|Standard|Monitor|Telegraph|Affairs|Policy|Online|Dispatch|Courier|Bulletin|Globe|Independent|"
    rf"Express|Daily|Inquirer|Examiner|Record|Argus|Spectator|Economist|Quarterly|Interpreter)"
    rf"|The {_CAPITAL}(?: {_CAPITAL}){{0,2}}"
)
OUTLET = lazy(_OUTLET)
_DATED = rf"(?:(?P<name>{_OUTLET}),? (?:[-–—] )?)?(?i:{_DATE})"  # "The Gazette, 4 March 2019"
_GENRE = "(?:Editorial|Leader|Opinion|Comment(?:ary)?|Column|Analysis|Viewpoint)"
GENRE = lazy(_GENRE)
DATE_LINE = lazy(rf"(?:{_GENRE}[,:]? )?{_DATED}")  # "Editorial, The Gazette, 4 March 2019"
# What somebody is, behind the name in a byline: nothing else follows a name there but other names.
_OFFICES = (
    rf"{ROLES}|president|vice-president|chair(?:man|woman|person)?|minister|secretary|senator|governor|mayor|"
    "member|officer|chief|head|leader|(?:co-)?founder|manager|spokes(?:man|woman|person)|teacher|nurse|doctor|"
    "physician|lawyer|attorney|judge|engineer|organi[sz]er|activist|critic|producer|photographer|contributor|"
    "commentator|novelist|poet|priest|pastor|bishop|rabbi|farmer|co-?ordinator|commissioner|councill?or|"
    "representative|deputy|delegate|treasurer|trustee|advis[eo]r|philosopher|sociologist|executive|CEO|partner"
)
_TITLES = (
    "(?i:writer|reporter|correspondent|editor|columnist|contributor|critic|analyst|minister|president|"
    "director)"
)
# A small word that says what somebody does: then it is a sentence or a headline, and no office.
_DOES = (
    "(?!(?:(?i:who|whose|which|is|are|was|were|has|had|have|will|would|may|can|says?|said|takes?|took|wins?|won|"
    "loses?|lost|leaves?|left|quits?|goes|gone|went|gets?|got|makes?|made|gives?|gave|fights?|calls?|faces?)|[a-z]+ed)\\b)"
)
_ROLE = (
    rf"(?:(?:an? |the )?(?:{_DOES}[\w.'’&-]+ ){{0,3}}?(?i:{_OFFICES})"
    r"(?:,? (?:of|for|at|in|to|and|with|on|emeritus)\b"
    rf"(?: {_DOES}[\w'’&-][\w.'’&-]*){{1,8}})?"
    rf"|(?:[A-Z][\w&-]+ ){{0,2}}{_TITLES}|[Ss]pecial to (?:{_OUTLET}))(?<! of)(?<! the)(?<! and)(?<![.,])"
)
_NOBODY = (
    "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Any|All|No|Every|Each|This|That|These|Those|My|Our|Your|Its|"
    "Their|Some|What|Which|Early|Late|Mid|Then|Now|Next|Last|Noon|Midnight|Law|Land|Sea|Air|Design|Christmas|"
    "Easter|New Year)\\b|[A-Z][a-z]+ing [^,]*, [a-z]"
)
_PERSON = rf"(?!{_NOBODY}){NAME}"
_OTHERS = rf"(?:(?:, and|,| and| &) (?!The |(?:[A-Z][\w&-]+ ){{0,2}}{_TITLES}\b){_PERSON})*"
BYLINE = lazy(
    rf"(?:(?:Written|Reported|Words|Text|Posted) )?(?:By|BY|by):? (?P<names>{_PERSON}{_OTHERS})"
    rf"(?:, {_ROLE})?(?:, (?P<paper>{_OUTLET}))?(?:,? (?:[-–—|·•] )?(?P<dated>{_DATED}))?"
)
SPEECH = lazy(
    r"(?:(?:opening|closing|prepared|keynote|full|inaugural) )?"
    r"(?i:remarks|speech|address|statement|testimony|lecture|keynote)(?: delivered| given)? (?:by|of|from) "
    rf"(?:the )?(?P<name>{NAME})(?:,? (?:at|on|to|in|before|for|after|during)\b.*|, .*)?"
)
_MAY_SIGN = lazy(r"\d|(?i:by)")  # one of them stands in every byline and date
# Under a byline a place may stand before the day.
PLACE_AND_DATE = lazy(
    rf"(?!By ){_CAPITAL}(?: (?:{_CAPITAL}|de|la|del)){{0,3}}(?:, {_CAPITAL}(?: {_CAPITAL}){{0,2}})?"
    rf"(?:,| [-–—|]|:) (?i:{_DATE})"
)


def line_rule(line: str) -> str | None:
    """The rule by which a whole line is furniture wherever it stands."""
    if len(line) > LONGEST_LINE:
        return None
    for rule in LINES:
        if rule.holds(line) and not (rule.name == "copyright" and ITEM_C.match(line)):
            return rule.name
    if any(word in line.lower() for word in ("app", "google")) and BANNER.search(line):
        return "app banner"
    letters = "".join(filter(str.isalpha, line)).lower()
    return "sharing" if any(name in letters for name in NETWORK) and SHARING.fullmatch(letters) else None


class Signature(NamedTuple):
    """What a line over a text says of who wrote it, where and when; empty strings for what it does not."""

    rule: str  # "byline" or "date"
    author: str = ""
    date: str = ""  # ISO 8601
    outlet: str = ""


def signature(line: str, *, under: bool = False) -> Signature | None:
    """What a line says that is nothing but a byline, a date or both.

    `under` a byline a place may lead the date.
    """
    if len(line) > LONGEST_LINE or not _MAY_SIGN.search(line):
        return None
    if found := BYLINE.fullmatch(line):
        return Signature(
            "byline", found["names"], date_of(found["dated"] or ""), found["name"] or found["paper"] or ""
        )
    parts = BARS.split(line)
    if _is_dated_byline(parts):
        outlet = next((part for part in parts if OUTLET.fullmatch(part)), "")
        author = next((_author(part) for part in parts if _names(part) and part != outlet), "")
        date = next(filter(None, (date_of(part) for part in parts if DAY_ALONE.fullmatch(part))), "")
        return Signature("byline", author, date, outlet)
    if found := DATE_LINE.fullmatch(line):
        return Signature("date", "", date_of(line), found["name"] or "")
    if under and PLACE_AND_DATE.fullmatch(line):
        return Signature("date", "", date_of(line))
    return None


def signatures(words: str, *, under: bool = False) -> list[Signature]:
    """What a block says if each of its lines, or all as one, is a byline or a date; else nothing."""
    found: list[Signature] = []
    for line in words.splitlines():
        one = signature(" ".join(line.split()), under=under or bool(found))
        if one is None:
            whole = signature(" ".join(words.split()), under=under)
            return [whole] if whole else []
        under = one.rule == "byline"
        found.append(one)
    return found


def speech(words: str) -> tuple[str, str] | None:
    """The title and the speaker of a speech by its first line: "Remarks by Mayor Ana Lund at the opening"."""
    line = " ".join(words.split("\n", maxsplit=1)[0].split())
    found = SPEECH.fullmatch(line) if len(line) <= LONGEST_LINE else None
    if found is None or line.endswith("."):
        return None
    names = found["name"].split()
    while len(names) > 2 and names[0].lower().rstrip(".") in TITLES | {"prime", "vice", "deputy", "former"}:
        names.pop(0)
    return line, " ".join(names)


def _author(part: str) -> str:
    found = BYLINE.fullmatch(part)
    return found["names"] if found else part


def _is_dated_byline(parts: list[str]) -> bool:
    """Whether parts between bars are a name, a date and the like: "Ana Lund | 7 May 2024"."""
    dated = [bool(DAY_ALONE.fullmatch(part)) for part in parts]
    return (
        len(parts) > 1
        and any(dated)
        and all(
            date or _names(part) or GENRE.fullmatch(part) is not None or line_rule(part) is not None
            for part, date in zip(parts, dated, strict=True)
        )
    )


def _names(part: str) -> bool:
    return (
        BYLINE.fullmatch(part) is not None
        or re.fullmatch(rf"{NAME}(?:(?:,| and| &) {NAME})*", part) is not None
    )
