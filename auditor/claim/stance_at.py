"""How surely a clause tells the value at a rule's word: as a fact, a plan, a forecast, a report, or as denied."""

from __future__ import annotations

from auditor.claim.bound import Bound
from auditor.claim.compiled import CompiledRule
from auditor.claim.last_seen import NEGATED
from auditor.claim.own_forecast import is_foreseen
from auditor.claim.people import change_of_office
from auditor.claim.period_before import PERIODS
from auditor.model import FIGURE, Rule, Stance
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit
from auditor.text.stance import Held

_SETTLED_BEFORE = ("date", "length", "money", FIGURE)
"""Kinds of values of a story that are settled before they come about: "the burial will be on Friday"."""
_NEAR = 3
"""How many words before what a claim of a story rests on, and behind it, a denial of it may stand."""
_DENYING = NEGATED | {"without", "neither", "denied", "denies", "deny", "rejected", "dismissed"}


def stance_at(rule: Rule, sentence: Sentence, hit: Hit, bound: Bound) -> Stance:
    """How surely the clause tells the value; who holds an office is told beside what is planned or denied of him."""
    if rule.value == "person":
        return change_of_office(sentence, hit)
    if rule.value == "yes/no" and bound.value.unit == "no":
        return "asserted"  # here, and only here, a denial is an answer
    word, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    if rule.value in ("date", "place") and word and sentence.tokens.low[word - 1] in (",", "-", "("):
        return "asserted"  # "Acme, founded in 1919, has never paid a dividend", "Varn-based Acme may sell"
    if rule.value == "date" and word and _is_reduced(sentence, word):
        return "asserted"  # "Acme, a shoe maker founded in 1919, will close"
    if rule.value == "record" and sentence.tokens.low[sentence.token_at(bound.start)] in NEGATED:
        return "asserted"  # "lows not seen since 2009"
    if rule.value == "version" and sentence.tokens.low[last] == "than":
        return "asserted"  # "does not run on anything older than Windows 10"
    if rule.period in PERIODS and is_foreseen(sentence, word, last):
        return "forecast"
    held = rests_on(sentence, hit, bound)
    stance = sentence.stance(sentence.clause_of(hit.start), held)
    foretold = not words("speech")["foretelling"].isdisjoint(sentence.speakers[held.value].lower().split())
    return "forecast" if foretold and stance in ("asserted", "reported", "planned") else stance


def of_its_topic(compiled: CompiledRule, sentence: Sentence, hit: Hit, bound: Bound, stance: Stance) -> Stance:
    """A stance, as it is where a claim is about a story, whose words may look like a denial or a forecast.

    "Varn was without power for two days" denies nothing, and "she will be sworn in on Monday" tells a plan.
    """
    if not compiled.of_story:
        return stance
    if stance == "forecast" and compiled.rule.value in _SETTLED_BEFORE:
        return "planned"
    if stance == "denied" and (_is_denial(compiled, sentence) or not _denies(sentence, hit, bound)):
        return "asserted"
    return stance


def _is_denial(compiled: CompiledRule, sentence: Sentence) -> bool:
    """Whether what the rule asks for is told by a denial: "without power", "did not run"."""
    found = (hit.labels[0] for hit in compiled.needs.find(sentence.plain))
    return any(phrase.startswith("without ") or " not " in phrase for phrase in found)


def _denies(sentence: Sentence, hit: Hit, bound: Bound) -> bool:
    """Whether something denies the value itself, and no other part of its sentence, as in "two of whom did not"."""
    held, low = rests_on(sentence, hit, bound), sentence.tokens.low
    near = (*low[max(held.first - _NEAR, 0) : held.last], *low[held.last + 1 : held.last + 1 + _NEAR])
    return not _DENYING.isdisjoint(near)


def _is_reduced(sentence: Sentence, word: int) -> bool:
    """Whether a participle stands right behind its noun, whatever the clause's own verb tells of it."""
    low, function = sentence.tokens.low, words("function")
    before = low[word - 1]
    plain = not any(before in function[part] for part in ("auxiliaries", "prepositions", "conjunctions", "adverbs"))
    return (
        low[word] in words("verbs")["of_founding"] and before.isalpha() and plain and before not in ("to", "not", "if")
    )


def rests_on(sentence: Sentence, hit: Hit, bound: Bound) -> Held:
    """The tokens on which a claim rests: from its word to its value, or from its value to its word."""
    word, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    value, end = sentence.token_at(bound.start), sentence.token_at(bound.end - 1)
    return Held(min(word, value), max(last, end), value)
