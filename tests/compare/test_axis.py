"""What every axis on which the product places a value is like."""

from __future__ import annotations

import pytest

from auditor.compare.axis import DATES, EXACT, PLACES, UNMEASURED, VERSIONS

NAMES = (
    "name", "name:initials", "category", "weekday", "place:city", "place:state", "place:country", "version",
    "version|least", "version|most",
)  # fmt: skip
DAYS = ("deadline", "date", "record")
MEASURED = ("money:USD", "percent", "count:people", "length", "change:percent", "money:USD|least")


@pytest.mark.parametrize("axis", NAMES)
def test_numbers_that_only_tell_answers_apart_have_no_distance(axis: str) -> None:
    assert axis in UNMEASURED
    assert axis in EXACT
    assert axis not in DATES


@pytest.mark.parametrize("axis", DAYS)
def test_days_are_days(axis: str) -> None:
    assert axis in DATES
    assert axis not in UNMEASURED


def test_a_tolerance_holds_for_measures_and_dates_but_for_no_deadline_sign_or_record() -> None:
    assert {axis for axis in (*DAYS, "sign", *MEASURED) if axis in EXACT} == {"deadline", "record", "sign"}


def test_places_go_from_the_narrowest_and_versions_have_two_ends() -> None:
    assert PLACES == ("place:city", "place:state", "place:country")
    assert VERSIONS == ("version", "version|least", "version|most")
