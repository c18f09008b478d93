from __future__ import annotations

import pytest

from auditor.compare.name import name_point
from auditor.compare.place import place_place


@pytest.mark.parametrize(
    ("city", "state", "country", "axes"),
    [
        ("Ulm", "", "", ["place:city"]),
        ("", "Texas", "", ["place:state"]),
        ("", "", "Chad", ["place:country"]),
        ("Austin", "Texas", "USA", ["place:city", "place:state", "place:country"]),
        ("Austin", "", "USA", ["place:city", "place:country"]),
    ],
)
def test_a_place_has_an_axis_for_all_that_is_known_of_it(city: str, state: str, country: str, axes: list[str]) -> None:
    value = place_place(city, state, country, "so\n far")
    assert value is not None
    points = [float(name_point(name)) for name in (city, state, country) if name]
    assert [(r.axis, r.low, r.high) for r in value.readings] == [
        (axis, point, point + 1) for axis, point in zip(axes, points, strict=True)
    ]
    assert (value.kind, value.low, value.high, value.unit) == ("name", points[0], points[0] + 1, "")
    assert value.answer == "so far"


def test_a_place_of_which_nothing_is_known_is_none() -> None:
    assert place_place("", "", "", "there") is None
