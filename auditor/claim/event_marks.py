"""Words of a sentence that show another event than its article's, several events, or none in particular."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from auditor.text.article import Sentence
from auditor.text.event_kind import KindHit, an_event_word
from auditor.text.lexicon import load
from auditor.text.place import Place, read_places
from auditor.text.scan import PhraseSet

_RANKED = 7
"""How many words before a plural may make one of many of it."""
_BEFORE = 4
"""How many words before it may say that an event is another: "last Monday's strong quake"."""
_FEW_DAYS = 3 / 365
"""In years."""
_WHERE = frozenset({"in", "into", "near", "on", "off", "at", "outside", "onto"})
_NESTED = 4
"""In words: so near each other the second of two places holds the first: "in Varn in southern Zembla"."""


@cache
def _general_phrases() -> PhraseSet:
    return PhraseSet(((phrase, phrase) for phrase in load("event_words")["general"]), inflect=False)


def is_general_talk(sentence: Sentence) -> bool:
    """Whether a sentence tells of several events or of a long time; a rank among others is no such thing."""
    lasting = any(
        p.kind == "duration" and p.hedge in ("past", "over", "last") and p.low > _FEW_DAYS for p in sentence.periods
    )
    told = any(not sentence.plain.startswith("'s", hit.end) for hit in _general_phrases().find(sentence.plain))
    if not lasting and not told:
        return False
    return not any(an_event_word("ranking", low) for low in sentence.tokens.low)


def is_plural(sentence: Sentence, hits: list[KindHit]) -> bool:
    """Whether a plural tells of several events; "one of the worst shootings" is one."""
    first = [
        sentence.token_at(sentence.start + hit.start) for hit in hits if hit.several and not _is_verb(sentence, hit)
    ]
    return any(not _ranks_one(sentence.tokens.low[max(i - _RANKED, 0) : i]) for i in first)


def _is_verb(sentence: Sentence, hit: KindHit) -> bool:
    """Whether "plane crashes" tells what one plane does: "as a plane crashes near Varn"."""
    last = sentence.token_at(sentence.start + hit.end - 1)
    several_words = last > sentence.token_at(sentence.start + hit.start)
    return several_words and sentence.tokens.low[last + 1 : last + 2] != [] and sentence.tokens.low[last + 1] in _WHERE


def _ranks_one(before: list[str]) -> bool:
    return "one" in before or any(an_event_word("ranking", low) for low in before)


def is_scattered(sentence: Sentence, *, local: bool) -> bool:
    """Whether a sentence puts its numbers in several places: "45 in Varn and 23 in Halden"."""
    if local or not sentence.index:
        return False
    apart: list[Place] = []
    for place in read_places(sentence.tokens):
        if place.level in ("city", "town") and place.sure and (not apart or place.first - apart[-1].last > _NESTED):
            apart.append(place)
    return len({place.words for place in apart}) > 1


def is_another(sentence: Sentence, hits: list[KindHit]) -> bool:
    """Whether the sentence's event is marked as another than the article's: "an earlier blast", "another incident"."""
    if sentence.index > 0 and (is_marked(sentence, hits, "other") or _another_told(sentence)):
        return True
    return sentence.index > 1 and is_marked(sentence, hits, "former")


def is_marked(sentence: Sentence, hits: list[KindHit], part: str) -> bool:
    """Whether a word of a list stands a little before a word for an event."""
    first = [sentence.token_at(sentence.start + hit.start) for hit in hits]
    return any(an_event_word(part, low) for i in first for low in sentence.tokens.low[max(i - _BEFORE, 0) : i])


def _another_told(sentence: Sentence) -> bool:
    """Whether a noun for what was told stands right behind a word that makes it another: "a separate incident"."""
    pairs = pairwise(sentence.tokens.low)
    return any(an_event_word("other", before) and an_event_word("referring", word) for before, word in pairs)


def is_ranked(sentence: Sentence) -> bool:
    return any(an_event_word("ranking", low) for low in sentence.tokens.low)


def refers(sentence: Sentence, hits: list[KindHit]) -> bool:
    """Whether a sentence far down an article means the event it told of: "the blast", "Monday's attack", "the toll"."""
    low = sentence.tokens.low
    if "toll" in low:
        return True
    known = [sentence.token_at(sentence.start + hit.start) for hit in hits]
    known += [i for i, word in enumerate(low) if an_event_word("referring", word)]
    return any(_definite(low[max(i - _BEFORE, 0) : i]) for i in known)


def _definite(before: list[str]) -> bool:
    """Whether the words before a noun make it one that was told of."""
    return any(word in ("the", "this", "'s") for word in before) and "a" not in before and "an" not in before
