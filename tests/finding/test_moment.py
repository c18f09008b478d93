from __future__ import annotations

import datetime as dt
import time

import pytest

from auditor.finding.moment import Moment, moment

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
