"""The figure of the period before, where a sentence gives both: "rose to $5 million from $4 million a year earlier"."""

from __future__ import annotations

import datetime as dt
import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from auditor.claim.statement import LEAST_TOTAL, negative
from auditor.model import Mention, When
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_LEADS = frozenset({"from", "with", "against", "vs", "versus", "to"})
_COMPARED = frozenset({"compared", "compares", "up", "down", "against", "from", "vs", "versus"})
_BACK = frozenset({"from", "vs", "versus", "against", "than"})
_HEDGES = frozenset({"earlier", "ago", "in", "for", "during", ""})
BEHIND = frozenset({"earlier", "ago"})
"""How a time is bound that is counted back: "a year ago"."""
_LONGER = frozenset({"months", "mths", "month", "mth", "weeks", "wks", "qtr", "qtrs", "quarters"})
"""A period told by its length, which the reader of times does not place."""
_BETWEEN = 7
"""How many words may stand between the comparison and the rule's word: "compared with a year-earlier net"."""
_LEAD_REACH = 4
_TO_TIME = frozenset({"in", "for", "during", "the", "its"})
_PERIOD_REACH = 8
"""How many tokens may stand between an earlier figure and the words that tell its period."""


_PLAIN = frozenset({"a", "an", "the", "its", "year", "ago", "earlier", "-", "prior", "previous", "restated", "same"})


@dataclass(frozen=True, slots=True)
class Earlier:
    """An amount with the period before that it is of."""

    mention: Mention
    when: When
    period: Mention


def earlier_amount(sentence: Sentence, now: Mention, hit: Hit, per: str) -> Earlier | None:
    """The amount of the period before, which follows the one of this period in its sentence."""
    for mention, lead, period in sentence.once(_all_earlier, lambda: _all_earlier(sentence)):
        if mention.start < now.end or mention.kind != now.kind or mention.unit != now.unit:
            continue
        if not per and abs(mention.point) < LEAST_TOTAL:
            continue
        if not (mention.per == per or (per and not mention.per and _another_way(sentence, mention))):
            continue
        start, last = dt.date.fromordinal(int(period.low)), dt.date.fromordinal(int(period.high) - 1)
        found = replace(mention, per=per)
        signed = negative(found) if _is_loss(sentence, lead, mention, hit) else found
        return Earlier(signed, When(start, last, stated=True), period)
    return None


def _all_earlier(sentence: Sentence) -> list[tuple[Mention, int, Mention]]:
    """The amounts of a sentence that a comparison leads to and a period before follows, each with the two."""
    led = ((mention, _lead(sentence, mention)) for mention in sentence.quantities)
    told = ((mention, lead, _period(sentence, mention)) for mention, lead in led if lead is not None)
    return [(mention, lead, period) for mention, lead, period in told if period is not None]


def _another_way(sentence: Sentence, mention: Mention) -> bool:
    """Whether the amount puts the one before it another way: ", or 12 cents"."""
    return sentence.tokens.low[sentence.token_at(mention.start) - 1] == "or"


def _lead(sentence: Sentence, mention: Mention) -> int | None:
    """The token of *from*, *compared with*, *vs* that leads to the amount, or to the one it puts another way."""
    low = sentence.tokens.low
    first = sentence.token_at(mention.start)
    if first and low[first - 1] == "or":
        before = sentence.quantity_before(mention.start)
        if before is None:
            return None
        first = sentence.token_at(before.start)
    for i in range(first - 1, max(first - 1 - _LEAD_REACH, -1), -1):
        if low[i] in _LEADS:
            compared = low[i] in ("from", "against", "vs", "versus") or low[i - 1] in _COMPARED
            return i if compared else None
        if low[i] not in words("statement")["loss"] | words("statement")["profit"] | {"a", "an", "the", "of", "net"}:
            return None
    return None


def _period(sentence: Sentence, mention: Mention) -> Mention | None:
    """The period before, told right after the amount: "a year earlier", "in the year-ago quarter", "in 1985"."""
    last = sentence.token_at(mention.end - 1)
    for period in sentence.periods:
        if period.start < mention.end or not (math.isfinite(period.low) and math.isfinite(period.high)):
            continue
        near = sentence.token_at(period.start) - last <= _PERIOD_REACH
        told = period.kind == "date" and near and period.hedge in _HEDGES
        return period if told else None
    return None


def _is_loss(sentence: Sentence, lead: int, mention: Mention, hit: Hit) -> bool:
    """Whether the earlier amount was a loss: by its own words on either side, else by those of the rule's word."""
    lists = words("statement")
    behind = sentence.token_at(mention.end - 1) + 1
    noun = sentence.tokens.low[behind : behind + 2]  # "compared with a $5 million net loss"
    told = [*sentence.tokens.low[lead : sentence.token_at(mention.start)], *noun[: 1 + (noun[:1] == ["net"])]]
    own = [low for low in told if low in lists["loss"] or low in lists["profit"]]
    word = sentence.plain[hit.start - sentence.start : hit.end - sentence.start].split()
    return (own[-1] if own else word[-1]) in lists["loss"]


def leads_back(sentence: Sentence, hit: Hit, hits: Sequence[Hit]) -> int | None:
    """The token of a comparison that makes the rule's word one of an earlier period; None where there is none.

    "compared with a year-earlier net loss of $5 million", "from a profit of $3 million"; and where the same word
    stands before it too: "up from revenue of $5 million and profit of $2 million". ``hits`` are the rule's words.
    """
    low = sentence.tokens.low
    lists = words("statement")
    plain = _PLAIN | lists["modifiers"] | lists["profit"] | lists["loss"]
    first = sentence.token_at(hit.start)
    for i in range(first - 1, max(first - 1 - _BETWEEN, -1), -1):
        if low[i] in _BACK or (low[i] in ("with", "to") and low[i - 1] in _COMPARED):
            return i
        if low[i] not in plain:
            break
    return _comparison(sentence, first, hits[0].start + sentence.start)


def _comparison(sentence: Sentence, before: int, since: int) -> int | None:
    """The last comparison before a token, in its part of the sentence and not before the offset ``since``."""
    places = sentence.once(_comparisons, lambda: _comparisons(sentence.tokens.low))
    k = bisect_left(places, before) - 1
    if k < 0 or sentence.tokens.low[places[k]] == ";" or sentence.tokens.start[places[k]] < since:
        return None
    return places[k]


def _comparisons(low: list[str]) -> list[int]:
    """The tokens at which a comparison, or another part of the sentence, begins."""
    return [
        i
        for i in range(1, len(low))
        if low[i] in (";", "vs", "versus") or (low[i] in ("from", "with", "to", "against") and low[i - 1] in _COMPARED)
    ]


def period_behind(sentence: Sentence, lead: int) -> When | None:
    """The earlier period that the sentence names after the comparison at token ``lead``."""
    if not _LONGER.isdisjoint(sentence.tokens.low):  # "in the year-ago period" is as long as those
        return None
    start, day = sentence.tokens.start[lead], sentence.article.document.day
    for period in sentence.periods:
        known = math.isfinite(period.low) and math.isfinite(period.high)
        if known and day is not None and period.low > day.toordinal():
            continue  # "a loss in the second quarter" of which none has been yet is of the year before
        told = period.hedge in BEHIND or (period.hedge in _HEDGES and _after_amount(sentence, lead, period))
        if period.start > start and period.kind == "date" and told and known:
            return When(dt.date.fromordinal(int(period.low)), dt.date.fromordinal(int(period.high) - 1), stated=True)
    return None


def _after_amount(sentence: Sentence, lead: int, period: Mention) -> bool:
    """Whether a plain time stands right after the amount that the comparison leads to: "of $4 million in 2024"."""
    amount = sentence.quantity_before(period.start)
    if amount is None or amount.start <= sentence.tokens.start[lead]:
        return False
    between = sentence.tokens.low[sentence.token_at(amount.end - 1) + 1 : sentence.token_at(period.start)]
    return all(low in _TO_TIME for low in between)


def length_beside(sentence: Sentence, hit: Hit) -> bool:
    """Whether the word's clause names a length of time that the reader of times does not place: "nine months"."""
    tokens = sentence.tokens
    return any(
        tokens.low[i] in _LONGER
        and not any(p.kind == "date" and p.start <= tokens.start[i] < p.end for p in sentence.periods)
        for i in sentence.clause_tokens(sentence.clause_of(hit.start))
    )
