"""The value of a rule that asks of a story: the figure, the date or the length of time that stands nearest to its word.

Whose fact it is needs no grammar here, since an article tells of one affair. A value is taken from the word's clause,
and from elsewhere in the sentence only where no other of its kind can be meant.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.claim.any_figure import any_figures
from auditor.claim.before import is_before
from auditor.claim.binding import is_part
from auditor.claim.bound import Bound
from auditor.claim.compiled import EVERY_VALUE, CompiledRule
from auditor.claim.counting import counts_in
from auditor.claim.own_time import of_saying
from auditor.claim.plain_number import in_unit_of
from auditor.claim.price import is_price, is_side_of_rate
from auditor.claim.step import Stop
from auditor.claim.ties import may_modify
from auditor.compare.amount import place_amount
from auditor.compare.date import place_date, place_weekday
from auditor.compare.timeline import place_timeline
from auditor.model import FIGURE, NUMBER_OF, Mention, Reading, Value
from auditor.text.article import Sentence
from auditor.text.inflect import singular
from auditor.text.lexicon import words
from auditor.text.people import people
from auditor.text.scan import Hit

UNIT_SLOT = "<unit>"
"""In a question: what is counted. Then each of the rule's words is a question of its own, else all name one thing."""
_MODIFIERS = 2
"""How many words may stand between a number and the noun that it counts."""
_NUMBER_OF = 6
"""How many words lead from "the number of" to it."""
_OWNER = 4
"""How many words "of the village's" may have."""
_OF_DATES = frozenset({"", "in", "on", "by", "at", "for", "of", "during", "before", "after", "from", "until"})
_PAST = frozenset({"past", "ago", "since", "earlier"})
_TO_NOUN = 3
"""So many words behind a length its noun may stand: "a five-year service contract"."""


def nearest_value(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    """The value nearest to the rule's word in its clause, else the only one of its sentence."""
    every = list(_values(compiled, sentence, hit))
    clause = sentence.clause_of(hit.start)
    inside = [one for one in every if sentence.clause_of(one.start) == clause]
    if inside:
        nearest = min(inside, key=lambda one: (_of_them(sentence, one), _gap(one, hit), one.start < hit.start))
        return replace(nearest, by="it is the nearest of its clause")
    if len(every) == 1:
        return replace(every[0], by="it is the only one of its sentence")
    word = sentence.article.document.text[hit.start : hit.end]
    return Stop("value", f"no {compiled.rule.value}, or more than one, stands with “{word}”")


def _of_them(sentence: Sentence, one: Bound) -> bool:
    """Whether a number is of some of those that were told before: "Seven people were held, two of them women"."""
    after = sentence.token_at(one.end - 1) + 1
    return one.value.kind == "count" and sentence.tokens.low[after : after + 2] in (["of", "them"], ["of", "whom"])


def places_of_values(compiled: CompiledRule, sentence: Sentence) -> list[Hit]:
    """Where the values of the kind stand that a rule without words of its own asks for: each is its own word."""
    if not compiled.may_answer(sentence):
        return []
    anywhere = Hit(sentence.start, sentence.start, ())
    found = (one for one in _values(compiled, sentence, anywhere) if not _is_of_a_noun(compiled, sentence, one))
    return [Hit(one.start, one.end, ()) for one in found]


def _is_of_a_noun(compiled: CompiledRule, sentence: Sentence, one: Bound) -> bool:
    """Whether a length of time in one word is that of what lasts for years of its own: "a five-year contract"."""
    if compiled.rule.value != "length" or "-" not in sentence.article.document.text[one.start : one.end]:
        return False
    after = sentence.token_at(one.end - 1) + 1
    return not words("news")["lasting"].isdisjoint(sentence.tokens.low[after : after + _TO_NOUN])


def reads_nearest(compiled: CompiledRule) -> bool:
    """Whether the kind of a rule's value is one that is read so."""
    return _reader_of(compiled.rule.value) is not None


def _gap(one: Bound, hit: Hit) -> int:
    return max(one.start - hit.end, hit.start - one.end, 0)


def _values(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Iterator[Bound]:
    """The values of the rule's kind in a sentence; none of a kind that is not read so."""
    read = _reader_of(compiled.rule.value)
    return read(compiled, sentence, hit) if read else iter(())


def _amounts(compiled: CompiledRule, sentence: Sentence, _: Hit) -> Iterator[Bound]:
    kind = compiled.rule.value
    for mention in sentence.quantities:
        fits = mention.kind == kind and not mention.per and (kind != "percent" or mention.unit == "percent")
        if kind == "money" and (is_price(mention) or is_side_of_rate(sentence, mention)):
            continue
        if fits and not is_before(sentence, mention):
            value = place_amount(mention, _text(sentence, mention), part=is_part(sentence, mention))
            yield Bound(value, mention.start, mention.end, mention)


def _measures(compiled: CompiledRule, sentence: Sentence, _: Hit) -> Iterator[Bound]:
    for mention, fitted in in_unit_of(compiled, sentence, sentence.quantities):
        if not is_before(sentence, mention):
            value = place_amount(fitted, _text(sentence, mention))
            yield Bound(value, mention.start, mention.end, mention)


def _people(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Iterator[Bound]:
    """Every number of people; those that the rule's own word names are all of them: "12,000 marchers"."""
    noun, text = compiled.rule.value.removeprefix("count of "), sentence.article.document.text
    named = EVERY_VALUE not in compiled.rule.words
    numbers = {
        one.start for one in sentence.quantities if named or one.unit or one.noun or _is_number_of(sentence, one)
    }
    for count in (count for count in counts_in(sentence, noun) if count.start in numbers):  # no "nobody", no "a judge"
        whole = count.whole or count.added or count.start <= hit.start < count.end
        high = count.high if whole else math.inf
        yield Bound(_count(text[count.start : count.end], count.low, high, noun), count.start, count.end)


def _is_number_of(sentence: Sentence, mention: Mention) -> bool:
    """Whether a number without a noun is told to be one of people: "the number of strikers at", but no "local 594"."""
    low, at, end = sentence.tokens.low, sentence.token_at(mention.start), sentence.token_at(mention.end - 1) + 1
    if "number" in (*low[max(at - _NUMBER_OF, 0) : at], *low[end : end + 2]):  # "at 1,200 the number of"
        return True
    owned = (i for i in range(end + 1, end + 1 + _OWNER) if i < len(low) and _are_owners(low[end:i]))
    return any(people(low[i]) for i in owned)


def _are_owners(between: Sequence[str]) -> bool:
    """Whether words between a number and its noun tell whose they are: "five of the parish's bells"."""
    return between[:1] == ["of"] and between[-1] in ("'s", "'") and len(between) <= _OWNER


def _named(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Iterator[Bound]:
    """The number of what the rule's word at ``hit`` names: "27 studio albums", "14 of its stores"."""
    noun = compiled.rule.words[0]
    if UNIT_SLOT in compiled.rule.question:
        noun = singular(sentence.plain[hit.start - sentence.start : hit.end - sentence.start])
    for mention in sentence.quantities:
        single = sentence.tokens.low[sentence.token_at(mention.start)] == "one"  # "one item, a jug": one of several
        if mention.kind == "count" and not mention.per and not single and not is_before(sentence, mention):
            between = sentence.tokens.low[sentence.token_at(mention.end - 1) + 1 : sentence.token_at(hit.start)]
            near = len(between) <= _MODIFIERS and all(map(may_modify, between))
            follows = mention.end <= hit.start and (near or _are_owners(between))
            if follows or mention.start <= hit.start < mention.end <= hit.end:  # of "32 battery fires" no batteries
                end = max(mention.end, hit.end)
                number = _taken_from(sentence, mention) if compiled.rule.needs else mention
                if number is None:
                    continue
                high = math.inf if is_part(sentence, number) else number.high
                text = sentence.article.document.text[number.start : end]
                yield Bound(_count(text, number.low, high, noun), number.start, end, number)


def _taken_from(sentence: Sentence, whole: Mention) -> Mention | None:
    """The number of those to whom something was done, of all that there are: "12 of the village's 40 houses".

    None where only their share is told: "40 percent of its 1,750 flights".
    """
    before = sentence.quantity_before(whole.start - 1)
    if before is None or before.kind == "money":
        return whole
    between = sentence.tokens.low[sentence.token_at(before.end - 1) + 1 : sentence.token_at(whole.start)]
    if between[:1] != ["of"] or len(between) > _OWNER:
        return whole
    return None if before.kind == "percent" else whole if before.unit else before


def _count(text: str, low: float, high: float, noun: str) -> Value:
    written = " ".join(text.split())
    return Value("count", written, low, high, noun, (Reading(f"count:{noun}", low, high),), written)


def _dates(_: CompiledRule, sentence: Sentence, __: Hit) -> Iterator[Bound]:
    for period in sentence.periods:
        if period.kind == "date" and period.hedge in _OF_DATES and not of_saying(sentence, period):
            text = _text(sentence, period)
            value = place_date(period, text) or place_weekday(period, text)
            if value is not None:
                yield Bound(value, period.start, period.end, period)


def _lengths(_: CompiledRule, sentence: Sentence, __: Hit) -> Iterator[Bound]:
    for period in sentence.periods:
        if period.kind == "duration" and period.hedge not in _PAST and "X" not in period.unit:  # "a few years"
            value = place_timeline(period, _text(sentence, period))
            if value is not None:
                yield Bound(value, period.start, period.end, period)


def _figures(_: CompiledRule, sentence: Sentence, __: Hit) -> Iterator[Bound]:
    return any_figures(sentence)


def _text(sentence: Sentence, mention: Mention) -> str:
    return sentence.article.document.text[mention.start : mention.end]


_Read = Callable[[CompiledRule, Sentence, Hit], Iterator[Bound]]
_KINDS: Mapping[str, _Read] = {
    "money": _amounts, "percent": _amounts, NUMBER_OF: _named, FIGURE: _figures, "date": _dates, "length": _lengths,
}  # fmt: skip


def _reader_of(kind: str) -> _Read | None:
    """What reads the values of a kind; None where they are read by their grammar alone."""
    if kind.startswith("number in "):
        return _measures
    return _people if kind.startswith("count of ") else _KINDS.get(kind)
