"""What stands beside a figure in its sentence, by which two articles show that they give a figure of one thing.

Words by their sense, names, other figures and days; and whether its article gives no other figure of its kind. All of
it is written in one string, each part as it stands in the article and after a mark of its own (``claim.signs``).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise, takewhile

from auditor.claim.affair import affair_of, is_telling, topics_of
from auditor.claim.any_figure import is_lone
from auditor.claim.bound import Bound
from auditor.claim.signs import (
    BUSINESS,
    DAYS,
    FORESEEN,
    GROWING,
    LONE,
    NAME,
    NUMBER,
    OF,
    PART,
    ROLE,
    SORT,
    TOPIC,
    WISHED,
    WITHIN,
    WRITTEN,
)
from auditor.claim.story_figures import OF_PEOPLE, role_of
from auditor.claim.topic import is_on_business
from auditor.model import Mention
from auditor.text.alike import sense
from auditor.text.article import Article, Sentence
from auditor.text.grammar_words import grammar_words
from auditor.text.lexicon import words
from auditor.text.name_key import fold
from auditor.text.name_words import is_common
from auditor.text.names import is_outlet
from auditor.text.place_words import countries

_REACH = 60
"""In words: so far before and behind a figure a word may tell what it is of."""
_STUFF = 4
"""In words: so long the name of what is measured may be."""
_SO_FAR = frozenset({("so", "far"), ("to", "date"), ("until", "now"), ("thus", "far")})
_SHORTEST = 3
"""Letters of a word, or of a word of a name, that tells anything."""


def beside(sentence: Sentence, bound: Bound, *, any_figure: bool) -> str:
    """What stands beside a value, the parts in the order of the alphabet.

    Of ``any_figure`` all that shows what it is of; else only of what sort it is and how it is told.
    """
    parts = set(_told_as(sentence, bound))
    parts.update(SORT + word for word in _sorts(sentence, bound) if is_telling(word, _SHORTEST))
    if any_figure:
        parts.update(_words(sentence, bound), _names(sentence), _figures(sentence, bound), _days(sentence, bound))
        if is_lone(sentence, bound.value.unit):
            parts.add(LONE)
        if bound.mention is not None and bound.value.unit == OF_PEOPLE and (role := role_of(bound.mention)):
            parts.add(ROLE + role)
        if is_on_business(sentence.article):
            parts.add(BUSINESS)
    return " ".join(sorted(parts))


def _sorts(sentence: Sentence, bound: Bound) -> list[str]:
    """Of what sort the things are that a figure counts, or of what stuff it measures: "900 tonnes of grain"."""
    if bound.mention is None:
        return []
    if bound.mention.kind == "count":
        return bound.mention.noun.split()[:-1]
    after = sentence.token_at(bound.end - 1) + 1
    of_it = bound.mention.kind == "measure" and sentence.tokens.low[after : after + 1] == ["of"]
    behind = takewhile(str.islower, sentence.tokens.raw[after + 1 : after + 1 + _STUFF]) if of_it else ()
    return list(takewhile(lambda word: word.isalpha() and word not in grammar_words(), behind))


def _words(sentence: Sentence, bound: Bound) -> Iterator[str]:
    """The telling words around a value; no names."""
    first, last = sentence.token_at(bound.start), sentence.token_at(bound.end - 1)
    raw = sentence.tokens.raw
    around = (*raw[max(first - _REACH, 0) : first], *raw[last + 1 : last + 1 + _REACH])
    opening = raw[0].lower() if first <= _REACH and is_common(raw[0].lower()) else ""  # its capital tells no name
    whole = _of_the_whole(sentence)
    for word in {word for word in (opening, *filter(str.islower, around)) if is_telling(word, _SHORTEST)}:
        told = sense(word)
        yield TOPIC + word if told in whole or _is_short_topic(sentence, told) else word


def _told_as(sentence: Sentence, bound: Bound) -> Iterator[str]:
    """How its clause tells a figure: as one that is only wished for, one up to now, or one "in Varn alone"."""
    clause = [sentence.tokens.low[i] for i in sentence.clause_tokens(sentence.clause_of(bound.start))]
    if not words("news")["wishing"].isdisjoint(clause):
        yield WISHED
    if not words("news")["foreseeing"].isdisjoint(clause):
        yield FORESEEN
    if any(pair in _SO_FAR for pair in pairwise(clause)):
        yield GROWING
    if any(before != "let" and word == "alone" for before, word in pairwise(clause)):
        yield PART


def _names(sentence: Sentence) -> frozenset[str]:
    return sentence.once(_names, lambda: frozenset(_told_names(sentence)))


def _told_names(sentence: Sentence) -> Iterator[str]:
    table = sentence.article.names
    for name in sentence.names:
        if any(period.start <= name.start and name.end <= period.end for period in sentence.periods):
            continue  # "in May 2027"
        written = {fold(word): word for word in sentence.tokens.raw[name.first : name.last + 1]}
        yield from (WRITTEN + written.get(fold(word), word) for word in name.words if len(word) >= _SHORTEST)
        known = table.resolve(name)
        full = known or name.words
        if (known is not None or name.proof == "capital") and not is_outlet(name) and full not in countries():
            yield NAME + WITHIN.join(full)


def _figures(sentence: Sentence, bound: Bound) -> Iterator[str]:
    """The other figures of the sentence; one is none."""
    for mention in sentence.quantities:
        if _is_apart(mention, bound) and math.isfinite(mention.point) and mention.point != 1:
            kind = f"{mention.kind}{OF}{mention.unit}" if mention.kind == "money" else mention.kind
            yield f"{NUMBER}{kind}{WITHIN}{mention.point:.10g}"


def _days(sentence: Sentence, bound: Bound) -> Iterator[str]:
    """The other days, months and years of the sentence: each by name, and where it lies."""
    for period in sentence.periods:
        if period.kind == "date" and _is_apart(period, bound) and math.isfinite(period.low + period.high):
            yield f"{DAYS}{period.low:.0f}-{period.high:.0f}"
            if period.unit[:1].isdigit():
                yield f"{NUMBER}{period.unit}"


def _is_apart(mention: Mention, bound: Bound) -> bool:
    return mention.end <= bound.start or bound.end <= mention.start


def _of_the_whole(sentence: Sentence) -> frozenset[str]:
    """The senses of what an article is about as a whole: topics of its affair that stand outside a sentence too."""
    return sentence.once(_of_the_whole, lambda: frozenset(map(sense, _topics_outside(sentence))))


def _topics_outside(sentence: Sentence) -> Iterator[str]:
    return (word for word in topics_of(affair_of(sentence.article).key) if _is_outside(sentence, word))


def _is_short_topic(sentence: Sentence, word: str) -> bool:
    """Whether a word too short for a topic is what the article is about all the same: "dam", "bus"."""
    return len(word) == _SHORTEST and _is_outside(sentence, word)


def _is_outside(sentence: Sentence, word: str) -> bool:
    """Whether a word stands in an article's title, or in its text outside one of its sentences."""
    whole = sentence.article.whole
    in_title, places = whole.once((_is_outside, word), lambda: _places(whole, word))
    return in_title or (bool(places) and not (sentence.start < places[0] and places[-1] <= sentence.end))


def _places(article: Article, word: str) -> tuple[bool, list[int]]:
    """Whether a word stands in an article's title, and where words that begin with it stand in its text; found once."""
    if any(_starts(article.document.title.lower(), word)):
        return True, []
    return False, list(_starts(article.plain, word))


def _starts(text: str, word: str) -> Iterator[int]:
    """Where words that begin with some letters stand in a text, from 1 on."""
    at = text.find(word)
    while at >= 0:
        if not text[max(at - 1, 0) : at].isalnum():
            yield at + 1
        at = text.find(word, at + 1)
