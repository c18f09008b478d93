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


def placed(unit: str, begin: dt.date, end: dt.date) -> Value:
    """The value of a span of whole days; ``end`` is its last."""
    low, high = float(begin.toordinal()), float(end.toordinal() + 1)
    value = place_timeline(Mention("date", 0, 1, low, high, unit, "span"), "from\n to")
    assert value is not None
    return value


SPANS = [
    # four years by counting, three by subtraction, and half a year of precision on both sides
    ("2025/2028", dt.date(2025, 1, 1), dt.date(2028, 12, 31), 2.5, 4.5, dt.date(2028, 1, 1)),
    # six months by counting, five by subtraction
    ("2025-01/2025-06", dt.date(2025, 1, 1), dt.date(2025, 6, 30), 4.5 / 12, 6.5 / 12, dt.date(2025, 6, 1)),
    # a single year, a single month: no length is less than none
    ("2025/2025", dt.date(2025, 1, 1), dt.date(2025, 12, 31), 0.0, 1.5, dt.date(2025, 1, 1)),
    ("2025-06/2025-06", dt.date(2025, 6, 1), dt.date(2025, 6, 30), 0.0, 1.5 / 12, dt.date(2025, 6, 1)),
    # a day, to a year: what stands last decides
    ("2025-03-07/2026", dt.date(2025, 3, 7), dt.date(2026, 12, 31), 0.32, 2.32, dt.date(2026, 1, 1)),
    ("2025/2026-02", dt.date(2025, 1, 1), dt.date(2026, 2, 28), 1.036, 1.203, dt.date(2026, 2, 1)),
    # from day to day: within the month of the last
    ("2025-03-07/2025-06-01", dt.date(2025, 3, 7), dt.date(2025, 6, 1), 0.113, 0.280, dt.date(2025, 6, 1)),
]


@pytest.mark.parametrize(("unit", "begin", "end", "least", "most", "last"), SPANS)
def test_a_span_is_as_precise_as_the_unit_of_its_end(
    unit: str, begin: dt.date, end: dt.date, least: float, most: float, last: dt.date
) -> None:
    value = placed(unit, begin, end)
    length, deadline = value.readings
    assert [length.low, length.high] == pytest.approx([least, most], abs=0.005)
    assert (deadline.low, deadline.high) == (last.toordinal(), end.toordinal() + 1)
    assert (value.kind, value.unit, value.answer) == ("timeline", "years", "from to")
    assert (value.low, value.high) == (length.low, length.high)


@pytest.mark.parametrize(("low", "high"), [(-math.inf, 730_000.0), (729_000.0, math.inf)])
def test_a_deadline_may_be_open_at_one_end(low: float, high: float) -> None:
    value = place_timeline(Mention("date", 0, 1, low, high, "2026", "by"), "by\n then")
    assert value is not None
    assert [(r.axis, r.low, r.high) for r in value.readings] == [("deadline", low, high)]
    assert (value.unit, value.answer) == ("day", "by then")
