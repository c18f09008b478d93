from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.compare.name import name_point, place_name
from auditor.text.person import person_key


@given(st.text(max_size=30), st.text(max_size=30))
def test_different_keys_have_different_points(a: str, b: str) -> None:
    assert (name_point(a) == name_point(b)) == (a == b)


@given(st.text(max_size=30))
def test_a_point_and_its_neighbour_are_exact_as_floats(key: str) -> None:
    point = name_point(key)
    assert 0 <= point < 2**52
    (reading,) = place_name(key, key).readings
    assert (int(reading.low), int(reading.high)) == (point, point + 1)


def test_the_key_decides_and_the_spelling_is_shown() -> None:
    a, b = place_name("jane doe", "Jane  Doe"), place_name("jane doe", "JANE DOE")
    assert a.readings == b.readings
    assert a.answer == "Jane Doe"


def test_points_stay_the_same_from_run_to_run() -> None:
    assert name_point("jane doe") == 365603259787166


def test_a_name_is_a_point_wide_and_has_no_unit() -> None:
    value = place_name("jane doe", "Jane\n Doe")
    assert value.high - value.low == 1
    assert (value.readings[0].low, value.readings[0].high) == (value.low, value.high)
    assert (value.kind, value.unit, value.readings[0].axis, value.answer) == ("name", "", "name", "Jane Doe")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (("j", "hugh", "doe"), "hugh doe"),
        (("w.a.", "doe"), "wa doe"),
        (("w", "a", "doe"), "w doe"),
        (("jane", "q", "doe"), "jane doe"),
    ],
)
def test_initials_before_a_given_name_count_for_nothing(name: tuple[str, ...], key: str) -> None:
    assert person_key(name) == key


def test_initials_are_placed_apart_from_full_names() -> None:
    full, short = place_name("walter doe", "Walter Doe"), place_name("w doe", "W.A. Doe", initials=True)
    assert {reading.axis for value in (full, short) for reading in value.readings} == {"name", "name:initials"}
