"""Read the places where a sentence says that something happened: "in Varn, Ohio", "near the port of Elm", "hit Elm"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from auditor.text.lexicon import words
from auditor.text.name_words import calendar, is_common, places
from auditor.text.people import people
from auditor.text.place_region import region_after
from auditor.text.place_words import Words, a_word_of, canonical, cities, countries, is_code, states
from auditor.text.tokens import Tokens

Level = Literal["city", "town", "area", "state", "country"]
"""A city the lexicon knows; any other place; a province, county or quarter; a state; a country."""

_LEADS: Final = words("grammar")["before_a_place"]
_JOINERS: Final = words("grammar")["place_joiners"]
_SHORT = frozenset({"st", "ft", "mt", "pt"})
_MARKS = frozenset({"-", "'"})
_LONGEST = 4
_REACH = 6
"""How many words "the crowded northern port city of" may have."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a sentence names."""

    words: Words
    """In lower case and in one spelling."""
    shown: str
    """As written."""
    level: Level
    region: str = ""
    """The state or the country that is written after it."""
    first: int = 0
    last: int = 0
    sure: bool = True
    """Whether its capital proves it a name; in a headline it does not."""


def read_places(tokens: Tokens) -> list[Place]:
    """The places of a sentence, in order."""
    headline = in_title_case(tokens)
    found = (_place_at(tokens, i + 1, headline=headline) for i in range(len(tokens.low) - 1) if _leads(tokens, i))
    return [place for place in found if place is not None]


def in_title_case(tokens: Tokens) -> bool:
    """Whether nearly every word of a sentence has a capital, so that capitals prove nothing."""
    function = words("function")
    long = [
        k
        for k, low in enumerate(tokens.low)
        if len(low) > 3
        and low.isalpha()
        and low not in function["prepositions"]
        and low not in function["conjunctions"]
    ]
    return len(long) >= 3 and sum(tokens.raw[k][0].isupper() for k in long) >= 0.8 * len(long)


def _leads(tokens: Tokens, i: int) -> bool:
    low = tokens.low[i]
    return low in _LEADS or (a_word_of("verbs", low) and tokens.raw[i][0].islower())


def _place_at(tokens: Tokens, i: int, *, headline: bool) -> Place | None:
    """The place whose phrase begins at token ``i``."""
    begin, level = _head(tokens, i)
    end = _run_end(tokens, begin)
    if end == begin:
        return None
    beyond = _larger(tokens, end)
    if beyond:
        begin, end = beyond, _run_end(tokens, beyond)
    return make_place(tokens, begin, end, level, headline=headline)


def _head(tokens: Tokens, i: int) -> tuple[int, Level]:
    """Where the name begins in "the eastern city of Varn", and what the words before it make of it."""
    low, raw = tokens.low, tokens.raw
    at = i
    while at < len(tokens.low) and (
        low[at] in ("the", "a", "an") or (a_word_of("directions", low[at]) and raw[at][0].islower())
    ):
        at += 1
    for k in range(at, min(at + _REACH, len(tokens.low) - 2)):
        if not low[k].isalpha() and low[k] != "-":
            break
        if low[k + 1] == "of" and raw[k + 2][0].isupper() and raw[k][0].islower():
            if a_word_of("towns", low[k]):
                return k + 2, "town"
            if a_word_of("areas", low[k]):
                return k + 2, "town" if a_word_of("quarters", low[k]) else "area"
        if low[k] in words("function")["prepositions"]:
            break
    return at, "town"


def _larger(tokens: Tokens, end: int) -> int:
    """The token of Elm in "the Fox Hill neighbourhood of Elm"; 0 where no such phrase follows."""
    at = end
    while at < len(tokens.low) - 2 and tokens.raw[at][0].islower() and at < end + 2:
        if (
            a_word_of("areas", tokens.low[at])
            and tokens.low[at + 1] in ("of", "in")
            and tokens.raw[at + 2][0].isupper()
        ):
            return at + 2
        at += 1
    return 0


def _run_end(tokens: Tokens, begin: int) -> int:
    """The token after the capitalised words from ``begin`` on."""
    end = at = begin
    count = 0
    while at < len(tokens.low) and count < _LONGEST:
        raw, low = tokens.raw[at], tokens.low[at]
        if raw[0].isupper() and low not in calendar() and (at == begin or low not in words("function")["prepositions"]):
            count += tokens.low[at - 1] != "-" or at == begin  # what a hyphen joins is one word
            at += 1
            end = at
        elif at > begin and _goes_on(tokens, at):
            at += 1
        else:
            break
    return end


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a name goes on over token ``at``: "St. Elm", "Elm-on-Sea", "Rio de Varn"."""
    low = tokens.low[at]
    if low == ".":
        return tokens.glued(at) and tokens.low[at - 1] in _SHORT
    if low == "-" or tokens.low[at - 1] == "-":  # "Port-au-Prince"
        inner = tokens.low[at + 2 : at + 3] == ["-"] or tokens.low[at + 1 : at + 2] == ["-"]
        capital = at + 1 < len(tokens.low) and tokens.raw[at + 1][0].isupper()
        return tokens.glued(at) and (capital or inner)
    if low not in _JOINERS or at + 1 >= len(tokens.low) or not tokens.raw[at + 1][0].isupper():
        return False
    return tokens.glued(at + 1) if low in _MARKS else True


def make_place(
    tokens: Tokens, begin: int, end: int, level: Level = "town", *, headline: bool = False, dateline: bool = False
) -> Place | None:
    """The place that the tokens from ``begin`` up to ``end`` name; None where they name something else."""
    name = _core(tokens, begin, end)
    inner = _city_of_site(name)
    if inner:
        return Place(inner, " ".join(word.capitalize() for word in inner), "city", "", begin, end - 1, True)
    if name and dateline and _no_dateline(tokens, name, begin):
        return None
    if not name or (not dateline and (begin and tokens.low[begin - 1] == "at") and canonical(name) not in cities()):
        return None
    if not dateline and _no_place(tokens, name, end, headline=headline):
        return None
    plain = canonical(name)
    region, _ = region_after(tokens, end)
    level = _level(tokens, plain, end, level)
    return Place(plain, _shown(tokens, begin, end), level, region, begin, end - 1, not headline)


def _no_dateline(tokens: Tokens, name: Words, begin: int) -> bool:
    """Whether what looks like a dateline is a heading or somebody's name."""
    if all(a_word_of("not_places", word) for word in name):
        return True
    return not tokens.raw[begin].isupper() and name[0] in words("names")["given"] and canonical(name) not in cities()


def _city_of_site(name: Words) -> Words:
    """The city that a building is called by: Fort Lauderdale of "Fort Lauderdale-Hollywood International Airport"."""
    if len(name) < 2 or not a_word_of("called_by_city", name[-1]) or canonical(name) in cities():
        return ()
    parts = tuple(part for word in name for part in word.split("-"))
    return next((canonical(parts[:size]) for size in (3, 2, 1) if canonical(parts[:size]) in cities()), ())


def _shown(tokens: Tokens, begin: int, end: int) -> str:
    """The name as written, without the capitals of a dateline."""
    written = " ".join(tokens.span(begin, end - 1).split())
    return written.title() if written.isupper() and len(written) > 4 else written


def _core(tokens: Tokens, begin: int, end: int) -> Words:
    """The words of a name; what a hyphen joins is one word."""
    parts: list[str] = []
    for i in range(begin, end):
        low = tokens.low[i]
        if not low[0].isalnum():
            continue
        glued = i > begin and tokens.low[i - 1] == "-" and tokens.glued(i)
        if glued and parts:
            parts[-1] += f"-{low}"
        else:
            parts.append(low)
    return tuple(parts)


def _no_place(tokens: Tokens, name: Words, end: int, *, headline: bool) -> bool:
    last = name[-1]
    plain = canonical(name)
    if plain in cities() or plain in countries() or plain in states():
        return False
    if end < len(tokens.low) and tokens.low[end] == "'s":
        return True
    if a_word_of("sites", last) or all(a_word_of("not_places", word) or a_word_of("directions", word) for word in name):
        return True
    if people(last) or name in places():  # "near the Afghan border", "in British hands"
        return True
    if name[0] in words("names")["given"] or is_code(tokens.raw, end):
        return True
    if any(c.isdecimal() for word in name for c in word):
        return True
    return headline and (a_word_of("not_places", name[0]) or any(is_common(word) for word in name))


def _level(tokens: Tokens, name: Words, end: int, level: Level) -> Level:
    if name in cities():
        return "city"
    if name in countries():
        return "country"
    if name in states():
        return "state"
    after = tokens.low[end] if end < len(tokens.low) else ""
    if a_word_of("areas", name[-1]) or a_word_of("areas", after):
        return "area"
    return level


def named_before(tokens: Tokens, i: int) -> Iterator[tuple[int, int]]:
    """The runs of up to three capitalised words that end before token ``i``, the longest first."""
    first = i
    while first > 0 and i - first < 3 and tokens.raw[first - 1][0].isupper():
        first -= 1
    for begin in range(first, i):
        yield begin, i
