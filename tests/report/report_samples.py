"""Reports made by hand, on invented companies, that show every part of a printed report."""

from __future__ import annotations

import datetime as dt
import math

from auditor.model import (
    Claim,
    Finding,
    Group,
    Interval,
    Ledger,
    Mention,
    NotRead,
    Position,
    Reading,
    Report,
    RuleCount,
    Stance,
    Unreadable,
    Value,
    ValueKind,
    When,
)

INF = math.inf
MARCH_2 = dt.date(2026, 3, 2)


def value(text: str, axis: str, low: float, high: float, *, kind: ValueKind, unit: str, answer: str = "") -> Value:
    return Value(kind, text, low, high, unit, (Reading(axis, low, high),), answer or text)


def claim(
    quote: str,
    answer: Value,
    *,
    document: str,
    source: str = "",
    published: dt.date | None = None,
    rule: str = "stock-direction",
    subject: str = "Acme",
    same: tuple[tuple[str, str | None], ...] = (),
    when: When | None = None,
    stance: Stance = "asserted",
    line: int = 3,
    origin: str = "",
    excluded: str = "",
    word: str = "shares",
    said_by: str = "",
) -> Claim:
    return Claim(
        rule=rule,
        subject=subject,
        key=subject.lower(),
        same=same,
        value=answer,
        when=when,
        stance=stance,
        document=document,
        source=source,
        published=published,
        line=line,
        start=120,
        end=120 + len(quote),
        quote=quote,
        origin=origin,
        excluded=excluded,
        word=word,
        said_by=said_by,
        dated_by="front matter" if published else "",
    )


UP = value("closed up 3 percent", "sign", 0, INF, kind="direction", unit="percent", answer="up, 3%")
DOWN = value("ended down 1 percent", "sign", -INF, 0, kind="direction", unit="percent", answer="down, 1%")
PERCENT_3 = Interval(2.5, 3.5)
CLOSE = When(MARCH_2, MARCH_2, "close", stated=True)


def direction_finding() -> Finding:
    up = claim(
        "Acme shares closed up 3 percent on Monday",
        UP,
        document="articles/wire-acme-shares.md",
        source="Wire",
        published=dt.datetime(2026, 3, 2, 17, 0, tzinfo=dt.UTC),
        when=CLOSE,
        origin="a",
    )
    copy = claim(
        "Acme shares closed up 3 percent on Monday",
        UP,
        document="articles/herald.txt",
        source="Herald",
        published=dt.date(2026, 3, 3),
        when=CLOSE,
        origin="a",
        line=7,
    )
    down = claim(
        "Acme’s stock\nended down 1 percent on Monday",
        DOWN,
        document="articles/post-markets-roundup-with-a-rather-long-name.txt",
        when=CLOSE,
        origin="b",
        line=12,
        said_by="two people familiar with the matter",
    )
    return Finding(
        id="stock-direction-5f0c9a71d2",
        rule="stock-direction",
        level="error",
        question="Did Acme's shares close up or down on 2 March 2026?",
        subject="Acme",
        same=(),
        explanation="Up 3% and down 1% are 4 points apart on the same close. One article is undated: "
        "its date would decide whether it speaks of the same day.",
        settled_by="the exchange's closing price of that day",
        verdict="no value fits both, the answers lie at least 4 points apart",
        harmless="one article was written during the session, the other after the close",
        positions=(
            Position("down, 1%", (down,), (1,), -INF, 0),
            Position("up, 3%", (up, copy), (1, 1), 0, INF),
        ),
        axis="sign",
    )


def money(text: str, low: float, high: float) -> Value:
    return value(text, "money:USD", low, high, kind="money", unit="USD")


def investment(text: str, low: float, high: float, by: str, day: int, *, topic: str | None = "AI") -> Claim:
    return claim(
        f"Brightwater will invest {text} in artificial intelligence",
        money(text, low, high),
        document=f"{by.lower()}.jsonl#{day}",
        source=by,
        published=dt.date(2026, 3, day),
        rule="investment-total",
        subject="Brightwater",
        same=(("topic", topic),),
        stance="planned",
        origin=f"{by}{day}",
    )


def investment_finding() -> Finding:
    ten = investment("$10 billion", 9.5e9, 10.5e9, "Wire", 2)
    many = tuple(investment("$6.5 billion", 6.45e9, 6.55e9, "Post", day) for day in range(3, 13))
    least = investment("more than $5 billion", 5e9, INF, "Herald", 4, topic=None)
    return Finding(
        id="investment-total-0b1c2d3e4f",
        rule="investment-total",
        level="warning",
        question="How much will Brightwater invest in AI?",
        subject="Brightwater",
        same=(("topic", "AI"),),
        explanation="$10 billion is 1.5 times $6.5 billion.",
        settled_by="",
        positions=(
            Position("$6.5 billion", (*many, least), (*([1] * len(many)), 2), 6.45e9, 6.55e9),
            Position("$10 billion", (ten, least), (1, 2), 9.5e9, 10.5e9),
        ),
        axis="money:USD",
    )


def name_finding() -> Finding:
    def boss(name: str, low: float, outlet: str) -> Claim:
        return claim(
            f"{name}, Acme's chief executive",
            value(name, "name", low, low + 1, kind="name", unit=""),
            document=f"{outlet}.txt",
            rule="chief-executive",
        )

    return Finding(
        id="chief-executive-99aa88bb77",
        rule="chief-executive",
        level="note",
        question="Who is the chief executive of Acme?",
        subject="Acme",
        same=(),
        explanation="Both are named as holding the office.",
        settled_by="the company's register entry",
        positions=(
            Position("Ann Lee", (boss("Ann Lee", 1234567890123456, "a"),), (1,), 1234567890123456, INF),
            Position("山田 太郎", (boss("山田 太郎", 98765432109, "b"),), (1,), 98765432109, INF),
        ),
        axis="name",
    )


def deadline_finding() -> Finding:
    def by(text: str, year: int, outlet: str) -> Claim:
        low, high = dt.date(year, 1, 1).toordinal(), dt.date(year + 1, 1, 1).toordinal()
        return claim(
            f"Acme will have spent it {text}",
            value(text, "deadline", low, high, kind="timeline", unit="day"),
            document=f"{outlet}.txt",
            rule="spending-timeline",
        )

    first, second = by("by 2028", 2028, "a"), by("by 2030", 2030, "b")
    return Finding(
        id="spending-timeline-1234000056",
        rule="spending-timeline",
        level="warning",
        question="Until when will Acme spend it?",
        subject="Acme",
        same=(),
        explanation="The deadlines are two years apart.",
        settled_by="the plan itself",
        positions=tuple(
            Position(one.value.text, (one,), (1,), one.value.low, one.value.high) for one in (first, second)
        ),
        axis="deadline",
    )


def three_sums_finding() -> Finding:
    """Three answers, one of them open above, one of a converted amount; a claim that fits two."""

    def sum_of(text: str, low: float, high: float, by: str, day: int) -> Claim:
        return investment(text, low, high, by, day)

    small = sum_of("$40 million", 3.95e7, 4.05e7, "Wire", 2)
    middle = sum_of("about $4 billion", 3.8e9, 4.2e9, "Post", 3)
    large = sum_of("more than $53 billion", 5.3e10, INF, "Herald", 4)
    return Finding(
        id="investment-total-77aa00bb11",
        rule="investment-total",
        level="warning",
        question="How much will Brightwater invest in AI?",
        subject="Brightwater",
        same=(("topic", "AI"), ("period", None)),
        explanation="1 article says $40 million; 1 article says about $4 billion; 1 article says more than "
        "$53 billion: no value fits all, the farthest of the answers lie at least 52.96 billion USD apart.",
        settled_by="the company's own filing",
        positions=(
            Position("$40 million", (small,), (1,), 3.95e7, 4.05e7),
            Position("about $4 billion", (middle,), (1,), 3.8e9, 4.2e9),
            Position("more than $53 billion", (large,), (1,), 5.3e10, INF),
        ),
        axis="money:USD",
        verdict="no value fits all, the farthest of the answers lie at least 52.96 billion USD apart",
        harmless="one article gives the whole programme, another a part of it",
    )


def full_report() -> Report:
    """Every part filled, with text that a terminal must not obey."""
    hostile = claim(
        "Acme\x1b[2J shares \u202efell\x9b31m \ud800 2 percent",
        DOWN,
        document="odd\x07name.txt",
        excluded="denied",
        stance="denied",
    )
    return Report(
        findings=(direction_finding(), investment_finding(), name_finding()),
        agreements=(
            Group(
                "investment-total",
                "How much will Brightwater invest in chips?",
                "Brightwater",
                (investment("$4 billion", 3.5e9, 4.5e9, "Wire", 2), hostile),
            ),
        ),
        changes=(
            Group(
                "chief-executive",
                "Who is the chief executive of Brightwater?",
                "Brightwater",
                (
                    investment("$10 billion", 9.5e9, 10.5e9, "Wire", 2),
                    investment("$12 billion", 11.5e9, 12.5e9, "Wire", 20),
                ),
            ),
        ),
        ledger=Ledger(
            1210,
            1,
            25,
            17,
            2,
            2,
            1,
            3,
            {"denied": 1, "no rate": 2},
            not_read={"in French": 1},
            cut={"a sentence of more than 2,000 characters": 2, "more than 10,000 sentences": 1},
        ),
        rules=(
            RuleCount("chief-executive", 4, 2, 1),
            RuleCount("investment-total", 16, 2, 1),
            RuleCount("market-reaction", 0, 0, 0),
            RuleCount("stock-direction", 5, 2, 1),
        ),
        unreadable=(Unreadable("articles/broken\x1b.txt", "it is not text: a NUL byte at byte 17"),),
        not_read=(NotRead("articles/jour.txt", "in French"),),
        cut=(
            NotRead("articles/long.txt", "a sentence of more than 2,000 characters"),
            NotRead("news.jsonl:12", "a sentence of more than 2,000 characters"),
            NotRead("articles/odd::warning\x1b::\n::error::.txt", "more than 10,000 sentences"),
        ),
        rates="2026-02-27",
    )


def clean_report() -> Report:
    return Report((), (), (), Ledger(2, 0, 2, 0, 0, 0, 2, 0), (RuleCount("stock-direction", 2, 2, 0),))


def empty_report() -> Report:
    return Report((), (), (), Ledger(documents=1), (RuleCount("stock-direction", 0, 0, 0),))


READ_TEXT = "Acme paid 72 billion yuan ($10 billion), up about 3 percent."
DOLLARS = Mention("money", 27, 38, 9.5e9, 10.5e9, "USD", point=1e10)
MENTIONS = [
    Mention("percent", 44, 59, 2.85, 3.15, "percent", hedge="about", direction="up", point=3),
    Mention("money", 10, 25, 71.5e9, 72.5e9, "CNY", point=72e9, also=DOLLARS),
    DOLLARS,
]
