"""The forward pass, beside a plain one of the same weights and beside the published model."""

from math import erf

import numpy as np
import pytest

from tui.meaning.layers import STRETCH, forward, gelu
from tui.meaning.weights import HEADS, LAYERS, WIDTH, read_weights

# Two sentences and their cosine by the published model in single floats, with the exact GELU.
PUBLISHED = (
    ("The harbour froze before the fleet could leave.", "Ice kept the ships in port.", 0.6619),
    ("The council raised the tax on empty houses.", "Owners of vacant homes will pay more.", 0.5138),
    ("A new bridge was opened over the estuary.", "The choir sang for an hour without a break.", 0.0269),
    ("Critics call the treaty a surrender.", "Opponents say the agreement gives too much away.", 0.4415),
    ("She denied that the vote had been bought.", "She admitted that the vote had been bought.", 0.8373),
    ("The dog chased the postman.", "The postman chased the dog.", 0.978),
    ("Wheat prices fell by 12% in 1931.", "Wheat prices rose by 40% in 1973.", 0.7095),
    ("Geologists mapped the fault line.", "The seismic rift was charted by scientists.", 0.6289),
    ("“No one,” he wrote, “is above the law.”", "Even ministers must obey the courts.", 0.3176),
    ("Le café façade was repainted.", "The front of the coffee house got new paint.", 0.5863),
    ("Unemployment is falling.", "Fewer people are out of work.", 0.5536),
    ("The minister's anti-inflation plan stalled.", "Parliament has yet to curb rising prices.", 0.4684),
)
SENTENCES = [sentence for one, other, _ in PUBLISHED for sentence in (one, other)]


@pytest.fixture(scope="module")
def weights():
    return read_weights()


@pytest.fixture(scope="module")
def vectors(weights):
    """The vector of every sentence, read alone, by the sentence."""
    found = {}
    for sentence in SENTENCES:
        whole = forward(weights, [weights.vocabulary.read(sentence).numbers]).sum(0)
        found[sentence] = whole / np.linalg.norm(whole)
    return found


def plainly(weights, numbers):
    """One sentence as the paper has it, in double floats."""
    exact = np.frompyfunc(erf, 1, 1)

    def gelu(x):
        return x * (1 + exact(x / STRETCH / 2**0.5).astype(np.float64))

    def norm(x, parts):
        x = (x - x.mean(1, keepdims=True)) / np.sqrt(x.var(1, keepdims=True) + 1e-12)
        return x * parts.scale + parts.shift

    def linear(x, parts):
        return x @ parts.table.astype(np.float64) + parts.bias

    x = weights.embedding(np.array(numbers)).astype(np.float64) + weights.places[: len(numbers)]
    x = norm(x, weights.norm)
    for layer in weights.layers:
        query, key, value = np.split(linear(x, layer.qkv), 3, axis=1)
        seen = []
        for head in range(HEADS):
            columns = slice(head * WIDTH // HEADS, (head + 1) * WIDTH // HEADS)
            look = np.exp(query[:, columns] @ key[:, columns].T)
            seen.append(look / look.sum(1, keepdims=True) @ value[:, columns])
        x = norm(x + linear(np.concatenate(seen, axis=1), layer.out), layer.after_looking)
        x = norm(x + linear(gelu(linear(x, layer.up)), layer.down), layer.after_thinking)
    return x


def test_the_pass_is_that_of_the_paper(weights, vectors):
    assert len(weights.layers) == LAYERS
    for one, other, _ in PUBLISHED[:3]:
        exact = []
        for sentence in (one, other):
            whole = plainly(weights, weights.vocabulary.read(sentence).numbers).sum(0)
            exact.append(whole / np.linalg.norm(whole))
        assert vectors[one] @ vectors[other] == pytest.approx(exact[0] @ exact[1], abs=1e-3)


@pytest.mark.parametrize(("one", "other", "cosine"), PUBLISHED)
def test_rounded_weights_stay_near_the_published_ones(vectors, one, other, cosine):
    assert vectors[one] @ vectors[other] == pytest.approx(cosine, abs=0.001)


def test_the_curve_is_near_the_exact_one():
    x = np.linspace(-100, 100, 20_001)
    exact = x * np.array([1 + erf(one / 2**0.5) for one in x]) / 2
    near = gelu((x * STRETCH).astype(np.float32)) / (2 * STRETCH)
    np.testing.assert_allclose(near, exact, atol=1e-3, rtol=1e-5)


def test_sentences_read_together_are_read_as_alone(weights):
    numbers = sorted((weights.vocabulary.read(sentence).numbers for sentence in SENTENCES), key=len)
    together = forward(weights, numbers)
    alone = np.concatenate([forward(weights, [one]) for one in numbers])
    np.testing.assert_allclose(together, alone, atol=1e-4)
