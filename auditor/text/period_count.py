"""Read the number in front of a unit of time: "18-24 months", "two and a half years", "several weeks", "a decade"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from auditor.text.hedge import Effect, interval
from auditor.text.number import Number, read_number
from auditor.text.period_words import WORDS

if TYPE_CHECKING:
    from auditor.text.period_scene import Scene

_HALF = Decimal("0.5")
_REACH = 6
_JOINS = ("to", "or", "-", "and")


@dataclass(frozen=True, slots=True)
class Count:
    """How many units: an interval, and the figure for a TIMEX3 value (``X`` when vague)."""

    first: int
    low: Decimal
    high: Decimal
    step: Decimal
    figure: str
    plain: bool = True
    """Whether a number was written, not "a", "several" or nothing."""

    def bounds(self, effect: Effect | None) -> tuple[float, float]:
        """The interval in units, at least 0."""
        if self.figure == "X":
            return float(self.low), float(self.high)
        if self.low != self.high:
            ends = Number(self.low - self.step / 2, self.high + self.step / 2, self.step, 0, plain=False)
        else:
            ends = Number(self.low, self.high, self.step, 0, plain=True)
        low, high = interval(ends, effect)
        return max(low, 0.0), high


def count_before(scene: Scene, i: int) -> Count | None:
    """The number that stands in front of a unit at token ``i``."""
    j = i - 1
    hyphen = scene.word(j) == "-" and scene.glued(i)
    j -= hyphen
    for _ in range(2):
        j -= scene.word(j) in WORDS.fillers and scene.word(j - 1) != "than"
    return _number(scene, j) or _article(scene, i, j, hyphen=hyphen) or _vague(scene, i, j)


def _number(scene: Scene, j: int) -> Count | None:
    """A number in figures or words whose last token is ``j``, or a range of two."""
    if scene.word(j) == "half" and scene.word(j - 1 - (scene.word(j - 1) == "-")) == "a":
        return _and_a_half(scene, j)
    if scene.word(j) == "½" or (scene.word(j) == "2" and scene.word(j - 1) == "/" and scene.word(j - 2) == "1"):
        at = j - 1 if scene.word(j) == "½" else j - 3
        whole = _plain(scene, at - (scene.word(at) == "-"))
        return whole and _plus_half(whole, whole.first)
    second = _plain(scene, j)
    if second is None:
        return None
    k = second.first - 1
    if scene.word(k) == "-" and scene.word(k - 1) in _JOINS:
        k -= 1
    join = scene.word(k)
    before = k - 1 - (join != "-" and scene.word(k - 1) == "-")
    if join not in _JOINS or (join == "-" and not scene.glued(k)):
        return second
    first = _plain(scene, before)
    if first is None or first.low >= second.low:
        return second
    start = first.first
    if join == "and":
        if scene.word(start - 1) != "between":
            return second
        start -= 1
    return Count(start, first.low, second.high, second.step, f"{first.figure}/{second.figure}")


def _plain(scene: Scene, j: int) -> Count | None:
    for first in range(max(scene.floor, j - _REACH), j + 1):
        if scene.word(first - 1) in WORDS.money_marks and first < j + 1:
            continue
        number = read_number(scene.tokens, first)
        if number is not None and number.next == j + 1:
            vague = number.low != number.high
            figure = "X" if vague else format(number.low.normalize(), "f")
            return Count(first, number.low, number.high, number.step, figure)
    return None


def _and_a_half(scene: Scene, j: int) -> Count | None:
    """"two and a half", "two-and-a-half"."""
    k = j - 1 - (scene.word(j - 1) == "-") - 1
    k -= scene.word(k) == "-"
    if scene.word(k) != "and":
        return None
    k -= 1
    whole = _plain(scene, k - (scene.word(k) == "-"))
    return whole and _plus_half(whole, whole.first)


def _plus_half(whole: Count, first: int) -> Count:
    value = whole.low + _HALF
    return Count(first, value, value, _HALF, format(value, "f"))


def _article(scene: Scene, i: int, j: int, *, hyphen: bool) -> Count | None:
    """"a year", "half a year": only where a length is meant, for "a year" is a rate as often."""
    if scene.word(j) not in ("a", "an") or hyphen:
        return None
    if scene.word(j - 1) == "half":
        return Count(j - 1, _HALF, _HALF, _HALF, "0.5")
    before, after = scene.word(j - 1), scene.word(i + 1)
    meant = before in WORDS.over or before in ("about", "nearly", "almost", "than", "after", "take", "takes", "took", "only", "least")
    if not meant and after not in WORDS.follows and not (after == "and" and scene.word(i + 3) == "half"):
        return None
    one = Count(j, Decimal(1), Decimal(1), Decimal(1), "1", plain=False)
    if after == "and" and scene.word(i + 2) == "a" and scene.word(i + 3) == "half":
        return _plus_half(one, j)
    return one


def _vague(scene: Scene, i: int, j: int) -> Count | None:
    """"several years", "a few months", "a couple of weeks", "coming years", "for years"."""
    if not scene.word(i).endswith("s"):
        if scene.word(j) in WORDS.lengths_ahead | WORDS.lengths_behind - {"latest", "recent"} and scene.word(i) in WORDS.units:
            return Count(j + 1, Decimal(1), Decimal(1), Decimal(1), "1", plain=False)
        return None
    of = scene.word(j) == "of"
    word = scene.word(j - of)
    known = WORDS.vague.get(word)
    first = j - of
    if known is None:
        lone = scene.word(j) in WORDS.over or scene.word(j) in ("after", "the", "of") or scene.word(i + 1) in ("ago", "of")
        lone = lone or (scene.word(i + 1) == "-" and scene.word(i + 2) == "long")
        if not lone or scene.word(i)[:3] in ("sec", "min", "hou", "qua"):
            return None
        known, first = WORDS.vague["bare"], i
    elif word in WORDS.lengths_ahead | WORDS.lengths_behind:
        first += 1
    elif scene.word(first - 1) == "a":
        first -= 1
    return Count(first, Decimal(known[0]), Decimal(known[1]), Decimal(1), "X", plain=False)
