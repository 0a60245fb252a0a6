"""English words that hold a sentence together and say nothing of its matter."""

from __future__ import annotations

_WORDS = """
    a about above across after against ago all almost along already also although always am amid
    among an and another any anyone anything are aren't around as at away be because been before
    behind being below beneath beside besides between beyond both but by can can't cannot could
    couldn't did didn't do does doesn't doing don't done down during each either else enough etc
    even ever every everyone everything except few for from further had hadn't has hasn't hath have
    haven't having he hence her here hers herself him himself his how however i if in indeed instead
    into is isn't it it's its itself just least less let like many may me meanwhile might mine more
    moreover most much must my myself near nearly neither never nevertheless no nobody none nor not
    nothing now of off often on once one ones only onto or other others otherwise ought our ours
    ourselves out over own per perhaps quite rather same shall she should shouldn't since so some
    someone something somewhat still such than that that's the thee their theirs them themselves
    then thence there therefore these they thine this those thou though through throughout thus thy
    till to together too toward towards under unless until unto up upon us very via was wasn't we
    well were weren't what whatever when whence where whereas whereby wherein whether which
    whichever while who whoever whole whom whose why will with within without won't would wouldn't
    ye yet you your yours yourself yourselves
"""
FUNCTION_WORDS = frozenset(_WORDS.split())
"""Lower-case forms."""
