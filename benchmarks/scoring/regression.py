"""Logistic regression by Newton's method, each column on a common scale, large weights held back."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

STEPS = 8
HELD_BACK = 20.0
"""How much the square of a weight counts beside the rows; of the first column, 1 in each row, it does not."""


class Row(NamedTuple):
    """What is shown, what is so, and for how much it counts."""

    shown: tuple[float, ...]
    is_so: bool
    counts: float


def fitted(rows: Sequence[Row]) -> list[float]:
    """The weight of each column; that of the first, which is 1 in each row, comes first."""
    means, scales = _scales(rows)
    scaled = [tuple((x - m) / s for x, m, s in zip(row.shown, means, scales, strict=True)) for row in rows]
    weights = [0.0] * len(means)
    for _ in range(STEPS):
        slope = [0.0] + [-HELD_BACK * weight for weight in weights[1:]]
        bend = [[HELD_BACK * (i == j > 0) for j in range(len(weights))] for i in range(len(weights))]
        for row, shown in zip(rows, scaled, strict=True):
            likely = 1 / (1 + math.exp(-max(min(sum(map(float.__mul__, weights, shown)), 30.0), -30.0)))
            steep = row.counts * likely * (1 - likely)
            for i, x in enumerate(shown):
                slope[i] += row.counts * (row.is_so - likely) * x
                for j in range(i + 1):
                    bend[i][j] += steep * x * shown[j]
        for i, line in enumerate(bend):
            for j in range(i):
                bend[j][i] = line[j]
        weights = [weight + step for weight, step in zip(weights, _solved(bend, slope), strict=True)]
    told = [weight / scale for weight, scale in zip(weights, scales, strict=True)]
    return [told[0] - sum(map(float.__mul__, told[1:], means[1:])), *told[1:]]


def _scales(rows: Sequence[Row]) -> tuple[list[float], list[float]]:
    """The mean of each column, and how far its values lie from it; 0 and 1 of the first."""
    columns = list(zip(*(row.shown for row in rows), strict=True))
    means = [sum(column) / len(column) for column in columns]
    scales = [
        math.sqrt(sum((x - m) ** 2 for x in column) / len(column)) for column, m in zip(columns, means, strict=True)
    ]
    return [0.0, *means[1:]], [1.0, *(scale or 1.0 for scale in scales[1:])]


def _solved(lines: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination."""
    rows = [[*line, value] for line, value in zip(lines, right, strict=True)]
    for i in range(len(rows)):
        largest = max(range(i, len(rows)), key=lambda k: abs(rows[k][i]))
        rows[i], rows[largest] = rows[largest], rows[i]
        rows[i] = [x / rows[i][i] for x in rows[i]]
        for k in range(len(rows)):
            if k != i and rows[k][i]:
                rows[k] = [x - rows[k][i] * y for x, y in zip(rows[k], rows[i], strict=True)]
    return [row[-1] for row in rows]
