"""Read a Chinese number, in figures or in characters: 3800亿, 三千八百亿, 1.2万亿, 三点五, 十多亿, 数百."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.text.chinese_words import listed, mapped, numbered, paired, starts
from auditor.text.figure import figure
from auditor.text.hedge import Effect
from auditor.text.number import Number

_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_ONE = Decimal(1)
_LARGE = 10000
"""From here on a magnitude multiplies all that stands before it."""
_LARGEST = Decimal(10) ** 18
_LONGEST = 24
"""No number of the news is written in more characters."""


@dataclass(frozen=True, slots=True)
class Written:
    """A number with the hedge inside it: 10多亿. ``number.next`` is the offset after it."""

    number: Number
    start: int
    hedge: str = ""
    effect: Effect | None = None
    spread: bool = False
    """Whether it is a range of two neighbours: 三四百."""
    scale: Decimal = _ONE
    """What the magnitudes behind its last figure multiply it by."""

    @property
    def end(self) -> int:
        return self.number.next


@dataclass(slots=True)
class _Sum:
    """A number as far as it is read."""

    at: int
    total: Decimal = Decimal(0)
    """What the magnitudes from ten thousand on have closed."""
    section: Decimal = Decimal(0)
    digit: Decimal | None = None
    step: Decimal = _ONE
    scaled_by: Decimal = _ONE
    """What the magnitudes since the last figure multiply it by."""
    largest: int = 0
    """The last magnitude from ten thousand on."""
    more: Decimal = Decimal(0)
    """How far two digits in a row reach: 三四百 is a hundred more than three hundred."""
    figures: bool = False
    scaled: bool = False
    hedge: str = ""
    effect: Effect | None = None

    def scale(self, factor: int) -> bool:
        """Multiply by a magnitude; False where the number cannot go on with it."""
        if factor < _LARGE:
            self.section += (_ONE if self.digit is None else self.digit) * factor
            self.step = self.step * factor if self.figures or self.step < 1 else _ONE
        else:
            part = self.section + (self.digit or 0)
            if (not part and not self.total) or (self.total + part) * factor > _LARGEST:
                return False
            grows = factor > self.largest
            self.total = (self.total + part) * factor if grows else self.total + part * factor
            self.step, self.section = self.step * factor, Decimal(0)
            self.largest = factor
        self.digit, self.scaled = None, True
        self.more, self.scaled_by = self.more * factor, self.scaled_by * factor
        return True

    @property
    def value(self) -> Decimal:
        return self.total + self.section + (self.digit or 0)


def number_initials() -> frozenset[str]:
    """The characters a number can begin with."""
    tables = (numbered("numbers", "units"), numbered("numbers", "magnitudes"), paired("numbers", "vague"))
    return starts(tables) | frozenset("0123456789")


def read_number(text: str, i: int) -> Written | None:
    """The number that begins at offset ``i`` of a text in narrow characters, or None."""
    vague = paired("numbers", "vague").at(text, i)
    if vague:
        return _vague(text, i, *vague)
    found = _Sum(at=i)
    first = numbered("numbers", "magnitudes").at(text, i)
    if first and first[1] != 10 and not _is_hedged(text, i):
        return None  # 百度, 万科, 千禧
    while found.at < i + _LONGEST:
        if not (_take_figure(text, found) or _take_digit(text, found) or _take_scale(text, found)):
            break
    return _written(text, i, found) if found.at > i else None


def _is_hedged(text: str, i: int) -> bool:
    return any(listed("hedges", "before", key).before(text, i) for key in ("above", "nearly", "about"))


def _take_figure(text: str, found: _Sum) -> bool:
    match = _FIGURE.match(text, found.at)
    value = figure(match.group()) if match else None
    if match is None or value is None or found.digit is not None:
        return False
    exponent = int(value.as_tuple().exponent) if "." in match.group() else 0
    found.digit, found.step, found.scaled_by = value, _ONE.scaleb(exponent), _ONE
    found.figures, found.at = True, match.end()
    return True


def _take_digit(text: str, found: _Sum) -> bool:
    read = numbered("numbers", "units").at(text, found.at)
    if read is None or found.figures:
        return False
    after, value = read
    if found.digit is None:
        found.digit, found.at, found.step, found.scaled_by = Decimal(value), after, _ONE, _ONE
        _take_decimals(text, found)
    elif found.digit == 0:
        found.digit, found.at = Decimal(value), after
    elif value == found.digit + 1 and not found.more and found.step == 1:
        found.more, found.at = _ONE, after
    else:
        return False
    return True


def _take_decimals(text: str, found: _Sum) -> None:
    """The 点五 of 三点五."""
    point = listed("numbers", "points").at(text, found.at)
    at = point[0] if point else found.at
    digits = ""
    while point and len(digits) < _LONGEST and (read := numbered("numbers", "units").at(text, at)):
        at, digits = read[0], digits + str(read[1])
    if digits:
        found.digit = (found.digit or Decimal(0)) + Decimal(f"0.{digits}")
        found.step, found.at = _ONE.scaleb(-len(digits)), at


def _take_scale(text: str, found: _Sum) -> bool:
    """A magnitude, or the hedge before or after it: 10多亿, 两百余."""
    magnitudes = numbered("numbers", "magnitudes")
    inside = _inside(text, found) if not found.hedge else None
    at = inside[0] if inside else found.at
    read = magnitudes.at(text, at)
    if read and found.scale(read[1]):
        found.at = read[0]
    elif inside is None:
        return False
    else:
        found.at = at
    if inside:
        found.hedge, found.effect = inside[1:]
    return True


def _inside(text: str, found: _Sum) -> tuple[int, str, Effect] | None:
    """The hedge that goes on with a round number."""
    value = found.value
    if value < 10 or (value % 10 and found.digit is not None and not found.scaled):
        return None
    effects: tuple[Effect, ...] = ("above", "about")
    for effect in effects:
        read = listed("hedges", "inside", effect).at(text, found.at)
        if read and not _begins_a_word(text, found.at, effect):
            return read[0], read[1], effect
    return None


def _begins_a_word(text: str, i: int, effect: Effect) -> bool:
    """Whether 来 is the verb: it is a hedge only before a measure word, a magnitude or a unit of time."""
    if effect != "about":
        return False
    tables = (listed("units", "measure_words"), mapped("periods", "units"), mapped("money", "words"))
    return not any(table.at(text, i + 1) for table in (*tables, numbered("numbers", "magnitudes")))


def _vague(text: str, i: int, after: int, ends: tuple[float, float]) -> Written | None:
    """数百, 几十亿, 几: from so many to so many of the magnitudes that follow, if any."""
    magnitudes = numbered("numbers", "magnitudes")
    scale, at = _ONE, after
    while (read := magnitudes.at(text, at)) and scale * read[1] <= _LARGEST:
        scale, at = scale * read[1], read[0]
    if scale == 1 and not listed("numbers", "few").at(text, i):
        return None
    low, high = (Decimal(end) * scale for end in ends)
    return Written(Number(low, high, scale, at, plain=False, in_words=True, scaled=scale != 1), i)


def _written(text: str, i: int, found: _Sum) -> Written:
    low, scaled = found.value, found.scaled
    step = found.more or found.step
    plain = not found.largest and step == 1
    number = Number(low, low + found.more, step, found.at, plain=plain, in_words=not found.figures, scaled=scaled)
    few = listed("numbers", "few").at(text, found.at)
    if few and low == 10 and not found.figures and not found.hedge:  # 十几亿: eleven to nineteen
        return _teens(text, i, few[0], number)
    return Written(number, i, found.hedge, found.effect, bool(found.more), found.scaled_by)


def _teens(text: str, i: int, after: int, number: Number) -> Written:
    scale, at = _ONE, after
    while (read := numbered("numbers", "magnitudes").at(text, at)) and scale * read[1] <= _LARGEST:
        scale, at = scale * read[1], read[0]
    return Written(replace(number, low=11 * scale, high=20 * scale, next=at, plain=False, step=scale), i)
