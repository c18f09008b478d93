"""Whether a figure is foreseen, and by whom: "Acme expects earnings of $1.20 a share", not "analysts expect"."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.claim.antecedent import antecedent
from auditor.claim.reference import Subject
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words

_NOUN_REACH = 8
"""How many tokens may stand between "forecast for" and the result: "forecast for Acme's second-quarter earnings"."""
_PHRASE = 6
"""How many tokens "its full-year 2026 earnings forecast" takes behind *its*."""
_OF_ITSELF = frozenset({"it", "its"})
_WATCHERS = frozenset({"analyst", "analysts", "consensus", "economists", "street"})
_PARTING = frozenset(
    {"above", "below", "against", "versus", "compared", "topping", "beating", "missing", "while", "and", "as"}
)
"""Behind an amount these lead to that of others."""
_HAVING = frozenset({"has", "have"})
_FORMER = frozenset({"previous", "previously", "prior", "earlier", "old", "original", "initial", "compared", "ago"})
_PAST = frozenset({"earlier", "ago", "posted", "previously"})
"""Before an amount the former, behind it the latter make it one of the past."""
_BEFORE_FORMER = 7
_BEHIND_FORMER = 5
_LONG_AGO = 14
"""Days after which an outlook is no news: "In July Acme forecast"."""
_ALIKE = 3
"""The ends of a range are seldom so many times apart."""
_LONGEST_DAY = 31
_SAYING = frozenset({"said", "says", "warned", "warns"})
_OPENING = frozenset({",", "but", "and", "that", "as", "while", "the", '"', "“"})
_OUTLOOKS = frozenset({"outlook", "guidance", "forecast", "forecasts", "target", "targets", "projection"})
"""Nouns that with a company's possessive are its own: "Acme's 2026 earnings outlook"."""
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
        helped = low[max(i - 1, 0)] in words("function")["auxiliaries"] and low[max(i - 1, 0)] not in _HAVING
        if low[i] in words("verbs")["of_expecting"] and not helped:
            return _who(sentence, i, subject) and not _long_ago(sentence, i)
        said = low[i] in _SAYING and _OF_ITSELF.intersection(low[i + 1 : i + 1 + _REACH])
        if said and _who(sentence, i, subject):  # "Acme said its 2026 revenue would be"
            return not _long_ago(sentence, i)
        if _owns_outlook(sentence, i, subject):
            return True
        moved = words("verbs")["changing"] | words("verbs")["confirming"]
        at = i + 1 + (low[i + 1 : i + 2] == ["up"])  # "bumped up its forecast"
        if low[i] in moved and low[at : at + 1] == ["its"] and _of_forecast(sentence, at + 1):
            return _who(sentence, i, subject) and not _of_another(sentence, at)
    return _tells(sentence, subject)


def _tells(sentence: Sentence, subject: Subject) -> bool:
    """Whether the subject says itself what will be: "2026 earnings will be $1.20 a share, Acme said"."""
    low, table = sentence.tokens.low, sentence.article.names
    said = (n for n in sentence.names if not _SAYING.isdisjoint(low[n.after : n.after + 1]))
    foretold = any(word in ("will", "would") for word in low) and "analysts" not in low
    return foretold and any(not n.possessive and table.resolve(n) == subject.key for n in said)


def _long_ago(sentence: Sentence, verb: int) -> bool:
    """Whether a day or a month well before the article stands beside the verb: "In July Acme forecast"."""
    day, start = sentence.article.document.day, sentence.tokens.start[verb]
    return day is not None and any(
        p.kind == "date"
        and p.start < start
        and p.high < day.toordinal() - _LONG_AGO
        and p.high - p.low <= _LONGEST_DAY
        and p.hedge in ("in", "on", "")
        for p in sentence.periods
    )


def _of_another(sentence: Sentence, at: int) -> bool:
    """Whether what is foreseen at token ``at`` is foreseen for somebody else: "cut its target for the brewer to"."""
    low = sentence.tokens.low
    for i in range(at, min(at + _PHRASE, len(low))):
        if low[i] == "for":
            behind = low[i + 1 : i + 2 + _NOUN_REACH]
            told = any(i < n.first <= i + 2 and n.kind != "place" for n in sentence.names)
            return told or not words("names")["descriptions"].isdisjoint(behind)
    return False


def _owns_outlook(sentence: Sentence, i: int, subject: Subject) -> bool:
    """Whether a possessive of the subject that ends before token ``i`` leads to what is foreseen."""
    owner = next((n for n in sentence.names if n.possessive and n.after == i), None)
    if owner is None or sentence.article.names.resolve(owner) != subject.key:
        return False
    if owner.first and sentence.tokens.low[owner.first - 1] not in _OPENING | words("names")["descriptions"]:
        return False  # "Brightwater cut Acme's forecast"
    return not _OUTLOOKS.isdisjoint(sentence.tokens.low[i : i + _PHRASE]) and _of_forecast(sentence, i)


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


def of_analysts(sentence: Sentence, mention: Mention) -> bool:
    """Whether an amount is what analysts expect: "above the $1.10 analysts had expected", "a consensus of $1.10"."""
    low = sentence.tokens.low
    first, last = sentence.token_at(mention.start), sentence.token_at(mention.end - 1)
    clause = sentence.clause[first]
    behind = low[last + 1 : last + 1 + _REACH]
    if behind[:1] == ["a"] or behind[:1] == ["per"]:
        behind = low[last + 3 : last + 3 + _REACH]
    before = [low[i] for i in range(first) if sentence.clause[i] == clause]
    return not (_WATCHERS.isdisjoint(before) and _WATCHERS.isdisjoint(_until_stop(behind)))


def of_former(sentence: Sentence, mention: Mention) -> bool:
    """Whether an amount is an earlier forecast, or a figure of the past: "its previous forecast of $1.10"."""
    low = sentence.tokens.low
    first, last = sentence.token_at(mention.start), sentence.token_at(mention.end - 1)
    for i in range(first - 1, max(first - 1 - _BEFORE_FORMER, -1), -1):
        if low[i][0].isdigit() or sentence.clause[i] != sentence.clause[first]:
            break
        if low[i] in _FORMER:
            return True
    behind = _until_stop(low[last + 1 : last + 1 + _BEHIND_FORMER])
    stop = next(
        (k for k, word in enumerate(behind) if word in words("function")["prepositions"] - {"per"}), len(behind)
    )
    return not _PAST.isdisjoint(behind[:stop]) or _ends_step(sentence, mention, first)


def _ends_step(sentence: Sentence, mention: Mention, first: int) -> bool:
    """Whether an amount ends the range of a change: "will raise earnings by 10 cents to 15 cents a share"."""
    low = sentence.tokens.low
    step = sentence.quantity_before(mention.start - 1) if low[max(first - 1, 0)] == "to" else None
    if step is None or step.kind != mention.kind or low[sentence.token_at(step.start) - 1] != "by":
        return False
    return 0 < step.point < mention.point < _ALIKE * step.point


def _until_stop(behind: Sequence[str]) -> Sequence[str]:
    """The words up to a comma or a word that leads to another phrase: "$1.20 a share, above analysts' estimates"."""
    stop = next((k for k, word in enumerate(behind) if not word.isalpha() or word in _PARTING), len(behind))
    return behind[:stop]
