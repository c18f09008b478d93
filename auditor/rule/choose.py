"""Choose among the rules of a book by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.errors import UsageError
from auditor.rule.nearest import nearest, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model import Rule


_FEW = 12
"""Ids that a message can name one by one."""


def find_rule(rules: Sequence[Rule], name: str) -> Rule:
    """The rule with that id. UsageError with the nearest right one."""
    for rule in rules:
        if rule.id == name:
            return rule
    if not rules:
        raise UsageError(f"there is no rule `{name}`: the rule book holds none.")
    raise UsageError(f"there is no rule `{name}`; {_hint(name, [rule.id for rule in rules])}")


def _hint(name: str, ids: Sequence[str]) -> str:
    """What would be right: the nearest id, all of a few, or where to find those of a book."""
    if "," in name:
        return "name one rule at a time, and give the option once for each."
    if len(ids) <= _FEW or nearest(name, ids):
        return suggestion(name, ids)
    return f"`auditor rules list` names all {len(ids)}."


def choose_rules(rules: Sequence[Rule], select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
    """The rules that are selected, all of them where none is, without those to ignore. UsageError for an unknown id."""
    wanted = {find_rule(rules, name).id for name in select}
    unwanted = {find_rule(rules, name).id for name in ignore}
    return tuple(rule for rule in rules if rule.id not in unwanted and (not wanted or rule.id in wanted))
