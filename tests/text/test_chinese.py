"""Chinese sentences: the second language, read by the same meanings from a lexicon of its own."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.model import Mention
from auditor.text.reader import read_mentions
from auditor.text.sentences import sentences

SUNDAY = dt.date(2025, 8, 31)


def read(text: str, kind: str, published: dt.date | None = SUNDAY) -> list[Mention]:
    return [mention for mention in read_mentions(text, published) if mention.kind == kind]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("投资3800亿元", 379.95e9, 380.05e9, "CNY"),
        ("投资人民币3,800亿元", 379.95e9, 380.05e9, "CNY"),
        ("投资三千八百亿元", 379.95e9, 380.05e9, "CNY"),
        ("投资530亿美元", 52.95e9, 53.05e9, "USD"),
        ("投资1.2万亿日元", 1.15e12, 1.25e12, "JPY"),
        ("超过500亿欧元", 500e8, math.inf, "EUR"),
        ("不到500亿英镑", -math.inf, 500e8, "GBP"),
        ("10多亿元", 10e8, math.inf, "CNY"),
        ("每股85美分", 0.845, 0.855, "USD"),
        ("约5港元", 4.5, 5.5, "HKD"),
    ],
)
def test_money(text: str, low: float, high: float, unit: str) -> None:
    (mention,) = read(text, "money")
    assert mention.unit == unit
    assert [mention.low, mention.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("占10%", 9.5, 10.5, "percent"),
        ("占百分之三点五", 3.45, 3.55, "percent"),
        ("占三成", 25.0, 35.0, "percent"),
        ("占至少10%", 10.0, math.inf, "percent"),
        ("上调25个基点", 24.5, 25.5, "basis points"),
    ],
)
def test_percent(text: str, low: float, high: float, unit: str) -> None:
    mention = read(text, "percent")[0]
    assert mention.unit == unit
    assert [mention.low, mention.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("text", "way", "low", "high"),
    [
        ("股价上涨逾10%", "up", 10.0, math.inf),
        ("股价下跌3%", "down", -3.5, -2.5),
        ("股价跌超10%", "down", -math.inf, -10.0),
        ("股价涨近3%", "up", 2.7, 3.0),
        ("股价暴跌", "down", -math.inf, 0.0),
        ("股价收高", "up", 0.0, math.inf),
        ("股价基本持平", "flat", -1.0, 1.0),
    ],
)
def test_direction(text: str, way: str, low: float, high: float) -> None:
    (mention,) = read(text, "direction")
    assert mention.direction == way
    assert [mention.low, mention.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("2025年8月29日", ["2025-08-29"]),
        ("公司8月29日宣布", ["2025-08-29"]),
        ("公司，8月29日宣布", ["2025-08-29"]),
        ("去年", ["2024"]),
        ("上周五", ["2025-08-22"]),
        ("昨天", ["2025-08-30"]),
        ("2025年第三季度", ["2025-Q3"]),
        ("2025-2028年", ["2025/2028"]),
        ("到2030年", ["2030"]),
        ("计划投资，股价周五上涨", ["2025-08-29"]),
    ],
)
def test_date(text: str, units: list[str]) -> None:
    assert [mention.unit for mention in read(text, "date")] == units


@pytest.mark.parametrize(
    ("text", "unit", "hedge"),
    [("未来三年", "P3Y", "next"), ("过去五年", "P5Y", "past"), ("三年期", "P3Y", ""), ("18个月", "P18M", "")],
)
def test_duration(text: str, unit: str, hedge: str) -> None:
    (mention,) = read(text, "duration")
    assert (mention.unit, mention.hedge) == (unit, hedge)


def test_two_forms_of_one_amount() -> None:
    (mention,) = read("阿克米计划未来三年投资3800亿元（530亿美元）。", "money")[:1]
    assert mention.unit == "CNY"
    assert mention.also is not None
    assert mention.also.unit == "USD"


def test_a_relative_day_stays_open_without_a_date() -> None:
    (mention,) = read("股价周五上涨", "date", published=None)
    assert (mention.low, mention.high) == (-math.inf, math.inf)


def test_sentences_end_at_chinese_marks() -> None:
    text = "股价上涨。投资3800亿元！为什么？"
    assert [text[a:b] for a, b in sentences(text)] == ["股价上涨。", "投资3800亿元！", "为什么？"]


def test_english_with_a_chinese_name_stays_english() -> None:
    (mention,) = read("Acme (阿克米) will invest $5 billion in a new plant.", "money")
    assert mention.unit == "USD"


@settings(max_examples=60)
@given(st.text("上涨跌逾约近超10%,.三十百千万亿元美年月日周五未来，。（）个第季度到至多", max_size=30))
def test_every_mention_quotes_the_text_and_nothing_raises(text: str) -> None:
    for mention in read_mentions(text, SUNDAY):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.low < mention.high
