"""Read a number, in figures or in words, with the precision it was written in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from auditor.text.figure import figure, is_figure, power_of_ten, scanned, spaced
from auditor.text.lexicon import load, words
from auditor.text.number_table import NUMBERS
from auditor.text.tokens import Tokens

_ONE = Decimal(1)

_CAPITALS = frozenset({"B", "M"})
_LARGEST = Decimal(10) ** 18


@dataclass(frozen=True, slots=True)
class Kept:
    """A written figure, with the floats that its interval is made of: the same figures come again and again."""

    low: Decimal
    step: Decimal
    point: float
    bottom: float
    top: float


@dataclass(slots=True)  # a frozen one takes three times as long to make
class Number:
    """A number and how finely it was written."""

    low: Decimal
    """The figure; with ``high`` the ends of a vague one ("tens of billions")."""
    high: Decimal
    """Equal to ``low`` for a figure."""
    step: Decimal
    """The unit of the last digit written: 0.1 billion for "5.2 billion", 1 for "53"."""
    next: int
    """The token after the number."""
    plain: bool
    """Whether it is a bare figure or word, without decimals or magnitude."""
    in_words: bool = False
    scaled: bool = False
    """Whether a magnitude was written: million, bn, thousand."""
    plus: bool = False
    """Whether a plus sign stands before the magnitude: "5+ billion"."""
    kept: Kept | None = None
    """The floats of the figure as it is written; of use only while ``low`` is the figure's."""

    @property
    def point(self) -> float:
        """The figure as a float."""
        kept = self.kept
        return kept.point if kept is not None and kept.low is self.low else float(self.low)


_SCALES: Final = NUMBERS.magnitudes.keys() | NUMBERS.suffixes.keys() | {"-"}
"""What a magnitude can begin with."""
_STREETS: Final = words("numerals")["streets"]
_NO_SCALES: Final = _SCALES | _STREETS
_MONEY: Final[frozenset[str]] = frozenset(load("money")["words"]) | words("money")["shared"]


def read_number(tokens: Tokens, i: int) -> Number | None:
    """The number that begins at token ``i``, or None."""
    low = tokens.low[i]
    if is_figure(low):
        return _figure(tokens, i)
    if low in NUMBERS.vague:
        return _vague(tokens, i)
    if low in NUMBERS.words or (low in NUMBERS.magnitudes and i and tokens.low[i - 1] == "a" and low != "mill"):
        return _in_words(tokens, i)
    return None


@lru_cache(maxsize=1 << 13)
def _written(raw: str, magnitude_word: str = "") -> Kept | None:
    """The value of a figure with one magnitude behind it, or none."""
    value = figure(raw)
    if value is None:
        return None
    step = _ONE if raw.isdecimal() else _ONE.scaleb(int(value.as_tuple().exponent))
    if magnitude_word:
        value, step = (part * NUMBERS.magnitudes[magnitude_word] for part in (value, step))
    half = step / 2
    return Kept(value, step, float(value), float(value - half), float(value + half))


def _figure(tokens: Tokens, i: int) -> Number | None:
    kept = _written(tokens.raw[i])
    if kept is None:
        return None
    value, step = kept.low, kept.step
    nxt = i + 1
    low = tokens.low
    follow = low[nxt] if nxt < len(low) else ""
    if follow[:1] == "o" and tokens.raw[nxt][0] == "O" and tokens.glued(nxt):
        read = scanned(tokens, i)
        if read is not None:
            value, nxt = read
            return _scaled(tokens, value, _ONE, nxt, None)
    if follow in NUMBERS.magnitudes and follow != "mill" and (nxt + 1 >= len(low) or low[nxt + 1] not in _NO_SCALES):
        scaled = _written(tokens.raw[i], follow)
        if scaled is not None and scaled.low != value:
            return Number(scaled.low, scaled.low, scaled.step, nxt + 1, plain=False, scaled=True, kept=scaled)
    if step == _ONE and (follow == "," or follow.isdecimal()):
        value, nxt = spaced(tokens, value, nxt)
        follow = low[nxt] if nxt < len(low) else ""
    if follow in ("×", "x"):
        power = power_of_ten(tokens, nxt)
        if power is not None:
            value, step, nxt = value.scaleb(power[0]), step.scaleb(power[0]), power[1]
            follow = low[nxt] if nxt < len(low) else ""
    if follow not in _SCALES and follow != "+":
        return Number(value, value, step, nxt, step == _ONE, kept=kept)
    return _scaled(tokens, value, step, nxt, kept)


def _scaled(tokens: Tokens, value: Decimal, step: Decimal, nxt: int, kept: Kept | None) -> Number:
    """The number of a figure that ends before token ``nxt``, with its magnitude."""
    follow = tokens.low[nxt] if nxt < len(tokens.low) else ""
    plus = follow == "+" and tokens.glued(nxt)
    if not plus and follow not in _SCALES:
        return Number(value, value, step, nxt, step == _ONE, kept=kept)
    scale, after = magnitude(tokens, nxt + plus)
    if scale == _ONE:
        return Number(value, value, step, nxt, step == _ONE)
    value *= scale
    return Number(value, value, step * scale, after, plain=False, scaled=True, plus=plus)


def magnitude(tokens: Tokens, i: int) -> tuple[Decimal, int]:
    """The product of the magnitude words from token ``i`` on, and the token after them."""
    table = NUMBERS
    scale = _ONE
    while i < len(tokens.low):
        low = tokens.low[i]
        if low not in _SCALES or (low == "mill" and not tokens.glued(i) and _of_mills(tokens, i)):
            break
        if tokens.glued(i) and low in table.suffixes and scale == 1 and not _is_measure(tokens, i):
            return table.suffixes[low], i + 1
        if scale == 1 and tokens.raw[i] in _CAPITALS and i + 1 < len(tokens.low) and tokens.raw[i + 1].islower():
            return table.suffixes[low], i + 1  # "8 B people"
        hyphen = low == "-" and i + 1 < len(tokens.low) and tokens.low[i + 1] in table.magnitudes
        factor = table.magnitudes.get(tokens.low[i + 1] if hyphen else low)
        if factor is None or scale * factor > _LARGEST:
            break
        scale *= factor
        i += 2 if hyphen else 1
    return scale, i


def _of_mills(tokens: Tokens, i: int) -> bool:
    """Whether the *mill* at token ``i`` is a mill, by what is behind it: "49 Mill Road", "40 mill workers"."""
    after = tokens.low[i + 1] if i + 1 < len(tokens.low) else ""
    if after in _STREETS:
        return True
    bare = tokens.low[i - 1].isdecimal() and after.isalpha()
    return bare and after[-1:] == "s" and after not in _MONEY and after not in words("units")["percent"]


def _is_measure(tokens: Tokens, i: int) -> bool:
    """Whether the suffix at token ``i`` is a unit: the mm of "1.5mm", the m of "37m long", not the m of "$5m"."""
    low = tokens.low[i]
    before = tokens.raw[i - 2] if i > 1 else ""
    if low not in ("m", "mm", "t") or (before and (before in "$€£¥" or (before.isupper() and len(before) > 1))):
        return False
    if low != "m":
        return True
    return not words("units")["extents"].isdisjoint(tokens.low[i + 1 : i + 8])


def _in_words(tokens: Tokens, i: int) -> Number:
    """ "twenty-seven", "a hundred and five", "three million", "a dozen"."""
    table = NUMBERS
    total, part, nxt = Decimal(0), Decimal(0), i
    scaled = False
    while nxt < len(tokens.low):
        low = tokens.low[nxt]
        if low == "-" and nxt > i and nxt + 1 < len(tokens.low) and tokens.low[nxt - 1] in table.tens:
            follow = table.words.get(tokens.low[nxt + 1])
            if follow is None or follow >= 10:
                break
            part, nxt = part + follow, nxt + 2
        elif low in table.words and (nxt == i or _adds(tokens, nxt, part)):
            part, nxt = part + table.words[low], nxt + 1
        elif total + part > _LARGEST:
            break
        elif low in ("hundred", "dozen"):
            part, nxt, scaled = (part or _ONE) * table.magnitudes[low], nxt + 1, True
        elif low in table.magnitudes:
            total, part = total + (part or _ONE) * table.magnitudes[low], Decimal(0)
            nxt, scaled = nxt + 1, True
        elif low == "and" and scaled and nxt + 1 < len(tokens.low) and tokens.low[nxt + 1] in table.words:
            nxt += 1
        else:
            break
    value = total + part
    step = _ONE if not total or part else _last_magnitude(tokens, nxt)
    return Number(value, value, step, nxt, plain=step == 1, in_words=True, scaled=scaled)


def _adds(tokens: Tokens, i: int, part: Decimal) -> bool:
    """Whether the number word at token ``i`` goes on with the number: "hundred five", "forty five"."""
    before = tokens.low[i - 1]
    if before in NUMBERS.tens:
        return 0 < NUMBERS.words[tokens.low[i]] < 10
    return part % 100 == 0 and before != "-"


def _last_magnitude(tokens: Tokens, nxt: int) -> Decimal:
    return NUMBERS.magnitudes.get(tokens.low[nxt - 1], _ONE)


def _vague(tokens: Tokens, i: int) -> Number | None:
    """ "tens of billions", "hundreds of thousands of", "dozens"."""
    table = NUMBERS
    bottom, top = table.vague[tokens.low[i]]
    nxt = i + 1
    while nxt + 1 < len(tokens.low) and tokens.low[nxt] == "of" and tokens.low[nxt + 1] in table.vague:
        more = table.vague[tokens.low[nxt + 1]][0]
        if top * more > _LARGEST:
            return None
        bottom, top, nxt = bottom * more, top * more, nxt + 2
    if i and tokens.low[i - 1] in ("the", "many"):
        return None
    if tokens.low[i] in ("tens", "scores") and tokens.low[nxt : nxt + 1] != ["of"] and nxt == i + 1:
        return None
    return Number(bottom, top, bottom, nxt, plain=False, in_words=True)
