"""The names of those who wrote a text: several in one line, each with its surname."""

from __future__ import annotations

import re
from collections.abc import Iterable

SURNAMES_FIRST = """
bai cai cao chang chen cheng cui dai deng ding dong du duan fan fang feng fu gao gong gu guo han hao he hong
hou hu huang jia jiang jin kong lai lei li liang liao lin liu long lu luo lv ma mao meng mo pan peng qian
qiao qin qiu ren shao shen shi song su sun tan tang tao tian wan wang wei wen wu xia xiang xiao xie xiong xu
xue yan yang yao ye yi yin yu yuan zeng zhang zhao zheng zhong zhou zhu zhuang zou ahn bae cho choi chung
hwang jang jeon jeong joo jung kang kim ko kwon lim min moon nam noh oh paik park roh seo shin sohn yoo yoon
bui dang dinh doan ho huynh le ly ngo nguyen pham phan tran trinh truong vo vu
"""
"""Surnames that mostly stand first, in Latin letters: the commonest of China (Ministry of Public Security,
2020), of Korea (census of 2015) and of Vietnam."""
_LEADING = frozenset(SURNAMES_FIRST.split())


def in_one_line(names: Iterable[str]) -> str:
    """Several names in one line: `Jo Berg, Ann Lee`; `Berg, Jo; Ann Lee` where one holds a comma."""
    distinct = list(dict.fromkeys(filter(None, names)))
    return ("; " if any("," in name for name in distinct) else ", ").join(distinct)


def authors(line: str) -> list[str]:
    """The names in a line: parted by semicolons, `and` or, between full names, commas."""
    names = [name.strip() for name in re.split(r"\s*;\s*|\s+(?:and|&)\s+", line) if name.strip()]
    return [part for name in names for part in _between_commas(name)]


def _between_commas(name: str) -> list[str]:
    """`Jo Berg, Ann Lee` are two people, `Berg, Jo` is one."""
    parts = [part.strip() for part in name.split(",") if part.strip()]
    return parts if len(parts) > 1 and all(" " in part for part in parts) else [name]


def parted(name: str) -> dict[str, str]:
    """A name as CSL has it: `family`, `given`; `literal` where the family's may stand first."""
    if "," in name:
        family, given = (part.strip() for part in name.split(",", 1))
        return {"family": family, "given": given}
    given, _, family = name.rpartition(" ")
    return {"family": family, "given": given} if given and not _family_leads(name) else {"literal": name}


def surname(line: str) -> str:
    """The surname of the first of the authors in a line; empty for none."""
    first = next(iter(authors(line)), "")
    if "," not in first and first and _family_leads(first):
        return first.split()[0]
    return first.split(",", maxsplit=1)[0] if "," in first else first.rpartition(" ")[2]


def _family_leads(name: str) -> bool:
    """Whether the first word is one of the names that families bear where these come first."""
    return name.split(maxsplit=1)[0].casefold() in _LEADING
