"""Where something is, as a sentence says: "based in Varn, Ohio", "Varn-based Acme", "its Elmstadt headquarters"."""

from __future__ import annotations

from dataclasses import replace

from auditor.claim.compiled import CompiledRule
from auditor.claim.employed import OWNERS
from auditor.claim.ties import stands_by
from auditor.compare.place import place_place
from auditor.model import Value
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.name_words import is_common
from auditor.text.names import Name
from auditor.text.place import Place, make_place, read_places
from auditor.text.place_words import canonical, countries, country_of, states
from auditor.text.scan import Hit

_FARTHEST = 6
_SEATS = frozenset({"headquarters", "office"})
_MOVED = frozenset({"moved", "relocated", "shifted", "transferred"})
_NOT_YET = frozenset({"will", "would", "to", "may", "could", "not", "never", "if"})
_IS = frozenset({"is", "are", "located", "situated"})
_OF_A_PEOPLE = ("ian", "uan", "ese", "ish", "ean", "ican")


def bound_place(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> tuple[Value, int, int] | None:
    """The place bound to the rule's word, with its place in the text; None where none is, or it is not sure."""
    clause, tokens = sentence.clause_of(hit.start), sentence.tokens
    places = sentence.once(_places, lambda: _places(sentence))
    found = [p for p in places if sentence.clause[p.first] == clause and _is_bound(compiled, sentence, hit, p)]
    if not found:
        return None
    place = min(found, key=lambda p: abs(tokens.start[p.first] - hit.start))
    start, end = tokens.start[place.first], tokens.end[place.last]
    value = place_place(*_levels(place, near=_near(sentence, place)), sentence.article.document.text[start:end])
    return (value, start, end) if value else None


def _places(sentence: Sentence) -> list[Place]:
    """The places after a preposition, those before *-based*, and whither something is moved."""
    low = sentence.tokens.low
    found = [place for place in read_places(sentence.tokens) if place.sure or low[-1] == "."]
    goals = [n for n in sentence.names if low[max(n.first - 1, 0)] == "to" and not n.possessive]
    found += [place for n in goals if (place := make_place(sentence.tokens, n.first, n.last + 1)) is not None]
    by_last = {name.last: name for name in reversed(sentence.names)}
    for name in sentence.names:
        if name.kind == "place" and low[name.last + 1 : name.last + 2] == ["-"]:
            town = by_last.get(name.first - 2, name) if low[name.first - 1] == "," else name
            place = make_place(sentence.tokens, town.first, town.last + 1)
            if place is not None and _surely(sentence, town, place):
                found.append(replace(place, last=name.last))  # "Varn, Ohio-based"
    return found


def _surely(sentence: Sentence, name: Name, place: Place) -> bool:
    """Whether a name before *-based* is a place: one that is known or has its state, or no other thing's name."""
    if place.level in ("city", "state", "country") or place.region:
        return not sentence.tokens.raw[name.first].isupper() or sentence.tokens.raw[name.last].isupper()
    written, word = sentence.tokens.raw[name.first], name.words[-1]
    if written.isupper() or is_common(word) or word.endswith(_OF_A_PEOPLE):
        return False
    return not sentence.article.names.count(name.words)


def _is_bound(compiled: CompiledRule, sentence: Sentence, hit: Hit, place: Place) -> bool:
    """Whether the place stands right after the word and its preposition, right before it with a hyphen, or by a tie."""
    tokens = sentence.tokens
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    if stands_by(compiled.ties, tokens, place.first, place.last):
        return True
    if tokens.low[place.last + 1 : first] == ["-"]:
        return True
    if tokens.low[last] in _SEATS and _moved_to(tokens.low, first, last, place.first):
        return True
    between = tokens.low[last + 1 : place.first]
    if tokens.low[last] in _SEATS:
        if not _owned(sentence, first):
            return False
        while between[:1] and between[0] in _IS:
            between = between[1:]
    lead = between[:1]
    return 0 < len(between) <= _FARTHEST and lead[0] in ("in", "at", "near", "outside") and "," not in between


def before_seat(low: list[str], first: int) -> int:
    """The token before the seat at token ``first`` and what leaves it the whole company's: *its* of "its global"."""
    i = first - 1
    while i > 0 and low[i] in words("owners")["of_the_seat"]:
        i -= 1
    return i


def _owned(sentence: Sentence, first: int) -> bool:
    """Whether the seat at token ``first`` is the whole company's now: "its global headquarters", no "U.S." one."""
    low = sentence.tokens.low
    i = before_seat(low, first)
    if i < 0 or low[i] not in OWNERS:
        return False
    had = low[i - 1] == "had" and low[i] == "its"
    return not (had and not {"has", "have", "said"}.intersection(low[max(i - _FARTHEST, 0) : i]))


def _moved_to(low: list[str], first: int, last: int, place: int) -> bool:
    """Whether the seat was moved there: "has moved its headquarters from Varn to Elm", "relocated its head office"."""
    begin = before_seat(low, first)
    moved = begin > 0 and low[begin] == "its" and low[begin - 1] in _MOVED
    between = low[last + 1 : place]
    straight = between == ["to"] or (between[:1] == ["from"] and between[-1:] == ["to"] and len(between) <= _FARTHEST)
    planned = not _NOT_YET.isdisjoint(low[max(begin - _FARTHEST, 0) : begin])
    return moved and straight and not planned


def _near(sentence: Sentence, place: Place) -> bool:
    before = sentence.tokens.low[max(place.first - 2, 0) : place.first]
    return not {"near", "outside"}.isdisjoint(before)


def _levels(place: Place, *, near: bool) -> tuple[str, str, str]:
    """City, state and country as far as the sentence says; what is *near* a city is not in it.

    Of a city that shares its name with its state, such as New York, only the state is sure.
    """
    name, region = " ".join(place.words), tuple(place.region.split())
    state = " ".join(region) if region in states() else ""
    country = country_of(canonical(region)) if region and region in countries() and not state else ""
    if place.level == "country":
        return "", "", country_of(place.words)
    if place.words in states() and not state:
        return "", name, country
    return "" if near else name, state, country
