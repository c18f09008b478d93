"""The names after a noun's *of*, *in* or *by*: "shares of Acme, Brightwater and Corvid"."""

from __future__ import annotations

from auditor.claim.reference import Kinds, Subject, named
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name

_LEADS = frozenset({"of", "in", "by", "from", "at"})
_MAX_MODIFIERS = 3
_AGENT_REACH = 12


def complement(sentence: Sentence, last: int, kinds: Kinds) -> list[Subject]:
    """The subjects that the noun ending at token ``last`` is said to be of; empty where there are none."""
    by_first = {name.first: name for name in sentence.names}
    last = _past_amount(sentence, last)
    return _listed(sentence, last, kinds, by_first) or _agent(sentence, last, kinds, by_first)


def _agent(sentence: Sentence, last: int, kinds: Kinds, by_first: dict[int, Name]) -> list[Subject]:
    """Who does it, by a later *by* of the clause: "an investment in AI by Acme was announced"."""
    low, clause = sentence.tokens.low, sentence.clause[last]
    for i in range(last + 1, min(last + _AGENT_REACH, len(low) - 1)):
        if low[i] == "by" and sentence.clause[i] == clause and i + 1 in by_first:
            subject = named(sentence, by_first[i + 1], kinds)
            return [subject] if subject and not by_first[i + 1].possessive else []
    return []


def _listed(sentence: Sentence, last: int, kinds: Kinds, by_first: dict[int, Name]) -> list[Subject]:
    tokens = sentence.tokens
    if tokens.low[last + 1 : last + 2] not in [[lead] for lead in _LEADS]:
        return []
    found: list[Subject] = []
    name = _first_name(sentence, last + 2, by_first)
    while name is not None and not name.possessive:
        subject = named(sentence, name, kinds)
        if subject is None or tokens.low[name.after : name.after + 1] in [[unit] for unit in words("owners")["units"]]:
            break
        found.append(subject)
        at = name.after
        while at < len(tokens) and tokens.low[at] in (",", "and", "&"):
            at += 1
        name = by_first.get(at)
    return found


def _past_amount(sentence: Sentence, last: int) -> int:
    """The last token of the noun's own amount: "an investment of $10 billion by Acme"."""
    if sentence.tokens.low[last + 1 : last + 2] != ["of"] or last + 2 >= len(sentence.tokens):
        return last
    start = sentence.tokens.start[last + 2]
    amount = next((q for q in sentence.quantities if q.start <= start < q.end), None)
    return sentence.token_at(amount.end - 1) if amount else last


def _first_name(sentence: Sentence, i: int, by_first: dict[int, Name]) -> Name | None:
    """The name at token ``i``, after at most an article and two adjectives."""
    function = words("function")
    for at in range(i, min(i + _MAX_MODIFIERS + 1, len(sentence.tokens))):
        if at in by_first:
            return by_first[at]
        low = sentence.tokens.low[at]
        if low in function["prepositions"] or low in function["auxiliaries"] or not (low.isalpha() or low == "-"):
            return None
    return None
