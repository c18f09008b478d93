"""When a level was last reached, told without a superlative: "a level last seen in 2009", "lower than at any time"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from auditor.compare.record import EVER
from auditor.model import Interval
from auditor.text.article import Sentence
from auditor.text.lexicon import words

_LEVEL = 4
"""How many tokens before *last seen* the level may stand: "a price of 200 pence last seen"."""
_ANY_TIME = (["than", "at", "any", "time"], ["than", "at", "any", "point"])
_OTHERS = frozenset({"but", "while", "whereas", "when"})
"""Between a word and a level these lead to the level of another."""
NEGATED = frozenset({"not", "n't", "never"})
_SO = 5
"""How many tokens may stand between *not* and *so low*: "has not closed so low since"."""


def last_seen(sentence: Sentence, word: int, inside: list[int]) -> Iterator[tuple[Interval, int, int]]:
    """Since when the level of the rule's word, at token ``word``, was not reached, with the offsets of what tells."""
    low, starts, ends = sentence.tokens.low, sentence.tokens.start, sentence.tokens.end
    lists = words("records")
    for i in inside:
        told: tuple[Interval, int] | None = None
        if low[i] == "since" and _leads_to_since(low, i, lists):
            told = since(sentence, i)
        elif low[i] in ("in", "on") and low[i - 2 : i - 1] == ["last"] and low[i - 1] in lists["reached"]:
            told = _in(sentence, i) if _level_before(low, i - 2, lists) else None
        if told is not None and _OTHERS.isdisjoint(low[min(word, i) : max(word, i)]):
            first = next((k for k in range(i - 1, i - 1 - _SO, -1) if low[k] in NEGATED | {"last"}), i - 1)
            yield told[0], starts[first], ends[told[1]]


def _leads_to_since(low: list[str], i: int, lists: Mapping[str, frozenset[str]]) -> bool:
    """Whether "not seen", "cheaper than at any time" or "not so cheap" stands before *since*."""
    if low[i - 4 : i] in _ANY_TIME:
        return low[i - 5] in lists["comparatives"]
    if low[i - 1] in lists["reached"] and (low[i - 2] in NEGATED):
        return _level_before(low, i - 2, lists)
    so = next((k for k in (i - 2, i - 3) if low[k] in ("so", "this", "that")), -1)
    return so > 0 and low[so + 1] in lists["positives"] and not NEGATED.isdisjoint(low[max(so - _SO, 0) : so])


def _level_before(low: list[str], at: int, lists: Mapping[str, frozenset[str]]) -> bool:
    before = low[max(at - _LEVEL, 0) : at]
    return not lists["marks"].isdisjoint(before)


def _in(sentence: Sentence, k: int) -> tuple[Interval, int] | None:
    start = sentence.tokens.start[min(k + 1, len(sentence.tokens) - 1)]
    period = next((p for p in sentence.periods if p.kind == "date" and p.start <= start < p.end), None)
    if period is None or not 0 < period.low < period.high < float("inf"):
        return None
    return period.interval, sentence.token_at(period.end - 1)


def since(sentence: Sentence, k: int) -> tuple[Interval, int] | None:
    at = sentence.tokens.start[k]
    period = next((p for p in sentence.periods if p.hedge == "since" and p.start >= at), None)
    if period is None or sentence.token_at(period.start) > k + 2 or not period.low < period.high < float("inf"):
        return None
    after = sentence.token_at(period.end - 1) + 1
    if not words("records")["counted_from"].isdisjoint(sentence.tokens.low[k:after]):
        return EVER, after - 1
    return (period.interval, after - 1) if period.low > 0 else None
