"""Results of companies in running text: the time that months tell, and amounts that are of a cause."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Claim, Document
from auditor.rule.load import builtin_rules_path, load_rules

READER = ClaimReader([r for r in load_rules([builtin_rules_path()]) if r.id in ("revenue", "profit-or-loss")])


def read(text: str) -> list[Claim]:
    claims = READER.read(Document("a", text, published=dt.date(2026, 11, 2)))
    return [claim for claim in claims if not claim.excluded]


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        ("between April and June 2026", dt.date(2026, 4, 1), dt.date(2026, 6, 30)),
        ("in the January to September 2026 period", dt.date(2026, 1, 1), dt.date(2026, 9, 30)),
    ],
)
def test_months_that_bound_quarters_are_a_time_of_accounts(span: str, first: dt.date, last: dt.date) -> None:
    (claim,) = read(f"Acme had revenue of $5 billion {span}.")
    assert claim.when is not None
    assert (claim.when.start, claim.when.end) == (first, last)


def test_months_that_bound_no_quarters_are_none() -> None:
    assert not read("Acme had revenue of $5 billion between April and May 2026.")


@pytest.mark.parametrize("cause", ["due to", "because of", "owing to", "thanks to"])
def test_an_amount_of_a_cause_is_no_result(cause: str) -> None:
    said = f"Acme Corp said the 2025 loss was mainly {cause} write downs totaling $2 billion."
    assert [claim.value.text for claim in read(said)] == []
    assert read("Acme Corp said its 2025 net loss totaled $2 billion.")
