"""A claim tells how it was read: which words name its subject, bind its value and tell its time."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Claim, Document
from auditor.pipeline import trace
from auditor.rule.load import builtin_rules_path, load_rules

RULES = {rule.id: rule for rule in load_rules([builtin_rules_path()])}


def only(rule: str, text: str) -> Claim:
    document = Document("a.txt", text, published=dt.date(2026, 3, 4))
    (claim,) = [claim for claim in ClaimReader([RULES[rule]]).read(document) if not claim.excluded]
    return claim


@pytest.mark.parametrize(
    ("rule", "text", "named", "named_by", "bound_by", "timed_by"),
    [
        (
            "investment-total", "Calder Robotics Ltd opened a plant. Calder will invest $10 billion in AI.",
            "Calder", "short for Calder Robotics, legal form Ltd", "it follows “invest”", "",
        ),
        (
            "investment-total", "Acme opened a plant. Its $10 billion investment in AI is planned.",
            "Its", "“Its” is Acme", "“<value> investment” of the rule's tied_to", "",
        ),
        (
            "stock-direction", "Acme shares closed up 3 percent on Monday.",
            "Acme", "", "the move whose subject is “shares”", "“Monday”; “closed”",
        ),
        (
            "chief-executive", "Acme CEO Jane Miller opened the plant.",
            "Acme", "", "the person who stands with “CEO”", "",
        ),
    ],
)  # fmt: skip
def test_how_a_claim_was_read(rule: str, text: str, named: str, named_by: str, bound_by: str, timed_by: str) -> None:
    claim = only(rule, text)
    assert (claim.named, claim.named_by, claim.bound_by, claim.timed_by) == (named, named_by, bound_by, timed_by)


def test_a_trace_tells_it_too() -> None:
    told = trace(RULES["stock-direction"], "Acme rose. Its shares closed up 3 percent.")[-2]
    assert "subject: Acme (“Its”; “Its” is Acme)" in told
    assert "(bound by: the move whose subject is “shares”)" in told
