"""A year that only a date would tell: in an article without one it stays unknown, and its claim is read."""

from __future__ import annotations

import datetime as dt

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

READER = ClaimReader([rule for rule in load_rules([builtin_rules_path()]) if rule.id == "capital-spending"])
TEXT = "Brightwater has allocated $80 billion for data centers this year."


def test_an_article_without_a_date_keeps_its_claim() -> None:
    (claim,) = READER.read(Document("a.txt", TEXT))
    assert (claim.value.text, claim.when is not None and claim.when.stated) == ("$80 billion", False)
    (dated,) = READER.read(Document("a.txt", TEXT, published=dt.date(2026, 3, 2)))
    assert dated.when is not None
    assert dated.when.start == dt.date(2026, 1, 1)
