"""A weekday of an article without a date: compared with its like where a thing has one day for ever."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.model import Document, Report
from auditor.pipeline import audit, read_claims
from auditor.rule.load import builtin_rules_path, load_rules

RULES = {rule.id: rule for rule in load_rules([builtin_rules_path()])}
FRIDAY, THURSDAY = "Jane Felder died on Friday.", "Jane Felder died Thursday at the age of 95, friends said."


def run(*texts: str, day: dt.date | None = None) -> Report:
    return audit([Document(f"{n}.txt", text, published=day) for n, text in enumerate(texts)], [RULES["died"]])


def test_two_weekdays_of_one_death() -> None:
    (finding,) = run(FRIDAY, THURSDAY).findings
    assert finding.axis == "weekday"
    assert [position.answer for position in finding.positions] == ["Thursday", "Friday"]
    assert "a date would decide" in finding.explanation


def test_one_weekday_agrees() -> None:
    assert run(FRIDAY, FRIDAY.replace("on Friday", "Friday at home")).findings == ()


def test_a_date_is_never_held_against_a_weekday() -> None:
    assert run(FRIDAY, "Jane Felder died on March 5, 2026.").findings == ()


def test_in_a_dated_article_the_weekday_is_a_day() -> None:
    (claim,) = read_claims([Document("a", FRIDAY, published=dt.date(2026, 3, 8))], [RULES["died"]])
    assert [reading.axis for reading in claim.value.readings] == ["date"]


@pytest.mark.parametrize("text", ["Calder OS 5 was released on Friday.", "Calder OS 5 will be released on Thursday."])
def test_what_may_come_again_has_no_weekday(text: str) -> None:
    claims = read_claims([Document("a", text)], [RULES["release-date"]])
    assert all(reading.axis != "weekday" for claim in claims for reading in claim.value.readings)


@pytest.mark.parametrize("name", ["the informant of two papers", "the 'Quiet Clerk'"])
def test_known_as_parts_no_clause(name: str) -> None:
    text = f"Mark Felder, who was known as {name}, died on Friday.".replace("',", ",'")
    (claim,) = read_claims([Document("a", text)], [RULES["died"]])
    assert (claim.subject, claim.value.answer) == ("Mark Felder", "Friday")
