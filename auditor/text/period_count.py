"""Read the number in front of a unit of time: "18-24 months", "two and a half years", "several weeks"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from auditor.text.hedge import Effect, interval
from auditor.text.lexicon import words
from auditor.text.number import Number, read_number
from auditor.text.number_table import number_starters
from auditor.text.period_words import WORDS

if TYPE_CHECKING:
    from auditor.text.period_scene import Scene

_HALF = Decimal("0.5")
_REACH = 6
_LEADS: Final = words("grammar")["before_a_length"]
"""With a preposition of length, what shows that "a year" is a length and no rate."""
_SINGLE = (WORDS.lengths_ahead | WORDS.lengths_behind) - {"latest", "recent"}
_JOINS = ("to", "or", "-", "and")
_PLUS = ("plus", "+")


@dataclass(slots=True)  # a frozen one takes three times as long to make
class Count:
    """How many units: an interval, and the figure for a TIMEX3 value (``X`` when vague)."""

    first: int
    low: Decimal
    high: Decimal
    step: Decimal
    figure: str
    plain: bool = True
    """Whether a number was written, not "a", "several" or nothing."""
    open: bool = False
    """Whether "plus" stands behind the number: "10-plus years"."""

    def bounds(self, effect: Effect | None) -> tuple[float, float]:
        """The interval in units, at least 0."""
        if self.figure == "X":
            return float(self.low), float(self.high)
        if self.low != self.high:
            ends = Number(self.low - self.step / 2, self.high + self.step / 2, self.step, 0, plain=False)
        else:
            ends = Number(self.low, self.high, self.step, 0, plain=True)
        low, high = interval(ends, effect)
        if effect == "nearly":  # "nearly two years" may be twenty months
            low = min(low, high - (0.5 if high >= 2 else 0.25))
        return max(low, 0.0), high


ONE = Count(0, Decimal(1), Decimal(1), Decimal(1), "1", plain=False)
"""One, as an article or nothing says it."""


def count_before(scene: Scene, i: int) -> Count | None:
    """The number that stands in front of a unit at token ``i``."""
    j = i - 1
    hyphen = scene.words[j] == "-" and scene.glued(i)
    j -= hyphen
    if scene.words[j] in _PLUS:
        j -= 1 + (scene.words[j - 1] == "-")
        number = _number(scene, j)
        return replace(number, open=True) if number else None
    for _ in range(2):
        j -= scene.words[j] in WORDS.fillers and scene.words[j - 1] != "than"
    return _number(scene, j) or _article(scene, i, j, hyphen=hyphen) or _vague(scene, i, j)


def _number(scene: Scene, j: int) -> Count | None:
    """A number in figures or words whose last token is ``j``, or a range of two."""
    whole = _before_half(scene, j)
    if whole is not None:
        return _plus_half(whole, whole.first)
    second = _plain(scene, j)
    if second is None:
        return None
    k = second.first - 1
    if scene.words[k] == "-" and scene.words[k - 1] in _JOINS:
        k -= 1
    join = scene.words[k]
    if join not in _JOINS or (join == "-" and not scene.glued(k)):
        return second
    first = _plain(scene, k - 1 - (join != "-" and scene.words[k - 1] == "-"))
    if first is None or first.low >= second.low:
        return second
    start = first.first - (join == "and")
    if join == "and" and scene.words[start] != "between":
        return second
    return Count(start, first.low, second.high, second.step, f"{first.figure}/{second.figure}")


def _before_half(scene: Scene, j: int) -> Count | None:
    """The two of "two and a half", "two-and-a-half", "2 1/2" and "2½", whose last token is ``j``."""
    if scene.words[j] == "½":
        k = j - 1
    elif scene.words[j] == "2" and scene.words[j - 1] == "/" and scene.words[j - 2] == "1":
        k = j - 3
    else:
        k = j
        for word in ("half", "a", "and"):
            k -= scene.words[k] == "-"
            if scene.words[k] != word:
                return None
            k -= 1
    return _plain(scene, k - (scene.words[k] == "-"))


def _plain(scene: Scene, j: int) -> Count | None:
    word = scene.words[j]
    if not word[:1].isdigit() and word not in number_starters():
        return None
    for first in range(max(scene.floor, j - _REACH), j + 1):
        if scene.words[first - 1] in WORDS.money_marks and first < j + 1:
            continue
        number = read_number(scene.tokens, first)
        if number is not None and number.next == j + 1:
            vague = number.low != number.high
            figure = "X" if vague else format(number.low.normalize(), "f")
            return Count(first, number.low, number.high, number.step, figure)
    return None


def _plus_half(whole: Count, first: int) -> Count:
    value = whole.low + _HALF
    return Count(first, value, value, _HALF, format(value, "f"))


def _article(scene: Scene, i: int, j: int, *, hyphen: bool) -> Count | None:
    """ "a year", "half a year": only where a length is meant, for "a year" is a rate as often."""
    if scene.words[j] not in ("a", "an") or hyphen:
        return None
    if scene.words[j - 1] == "half":
        return Count(j - 1, _HALF, _HALF, _HALF, "0.5")
    before = scene.words[j - 1]
    half = half_behind(scene, i)
    if or_two(scene, i):
        return Count(j, Decimal(1), Decimal(2), Decimal(1), "1", plain=False)
    if not (half or before in WORDS.over or before in _LEADS or scene.words[i + 1] in WORDS.follows):
        return None
    one = replace(ONE, first=j)
    return _plus_half(one, j) if half else one


def or_two(scene: Scene, i: int) -> bool:
    """Whether "or two" follows the unit at token ``i``."""
    return scene.words[i + 1] == "or" and scene.words[i + 2] == "two" and scene.words[i + 3] not in WORDS.units


def half_behind(scene: Scene, i: int) -> bool:
    """Whether "and a half" follows the unit at token ``i``."""
    return [scene.words[k] for k in range(i + 1, i + 4)] == ["and", "a", "half"]


def _vague(scene: Scene, i: int, j: int) -> Count | None:
    """ "several years", "a few months", "a couple of weeks", "coming years", "for years"."""
    if not scene.words[i].endswith("s"):
        return replace(ONE, first=j + 1) if scene.words[j] in _SINGLE else None
    of = scene.words[j] == "of"
    word = scene.words[j - of]
    known = WORDS.vague.get(word)
    first = j - of
    if known is None:
        if not _is_bare(scene, i, j):
            return None
        known, first = WORDS.vague["bare"], i
    elif word in WORDS.lengths_ahead | WORDS.lengths_behind:
        first += 1
    elif scene.words[first - 1] == "a":
        first -= 1
    return Count(first, Decimal(known[0]), Decimal(known[1]), Decimal(1), "X", plain=False)


def _is_bare(scene: Scene, i: int, j: int) -> bool:
    """Whether a plural without a number is a length: "for years", "decades-long", "months ago"."""
    if WORDS.units[scene.words[i]] in ("second", "minute", "hour", "quarter"):
        return False
    after = scene.words[i + 1]
    led = scene.words[j] in WORDS.over or scene.words[j] in ("after", "the", "of")
    return led or after in ("ago", "of") or (after == "-" and scene.words[i + 2] == "long")
