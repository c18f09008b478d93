"""Times of day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.clock import read_clocks


def told(text: str) -> list[tuple[str, float]]:
    return [(text[one.start : one.end], round(one.hour, 4)) for one in read_clocks(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("It began at 5.40 p.m. on Saturday.", [17.6667]),
        ("It was 7.15pm when she came.", [19.25]),
        ("Shortly before 4am, and again about 11 a.m., it rang.", [4, 11]),
        ("At 12.30am all was quiet; at 12:30 p.m. it was not.", [0.5, 12.5]),
        ("It struck at 00:50 local time.", [0.8333]),
        ("It left at 09:42 and came at 23:05.", [9.7, 23.0833]),
        ("From noon to midnight, or from Midday on.", [12, 24, 12]),
        ("They met at 10 P.M.", [22]),
        ("It shut at 05:40 p.m. sharp.", [17.6667]),  # not at 05:40
        ("It was 3.42 in the morning when it shook.", [3.7]),
        ("At six o'clock in the morning they came; at four in the morning he did.", [6, 4]),
        ("It left at twenty to eleven that night, not at a quarter to nine.", [22.6667]),
        ("It fell at half past three in the afternoon.", [15.5]),
        ("On Monday at 12 minutes past 4 in the evening it rang.", [16.2]),
        ("It struck at 7:54 on Monday morning.", [7.9]),
        ("On Thursday morning at 7:45 it came ashore.", [7.75]),
        ("On Thursday night shortly after half past two it came ashore.", [2.5]),
        ("Shortly after 11 on Friday night, and at two at night.", [23, 2]),
        ("At twelve at night and at 12.30 in the afternoon.", [0, 12.5]),
        ("At 05:40 in the morning.", [5.6667]),  # once
        ("Until two in the evening.", [2]),
    ],
)
def test_times_are_read(text: str, hours: list[float]) -> None:
    assert [hour for _, hour in told(text)] == hours


@pytest.mark.parametrize(
    "text",
    [
        "They won 3:1, and lost 2:2.",
        "See Mark 10:45:12 and 24:10.",
        "It has 5 amps and 10 pm2 chips, and 13 pm.",
        "It cost 1,200:30.",
        "A ratio of 12:345.",
        "It rang at 9:20, and again at 11:05.",  # in which half of the day?
        "It rang at half past three.",
        "They killed three in the morning and two in the afternoon.",
        "It rose to 3.50 in the morning session.",
        "At 13 in the morning.",
        "It rose 3.5 on Monday morning.",
    ],
)
def test_what_is_no_time_is_left(text: str) -> None:
    assert told(text) == []


@given(st.integers(0, 23), st.integers(0, 59))
def test_both_ways_of_writing_a_time_are_one(hour: int, minute: int) -> None:
    half = f"{(hour - 1) % 12 + 1}.{minute:02}{'am' if hour < 12 else 'pm'}"
    ((_, one),) = told(f"at {half} sharp")
    assert one == round(hour + minute / 60, 4)
    if not 10 <= hour <= 12:
        assert [other for _, other in told(f"at {hour:02}:{minute:02} sharp")] == [one]


@given(st.text(alphabet="0123456789:. apmnoidhgt,", max_size=40))
def test_times_lie_in_their_text_one_behind_the_other(text: str) -> None:
    last = 0
    for one in read_clocks(text, 0, len(text)):
        assert last <= one.start < one.end <= len(text)
        assert 0 <= one.hour <= 24
        last = one.end
