"""Switch the settings of a rule off one at a time: one that no example misses is not proved by any."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.model import EVENT_FACETS, Span
from auditor.ruletest.reader import RememberingReader
from auditor.ruletest.run import outcome_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model import Facet, Rule

_EVER = Span("ever", math.inf)
_DEFAULT_STANCE = ("fact", "plan")


@dataclass(frozen=True, slots=True)
class Mutation:
    """A rule with one of its settings off."""

    setting: str
    """The key, such as ``unless`` or ``same.topic``."""
    rule: Rule
    right: str
    """What kind of example would need the setting."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of the examples with one setting off."""

    rule: str
    setting: str
    broken: int
    """How many examples fail then; none means that no example needs the setting."""
    right: str


def mutations(rule: Rule) -> Iterator[Mutation]:
    """The rule with each of its settings off in turn.

    ``level``, ``error_from`` and ``note_beyond`` grade a finding, which no example can show; they are left out.
    """
    ignores = "an example under `ignores` or `separate` that would be read or joined without it"
    if rule.needs:
        yield Mutation("needs", replace(rule, needs=()), ignores)
    if rule.unless:
        yield Mutation("unless", replace(rule, unless=()), ignores)
    if rule.tied_to:
        yield Mutation("tied_to", replace(rule, tied_to=()), "an example with a value that nearness alone would take")
    if rule.stance != _DEFAULT_STANCE:
        yield Mutation("stance", replace(rule, stance=_DEFAULT_STANCE), "an example in a stance that only it lets in")
    for facet in (facet for facet in rule.same if facet.name not in EVENT_FACETS):  # those are no setting of the rule
        yield from _facet_mutations(rule, facet)
    if rule.grows:
        yield Mutation("grows", replace(rule, grows=False), "a later article with a higher figure, under `changes`")
    if rule.limit:
        yield Mutation("limit", replace(rule, limit=False), "two articles that differ in an end left open")
    if rule.period:
        yield Mutation("same.period", replace(rule, period=""), "two articles of different times")
    if rule.within and not math.isinf(rule.within.hours):
        yield Mutation("within", replace(rule, within=_EVER), "an example under `changes`, the later article past it")
    if rule.tolerance:
        yield Mutation("tolerance", replace(rule, tolerance=None), "answers under `agrees` that differ a little")


def _facet_mutations(rule: Rule, facet: Facet) -> Iterator[Mutation]:
    """A name under ``same`` off, then each of its own settings: ``otherwise``, each phrase of an anchor of several."""
    name = f"same.{facet.name}"
    yield Mutation(name, _with(rule, facet, None), "two articles that only it keeps apart")
    if facet.otherwise != "any":
        known = replace(facet, otherwise="any")
        right = "an example under `ignores` that says none of its choices"
        if facet.otherwise != "skip":
            right = f"two articles of which one says {facet.otherwise} and the other, taken for it, says nothing"
        yield Mutation(f"{name}.otherwise", _with(rule, facet, known), right)
    for phrase in facet.anchors if len(facet.anchors) > 1 else ():
        rest = tuple(other for other in facet.anchors if other != phrase)
        right = f"two articles that only the figure of `{phrase}` keeps apart or joins"
        yield Mutation(f"{name}.is {phrase}", _with(rule, facet, replace(facet, anchors=rest)), right)


def _with(rule: Rule, facet: Facet, other: Facet | None) -> Rule:
    """The rule with another facet in one's place, or with none."""
    same = (other if one is facet else one for one in rule.same)
    return replace(rule, same=tuple(one for one in same if one is not None))


def try_mutations(rule: Rule) -> list[Verdict]:
    """Each setting with the number of examples that fail when it is off."""
    verdicts: list[Verdict] = []
    for mutation in mutations(rule):
        reader = RememberingReader([mutation.rule])
        broken = sum(
            bool(outcome_of(mutation.rule, example.kind, example.documents, reader)) for example in rule.examples
        )
        verdicts.append(Verdict(rule.id, mutation.setting, broken, mutation.right))
    return verdicts
