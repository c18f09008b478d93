"""Read a Chinese number, in figures or in characters: 3800亿, 三千八百亿, 1.2万亿, 三点五, 十多亿, 数百."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.text.chinese_words import listed, mapped, narrow, numbered, paired, starts
from auditor.text.hedge import Effect
from auditor.text.number import Number, figure

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

    @property
    def end(self) -> int:
        return self.number.next

    @property
    def in_figures(self) -> bool:
        return not self.number.in_words


@dataclass(slots=True)
class _Sum:
    """A number as far as it is read."""

    at: int
    total: Decimal = Decimal(0)
    """What the magnitudes from ten thousand on have closed."""
    section: Decimal = Decimal(0)
    digit: Decimal | None = None
    step: Decimal = _ONE
    largest: int = 0
    """The last magnitude from ten thousand on."""
    spread: bool = False
    """Whether two digits in a row make a range of it: 三四百."""
    figures: bool = False
    scaled: bool = False
    hedge: str = ""
    effect: Effect | None = None

    def scale(self, factor: int) -> bool:
        """Multiply by a magnitude; False where the number cannot go on with it."""
        if factor < _LARGE:
            self.section += (_ONE if self.digit is None else self.digit) * factor
            self.step = self.step * factor if self.figures else _ONE
        else:
            part = self.section + (self.digit or 0)
            if (not part and not self.total) or (self.total + part) * factor > _LARGEST:
                return False
            grows = factor > self.largest
            self.total = (self.total + part) * factor if grows else self.total + part * factor
            self.step, self.section = self.step * factor, Decimal(0)
            self.largest = factor
        self.digit, self.scaled = None, True
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
    digits, magnitudes = numbered("numbers", "units"), numbered("numbers", "magnitudes")
    found = _Sum(at=i)
    first = magnitudes.at(text, i)
    if first and first[1] != 10 and not _is_hedged(text, i):
        return None  # 百度, 万科, 千禧
    while found.at < i + _LONGEST:
        if not (_take_figure(text, found) or _take_digit(text, found, digits) or _take_scale(text, found, magnitudes)):
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
    found.digit, found.step = value, _ONE.scaleb(exponent)
    found.figures, found.at = True, match.end()
    return True


def _take_digit(text: str, found: _Sum, digits: object) -> bool:
    read = numbered("numbers", "units").at(text, found.at)
    if read is None or found.figures:
        return False
    after, value = read
    if found.digit is None:
        found.digit, found.at, found.step = Decimal(value), after, _ONE
        return _take_decimals(text, found)
    if found.digit == 0:
        found.digit, found.at = Decimal(value), after
        return True
    if value == found.digit + 1 and not found.spread and found.step == 1:
        found.spread, found.at = True, after
        return True
    return False
