"""When a record was last beaten, as a sentence tells it: the highest since 1991, the biggest in 25 years, ever."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.claim.last_seen import last_seen, since
from auditor.claim.step import Stop
from auditor.compare.record import EVER, last_beaten
from auditor.model import Interval
from auditor.text.article import Sentence
from auditor.text.grammar_words import grammar_words
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_REACH = 9
"""Words between a superlative and its time: "its biggest one-day percentage drop since 1991"."""
_BEFORE = 3
"""So many words before a superlative may take it back: "one of the", "the second"."""

_TIMES = frozenset({"since", "in", "for", "ever", "on"})

Told = tuple[Interval, int, int]
"""When the record was last beaten, and from where to where the sentence says so."""


def bound_record(sentence: Sentence, hit: Hit) -> Told | Stop:
    """The one record that the clause of the rule's word tells."""
    clause = sentence.clause_of(hit.start)
    inside = sentence.clause_tokens(clause)
    if sentence.article.document.day is None and any(p.kind == "duration" for p in sentence.periods):
        return Stop("value", "a length of time does not tell since when without the article's date")
    found = list(_records(sentence, hit, inside)) or list(last_seen(sentence, sentence.token_at(hit.start), inside))
    if len({when for when, _, _ in found}) > 1:
        return Stop("value", "the clause tells of several records")
    if not found:
        return Stop("value", "the clause does not say since when it is a record")
    return found[0]


def _records(sentence: Sentence, hit: Hit, inside: list[int]) -> Iterator[Told]:
    low, starts, ends = sentence.tokens.low, sentence.tokens.start, sentence.tokens.end
    lists = words("records")
    for i in inside:
        if low[i] not in lists["superlatives"] and low[i] not in lists["levels"]:
            continue
        first = _phrase_start(sentence, i)
        if any(word in lists["not_quite"] for word in low[max(first - _BEFORE, 0) : first]):
            continue
        told = _time_before(sentence, first, i) if low[i] in lists["levels"] else None
        told = told or _time_behind(sentence, i, inside[-1])
        if told is not None:
            when, last = told
            if _of_another(sentence, hit, i, last):
                continue
            yield when, starts[first], ends[max(last, i)]


def _of_another(sentence: Sentence, hit: Hit, i: int, last: int) -> bool:
    """Whether the superlative at token ``i``, whose time ends at ``last``, is of another thing than the rule's word.

    "The worst downturn in decades" is no record of the profit beside it; "the biggest ever by a shoe maker" is another.
    """
    low = sentence.tokens.low
    if low[last + 1 : last + 2] == ["by"] and low[last + 2 : last + 3] in (["a"], ["an"], ["any"]):
        return True
    if i < sentence.token_at(hit.start) <= last + _BEFORE:
        return False
    if last == i:  # "a record-high franc"
        return low[i - 1] == "-" and low[i - 2] == "record" and low[i + 1 : i + 2] != [] and _is_thing(low[i + 1])
    time = next((k for k in range(i + 1, last + 1) if low[k] in _TIMES), i + 1)
    return any(_is_thing(low[k]) for k in range(i + 1, time))


def _is_thing(word: str) -> bool:
    """Whether a word can name what a superlative is of."""
    return word.isalpha() and word not in words("records")["of_itself"] and word not in grammar_words()


def _phrase_start(sentence: Sentence, i: int) -> int:
    """The first token of "a 25-year high", "all-time low", "record high"; of a superlative itself."""
    low, at = sentence.tokens.low, i
    if low[i] in words("records")["levels"]:
        while at and i - at < _BEFORE + 1 and (low[at - 1] == "-" or _of_the_level(sentence, at - 1)):
            at -= 1
    return at


def _of_the_level(sentence: Sentence, i: int) -> bool:
    offset = sentence.tokens.start[i]
    inside = any(p.kind == "duration" and p.start <= offset < p.end for p in sentence.periods)
    return inside or sentence.tokens.low[i] in ("record", "all", "time", "all-time")


def _time_before(sentence: Sentence, first: int, i: int) -> tuple[Interval, int] | None:
    if first == i:
        return None
    if not {"record", "time", "all-time"}.isdisjoint(sentence.tokens.low[first:i]):
        return EVER, i
    start, day = sentence.tokens.start[first], sentence.article.document.day
    length = next((p for p in sentence.periods if p.kind == "duration" and p.start >= start), None)
    when = last_beaten(length, day) if length and day else None
    return (when, i) if when and length and length.end <= sentence.tokens.start[i] else None


def _time_behind(sentence: Sentence, i: int, last: int) -> tuple[Interval, int] | None:
    """*Since 1991*, *in 25 years*, *ever*, *on record* behind a superlative."""
    low, lists = sentence.tokens.low, words("records")
    for k in range(i + 1, min(i + 1 + _REACH, last + 1)):
        if low[k] == "ever" or low[k : k + 2] in (["on", "record"], ["in", "history"], ["since", "records"]):
            return EVER, k + (low[k] != "ever")
        if low[k] in lists["superlatives"]:
            return None
        if low[k] == "since":
            return since(sentence, k)
        if low[k] in ("in", "for"):
            return _within(sentence, k)
    return None


def _within(sentence: Sentence, k: int) -> tuple[Interval, int] | None:
    at, day = sentence.tokens.start[k], sentence.article.document.day
    length = next((p for p in sentence.periods if p.kind == "duration" and p.start >= at), None)
    if length is None or day is None or sentence.token_at(length.start) > k + 2:
        return None
    when = last_beaten(length, day)
    return (when, sentence.token_at(length.end - 1)) if when else None
