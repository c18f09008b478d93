"""Whether a figure is foreseen, and by whom: "Acme expects earnings of $1.20 a share", not "analysts expect"."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.claim.antecedent import antecedent
from auditor.claim.reference import Subject
from auditor.text.article import Sentence
from auditor.text.lexicon import words

_NOUN_REACH = 8
"""How many tokens may stand between "forecast for" and the result: "forecast for Acme's second-quarter earnings"."""
_PHRASE = 6
"""How many tokens "its full-year 2026 earnings forecast" takes behind *its*."""
_OF_ITSELF = frozenset({"it", "its"})
_REACH = 4
"""How many tokens may stand between the one who expects and the verb: "Acme, which now expects"."""


def is_foreseen(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a noun makes the words at tokens ``first`` to ``last`` foreseen: "profit target", "outlook for sales"."""
    low, foreseen = sentence.tokens.low, words("statement")["foreseen"]
    if not foreseen.isdisjoint(low[last + 1 : last + 2]) or leads_to_outcome(low, last + 1):
        return True
    for i in range(first - 1, max(first - 1 - _NOUN_REACH, 0), -1):
        if low[i] in ("for", "of") and low[i - 1 - (low[i - 1] == "(")] in foreseen:
            return True
        told = any(n.first <= i < n.after for n in sentence.names)
        if low[i] not in words("statement")["plain"] and not low[i].isdigit() and low[i] != "-" and not told:
            break
    return False


def leads_to_outcome(low: Sequence[str], at: int) -> bool:
    """Whether *to* with a verb of what comes about begins at a token: "expects sales to reach $5 million"."""
    then = low[at + 1 : at + 2]
    return low[at : at + 1] == ["to"] and bool(then) and (then[0] == "be" or then[0] in words("speech")["outcomes"])


def is_own(sentence: Sentence, clause: int, subject: Subject) -> bool:
    """Whether the one who expects, sees or forecasts in the clause is the subject of the claim."""
    low = sentence.tokens.low
    for i in sentence.clause_tokens(clause):
        if low[i] in words("verbs")["of_expecting"] and low[max(i - 1, 0)] not in words("function")["auxiliaries"]:
            return _who(sentence, i, subject)
        said = low[i] in ("said", "says") and _OF_ITSELF.intersection(low[i + 1 : i + 1 + _REACH])
        if said and _who(sentence, i, subject):  # "Acme said its 2026 revenue would be"
            return True
        moved = words("verbs")["changing"] | words("verbs")["confirming"]
        if low[i] in moved and low[i + 1 : i + 2] == ["its"] and _of_forecast(sentence, i + 2):
            return _who(sentence, i, subject)
    return False


def _who(sentence: Sentence, verb: int, subject: Subject) -> bool:
    """Whether the name, *it* or *the company* right before the verb is the subject."""
    low = sentence.tokens.low
    table = sentence.article.names
    for i in range(verb - 1, max(verb - 1 - _REACH, -1), -1):
        name = next((n for n in sentence.names if n.after - 1 == i or n.last == i), None)
        if name is not None:
            return table.resolve(name) == subject.key and not name.possessive
        if low[i] == "it" or low[i] in words("names")["descriptions"]:
            return antecedent(sentence, i, ("organisation",)) == subject.key
    return False


def _of_forecast(sentence: Sentence, begin: int) -> bool:
    """Whether the noun phrase that begins at a token is one of what is foreseen: "2026 earnings forecast"."""
    low = sentence.tokens.low
    inside = low[begin : begin + _PHRASE]
    end = next((k for k, word in enumerate(inside) if word in words("function")["prepositions"]), len(inside))
    return not words("statement")["foreseen"].isdisjoint(inside[:end])
