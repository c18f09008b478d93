"""The figures of a sentence that can be of its article's story, and what each is compared by."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from auditor.claim.before import is_before
from auditor.claim.binding import is_part
from auditor.claim.price import is_price, is_side_of_rate
from auditor.claim.story_times import MORE, Figure, times_in
from auditor.compare.amount import place_amount
from auditor.model import Mention
from auditor.text.alike import thing
from auditor.text.article import Sentence
from auditor.text.inflect import plural, singular
from auditor.text.lexicon import words
from auditor.text.measure import scale_of
from auditor.text.number_table import NUMBERS
from auditor.text.people import is_counted
from auditor.text.vote import read_votes

_COUNTED = "number of "
_VOTES = f"{_COUNTED}votes"
_PEOPLE = frozenset({"people", "person", "investor"})
"""Of whom any article may tell, but not many numbers."""
OF_PEOPLE = f"{_COUNTED}people"
_JOB, _OF_JOB = "job", "worker"
"""Jobs are lost by as many people, and whom their number counts."""
_OF_NO_THING = frozenset({"time", "multiple"})
"""Dimensions of what is no size of a thing; a length of time is read as one."""
_EACH = frozenset({"per", "each", "every", "apiece"})
"""Behind a sum these show that it is one of many."""
_ANY = 10
"""So many times as large the upper end of a figure is that only tells its order of size."""
_RANGE = 6
"""In words: so near stand both ends of "from $300 million to as much as $500 million"."""
_RANGING = frozenset({"from", "by"})
_OR = 2
_BY_TIME = frozenset({"hour", "day", "week", "month", "year"})
"""What a rate is told by that is a figure of a story: a speed, a rent."""
_POSSESSIVE = frozenset({"'s", "'"})
_CROWDS = frozenset({"crowd", "attendance", "audience", "turnout", "workforce", "population", "membership", "gate"})
_FAR_FROM_CROWD, _SMALL_CROWD = 4, 30
"""In words; in people."""
_OWNED = 3
"""In words: so far behind *of* stands what a number is some of: "two of the twelve", "1,200 of the firm's shops"."""


def figures_in(sentence: Sentence) -> list[Figure]:
    """The figures of a sentence that can be of a story; found once."""
    return sentence.once(
        figures_in,
        lambda: [*_amounts(sentence), *_votes(sentence), *times_in(sentence)],
    )


def _amounts(sentence: Sentence) -> Iterator[Figure]:
    for mention in sentence.quantities:
        if _is_vague(mention) or _is_one_of_many(sentence, mention):
            continue
        of = _compared_by(sentence, mention)
        if of and not (is_before(sentence, mention) or _is_end_of_range(sentence, mention)):
            text = sentence.article.document.text[mention.start : mention.end]
            named = replace(mention, unit=of.removeprefix(_COUNTED)) if mention.kind == "count" else mention
            yield Figure(mention, place_amount(named, text, part=is_part(sentence, mention)), of)


def _votes(sentence: Sentence) -> Iterator[Figure]:
    """The votes by which something was decided, each by those of the side that is told first."""
    text = sentence.article.document.text
    for vote in read_votes(text, sentence.start, sentence.end):
        votes = float(vote.first)
        mention = Mention("count", vote.start, vote.end, votes, votes + 1, _VOTES, point=votes)
        yield Figure(mention, place_amount(mention, text[vote.start : vote.end]), _VOTES)


def _is_vague(mention: Mention) -> bool:
    """Whether no figure is told: "hundreds of lorries", which are any from 100 to 1,000."""
    return not math.isfinite(mention.point) or not mention.point or mention.upper >= _ANY * mention.point


def _is_one_of_many(sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure is told per thing, or is what something is told per: "$30 a bag", "per 60 kilo bag"."""
    low = sentence.tokens.low
    first, after = sentence.token_at(mention.start), sentence.token_at(mention.end - 1) + 1
    behind = low[after + 1 : after + 2] if low[after : after + 1] == ["for"] else low[after : after + 1]
    rate = bool(mention.per) and mention.per not in _BY_TIME
    return rate or low[max(first - 1, 0)] == "per" or not _EACH.isdisjoint(behind)


def _is_end_of_range(sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure is the upper end of a range, what another became, or another's second form.

    "from $300 million to $500 million", "cut by $10 billion to $75 billion", "338 points, or 3.82 percent".
    """
    first = sentence.token_at(mention.start)
    before = sentence.quantity_before(mention.start)
    if before is None:
        return False
    low = sentence.tokens.low
    began, ended = sentence.token_at(before.start), sentence.token_at(before.end - 1) + 1
    between = low[ended:first]
    if between[-1:] == ["or"] and len(between) <= _OR:
        return True
    led = not _RANGING.isdisjoint(low[max(began - _RANGE, 0) : began])
    return led and before.kind == mention.kind and "to" in low[max(first - _RANGE, began) : first]


def _compared_by(sentence: Sentence, mention: Mention) -> str:
    """What a figure is compared by; empty for one that any article may give of anything."""
    per = f" per {mention.per}" if mention.per else ""
    if mention.kind == "money":
        priced = is_price(mention) or is_side_of_rate(sentence, mention)
        return "" if priced else f"sum in {mention.unit}{per}"
    if mention.kind == "percent":
        return "" if per or mention.unit != "percent" or _is_move(sentence, mention) else "share in percent"
    if mention.kind == "measure":
        return _dimension(mention, per)
    return "" if per else _number_of(sentence, mention)


def _dimension(mention: Mention, per: str) -> str:
    """What a measure is compared by: "length in metres", "speed in kilometres per hour"."""
    scale = scale_of(mention.unit)
    if scale is None or scale.dimension in _OF_NO_THING or mention.unit in _of_anything():
        return ""
    dimension = "speed" if per and scale.dimension == "length" else scale.dimension
    return f"{dimension} in {plural(mention.unit)}{per}"


def _number_of(sentence: Sentence, mention: Mention) -> str:
    noun = singular(mention.unit) or _of_which(sentence, mention)
    before = sentence.tokens.low[max(sentence.token_at(mention.start) - 1, 0)]
    several = mention.point > 1 and MORE.isdisjoint((before, *mention.noun.split()))
    plain = several and noun and not (noun in _of_anything() or _is_named(sentence, mention))
    if plain and (noun == _JOB or is_counted(noun) or is_counted(mention.unit)):
        return OF_PEOPLE
    return f"{_COUNTED}{plural(thing(noun))}" if plain else ""


def role_of(mention: Mention) -> str:
    """Whom a number of people counts, by one word for all that mean the same; empty where it is anybody."""
    noun = thing(singular(mention.noun.split()[-1] if mention.noun else ""))
    if words("people")["all"] & {noun, plural(noun)}:
        return ""
    return _OF_JOB if noun == _JOB else noun


def _of_which(sentence: Sentence, mention: Mention) -> str:
    """The noun of what a bare number is some of: "parish" of "seven of the 12 parishes"; empty where none is told."""
    after = sentence.token_at(mention.end - 1) + 1
    if sentence.tokens.low[after : after + 1] != ["of"]:
        return _of_a_crowd(sentence, mention)
    behind = (m for m in sentence.quantities if m.start > mention.end and m.kind == "count" and m.unit)
    whole = next(behind, None)
    near = whole is not None and sentence.token_at(whole.start) <= after + _OWNED
    return singular(whole.unit) if whole is not None and near else _owned(sentence.tokens.low[after + 1 :])


def _owned(low: Sequence[str]) -> str:
    """The first plural in the words behind *of*, where these are told as known: "2.1 million of the firm's clients"."""
    if not low or low[0] not in words("function")["determiners"]:
        return ""
    near = takewhile(lambda word: word.isalpha() or word in _POSSESSIVE, low[1 : 1 + _OWNED + 1])
    found = (singular(word) for word in near if word.isalpha() and singular(word) != word)
    return next(found, "")


def _of_a_crowd(sentence: Sentence, mention: Mention) -> str:
    """Who is counted by a bare number behind the word for many: "a crowd of 56,471", "put the crowd at 60,000"."""
    first = sentence.token_at(mention.start)
    led = sentence.tokens.low[max(first - _FAR_FROM_CROWD, 0) : first]
    told = led[-1:] in (["of"], ["at"]) and not _CROWDS.isdisjoint(led)
    return "person" if told and mention.noun == "" and mention.point > _SMALL_CROWD else ""


def _is_move(sentence: Sentence, mention: Mention) -> bool:
    """Whether a percentage tells by how much something rose or fell, of which there are many in any news."""
    return bool(mention.direction) or any(
        move.start <= mention.start < move.end or mention.start <= move.start < mention.end
        for move in sentence.directions
    )


@cache
def _of_anything() -> frozenset[str]:
    return words("news")["of_anything"] | words("news")["everywhere"] - _PEOPLE


def _is_named(sentence: Sentence, mention: Mention) -> bool:
    """Whether a number and its noun are of a name or a kind: "787 Dreamliner jets", "32-bit versions", "276 UP"."""
    first, last = sentence.token_at(mention.start), sentence.token_at(mention.end - 1)
    number, *raw = sentence.tokens.raw[first : last + 1]
    if raw[:1] == ["-"]:
        return number.isdigit()
    told_in_full = "," in number or not NUMBERS.magnitudes.keys().isdisjoint(raw)
    return any(word[:1].isupper() for word in (raw[-1:] if told_in_full else raw))
