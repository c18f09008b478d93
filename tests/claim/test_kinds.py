"""Every kind of answer that is no figure: each example of a rule that asks for it is read as its author says."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from auditor.claim.reader import ClaimReader
from auditor.claim.step import Stop
from auditor.model import Claim, Document, Rule
from auditor.pipeline import audit
from auditor.rule.load import load_rules
from auditor.ruletest.run import run_examples

RULES = load_rules([Path(__file__).with_name("kinds.yaml")])
BY_ID = {rule.id: rule for rule in RULES}
PUBLISHED = dt.date(2026, 3, 2)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_example_is_read_as_its_author_says(rule: Rule) -> None:
    assert [result.outcome for result in run_examples([rule]) if not result.passed] == []


def read(rule: str, text: str, published: dt.date | None = PUBLISHED) -> list[Claim]:
    return ClaimReader([BY_ID[rule]]).read(Document("a", text, published=published))


def stop(rule: str, text: str, published: dt.date | None = PUBLISHED) -> str:
    outcomes = ClaimReader([BY_ID[rule]]).trace(rule, Document("a", text, published=published))
    return next(outcome.reason for _, outcome in outcomes if isinstance(outcome, Stop))


@pytest.mark.parametrize(
    ("rule", "text", "subject", "answer", "axes"),
    [
        ("founded", "In 1919 Acme was founded in 1920.", "Acme", "1920", ["date"]),
        ("founder", "Acme, founded by Jane Miller, makes shoes.", "Acme", "Jane Miller", ["name"]),
        ("hq", "Varn, Ohio-based shoe maker Acme fell.", "Acme", "Varn, Ohio", ["place:city", "place:state"]),
        ("hq", "Acme is headquartered in New York.", "Acme", "New York", ["place:state"]),
        ("hq", "Acme, based near Paris, France, fell.", "Acme", "Paris", ["place:country"]),
        ("hq", "Acme is based in Scotland.", "Acme", "Scotland", ["place:country"]),
        ("needs", "Acme requires Pyx 3.8 to 3.12.", "Acme", "3.8 to 3.12", ["version|least", "version|most"]),
        ("needs", "Acme needs Pyx 3.8, 3.9 and 3.10.", "Acme", "3.8, 3.9 and 3.10", ["version|least", "version|most"]),
        ("needs", "Acme requires Pyx 4 or older.", "Acme", "4 or older", ["version|most"]),
        ("buyer", "Acme was bought by Calder Robotics.", "Acme", "Calder Robotics", ["name"]),
        ("shut", "Acme has no plans to close its plant.", "Acme", "no (close its plant)", ["category"]),
        ("rec", "Acme shares fell to an all-time low.", "Acme", "an all-time low", ["record"]),
    ],
)  # fmt: skip
def test_what_is_read(rule: str, text: str, subject: str, answer: str, axes: list[str]) -> None:
    (claim,) = read(rule, text)
    assert (claim.subject, claim.value.answer.removeprefix("an ")) == (subject, answer.removeprefix("an "))
    assert [reading.axis for reading in claim.value.readings] == axes


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("rec", "Acme shares closed at the second-highest since 1991."),
        ("rec", "Acme shares closed near a 25-year high."),
        ("needs", "Acme requires Pyx 3.9rc1."),
        ("needs", "Acme requires Pyx on 3 machines for $3.9 a day."),
        ("hq", "Acme makes a plan based in hope."),
        ("founder", "Acme was founded by Jane Miller and Tom Arden."),
        ("buyer", "Acme was bought by CRB."),
        ("founder", "Miller founded Acme."),
    ],
)
def test_what_is_not_read(rule: str, text: str) -> None:
    assert read(rule, text) == []


def test_a_length_of_time_needs_the_date_of_the_article() -> None:
    assert "without the article's date" in stop("rec", "Acme shares hit a 25-year high.", None)
    assert read("rec", "Acme shares closed at their highest since 1991.", None)


@pytest.mark.parametrize(
    ("rule", "one", "other", "said"),
    [
        ("founded", "Acme was founded in 1919.", "Acme was founded in 1921.", "apart"),
        ("hq", "Varn-based Acme fell.", "Elmstadt-based Acme rose.", "no answer fits both"),
        ("needs", "Acme requires Pyx 3.9+.", "Acme requires Pyx 3.10+.", "no answer fits both"),
        ("shut", "Acme will close its plant.", "Acme will not close its plant.", "no answer fits both"),
        ("rec", "Acme shares hit a record low.", "Acme shares hit their lowest since 1991.", "days apart"),
    ],
)
def test_a_finding_says_why(rule: str, one: str, other: str, said: str) -> None:
    documents = [Document(name, text, published=PUBLISHED) for name, text in (("a", one), ("b", other))]
    (finding,) = audit(documents, [BY_ID[rule]]).findings
    assert said in finding.verdict


def test_a_name_as_subject_lets_no_other_in() -> None:
    assert [claim.subject for claim in read("named", "The Bank of Elmland raised its rate to 4 percent.")] == [
        "Bank of Elmland"
    ]
    assert read("named", "Calder Robotics raised its rate to 4 percent.") == []
