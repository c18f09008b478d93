"""Dates of publication in every form known, and the refusal of what cannot be told."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from email.utils import format_datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.corpus.dates import parse_published

DAY = dt.date(2006, 10, 23)
EASTERN = dt.timezone(dt.timedelta(hours=-4))
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

days = st.dates(dt.date(1600, 1, 1), dt.date(2199, 12, 31))
minutes = st.datetimes(dt.datetime(1971, 1, 2), dt.datetime(2199, 12, 31)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda offset: dt.timezone(dt.timedelta(minutes=offset)))


@pytest.mark.parametrize(
    "text",
    [
        "2006-10-23", "20061023", "2006/10/23", "2006.10.23", "October 23, 2006", "23 October 2006",
        "Oct. 23, 2006", "Monday, 23rd October 2006", "23-Oct-2006", "OCTOBER 23 2006",
        "  October  23, 2006 ", "23/10/2006", "10/23/2006", "2006-Oct-23", "2006-10-23Z", "2006-10-23+02:00",
        "October 23, 2006 (Reuters)",
    ],
)  # fmt: skip
def test_a_day_without_a_time_is_a_date(text: str) -> None:
    assert parse_published(text) == DAY
    assert type(parse_published(text)) is dt.date


@pytest.mark.parametrize(
    "text",
    [
        "2006-10-23T08:36:00", "2006-10-23 08:36", "20061023083600", "200610230836", "20061023T083600",
        "23-OCT-2006 08:36:00.00", "23-OCT-2006 08:36:00.00RM C", "October 23, 2006 8:36 AM",
        "Oct 23, 2006 at 8:36 a.m. ET", "Mon Oct 23 08:36:00 2006", "October 23, 2006 | 8:36 AM",
        "Oct 23, 2006 8:36\u202fam IST",
    ],
)  # fmt: skip
def test_a_time_without_one_offset_has_no_zone(text: str) -> None:
    assert parse_published(text) == dt.datetime(2006, 10, 23, 8, 36)


@pytest.mark.parametrize(
    "text",
    [
        "2006-10-23T08:36:00-04:00", "2006-10-23T12:36:00Z", "2006-10-23T12:36:00.000+0000",
        "20061023T123600Z",
        "Mon, 23 Oct 2006 08:36:00 -0400", "Mon, 23 Oct 2006 12:36:00 GMT", "Mon Oct 23, 2006 8:36am EDT",
        "Mon Oct 23, 2006 7:36am CDT", "Oct 23, 2006 5:36 a.m. PDT", "Oct 23, 2006 1:36pm BST",
        "23 Oct 2006 14:36 CEST", "Mon Oct 23 12:36:00 +0000 2006", "Mon Oct 23 08:36:00 EDT 2006",
        "Mon Oct 23 2006 08:36:00 GMT-0400 (Eastern Daylight Time)", "2006-10-23 14:36 UTC+2",
        "1161606960", "1161606960000", "1161606960.0",
    ],
)  # fmt: skip
def test_a_zone_is_kept(text: str) -> None:
    published = parse_published(text)
    assert isinstance(published, dt.datetime)
    assert published.tzinfo is not None
    assert published == dt.datetime(2006, 10, 23, 8, 36, tzinfo=EASTERN)


def test_hundredths_and_the_hours_of_noon_and_midnight() -> None:
    assert parse_published("26-FEB-1987 15:01:01.79") == dt.datetime(1987, 2, 26, 15, 1, 1, 790_000)
    assert parse_published("Oct 23, 2006 12:05am") == dt.datetime(2006, 10, 23, 0, 5)
    assert parse_published("Oct 23, 2006 12:05pm") == dt.datetime(2006, 10, 23, 12, 5)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("6/9/2017", "may be 2017-09-06 or 2017-06-09"),
        ("06.09.2017 8:00", "may be"),
        ("2006-02-30", "no possible date"),
        ("13/13/2017", "no possible date"),
        ("Oct 23, 2006 25:00", "no possible date"),
        ("Oct 23, 2006 13:05pm", "no possible date"),
        ("0001-01-01", "the year 0001"),
        ("9999-12-31T23:59:59-05:00", "the year 9999"),
        ("31-MAR-1987 605:12:19.12", "no time"),
        ("2006-10-23 to 2006-10-25", "no time"),
        ("Oct 23, 2006 8:36am - 9 Oct 2007", "cannot be read"),
        ("2006-10-23T08:36:00+99:00", "cannot be read"),
        ("October 2006", "no date in a form known"),
        ("Marchember 5, 2006", "no date in a form known"),
        ("23 Oct 06", "no date in a form known"),
        ("yesterday", "no date in a form known"),
        ("", "no date in a form known"),
        ("1 " * 500, "too long"),
    ],
)
def test_what_cannot_be_told_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_published(text)


def test_equal_day_and_month_are_not_ambiguous() -> None:
    assert parse_published("6/6/2017") == dt.date(2017, 6, 6)


@settings(deadline=None, max_examples=60)
@given(days)
def test_every_day_is_read_back_from_every_form(day: dt.date) -> None:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    forms = [
        day.isoformat(), day.strftime("%Y%m%d"), f"{day.year}/{day.month}/{day.day}",
        f"{month} {day.day}, {day.year}", f"{month[:3]}. {day.day}, {day.year}",
        f"{day.day} {month} {day.year}", f"{weekday[:3]} {month[:3]} {day.day}, {day.year}",
        f"{weekday}, {day.day}-{month[:3].upper()}-{day.year}",
    ]  # fmt: skip
    assert {parse_published(form) for form in forms} == {day}


@settings(deadline=None, max_examples=60)
@given(minutes, offsets)
def test_every_moment_is_read_back_from_every_form(moment: dt.datetime, zone: dt.timezone) -> None:
    aware = moment.replace(tzinfo=zone)
    half = f"{moment.hour % 12 or 12}:{moment.minute:02}{'am' if moment.hour < 12 else 'pm'}"
    wire = f"{MONTHS[moment.month - 1][:3]} {moment.day}, {moment.year} {half}"
    for form in (aware.isoformat(), format_datetime(aware), f"{wire} {aware:%z}"):
        published = parse_published(form)
        assert isinstance(published, dt.datetime)
        assert (published, published.utcoffset()) == (aware, aware.utcoffset())
    assert parse_published(wire) == moment
    assert parse_published(f"{moment:%Y%m%d%H%M%S}") == moment


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from("0123456789-/:., TZapmOctMay+()"), max_size=40) | st.text(max_size=40))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with suppress(ValueError):
        published = parse_published(text)
        assert 1600 <= published.year < 2200
        if isinstance(published, dt.datetime) and published.tzinfo:
            published.astimezone(dt.UTC)
