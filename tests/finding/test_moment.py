from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace

import pytest
from samples import claim, move

from auditor.finding.moment import Moment, counted_on, moment

DAY = dt.date(2026, 3, 2)
NUMBER = float(DAY.toordinal())
EAST = dt.timezone(dt.timedelta(hours=5))


@pytest.mark.parametrize(
    ("published", "earliest", "latest"),
    [
        (DAY, 0.0, 86_399.0),
        (dt.datetime(2026, 3, 2), 0.0, 0.0),
        (dt.datetime(2026, 3, 2, 17, 30, 15), 63_015.0, 63_015.0),
        (dt.datetime(2026, 3, 2, 17, 30, 15, tzinfo=dt.UTC), 63_015.0, 63_015.0),
        (dt.datetime(2026, 3, 2, 17, 30, tzinfo=EAST), 45_000.0, 45_000.0),
        (dt.datetime(2026, 3, 2, 1, 0, tzinfo=EAST), -14_400.0, -14_400.0),
    ],
)
def test_a_moment_in_seconds_of_its_day(published: dt.date, earliest: float, latest: float) -> None:
    found = moment(published)
    assert found is not None
    assert [(end - NUMBER) * 86_400 for end in found] == pytest.approx([earliest, latest], abs=1e-3)


def test_the_machines_own_zone_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as context:
        context.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        found = moment(dt.datetime(2026, 3, 2, 6))
    time.tzset()
    assert found == Moment(NUMBER + 0.25, NUMBER + 0.25)


def test_without_a_date_there_is_no_moment() -> None:
    assert moment(None) is None


def test_the_last_second_of_a_day_lies_before_the_next() -> None:
    one, following = moment(DAY), moment(dt.datetime(2026, 3, 3))
    assert one == Moment(NUMBER, one.latest) if one else False
    assert following is not None
    assert one is not None
    assert one.latest < following.earliest


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("as of 2026-02-27", dt.date(2026, 2, 27)),
        ("close", DAY),
        ("", DAY),
        ("2026-02-27 as of ", DAY),
    ],
)
def test_a_number_is_counted_up_to_the_day_that_is_told_or_to_the_articles(told: str, day: dt.date) -> None:
    assert counted_on(claim(move("up"), said="2026-03-02", moment=told)) == day


def test_a_claim_without_a_time_is_counted_up_to_its_article() -> None:
    one = replace(claim(move("up"), said="2026-03-02"), when=None)
    assert counted_on(one) == DAY
    assert counted_on(replace(one, published=None)) is None
