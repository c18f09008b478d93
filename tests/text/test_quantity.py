from __future__ import annotations

import math

import pytest

from auditor.model import Mention
from auditor.text.quantity import read_quantities
from auditor.text.reader import read_mentions
from auditor.text.tokens import tokenize

INF = math.inf
BN = 1e9
MN = 1e6


def read(text: str) -> list[Mention]:
    return read_quantities(tokenize(text))


def only(text: str) -> Mention:
    (mention,) = read(text)
    return mention


def spans(text: str) -> list[str]:
    return [text[m.start : m.end] for m in read(text)]


def test_a_number_of_a_name_is_no_end_of_a_range_of_money() -> None:
    assert spans("cut the price of the Tarn 6 to $310") == ["$310"]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("$53 billion", 52.5 * BN, 53.5 * BN, "USD"),
        ("US$5 million", 4.5 * MN, 5.5 * MN, "USD"),
        ("C$3.2 million", 3.15 * MN, 3.25 * MN, "CAD"),
        ("A$7 bln", 6.5 * BN, 7.5 * BN, "AUD"),
        ("HK$40", 39.5, 40.5, "HKD"),
        ("€3m", 2.5 * MN, 3.5 * MN, "EUR"),
        ("£1.5bn", 1.45 * BN, 1.55 * BN, "GBP"),
        ("¥300", 299.5, 300.5, "JPY"),
        ("EUR 20 million", 19.5 * MN, 20.5 * MN, "EUR"),
        ("20 million EUR", 19.5 * MN, 20.5 * MN, "EUR"),
        ("RMB380bn", 379.5 * BN, 380.5 * BN, "CNY"),
        ("Rs. 500 crore", 499.5e7, 500.5e7, "INR"),
        ("Rs500 crore", 499.5e7, 500.5e7, "INR"),
        ("5.2 billion yuan", 5.15 * BN, 5.25 * BN, "CNY"),
        ("380 billion renminbi", 379.5 * BN, 380.5 * BN, "CNY"),
        ("57 mln dlrs", 56.5 * MN, 57.5 * MN, "USD"),
        ("a 78-billion-euro bailout", 77.5 * BN, 78.5 * BN, "EUR"),
        ("5 million Canadian dollars", 4.5 * MN, 5.5 * MN, "CAD"),
        ("3 Hong Kong dollars", 2.5, 3.5, "HKD"),
        ("2.90 billion N.Z. Dlrs", 2.895 * BN, 2.905 * BN, "NZD"),
        ("20 Swiss francs", 19.5, 20.5, "CHF"),
        ("400 mln Swedish crowns", 399.5 * MN, 400.5 * MN, "SEK"),
        ("23 cents", 0.225, 0.235, "USD"),
        ("40 pence", 0.395, 0.405, "GBP"),
        ("5p", 0.045, 0.055, "GBP"),
        ("50 euro cents", 0.495, 0.505, "EUR"),
        ("three million dollars", 2.5 * MN, 3.5 * MN, "USD"),
        ("a million dollars", 0.5 * MN, 1.5 * MN, "USD"),
        ("half a billion dollars", 0.45 * BN, 0.55 * BN, "USD"),
        ("two and a half billion euros", 2.25 * BN, 2.75 * BN, "EUR"),
        ("tens of billions of dollars", 10 * BN, 100 * BN, "USD"),
        ("hundreds of millions of euros", 100 * MN, 1000 * MN, "EUR"),
        ("$1,250.50", 1250.495, 1250.505, "USD"),
        ("$.25", 0.245, 0.255, "USD"),
        ("1,200 won", 1199.5, 1200.5, "KRW"),
        ("$US5.2 million", 5.15 * MN, 5.25 * MN, "USD"),
        ("$A82,615", 82614.5, 82615.5, "AUD"),
        ("HK $3.7 billion", 3.65 * BN, 3.75 * BN, "HKD"),
        ("c $ 16.4 million", 16.35 * MN, 16.45 * MN, "CAD"),
        ("PS8.1bn", 8.05 * BN, 8.15 * BN, "GBP"),
        ("Y=100 million", 99.5 * MN, 100.5 * MN, "JPY"),
        ("5 €", 4.5, 5.5, "EUR"),
        ("75 USD million", 74.5 * MN, 75.5 * MN, "USD"),
        ("30 MEUR", 29.5 * MN, 30.5 * MN, "EUR"),
        ("3 dollars 50 cents", 3.495, 3.505, "USD"),
        ("thirteen dollars and forty-five cents", 13.445, 13.455, "USD"),
        ("$5 million dollars", 4.5 * MN, 5.5 * MN, "USD"),
        ("20 million kuai", 19.5 * MN, 20.5 * MN, "CNY"),
        ("100 million Pakistani rupees", 99.5 * MN, 100.5 * MN, "PKR"),
        ("₦200", 199.5, 200.5, "NGN"),
        ("12,34,567 rupees", 1234566.5, 1234567.5, "INR"),
    ],
)
def test_money(text: str, low: float, high: float, unit: str) -> None:
    mention = only(text)
    assert (mention.kind, mention.unit) == ("money", unit)
    assert [mention.low, mention.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("more than $10 billion", 10 * BN, INF, "more than"),
        ("over $10 billion", 10 * BN, INF, "over"),
        ("at least $10 billion", 10 * BN, INF, "at least"),
        ("no less than $10 billion", 10 * BN, INF, "no less than"),
        ("up to $10 billion", -INF, 10.5 * BN, "up to"),
        ("up\nto $10 billion", -INF, 10.5 * BN, "up to"),
        ("no more than $10 billion", -INF, 10.5 * BN, "no more than"),
        ("under $10 billion", -INF, 10 * BN, "under"),
        ("less than $10 billion", -INF, 10 * BN, "less than"),
        ("nearly $10 billion", 9 * BN, 10 * BN, "nearly"),
        ("slightly less than $10 billion", 9 * BN, 10 * BN, "slightly less than"),
        ("about $10 billion", 9.5 * BN, 10.5 * BN, "about"),
        ("about $53 billion", 50.35 * BN, 55.65 * BN, "about"),
        ("roughly $5.2 million", 4.94 * MN, 5.46 * MN, "roughly"),
        ("just over $10 billion", 10 * BN, 11 * BN, "just over"),
        ("$10 billion or more", 10 * BN, INF, "or more"),
        ("$10 billion or less", -INF, 10.5 * BN, "or less"),
        ("$10 billion or so", 9.5 * BN, 10.5 * BN, "or so"),
        ("$5+ billion", 5 * BN, INF, "+"),
        ("$5 billion-plus", 5 * BN, INF, "plus"),
        ("an estimated $10 billion", 9.5 * BN, 10.5 * BN, "an estimated"),
        ("more than a 10% stake", 10, INF, "more than"),
        ("more than tens of billions of dollars", 10 * BN, INF, "more than"),
    ],
)
def test_hedges(text: str, low: float, high: float, hedge: str) -> None:
    mention = only(text)
    assert mention.hedge == hedge
    assert [mention.low, mention.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("27 people died", 27, 28, "people"),
        ("more than 27 people died", 28, INF, "people"),
        ("at least 27 people died", 27, INF, "people"),
        ("27 or more people died", 27, INF, "people"),
        ("up to 27 people died", -INF, 28, "people"),
        ("fewer than 27 people died", -INF, 27, "people"),
        ("nearly 30 people died", 27, 30, "people"),
        ("about 30 people died", 28.5, 31.5, "people"),
        ("about 6 stocks", 5.5, 6.5, "stocks"),
        ("the 40,000-plus workers", 40000, INF, "workers"),
        ("twenty-seven people", 27, 28, "people"),
        ("a hundred and five workers", 105, 106, "workers"),
        ("two dozen men", 24, 25, "men"),
        ("dozens of people", 12, 120, "people"),
        ("1.5 mln shares of stock", 1.45 * MN, 1.55 * MN, "shares"),
        ("three former senior officers", 3, 4, "officers"),
        ("two U.S. Army orders", 2, 3, "orders"),
        ("one plant", 1, 2, "plant"),
        ("for one man", 1, 2, "man"),
        ("8,400 COVID-19 cases", 8400, 8401, "cases"),
        ("one particular demand", 1, 2, "demand"),
        ("20 Tarn and Acme cars", 20, 21, "cars"),
        ("two EVs", 2, 3, "evs"),
        ("10\u00a0000 people", 10000, 10001, "people"),
        ("80, 000 people", 80000, 80001, "people"),
        ("a 5,000-strong crowd", 5000, 5001, ""),
        ("8 B people", 7.5 * BN, 8.5 * BN, "people"),
        ("800 to 1,200 jobs", 800, 1201, "jobs"),
        ("twenty eight men", 28, 29, "men"),
        ("the 12-member board", 12, 13, "member"),
        ("10-15 people", 10, 16, "people"),
        ("10 to 20 staff were let go", 10, 21, "staff"),
        ("4.3-4.5 billion cars", 4.25 * BN, 4.55 * BN, "cars"),
        ("In Elmstadt 27 people died", 27, 28, "people"),
        ("Blast Kills 27 Workers", 27, 28, "workers"),
        ("436,500 compared with July", 436500, 436501, ""),
    ],
)
def test_counts(text: str, low: float, high: float, unit: str) -> None:
    mention = only(text)
    assert (mention.kind, mention.unit) == ("count", unit)
    assert [mention.low, mention.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5.2%", 5.15, 5.25, "percent"),
        ("5.2 per cent", 5.15, 5.25, "percent"),
        ("6 pct", 5.5, 6.5, "percent"),
        (".25 percent", 0.245, 0.255, "percent"),
        ("25 basis points", 24.5, 25.5, "basis points"),
        ("2 percentage points", 1.5, 2.5, "points"),
        ("3-1/4 pct", 3.125, 3.375, "percent"),
        ("6 1/2 percent", 6.25, 6.75, "percent"),
        ("5½ percent", 5.25, 5.75, "percent"),
        ("1/4 point", 0.125, 0.375, "points"),
        ("a half point", 0.25, 0.75, "points"),
        ("half a percentage point", 0.25, 0.75, "points"),
        ("three-quarters of a percentage point", 0.625, 0.875, "points"),
        ("a quarter-point cut", 0.125, 0.375, "points"),
        ("5-7%", 4.5, 7.5, "percent"),
        ("5 to 7 percent", 4.5, 7.5, "percent"),
        ("between 5 and 7 percent", 4.5, 7.5, "percent"),
        ("10 percent to 20 percent", 9.5, 20.5, "percent"),
        ("shrank by -0.3 percent", -0.35, -0.25, "percent"),
        ("minus 0.3 percent", -0.35, -0.25, "percent"),
    ],
)
def test_percents(text: str, low: float, high: float, unit: str) -> None:
    mention = only(text)
    assert (mention.kind, mention.unit) == ("percent", unit)
    assert [mention.low, mention.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("$5-7 billion", 4.5 * BN, 7.5 * BN),
        ("$5-$7 billion", 4.5 * BN, 7.5 * BN),
        ("$5 to $7 billion", 4.5 * BN, 7.5 * BN),
        ("$5 billion to $7 billion", 4.5 * BN, 7.5 * BN),
        ("between $7.5 billion and $8 billion", 7.45 * BN, 8.5 * BN),
        ("5 to 7 billion euros", 4.5 * BN, 7.5 * BN),
        ("88 billion-92 billion euros", 87.5 * BN, 92.5 * BN),
        ("$12.50-$13.50 a share", 12.495, 13.505),
    ],
)
def test_ranges_of_money(text: str, low: float, high: float) -> None:
    mention = only(text)
    assert mention.kind == "money"
    assert [mention.low, mention.high] == pytest.approx([low, high])
    assert mention.point < mention.upper


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("from 5 to 7 percent", [5, 7]),
        ("from $4 to $5 billion", [4 * BN, 5 * BN]),
        ("down 23 cents to $22.98", [0.23, 22.98]),
        ("Gold rose $10 to $45 an ounce", [10, 45]),
        ("Acme cut it by $5 million to $7 million", [5 * MN, 7 * MN]),
        ("slumped 5 percent to $99.52", [5, 99.52]),
        ("$5 million and €7 million", [5 * MN, 7 * MN]),
    ],
)
def test_two_amounts_that_are_no_range(text: str, points: list[float]) -> None:
    assert [m.point for m in read(text)] == pytest.approx(points)


def test_the_lower_of_two_percentages_shares_the_unit() -> None:
    assert [m.unit for m in read("raised from 5 to 7 percent")] == ["percent", "percent"]


@pytest.mark.parametrize(
    ("text", "unit", "other", "low"),
    [
        ("380 billion yuan ($53 billion)", "CNY", "USD", 52.5 * BN),
        ("380 billion renminbi, or over $50 billion,", "CNY", "USD", 50 * BN),
        ("$53 billion (about 49 billion euros)", "USD", "EUR", 46.55 * BN),
        ("2.7 billion pounds, equivalent to $5.28 billion", "GBP", "USD", 5.275 * BN),
    ],
)
def test_apposition_is_one_amount_in_two_forms(text: str, unit: str, other: str, low: float) -> None:
    mention = only(text)
    assert mention.unit == unit
    assert mention.also is not None
    assert mention.also.unit == other
    assert mention.also.low == pytest.approx(low)


def test_the_bracket_of_an_apposition_belongs_to_the_mention() -> None:
    assert spans("It paid 380 billion yuan ($53 billion) today") == ["380 billion yuan ($53 billion)"]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("$1.20 a share", "share"),
        ("$80 per sq m", "square metre"),
        ("$75 U.S. per barrel", "barrel"),
        ("€6 ($4.46) per share", "share"),
        ("$40 per adult", "adult"),
        ("£24 a-year", "year"),
        ("$1.20 per diluted share", "share"),
        ("a $28-a-share bid", "share"),
        ("$40 per barrel", "barrel"),
        ("$3/bbl", "barrel"),
        ("353 dlrs per tonne", "tonne"),
        ("$5 billion a year", "year"),
        ("$5 billion annually", "year"),
        ("26.50 cents a lb", "pound"),
        ("73 cts a year ago", ""),
        ("$5 million a year-ago", ""),
        ("$5 million", ""),
    ],
)
def test_rates(text: str, per: str) -> None:
    assert read(text)[0].per == per


@pytest.mark.parametrize(
    "text",
    [
        "Version 3 is out.",
        "the 5th of them",
        "at 10:30 today",
        "at 9 am",
        "at 3 p.m. sharp",
        "by (1400 GMT)",
        "1. Acme won.",
        "2) Acme won.",
        "No. 5",
        "No 5",
        "It ranked #5.",
        "page 3",
        "They won 3-2.",
        "a 5-4 decision",
        "The Airbus A-320 landed.",
        "A Boeing 737 landed.",
        "the new iPhone 15",
        "the broad S&P 500",
        "its 5G phone",
        "the H20 chip",
        "filed a 10-K form",
        "flies the 747-400 freighter",
        "shares of Tarn (0992.HK)",
        "a three-for-two split",
        "one of them",
        "shares of Tarn One Boats",
        "no one knew",
        "24/7",
        "the many thousands",
        "test scores fell",
        "²",
        "½",
        "1.234.567",
        "a category 4 storm",
        "since the end of 2005",
        "the sp 500",
        "49 Zorro Ranch Road",
        "9 E 71st St",
        "in their review 2019",
        "an iPhone 12 Mini",
    ],
)
def test_numbers_that_are_no_quantities(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("all three won medals", "count", ""),
        ("the 17 euro zone countries", "count", "countries"),
        ("two real estate funds", "count", "funds"),
        ("5 per cent", "percent", "percent"),
        ("five million won", "money", "KRW"),
    ],
)
def test_words_of_currencies_in_another_sense(text: str, kind: str, unit: str) -> None:
    mention = only(text)
    assert mention.kind == kind
    assert unit in ("", mention.unit)


def test_one_point_made_is_no_percentage() -> None:
    assert [m.kind for m in read("He made one point clear")] != ["percent"]


def test_a_date_is_no_quantity() -> None:
    assert not [m for m in read_mentions("In 2026 Acme grew.") if m.kind not in ("date", "direction")]


def test_a_figure_too_long_to_be_exact_is_no_quantity() -> None:
    assert read("$" + "9" * 16) == []


def test_magnitudes_do_not_overflow() -> None:
    for mention in read("millions of millions of millions of millions of millions of dollars " + "hundred " * 300):
        assert math.isfinite(mention.high)


def test_above_before_a_noun_begins_another_phrase() -> None:
    assert [m.hedge for m in read("€381 million and above the forecast of €390 million")] == ["", ""]


def test_a_rate_without_a_noun() -> None:
    assert [m.per for m in read("payrolls fell by 45,400 per month")] == ["month"]


def test_a_range_of_counts_before_of_and_their_noun() -> None:
    mention = only("It will sell 10 to 20 of the old planes")
    assert (mention.low, mention.high, mention.noun) == (10, 21, "old plane")


def test_an_abbreviation_in_s_stands_before_its_noun() -> None:
    assert [m.noun for m in read("four AIDS patients and 30 UPS drivers")] == ["AIDS patient", "UPS driver"]


def test_a_place_in_a_ranking_is_no_count() -> None:
    assert read("a rise to place 29, its best") == []


@pytest.mark.parametrize(
    "text",
    [
        "He fell in the 200 block of South Street",
        "He asked someone to call 911 and hid",
        "the 911 dispatcher heard them",
        "a man in his 20's fled",
        "Call 305-471-TIPS",
        "the flood of 1967, each one containing a lesson",
    ],
)
def test_addresses_calls_and_ages_are_no_counts(text: str) -> None:
    assert [m for m in read_mentions(text) if m.kind == "count"] == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [("One of the four people fled", "person"), ("one shot was heard", "shot"), ("All three suffered injuries", "")],
)
def test_the_noun_of_a_count_is_what_is_counted(text: str, noun: str) -> None:
    assert only(text).noun == noun


@pytest.mark.parametrize(
    "text",
    [
        "It is at 6727 S. Lois Ave., police said",
        "in the 400-block of South Street",
        "Ask E. Roe at (555) 555-0100, ext",
        "A caller to 911 told them",
        "Stay with Elm 17 News for details",
        "better than the same quarter a year ago",
    ],
)
def test_numbers_of_houses_phones_and_channels_are_no_quantities(text: str) -> None:
    assert [m for m in read_mentions(text) if m.kind in ("count", "measure")] == []


@pytest.mark.parametrize("text", ["under the age of 19 were", "children ages 19 at most", "at 19 years of age"])
def test_an_age_is_told_by_of_too(text: str) -> None:
    (mention,) = read_mentions(text)
    assert (mention.unit, mention.point) == ("year of age", 19)


def test_a_second_count_ends_the_noun_of_the_first() -> None:
    assert read("On 11 News Two brothers fled")[-1].noun == "brother"


def test_a_bare_amount_is_of_the_same_doubtful_currency() -> None:
    mentions = read_mentions("Net income 154.7 mln pesos vs 127.5 mln")
    assert [m.unit for m in mentions] == ["peso", "peso"]


def test_a_rate_of_exchange_is_no_second_form() -> None:
    first, dollar, rate = read("It cost 900,000 euros ($1 = 0.9 euros)")
    assert first.also is None
    assert [(first.unit, first.point), (dollar.unit, dollar.point), (rate.unit, rate.point)] == [
        ("EUR", 900_000), ("USD", 1), ("EUR", 0.9),
    ]  # fmt: skip
