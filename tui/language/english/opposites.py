"""Words that say the opposite of each other: each line has those of one side, then those of the other.

"leaves" stands beside "leave": its stem is that of "leaf".
"""

from __future__ import annotations

_PAIRS = """
increase raise rise grow boost lift surge climb growth | decrease cut fall drop lower decline slash
expand expansion enlarge | shrink reduce curb reduction
strengthen deepen reinforce consolidate | weaken erode undermine loosen degrade
attend join participate present stay | absent skip avoid boycott withdraw leave leaves quit miss
support back endorse approve accept welcome favour | oppose reject resist refuse block condemn deny
start begin launch open resume | stop end halt close suspend cease cancel
win succeed success | lose fail failure
allow permit enable legalise | ban forbid prohibit bar prevent
peace peaceful | war warlike aggressive
defensive defence | offensive aggressive aggression
stability stable calm | instability unstable chaos upheaval
safe safety | dangerous danger unsafe
build construct create | dismantle demolish destroy shut shutter
enter entry | exit departure leave leaves
follow obey heed | leave leaves ignore defy desert abandon
break | keep uphold respect bound constrain
closer close approach | distance distant away
ally friend partner | enemy rival adversary
possible | impossible
legal lawful | illegal unlawful
right | wrong
easy | difficult hard
good benefit gain | bad harm cost loss
rich wealthy | poor
save saving | spend cost
more | less fewer
remember | forget
love | hate
true | false untrue
include inclusion | exclude exclusion
trust | distrust mistrust
free freedom | enslave repression oppression
protect | harm threaten
optimistic hopeful | pessimistic hopeless
"""


def _table() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    rows = (line.split("|") for line in _PAIRS.splitlines() if line)
    return tuple((frozenset(one.split()), frozenset(other.split())) for one, other in rows)


OPPOSITES = _table()
"""Pairs of sets of lower-case words."""
