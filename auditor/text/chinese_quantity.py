"""Read the quantities of a Chinese sentence: money, percent, measures and counts, with hedges, ranges and rates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.model import Mention, MentionKind
from auditor.text.amount import times
from auditor.text.chinese_hedge import Hedge, hedge_after, mention
from auditor.text.chinese_number import Written, number_initials, read_number
from auditor.text.chinese_words import Phrases, listed, mapped, of_language, section

_HUNDREDTH, _TENTH = Decimal("0.01"), Decimal(10)
_HOURS = 24
"""点 after a figure up to here may be the time of day."""
_OPENING = ("(", ",")


@dataclass(frozen=True, slots=True)
class _Unit:
    """What a number counts, and the offset after its words."""

    kind: MentionKind
    name: str
    end: int
    factor: Decimal = Decimal(1)
    noun: str = ""
    hedge: Hedge | None = None
    """The hedge between the measure word and the noun."""


def read_quantities(text: str, taken: Callable[[int], int]) -> list[Mention]:
    """The quantities of a sentence in narrow characters, in order; ``taken`` gives the end of the date at an offset."""
    found: list[Mention] = []
    initials, at = number_initials(), 0
    while at < len(text):
        free = taken(at)
        if free > at:
            at = free
        elif text[at] in initials:
            at = _take(text, at, found)
        else:
            at += 1
    return _apposed(text, found)


def _take(text: str, at: int, found: list[Mention]) -> int:
    """Read the quantity at an offset, if one is there, and return where to go on."""
    read = _share(text, at) or _amount(text, at)
    if read is None:
        written = read_number(text, at)
        return max(at + 1, written.end) if written else at + 1
    if found and found[-1].end > read.start:
        return max(at + 1, read.end)
    found.append(read)
    return read.end


def _share(text: str, at: int) -> Mention | None:
    """百分之十; 三分之二."""
    lead = listed("numbers", "percent").at(text, at)
    written = read_number(text, lead[0] if lead else at)
    if written is None:
        return None
    if lead:
        return _ranged(text, replace(written, start=at), _Unit("percent", "percent", written.end)) or mention(
            "percent", text, written, written.end, start=at, unit="percent"
        )
    by = listed("numbers", "fractions").at(text, written.end)
    part = read_number(text, by[0]) if by else None
    if part is None or not written.number.low or written.number.low == 100:
        return None
    whole = Decimal(1) / written.number.low
    number = replace(part.number, low=part.number.low * whole, high=part.number.high * whole, step=whole, plain=False)
    return mention("measure", text, replace(part, number=number), part.end, start=at, unit="fraction")


def _amount(text: str, at: int) -> Mention | None:
    """A number with its currency, its unit, or its noun."""
    written = read_number(text, at)
    if written is None or _is_name(text, at, written):
        return None
    prefix = mapped("money", "symbols").before(text, at)
    unit = _unit(text, written, prefix[1] if prefix else "")
    if unit is None:
        return _ranged(text, written, None)
    start = prefix[0] if prefix else at
    ranged = _ranged(text, written, unit, start)
    return ranged or _mention(text, written, unit, start)


def _is_name(text: str, at: int, written: Written) -> bool:
    """Whether the number is the place in a row, or a part of a name in Latin letters: 第三, A320, 5G."""
    if listed("numbers", "ordinals").before(text, at) or listed("units", "labels").before(text, at):
        return True
    if mapped("money", "symbols").before(text, at) or listed("units", "basis_points").at(text, written.end):
        return False
    after = text[written.end : written.end + 1]
    before = text[:at].rstrip("-")[-1:] if text[at - 1 : at] == "-" else text[at - 1 : at]
    return (before.isascii() and (before.isalnum() or before == ".")) or (after.isascii() and after.isalpha())


def _unit(text: str, written: Written, prefix: str) -> _Unit | None:
    end = written.end + text.startswith(" ", written.end)
    money = mapped("money", "words").at(text, end)
    if prefix:
        return _Unit("money", prefix, money[0] if money else written.end)
    if money:
        return _Unit("money", money[1], money[0])
    minor = mapped("money", "minor").at(text, end)
    if minor:
        return _Unit("money", minor[1], minor[0], _HUNDREDTH, section("money", "coins")[text[end : minor[0]]])
    return _percent(text, written, end) or _measure(text, end) or _count(text, written, end)


def _percent(text: str, written: Written, end: int) -> _Unit | None:
    for key, name in (("points", "points"), ("basis_points", "basis points"), ("percent", "percent")):
        read = listed("units", key).at(text, end)
        if read:
            return _Unit("percent", name, read[0])
    tenth = listed("units", "tenths").at(text, end)
    if tenth and written.number.low <= 10 and not listed("units", "tenths_never").at(text, tenth[0]):
        return _Unit("percent", "percent", tenth[0], _TENTH)
    point = listed("units", "index_points").at(text, end)
    if point and not written.number.in_words and written.number.low > _HOURS:
        return _Unit("percent", "points", point[0])
    return None


@of_language
def _measures() -> Phrases[str]:
    units: dict[str, list[str]] = section("measures")
    return Phrases({phrase: unit for unit, phrases in units.items() for phrase in phrases})


def _measure(text: str, end: int) -> _Unit | None:
    read = _measures().at(text, end)
    if read:
        return _Unit("measure", read[1], read[0])
    fold = listed("units", "times").at(text, end)
    return _Unit("measure", "times", fold[0]) if fold else None


def _count(text: str, written: Written, end: int) -> _Unit | None:
    """What a measure word or a known noun shows to be counted; 一家公司 is only "a company"."""
    number = written.number
    if number.in_words and number.low == 1 and number.high == 1:
        return None
    measure = listed("units", "measure_words").at(text, end)
    after = measure[0] if measure else end
    inside = hedge_after(text, after) if measure else None
    for at, hedge in ((after, None), (inside[0] if inside else after, inside)):
        noun = listed("units", "nouns").at(text, at)
        if noun:  # 10名以上员工
            return _Unit("count", noun[1], noun[0], noun=noun[1], hedge=hedge)
    alone = listed("units", "counted").at(text, end)
    if alone:
        return _Unit("count", alone[1], alone[0], noun=alone[1])
    return _Unit("count", "", after) if measure or not number.in_words else None


def _mention(text: str, written: Written, unit: _Unit, start: int) -> Mention:
    if unit.hedge:
        written = replace(written, hedge=unit.hedge[1], effect=unit.hedge[2])
    per, end = _rate(text, start, unit)
    exact = unit.kind == "count" and written.number.plain
    scaled = _times(written, unit.factor)
    return mention(unit.kind, text, scaled, end, start=start, unit=unit.name, per=per, noun=unit.noun, exact=exact)


def _times(written: Written, factor: Decimal) -> Written:
    return written if factor == 1 else replace(written, number=times(written.number, factor))


def _rate(text: str, start: int, unit: _Unit) -> tuple[str, int]:
    """每桶85美元; 85美元一桶; 0.5元/股."""
    units = mapped("units", "rate_units")
    if unit.kind not in ("money", "count", "measure"):
        return "", unit.end
    lead = listed("units", "rates").at(text, unit.end)
    behind = units.at(text, lead[0]) if lead and unit.kind == "money" else None
    if behind:
        return behind[1], behind[0]
    before = units.before(text, start)
    if before and text[before[0] - 1 : before[0]] in section("units", "rates")[:1]:
        return before[1], unit.end
    return "", unit.end


def _ranged(text: str, first: Written, unit: _Unit | None, start: int | None = None) -> Mention | None:
    """8%至10%; 50亿至100亿美元; 5-10亿元, where the first figure has the magnitude of the second."""
    at = unit.end if unit and unit.name else first.end
    to = listed("numbers", "ranges").at(text, at)
    if to is None:
        return None
    lead = listed("numbers", "percent").at(text, to[0])
    prefix = mapped("money", "symbols").at(text, to[0])
    second = read_number(text, lead[0] if lead else prefix[0] if prefix else to[0])
    if second is None:
        return None
    other = _Unit("percent", "percent", second.end) if lead else _unit(text, second, prefix[1] if prefix else "")
    if other is None or (unit and unit.name and (unit.kind, unit.name) != (other.kind, other.name)):
        other = unit if unit and unit.kind == "money" and start is not None and start < first.start else None
        if other is None:
            return None
        other = replace(other, end=second.end)
    lower, higher = _carried(first, second, bare=not (unit and unit.name)), second
    if not lower.number.low < higher.number.low:
        return None
    lower, higher = _times(lower, other.factor), _times(higher, other.factor)
    begin = first.start if start is None else start
    exact = other.kind == "count" and higher.number.plain
    return mention(
        other.kind, text, lower, other.end, start=begin, unit=other.name, noun=other.noun, second=higher, exact=exact
    )  # fmt: skip


def _carried(first: Written, second: Written, *, bare: bool) -> Written:
    """The first figure with the magnitude of the second, where that leaves it the smaller one."""
    if not bare or first.number.scaled:
        return first
    scaled = _times(first, second.scale)
    return scaled if scaled.number.low < second.number.low else first


def _apposed(text: str, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, a second form of an amount under the ``also`` of the first: 3800亿元（约530亿美元）."""
    joined: list[Mention] = []
    for other in found:
        last = joined[-1] if joined else None
        if last is None or last.also or not _same_amount(text, last, other):
            joined.append(other)
            continue
        end = other.end + (text[other.end : other.end + 1] == ")")
        shared = last.change if other.change == "=" and last.change in ("~", ">", "<") else other.change
        joined[-1] = replace(last, end=end, also=replace(other, per=last.per, change=shared))
    return joined


def _same_amount(text: str, first: Mention, other: Mention) -> bool:
    if first.kind != "money" or other.kind != "money" or first.unit == other.unit or first.per != other.per:
        return False
    between = text[first.end : other.start].strip()
    mark = between[:1] if between[:1] in _OPENING else ""
    word = between[len(mark) :].strip() or other.hedge
    return between == "(" or (word in section("money", "apposed") and between in ("", mark, mark + word))
