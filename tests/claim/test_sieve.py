"""The sieve before a rule's reading lets nothing through that could be a claim: with it and without it are the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.claim.also_read import RULE
from auditor.claim.compiled import CompiledRule
from auditor.claim.reader import ClaimReader
from auditor.model import Claim, Document, Rule
from auditor.rule.load import builtin_rules_path, load_rules

RULES = load_rules([builtin_rules_path()])
DOCUMENTS = tuple(document for rule in RULES for example in rule.examples for document in example.documents)


def _claims(rules: tuple[Rule, ...], documents: tuple[Document, ...]) -> list[Claim]:
    reader = ClaimReader(rules)
    return [claim for document in documents for claim in reader.read(document)]


def test_every_example_gives_the_same_claims_without_the_sieve(monkeypatch: pytest.MonkeyPatch) -> None:
    sieved = _claims(RULES, DOCUMENTS)
    monkeypatch.setattr(CompiledRule, "may_answer", lambda *_: True)
    assert sieved == _claims(RULES, DOCUMENTS)
    assert len(sieved) > len(RULES)


def test_all_rules_at_once_read_what_each_reads_alone() -> None:
    together = _claims(RULES, DOCUMENTS)
    alone = [claim for rule in RULES for claim in _claims((rule,), DOCUMENTS)]
    assert sorted(map(_unread_by_others, together), key=repr) == sorted(map(_unread_by_others, alone), key=repr)


def _unread_by_others(claim: Claim) -> Claim:
    """A claim without what it knows of the other rules that read its figure."""
    return replace(claim, beside=" ".join(word for word in claim.beside.split() if not word.startswith(RULE)))
