"""Whether a number is only a part of what an event did, and whether it counts the one who did it."""

from __future__ import annotations

import math
import re
from functools import cache

from auditor.claim.event_main import tells_of_one
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.event_kind import an_event_word, read_kinds
from auditor.text.lexicon import load, words
from auditor.text.people import people
from auditor.text.scan import Hit, PhraseSet

_FIRST = 3
"""In sentences: so far an article gives its numbers of the whole; later ones need a word for the event beside them."""
_MORE = frozenset({"more", "another", "additional", "further"})
_IN_ALL = (["in", "all"], ["in", "total"])
_EVERYONE = frozenset({"people", "persons", "occupants"})
_ABOARD = (("on", "board"), ("aboard",), ("on", "the", "flight"))
_SORTS = ("hurt", "lost")
"""Lists of words for the hurt and the missing, who are told beside the dead, or for the first time later."""
_WORD = re.compile(r"[a-z]+")
_OTHERS = frozenset({"other", "others"})
_OF = frozenset({"them", "those", "these", "the", "whom", "us", "his", "her", "their"})


@cache
def _phrases(part: str) -> PhraseSet:
    return PhraseSet(((phrase, phrase) for phrase in load("event_words")[part]), inflect=False)


def is_of_part(sentence: Sentence, hit: Hit, start: int, end: int) -> bool:
    """Whether the number from ``start`` to ``end`` is marked as some of the people only, or nothing tells it of all."""
    if (_of_them(sentence, end) and not of_known_whole(sentence, end)) or _local(sentence, hit, start):
        return True
    if sentence.index < _FIRST or first_told(sentence, hit):
        return False
    first, last = sentence.clause_span(sentence.clause_of(hit.start))
    clause = sentence.plain[first - sentence.start : last - sentence.start]
    return not (read_kinds(clause) or "toll" in clause.split())


def is_additional(sentence: Sentence, start: int, end: int) -> bool:
    """Whether "three others" or "three more" come beside some who are not counted here, but told before."""
    low = sentence.tokens.low
    first, last = sentence.token_at(start), sentence.token_at(end - 1)
    if not _MORE.isdisjoint(low[max(first - 1, 0) : last + 1]):
        return True
    if _OTHERS.isdisjoint(low[first : last + 1]):
        return False
    return not any(an_event_word("casualty", word) for word in low[:first])


def is_total(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words beside a number say that it is of all: "a total of 61 passengers", "in all, 17 people"."""
    low = sentence.tokens.low
    first, after = sentence.token_at(start), sentence.token_at(end - 1) + 1
    before = low[max(first - 3, 0) : first]
    return (
        before == ["a", "total", "of"]
        or [word for word in before if word != ","][-2:] in _IN_ALL
        or before[-1:] == ["altogether"]
        or low[after : after + 2] in _IN_ALL
        or low[after : after + 1] == ["altogether"]
    )


def is_whole_of_held(sentence: Sentence, mention: Mention) -> bool:
    """Whether people of one sort are all whom the police hold: "arrested 112 protesters", "22 suspects detained"."""
    held = any(an_event_word("held", word) for word in sentence.tokens.low)
    return held and an_event_word("held_people", mention.unit)


def of_known_whole(sentence: Sentence, end: int) -> bool:
    """Whether the number that ends there is one of all who were there: "47 of the 112 people on board"."""
    return past_whole(sentence, sentence.token_at(end - 1) + 1) > 0


def past_whole(sentence: Sentence, at: int) -> int:
    """The token behind "of the 112 people on board" at token ``at``; 0 where no such words stand there."""
    low = sentence.tokens.low
    if low[at : at + 1] != ["of"]:
        return 0
    begin = at + 1 + (low[at + 1 : at + 2] == ["the"])
    number = next((q for q in sentence.quantities if sentence.token_at(q.start) == begin and q.kind == "count"), None)
    if number is None:
        return 0
    after = sentence.token_at(number.end - 1) + 1
    noun = low[after : after + 1] if not number.unit else [number.unit]
    after += not number.unit and bool(noun) and noun[0] in _EVERYONE
    aboard = next((len(phrase) for phrase in _ABOARD if tuple(low[after : after + len(phrase)]) == phrase), 0)
    return after + aboard if aboard or (noun and noun[0] in _EVERYONE) else 0


def first_told(sentence: Sentence, hit: Hit) -> bool:
    """Whether an article on one event has no earlier word for those whom the word at ``hit`` counts."""
    sort = _sort_of(sentence, hit)
    if not sort or not tells_of_one(sentence.article.whole):
        return False
    return words("event_words")[sort].isdisjoint(_WORD.findall(sentence.article.plain[: sentence.start]))


def _sort_of(sentence: Sentence, hit: Hit) -> str:
    """The list that holds a word for the hurt or for the missing; empty for another word."""
    word = sentence.tokens.low[sentence.token_at(hit.end - 1)]
    return next((part for part in _SORTS if an_event_word(part, word)), "")


def first_of_its_sort(sentence: Sentence, hit: Hit) -> bool:
    """Whether no earlier word of an article tells of the same: after its dead "another 12 were hurt" are all hurt."""
    sort = _sort_of(sentence, hit)
    if not sort:
        return False
    told = set(_WORD.findall(sentence.article.plain[: hit.start]))
    own = words("event_words")[sort]
    return told.isdisjoint(own) and not told.isdisjoint(words("event_words")["killed"] - own)


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
    behind = sentence.plain[hit.end - sentence.start : last - sentence.start].partition(" before ")[0]
    return bool(_phrases("locality").find(behind))


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
