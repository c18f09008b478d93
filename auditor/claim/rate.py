"""Figures of so much a day or a year, put at one rate: "1.2 million tonnes a year" in tonnes a day."""

from __future__ import annotations

from dataclasses import replace

from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.unit import rate_after

IN_A_YEAR = {"year": 1.0, "quarter": 4.0, "month": 12.0, "week": 365.2425 / 7, "day": 365.2425, "hour": 365.2425 * 24}
"""How many of each are in a year."""
_EVERY = {**IN_A_YEAR, "minute": IN_A_YEAR["hour"] * 60, "second": IN_A_YEAR["hour"] * 3600}
"""These and the two at which only a speed is told."""
_RATES = {"annual": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}
_MAX_BEFORE = 5
"""How many words before a figure its rate stands: "an annual production capacity of some"."""
_MAX_THING = 4
"""How many words may tell of what: "46,000 barrels of gasoline components a day"."""


def at_rate(sentence: Sentence, mention: Mention, per: str) -> Mention | None:
    """The figure at the rate asked for; None where it is at none."""
    if mention.unit == "knot" and not mention.per:
        mention = replace(mention, unit="nautical mile", per="hour")
    own, end = (mention.per, mention.end) if mention.per else _behind_the_thing(sentence, mention)
    own = own or _before_the_figure(sentence, mention)
    if own == per:
        return replace(mention, per=per, end=end)
    if own not in _EVERY or per not in _EVERY:
        return None
    factor = _EVERY[own] / _EVERY[per]
    return replace(
        mention, per=per, end=end, low=mention.low * factor, high=mention.high * factor, point=mention.point * factor
    )


def _before_the_figure(sentence: Sentence, mention: Mention) -> str:
    """The rate that an adjective before a figure tells: *year* of "an annual capacity of 400,000 tonnes"."""
    first = sentence.token_at(mention.start)
    before = sentence.tokens.low[max(first - _MAX_BEFORE, 0) : first]
    return next((_RATES[low] for low in reversed(before) if low in _RATES), "") if before[-1:] == ["of"] else ""


def _behind_the_thing(sentence: Sentence, mention: Mention) -> tuple[str, int]:
    """The rate behind what is counted, and its end: *day* of "46,000 barrels of gasoline components a day"."""
    low = sentence.tokens.low
    at = sentence.token_at(mention.end - 1) + 1
    if low[at : at + 1] != ["of"]:
        return "", mention.end
    function = words("function")
    for i in range(at + 1, min(at + 2 + _MAX_THING, len(low))):
        per, after = rate_after(sentence.tokens, i)
        if per:
            return per, sentence.tokens.end[after - 1]
        if not low[i].isalpha() or low[i] in function["auxiliaries"] or low[i] in ("but", "nor", "so", "yet"):
            break
    return "", mention.end
