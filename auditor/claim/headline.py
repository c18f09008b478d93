"""The subject of a headline in capitals, in which no name shows: "MAJOR ELMLAND BANKS RAISE DEPOSIT RATES"."""

from __future__ import annotations

from auditor.claim.reference import Subject
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.name_words import is_common, is_generic
from auditor.text.scan import Hit

_LONGEST = 5
"""Words in a subject."""


def headline_subject(sentence: Sentence, hit: Hit) -> Subject | None:
    """What stands before the verb in capitals that sets what the rule's word names."""
    tokens = sentence.tokens
    at = sentence.token_at(hit.start)
    prefixes = words("statement")["before_title"]
    begin = 0
    while begin < at and (not tokens.low[begin][0].isalnum() or tokens.low[begin] in prefixes):
        begin += 1
    verb = next((i for i in range(begin + 1, at) if tokens.low[i] in words("verbs")["of_setting"]), None)
    if verb is None or verb - begin > _LONGEST or not all(_shouted(raw) for raw in tokens.raw[begin : at + 1]):
        return None
    key = tuple(low for low in tokens.low[begin:verb] if low[0].isalnum())
    function = words("function")
    if not key or any(low in function["prepositions"] or low in function["conjunctions"] for low in key):
        return None
    if len(key) == 1 and (is_common(key[0]) or is_generic(key[0])):
        return None
    return Subject(key, tokens.span(begin, verb - 1).title(), tokens.start[begin], tokens.end[verb - 1])


def _shouted(raw: str) -> bool:
    return raw.isupper() or not raw[0].isalpha()
