"""Claims by rule, to time the comparing alone: questions of ten claims, some of them disputed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pyarrow as pa

from auditor.engine.rows import to_batch
from auditor.engine.sieve import keys_of
from auditor.model import Claim, Reading, Rule, Span, Value

RULE = Rule(
    id="harbour-depth",
    question="How deep is <subject>?",
    subject=("place",),
    words=("deep",),
    value="number in m",
    within=Span("90 days", 90 * 24.0),
)
"""The rule that the claims are of."""
_DAY = dt.date(2026, 3, 2)


def claims(number: int, each: int, disputed: float) -> Iterator[Claim]:
    """So many claims, in questions of ``each``; of so large a part of the questions one claim says otherwise."""
    every = max(round(1 / disputed), 1)
    for index in range(number):
        question, place = divmod(index, each)
        depth = 13.0 if place == 0 and question % every == 0 else 11.0
        reading = Reading("measure:m", depth - 0.5, depth + 0.5)
        value = Value("measure", f"{depth:g} m", depth - 0.5, depth + 0.5, "m", (reading,), f"{depth:g} m")
        yield Claim(
            rule="harbour-depth",
            subject=f"Port {question}",
            key=f"port{question}",
            same=(),
            value=value,
            when=None,
            stance="asserted",
            document=f"d{index}",
            source="",
            published=_DAY,
            line=1,
            start=0,
            end=30,
            quote="The harbour is so many m deep.",
        )


_EACH_TIME = 500_000
"""Claims of a batch of rows."""


def row_batches(number: int, each: int, disputed: float) -> Iterator[pa.Table]:
    """The same claims as rows, as ``to_batch`` makes them, a few hundred thousand at a time.

    Made column by column out of a few claims: so many objects would take longer than all that is timed.
    """
    every = max(round(1 / disputed), 1)
    sample = to_batch(list(claims(2, 2, 1.0)), {RULE.id: RULE})
    odd, plain = (sample.slice(n, 1).to_pylist()[0] for n in range(2))
    for first in range(0, number, _EACH_TIME):
        numbers = range(first, min(first + _EACH_TIME, number))
        apart = [index % each == 0 and index // each % every == 0 for index in numbers]
        questions = [index // each for index in numbers]
        bases = {question: _base(question) for question in dict.fromkeys(questions)}
        told: dict[str, list[object]] = {
            "base": [bases[question] for question in questions],
            "subject": [f"Port {question}" for question in questions],
            "key": [f"port{question}" for question in questions],
            "document": [f"d{index}" for index in numbers],
        }
        columns = []
        for field in sample.schema:
            own = told.get(field.name)
            if own is None:
                own = [odd[field.name], plain[field.name]]
                places = pa.array([0 if differs else 1 for differs in apart], pa.int32())
                columns.append(pa.array(own, field.type).take(places))
            else:
                columns.append(pa.array(own, field.type))
        yield pa.Table.from_arrays(columns, schema=sample.schema)


def _base(question: int) -> str:
    (claim,) = claims(1, 1, 1.0)
    return keys_of(replace(claim, key=f"port{question}"), RULE, 0).base
