"""Which other rules read the figure that a rule on stories takes: what they ask of two articles is theirs to judge.

A rule on any figure gives way to every other rule, and a rule on stories to those that ask whose fact a figure is; but
only to what can be compared: arrests at an event that an article does not place are no event's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from auditor.claim.draft import Draft
from auditor.model import FIGURE, STORY, Rule

RULE = "@"
"""Before the id of a rule that reads the same figure, in what a claim tells of what stands beside its value."""
OF_STORIES = "@@"
"""The same of a rule on stories, which judges only figures of one affair."""


def with_readers(drafts: Sequence[Draft], rules: Mapping[str, Rule]) -> list[Draft]:
    """The drafts of an article; those of rules on stories know which rules of their own read the same figure."""
    grades = {draft.claim.rule: _grade(rules[draft.claim.rule]) for draft in drafts}
    if not any(grades.values()):
        return list(drafts)
    readers: dict[int, set[str]] = defaultdict(set)
    for draft in drafts:
        if not draft.claim.excluded:
            readers[draft.bound.start].add(draft.claim.rule)
    return [_with(draft, readers[draft.bound.start], grades) for draft in drafts]


def _grade(rule: Rule) -> int:
    return 2 if rule.value == FIGURE else int(rule.subject == (STORY,))


def _with(draft: Draft, rules: set[str], grades: Mapping[str, int]) -> Draft:
    told = {rule: grades[rule] for rule in rules if grades[rule] < grades[draft.claim.rule]}
    readers = sorted((OF_STORIES if grade else RULE) + rule for rule, grade in told.items())
    if not readers:
        return draft
    return replace(draft, claim=replace(draft.claim, beside=" ".join((*readers, *draft.claim.beside.split()))))


def readers_of(beside: str, *, one_affair: bool = True) -> frozenset[str]:
    """The rules of their own that read a claim's figure, behind their marks; those on stories if of ``one_affair``."""
    readers = frozenset(word for word in beside.split() if word.startswith(RULE))
    return readers if one_affair else frozenset(word for word in readers if not word.startswith(OF_STORIES))
