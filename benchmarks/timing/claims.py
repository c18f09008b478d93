"""Claims by rule, to time the comparing alone: questions of ten claims, some of them disputed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

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
