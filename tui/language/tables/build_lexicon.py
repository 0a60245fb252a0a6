"""Builds `lexicon.txt`: `python -m tui.language.tables.build_lexicon`.

It needs lemminflect and wordfreq.

The words come from LemmInflect's dictionary calls (its nets are not used); wordfreq says which of them are
common enough to keep. Verbs and irregular words are kept however rare they are.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from pathlib import Path

from tui.language.lexicon import TABLE, regular_forms

COMMON = 60_000  # words of the frequency list that are looked up
TAGS = {"VERB": ("VBD", "VBN", "VBG", "VBZ"), "NOUN": ("NNS",), "ADJ": ("JJR", "JJS"), "ADV": ("RBR", "RBS")}
CODES = {"VERB": "v", "NOUN": "n", "ADJ": "a", "ADV": "r"}
LACKING = "ace act advert bar chime dam divide hustle jab jest jog knit log lounge nod pan stud temp"
"""Regular nouns that the dictionary knows only as verbs."""
POS = {"v": "verb", "n": "noun", "a": "adj", "r": "adv"}


def entry(lemma: str, upos: str) -> str:
    """The class code of a lemma, with the forms that the regular rules would get wrong; "" when unknown."""
    from lemminflect import getAllInflections

    given_forms = getAllInflections(lemma, upos)
    found = {tag: tuple(form for form in forms if " " not in form) for tag, forms in given_forms.items()}
    if upos == "NOUN" and lemma in LACKING.split():
        return CODES[upos]
    if not found:
        return ""
    code = CODES[upos]
    regular = regular_forms(lemma, POS[code])
    found.setdefault("VBN", found.get("VBD", ()))  # left out where the participle is the past form
    if lemma == "be":
        found["VBZ"] = (*found["VBZ"], *found["VBP"])
    given = ["/".join(found.get(tag, ())) for tag in TAGS[upos]]
    if upos in {"ADJ", "ADV"} and not any(given):
        return code
    if upos in {"ADJ", "ADV"} and given == list(regular):
        return f"{code}+"
    if upos == "NOUN" and not any(given):
        return f"{code}=-"
    slots = ["" if form == usual else form or "-" for form, usual in zip(given, regular, strict=True)]
    return f"{code}={','.join(slots)}" if any(slots) else code


def candidates() -> Iterable[tuple[str, str]]:
    """(lemma, class) pairs worth a line: the common ones, every verb, every irregular word."""
    import lemminflect
    from wordfreq import top_n_list

    yield from ((lemma, "NOUN") for lemma in LACKING.split())
    for word in top_n_list("en", COMMON, wordlist="large"):
        for upos, lemmas in lemminflect.getAllLemmas(word).items():
            if upos in CODES:
                yield from ((lemma, upos) for lemma in lemmas)
    source = Path(lemminflect.__file__).parent / "resources" / "infl_lu.csv.gz"
    for line in gzip.decompress(source.read_bytes()).decode("utf-8").splitlines():
        lemma, upos, _ = line.split(",", 2)
        upos = upos.upper()
        if upos == "VERB" or (upos in CODES and "=" in entry(lemma, upos) and "=-" not in entry(lemma, upos)):
            yield lemma, upos


def build() -> str:
    """The whole table as text: a line for each lemma, then a line for each form that needs looking up."""
    entries: dict[str, dict[str, str]] = {}
    for lemma, upos in candidates():
        if lemma.isascii() and lemma.islower() and len(lemma) > 1 and lemma.replace("-", "").isalpha():
            code = entry(lemma, upos)
            if code:
                entries.setdefault(lemma, {})[upos] = code
    irregular: dict[str, set[str]] = {}
    for lemma, codes in entries.items():
        for code in codes.values():
            for form in code.partition("=")[2].replace(",", "/").split("/"):
                if form and form not in ("-", lemma):
                    irregular.setdefault(form, set()).add(lemma)
    lines = [
        f"{lemma} {' '.join(codes[key] for key in sorted(codes))}" for lemma, codes in sorted(entries.items())
    ]
    lines += [f">{form} {' '.join(sorted(lemmas))}" for form, lemmas in sorted(irregular.items())]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the table, the same bytes for the same sources."""
    TABLE.write_bytes(build().encode("utf-8"))


if __name__ == "__main__":
    main()
