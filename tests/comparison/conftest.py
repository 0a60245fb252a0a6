"""Comparisons of texts written for these tests, and of the bundled articles."""

import pytest

from tui.codebook import load_codebook
from tui.comparison import compare
from tui.documents import bundled_paths, load_document
from tui.framing.target.choosing import choose_target
from tui.pair import Pair


@pytest.fixture(scope="session")
def codebook():
    return load_codebook()


@pytest.fixture(scope="session")
def comparing(codebook, tmp_path_factory):
    """Makes the comparison of two texts; `names` follow somebody, else the program chooses."""

    def made(left, right, *names):
        folder = tmp_path_factory.mktemp("pair")
        for side, words in (("left", left), ("right", right)):
            (folder / f"{side}.md").write_text(words, "utf-8")
        documents = Pair(str(folder / "left.md"), str(folder / "right.md")).map(load_document)
        target, _ = choose_target(documents, codebook, None, names)
        return compare(documents, codebook, target)

    return made


@pytest.fixture(scope="session")
def articles(codebook):
    documents = bundled_paths().map(load_document)
    return compare(documents, codebook, codebook.target("japan"))
