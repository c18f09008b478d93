"""Claims and rules of an invented world, written short."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

from strategies import BASIS

from auditor.finding.decide import Decision, decide
from auditor.model import Claim, Facet, Interval, Reading, Rule, Span, Tolerance, Value, ValueKind, When

EVER = Span("ever", math.inf)
WEEK = Span("7 days", 168.0)

CLOSE = Rule(
    id="close",
    question="Did <subject>'s shares close up or down on <period>?",
    subject=("organisation",),
    words=("share",),
    value="direction",
    period="close",
    within=EVER,
    error_from=Tolerance("10 points", 10.0, "points"),
    settled_by="the exchange's closing price",
)
PRICE = Rule(
    id="price",
    question="How much did <subject> pay for <basis>?",
    subject=("organisation",),
    words=("pay",),
    value="money",
    same=(Facet("basis", BASIS.choices),),
    within=WEEK,
    error_from=Tolerance("25%", 0.25, "relative"),
    note_beyond=Tolerance("2 times", 2.0, "times"),
)
FIGURE = Rule(
    id="any-figure",
    question="In the story of <subject>, what is the <unit>?",
    subject=("story",),
    words=("<value>",),
    value="figure",
    within=Span("2 days", 48),
    tolerance=Tolerance("3%", 0.03, "relative"),
    level="note",
)
TIMELINE = replace(PRICE, id="timeline", value="timeline", same=(), error_from=None, note_beyond=None)

_SIGN = {"up": Interval(0.0, math.inf), "down": Interval(-math.inf, 0.0), "flat": Interval(-1.0, 1.0)}
_day = dt.date.fromisoformat


def claim(
    value: Value, article: str = "a.txt", said: str = "", *, on: str = "", moment: str = "", basis: str | None = None
) -> Claim:
    """A claim of one article; ``on`` is the day that it states."""
    published = _day(said) if said else None
    stated = _day(on) if on else None
    return Claim(
        rule="",
        subject="Acme",
        key="acme",
        same=(("basis", basis),),
        value=value,
        when=When(stated, stated or published, moment, bool(on)),
        stance="asserted",
        document=article,
        source="Wire",
        published=published,
        line=1,
        start=0,
        end=4,
        quote="Acme",
        origin=article,
    )


def move(way: str, low: float = math.nan, high: float = math.nan) -> Value:
    """A move of a share; with its size where one is given."""
    sign = _SIGN[way]
    size = None if math.isnan(low) else Interval(low, high)
    shown = size or sign
    answer = f"{way} {low:g} percent" if size else way
    return Value("direction", way, shown.low, shown.high, "", (Reading("sign", sign.low, sign.high),), answer, size)


def dollars(low: float, high: float, currency: str = "USD", *also: Reading) -> Value:
    """An amount of money in billions."""
    reading = Reading(f"money:{currency}", low * 1e9, high * 1e9)
    middle = (low + high) / 2 if math.isfinite(low + high) else low
    return Value(
        "money", "so much", reading.low, reading.high, currency, (reading, *also), f"{middle:g} billion {currency}"
    )


def converted(low: float, high: float) -> Reading:
    """The reading in dollars that a rate gave an amount, in billions."""
    return Reading("money:USD", low * 1e9, high * 1e9, converted=True)


def timeline(**axes: tuple[float, float]) -> Value:
    """A length of time in years, a deadline in ordinals, or both."""
    readings = tuple(Reading(axis, *ends) for axis, ends in axes.items())
    first = readings[0]
    return Value("timeline", "so long", first.low, first.high, "", readings, f"{first.low:g}")


def named(number: float, answer: str, kind: ValueKind = "name") -> Value:
    """A name or a category, a point on its axis."""
    return Value(kind, answer, number, number + 1, "", (Reading(kind, number, number + 1),), answer)


def decided(rule: Rule, *claims: Claim) -> Decision:
    """What becomes of claims that all answer one rule."""
    return decide([[replace(one, rule=rule.id) for one in claims]], {rule.id: rule})
