"""Hypothesis strategies for the project's words: small worlds, so that claims often meet and conflict."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from typing import get_args

from hypothesis import strategies as st

from auditor.model import (
    Choice,
    Claim,
    Facet,
    Interval,
    Reading,
    Rule,
    Span,
    Stance,
    Tolerance,
    Value,
    ValueKind,
    When,
)

NEW_YEAR = dt.date(2026, 1, 1)
TOPIC = Facet("topic", (Choice("AI", ("AI",)), Choice("chips", ("chip",))), otherwise="skip")
BASIS = Facet("basis", (Choice("debt", ("debt",)), Choice("cash", ("cash",))))

days = st.sampled_from([0, 1, 2, 3, 4, 5, 10, 11, 13, 14, 31, 40, 95, 370]).map(
    lambda shift: NEW_YEAR + dt.timedelta(days=shift)
)
"""Days of two weeks, with some that fall into other months, quarters and years."""

texts = st.text(max_size=12)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Ends from a small grid, now and then open."""
    low = draw(st.integers(-3, 12))
    high = low + draw(st.integers(1, 4))
    return Interval(
        -math.inf if draw(st.integers(0, 9)) == 0 else float(low),
        math.inf if draw(st.integers(0, 9)) == 0 else float(high),
    )


@st.composite
def readings(draw: st.DrawFn, axes: tuple[str, ...]) -> tuple[Reading, ...]:
    """One reading each on some of the axes, written ones before those that a rate put there."""
    chosen = draw(st.lists(st.sampled_from(axes), min_size=1, max_size=2, unique=True))
    places = [draw(intervals()) for _ in chosen]
    converted = [i > 0 and draw(st.booleans()) for i in range(len(chosen))]
    return tuple(
        Reading(axis, place.low, place.high, rate) for axis, place, rate in zip(chosen, places, converted, strict=True)
    )


@st.composite
def whens(draw: st.DrawFn) -> When | None:
    """A stated time, a bound, or nothing."""
    if draw(st.booleans()):
        return None
    start, end = draw(st.none() | days), draw(st.none() | days)
    if start and end and end < start:
        start, end = end, start
    if start and draw(st.booleans()):
        end = start
    stated = draw(st.booleans())
    moment = draw(st.sampled_from(["", "", "close", "intraday"]))
    return When(start if stated else None, end, moment, stated)


spans = st.sampled_from([None, Span("ever", math.inf), Span("3 days", 72.0), Span("10 days", 240.0)])
tolerances = st.sampled_from(
    [
        None,
        Tolerance("19%", 0.19, "relative"),
        Tolerance("1.5", 1.5, "absolute"),
        Tolerance("1 point", 1.0, "points"),
    ]
)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """A rule that compares in any of the ways a rule can."""
    period = draw(st.sampled_from(["", "", "day", "close", "month", "quarter", "year", "stated"]))
    return Rule(
        id=draw(st.sampled_from(["investment", "toll"])),
        question="How much did <subject> give for <topic> on <period>?",
        subject=("organisation",),
        words=("give",),
        value="money",
        same=tuple(draw(st.lists(st.sampled_from([TOPIC, BASIS]), unique=True))),
        period=period,
        within=draw(spans),
        tolerance=draw(tolerances),
        error_from=draw(st.sampled_from([None, Tolerance("25%", 0.25, "relative")])),
        note_beyond=draw(st.sampled_from([None, Tolerance("2 times", 2.0, "times")])),
        grows=draw(st.booleans()),
    )


MONEY = ("money:USD", "money:EUR", "money:CNY")
TIMELINE = ("length", "deadline")
KINDS: tuple[tuple[ValueKind, tuple[str, ...]], ...] = (
    ("money", MONEY),
    ("timeline", TIMELINE),
    ("percent", ("percent",)),
    ("direction", ("sign",)),
    ("category", ("category",)),
)


@st.composite
def values(draw: st.DrawFn, kind: ValueKind, axes: tuple[str, ...]) -> Value:
    """A value of a kind, on some of its axes."""
    placed = draw(readings(axes))
    first = placed[0]
    size = draw(st.none() | intervals()) if kind == "direction" else None
    return Value(kind, "about so much", first.low, first.high, "", placed, draw(st.sampled_from("abc")), size)


@st.composite
def claims_of(draw: st.DrawFn, rule: Rule, kind: ValueKind, axes: tuple[str, ...]) -> Claim:
    """A claim that answers ``rule`` with a value of one kind."""
    same = [(facet.name, draw(_answers(facet))) for facet in rule.same]
    hours = st.sampled_from([dt.time(8), dt.time(17, 30)])
    published = draw(st.none() | days | st.builds(dt.datetime.combine, days, hours))
    document = draw(st.sampled_from(["a.txt", "b.txt", "c.txt", "d.txt"]))
    start = draw(st.integers(0, 5))
    return Claim(
        rule=rule.id,
        subject=draw(st.sampled_from(["Acme", "Acme Inc."])),
        key="acme",
        same=tuple(same),
        value=draw(values(kind, axes)),
        when=draw(whens()),
        stance=draw(st.sampled_from(["asserted", "asserted", "planned", "forecast"])),
        document=document,
        source="Wire",
        published=published,
        line=1,
        start=start,
        end=start + 4,
        quote="give",
        origin=document,
    )


def _answers(facet: Facet) -> st.SearchStrategy[str | None]:
    known = st.sampled_from([choice.name for choice in facet.choices])
    return known if facet.otherwise == "skip" else st.none() | known


@st.composite
def cases(draw: st.DrawFn, most: int = 12) -> tuple[Rule, list[Claim]]:
    """A rule and claims that answer it, most of them about one question."""
    rule = draw(rules())
    kind, axes = draw(st.sampled_from(KINDS))
    return rule, draw(st.lists(claims_of(rule, kind, axes), max_size=most))


@st.composite
def crowds(draw: st.DrawFn) -> tuple[Rule, list[Claim]]:
    """Claims of a rule in articles of one or two, each article several times over, some as copies of one story."""
    rule, claims = draw(cases())
    if draw(st.integers(0, 4)) == 0:
        rule = replace(rule, value="quantity", adds_up=())
    articles = [claims[i : i + size] for i, size in enumerate(draw(st.lists(st.integers(1, 2), max_size=len(claims))))]
    found: list[Claim] = []
    for number, article in enumerate(articles):
        copied = draw(st.booleans())
        for copy in range(draw(st.integers(1, 9))):
            name = f"{number}-{copy}"
            origin = f"{number}-0" if copied else ""
            found += [
                replace(one, document=name, origin=origin, published=article[0].published, start=start, end=start + 1)
                for start, one in enumerate(article)
            ]
    return rule, found


_moments = st.datetimes(timezones=st.none() | st.builds(dt.timezone, st.timedeltas(
    min_value=dt.timedelta(hours=-23), max_value=dt.timedelta(hours=23)
)))  # fmt: skip
_dates = st.none() | st.dates()
_numbers = st.floats(allow_nan=False)


@st.composite
def any_claims(draw: st.DrawFn, rule: str) -> Claim:
    """A claim of which every field may be anything that its type allows."""
    low, high = sorted(draw(st.lists(_numbers, min_size=2, max_size=2, unique=True)))
    placed = draw(st.lists(st.builds(Reading, texts, _numbers, _numbers, st.booleans()), min_size=1, max_size=3))
    return Claim(
        rule=rule,
        subject=draw(texts),
        key=draw(texts),
        same=tuple(draw(st.lists(st.tuples(texts, st.none() | texts), max_size=3))),
        value=Value(
            draw(st.sampled_from(get_args(ValueKind))), draw(texts), low, high, draw(texts),
            tuple(placed), draw(texts), draw(st.none() | st.just(Interval(low, high))),
        ),
        when=draw(st.none() | st.builds(When, _dates, _dates, texts, st.booleans())),
        stance=draw(st.sampled_from(get_args(Stance))),
        document=draw(texts),
        source=draw(texts),
        published=draw(st.none() | st.dates() | _moments),
        line=draw(st.integers(1, 10**9)),
        start=draw(st.integers(0, 10**12)),
        end=draw(st.integers(0, 10**12)),
        quote=draw(texts),
        origin=draw(texts),
        excluded=draw(texts),
        title=draw(texts),
        url=draw(texts),
        before=draw(texts),
        after=draw(texts),
        word=draw(texts),
        dated_by=draw(texts),
        said_by=draw(texts),
        superseded_by=draw(texts),
    )  # fmt: skip
