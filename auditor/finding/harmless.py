"""The likeliest reason for which the claims of a finding contradict each other only on paper."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from auditor.engine.keys import doubtful
from auditor.model import AS_OF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.engine.keys import Cell
    from auditor.model import Claim, Rule

_HARMLESS = {
    "money": "the amounts are of different parts, bases or times",
    "percent": "the percentages are of different wholes or times",
    "count": "one count is newer, or of a part only",
    "measure": "the figures are of different versions or times",
    "direction": "the articles speak of different days or hours of trading",
    "timeline": "the articles speak of different stages of one plan, or of two",
    "date": "the articles speak of different stages of one event",
    "version": "the pages are of different editions, or one is older",
    "name": "one followed the other, or both share the office",
    "category": "the articles speak of different times, or of different people",
}


_LONGEST = 80
"""Characters of a value's words in a reason."""


def harmless(rule: Rule, claims: Sequence[Claim], cells: Iterable[Cell] = ()) -> str:
    """The likeliest harmless reason; no full stop. ``cells`` are those of the claims.

    What the claims themselves show comes before what the rule knows of such claims in general.
    """
    if rule.adds_up:
        return _usual(rule, claims)
    return next(_shown(rule, claims, list(cells)), None) or _usual(rule, claims)


def left_open(rule: Rule, cells: Sequence[Cell]) -> list[str]:
    """The names under ``same`` that some of the claims leave open."""
    return [facet.name for part, facet in enumerate(doubtful(rule)) if any(cell.facets[part] is None for cell in cells)]


def _told_in_part(claims: Sequence[Claim]) -> Iterator[str]:
    """That one figure is told as a part, or at a rate, where another is not."""
    told = {claim.told_as for claim in claims}
    if len(told) < 2:
        return
    for claim in claims:
        if claim.told_as == "part":
            yield f"“{_quoted(claim)}” is told as a part, and the other figure may be of the whole"
        elif claim.told_as:
            yield f"“{_quoted(claim)}” is told as so much {claim.told_as}, and the other figure may be of another time"


def _quoted(claim: Claim) -> str:
    """The words of the value, shortened."""
    return claim.value.text if len(claim.value.text) <= _LONGEST else f"{claim.value.text[:_LONGEST]}…"


def _usual(rule: Rule, claims: Sequence[Claim]) -> str:
    reason = rule.false_alarms[0].rstrip(".") if rule.false_alarms else _HARMLESS[claims[0].value.kind]
    return f"{reason[:1].lower()}{reason[1:]}"


def _shown(rule: Rule, claims: Sequence[Claim], cells: Sequence[Cell]) -> Iterator[str]:
    """The harmless reasons that the claims show, the likeliest first."""
    if any(map(attrgetter("superseded_by"), claims)):
        yield "one article is an older version of a story that was changed since"
    if len({bool(claim.revises) for claim in claims}) > 1:
        yield "one article tells that the figure was changed, another still gives the old one"
    yield from _told_in_part(claims)
    moments = {claim.when.moment if claim.when else "" for claim in claims}
    if any(moment.startswith(AS_OF) for moment in moments):
        yield "the articles count up to different times of one day, or different people"
    elif len(moments) > 1:
        named = " and ".join(sorted(moment for moment in moments if moment))
        yield f"the articles speak of different moments of the day ({named}, and an unknown one)"
    elif rule.period == "close" and moments == {"close"}:
        yield "the shares are listed in two places, or one article names the wrong day"
    if len({claim.published is None for claim in claims}) > 1:
        yield "an article without a date speaks of another time"
    stances = {claim.stance for claim in claims}
    if "reported" in stances and len(stances) > 1:
        yield "one article passes on what others reported, and vouches for nothing itself"
    known = [name for name in left_open(rule, cells) if any(dict(claim.same).get(name) for claim in claims)]
    if known:
        yield f"the {known[0]} that one article states is not that of another, which states none"
    if len({claim.document for claim in claims}) == 1:
        parts = {claim.part for claim in claims}
        if "title" in parts and len(parts) > 1:
            yield "a headline shortens, or tells something newer than its text"
        if "summary" in parts and len(parts) > 1:
            yield "a summary shortens, or was written for another version of its text"
        yield "the article speaks of two times, or of a whole and its part"
