"""Times of accounts whose words do not settle which period is meant: "last year" in January, "the prior quarter"."""

from __future__ import annotations

from auditor.claim.own_time import SHORTEST, is_quarter_or_half
from auditor.model import Mention, Stance
from auditor.text.article import Sentence
from auditor.text.lexicon import words

_BEFORE = frozenset({"previous", "prior", "preceding"})
_LAST_YEAR = frozenset({"last year", "past year"})
_CLOSING = 3
"""In the first months of a year the accounts of the year before are not closed: "last year" may be the one before."""
_LONG_OVER = 150
"""In days: so long after its end a quarter that is told without its year is one of a business year."""
_MOST_OF_A_YEAR = 200
"""In days."""
_PARTS = frozenset({"quarter", "period", "half", "months", "month", "year", "time"})
_SAME = frozenset({"same", "comparable", "corresponding", "similar", "like"})
_SAME_REACH = 4
"""How many tokens before a time *same* may stand: "in the same quarter of last year"."""


def doubt_of_period(sentence: Sentence, period: Mention, stance: Stance) -> str:
    """Why it is not known which period of accounts a time names, in a few words; empty where it is.

    ``stance`` is the claim's: what is told as a fact is of no time to come.
    """
    first = sentence.token_at(period.start)
    low = sentence.tokens.low
    if "respectively" in low:
        return "“respectively” pairs several figures with several times"
    if is_too_short(period):
        return f"no accounts are of so short a time as “{_text(sentence, period)}”"
    part = is_quarter_or_half(period)
    day = sentence.article.document.day
    if part and day is not None and stance in ("asserted", "reported"):
        if period.low > day.toordinal():
            return f"“{_text(sentence, period)}” is not the calendar's, which has not begun"
        if day.toordinal() - period.high > _LONG_OVER and _names_no_year(sentence, period):
            return f"“{_text(sentence, period)}” may be of a business year, since the calendar's is long over"
    if _holds_a_part(sentence, period):
        return f"a part of “{_text(sentence, period)}” is meant"
    if part and first and low[first - 1] in _BEFORE:
        return f"“{low[first - 1]} {_text(sentence, period)}” may be of any year"
    closing = day is not None and day.month <= _CLOSING
    if closing and _text(sentence, period).lower() in _LAST_YEAR and not _told_anew(sentence, period):
        return "“last year” may be the one before, whose accounts were the last when it was said"
    part_of_it = same_part(sentence, period)
    return f"“{part_of_it}” is a part of it" if part_of_it else ""


def _names_no_year(sentence: Sentence, period: Mention) -> bool:
    """Whether a quarter or a half is named without its year or its end, and counted back from nothing."""
    clause = sentence.clause_of(period.start)
    others = [p for p in sentence.periods if p.start != period.start and sentence.clause_of(p.start) == clause]
    told = any(c.isdigit() for c in _text(sentence, period)[1:]) or "year" in _text(sentence, period).lower()
    return not told and period.hedge not in ("ago", "earlier") and not others


def _holds_a_part(sentence: Sentence, period: Mention) -> bool:
    """Whether a year stands for one of its parts: "the 1986 quarter", "a $1 billion quarterly loss this year"."""
    if period.high - period.low < _MOST_OF_A_YEAR:
        return False
    low = sentence.tokens.low
    behind = sentence.token_at(period.end - 1) + 1
    if low[behind : behind + 1] in (["quarter"], ["half"], ["quarterly"]):
        return True
    results = words("statement")["results"]
    inside = sentence.clause_tokens(sentence.clause_of(period.start))
    return any(low[i] == "quarterly" and not results.isdisjoint(low[i + 1 : i + 3]) for i in inside)


def is_too_short(period: Mention) -> bool:
    """Whether no accounts are of so short a time: a day, a week."""
    return period.kind == "date" and 0 < period.high - period.low < SHORTEST


def _told_anew(sentence: Sentence, period: Mention) -> bool:
    """Whether the clause tells how the figure moved, as the news of it does: "rose to $5 million last year"."""
    clause = sentence.clause_of(period.start)
    return any(sentence.clause_of(move.start) == clause for move in sentence.directions)


def same_part(sentence: Sentence, period: Mention) -> str:
    """The words that make the time that of "the same quarter last year", "the comparable 2024 quarter"; else empty."""
    first, last = sentence.token_at(period.start), sentence.token_at(period.end - 1)
    low = sentence.tokens.low
    near = range(first - 1, max(first - 1 - _SAME_REACH, -1), -1)
    begin = next((i for i in near if low[i] in _SAME), None)
    if begin is None:
        return ""
    part = next((i for i in range(begin + 1, min(last + 2, len(low))) if low[i] in _PARTS), None)
    return f"{low[begin]} {low[part]}" if part is not None else ""


def _text(sentence: Sentence, period: Mention) -> str:
    return " ".join(sentence.article.document.text[period.start : period.end].split())
