"""Whether two words that are spelt nearly alike may stand for each other."""

from __future__ import annotations

_SHORTEST = 4  # letters of a word that is likened to another
_COMMON = 4  # letters that two words of one family begin with
_LONG = 8  # letters from which a slip of one letter is rather a slip than another word
_SLIPS = 0.8  # of the longer word, which two spellings of one word share at their beginning or end


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PREFIXES = _words(
    "anti bi co counter de dis im in inter mis multi non over post pre re self sub super trans tri "
    "ultra un under "
)
_ENDINGS = _words(
    "a able age al ally an ance ant ary ation ations ative d dom e ed en ence ent er ers ful hood i "
    "ial ian ible ic ical ies ing ion ions isation ise ised ish ism ist istic ists ity ive ization "
    "ize ized less ly ment ments n ness nt or ors ory ous r s ship sion t tion tions ty y "
) | {""}


def kin(left: str, right: str) -> bool:
    """Whether two unequal words or stems are forms of one word, or spellings of one.

    Numbers never are: two years are two years. Words that begin with another letter are only if a common
    prefix stands before one of them; those that begin alike only if what follows are endings, or if both are
    long and differ by a slip in one place.
    """
    if min(len(left), len(right)) < _SHORTEST or not (left + right).replace("-", "").isalpha():
        return False
    if left[0] != right[0]:
        short, long = sorted((left, right), key=len)
        root = _stripped(long)
        return root is not None and (root == short or _inflected(root, short))
    return _inflected(left, right) or _slip(left, right)


def _stripped(word: str) -> str | None:
    """A word without its prefix; None when it has none."""
    found = (prefix for prefix in _PREFIXES if word.startswith(prefix) and len(word) >= len(prefix) + 4)
    longest = max(found, key=len, default=None)
    return None if longest is None else word[len(longest) :].lstrip("-")


def _common(left: str, right: str) -> int:
    pairs = zip(left, right, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(left), len(right)))


def _inflected(left: str, right: str) -> bool:
    shared = _common(left, right)
    return shared >= _COMMON and {left[shared:], right[shared:]} <= _ENDINGS


def _slip(left: str, right: str) -> bool:
    """Whether two long words differ in one place only, by at most two letters."""
    if min(len(left), len(right)) < _LONG:
        return False
    start = _common(left, right)
    end = _common(left[start:][::-1], right[start:][::-1])
    return max(len(left), len(right)) - start - end <= 2 and start + end >= _SLIPS * max(
        len(left), len(right)
    )
