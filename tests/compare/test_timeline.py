from __future__ import annotations

import datetime as dt
import math

import pytest

from auditor.compare.timeline import place_timeline
from auditor.model import Interval, Mention, Value
from auditor.text.reader import read_mentions


def timeline(text: str) -> Value:
    (mention,) = (m for m in read_mentions(text) if m.kind in ("date", "duration"))
    value = place_timeline(mention, text[mention.start : mention.end])
    assert value is not None
    return value


def day(year: int) -> float:
    return float(dt.date(year, 1, 1).toordinal())


def test_a_length_has_the_axis_of_lengths() -> None:
    value = timeline("It will spend it over the next three years.")
    assert [(r.axis, r.interval) for r in value.readings] == [("length", Interval(2.5, 3.5))]
    assert value.unit == "years"


def test_a_deadline_is_the_year_named() -> None:
    value = timeline("It will spend it by 2030.")
    assert [(r.axis, r.interval) for r in value.readings] == [("deadline", Interval(day(2030), day(2031)))]


def test_a_span_has_both_and_may_be_counted_in_two_ways() -> None:
    value = timeline("It will spend it between 2025-2028.")
    length, deadline = value.readings
    assert (length.axis, deadline.axis) == ("length", "deadline")
    assert length.interval.meets(Interval(2.5, 3.5))
    assert length.interval.meets(Interval(3.5, 4.5))
    assert not length.interval.meets(Interval(1.5, 2.4))
    assert not length.interval.meets(Interval(4.6, 5.5))
    assert deadline.interval == Interval(day(2028), day(2029))


@pytest.mark.parametrize(
    "mention",
    [Mention("date", 0, 1, -math.inf, math.inf, "XXXX"), Mention("date", 0, 1, -math.inf, math.inf, "PAST_REF")],
)
def test_a_date_without_a_place_in_time_is_no_timeline(mention: Mention) -> None:
    assert place_timeline(mention, "x") is None
