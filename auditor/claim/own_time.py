"""Which of the times of a clause is a figure's own: not that of another figure, and the part of a year it is of."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from auditor.claim.step import Stop
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.period_bounds import months

EARLIER = frozenset({"from", "vs", "versus", "against", "compared"})
_AWAY = frozenset({"since", "than"})
_COMPARED = frozenset({"over", "than", "from", "with"})
_RELATIVE = frozenset({"who", "whom", "whose", "which"})
_TO_PART = 6
"""How many words behind an amount the part of a year begins that it is of: "a $4 million loss in the third quarter"."""
_LONGEST_SAYING = 7
"""In days: what is longer is never the time of saying."""
_TO_WHEN_SAID = 4
"""How many tokens may stand before the time of saying itself: "told Reuters in late April"."""
_OCCASION = 6
"""How many tokens "in a regulatory filing" may have before its time."""
_TO_TIME = 3
_MONTH = 31
_RECORD = 5
"""How many tokens before a time may tell that it is since when a price was not so high."""
_LAST = frozenset({"last", "not"})
_WHOSE = frozenset({"their", "its", "the"})
_SPANS = frozenset({"week", "month", "quarter", "half", "year"})
_PARTICIPLES = ("ed", "born", "built", "set")
_ASIDE = 9
"""How many tokens an aside such as ", founded in Varn in 1962," may have."""
_TO_DAY = 8
"""How many tokens may stand between a move and its day."""
_QUARTER = 92
"""In days, at most."""
_REPORTED = 60
"""So many days after a quarter its results are told."""
SHORTEST, _LONGEST = 27, 372
"""How many days accounts are of: at least a month or four weeks, at most a year."""


def of_saying(sentence: Sentence, period: Mention) -> bool:
    """Whether the time is that of the saying ("the company said on Monday"), or too loose to be one ("now")."""
    if period.unit.endswith("_REF"):
        return True
    if math.isfinite(period.low) and math.isfinite(period.high) and period.high - period.low > _LONGEST_SAYING:
        return False  # "reported third-quarter revenue"
    before = sentence.tokens.low[: sentence.token_at(period.start)]
    while before and before[-1] in ("on", "in", "earlier", "late", "early", "reporters"):
        before.pop()
    if before[-2:-1] == ["be"]:
        return False  # "the sentence will be announced on April 9"
    after = sentence.tokens.low[sentence.token_at(period.end - 1) + 1 :][:1]
    said = words("verbs")["of_saying"]
    if before[-2:-1] and before[-2] in words("function")["determiners"]:
        said = frozenset()  # "they have their say on 12 May"
    return bool(before and (before[-1] in said or _is_occasion(before))) or bool(after and after[0] in said)


def _is_occasion(before: Sequence[str]) -> bool:
    """Whether the words before a time are those of a statement: "in an interview", "at a news conference"."""
    reach = before[-_OCCASION:]
    return before[-1] in words("news")["occasions"] and any(
        low in ("in", "at", "on") and after in words("function")["determiners"] for low, after in pairwise(reach)
    )


def of_earlier(sentence: Sentence, period: Mention, value: Mention | None) -> bool:
    """Whether a time after the value is that of another amount: "$5 million in May, against $4 million in 2024".

    So it is of what the value is a distance from: "down 31 percent from its debut in May".
    """
    low = sentence.tokens.low
    first = sentence.token_at(period.start)
    if first and low[first - 1] in _COMPARED:  # "a 44 percent increase over 1985"
        return True
    if value is None or period.start < value.end:
        return False
    between = range(sentence.token_at(value.end - 1) + 1, first)
    if not _AWAY.isdisjoint(low[between.start : first - 1]):
        return True  # "a dividend of $1, its first since it was listed in May 2019", "far less than it was in 2023"
    lead = next((i for i in between if low[i] in EARLIER), None)
    if lead is not None and low[lead] == "from" and first - lead > 1:
        timed = not words("owners")["times"].isdisjoint(low[lead:first])  # "0.1 percent from the month before in May"
        if not timed and _is_distance(sentence, lead):
            return True
    return lead is not None and any(sentence.tokens.start[lead] < q.start < period.start for q in sentence.quantities)


def _is_distance(sentence: Sentence, lead: int) -> bool:
    """Whether the *from* at token ``lead`` stands right behind a percentage, which is counted from what follows."""
    offset = sentence.tokens.start[lead]
    before = sentence.quantity_before(offset)
    return before is not None and before.kind == "percent" and sentence.token_at(before.end - 1) == lead - 1


def day_before_when(sentence: Sentence, clause: int) -> Mention | None:
    """The time of which a clause with *when* goes on to tell: "since March 24, 2004, when it fell to $18"."""
    low = sentence.tokens.low
    first = next(iter(sentence.clause_tokens(clause)), -1)
    first += first >= 0 and low[first] == ","
    if first < 1 or low[first] != "when":
        return None
    last = first - 1 - (low[first - 1] == ",")
    return next((p for p in sentence.periods if p.kind == "date" and sentence.token_at(p.end - 1) == last), None)


def day_beside(sentence: Sentence, inside: Sequence[Mention], value: Mention | None) -> bool:
    """Whether a day stands beside a move, and no longer time between: "fell 12 percent on Monday, after a bad year"."""
    if value is None:
        return False
    for day in inside:
        if day.kind != "date" or not 0 < day.high - day.low <= 1 or day.hedge not in ("", "on"):
            continue
        first, last = (value.end, day.start) if day.start >= value.end else (day.end, value.start)
        near = sentence.token_at(last) - sentence.token_at(first - 1) <= _TO_DAY
        if near and not any(first <= p.start < last for p in sentence.periods):
            return day.start >= value.end or not _counted_from(sentence, value)
    return False


def _counted_from(sentence: Sentence, value: Mention) -> bool:
    """Whether a time follows the move at once: "on Friday, down 13 percent from the start of September"."""
    last = sentence.token_at(value.end - 1)
    return any(last < sentence.token_at(p.start) <= last + _TO_PART for p in sentence.periods)


def of_the_verb_before(sentence: Sentence, period: Mention, word: int) -> bool:
    """Whether a time is of another verb than the rule's word at offset ``word``: "was founded in 1974 and is based"."""
    if period.end > word:
        return False
    if _in_aside(sentence, period, word):
        return True
    between = sentence.tokens.low[sentence.token_at(period.end - 1) + 1 : sentence.token_at(word)]
    return any(a == "and" and b in ("is", "are", "has", "have") for a, b in pairwise(between))


def of_another_clause(sentence: Sentence, period: Mention, end: int, value: Mention | None) -> bool:
    """Whether a time behind the claim, which ends at offset ``end``, is of a relative clause or of what is said."""
    return _of_another_verb(sentence, period, end) or (value is None and _of_what_is_said(sentence, period, end))


def _of_another_verb(sentence: Sentence, period: Mention, end: int) -> bool:
    """Whether a time behind the claim, which ends at offset ``end``, is of a relative clause that begins in between.

    So "employs 100 people who built 43 cars last year" tells nothing of last year's staff. A comma ends such a clause.
    """
    between = _between(sentence, end, period)
    begin = next((i for i, low in enumerate(between) if low in _RELATIVE), len(between))
    return begin < len(between) and "," not in between[begin:]


def _of_what_is_said(sentence: Sentence, period: Mention, end: int) -> bool:
    """Whether a time behind a holder of a post is of what he says: "its chief Jane Doe said it would grow in 2028"."""
    between = _between(sentence, end, period)
    said = next((k for k, low in enumerate(between) if low in words("verbs")["of_saying"]), len(between))
    return "that" in between[said:] or len(between) - said > _TO_WHEN_SAID


def without_months(periods: Sequence[Mention]) -> list[Mention]:
    """The times that an outlook can be of: a month or less tells when it was given ("in May it said it expected")."""
    return [p for p in periods if p.kind != "date" or not 0 < p.high - p.low <= _MONTH]


def right_behind(sentence: Sentence, fitting: Sequence[Mention], value: Mention | None, word: int) -> list[Mention]:
    """The time right behind an amount, where the first time of the clause is of another amount before the word.

    "Its 2025 sales were $2 million and it expects sales of $3 million in 2026".
    """
    if value is None or len(fitting) < 2 or fitting[0].end > word:
        return []
    if not any(fitting[0].end <= q.start and q.end <= word and q.kind == value.kind for q in sentence.quantities):
        return []
    last = sentence.token_at(value.end - 1)
    return [p for p in fitting if p.start >= value.end and sentence.token_at(p.start) - last <= _TO_TIME][:1]


def _in_aside(sentence: Sentence, period: Mention, word: int) -> bool:
    """Whether a time ends an aside before the word: "Acme, founded in 1962, employs", "Founded in 1962, it employs"."""
    low = sentence.tokens.low
    comma = sentence.token_at(period.end - 1) + 1
    if low[comma : comma + 1] != [","] or comma >= sentence.token_at(word):
        return False
    opens = next((i for i in range(comma - 1, max(comma - _ASIDE, 0), -1) if low[i] == ","), 0)
    if not opens and comma > _ASIDE:
        return False
    return low[opens + bool(opens)].endswith(_PARTICIPLES)


def follows_at_once(sentence: Sentence, period: Mention, value: Mention) -> bool:
    """Whether a time follows a value at once: the 2024 of "a loss for 2025 after a profit of $4 million in 2024"."""
    return period.start >= value.end and _between(sentence, value.end, period) in ([], ["in"], ["for"])


def _between(sentence: Sentence, end: int, period: Mention) -> list[str]:
    """The words between offset ``end``, behind a word, and a time; none where the time is not behind it."""
    return sentence.tokens.low[sentence.token_at(end - 1) + 1 : sentence.token_at(period.start)]


def part_within(
    sentence: Sentence, fitting: Sequence[Mention], stated: Mention, value: Mention | None
) -> Mention | Stop:
    """The part of a year that stands right behind the amount: "overruns last year led to a $4 million loss in Q3"."""
    if value is None:
        return stated
    last = sentence.token_at(value.end - 1) + _TO_PART
    behind = [
        p for p in fitting if p.start >= value.end and is_quarter_or_half(p) and sentence.token_at(p.start) <= last
    ]
    if not behind or not is_year_long(stated) or stated.start > behind[0].start:
        return stated
    if stated.low <= behind[0].low and behind[0].high <= stated.high:
        return behind[0]
    return Stop("period", "the clause names a year and a part of another")


def of_record(sentence: Sentence, period: Mention) -> bool:
    """Whether a time only tells since when there was no such price: "closed at $5, their highest since May 2019"."""
    low = sentence.tokens.low
    at = sentence.token_at(period.start)
    before = low[max(at - _RECORD, 0) : at]
    if not words("records")["reached"].isdisjoint(before[-3:]) and not _LAST.isdisjoint(before):
        return True  # "a level last seen in March 2009"
    if period.hedge != "since" or not _SPANS.isdisjoint(before):  # "its worst month since March"
        return False
    return any(a in _WHOSE and (b.endswith("est") or b == "worst") for a, b in pairwise(before))


def owns(sentence: Sentence, period: Mention) -> bool:
    """Whether a time owns what follows: "after Monday's blast", "arrested over Wednesday's riot"."""
    after = sentence.token_at(period.end - 1) + 1
    return sentence.tokens.low[after : after + 1] == ["'s"]


def is_quarter_or_half(period: Mention) -> bool:
    """Whether a time is one of a year's quarters or halves."""
    return "-Q" in period.unit or "-H" in period.unit


def over_by(period: Mention, day: dt.date | None) -> Mention:
    """Of two quarters of which "the quarter" may be either, the one that was over by a day, if not long before it."""
    if day is None or "-Q" not in period.unit or not _QUARTER < period.high - period.low < math.inf:
        return period
    start = dt.date.fromordinal(int(period.low))
    over = months(start.year, start.month, start.month + 2).high
    return replace(period, high=over) if 0 <= day.toordinal() - over <= _REPORTED else period


def is_part_of_year(days: float) -> bool:
    """Whether a time is as long as a month to a year, as the periods of accounts are."""
    return SHORTEST <= days <= _LONGEST


def is_year_long(mention: Mention) -> bool:
    """Whether a date is one year, or a part of one that is not a day."""
    unit = mention.unit
    if mention.hedge == "span":
        return False
    if unit.startswith("P"):  # told by its last day: "the year ended March 31"
        return mention.kind == "date" and 360 < mention.high - mention.low < _LONGEST
    return (unit.startswith("XXXX") and "W" not in unit) or (unit[:4].isdigit() and len(unit) in (4, 7))
