"""Where the event of an article was: from lead, headline, dateline and "Varn police", in one canonical form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.text.article import Sentence
from auditor.text.dateline import Dateline, read_dateline
from auditor.text.name_words import is_common
from auditor.text.place import Place, in_title_case, make_place, named_before, read_places
from auditor.text.place_words import a_word_of, cities, country_of, seat_of
from auditor.text.tokens import Tokens

_COURT = 3
"""How many words "the Varn federal district court" may have from its place to its noun."""
_POLICE = frozenset({"police", "firefighters", "sheriff's", "fire"})


def event_place(title: Sequence[Sentence], lead: Sequence[Sentence]) -> tuple[Place | None, bool]:
    """The place of an article's event, None where the article names none, and whether the article was written there."""
    dateline = next((found for s in lead if (found := read_dateline(s.tokens))), None)
    body = [place for s in lead for place in _in_order(s)]
    proven = {place.words for place in body if place.sure} | ({dateline.place.words} if dateline else set())
    heads = [
        p
        for s in title
        for p in read_places(s.tokens)
        if p.words in proven or p.level != "town" or (p.sure and not _shouted(s.tokens, p))
    ]
    told = [*heads, *(place for place in body if place.sure or place.words in proven or place.level != "town")]
    away = dateline is not None and _reports_from_afar(
        dateline, [*heads, *(p for s in lead[:1] for p in read_places(s.tokens))]
    )
    chosen = _chosen(told, dateline, list(_of_police([*lead, *title])), away=away)
    if chosen is None:
        return None, False
    others = [*told, *([dateline.place] if dateline else [])]
    local = dateline is not None and not dateline.wire and chosen.words == dateline.place.words
    return _with_region(_whole(chosen, proven), others), local


def _shouted(tokens: Tokens, place: Place) -> bool:
    """Whether a headline has a name in capitals, which prove no name: "TEARS AT THE FAIR"."""
    return all(raw.isupper() for raw in tokens.raw[place.first : place.last + 1])


def _in_order(sentence: Sentence) -> list[Place]:
    """The places of a sentence, its cities and what names its state first; none of where somebody was taken to."""
    found = [place for place in read_places(sentence.tokens) if not _taken_to(sentence, place)]
    return sorted(found, key=lambda place: (place.level != "city" and not place.region, place.first))


def _taken_to(sentence: Sentence, place: Place) -> bool:
    """Whether a hospital, a court or a home stands right before the place: "was flown to a hospital in Varn".

    Of a court it may stand behind it too: "was filed in a Varn federal court".
    """
    tokens = sentence.tokens
    before = [k for k in range(max(place.first - 5, 0), place.first) if a_word_of("elsewhere", tokens.low[k])]
    if any(not (tokens.low[k] == "lives" and _is_counted(sentence, tokens.start[k])) for k in before):
        return True
    return any(a_word_of("courts", word) for word in tokens.low[place.last + 1 : place.last + 1 + _COURT])


def _is_counted(sentence: Sentence, offset: int) -> bool:
    """Whether a number holds the word at an offset: "claimed 41 lives in Varn", not "who lives in Varn"."""
    return any(q.start < offset < q.end for q in sentence.quantities)


def _reports_from_afar(dateline: Dateline, told: Sequence[Place]) -> bool:
    """Whether a bureau tells of another country than its own, or of a state: "LONDON (Wire) - A quake in Elmland"."""
    own = seat_of(dateline.place.words)
    if not dateline.wire or not own:
        return False
    countries = [country for p in told if p.level == "country" and (country := country_of(p.words))]
    states = [p for p in told if p.level == "state" and " ".join(p.words) != dateline.place.region]
    return own not in countries and bool(countries or states)


def _chosen(
    told: Sequence[Place], dateline: Dateline | None, police: Sequence[Place], *, away: bool = False
) -> Place | None:
    """The dateline's where it is no bureau's, else the first city or town told, then a county, then a country.

    ``away``: the dateline is of a bureau that tells of what was elsewhere.
    """
    here = dateline.place if dateline and dateline.place.level not in ("country", "state") else None
    if here is not None and dateline is not None and not dateline.wire:
        return here
    exact = [p for p in told if p.level in ("city", "town")]
    area = [p for p in told if p.level == "area"]
    wide = [p for p in told if p.level in ("state", "country")]
    near = [here] if here and not away else []
    order = [exact, list(police), area, near, wide, [dateline.place] if dateline and not away else []]
    return next((places[0] for places in order if places), None)


def _of_police(sentences: Sequence[Sentence]) -> Iterator[Place]:
    """The place whose police speak: "Varn police", "Varn Police Department"."""
    for sentence in sentences:
        tokens = sentence.tokens
        if in_title_case(tokens):
            continue
        for i, low in enumerate(tokens.low):
            if low == "police" and i and tokens.raw[i - 1][0].isupper():
                for begin, end in named_before(tokens, i):
                    place = make_place(tokens, begin, end)
                    if place is not None and (place.level == "city" or _is_proper(tokens, begin, i, sentences)):
                        yield place
                        break


def _is_proper(tokens: Tokens, begin: int, i: int, sentences: Sequence[Sentence]) -> bool:
    """Whether the capital before "police" is a name's: a sentence's beginning gives one to any word."""
    if begin > 0:
        return True
    word = tokens.raw[i - 1]
    return not is_common(tokens.low[i - 1]) and sum(sentence.tokens.raw.count(word) for sentence in sentences) > 1


def _whole(place: Place, proven: set[tuple[str, ...]]) -> Place:
    """The city of which the place is only a part: South Los Angeles is in Los Angeles."""
    rest = place.words[1:]
    part = bool(rest) and place.words not in cities() and a_word_of("directions", place.words[0])
    if part and (rest in cities() or rest in proven):
        return replace(place, words=rest, shown=" ".join(place.shown.split()[1:]))
    return place


def _with_region(place: Place, others: Sequence[Place]) -> Place:
    """The place with the state or country that another mention of it gives."""
    if place.region:
        return place
    region = next((other.region for other in others if other.words == place.words and other.region), "")
    return replace(place, region=region)
