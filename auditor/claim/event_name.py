"""What tells an event apart wherever it was: the name of a storm, or the country of a quake or an air crash."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache

from auditor.text.article import Sentence
from auditor.text.dateline import read_dateline
from auditor.text.event_kind import an_event_word, read_kinds
from auditor.text.grammar_words import grammar_words
from auditor.text.lexicon import load, words
from auditor.text.name_words import calendar
from auditor.text.place import Place, in_title_case, read_places
from auditor.text.place_words import (
    a_word_of,
    canonical,
    cities,
    countries,
    country_of,
    is_country,
    nation,
    seat_of,
    states,
)
from auditor.text.tokens import Tokens

_OPENING = 2
"""In sentences: so near its beginning an article tells in which country it is."""
_YEAR = 365
_DOES = 5
"""How many words behind a name may tell that it is a storm's: "was a Category 3 hurricane"."""
_STRENGTH = 12
"""How many words behind it its category may stand: "Quill struck the coast late on Monday as a Category 3 storm"."""
_ADJECTIVES = ("", "united states")
"""What a larger part of the world is, and a country whose name is mostly an adjective: "U.S. officials"."""
_GROUND = 3
"""How many words behind "Chilean" its noun may stand: "a Chilean open-pit mine"."""


def storm_name(sentences: Sequence[Sentence]) -> str:
    """The name of the first storm that some sentences name: Quill of "Typhoon Quill"; empty for none."""
    now = [sentence for sentence in sentences if not names_year(sentence)]
    named = next((name for sentence in now for name in storm_names(sentence)), "")
    return named or next((name for sentence in now for name in _acting(sentence)), "")


def names_year(sentence: Sentence) -> bool:
    """Whether a sentence names a year: the storm that it names may be one of then."""
    return any(p.kind == "date" and _YEAR <= p.high - p.low < math.inf for p in sentence.periods)


def storm_names(sentence: Sentence) -> Iterator[str]:
    """The names of the storms that a sentence names with what they are, in order."""
    tokens = sentence.tokens
    found = [i for i, low in enumerate(tokens.low[:-1]) if an_event_word("named_storm", low)]
    if not found or in_title_case(tokens):
        return
    for i in found:
        low, raw = tokens.low[i + 1], tokens.raw[i + 1]
        if i and an_event_word("before_another_storm", tokens.low[i - 1]):
            continue
        capital = raw.isalpha() and raw[0].isupper() and len(raw) > 1
        plain = tokens.low[i] == "storm" and not tokens.raw[i][0].isupper()
        if capital and not plain and low not in calendar() and not an_event_word("no_storm_name", low):
            yield low


def _acting(sentence: Sentence) -> Iterator[str]:
    """The single names that do what storms do, or are one: "Quill came ashore", "Quill was a hurricane"."""
    tokens = sentence.tokens
    if in_title_case(tokens):
        return
    for i, raw in enumerate(tokens.raw[:-3]):
        alone = raw.isalpha() and raw[0].isupper() and not (i and tokens.raw[i - 1][0].isupper())
        if alone and not _is_plain(tokens.low[i]) and _is_storm(tokens.low[i + 1 : i + 1 + _STRENGTH]):
            yield tokens.low[i]


def _is_plain(word: str) -> bool:
    """Whether a word with a capital may be one of the language, or a place: "It came ashore", "Zembla was hit"."""
    place = (word,) in cities() or (word,) in countries() or (word,) in states()
    return place or word in grammar_words() or word in words("common")["words"] or an_event_word("named_storm", word)


def _is_storm(behind: Sequence[str]) -> bool:
    """Whether the words behind a name tell what a storm does or that it is one."""
    does = any(tuple(behind[: len(phrase)]) == phrase for phrase in _doings())
    kind = any(low in ("hurricane", "typhoon", "cyclone") for low in behind[2:_DOES])
    hits = an_event_word("happened", behind[0]) and "category" in behind and behind[1] != "by"
    return does or hits or (kind and behind[0] in ("was", "is") and behind[1] == "a")


@cache
def _doings() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in load("event_words")["storm_does"])


def told_country(title: Sequence[Sentence], lead: Sequence[Sentence], place: Place | None) -> str:
    """The one country in which an article puts its event: in the sentences that tell it, else in its opening.

    Where neither does, that of the capital in which it was written, if the event's ``place`` may be there; empty where
    several are named or none.
    """
    telling = [s for s in (*title, *lead) if read_kinds(s.plain)]
    opening = lead[:_OPENING]
    for sentences in ([*title, *opening] if telling[:1] == opening[:1] else [], telling[:1], telling, opening):
        found = {country for sentence in sentences for country in _countries(sentence)}
        if len(found) == 1:
            return found.pop()
    if place is not None and place.level == "city" and not seat_of(place.words):
        return ""
    begins = tuple(lead[0].tokens.low[:2]) if lead else ()
    return seat_of(begins) or seat_of(begins[:1])


def country_of_place(place: Place | None) -> str:
    """The country that is written with a place, or that it is; empty for a state."""
    if place is None:
        return ""
    if place.level == "country":
        return country_of(place.words)
    return place.region if is_country(place.region) else ""


def told_region(sentences: Sequence[Sentence]) -> str:
    """The one state or country that some sentences name, by itself or behind a place; empty where they name several."""
    places = [place for sentence in sentences for place in read_places(sentence.tokens)]
    found = {" ".join(p.words) if p.level in ("state", "country") else p.region for p in places}
    found.discard("")
    return found.pop() if len(found) == 1 else ""


def wide_region(sentence: Sentence) -> str | None:
    """The state or country that a sentence names; empty for none, None where it names several."""
    found = {" ".join(p.words) for p in read_places(sentence.tokens) if p.level in ("state", "country") and p.sure}
    return None if len(found) > 1 else found.pop() if found else ""


def _countries(sentence: Sentence) -> Iterator[str]:
    """Each country that a sentence puts something in: "in Chile", "Varn, Chile", "a Chilean mine"."""
    tokens = sentence.tokens
    dateline = read_dateline(tokens)
    places = [*read_places(tokens), *([dateline.place] if dateline else [])]
    yield from (country for place in places if place.region and (country := country_of_place(place)))
    for i in range(dateline.dash if dateline else 0, len(tokens.low)):
        low, capital = tokens.low[i], tokens.raw[i][0].isupper()
        if capital and (country := nation(low)) and _has_ground(tokens, i + 1):
            yield country
        for name in ((low,), tuple(tokens.low[i : i + 2])):
            if capital and name in countries() and (country := country_of(canonical(name))) not in _ADJECTIVES:
                yield country


def _has_ground(tokens: Tokens, begin: int) -> bool:
    """Whether a noun for a part of a country stands behind what tells which country: "Chilean copper mine"."""
    for low in tokens.low[begin : begin + _GROUND]:
        if a_word_of("grounds", low):
            return True
        if not low[0].isalpha() and low != "-":
            return False
    return False
