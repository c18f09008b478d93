from __future__ import annotations

import pytest

from auditor.model import Mention
from auditor.text.measure import scale_of
from auditor.text.quantity import read_quantities
from auditor.text.tokens import tokenize


def only(text: str) -> Mention:
    (mention,) = read_quantities(tokenize(text))
    return mention


@pytest.mark.parametrize(
    ("text", "point", "unit", "per"),
    [
        ("a 12 km road", 12, "kilometre", ""),
        ("a 6-foot wall", 6, "foot", ""),
        ("the pipe is 37m long", 37, "metre", ""),
        ("a 1.5mm gap", 1.5, "millimetre", ""),
        ("3.5 million sq. km", 3.5e6, "square kilometre", ""),
        ("900 square feet", 900, "square foot", ""),
        ("20 cubic metres", 20, "cubic metre", ""),
        ("150,000 b/d", 150_000, "barrel", "day"),
        ("1.4 million barrels per day after a strike", 1.4e6, "barrel", "day"),
        ("80 kph", 80, "kilometre", "hour"),
        ("winds of 50mph", 50, "mile", "hour"),
        ("45 miles an hour", 45, "mile", "hour"),
        ("400 metres per second", 400, "metre", "second"),
        ("29 mpg", 29, "mile", "gallon"),
        ("1.14 mln bpd", 1.14e6, "barrel", "day"),
        ("800,000 barrels a day", 8e5, "barrel", "day"),
        ("500,000 tonnes of wheat", 5e5, "tonne", ""),
        ("40 kilos of flour", 40, "kilogram", ""),
        ("a 500-megawatt plant", 500, "megawatt", ""),
        ("35 GWh", 35, "gigawatt hour", ""),
        ("a 120Hz screen", 120, "hertz", ""),
        ("54GB of data", 54, "gigabyte", ""),
        ("40°C", 40, "celsius", ""),
        ("minus 5 degrees Celsius", -5, "celsius", ""),
        ("8.90 ksi", 8.9, "kilopound", "square inch"),
        ("1/16 of a US pint", 0.0625, "pint", ""),
        ("2.5×10−3 kilograms", 0.0025, "kilogram", ""),
        ("half a pound of butter", 0.5, "pound-mass", ""),
        ("The crate weighed 500 pounds", 500, "pound-mass", ""),
        ("She lost 20 pounds", 20, "pound-mass", ""),
        ("a 9.1-magnitude quake", 9.1, "magnitude", ""),
        ("three times", 3, "times", ""),
        ("a sixfold rise", 6, "times", ""),
    ],
)
def test_measures(text: str, point: float, unit: str, per: str) -> None:
    mention = only(text)
    assert (mention.kind, mention.unit, mention.per) == ("measure", unit, per)
    assert mention.point == pytest.approx(point)


@pytest.mark.parametrize(
    ("text", "point", "upper"),
    [("0-to-60-mph", 0, 60), ("15-22 miles per hour", 15, 22), ("1.5 to 2 degrees", 1.5, 2), ("5-10W", 5, 10)],
)
def test_ranges_of_measures(text: str, point: float, upper: float) -> None:
    mention = only(text)
    assert (mention.point, mention.upper) == (point, upper)


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("361 million pounds", "money", "GBP"),
        ("20 pounds sterling", "money", "GBP"),
        ("$1.5mm", "money", "USD"),
        ("the 1.2m voters", "count", "voters"),
        ("two second halves", "count", "halves"),
    ],
)
def test_words_of_measures_in_another_sense(text: str, kind: str, unit: str) -> None:
    mention = only(text)
    assert (mention.kind, mention.unit) == (kind, unit)


def test_two_units_of_one_dimension_are_two_forms_of_one_measure() -> None:
    mention = only("more than 8 miles (13 kilometres) away")
    assert mention.also is not None
    assert (mention.unit, mention.also.unit) == ("mile", "kilometre")
    assert (mention.change, mention.also.change) == (">", ">")


@pytest.mark.parametrize(
    ("unit", "dimension", "factor"),
    [
        ("kilometre", "length", 1000),
        ("square mile", "area", 2589988.110336),
        ("cubic centimetre", "volume", 0.001),
        ("fraction", "share", 100),
    ],
)
def test_scales(unit: str, dimension: str, factor: float) -> None:
    scale = scale_of(unit)
    assert scale is not None
    assert scale.dimension == dimension
    assert scale.factor == pytest.approx(factor)


def test_a_unit_that_is_not_known_has_no_scale() -> None:
    assert scale_of("spoonful") is None
    assert scale_of("square kilogram") is None


@pytest.mark.parametrize(
    ("text", "unit", "point"),
    [
        ("a 42-year-old driver", "year of age", 42),
        ("her 18 month-old son", "month of age", 18),
        ("Ana Ruiz, 66, said so", "year of age", 66),
        ("Ana Ruiz, 66 was hurt", "year of age", 66),
        ("He will be 35 by May", "year of age", 35),
        ("aged 45", "year of age", 45),
        ("400 million-year-old rock", "year of age", 4e8),
    ],
)
def test_ages(text: str, unit: str, point: float) -> None:
    mention = only(text)
    assert (mention.kind, mention.unit, mention.point) == ("measure", unit, point)


def test_the_second_form_of_a_rate_keeps_its_own_unit() -> None:
    mention = only("less than 9 ksi (62 MPa)")
    assert mention.also is not None
    assert (mention.per, mention.also.unit, mention.also.per, mention.also.change) == (
        "square inch",
        "megapascal",
        "",
        "<",
    )
