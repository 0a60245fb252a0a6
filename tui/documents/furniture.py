"""Rules that tell what belongs to a page from what belongs to its text. Each has a name that the reader sees."""

from __future__ import annotations

import re

MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
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

# A whole line that says this is furniture wherever it stands.
LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "relative date",
        re.compile(
            rf"(?:time|date|clock|posted|updated|published|last updated)?[\s:|•·-]*"
            rf"(?:about |over )?(?:\d+|an?|one) ?{UNIT} ago|(?:posted |updated )?just now|\d+[ -]?min(?:ute)?s? read",
            re.IGNORECASE,
        ),
    ),
    (
        "navigation",
        re.compile(
            r"logo|menu|skip to (?:main )?content|(?:log|sign) ?in(?: (?:or|/|\|) (?:register|sign up))?|my account|"
            r"breaking news|latest news(?: with .{1,60})?|most (?:read|popular|viewed)|trending(?: (?:now|topics))?|"
            r"advertisements?|sponsored(?: content)?|promoted|back to top|show more|load more|"
            r"(?:home|news) ?[>›»/|] ?.{1,80}|\d+ comments?|leave a (?:comment|reply)|next article|"
            r"previous article|you may also like|more from .{1,40}|recommended(?: for you)?",
            re.IGNORECASE,
        ),
    ),
    (
        "invitation",
        re.compile(
            r"(?:subscribe|sign up|join|follow)\b.{0,80}\b(?:newsletters?|channel|updates|"
            rf"us on|{NETWORKS})\b.{{0,60}}|subscribe(?: now)?|click here\b.{{0,80}}|support our journalism\b.{{0,80}}",
            re.IGNORECASE,
        ),
    ),
    (
        "copyright",
        re.compile(r"(?:©|\(c\) ?\d|copyright (?:©|\(c\)|\d)).{0,120}|all rights reserved\.?", re.IGNORECASE),
    ),
)
TEASER_WORDS = r"(?:Also|ALSO) (?:[Rr]ead|READ|[Ss]ee)|(?:Read|READ) (?:[Aa]lso|ALSO|[Mm]ore|MORE)|See (?:also|more)|Related|RELATED"
TEASER_LINE = re.compile(rf"(?:{TEASER_WORDS})(?: (?:stories|articles|news))?\s*[:|–—]\s*\S.{{0,250}}")

SHARING = re.compile(rf"(?:{NETWORKS}|{STORES}|{ACTIONS}|googlenews|google|whatsapp|x|on|via|this)+")
SHARING_CORE = re.compile(rf"{NETWORKS}|{STORES}|sharethis|shareon")
BANNER = re.compile(
    r"(?:^|[.!?:] )(?:download|get|install|try)\b[^.!?]{0,40}\bapps?\b(?!\w)|get it on google play|"
    r"available on the app store",
    re.IGNORECASE,
)
BYLINE = re.compile(
    rf"(?:(?:Written|Reported|Words|Text|Posted) )?(?:By|BY|by):? (?:{NAME})(?:(?:,| and| &) {NAME})*"
)

# At the end of a text: who wrote, edited and published it.
CREDITS: tuple[re.Pattern[str], ...] = (
    re.compile(
        r"\(?\s*(?:edited|reporting|reported|writing|written|compiled|translated|additional reporting|with inputs?)\b"
        r"[^.]{0,80}\b(?:by|from)\b.{0,120}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\(?(?:the |these )?(?:views|opinions)\b.{0,80}\b(?:personal|own|author(?:['’]?s)?|not necessarily)\b.{0,160}",
        re.IGNORECASE,
    ),
    re.compile(r"(?:(?:She|He|They|The (?:author|writer)|[A-Z]\w+) )?(?:tweets?|posts?)\b.{0,30}@\w+.{0,40}"),
    re.compile(r"\(?The (?:author|writer)s? (?:is|are|was|were)\b.{0,300}"),
    re.compile(r"\(?Source: .{1,120}"),
    re.compile(rf"\([^()]{{0,300}}\b(?:Source: |Editors?: |(?i:{ROLES})\b)[^()]{{0,300}}\)"),
)
AUTHOR_CREDIT = re.compile(
    rf"(?P<name>{NAME}) (?:is|was) (?:an? |the )?[^.]{{0,80}}\b(?:{ROLES})s?\b.{{0,200}}"
)


def line_rule(line: str) -> str | None:
    """The rule by which a whole line is furniture wherever it stands."""
    if len(line) > 260:
        return None
    for name, pattern in LINES:
        if pattern.fullmatch(line):
            return name
    if TEASER_LINE.fullmatch(line):
        return "teaser"
    if BANNER.search(line):
        return "app banner"
    letters = "".join(filter(str.isalpha, line)).lower()
    if len(letters) <= 80 and SHARING.fullmatch(letters) and SHARING_CORE.search(letters):
        return "sharing"
    return None


def is_credit(words: str) -> bool:
    """Whether a sentence or line, at the end of a text, says who wrote, edited or published it."""
    return any(pattern.fullmatch(words) for pattern in CREDITS)
