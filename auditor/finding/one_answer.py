"""Where only the story tells what a figure is of: what each article answers to the question, if it gives one answer.

An article that gives several figures may mean several things by them. What it says first of all, in its headline or its
lead, is its answer; without that it has none. And an answer that some other article gives beside its own is taken to be
of that other thing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.finding.meeting import Ends
from auditor.model import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Claim

_FIRST = (*HEADINGS, "lead")


def one_answer_each(claims: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims of one question that are their articles' answers, and those that are left out."""
    articles: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        articles[claim.document].append(number)
    answers = {number for told in articles.values() for number in _answer(claims, told)}
    beside = {
        document: Ends(claims[number] for number in told if number not in answers)
        for document, told in articles.items()
    }
    every = Ends(claim for number, claim in enumerate(claims) if number not in answers)
    kept = {n for n in answers if not _given_beside(claims[n], every, beside[claims[n].document])}
    return [claims[n] for n in sorted(kept)], [claim for n, claim in enumerate(claims) if n not in kept]


def _given_beside(claim: Claim, every: Ends, own: Ends) -> bool:
    """Whether another article gives a claim's value without making it its answer."""
    return any(every.meeting(reading) > own.meeting(reading) for reading in claim.value.readings)


def _answer(claims: Sequence[Claim], told: Sequence[int]) -> Sequence[int]:
    """Those of an article's claims that are its one answer; none where it gives several."""
    told = _not_single(claims, told)
    if _agree(claims, told):
        return told
    first = [number for number in told if claims[number].part in _FIRST]
    return first if _agree(claims, first) else []


def _not_single(claims: Sequence[Claim], told: Sequence[int]) -> Sequence[int]:
    """Those of an article's claims that count more than one, if any do: "a 52-year-old" is one of 37 who were held."""
    several = [number for number in told if claims[number].value.unit != "people" or claims[number].value.low > 1]
    return several or told


def _agree(claims: Sequence[Claim], told: Sequence[int]) -> bool:
    """Whether claims have a value in common on some axis that all of them share."""
    axes: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for number in told:
        for reading in claims[number].value.readings:
            axes[reading.axis].append((reading.low, reading.high))
    common = [ends for ends in axes.values() if len(ends) >= len(told)]
    return any(max(low for low, _ in ends) < min(high for _, high in ends) for ends in common)
