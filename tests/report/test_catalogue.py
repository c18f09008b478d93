"""The catalogue of a rule book holds every rule with all its examples, and no mark-up of theirs."""

from __future__ import annotations

from dataclasses import replace

from auditor.report.catalogue import INDEX, catalogue
from auditor.rule.load import builtin_rules_path, load_rules


def test_every_rule_has_a_page_with_its_examples() -> None:
    rules = load_rules([builtin_rules_path()])
    pages = catalogue(rules)
    assert set(pages) == {INDEX, *(f"{rule.id}.md" for rule in rules)}
    for rule in rules:
        assert f"[{rule.id}]({rule.id}.md)" in pages[INDEX]
        page = pages[f"{rule.id}.md"]
        told = sum(len(example.documents) for example in rule.examples)
        assert page.count("\n> **") == told
        assert f"Proved by {len(rule.examples)} examples" in page


def test_what_a_rule_says_is_no_mark_up() -> None:
    rule = load_rules([builtin_rules_path()])[0]
    page = catalogue([replace(rule, settled_by="<script>alert(1)</script> | *loud*\n# big")])[f"{rule.id}.md"]
    assert r"\<script\>alert(1)\</script\> \| \*loud\* \# big" in page
