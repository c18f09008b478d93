"""Read a length of time in a Chinese sentence: 未来三年, 18个月, 三年期, 超过十年, 两年半, 数年."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal

from auditor.model import Mention
from auditor.text.chinese_hedge import bounds, hedge_after, hedge_before
from auditor.text.chinese_number import Written, number_initials, read_number
from auditor.text.chinese_words import listed, mapped, starts
from auditor.text.hedge import Effect, change_of
from auditor.text.number import Number
from auditor.text.period_words import WORDS

_LONGEST_HEDGE = 5
_HALF = Decimal("0.5")


def length_initials() -> frozenset[str]:
    """The characters a length of time can begin with."""
    tables = (mapped("periods", "leads"), mapped("periods", "lengths"), listed("periods", "half"))
    return number_initials() | starts(tables)


def read_length(text: str, i: int) -> Mention | None:
    """The length of time that begins at offset ``i``, or None; a hedge before ``i`` belongs to it."""
    lead = mapped("periods", "leads").at(text, i)
    before = hedge_before(text, lead[0]) if lead else None
    if lead is None or (before and before[0] < i):
        return _length(text, i, i, "")
    for at in range(lead[0], lead[0] + _LONGEST_HEDGE):
        hedge = hedge_before(text, at)
        if at == lead[0] or (hedge and hedge[0] == lead[0]):
            found = _length(text, i, at, lead[1])
            if found:
                return found
    return None


def _length(text: str, start: int, at: int, bound: str) -> Mention | None:
    if listed("numbers", "ordinals").before(text, at):
        return None
    vague = mapped("periods", "lengths").at(text, at)
    if vague:
        return _vague(text, start, vague, bound)
    half = listed("periods", "half").at(text, at)
    if half:
        number = Number(_HALF, _HALF, _HALF, half[0], plain=False, in_words=True)
        return _made(text, start, at, Written(number, at), None, bound)
    written = read_number(text, at)
    if written is None or text[at - 1 : at].isdecimal() or text[at - 1 : at] == ".":
        return None
    to = listed("numbers", "ranges").at(text, written.end)
    second = read_number(text, to[0]) if to else None
    if second and second.number.low > written.number.low:
        return _made(text, start, at, written, second, bound)
    return _made(text, start, at, written, None, bound)


def _made(text: str, start: int, at: int, first: Written, second: Written | None, bound: str) -> Mention | None:
    """The mention of one number, or of two, with the unit of time behind it."""
    last = second or first
    unit = mapped("periods", "units").at(text, last.end)
    if unit is None or listed("periods", "not_lengths").at(text, last.end) or last.number.low > 9999:
        return None
    end, code = unit
    half = listed("periods", "half").at(text, end)
    if half and last.number.plain and second is None:
        first = last = _and_half(first)
        end = half[0]
    hedge = hedge_before(text, at)
    behind = hedge_after(text, end)
    effect = last.effect
    if hedge and (hedge[0] >= start or start == at):
        start, effect = min(start, hedge[0]), hedge[2]
    elif behind and not mapped("periods", "tails").at(text, end):
        end, effect = behind[0], behind[2]
    low, high = _ends(first, second, effect)
    tail = mapped("periods", "tails").at(text, end)
    if tail:
        end, bound = tail[0], tail[1] or bound
    return _mention(start, end, (low, high), code, bound, first, last, effect)


def _and_half(written: Written) -> Written:
    number = written.number
    return replace(written, number=replace(number, low=number.low + _HALF, high=number.high + _HALF, step=_HALF))


def _ends(first: Written, second: Written | None, effect: Effect | None) -> tuple[float, float]:
    if second is None:
        return bounds(first, effect)
    wide: Effect | None = effect if effect == "about" else None
    low = -math.inf if effect in ("at_most", "below") else bounds(first, wide)[0]
    high = math.inf if effect in ("above", "at_least") else bounds(second, wide)[1]
    return low, high


def _mention(
    start: int, end: int, ends: tuple[float, float], code: str, bound: str, first: Written, last: Written,
    effect: Effect | None,
) -> Mention:  # fmt: skip
    per_year = WORDS.per_year[code]
    prefix, letter, factor = WORDS.timex[code]
    vague = first.number.low != first.number.high and not first.spread
    value = "X" if vague else format((first.number.low * factor).normalize(), "f")
    single = first is last and first.number.low == first.number.high
    return Mention(
        "duration", start, end, ends[0] / per_year, ends[1] / per_year, f"{prefix}{value}{letter}", bound,
        point=math.nan if vague else float(first.number.low),
        upper=math.nan if single or vague else float(last.number.high),
        change=change_of(effect), noun=code,
    )  # fmt: skip


def _vague(text: str, start: int, found: tuple[int, str], bound: str) -> Mention:
    """多年, 几个月: two to ten, as several years are in English."""
    end, code = found
    low, high = WORDS.vague["several"]
    tail = mapped("periods", "tails").at(text, end)
    if tail:
        end, bound = tail[0], tail[1] or bound
    per_year = WORDS.per_year[code]
    prefix, letter, _ = WORDS.timex[code]
    return Mention("duration", start, end, low / per_year, high / per_year, f"{prefix}X{letter}", bound, noun=code)
