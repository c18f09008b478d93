"""How many jobs a company does away with: by which verbs, whose they are, and whether they are all of them."""

from __future__ import annotations

import datetime as dt
import math

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

READER = ClaimReader([rule for rule in load_rules([builtin_rules_path()]) if rule.id == "job-cuts"])


def numbers(text: str) -> list[tuple[str, float, float]]:
    """Who cuts how many, of the claims that are compared."""
    claims = READER.read(Document("a", text, published=dt.date(2026, 5, 12)))
    return [(c.subject, c.value.low, c.value.high) for c in claims if not c.excluded]


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc will shed 3,400 jobs over the next three years.",
        "Acme Inc will eliminate 3,400 positions by year-end.",
        "Acme Inc will axe 3,400 posts worldwide.",
        "Acme Inc is to scrap 3,400 roles.",
        "Acme Inc intends to reduce its headcount by 3,400 positions worldwide.",
        "Acme Inc will cut its global workforce of 60,000 by 3,400 people.",
        "Acme Inc's workforce will be reduced by 3,400.",
        "Acme Inc will lay off 3,400 people.",
        "Acme Inc is dismissing 3,400 employees.",
        "Acme Inc will let 3,400 people go.",
        "Acme Inc is making 3,400 people redundant.",
        "Acme Inc announced 3,400 job cuts.",
        "Acme Inc announced the loss of 3,400 jobs.",
        "Acme Inc will close two plants, putting 3,400 people out of work.",
        "3,400 jobs will go at Acme Inc.",
        "At Acme Inc, 3,400 jobs will go.",
        "Acme Inc said 3,400 jobs would go.",
        "3,400 jobs are to disappear at Acme Inc by the end of 2027.",
        "3,400 people are being made redundant at Acme Inc.",
        "3,400 people will be laid off at Acme Inc.",
        "3,400 jobs were lost at Acme Inc on Monday.",
        "The union said 3,400 jobs would go at Acme Inc.",
        "Acme Inc is closing a plant. 3,400 jobs will be cut, the company said.",
    ],
)
def test_jobs_that_are_cut(text: str) -> None:
    assert numbers(text) == [("Acme", 3400, 3401)]


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc will cut 300 jobs in Germany.",
        "In Germany 300 jobs will go at Acme Inc.",
        "Acme Inc said 300 jobs would go in Germany.",
        "Acme Inc will axe 300 banking jobs.",
        "Acme Inc will cut 300 in-store sales jobs.",
        "300 jobs will go at Acme Inc in Germany.",
        "Acme Inc will eliminate 300 positions in research.",
        "Acme Inc said 300 jobs would go at the Varn plant.",
    ],
)
def test_a_part_of_them_tells_that_there_are_at_least_as_many(text: str) -> None:
    assert numbers(text) == [("Acme", 300, math.inf)]


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc dismissed 300 claims.",
        "Acme Inc let 300 people in.",
        "Acme Inc will make 300 people happy.",
        "Acme Inc said 300 jobs went unfilled.",
        "Acme Inc lost 300 people in the flood.",
        "Acme Inc reduced 300 prices.",
        "Acme Inc planned no layoffs.",
        "Acme Inc spoke against 300 planned redundancies.",
        "Acme Inc raised its estimate to 300 job losses.",
        "Acme Inc has eliminated 300 jobs.",
        "Acme Inc will cut 300.",
        "Acme Inc will lay off 300 people on top of the 500 in May.",
        "Acme Inc will reduce its workforce in Germany by 300.",
        "Acme Inc said 300 jobs would not go.",
        "Brightwater Inc will close a mill. Unite said 300 jobs would go.",
        "There were 300 job cuts at Acme Inc and Brightwater Inc.",
    ],
)
def test_what_is_no_number_of_jobs_that_are_cut(text: str) -> None:
    assert not numbers(text)
