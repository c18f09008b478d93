"""Rules are chosen by their ids, and whoever misses one is told where the right one stands."""

from __future__ import annotations

import pytest

from auditor.errors import UsageError
from auditor.model import Rule
from auditor.rule.choose import choose_rules, find_rule


def book(count: int) -> list[Rule]:
    return [Rule(f"rule-{n}", "What is it?", ("none",), ("it",), "money") for n in range(count)]


@pytest.mark.parametrize(
    ("name", "count", "hint"),
    [
        ("zzz", 2, "right would be `rule-0`, `rule-1`."),
        ("zzz", 40, "`auditor rules list` names all 40."),
        ("rule-39x", 40, "did you mean `rule-39`?"),
        ("rule-1,rule-2", 40, "name one rule at a time, and give the option once for each."),
        ("zzz", 0, "the rule book holds none."),
    ],
)
def test_a_rule_that_is_not_there_is_told_with_what_would_be_right(name: str, count: int, hint: str) -> None:
    with pytest.raises(UsageError) as slip:
        find_rule(book(count), name)
    assert str(slip.value).startswith(f"there is no rule `{name}`")
    assert str(slip.value).endswith(hint)


def test_rules_are_selected_and_ignored() -> None:
    chosen = choose_rules(book(3), ["rule-0", "rule-2"], ["rule-2"])
    assert [rule.id for rule in chosen] == ["rule-0"]
