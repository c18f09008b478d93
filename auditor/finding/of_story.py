"""The questions among the claims of a rule on stories: of one affair each, and of figures that can be of one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor.claim.also_read import readers_of
from auditor.finding.affairs import by_affair, named
from auditor.finding.apart import parted
from auditor.finding.one_answer import one_answer_each
from auditor.finding.told_alike import told_alike
from auditor.model import FIGURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Claim, Rule, When

_APART = 20.0
"""So many times as large as the next smaller, a figure is of another thing: nine hurt and 90,000 marchers."""
_SIZED = frozenset({"money", "count", "measure"})


class OfStory(NamedTuple):
    """What the claims of one base key answer."""

    questions: list[list[Claim]]
    asked: list[list[Claim]]
    """Questions that one other rule asks of all their articles, and judges."""
    left_out: list[Claim]
    """Claims that are no article's one answer."""
    alone: list[Claim]
    """Any figures that nothing ties to another article's."""


def of_story(claims: Sequence[Claim], rule: Rule) -> OfStory:
    """The questions among the claims of one base key."""
    found = OfStory([], [], [], [])
    questions: Iterable[list[Claim]]
    affairs: dict[str, int] = {}
    if rule.value == FIGURE:
        alike = told_alike(claims, rule)
        affairs, questions = alike.affairs, map(named, alike.questions)
        found.alone.extend(alike.alone)
    else:
        questions = _of_one_thing(claims, rule, found)
    for question in _numbered(questions):
        one_affair = len({affairs.get(claim.document, 0) for claim in question}) == 1
        (found.asked if _is_asked(question, one_affair=one_affair) else found.questions).append(question)
    return found


def _of_one_thing(claims: Sequence[Claim], rule: Rule, found: OfStory) -> Iterator[list[Claim]]:
    """The questions of any other rule on stories; the claims that answer none are noted."""
    for group in chain.from_iterable(_by_time(group, rule) for group in by_affair(claims, rule)):
        answers, left_out = one_answer_each(group)
        found.left_out.extend(left_out)
        for sized in _by_size(answers):
            yield from parted(sized)


def _by_time(claims: Sequence[Claim], rule: Rule) -> list[list[Claim]]:
    """The claims of a rule that asks for a time by the one that they state; those without it count to the only one."""
    groups: dict[When | None, list[Claim]] = {}
    for claim in claims if rule.period else ():
        stated = claim.when if claim.when is not None and claim.when.stated else None
        groups.setdefault(stated, []).append(claim)
    return list(groups.values()) if len(groups.keys() - {None}) > 1 else [list(claims)]


def _numbered(groups: Iterable[list[Claim]]) -> Iterator[list[Claim]]:
    """The questions, those of one affair each under a key of its own."""
    numbers: Counter[str] = Counter()
    for group in groups:
        key = group[0].key
        number = numbers[key]
        numbers[key] += 1
        yield [replace(claim, key=f"{key} {number}") for claim in group] if number else group


def _by_size(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims by the order of their size, where they have one; what is open upwards may be as large as any."""
    if not all(claim.value.kind in _SIZED for claim in claims):
        return [list(claims)]
    groups: list[list[Claim]] = []
    most = 0.0
    for claim in sorted(claims, key=lambda claim: (claim.value.low, claim.document, claim.start)):
        if not groups or claim.value.low > _APART * most > 0:
            groups.append([])
        groups[-1].append(claim)
        most = max(most, claim.value.high)
    return groups


def _is_asked(claims: Sequence[Claim], *, one_affair: bool) -> bool:
    """Whether one other rule reads a figure of all articles of a question, of which there are several.

    A rule on stories judges only what it holds together, as articles of one affair; any other its own subjects.
    """
    readers: dict[str, frozenset[str]] = {}
    for claim in claims:
        readers[claim.document] = readers.get(claim.document, frozenset()) | readers_of(
            claim.beside, one_affair=one_affair
        )
    return len(claims) > 1 and bool(frozenset.intersection(*readers.values()))
