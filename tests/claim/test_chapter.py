"""A changed answer opens a new chapter: a change, and no dispute with what was said before."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.claim.reader import ClaimReader
from auditor.model import Document, Report
from auditor.pipeline import audit
from auditor.rule.load import builtin_rules_path, load_rules

RULES = [rule for rule in load_rules([builtin_rules_path()]) if rule.id == "dividend"]
READER = ClaimReader(RULES)
OLD = "Brightwater Inc pays a quarterly dividend of 14 cents a share."
RAISED = "Brightwater Inc raised its quarterly dividend to 18 cents a share from 14 cents."
NEW = "Brightwater Inc pays a quarterly dividend of 18 cents a share."
OTHER = "Brightwater Inc pays a quarterly dividend of 25 cents a share."


def run(*told: tuple[int, str]) -> Report:
    documents = [Document(f"{n}.txt", text, published=dt.date(2026, 3, day)) for n, (day, text) in enumerate(told)]
    return audit(documents, RULES, reader=READER)


def revises(text: str) -> list[str]:
    return [claim.revises for claim in READER.read(Document("a.txt", text, published=dt.date(2026, 3, 2)))]


def test_the_words_of_a_change() -> None:
    assert revises(RAISED) == ["raised … to … from 14 cents"]
    assert revises(NEW) == [""]
    assert revises("Brightwater Inc raised money and pays a quarterly dividend of 18 cents a share.") == [""]


@pytest.mark.parametrize("day", [3, 9])
def test_what_was_said_before_is_a_change(day: int) -> None:
    report = run((2, OLD), (day, RAISED), (day + 1, NEW))
    assert report.findings == ()
    assert [len(group.claims) for group in report.changes] == [3]


def test_the_old_figure_on_the_day_of_the_change() -> None:
    assert run((2, OLD), (2, RAISED)).findings == ()


def test_after_a_change_answers_dispute_each_other() -> None:
    (finding,) = run((2, OLD), (3, RAISED), (5, OTHER)).findings
    assert [position.answer for position in finding.positions] == ["18 cents a share", "25 cents a share"]
    assert finding.harmless == "one article tells that the figure was changed, another still gives the old one"


def test_two_tellings_of_one_change_dispute_each_other() -> None:
    report = run((2, RAISED), (3, RAISED.replace("18", "20")))
    assert len(report.findings) == 1
    assert run((2, RAISED), (9, RAISED.replace("18", "20"))).findings == ()


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.integers(2, 9), st.sampled_from([OLD, RAISED, NEW, OTHER])), max_size=6))
def test_a_change_never_opens_a_dispute(told: list[tuple[int, str]]) -> None:
    plain = [(day, NEW if text == RAISED else text) for day, text in told]
    assert len(run(*told).findings) <= len(run(*plain).findings)
    assert run(*told).ledger.claims == run(*plain).ledger.claims
