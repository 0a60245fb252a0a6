"""Tables of floats as whole numbers, so that errors make up for one another; for `build_weights` only."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.meaning.sensitivity import Doubles, Moments
from tui.meaning.weights import Floats

_DAMP = 0.01  # of the mean square of an input or output
_BLOCK = 64  # inputs rounded before the rest is told


class Rounded(NamedTuple):
    """A table as whole numbers, and the steps by which its rows and columns are multiplied."""

    numbers: NDArray[np.int32]  # inputs x outputs
    inputs: NDArray[np.float16]
    outputs: NDArray[np.float16]

    def table(self) -> Floats:
        """The numbers that come out."""
        steps = self.inputs.astype(np.float32)[:, None] * self.outputs.astype(np.float32)
        return np.asarray(self.numbers * steps, np.float32)


def rounded(table: Floats, moments: Moments, step: float) -> Rounded:
    """A table, its numbers rounded one after the other: those behind make up for what is lost of one.

    Optimal brain quantisation in a fixed order, by the Cholesky factors of the inverse (Frantar et al. 2022,
    GPTQ, https://arxiv.org/abs/2210.17323), along the outputs as along the inputs. The more a number counts
    when those behind have made up for it, the finer it is, so that all cost a cosine the same: about `step`.
    """
    by_input = _factor(moments.inputs / np.trace(moments.inputs))
    by_output = _factor(moments.outputs)
    counts = np.diag(by_input)
    middle = np.exp(np.log(counts).mean())
    inputs = (counts / middle).astype(np.float16)
    outputs = (np.diag(by_output) * middle * step).astype(np.float16)
    behind = np.ascontiguousarray(by_output.T)
    numbers = np.empty(table.shape, np.int32)
    todo = table.astype(np.float64)
    for start in range(0, len(table), _BLOCK):
        end = min(start + _BLOCK, len(table))
        left = np.empty((end - start, len(outputs)))
        for at in range(start, end):
            steps = inputs[at].astype(np.float64) * outputs
            numbers[at] = _column(todo[at], steps, behind)
            left[at - start] = (todo[at] - numbers[at] * steps) / by_input[at, at]
            todo[at + 1 : end] -= np.outer(by_input[at, at + 1 : end], left[at - start])
        todo[end:] -= by_input[start:end, end:].T @ left
    return Rounded(numbers, inputs, outputs)


def _column(numbers: Doubles, steps: Doubles, behind: Doubles) -> list[int]:
    """What an input is multiplied by for each output, in steps; `behind` is the lower factor."""
    left = np.zeros(len(numbers))
    found = []
    for at, (number, step, own) in enumerate(
        zip(numbers.tolist(), steps.tolist(), np.diag(behind).tolist(), strict=True)
    ):
        wanted = number - float(left[:at] @ behind[at, :at])
        found.append(round(wanted / step))
        left[at] = (wanted - found[-1] * step) / own
    return found


def _factor(moment: Doubles) -> Doubles:
    """The upper factor of the inverse."""
    damped = moment + _DAMP * np.trace(moment) / len(moment) * np.eye(len(moment))
    return np.asarray(np.linalg.cholesky(np.linalg.inv(damped)).T)
