"""Read the hedges of Chinese quantities, and make the mention of a number with what bounds it."""

from __future__ import annotations

import math

from auditor.model import Mention, MentionKind
from auditor.text.chinese_number import Written
from auditor.text.chinese_words import Phrases, of_language, section
from auditor.text.hedge import Effect, change_of, interval

Hedge = tuple[int, str, Effect]
"""Where the hedge begins (before a number) or ends (behind it), its words, its effect."""


@of_language
def _hedges(side: str) -> Phrases[tuple[str, Effect]]:
    lists: dict[Effect, list[str]] = section("hedges", side)
    return Phrases({phrase: (phrase, effect) for effect, phrases in lists.items() for phrase in phrases})


def hedge_before(text: str, i: int) -> Hedge | None:
    """The hedge that ends at offset ``i``."""
    read = _hedges("before").before(text, i)
    return (read[0], *read[1]) if read else None


def hedge_after(text: str, i: int) -> Hedge | None:
    """The hedge that begins at offset ``i``."""
    read = _hedges("after").at(text, i)
    return (read[0], *read[1]) if read else None


def bounds(written: Written, effect: Effect | None, *, exact: bool = False) -> tuple[float, float]:
    """The interval of a number, as English has it; two neighbours (三四百) are a range."""
    number = written.number
    if written.spread and effect is None:
        return float(number.low - number.step / 2), float(number.high + number.step / 2)
    return interval(number, effect, exact=exact)


def mention(
    kind: MentionKind, text: str, first: Written, end: int, *, start: int, unit: str, per: str = "", noun: str = "",
    second: Written | None = None, exact: bool = False,
) -> Mention:  # fmt: skip
    """The mention of one number or of a range of two, with its hedges, which ``start`` and ``end`` leave out."""
    before, behind = hedge_before(text, start), hedge_after(text, end)
    last = second or first
    words, effect = last.hedge, last.effect
    if before:
        start, words, effect = before
    elif behind:
        end, words, effect = behind
    if second:
        wide: Effect | None = effect if effect == "about" else None
        low = -math.inf if effect in ("at_most", "below") else bounds(first, wide, exact=exact)[0]
        high = math.inf if effect in ("above", "at_least") else bounds(second, wide, exact=exact)[1]
    else:
        low, high = bounds(first, effect, exact=exact)
    point, top = float(first.number.low), float(last.number.high)
    upper = math.nan if second is None and first.number.low == first.number.high else top
    return Mention(
        kind, start, end, low, high, unit, words, per=per, point=point, upper=upper, change=change_of(effect), noun=noun
    )
