"""Whether a number is only a part of what an event did, and whether it counts the one who did it."""

from __future__ import annotations

import math
from functools import cache

from auditor.text.article import Sentence
from auditor.text.event_kind import an_event_word, read_kinds
from auditor.text.lexicon import load
from auditor.text.people import people
from auditor.text.scan import Hit, PhraseSet

_FIRST = 3
"""In sentences: so far an article gives its numbers of the whole; later ones need a word for the event beside them."""
_MORE = frozenset({"more", "another", "additional", "further"})
_OTHERS = frozenset({"other", "others"})
_OF = frozenset({"them", "those", "these", "the", "whom", "us", "his", "her", "their"})


@cache
def _phrases(part: str) -> PhraseSet:
    return PhraseSet(((phrase, phrase) for phrase in load("event_words")[part]), inflect=False)


def is_of_part(sentence: Sentence, hit: Hit, start: int, end: int) -> bool:
    """Whether the number from ``start`` to ``end`` is marked as some of the people only, or nothing tells it of all."""
    if _of_them(sentence, end) or _local(sentence, hit, start):
        return True
    if sentence.index < _FIRST:
        return False
    first, last = sentence.clause_span(sentence.clause_of(hit.start))
    clause = sentence.plain[first - sentence.start : last - sentence.start]
    return not (read_kinds(clause) or "toll" in clause.split())


def is_additional(sentence: Sentence, start: int, end: int) -> bool:
    """Whether "three others" or "three more" come beside some who are not counted here, but told before."""
    low = sentence.tokens.low
    first, last = sentence.token_at(start), sentence.token_at(end - 1)
    if not _MORE.isdisjoint(low[first : last + 1]):
        return True
    if _OTHERS.isdisjoint(low[first : last + 1]):
        return False
    return not any(an_event_word("casualty", word) for word in low[:first])


def dead_beside(sentence: Sentence, hit: Hit) -> int | None:
    """How many dead the sentence counts beside the hurt of the word; None where it counts none."""
    tokens = sentence.tokens
    if not an_event_word("hurt", tokens.low[sentence.token_at(hit.end - 1)]):
        return None
    for i, low in enumerate(tokens.low):
        if an_event_word("killed", low) and not hit.start <= tokens.start[i] < hit.end:
            number = _number_near(sentence, i)
            if number is not None:
                return number
    return None


def _number_near(sentence: Sentence, i: int) -> int | None:
    """The count right before or after the word at token ``i``; one where a single person stands there."""
    tokens = sentence.tokens
    for q in sentence.quantities:
        if q.kind != "count" or not math.isfinite(q.point):
            continue
        first, last = sentence.token_at(q.start), sentence.token_at(q.end - 1)
        if first <= i <= last + 3:
            return int(q.point)
    after = next((q for q in sentence.quantities if q.kind == "count" and sentence.token_at(q.start) == i + 1), None)
    if after is not None and math.isfinite(after.point):
        return int(after.point)
    return 1 if any(people(word) == "some" for word in tokens.low[max(i - 5, 0) : i + 4]) else None


def _of_them(sentence: Sentence, end: int) -> bool:
    """ "four of them", "two of the passengers"."""
    at = sentence.token_at(end - 1) + 1
    low = sentence.tokens.low
    return low[at : at + 1] == ["of"] and any(word in _OF for word in low[at + 1 : at + 2])


def _local(sentence: Sentence, hit: Hit, start: int) -> bool:
    """Whether the clause tells where or how badly only some were hurt: "died at the scene", "critically injured"."""
    _, last = sentence.clause_span(sentence.clause_of(hit.start))
    first = sentence.token_at(hit.start)
    begin = min(sentence.token_at(start), first - 2) if start < hit.start else first - 2
    if any(an_event_word("badly", low) for low in sentence.tokens.low[max(begin, 0) : first]):
        return True
    return bool(_phrases("locality").find(sentence.plain[hit.end - sentence.start : last - sentence.start]))


def attacker_counted(sentence: Sentence, low: float, high: float) -> tuple[float, float]:
    """The ends of a number of dead, wider by one where its sentence has the attacker among them or beside them."""
    if not low:
        return low, high
    among = sentence.once(_attacker_among, lambda: _attacker_among(sentence.tokens.low))
    beside = sentence.once("killed_after", lambda: bool(_phrases("killed_after").find(sentence.plain)))
    return low - among, high + beside


def _attacker_among(low: list[str]) -> bool:
    """Whether some are told to include the attacker: "27 people, including the gunman"."""
    return any(
        word in load("event_words")["including"] and any(an_event_word("attacker", w) for w in low[i + 1 : i + 5])
        for i, word in enumerate(low[:-1])
    )
