"""The shipped rule book loads, and every rule of it is complete."""

from pathlib import Path

import pytest

from auditor.model import Rule
from auditor.rule.load import builtin_rules_path, load_rules

RULES = load_rules([builtin_rules_path()])


def test_the_first_rule_book_is_there() -> None:
    assert {rule.id for rule in RULES} >= {
        "capital-spending",
        "chief-executive",
        "investment-total",
        "market-reaction",
        "market-value-change",
        "spending-timeline",
        "stock-direction",
        "stock-move",
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_stands_in_a_file_of_its_name(rule: Rule) -> None:
    assert Path(rule.path).stem == rule.id


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_what_settles_it_and_when_it_errs(rule: Rule) -> None:
    assert rule.settled_by
    assert rule.false_alarms
    assert rule.unless or rule.needs or rule.adds_up


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_two_examples_of_each_kind_and_its_articles_differ(rule: Rule) -> None:
    kinds: list[str] = [example.kind for example in rule.examples]
    shown = {"disputes", "agrees", "ignores", *kinds} | (set() if rule.adds_up else {"separate"})
    assert {kind: kinds.count(kind) for kind in shown if kinds.count(kind) < 2} == {}
    ids = [document.id for example in rule.examples for document in example.documents]
    assert len(ids) == len(set(ids))
